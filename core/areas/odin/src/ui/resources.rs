//! `/ui/resources`: quick links with a picture.

use crate::branding::resources::Resource;
use crate::declare::endpoint;
use crate::value::Array;

endpoint! {
    /// The quick links in the portal of this host name.
    ///
    /// No login is needed. The portal keeps them and shows those of [`branding::resources::hostname`](crate::branding::resources::hostname).
    ///
    /// ```
    /// use odin_api::{Endpoint, ui::resources::List};
    /// let links = List::response(http::Response::new(r#"[{"id":2,"name":"Help","url":"/help"}]"#.into()))?;
    /// assert_eq!(links[0].id, Some(2));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("quick link", "bookmark"))]
    List = GET "/ui/resources", id "ui.resources.list", Safe, Sent, Public -> Array<Resource>;
}
