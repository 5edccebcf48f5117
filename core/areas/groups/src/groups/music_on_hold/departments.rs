//! `/groups/music-on-hold/departments`

use crate::declare::{endpoint, model};
use crate::value::{Array, GroupId, ServiceProviderId};

model! {
    /// A department with music of its own.
    MusicDepartment {
        name: Option<String> = "name",
        /// With the departments above it.
        full_path_name: Option<String> = "fullPathName",
        is_enterprise_department: Option<bool> = "isEnterpriseDepartment",
    }
}

model! {
    /// The departments with music of their own.
    MusicDepartmentList {
        departments: Array<MusicDepartment> = "departments",
    }
}

endpoint! {
    /// The departments of a group that have music on hold of their own.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::music_on_hold::departments::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"{"departments":[{"name":"Sales","fullPathName":"Sales"}]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.departments[0].name.as_deref(), Some("Sales"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "MOH")]
    List = GET "/groups/music-on-hold/departments", id "groups.music-on-hold.departments.list", Safe, Sent
        -> MusicDepartmentList;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
