//! `/settings/webhooks`: the URLs that are told of events.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, Secret};

model! {
    /// A header by which a [`Target`] knows who calls it.
    Header needs {
        name: String = "name",
        value: Secret = "value",
    } has {}
}

model! {
    /// A URL that Odin sends something to.
    Target needs {
        enabled: bool = "enabled",
        /// No other target has the same.
        name: String = "name",
        /// No other target has the same.
        url: String = "url",
        /// What tells it from the others for good: the vendor's portal makes up a hexadecimal number.
        key: Secret = "key",
    } has {
        /// Whether it is told of all events; otherwise, of `events`.
        unlimited: Option<bool> = "unlimited",
        /// The events that it is told of, by names of `events::types`.
        events: Array<String> = "events",
        /// Sent along, if it is there.
        header: Option<Header> = "header",
        /// Whether the token of whoever caused the event is sent along.
        send_token: Option<bool> = "sendToken",
    }
}

model! {
    /// All URLs; none where none was ever set.
    Targets {
        endpoints: Array<Target> = "endpoints",
    }
}

endpoint! {
    /// The URLs that are told of events.
    ///
    /// ```
    /// use odin_api::{Endpoint, settings::webhooks::Get};
    /// let answer = r#"{"endpoints":[{"enabled":true,"name":"CRM","url":"https://crm.example.net","key":"c0ffee"}]}"#;
    /// let targets = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(targets.endpoints[0].name, "CRM");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("notification", "push", "callback URL"))]
    Get = GET "/settings/webhooks", id "settings.webhooks.get", Safe, Sent -> Targets;
}

endpoint! {
    /// Replaces the URLs that are told of events.
    ///
    /// The list is replaced as a whole: read it, change it, and send all of it. Whoever does the same at that time undoes it.
    ///
    /// ```
    /// use odin_api::settings::webhooks::{Target, Update};
    /// let mut crm = Target::new(true, "CRM", "https://crm.example.net/odin", "c0ffee");
    /// crm.unlimited = Some(true);
    /// let update = Update::new().endpoints([crm]);
    /// ```
    #[doc(alias("notification", "push", "callback URL"))]
    Update = PUT "/settings/webhooks", id "settings.webhooks.update", Idempotent, Sent -> WriteResponse;
    new {}
    lists { endpoints: Target = "endpoints" }
    one_of ["endpoints"]
}
