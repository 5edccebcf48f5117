//! `/branding/applications`: links to other programs in the menu of the portal.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::Array;

model! {
    /// A link to another program in the menu of the portal.
    Application {
        id: Option<i64> = "id",
        /// The number of the host name whose portal shows it.
        hostname_id: Option<i64> = "hostnameId",
        /// Unique for a host name: the portal sees to it.
        name: Option<String> = "name",
        url: Option<String> = "url",
        description: Option<String> = "description",
        /// The partner whose single sign-on it uses, a key of the setting `partners`; empty where none.
        partner: Option<String> = "partner",
        /// Whether it opens in a window of its own.
        window: Option<bool> = "window",
    }
}

endpoint! {
    /// One application, by its number.
    ///
    /// ```
    /// use odin_api::{Endpoint, branding::applications::Get};
    /// let call = Get::new(3);
    /// let answer = r#"{"id":3,"hostnameId":1,"name":"Webmail","url":"https://mail.example.net","window":1}"#;
    /// let application = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(application.window, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/branding/applications", id "branding.applications.get", Safe, Sent -> Application;
    new { id: i64 = Query "id" }
}

endpoint! {
    /// The applications that the portal of a host name links to.
    ///
    /// ```
    /// use odin_api::{Endpoint, branding::applications::List};
    /// let call = List::new(1);
    /// let answer = r#"[{"id":3,"name":"Webmail","url":"https://mail.example.net","window":0}]"#;
    /// let applications = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(applications[0].name.as_deref(), Some("Webmail"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/branding/applications", id "branding.applications.list", Safe, Sent -> Array<Application>;
    new { hostname_id: i64 = Query "hostnameId" }
}

endpoint! {
    /// Adds a link to an application to the portal of a host name.
    ///
    /// ```
    /// use odin_api::branding::applications::Create;
    /// let create = Create::new(1, "Webmail", "https://mail.example.net", true).description("Mail in the browser");
    /// ```
    Create = POST "/branding/applications", id "branding.applications.create", NotIdempotent, Sent
        -> WriteResponse<Application>;
    new {
        hostname_id: i64 = Body "hostnameId",
        name: String = Body "name",
        url: String = Body "url",
        /// Whether it opens in a window of its own.
        window: bool = Body "window",
    }
    body {
        description: String = "description",
        /// The partner whose single sign-on it uses.
        partner: String = "partner",
    }
}

endpoint! {
    /// Changes a link to an application; the portal sends the whole record back.
    ///
    /// ```
    /// use odin_api::branding::applications::Update;
    /// let update = Update::new(3, "Mail", "https://mail.example.net").window(false);
    /// ```
    Update = PUT "/branding/applications", id "branding.applications.update", Idempotent, Sent
        -> WriteResponse<Application>;
    new {
        id: i64 = Body "id",
        name: String = Body "name",
        url: String = Body "url",
    }
    body {
        hostname_id: i64 = "hostnameId",
        description: String = "description",
        /// The partner whose single sign-on it uses.
        partner: String = "partner",
        /// Whether it opens in a window of its own.
        window: bool = "window",
    }
}

endpoint! {
    /// Takes a link to an application out of the portal.
    ///
    /// ```
    /// use odin_api::branding::applications::Delete;
    /// let delete = Delete::new(3);
    /// ```
    Delete = DELETE "/branding/applications", id "branding.applications.delete", NotIdempotent, Sent -> WriteResponse;
    new { id: i64 = Query "id" }
}
