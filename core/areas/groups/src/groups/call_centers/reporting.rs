//! `/groups/call-centers/reporting`: where statistics are kept, and who gets them.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{ServiceUserId, open_enum};

open_enum! {
    /// Who computes the statistics.
    StatisticsSource {
        None = "None",
        ApplicationServer = "Application Server",
        ExternalReportingServer = "External Reporting Server",
    }
}

model! {
    /// The statistics reporting of a Standard or Premium call center.
    Reporting needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        /// Whether a report is sent by e-mail every day.
        generate_daily_report: Option<bool> = "generateDailyReport",
        /// 15, 30 or 60.
        collection_period_minutes: Option<i64> = "collectionPeriodMinutes",
        statistics_source: Option<StatisticsSource> = "statisticsSource",
        reporting_email_address1: Option<String> = "reportingEmailAddress1" [Chars(0, 80)],
        reporting_email_address2: Option<String> = "reportingEmailAddress2" [Chars(0, 80)],
    }
}

endpoint! {
    /// The statistics reporting of a call center.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::reporting::Get};
    /// let call = Get::new("cc.support@example.net");
    /// let answer = r#"{"serviceUserId":"cc.support@example.net","generateDailyReport":true}"#;
    /// let reporting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(reporting.generate_daily_report, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/call-centers/reporting", id "groups.call-centers.reporting.get", Safe, Sent -> Reporting;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Changes the statistics reporting; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::call_centers::reporting::{StatisticsSource, Update};
    /// let update = Update::new("cc.support@example.net")
    ///     .statistics_source(StatisticsSource::ApplicationServer)
    ///     .collection_period_minutes(30);
    /// ```
    Update = PUT "/groups/call-centers/reporting", id "groups.call-centers.reporting.update",
        Idempotent, Sent -> WriteResponse<Reporting>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    body {
        /// Whether a report is sent by e-mail every day.
        generate_daily_report: bool = "generateDailyReport",
        /// 15, 30 or 60.
        collection_period_minutes: i64 = "collectionPeriodMinutes" [Range(15, 60)],
        statistics_source: StatisticsSource = "statisticsSource",
        reporting_email_address1: String = "reportingEmailAddress1" [Chars(0, 80)],
        reporting_email_address2: String = "reportingEmailAddress2" [Chars(0, 80)],
    }
}
