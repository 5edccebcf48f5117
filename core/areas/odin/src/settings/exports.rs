//! `/settings/exports`: the other Odins that backups can be sent to.

use super::webhooks::{Target, Targets};
use crate::declare::endpoint;
use crate::response::WriteResponse;

endpoint! {
    /// The other Odins that backups can be [sent](crate::exports::Create) to.
    ///
    /// ```
    /// use odin_api::{Endpoint, settings::exports::Get};
    /// let answer = r#"{"endpoints":[{"enabled":true,"name":"Lab","url":"https://lab.example.net/api/v2","key":"c0ffee"}]}"#;
    /// let targets = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(targets.endpoints[0].url, "https://lab.example.net/api/v2");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("migration"))]
    Get = GET "/settings/exports", id "settings.exports.get", Safe, Sent -> Targets;
}

endpoint! {
    /// Replaces the other Odins that backups can be sent to.
    ///
    /// The list is replaced as a whole: read it, change it, and send all of it. Whoever does the same at that time undoes it.
    ///
    /// ```
    /// use odin_api::settings::exports::Update;
    /// use odin_api::settings::webhooks::Target;
    /// let update = Update::new().endpoints([Target::new(true, "Lab", "https://lab.example.net/api/v2", "c0ffee")]);
    /// ```
    #[doc(alias("migration"))]
    Update = PUT "/settings/exports", id "settings.exports.update", Idempotent, Sent -> WriteResponse;
    new {}
    lists { endpoints: Target = "endpoints" }
    one_of ["endpoints"]
}
