//! `/enterprises/call-centers/enhanced-reporting/scheduled-report-call-centers`: a scheduled report and its call
//! centers.

use super::scheduled_reports::ScheduledReport;
use crate::declare::endpoint;
use crate::value::ServiceProviderId;

endpoint! {
    /// The call centers that a scheduled report is about; the whole report comes back.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::enhanced_reporting::scheduled_report_call_centers::Get;
    /// let get = Get::new("ent.odin", "Daily agents");
    /// ```
    Get = GET "/enterprises/call-centers/enhanced-reporting/scheduled-report-call-centers",
        id "enterprises.call-centers.enhanced-reporting.scheduled-report-call-centers.get",
        Safe, Sent -> ScheduledReport;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        schedule_name: String = Query "scheduleName" [Chars(1, 80)],
    }
}
