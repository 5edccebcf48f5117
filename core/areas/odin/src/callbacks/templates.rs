//! `/callbacks/templates`: the kinds of things that the server can do by itself.

use serde_json::Value;

use crate::declare::{endpoint, model};
use crate::value::Array;

model! {
    /// A kind of callback.
    Template {
        id: Option<i64> = "id",
        name: Option<String> = "name",
        /// What must be said of one.
        schema: Option<Schema> = "schema",
    }
}

model! {
    /// What must be said of a callback: a JSON schema.
    Schema {
        /// By the key in the data of the callback: `type` (`string`, `integer` or `boolean`), `title`, and perhaps `default`,
        /// `enum`, `minLength`, `maxLength`, `minimum` and `maximum`.
        properties: Option<Value> = "properties",
        /// The keys that must be there.
        required: Array<String> = "required",
    }
}

endpoint! {
    /// One kind of callback.
    ///
    /// ```
    /// use odin_api::{Endpoint, callbacks::templates::Get};
    /// let call = Get::new(1);
    /// let answer = r#"{"id":1,"name":"Call a URL","schema":{"properties":{"url":{"type":"string"}},"required":["url"]}}"#;
    /// let template = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(template.schema.expect("a schema").required[0], "url");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("automation", "trigger"))]
    Get = GET "/callbacks/templates", id "callbacks.templates.get", Safe, Documented -> Template;
    new { id: i64 = Query "id" }
}

endpoint! {
    /// All kinds of callbacks.
    ///
    /// ```
    /// use odin_api::callbacks::templates::List;
    /// let list = List::new();
    /// ```
    #[doc(alias("automation", "trigger"))]
    List = GET "/callbacks/templates", id "callbacks.templates.list", Safe, Sent -> Array<Template>;
}
