//! `/resellers`: who sells the platform to service providers.

pub mod emergency_call_notifications;
pub mod emergency_zones;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, ResellerId};

model! {
    /// A reseller.
    Reseller {
        reseller_id: Option<ResellerId> = "resellerId",
        reseller_name: Option<String> = "resellerName",
    }
}

endpoint! {
    /// A reseller.
    ///
    /// ```
    /// use odin_api::{Endpoint, resellers::Get};
    /// let call = Get::new("res.odin");
    /// let answer = r#"{"resellerId":"res.odin","resellerName":"Odin Resale"}"#;
    /// let reseller = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(reseller.reseller_name.as_deref(), Some("Odin Resale"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "wholesaler")]
    Get = GET "/resellers", id "resellers.get", Safe, Sent -> Reseller;
    new { reseller_id: ResellerId = Query "resellerId" }
}

endpoint! {
    /// The resellers of the platform.
    ///
    /// ```
    /// use odin_api::{Endpoint, resellers::List};
    /// let call = List::new();
    /// let answer = r#"[{"resellerId":"res.odin","resellerName":"Odin Resale"}]"#;
    /// let resellers = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(resellers[0].reseller_name.as_deref(), Some("Odin Resale"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "wholesaler")]
    List = GET "/resellers", id "resellers.list", Safe, Sent -> Array<Reseller>;
    new {}
}

endpoint! {
    /// Creates a reseller.
    ///
    /// ```
    /// use odin_api::resellers::Create;
    /// let create = Create::new("res.odin", "Odin Resale");
    /// ```
    #[doc(alias = "wholesaler")]
    Create = POST "/resellers", id "resellers.create", NotIdempotent, Sent -> WriteResponse<Reseller>;
    new {
        reseller_id: ResellerId = Body "resellerId",
        reseller_name: String = Body "resellerName" [Chars(1, 320)],
    }
}

endpoint! {
    /// Renames a reseller.
    ///
    /// ```
    /// use odin_api::resellers::Update;
    /// let update = Update::new("res.odin", "Odin Resale International");
    /// ```
    Update = PUT "/resellers", id "resellers.update", Idempotent, Sent -> WriteResponse<Reseller>;
    new {
        reseller_id: ResellerId = Body "resellerId",
        reseller_name: String = Body "resellerName" [Chars(1, 320)],
    }
}

endpoint! {
    /// Deletes a reseller with its administrators.
    ///
    /// One that has service providers cannot be deleted.
    ///
    /// ```
    /// use odin_api::resellers::Delete;
    /// let delete = Delete::new("res.odin");
    /// ```
    Delete = DELETE "/resellers", id "resellers.delete", NotIdempotent, Sent -> WriteResponse;
    new { reseller_id: ResellerId = Query "resellerId" }
}
