//! `/system/communication-barring/profiles`: the barring profiles of the platform.

use crate::declare::{endpoint, model};
use crate::value::Array;

model! {
    /// A barring profile of the platform.
    BarringProfile needs {
        name: String = "name",
    } has {
        description: Option<String> = "description",
    }
}

endpoint! {
    /// The barring profiles of the platform; service providers and groups use them by their names.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::communication_barring::profiles::List};
    /// let call = List::new();
    /// let answer = r#"[{"name":"No international calls"}]"#;
    /// let profiles = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(profiles[0].name, "No international calls");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "call barring")]
    List = GET "/system/communication-barring/profiles", id "system.communication-barring.profiles.list", Safe, Sent
        -> Array<BarringProfile>;
    new {}
}
