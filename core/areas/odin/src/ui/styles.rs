//! `/ui/styles`: the style sheet of the portal.

use bytes::Bytes;

use crate::declare::endpoint;

endpoint! {
    /// The style sheet of the portal of this host name, as CSS.
    ///
    /// No login is needed.
    ///
    /// ```
    /// use odin_api::ui::styles::Get;
    /// let sheet = Get::new();
    /// ```
    #[doc(alias("CSS", "theme"))]
    Get = GET "/ui/styles/style.css", id "ui.styles.get", Safe, Sent, Public -> http::Response<Bytes>;
}
