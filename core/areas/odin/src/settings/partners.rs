//! `/settings/partners`: applications that take a login of Odin as their own.

use crate::declare::{endpoint, model};
use crate::value::Array;

model! {
    /// An application that takes a login of Odin as its own.
    Partner {
        /// Its name in `/auth/sso`.
        key: Option<String> = "key",
        /// Its name for people.
        name: Option<String> = "name",
    }
}

endpoint! {
    /// The applications that take a login of Odin as their own.
    ///
    /// ```
    /// use odin_api::{Endpoint, settings::partners::Get};
    /// let partners = Get::response(http::Response::new(r#"[{"key":"webex","name":"Webex"}]"#.into()))?;
    /// assert_eq!(partners[0].name.as_deref(), Some("Webex"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("SSO", "single sign-on"))]
    Get = GET "/settings/partners", id "settings.partners.get", Safe, Sent -> Array<Partner>;
}
