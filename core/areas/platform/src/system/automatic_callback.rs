//! `/system/automatic-callback`: how a busy line is called back.

pub mod release_cause;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::open_enum;

open_enum! {
    /// How a line is watched.
    CallbackMethod {
        /// The other side tells; where it cannot, there is no callback.
        NotifyOnly = "Notify Only",
        /// Where the other side cannot tell, it is asked again and again.
        NotifyIfPossibleAndPollingOtherwise = "Notify If Possible And Polling Otherwise",
    }
}

model! {
    /// How Automatic Callback works: who meets a busy line is called as soon as it is free.
    SystemAutomaticCallback {
        /// The digit that a caller presses to be called back.
        activation_digit: Option<i64> = "activationDigit",
        /// How it finds out that a line is free.
        callback_method: Option<CallbackMethod> = "callbackMethod",
        /// How often the caller is rung.
        max_callback_rings: Option<i64> = "maxCallbackRings",
        /// How many lines a user may have watched at a time.
        max_monitors_per_originator: Option<i64> = "maxMonitorsPerOriginator",
        /// By how many users a line may be watched at a time.
        max_monitors_per_terminator: Option<i64> = "maxMonitorsPerTerminator",
        /// How long a line is watched.
        monitor_minutes: Option<i64> = "monitorMinutes",
        /// How often it asks, where it has to.
        polling_interval_seconds: Option<i64> = "pollingIntervalSeconds",
        /// How long a line must have been free.
        terminator_idle_guard_seconds: Option<i64> = "terminatorIdleGuardSeconds",
    }
}

endpoint! {
    /// How Automatic Callback works on the whole platform.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::system::automatic_callback::{CallbackMethod, Get};
    /// let call = Get::new();
    /// let answer = r#"{"monitorMinutes":30,"callbackMethod":"Notify Only"}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.callback_method, Some(CallbackMethod::NotifyOnly));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("call back", "camp on"))]
    Get = GET "/system/automatic-callback", id "system.automatic-callback.get", Safe, Inferred -> SystemAutomaticCallback;
    new {}
}

endpoint! {
    /// Changes how Automatic Callback works on the whole platform; what is not set stays as it is.
    ///
    /// What counts as busy is in [`release_cause`].
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::automatic_callback::Update;
    /// let change = Update::new().monitor_minutes(60).max_callback_rings(5);
    /// ```
    #[doc(alias("call back", "camp on"))]
    Update = PUT "/system/automatic-callback", id "system.automatic-callback.update", Idempotent, Inferred
        -> WriteResponse<SystemAutomaticCallback>;
    new {}
    body {
        /// The digit that a caller presses to be called back.
        activation_digit: i64 = "activationDigit" [Range(0, 9)],
        /// How it finds out that a line is free.
        callback_method: CallbackMethod = "callbackMethod",
        /// How often the caller is rung.
        max_callback_rings: i64 = "maxCallbackRings" [Range(3, 8)],
        /// How many lines a user may have watched at a time.
        max_monitors_per_originator: i64 = "maxMonitorsPerOriginator" [Range(1, 30)],
        /// By how many users a line may be watched at a time.
        max_monitors_per_terminator: i64 = "maxMonitorsPerTerminator" [Range(1, 30)],
        /// How long a line is watched.
        monitor_minutes: i64 = "monitorMinutes" [Range(5, 180)],
        /// How often it asks, where it has to.
        polling_interval_seconds: i64 = "pollingIntervalSeconds" [Range(60, 900)],
        /// How long a line must have been free.
        terminator_idle_guard_seconds: i64 = "terminatorIdleGuardSeconds" [Range(5, 300)],
    }
}
