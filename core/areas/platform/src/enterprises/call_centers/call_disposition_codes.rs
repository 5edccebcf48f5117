//! `/enterprises/call-centers/call-disposition-codes`: the disposition codes of an enterprise.

use super::call_disposition_code::EnterpriseCode;
use crate::declare::endpoint;
use crate::value::{Array, ServiceProviderId};

endpoint! {
    /// The disposition codes of an enterprise.
    ///
    /// The client that describes it sends another path by mistake; the fields are inferred from BroadWorks.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::call_disposition_codes::List;
    /// let list = List::new("ent.odin");
    /// ```
    List = GET "/enterprises/call-centers/call-disposition-codes",
        id "enterprises.call-centers.call-disposition-codes.list", Safe, Inferred -> Array<EnterpriseCode>;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}
