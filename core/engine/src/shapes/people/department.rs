//! Departments.

use crate::declare::model;
use crate::value::{GroupId, ServiceProviderId};

model! {
    /// A department of a group or an enterprise, as other records refer to it.
    ///
    /// Records hold the object, list rows may hold just its name.
    Department from "name" {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        /// Absent for a department of an enterprise.
        group_id: Option<GroupId> = "groupId",
        name: Option<String> = "name" [Chars(0, 50)],
        /// With the departments above it; only read.
        full_path_name: Option<String> = "fullPathName",
    }
}
