//! `/groups/speed-dial-100`: what users dial before the code of a speed dial.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId};

model! {
    /// The prefix of the speed dials of a group.
    SpeedDial100 {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        /// One or two characters, such as `*`.
        prefix: Option<String> = "prefix",
    }
}

endpoint! {
    /// What users of a group dial before the code of a Speed Dial 100.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::speed_dial_100::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"prefix":"*"}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.prefix.as_deref(), Some("*"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "speed dial")]
    Get = GET "/groups/speed-dial-100", id "groups.speed-dial-100.get", Safe, Sent -> SpeedDial100;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes what users of a group dial before the code of a Speed Dial 100.
    ///
    /// ```
    /// use odin_api::groups::speed_dial_100::Update;
    /// let update = Update::new("ent.odin", "grp.odin").prefix("*");
    /// ```
    #[doc(alias = "speed dial")]
    Update = PUT "/groups/speed-dial-100", id "groups.speed-dial-100.update", Idempotent, Sent
        -> WriteResponse<SpeedDial100>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        prefix: String = "prefix" [Chars(0, 2)],
    }
}
