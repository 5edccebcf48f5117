//! `/enterprises/call-centers/agent-unavailable-codes`: why agents take no calls.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, ServiceProviderId};

model! {
    /// A reason for being unavailable.
    UnavailableCode {
        is_active: Option<bool> = "isActive",
        code: Option<String> = "code" [Chars(1, 10)],
        description: Option<String> = "description" [Chars(0, 40)],
    }
}

model! {
    /// The reasons that agents of an enterprise may give.
    UnavailableCodes needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
    } has {
        codes: Array<UnavailableCode> = "codes",
    }
}

endpoint! {
    /// The unavailable codes of an enterprise.
    ///
    /// ```
    /// use odin_api::{Endpoint, enterprises::call_centers::agent_unavailable_codes::List};
    /// let call = List::new("ent.odin");
    /// let answer = r#"{"serviceProviderId":"ent.odin","codes":[{"isActive":true,"code":"1003",
    ///     "description":"Lunch"}]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.codes[0].code.as_deref(), Some("1003"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("break reason", "pause reason"))]
    List = GET "/enterprises/call-centers/agent-unavailable-codes",
        id "enterprises.call-centers.agent-unavailable-codes.list", Safe, Sent -> UnavailableCodes;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Adds an unavailable code.
    ///
    /// The source of this write spells the area `enterprise`; the plural of the reads is used.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::agent_unavailable_codes::Create;
    /// let create = Create::new("ent.odin", "1003", "Lunch", true);
    /// ```
    #[doc(alias("break reason", "pause reason"))]
    Create = POST "/enterprises/call-centers/agent-unavailable-codes",
        id "enterprises.call-centers.agent-unavailable-codes.create", NotIdempotent, Inferred -> WriteResponse<UnavailableCode>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        code: String = Body "code" [Chars(1, 10)],
        description: String = Body "description" [Chars(1, 40)],
        is_active: bool = Body "isActive",
    }
}

endpoint! {
    /// Changes description and state of an unavailable code.
    ///
    /// The source of this write spells the area `enterprise`; the plural of the reads is used.
    /// It was never seen sent: the source puts the enterprise into the query, and so does this.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::agent_unavailable_codes::Update;
    /// let off = Update::new("ent.odin", "1003", "Lunch", false);
    /// ```
    Update = PUT "/enterprises/call-centers/agent-unavailable-codes",
        id "enterprises.call-centers.agent-unavailable-codes.update", Idempotent, Inferred -> WriteResponse<UnavailableCode>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        code: String = Body "code" [Chars(1, 10)],
        description: String = Body "description" [Chars(1, 40)],
        is_active: bool = Body "isActive",
    }
}

endpoint! {
    /// Deletes an unavailable code.
    ///
    /// The source of this write spells the area `enterprise`; the plural of the reads is used.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::agent_unavailable_codes::Delete;
    /// let delete = Delete::new("ent.odin", "1003");
    /// ```
    Delete = DELETE "/enterprises/call-centers/agent-unavailable-codes",
        id "enterprises.call-centers.agent-unavailable-codes.delete", NotIdempotent, Inferred -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        code: String = Query "code" [Chars(1, 10)],
    }
}
