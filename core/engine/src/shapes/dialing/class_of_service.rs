//! Network classes of service, where they are assigned.

use crate::declare::model;
use crate::value::Array;

model! {
    /// A network class of service of a group or a service provider.
    #[doc(alias = "NCOS")]
    ClassOfService needs {
        name: String = "name",
    } has {
        description: Option<String> = "description",
        /// Whether it is the default, which is given to whatever is created later.
        default: Option<bool> = "default",
    }
}

model! {
    /// The network classes of service of a group or a service provider.
    #[doc(alias = "NCOS")]
    ClassesOfService {
        services: Array<ClassOfService> = "services",
    }
}
