//! `/groups/call-centers/disposition-codes/codes`: the codes of one call center.

use super::CodeLevel;
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, ServiceUserId};

model! {
    /// What agents may say about a call afterwards.
    DispositionCode {
        service_user_id: Option<ServiceUserId> = "serviceUserId",
        /// Absent where the code was asked for by itself.
        code: Option<String> = "code",
        level: Option<CodeLevel> = "level",
        description: Option<String> = "description",
        is_active: Option<bool> = "isActive",
    }
}

endpoint! {
    /// One code.
    ///
    /// No source shows the answer: its fields are inferred from BroadWorks.
    ///
    /// ```
    /// use odin_api::groups::call_centers::disposition_codes::codes::Get;
    /// let get = Get::new("cc.support@example.net", "1003");
    /// ```
    #[doc(alias = "wrap-up code")]
    Get = GET "/groups/call-centers/disposition-codes/codes", id "groups.call-centers.disposition-codes.codes.get",
        Safe, Documented -> DispositionCode;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
        code: String = Query "code" [Chars(1, 10)],
    }
}

endpoint! {
    /// The codes of a call center.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::disposition_codes::codes::List};
    /// let call = List::new("cc.support@example.net");
    /// let answer = r#"[{"code":"1003","level":"Queue","description":"Sold","isActive":true}]"#;
    /// let codes = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(codes[0].description.as_deref(), Some("Sold"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "wrap-up code")]
    List = GET "/groups/call-centers/disposition-codes/codes", id "groups.call-centers.disposition-codes.codes.list",
        Safe, Sent -> Array<DispositionCode>;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Adds a code.
    ///
    /// ```
    /// use odin_api::groups::call_centers::disposition_codes::codes::Create;
    /// let create = Create::new("cc.support@example.net", "17", true).description("Wrong number");
    /// ```
    #[doc(alias = "wrap-up code")]
    Create = POST "/groups/call-centers/disposition-codes/codes",
        id "groups.call-centers.disposition-codes.codes.create", NotIdempotent, Sent -> WriteResponse<DispositionCode>;
    new {
        service_user_id: ServiceUserId = Body "serviceUserId",
        code: String = Body "code" [Chars(1, 10)],
        is_active: bool = Body "isActive",
    }
    body {
        description: String = "description" [Chars(0, 40)],
    }
}

endpoint! {
    /// Changes description or state of a code; the code itself stays.
    ///
    /// ```
    /// use odin_api::groups::call_centers::disposition_codes::codes::Update;
    /// let update = Update::new("cc.support@example.net", "1003").description("Sold").is_active(false);
    /// ```
    Update = PUT "/groups/call-centers/disposition-codes/codes",
        id "groups.call-centers.disposition-codes.codes.update", Idempotent, Sent -> WriteResponse<DispositionCode>;
    new {
        service_user_id: ServiceUserId = Body "serviceUserId",
        code: String = Body "code" [Chars(1, 10)],
    }
    body {
        description: String = "description" [Chars(0, 40)],
        /// Sent back as read.
        level: CodeLevel = "level",
        is_active: bool = "isActive",
    }
}

endpoint! {
    /// Deletes a code.
    ///
    /// ```
    /// use odin_api::groups::call_centers::disposition_codes::codes::Delete;
    /// let delete = Delete::new("cc.support@example.net", "1003");
    /// ```
    Delete = DELETE "/groups/call-centers/disposition-codes/codes",
        id "groups.call-centers.disposition-codes.codes.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
        code: String = Query "code" [Chars(1, 10)],
    }
}
