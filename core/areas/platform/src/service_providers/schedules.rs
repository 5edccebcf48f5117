//! `/service-providers/schedules`: times and holidays that all groups of a service provider may refer to.

use crate::declare::endpoint;
use crate::response::WriteResponse;
pub use crate::shapes::schedule::Schedule;
use crate::shapes::schedule::ScheduleType;
use crate::value::{Array, ServiceProviderId};

endpoint! {
    /// A schedule of a service provider.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{shapes::schedule::ScheduleType, service_providers::schedules::Get};
    /// let get = Get::new("ent.odin", "Opening times", ScheduleType::Time);
    /// ```
    #[doc(alias("business hours", "opening hours", "holiday"))]
    Get = GET "/service-providers/schedules", id "service-providers.schedules.get", Safe, Inferred -> Schedule;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        name: String = Query "name",
        kind: ScheduleType = Query "type",
    }
}

endpoint! {
    /// The schedules of a service provider, which its groups may use.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::schedules::List};
    /// let call = List::new("ent.odin");
    /// let answer = r#"[{"name":"Opening times","type":"Time","level":"Service Provider"}]"#;
    /// let schedules = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(schedules[0].name, "Opening times");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("business hours", "opening hours", "holiday"))]
    List = GET "/service-providers/schedules", id "service-providers.schedules.list", Safe, Inferred -> Array<Schedule>;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Creates a schedule without events.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::shapes::schedule::ScheduleType;
    /// use odin_api::service_providers::schedules::Create;
    /// let create = Create::new("ent.odin", "Opening times", ScheduleType::Time);
    /// ```
    #[doc(alias("business hours", "opening hours", "holiday"))]
    Create = POST "/service-providers/schedules", id "service-providers.schedules.create", NotIdempotent, Inferred -> WriteResponse<Schedule>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        name: String = Body "name" [Chars(1, 40)],
        kind: ScheduleType = Body "type",
    }
}

endpoint! {
    /// Renames a schedule.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{shapes::schedule::ScheduleType, service_providers::schedules::Update};
    /// let rename = Update::new("ent.odin", "Opening times", ScheduleType::Time, "Office hours");
    /// ```
    Update = PUT "/service-providers/schedules", id "service-providers.schedules.update", NotIdempotent, Inferred -> WriteResponse<Schedule>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        name: String = Body "name",
        kind: ScheduleType = Body "type",
        new_name: String = Body "newName" [Chars(1, 40)],
    }
}

endpoint! {
    /// Deletes a schedule with its events.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{shapes::schedule::ScheduleType, service_providers::schedules::Delete};
    /// let delete = Delete::new("ent.odin", "Opening times", ScheduleType::Time);
    /// ```
    Delete = DELETE "/service-providers/schedules", id "service-providers.schedules.delete", NotIdempotent, Inferred -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        name: String = Query "name",
        kind: ScheduleType = Query "type",
    }
}
