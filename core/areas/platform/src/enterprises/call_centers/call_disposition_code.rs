//! `/enterprises/call-centers/call-disposition-code`: one disposition code of an enterprise.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::ServiceProviderId;

model! {
    /// What agents of an enterprise may say about a call afterwards.
    EnterpriseCode {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        /// Absent where the code was asked for by itself.
        code: Option<String> = "code",
        is_active: Option<bool> = "isActive",
        description: Option<String> = "description",
    }
}

endpoint! {
    /// One disposition code.
    ///
    /// No source shows the answer: its fields are inferred from BroadWorks.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::call_disposition_code::Get;
    /// let get = Get::new("ent.odin", "1003");
    /// ```
    Get = GET "/enterprises/call-centers/call-disposition-code",
        id "enterprises.call-centers.call-disposition-code.get", Safe, Sent -> EnterpriseCode;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        code: String = Query "code" [Chars(1, 10)],
    }
}

endpoint! {
    /// Adds a disposition code.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::call_disposition_code::Create;
    /// let create = Create::new("ent.odin", "17", "Wrong number", true);
    /// ```
    Create = POST "/enterprises/call-centers/call-disposition-code",
        id "enterprises.call-centers.call-disposition-code.create", NotIdempotent, Sent -> WriteResponse<EnterpriseCode>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        code: String = Body "code" [Chars(1, 10)],
        description: String = Body "description" [Chars(1, 40)],
        is_active: bool = Body "isActive",
    }
}

endpoint! {
    /// Changes description and state of a disposition code.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::call_disposition_code::Update;
    /// let rename = Update::new("ent.odin", "1003", "Sold", true);
    /// ```
    Update = PUT "/enterprises/call-centers/call-disposition-code",
        id "enterprises.call-centers.call-disposition-code.update", Idempotent, Sent -> WriteResponse<EnterpriseCode>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        code: String = Body "code" [Chars(1, 10)],
        description: String = Body "description" [Chars(1, 40)],
        is_active: bool = Body "isActive",
    }
}

endpoint! {
    /// Deletes a disposition code.
    ///
    /// The source sends `/enterprise/call-centers/call-disposition-codes`; the path of its siblings is used.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::call_disposition_code::Delete;
    /// let delete = Delete::new("ent.odin", "1003");
    /// ```
    Delete = DELETE "/enterprises/call-centers/call-disposition-code",
        id "enterprises.call-centers.call-disposition-code.delete", NotIdempotent, Inferred -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        code: String = Query "code" [Chars(1, 10)],
    }
}
