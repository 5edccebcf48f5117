//! `/enterprises/call-centers/enhanced-reporting`: whether an enterprise has the enhanced reports.

pub mod scheduled_report_call_centers;
pub mod scheduled_reports;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::call_center::ReportingServer;
use crate::value::ServiceProviderId;

model! {
    /// The reporting server of an enterprise.
    EnterpriseReporting needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
    } has {
        reporting_server: Option<ReportingServer> = "reportingServer",
    }
}

endpoint! {
    /// The reporting server of an enterprise.
    ///
    /// ```
    /// use odin_api::{Endpoint, enterprises::call_centers::enhanced_reporting::Get};
    /// use odin_api::groups::call_centers::enhanced_reporting::ReportingServer;
    /// let call = Get::new("ent.odin");
    /// let answer = r#"{"serviceProviderId":"ent.odin","reportingServer":"Enhanced"}"#;
    /// let reporting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(reporting.reporting_server, Some(ReportingServer::Enhanced));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/enterprises/call-centers/enhanced-reporting", id "enterprises.call-centers.enhanced-reporting.get",
        Safe, Sent -> EnterpriseReporting;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Changes the reporting server of an enterprise.
    ///
    /// The source of this write spells the area `enterprise`; the plural of the reads is used. It repeats the
    /// enterprise in the query, where this leaves it out.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::enhanced_reporting::Update;
    /// let update = Update::new("ent.odin", "Off");
    /// ```
    Update = PUT "/enterprises/call-centers/enhanced-reporting",
        id "enterprises.call-centers.enhanced-reporting.update", Idempotent, Inferred -> WriteResponse<EnterpriseReporting>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        reporting_server: ReportingServer = Body "reportingServer",
    }
}
