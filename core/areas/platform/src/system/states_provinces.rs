//! `/system/states-provinces`: the states and provinces that addresses may have.

use crate::declare::endpoint;
use crate::shapes::choice::Choice;
use crate::value::Array;

endpoint! {
    /// The states and provinces that addresses may have. A record has the key, people see the name.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::states_provinces::List};
    /// let call = List::new();
    /// let answer = r#"[{"key":"ON","displayName":"Ontario"}]"#;
    /// let choices = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(choices[0].key.as_deref(), Some("ON"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "region")]
    List = GET "/system/states-provinces", id "system.states-provinces.list", Safe, Sent -> Array<Choice>;
    new {}
}
