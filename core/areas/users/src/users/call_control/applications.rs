//! `/users/call-control/applications`: which applications may control the calls of the user.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, UserId};

model! {
    /// An application that controls calls, by its id on the platform.
    CallControlApplication from "applicationId" needs {
        application_id: String = "applicationId" [Chars(1, 80)],
    } has {}
}

model! {
    /// The applications that may control the calls of a user.
    #[doc(alias = "CTI")]
    CallControlApplications {
        application_id_list: Array<CallControlApplication> = "applicationIdList",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// The applications that may control the calls of a user.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_control::applications::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"applicationIdList":[{"applicationId":"crm"}]}"#;
    /// let applications = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(applications.application_id_list[0].application_id, "crm");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "CTI")]
    Get = GET "/users/call-control/applications", id "users.call-control.applications.get", Safe, Sent
        -> CallControlApplications;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes which applications may control the calls of a user.
    ///
    /// The list replaces the one that is there, and an empty one removes all.
    ///
    /// ```
    /// use odin_api::users::call_control::applications::{CallControlApplication, Update};
    /// let update = Update::new("4001@example.net").application_id_list([CallControlApplication::new("crm")]);
    /// ```
    #[doc(alias = "CTI")]
    Update = PUT "/users/call-control/applications", id "users.call-control.applications.update", Idempotent, Documented
        -> WriteResponse<CallControlApplications>;
    new { user_id: UserId = Body "userId" }
    lists { application_id_list: CallControlApplication = "applicationIdList" }
}
