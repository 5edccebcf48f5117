//! `/ui/applications`: links to other programs in the menu of the portal.

use crate::branding::applications::Application;
use crate::declare::endpoint;
use crate::value::Array;

endpoint! {
    /// The applications that the portal of this host name links to.
    ///
    /// No login is needed.
    ///
    /// ```
    /// use odin_api::{Endpoint, ui::applications::List};
    /// let answer = r#"[{"id":3,"name":"Webmail","url":"https://mail.example.net","window":true}]"#;
    /// let applications = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(applications[0].name.as_deref(), Some("Webmail"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/ui/applications", id "ui.applications.list", Safe, Sent, Public -> Array<Application>;
}
