//! `/groups/schedules`: named times and holidays, which other settings refer to.

use crate::declare::endpoint;
use crate::response::WriteResponse;
pub use crate::shapes::schedule::Schedule;
use crate::shapes::schedule::ScheduleType;
use crate::value::{Array, GroupId, ServiceProviderId};

endpoint! {
    /// A schedule.
    ///
    /// ```
    /// use odin_api::{shapes::schedule::ScheduleType, groups::schedules::Get};
    /// let get = Get::new("ent.odin", "grp.odin", "Opening times", ScheduleType::Time);
    /// ```
    #[doc(alias("business hours", "opening hours", "holiday"))]
    Get = GET "/groups/schedules", id "groups.schedules.get", Safe, Sent -> Schedule;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
        kind: ScheduleType = Query "type",
    }
}

endpoint! {
    /// The schedules that a group may use.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::schedules::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"name":"Opening times","type":"Time","level":"Group"}]"#;
    /// let schedules = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(schedules[0].name, "Opening times");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("business hours", "opening hours", "holiday"))]
    List = GET "/groups/schedules", id "groups.schedules.list", Safe, Sent -> Array<Schedule>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Creates a schedule without events.
    ///
    /// ```
    /// use odin_api::shapes::schedule::ScheduleType;
    /// use odin_api::groups::schedules::Create;
    /// let create = Create::new("ent.odin", "grp.odin", "Opening times", ScheduleType::Time);
    /// ```
    #[doc(alias("business hours", "opening hours", "holiday"))]
    Create = POST "/groups/schedules", id "groups.schedules.create", NotIdempotent, Sent -> WriteResponse<Schedule>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        name: String = Body "name" [Chars(1, 40)],
        kind: ScheduleType = Body "type",
    }
}

endpoint! {
    /// Renames a schedule.
    ///
    /// ```
    /// use odin_api::{shapes::schedule::ScheduleType, groups::schedules::Update};
    /// let rename = Update::new("ent.odin", "grp.odin", "Opening times", ScheduleType::Time, "Office hours");
    /// ```
    Update = PUT "/groups/schedules", id "groups.schedules.update", NotIdempotent, Sent -> WriteResponse<Schedule>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        name: String = Body "name",
        kind: ScheduleType = Body "type",
        new_name: String = Body "newName" [Chars(1, 40)],
    }
}

endpoint! {
    /// Deletes a schedule with its events.
    ///
    /// ```
    /// use odin_api::{shapes::schedule::ScheduleType, groups::schedules::Delete};
    /// let delete = Delete::new("ent.odin", "grp.odin", "Opening times", ScheduleType::Time);
    /// ```
    Delete = DELETE "/groups/schedules", id "groups.schedules.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
        kind: ScheduleType = Query "type",
    }
}
