//! `/enterprises/call-centers/call-disposition-code-usage`: who uses a disposition code.

use crate::declare::{endpoint, model};
use crate::shapes::call_center::CallCenterType;
use crate::value::{Array, GroupId, ServiceProviderId, ServiceUserId};

model! {
    /// A call center that uses a disposition code.
    CodeUser {
        group_id: Option<GroupId> = "groupId",
        /// The service user id of the call center.
        id: Option<ServiceUserId> = "id",
        name: Option<String> = "name",
        call_center_type: Option<CallCenterType> = "type",
    }
}

endpoint! {
    /// The call centers that use a disposition code of the enterprise.
    ///
    /// No source shows the answer: its fields are inferred from BroadWorks.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::call_disposition_code_usage::Get;
    /// let get = Get::new("ent.odin", "17");
    /// ```
    Get = GET "/enterprises/call-centers/call-disposition-code-usage",
        id "enterprises.call-centers.call-disposition-code-usage.get", Safe, Sent -> Array<CodeUser>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        code: String = Query "code" [Chars(1, 10)],
    }
}
