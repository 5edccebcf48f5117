//! `/groups/call-centers/disposition-codes`: whether agents say how a call went.

pub mod codes;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
pub use crate::shapes::call_center::CodeLevel;
use crate::value::{Patch, ServiceUserId};

model! {
    /// Names a disposition code.
    DispositionCodeRef {
        code: Patch<String> = "code" [Chars(0, 10)],
        level: Patch<CodeLevel> = "level",
    }
}

model! {
    /// The call disposition codes of a Premium call center: whether they are used, and which is the default.
    DispositionCodeSettings needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        enable_call_disposition_codes: Option<bool> = "enableCallDispositionCodes",
        /// Whether the codes of the enterprise or group may be used, too.
        include_organization_codes: Option<bool> = "includeOrganizationCodes",
        /// Whether every call must have one.
        force_use_of_call_disposition_codes: Option<bool> = "forceUseOfCallDispositionCodes",
        /// Needed where codes are forced.
        default_call_disposition_code: Option<DispositionCodeRef> = "defaultCallDispositionCode",
    }
}

endpoint! {
    /// The disposition code settings of a call center.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::disposition_codes::Get};
    /// let call = Get::new("cc.support@example.net");
    /// let answer = r#"{"serviceUserId":"cc.support@example.net","enableCallDispositionCodes":true}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.enable_call_disposition_codes, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/call-centers/disposition-codes", id "groups.call-centers.disposition-codes.get",
        Safe, Sent -> DispositionCodeSettings;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Changes the disposition code settings; what is not set stays as it is.
    ///
    /// An unreleased client sends this to `/groups/call-centers/queue-disposition-codes`.
    ///
    /// ```
    /// use odin_api::groups::call_centers::disposition_codes::Update;
    /// let update = Update::new("cc.support@example.net").enable_call_disposition_codes(true);
    /// ```
    Update = PUT "/groups/call-centers/disposition-codes", id "groups.call-centers.disposition-codes.update",
        Idempotent, Sent -> WriteResponse<DispositionCodeSettings>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    body {
        enable_call_disposition_codes: bool = "enableCallDispositionCodes",
        /// Whether the codes of the enterprise or group may be used, too.
        include_organization_codes: bool = "includeOrganizationCodes",
        /// Whether every call must have one.
        force_use_of_call_disposition_codes: bool = "forceUseOfCallDispositionCodes",
        /// Needed where codes are forced.
        default_call_disposition_code: DispositionCodeRef = "defaultCallDispositionCode",
    }
}
