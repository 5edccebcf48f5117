//! `/groups/clone/auto-attendant`

use serde_json::Value;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::schedule::ScheduleRef;
use crate::shapes::service::ServiceInstanceProfile;
use crate::value::{GroupId, ServiceProviderId, ServiceUserId};

model! {
    /// An auto attendant that is created as a copy, perhaps in another group.
    NewAutoAttendant needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId",
        service_user_id: ServiceUserId = "serviceUserId",
        /// Its name and number.
        service_instance_profile: ServiceInstanceProfile = "serviceInstanceProfile",
    } has {
        /// A schedule of the group that the copy is in.
        business_hours: Option<ScheduleRef> = "businessHours",
        /// A schedule of the group that the copy is in.
        holiday_schedule: Option<ScheduleRef> = "holidaySchedule",
    }
}

endpoint! {
    /// Creates an auto attendant with the menus of another.
    ///
    /// ```
    /// use odin_api::groups::clone::auto_attendant::{Clone, NewAutoAttendant};
    /// use odin_api::shapes::service::ServiceInstanceProfile;
    /// use odin_api::value::Patch;
    /// let mut profile = ServiceInstanceProfile::default();
    /// profile.name = Patch::Set("Branch".into());
    /// let copy = NewAutoAttendant::new("ent.odin", "grp2.odin", "aa.branch@example.net", profile);
    /// let clone = Clone::new("aa.main@example.net", copy);
    /// ```
    #[doc(alias("copy", "duplicate", "IVR"))]
    Clone = PUT "/groups/clone/auto-attendant", id "groups.clone.auto-attendant.clone", NotIdempotent, Sent -> WriteResponse;
    new {
        /// The original.
        service_user_id: ServiceUserId = Body "serviceUserId",
        /// The copy.
        data: NewAutoAttendant = Body "data",
    }
    body {
        /// No option is known; the vendor's portal sends an empty object.
        options: Value = "options",
    }
}
