//! `/events/logins`: who logged in.

use crate::auth::LoginType;
use crate::declare::{endpoint, model};
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// A login, once each time.
    LoginEvent {
        user_id: Option<UserId> = "userId",
        login_type: Option<LoginType> = "loginType",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// Who logged in between two times, all at once.
    ///
    /// Times are in UTC, to the millisecond.
    ///
    /// ```
    /// use odin_api::events::logins::List;
    /// let list = List::new("2026-03-01T00:00:00.000Z", "2026-03-02T00:00:00.000Z");
    /// ```
    #[doc(alias("sign-in", "login report"))]
    List = GET "/events/logins", id "events.logins.list", Safe, Sent -> Array<LoginEvent>;
    new {
        start_time: String = Query "startTime",
        end_time: String = Query "endTime",
    }
}
