//! `/settings`: what is set for the whole of Odin, as JSON under a name each.

pub mod exports;
pub mod partners;
pub mod webhooks;

use serde_json::Value;

use crate::declare::endpoint;
use crate::response::WriteResponse;

endpoint! {
    /// What is set under a name, in whatever form it was put there.
    ///
    /// The names that are known have operations of their own: [`webhooks`], [`exports`] and [`partners`].
    ///
    /// ```
    /// use odin_api::{Endpoint, settings::Get};
    /// let call = Get::new("dashboard");
    /// let value = Get::response(http::Response::new(r#"{"columns":3}"#.into()))?;
    /// assert_eq!(value["columns"], 3);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("configuration", "preferences"))]
    Get = GET "/settings/{key}", id "settings.get", Safe, Sent -> Value;
    new { key: String = Path "key" }
}

endpoint! {
    /// Sets something under a name, in place of whatever is there: all of it is to be sent.
    ///
    /// ```
    /// use odin_api::{Endpoint, settings::Update};
    /// let update = Update::new("dashboard").with("columns", 3);
    /// ```
    #[doc(alias("configuration", "preferences"))]
    Update = PUT "/settings/{key}", id "settings.update", Idempotent, Sent -> WriteResponse;
    new { key: String = Path "key" }
}

endpoint! {
    /// Forgets what is set under a name.
    ///
    /// ```
    /// use odin_api::settings::Delete;
    /// let delete = Delete::new("dashboard");
    /// ```
    #[doc(alias("configuration", "preferences"))]
    Delete = DELETE "/settings/{key}", id "settings.delete", NotIdempotent, Documented -> WriteResponse;
    new { key: String = Path "key" }
}
