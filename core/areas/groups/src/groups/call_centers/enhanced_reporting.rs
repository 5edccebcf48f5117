//! `/groups/call-centers/enhanced-reporting`: whether a group has the enhanced reports.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
pub use crate::shapes::call_center::ReportingServer;
use crate::value::{GroupId, ServiceProviderId};

model! {
    /// The reporting server of a group.
    EnhancedReporting {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        reporting_server: Option<ReportingServer> = "reportingServer",
    }
}

endpoint! {
    /// The reporting server of a group of a service provider; groups of an enterprise have that of the enterprise.
    ///
    /// No source shows the answer: its fields are inferred from BroadWorks.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::enhanced_reporting::{Get, ReportingServer}};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"reportingServer":"Off"}"#;
    /// let reporting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(reporting.reporting_server, Some(ReportingServer::Off));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/call-centers/enhanced-reporting", id "groups.call-centers.enhanced-reporting.get",
        Safe, Sent -> EnhancedReporting;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes the reporting server of a group.
    ///
    /// ```
    /// use odin_api::groups::call_centers::enhanced_reporting::{ReportingServer, Update};
    /// let update = Update::new("sp.odin", "grp.odin").reporting_server(ReportingServer::Enhanced);
    /// ```
    Update = PUT "/groups/call-centers/enhanced-reporting", id "groups.call-centers.enhanced-reporting.update",
        Idempotent, Inferred -> WriteResponse<EnhancedReporting>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        reporting_server: ReportingServer = "reportingServer",
    }
}
