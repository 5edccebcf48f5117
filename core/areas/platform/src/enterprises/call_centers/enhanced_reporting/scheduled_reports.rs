//! `/enterprises/call-centers/enhanced-reporting/scheduled-reports`: reports on a schedule.

mod report;
mod schedule;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, ServiceProviderId};

pub use report::{
    AbandonedCalls, AgentSelection, CallCenterSelection, DateFormat, DnisSelection, FileFormat, IntervalCurrent,
    IntervalDates, IntervalPast, ReportInterval, ReportTemplate, SamplingPeriod, ServiceLevelInclusions, TemplateLevel,
    TimeFormat,
};
pub use schedule::{
    Daily, DayOfWeek, HourMinute, Month, MonthlyByDay, MonthlyByWeek, Recurrence, ReportOnce, ReportRecurring,
    ReportSchedule, TimeUnit, WeekInMonth, Weekly, YearlyByDay, YearlyByWeek,
};

model! {
    /// A report that is made and sent by e-mail at times.
    ScheduledReport {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        schedule_name: Option<String> = "scheduleName",
        description: Option<String> = "description",
        report_template: Option<ReportTemplate> = "reportTemplate",
        schedule: Option<ReportSchedule> = "schedule",
        sampling_period: Option<SamplingPeriod> = "samplingPeriod",
        start_day_of_week: Option<DayOfWeek> = "startDayOfWeek",
        report_time_zone: Option<String> = "reportTimeZone" [Chars(1, 127)],
        report_date_format: Option<DateFormat> = "reportDateFormat",
        report_time_format: Option<TimeFormat> = "reportTimeFormat",
        report_interval: Option<ReportInterval> = "reportInterval",
        report_format: Option<FileFormat> = "reportFormat",
        agent: Option<AgentSelection> = "agent",
        call_center: Option<CallCenterSelection> = "callCenter",
        dnis: Option<DnisSelection> = "dnis",
        call_completion_threshold_seconds: Option<i64> = "callCompletionThresholdSeconds" [Range(1, 7200)],
        short_duration_threshold_seconds: Option<i64> = "shortDurationThresholdSeconds" [Range(1, 7200)],
        service_level_threshold_seconds: Array<i64> = "serviceLevelThresholdSeconds" [Items(5)],
        service_level_inclusions: Option<ServiceLevelInclusions> = "serviceLevelInclusions",
        service_level_objective_percentage: Option<i64> = "serviceLevelObjectivePercentage" [Range(0, 100)],
        abandoned_call_threshold_seconds: Array<i64> = "abandonedCallThresholdSeconds" [Items(4)],
        email_address: Array<String> = "emailAddress" [Items(9)],
    }
}

model! {
    /// A scheduled report, as lists show it.
    ScheduledReportRow {
        schedule_name: Option<String> = "scheduleName",
        description: Option<String> = "description",
        created_by: Option<String> = "createdBy",
        is_supervisor_report: Option<bool> = "isSupervisorReport",
        /// `Active` is known.
        status: Option<String> = "status",
        report_template_name: Option<String> = "reportTemplateName",
        report_template_level: Option<TemplateLevel> = "reportTemplateLevel",
        /// `Daily` is known.
        recurring: Option<String> = "recurring",
    }
}

model! {
    /// The scheduled reports of an enterprise.
    ScheduledReports {
        scheduled_reports: Array<ScheduledReportRow> = "scheduledReports",
    }
}

endpoint! {
    /// One scheduled report.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::enhanced_reporting::scheduled_reports::Get;
    /// let get = Get::new("ent.odin", "Every Monday");
    /// ```
    Get = GET "/enterprises/call-centers/enhanced-reporting/scheduled-reports",
        id "enterprises.call-centers.enhanced-reporting.scheduled-reports.get", Safe, Sent -> ScheduledReport;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        schedule_name: String = Query "scheduleName" [Chars(1, 80)],
    }
}

endpoint! {
    /// The scheduled reports of an enterprise.
    ///
    /// ```
    /// use odin_api::{Endpoint, enterprises::call_centers::enhanced_reporting::scheduled_reports::List};
    /// let call = List::new("ent.odin");
    /// let answer = r#"{"scheduledReports":[]}"#;
    /// let reports = List::response(http::Response::new(answer.into()))?;
    /// assert!(reports.scheduled_reports.is_empty());
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/enterprises/call-centers/enhanced-reporting/scheduled-reports",
        id "enterprises.call-centers.enhanced-reporting.scheduled-reports.list", Safe, Sent -> ScheduledReports;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Schedules a report.
    ///
    /// The source of this write spells the area `enterprise`; the plural of the reads is used.
    /// The fields beyond name and description, which the source sends, are inferred from BroadWorks.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::enhanced_reporting::scheduled_reports::{Create, FileFormat};
    /// let create = Create::new("ent.odin", "Daily agents", "What agents did").report_format(FileFormat::Pdf);
    /// ```
    Create = POST "/enterprises/call-centers/enhanced-reporting/scheduled-reports",
        id "enterprises.call-centers.enhanced-reporting.scheduled-reports.create",
        NotIdempotent, Inferred -> WriteResponse<ScheduledReport>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        schedule_name: String = Body "scheduleName" [Chars(1, 80)],
        description: String = Body "description" [Chars(1, 80)],
    }
    body {
        report_template: ReportTemplate = "reportTemplate",
        schedule: ReportSchedule = "schedule",
        sampling_period: SamplingPeriod = "samplingPeriod",
        start_day_of_week: DayOfWeek = "startDayOfWeek",
        report_time_zone: String = "reportTimeZone" [Chars(1, 127)],
        report_date_format: DateFormat = "reportDateFormat",
        report_time_format: TimeFormat = "reportTimeFormat",
        report_interval: ReportInterval = "reportInterval",
        report_format: FileFormat = "reportFormat",
        agent: AgentSelection = "agent",
        call_center: CallCenterSelection = "callCenter",
        dnis: DnisSelection = "dnis",
        call_completion_threshold_seconds: i64 = "callCompletionThresholdSeconds" [Range(1, 7200)],
        short_duration_threshold_seconds: i64 = "shortDurationThresholdSeconds" [Range(1, 7200)],
        service_level_inclusions: ServiceLevelInclusions = "serviceLevelInclusions",
        service_level_objective_percentage: i64 = "serviceLevelObjectivePercentage" [Range(0, 100)],
    }
    lists {
        service_level_threshold_seconds: i64 = "serviceLevelThresholdSeconds" [Items(5)],
        abandoned_call_threshold_seconds: i64 = "abandonedCallThresholdSeconds" [Items(4)],
        email_addresses: String = "emailAddresses" [Items(9)],
    }
}
