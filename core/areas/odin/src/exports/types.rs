//! `/exports/types`

use crate::declare::endpoint;
use crate::value::Array;

endpoint! {
    /// What exports can be of, by the names that the parts have as their type.
    ///
    /// A client of the vendor has the call and never makes it, so its answer was not seen; it is read as a list of names.
    ///
    /// ```
    /// use odin_api::exports::types::List;
    /// let list = List::new();
    /// ```
    #[doc(alias("migration", "backup"))]
    List = GET "/exports/types", id "exports.types.list", Safe, Documented -> Array<String>;
}
