//! Services that a user is given or loses.

use crate::declare::model;
use crate::value::ServiceName;

model! {
    /// One service or service pack to assign or unassign.
    Assignment needs {
        service_name: ServiceName = "serviceName",
        assigned: bool = "assigned",
    } has {}
}

impl Assignment {
    /// Assign it.
    pub fn assign(service_name: impl Into<ServiceName>) -> Self {
        Self::new(service_name, true)
    }

    /// Take it away.
    pub fn unassign(service_name: impl Into<ServiceName>) -> Self {
        Self::new(service_name, false)
    }
}
