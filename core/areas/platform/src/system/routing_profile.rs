//! `/system/routing-profile`: the routing profiles of the platform.

use crate::declare::endpoint;
use crate::value::Array;

endpoint! {
    /// The names of the routing profiles of the platform.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::routing_profile::List};
    /// let call = List::new();
    /// let profiles = List::response(http::Response::new(r#"["Overseas"]"#.into()))?;
    /// assert_eq!(profiles[0], "Overseas");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/system/routing-profile", id "system.routing-profile.list", Safe, Sent -> Array<String>;
    new {}
}
