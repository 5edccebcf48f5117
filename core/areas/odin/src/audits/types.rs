//! `/audits/types`

use crate::declare::endpoint;
use crate::value::Array;

endpoint! {
    /// What backups can be of, by the names that the parts have as their type.
    ///
    /// A client of the vendor has the call and never makes it, so its answer was not seen; it is read as a list of names.
    ///
    /// ```
    /// use odin_api::audits::types::List;
    /// let list = List::new();
    /// ```
    #[doc(alias("backup", "snapshot"))]
    List = GET "/audits/types", id "audits.types.list", Safe, Documented -> Array<String>;
}
