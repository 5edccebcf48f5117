//! `/branding/resources`: quick links with a picture on the first page of users.

pub mod hostname;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::Array;

model! {
    /// A quick link with a picture on the first page of users.
    Resource {
        id: Option<i64> = "id",
        /// The number of the host name whose portal shows it.
        hostname_id: Option<i64> = "hostnameId",
        name: Option<String> = "name",
        url: Option<String> = "url",
        description: Option<String> = "description",
        /// The picture: a PNG file in base64, without `data:` before it.
        image_icon: Option<String> = "imageIcon",
        /// Whether it opens in a window of its own.
        window: Option<bool> = "window",
    }
}

endpoint! {
    /// One quick link, by its number.
    ///
    /// ```
    /// use odin_api::{Endpoint, branding::resources::Get};
    /// let call = Get::new(2);
    /// let answer = r#"{"id":2,"hostnameId":1,"name":"Help","url":"https://help.example.net","window":1}"#;
    /// let link = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(link.url.as_deref(), Some("https://help.example.net"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("quick link", "bookmark"))]
    Get = GET "/branding/resources", id "branding.resources.get", Safe, Sent -> Resource;
    new { id: i64 = Query "id" }
}

endpoint! {
    /// The quick links in the portal of a host name; users, who see only their own, ask by
    /// [`hostname::List`].
    ///
    /// ```
    /// use odin_api::{Endpoint, branding::resources::List};
    /// let call = List::new(1);
    /// let answer = r#"[{"id":2,"name":"Help","url":"https://help.example.net","window":true}]"#;
    /// let links = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(links[0].name.as_deref(), Some("Help"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("quick link", "bookmark"))]
    List = GET "/branding/resources", id "branding.resources.list", Safe, Sent -> Array<Resource>;
    new { hostname_id: i64 = Query "hostnameId" }
}

endpoint! {
    /// Adds a quick link to the portal of a host name.
    ///
    /// ```
    /// use odin_api::branding::resources::Create;
    /// let create = Create::new(1, "Help", "https://help.example.net", true).description("Questions and answers");
    /// ```
    #[doc(alias("quick link", "bookmark"))]
    Create = POST "/branding/resources", id "branding.resources.create", NotIdempotent, Sent -> WriteResponse<Resource>;
    new {
        hostname_id: i64 = Body "hostnameId",
        name: String = Body "name",
        url: String = Body "url",
        /// Whether it opens in a window of its own.
        window: bool = Body "window",
    }
    body {
        description: String = "description",
        /// The picture: a PNG file in base64, without `data:` before it.
        image_icon: String = "imageIcon",
    }
}

endpoint! {
    /// Changes a quick link; the portal sends the whole record back.
    ///
    /// ```
    /// use odin_api::branding::resources::Update;
    /// let update = Update::new(2, "Help", "https://help.example.net").window(false);
    /// ```
    #[doc(alias("quick link", "bookmark"))]
    Update = PUT "/branding/resources", id "branding.resources.update", Idempotent, Sent -> WriteResponse<Resource>;
    new {
        id: i64 = Body "id",
        name: String = Body "name",
        url: String = Body "url",
    }
    body {
        hostname_id: i64 = "hostnameId",
        description: String = "description",
        /// The picture: a PNG file in base64, without `data:` before it.
        image_icon: String = "imageIcon",
        /// Whether it opens in a window of its own.
        window: bool = "window",
    }
}

endpoint! {
    /// Takes a quick link out of the portal.
    ///
    /// ```
    /// use odin_api::branding::resources::Delete;
    /// let delete = Delete::new(2);
    /// ```
    #[doc(alias("quick link", "bookmark"))]
    Delete = DELETE "/branding/resources", id "branding.resources.delete", NotIdempotent, Sent -> WriteResponse;
    new { id: i64 = Query "id" }
}
