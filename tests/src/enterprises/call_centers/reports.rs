//! Scheduled reports: kept and shown, never made.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::enterprises;
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::world::World;

const REPORTS: &str = "scheduled-reports";
/// What of a report is kept as it comes.
const KEPT: &[&str] = &[
    "reportTemplate",
    "schedule",
    "samplingPeriod",
    "startDayOfWeek",
    "reportTimeZone",
    "reportDateFormat",
    "reportTimeFormat",
    "reportInterval",
    "reportFormat",
    "agent",
    "callCenter",
    "dnis",
    "callCompletionThresholdSeconds",
    "shortDurationThresholdSeconds",
    "serviceLevelThresholdSeconds",
    "serviceLevelInclusions",
    "serviceLevelObjectivePercentage",
    "abandonedCallThresholdSeconds",
];

pub(super) fn routes() -> Vec<Route> {
    let path = "/enterprises/call-centers/enhanced-reporting/scheduled-reports";
    let centers = "/enterprises/call-centers/enhanced-reporting/scheduled-report-call-centers";
    let routes = vec![
        Route::get("enterprises/call-centers/enhanced-reporting/scheduled-reports:get", path, get)
            .when(|query, _| query.filled("scheduleName").is_some()),
        Route::get("enterprises/call-centers/enhanced-reporting/scheduled-reports:list", path, list),
        Route::post("enterprises/call-centers/enhanced-reporting/scheduled-reports:create", path, create),
        Route::get("enterprises/call-centers/enhanced-reporting/scheduled-report-call-centers:get", centers, get),
    ];
    routes.into_iter().map(|route| route.least(LoginType::ServiceProvider)).collect()
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = enterprises::reach(world, call)?;
    let name = call.need("scheduleName")?;
    let record = provider.holdings.record(REPORTS, &name);
    let mut record = record.ok_or_else(|| Failure::not_found("Scheduled report", &name))?.clone();
    record.insert("serviceProviderId".to_owned(), provider.id.as_str().into());
    record.insert("scheduleName".to_owned(), name.into());
    // A list of one comes as its element.
    if let Some(Value::Array(addresses)) = record.get("emailAddress")
        && let [one] = addresses.as_slice()
        && world.config.quirks.collapsed_lists
    {
        let one = one.clone();
        record.insert("emailAddress".to_owned(), one);
    }
    Ok(record.into())
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = enterprises::reach(world, call)?;
    let rows = provider.holdings.table(REPORTS).into_iter().flatten().map(|(name, record)| {
        let template = record.get("reportTemplate");
        let recurrence = record.get("schedule").and_then(|schedule| schedule.get("recurrence")?.get("recurrence"));
        let words = [("recurDaily", "Daily"), ("recurWeekly", "Weekly"), ("recurMonthlyByDay", "Monthly")];
        let recurring =
            words.iter().find(|(key, _)| recurrence.is_some_and(|recurrence| recurrence.get(key).is_some()));
        json!({
            "scheduleName": name,
            "description": record.get("description"),
            "createdBy": "Administrator",
            "isSupervisorReport": false,
            "status": "Active",
            "reportTemplateName": template.and_then(|template| template.get("templateName")),
            "reportTemplateLevel": template.and_then(|template| template.get("templateLevel")),
            "recurring": recurring.map_or("Never", |(_, word)| *word),
        })
    });
    Ok(json!({ "scheduledReports": rows.collect::<Vec<_>>() }))
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = enterprises::reach(world, call)?;
    let (name, description) = (call.need("scheduleName")?, call.need("description")?);
    if provider.holdings.record(REPORTS, &name).is_some() {
        // rule: assumed
        return Err(Failure::rejected(format!("Scheduled report already exists: {name}")));
    }
    if name.chars().count() > 80 || description.chars().count() > 80 {
        // rule: OCI, CallCenterScheduledReportName
        return Err(Failure::invalid("scheduleName", "longer than 80 characters"));
    }
    let body = call.object()?;
    let mut record = Fields::new();
    record.insert("description".to_owned(), description.into());
    for key in KEPT {
        if let Some(value) = body.get(*key).filter(|value| !value.is_null()) {
            world.check_users(&provider.id, value)?;
            record.insert((*key).to_owned(), value.clone());
        }
    }
    if let Some(addresses) = body.get("emailAddresses").and_then(Value::as_array) {
        record.insert("emailAddress".to_owned(), addresses.iter().filter_map(json::text).collect());
    }
    let id = provider.id.clone();
    if let Some(provider) = world.providers.get_mut(&id) {
        provider.holdings.table_mut(REPORTS).insert(name, record);
    }
    let name = json!({ "serviceProviderId": id, "scheduleName": call.text("scheduleName") });
    Ok(name)
}
