//! `/system/attendant-console`: how many users an attendant console may watch.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;

model! {
    /// The limit of attendant consoles.
    SystemAttendantConsole {
        max_monitored_users: Option<i64> = "maxMonitoredUsers",
    }
}

endpoint! {
    /// How many users an attendant console may watch, on the whole platform.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::attendant_console::Get};
    /// let call = Get::new();
    /// let answer = r#"{"maxMonitoredUsers":100}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.max_monitored_users, Some(100));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "receptionist")]
    Get = GET "/system/attendant-console", id "system.attendant-console.get", Safe, Inferred -> SystemAttendantConsole;
    new {}
}

endpoint! {
    /// Changes how many users an attendant console may watch.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::attendant_console::Update;
    /// let change = Update::new().max_monitored_users(200);
    /// ```
    #[doc(alias = "receptionist")]
    Update = PUT "/system/attendant-console", id "system.attendant-console.update", Idempotent, Inferred
        -> WriteResponse<SystemAttendantConsole>;
    new {}
    body {
        max_monitored_users: i64 = "maxMonitoredUsers" [Range(1, 1_000)],
    }
}
