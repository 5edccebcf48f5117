//! `/ui/images`: the pictures of the portal.

use bytes::Bytes;

use crate::declare::endpoint;

endpoint! {
    /// A picture of the portal of this host name: a PNG file.
    ///
    /// No login is needed. The portal asks for `imageLoginLogo.png` and `imageIcon.png`.
    ///
    /// ```
    /// use odin_api::ui::images::Get;
    /// let logo = Get::new("imageLoginLogo.png");
    /// let icon = Get::new("imageIcon.png").size("32x32");
    /// ```
    #[doc(alias("logo", "icon", "favicon"))]
    Get = GET "/ui/images/{name}", id "ui.images.get", Safe, Sent, Public -> http::Response<Bytes>;
    new { name: String = Path "name" }
    query {
        /// Width and height in pixels, such as `32x32`.
        size: String = "size",
    }
}
