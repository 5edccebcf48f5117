//! `/users/basic-call-logs`: the last calls of the user.

use crate::declare::{endpoint, model};
use crate::value::{Array, PhoneNumber, UserId};

model! {
    /// One call.
    LoggedCall {
        call_log_id: Option<String> = "callLogId",
        /// The other party, where its number is known.
        phone_number: Option<PhoneNumber> = "phoneNumber",
        name: Option<String> = "name",
        /// When it was, as the platform writes times.
        time: Option<String> = "time",
    }
}

model! {
    /// The last calls of a user, which its phone and portal show.
    #[doc(alias = "call history")]
    BasicCallLogs {
        /// Calls that the user made.
        placed: Array<LoggedCall> = "placed",
        /// Calls that the user answered.
        received: Array<LoggedCall> = "received",
        missed: Array<LoggedCall> = "missed",
    }
}

endpoint! {
    /// The calls that a user made, answered and missed lately.
    ///
    /// BroadWorks keeps a few of each kind. For reports, [`call_records`](crate::users::call_records) has all.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::basic_call_logs::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"placed":[],"received":[],"missed":[{"callLogId":"7","phoneNumber":"+1-5135551000","name":"Ada"}]}"#;
    /// let logs = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(logs.missed[0].name.as_deref(), Some("Ada"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("call history", "call log"))]
    Get = GET "/users/basic-call-logs", id "users.basic-call-logs.get", Safe, Sent -> BasicCallLogs;
    new { user_id: UserId = Query "userId" }
}
