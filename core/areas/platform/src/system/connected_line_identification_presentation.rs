//! `/system/connected-line-identification-presentation`: whether seeing the called identity is a service.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;

model! {
    /// Who sees the identity of the person who answered.
    SystemConnectedLineIdentificationPresentation {
        /// Whether the service must be assigned; else everyone sees it.
        enforce_user_service_assignment: Option<bool> = "enforceUserServiceAssignment",
    }
}

endpoint! {
    /// Whether only users with the service Connected Line Identification Presentation see who answered.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::connected_line_identification_presentation::Get};
    /// let call = Get::new();
    /// let answer = r#"{"enforceUserServiceAssignment":true}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.enforce_user_service_assignment, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("COLP", "connected number"))]
    Get = GET "/system/connected-line-identification-presentation", id "system.connected-line-identification-presentation.get", Safe, Inferred
        -> SystemConnectedLineIdentificationPresentation;
    new {}
}

endpoint! {
    /// Changes whether only users with the service Connected Line Identification Presentation see who answered.
    ///
    /// It is a `POST`, but it creates nothing: it changes the one setting that there is.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::connected_line_identification_presentation::Create;
    /// let change = Create::new().enforce_user_service_assignment(true);
    /// ```
    #[doc(alias("COLP", "connected number"))]
    Create = POST "/system/connected-line-identification-presentation", id "system.connected-line-identification-presentation.create", Idempotent, Inferred
        -> WriteResponse<SystemConnectedLineIdentificationPresentation>;
    new {}
    body {
        /// Whether the service must be assigned; else everyone sees it.
        enforce_user_service_assignment: bool = "enforceUserServiceAssignment",
    }
}
