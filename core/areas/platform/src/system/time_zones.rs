//! `/system/time-zones`: the time zones that users and groups may have.

use crate::declare::endpoint;
use crate::shapes::choice::Choice;
use crate::value::Array;

endpoint! {
    /// The time zones that users and groups may have. A record has the key, people see the name.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::time_zones::List};
    /// let call = List::new();
    /// let answer = r#"[{"key":"America/New_York","displayName":"(GMT-05:00) (US) Eastern Time"}]"#;
    /// let choices = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(choices[0].key.as_deref(), Some("America/New_York"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "timezone")]
    List = GET "/system/time-zones", id "system.time-zones.list", Safe, Sent -> Array<Choice>;
    new {}
}
