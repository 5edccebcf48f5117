//! `/ui/settings`: how the portal behaves.

use crate::branding::settings::PortalSettings;
use crate::declare::endpoint;

endpoint! {
    /// How the portal of this host name behaves, such as after how many idle minutes it logs out.
    ///
    /// No login is needed. Nothing is in it where nothing was set.
    ///
    /// ```
    /// use odin_api::{Endpoint, ui::settings::Get};
    /// let settings = Get::response(http::Response::new(r#"{"sessionTimeout":30,"editCLID":1}"#.into()))?;
    /// assert_eq!(settings.session_timeout, Some(30));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("idle timeout", "auto logout"))]
    Get = GET "/ui/settings", id "ui.settings.get", Safe, Sent, Public -> PortalSettings;
}
