//! `/callbacks`: what the server does by itself when users or services change.

pub mod templates;

use serde_json::Value;

use self::templates::Template;
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::Array;

model! {
    /// Something that the server does by itself.
    Callback {
        id: Option<i64> = "id",
        /// The kind of it: the id of a [`Template`].
        callback_template_id: Option<i64> = "callback_template_id",
        active: Option<bool> = "active",
        /// How it is done, as the schema of the template has it. Texts may hold `{{ userId }}`, `{{ phoneNumber }}`,
        /// `{{ extension }}`, `{{ firstName }}`, `{{ lastName }}`, `{{ groupId }}` and the like, which the server fills in.
        data: Option<Value> = "data",
        template: Option<Template> = "template",
    }
}

endpoint! {
    /// One callback.
    ///
    /// ```
    /// use odin_api::{Endpoint, callbacks::Get};
    /// let call = Get::new(3);
    /// let answer = r#"{"id":3,"callback_template_id":1,"active":true,"data":{"url":"https://crm.example.net/{{ userId }}"}}"#;
    /// let callback = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(callback.active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("automation", "trigger"))]
    Get = GET "/callbacks", id "callbacks.get", Safe, Sent -> Callback;
    new { id: i64 = Query "id" }
}

endpoint! {
    /// All callbacks. Takes a login of a reseller or above.
    ///
    /// ```
    /// use odin_api::callbacks::List;
    /// let list = List::new();
    /// ```
    #[doc(alias("automation", "trigger"))]
    List = GET "/callbacks", id "callbacks.list", Safe, Sent -> Array<Callback>;
}

endpoint! {
    /// Lets the server do something by itself from now on.
    ///
    /// ```
    /// use odin_api::callbacks::Create;
    /// use serde_json::json;
    /// let create = Create::new(1, true).data(json!({"url": "https://crm.example.net/{{ userId }}"}));
    /// ```
    #[doc(alias("automation", "trigger"))]
    Create = POST "/callbacks", id "callbacks.create", NotIdempotent, Sent -> WriteResponse<Callback>;
    new {
        /// The kind of it: the id of a [`Template`].
        callback_template_id: i64 = Body "callback_template_id",
        active: bool = Body "active",
    }
    body {
        /// How it is done, as the schema of the template has it; see [`Callback::data`]. It must be there.
        data: Value = "data",
        /// The template as it was read; the vendor's portal sends it back.
        template: Value = "template",
    }
    one_of ["data"]
}

endpoint! {
    /// Changes how the server does something by itself, or whether it does.
    ///
    /// ```
    /// use odin_api::callbacks::Update;
    /// use serde_json::json;
    /// let update = Update::new(3, false).data(json!({"url": "https://crm.example.net/{{ userId }}"}));
    /// ```
    #[doc(alias("automation", "trigger"))]
    Update = PUT "/callbacks", id "callbacks.update", Idempotent, Sent -> WriteResponse<Callback>;
    new {
        id: i64 = Body "id",
        active: bool = Body "active",
    }
    body {
        /// How it is done, all of it; see [`Callback::data`]. It must be there.
        data: Value = "data",
        callback_template_id: i64 = "callback_template_id",
        /// The template as it was read; the vendor's portal sends it back.
        template: Value = "template",
    }
    one_of ["data"]
}

endpoint! {
    /// Stops the server from doing something by itself.
    ///
    /// ```
    /// use odin_api::callbacks::Delete;
    /// let delete = Delete::new(3);
    /// ```
    #[doc(alias("automation", "trigger"))]
    Delete = DELETE "/callbacks", id "callbacks.delete", NotIdempotent, Sent -> WriteResponse;
    new { id: i64 = Query "id" }
}
