//! `/service-providers/reports/users`: all users of a service provider.

use crate::declare::endpoint;
pub use crate::shapes::user_report::UserReport;
use crate::value::{Array, ServiceProviderId};

endpoint! {
    /// All users of a service provider, with services and devices. It may take long.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::service_providers::reports::users::List;
    /// let list = List::new("ent.odin");
    /// ```
    List = GET "/service-providers/reports/users", id "service-providers.reports.users.list", Safe, Inferred
        -> Array<UserReport>;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}
