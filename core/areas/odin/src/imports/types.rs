//! `/imports/types`

use crate::declare::endpoint;
use crate::value::Array;

endpoint! {
    /// What imports can be of, by the names that the parts have as their type.
    ///
    /// A client of the vendor has the call and never makes it, so its answer was not seen; it is read as a list of names.
    ///
    /// ```
    /// use odin_api::imports::types::List;
    /// let list = List::new();
    /// ```
    #[doc(alias("migration", "restore"))]
    List = GET "/imports/types", id "imports.types.list", Safe, Documented -> Array<String>;
}
