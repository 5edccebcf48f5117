//! `/branding/resources/hostname`

use super::Resource;
use crate::declare::endpoint;
use crate::value::Array;

endpoint! {
    /// The quick links in the portal of a host name, as every login may read them.
    ///
    /// The host name is written out, as the browser has it. One without a branding has none.
    ///
    /// ```
    /// use odin_api::{Endpoint, branding::resources::hostname::List};
    /// let call = List::new("portal.example.net");
    /// let links = List::response(http::Response::new(r#"[{"id":2,"name":"Help","url":"/help"}]"#.into()))?;
    /// assert_eq!(links[0].id, Some(2));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("quick link", "bookmark"))]
    List = GET "/branding/resources/hostname", id "branding.resources.hostname.list", Safe, Sent -> Array<Resource>;
    new { hostname: String = Query "hostname" }
}
