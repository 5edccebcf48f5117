//! Network classes of service, where they are assigned.

use crate::declare::model;

model! {
    /// A network class of service of a group or a service provider.
    #[doc(alias = "NCOS")]
    ClassOfService needs {
        name: String = "name",
    } has {
        description: Option<String> = "description",
        /// Whether what is new gets it.
        default: Option<bool> = "default",
    }
}
