//! `/branding/settings`: how long a session in the portal may be idle, and the like.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;

model! {
    /// How the portal of a host name behaves.
    PortalSettings {
        id: Option<i64> = "id",
        hostname_id: Option<i64> = "hostnameId",
        /// After so many minutes without a click the portal logs out; none where nothing is set.
        session_timeout: Option<i64> = "sessionTimeout",
        /// Whether users may change the name and number that others see of them.
        edit_clid: Option<bool> = "editCLID",
    }
}

endpoint! {
    /// How the portal of a host name behaves; nothing is in it where nothing was set.
    ///
    /// ```
    /// use odin_api::{Endpoint, branding::settings::Get};
    /// let call = Get::new(1);
    /// let settings = Get::response(http::Response::new(r#"{"hostnameId":1,"sessionTimeout":30}"#.into()))?;
    /// assert_eq!(settings.session_timeout, Some(30));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("idle timeout", "auto logout"))]
    Get = GET "/branding/settings", id "branding.settings.get", Safe, Sent -> PortalSettings;
    new { hostname_id: i64 = Query "hostnameId" }
}

endpoint! {
    /// Changes how the portal of a host name behaves; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::branding::settings::Update;
    /// use odin_api::value::Patch;
    /// let half_an_hour = Update::new(1).session_timeout(30);
    /// let never = Update::new(1).session_timeout(Patch::Clear);
    /// ```
    #[doc(alias("idle timeout", "auto logout"))]
    Update = PUT "/branding/settings", id "branding.settings.update", Idempotent, Sent -> WriteResponse;
    new { hostname_id: i64 = Body "hostnameId" }
    body {
        /// After so many minutes without a click the portal logs out.
        session_timeout: i64 = "sessionTimeout",
        /// Whether users may change the name and number that others see of them.
        edit_clid: bool = "editCLID",
    }
}
