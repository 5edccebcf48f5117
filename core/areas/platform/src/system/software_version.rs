//! `/system/software-version`: which release of BroadWorks runs.

use crate::declare::{endpoint, model};

model! {
    /// The release of the platform.
    SoftwareVersion {
        version: Option<String> = "version",
    }
}

endpoint! {
    /// Which release of BroadWorks the platform runs.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::software_version::Get};
    /// let call = Get::new();
    /// let answer = r#"{"version":"23.0_1.1075"}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.version.as_deref(), Some("23.0_1.1075"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("release", "BroadWorks version"))]
    Get = GET "/system/software-version", id "system.software-version.get", Safe, Inferred -> SoftwareVersion;
    new {}
}
