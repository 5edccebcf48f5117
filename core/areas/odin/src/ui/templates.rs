//! `/ui/templates`: titles and colours of the portal.

use crate::branding::templates::Template;
use crate::declare::endpoint;

endpoint! {
    /// What the portal of this host name looks like, without its pictures: those are files of [`images`](super::images).
    ///
    /// No login is needed. Nothing is in it where nothing was set.
    ///
    /// ```
    /// use odin_api::{Endpoint, ui::templates::Get};
    /// let template = Get::response(http::Response::new(r#"{"pageTitle":"Phones"}"#.into()))?;
    /// assert_eq!(template.page_title.as_deref(), Some("Phones"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("theme", "white label"))]
    Get = GET "/ui/templates", id "ui.templates.get", Safe, Sent, Public -> Template;
}
