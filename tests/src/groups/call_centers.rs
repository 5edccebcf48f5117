//! `/groups/call-centers`

pub(crate) mod agents;
pub(crate) mod codes;
pub(crate) mod dnis;
mod figures;
mod settings;
pub(crate) mod sheet;
pub(crate) mod supervisors;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::instance::{self, Instance};
use crate::groups::record::{self, Need};
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::users::settings::Field;
use crate::world::{User, World};

/// The types from the lowest to the highest.
pub(crate) const KINDS: [&str; 3] = ["Basic", "Standard", "Premium"];
const CODECS: &[&str] =
    &["None", "G711", "G722", "G729", "G726", "AMR", "AMR-WB", "OPUS", "EVRC0", "EVRCNW", "EVRCNW0"];

pub(crate) const CALL_CENTER: Instance = Instance {
    service: "Call Center",
    // rule: OCI, GroupCallCenterModifyInstanceRequest22
    fields: &[
        Field::choice("type", &["Premium", "Standard", "Basic"]),
        Field::choice("routingType", &["Priority Based", "Skill Based"]),
        Field::choice("policy", &["Circular", "Regular", "Simultaneous", "Uniform", "Weighted"]),
        Field::flag("enableVideo", false),
        Field::count("queueLength", 0, 525, 10),
        Field::flag("enableReporting", false),
        Field::flag("allowCallerToDialEscapeDigit", false),
        Field::text("escapeDigit", 1),
        Field::flag("resetCallStatisticsUponEntryInQueue", false),
        Field::flag("allowAgentLogoff", false),
        Field::flag("allowCallWaitingForAgents", false),
        Field::flag("allowCallsToAgentsInWrapUp", false),
        Field::flag("overrideAgentWrapUpTime", false),
        Field::optional("wrapUpSeconds", 1, 3600),
        Field::flag("forceDeliveryOfCalls", false),
        Field::optional("forceDeliveryWaitTimeSeconds", 1, 10),
        Field::flag("enableAutomaticStateChangeForAgents", false),
        Field::choice("agentStateAfterCall", &["Available", "Unavailable", "Wrap-Up"]),
        Field::text("agentUnavailableCode", 10),
        Field::choice("externalPreferredAudioCodec", CODECS),
        Field::choice("internalPreferredAudioCodec", CODECS),
        Field::flag("playRingingWhenOfferingCall", true),
        Field::text("networkClassOfService", 40),
    ],
};

/// What a type below Standard, and one below Premium, does not have.
const STANDARD: &[&str] = &[
    "enableReporting",
    "allowCallsToAgentsInWrapUp",
    "overrideAgentWrapUpTime",
    "wrapUpSeconds",
    "enableAutomaticStateChangeForAgents",
    "agentStateAfterCall",
    "agentUnavailableCode",
];
const PREMIUM: &[&str] =
    &["routingType", "forceDeliveryOfCalls", "forceDeliveryWaitTimeSeconds", "callCenterQueueThresholdsIsActive"];

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/groups/call-centers", LoginType::GroupDepartment);
    let (status, reporting) = ("/groups/call-centers/status", "/groups/call-centers/enhanced-reporting");
    let mut routes = vec![
        Route::get("groups/call-centers:get", path, get).when(|query, _| query.get("serviceUserId").is_some()),
        Route::get("groups/call-centers:list", path, list).least(least),
        Route::post("groups/call-centers:create", path, create).least(least),
        Route::put("groups/call-centers:update", path, update).least(least),
        Route::delete("groups/call-centers:delete", path, delete).least(least),
        Route::put("groups/call-centers/status:update", status, |world, call| CALL_CENTER.set_status(world, call))
            .least(least),
        Route::get("groups/call-centers/enhanced-reporting:get", reporting, get_reporting).least(least),
        Route::put("groups/call-centers/enhanced-reporting:update", reporting, set_reporting).least(LoginType::Group),
        Route::get(
            "groups/call-centers/threshold-profiles:list",
            "/groups/call-centers/threshold-profiles",
            threshold_profiles,
        )
        .least(least)
        .in_passing(LoginType::User),
    ];
    routes.extend(settings::routes());
    routes.extend(agents::routes());
    routes.extend(supervisors::routes());
    routes.extend(codes::routes());
    routes.extend(dnis::routes());
    routes.extend(figures::routes());
    routes
}

/// The type of a call center.
pub(crate) fn kind_of(user: &User) -> String {
    json::field(&CALL_CENTER.settings(user), "type").to_owned()
}

pub(crate) fn rank(kind: &str) -> usize {
    KINDS.iter().position(|known| *known == kind).unwrap_or(0)
}

/// Refuses what only higher types have.
fn check_kind(user: &User, least: &str) -> Result<(), Failure> {
    let kind = kind_of(user);
    if rank(&kind) >= rank(least) {
        Ok(())
    } else {
        // rule: assumed
        Err(Failure::rejected(format!("Not available for a call center of type {kind}: {}", user.id)))
    }
}

/// Whether the enterprise of a call center has a code.
fn enterprise_code(world: &World, user: &User, table: &'static str, code: &str) -> bool {
    let provider = world.providers.get(&user.key.service_provider_id);
    provider.is_some_and(|provider| provider.holdings.record(table, code).is_some())
}

/// All call centers of a service provider.
pub(crate) fn of_provider<'a>(world: &'a World, provider: &str) -> Vec<&'a User> {
    let groups = world.groups_of(provider);
    groups.flat_map(|group| world.users.of_kind(&group.key, CALL_CENTER.service)).collect()
}

fn full(world: &World, user: &User, call: &Call<'_>) -> Value {
    let mut record = CALL_CENTER.full(world, user, call);
    for name in ["resellerId", "serviceProviderId", "groupId", "isEnterprise"] {
        record.remove(name);
    }
    let active = settings::of(user, "thresholds").get("isActive").cloned().unwrap_or_default();
    record.insert("callCenterQueueThresholdsIsActive".to_owned(), active);
    let digit = Some(json::field(&record, "escapeDigit")).filter(|digit| !digit.is_empty()).unwrap_or("0");
    let digit = world.config.quirks.digits(digit);
    record.insert("escapeDigit".to_owned(), digit);
    let rank = rank(json::field(&record, "type"));
    for (least, names) in [(1, STANDARD), (2, PREMIUM)] {
        if rank < least {
            for name in names {
                record.remove(*name);
            }
        }
    }
    if let Some(Value::Object(profile)) = record.get_mut("serviceInstanceProfile")
        && profile.get("aliases").and_then(Value::as_array).is_some_and(Vec::is_empty)
    {
        profile.remove("aliases");
    }
    record.into()
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(full(world, CALL_CENTER.reach(world, call)?, call))
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let instances = CALL_CENTER.of_group(world, call)?;
    let rows = instances.into_iter().map(|user| {
        let mut row = instance::row(user);
        let settings = CALL_CENTER.settings(user);
        for (name, source) in [("policy", "policy"), ("type", "type"), ("video", "enableVideo")] {
            row.insert(name.to_owned(), settings.get(source).cloned().unwrap_or_default());
        }
        Value::Object(row)
    });
    Ok(rows.collect())
}

// rule: assumed
const NEEDS: &[Need] = &[
    (&[("overrideAgentWrapUpTime", "true")], "wrapUpSeconds"),
    (&[("forceDeliveryOfCalls", "true")], "forceDeliveryWaitTimeSeconds"),
];

fn settings_after(world: &World, user: &User, body: &Fields) -> Result<Fields, Failure> {
    let mut settings = CALL_CENTER.settings(user);
    record::change(CALL_CENTER.fields, &mut settings, body)?;
    record::check_needs(&settings, NEEDS)?;
    let code = json::field(&settings, "agentUnavailableCode");
    if !code.is_empty() && !enterprise_code(world, user, "unavailable-codes", code) {
        return Err(Failure::not_found("Agent unavailable code", code));
    }
    Ok(settings)
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    for name in ["type", "policy"] {
        call.need(name)?;
    }
    let completed = instance::known_by_name(call.body);
    let call = &Call { body: &completed, login: call.login.clone(), ..*call };
    let mut user = CALL_CENTER.create(world, call)?;
    let settings = settings_after(world, &user, call.object()?)?;
    Instance::store(&mut user, settings);
    let id = user.id.clone();
    world.users.insert(user);
    instance::set_password(world, call, &id);
    Ok(full(world, world.user(&id)?, call))
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let user = CALL_CENTER.reach(world, call)?;
    let body = call.object()?;
    let id = user.id.clone();
    let profile = instance::profile_after(world, user, body)?;
    let settings = settings_after(world, user, body)?;
    world.users.edit(&id, |user| user.profile = profile);
    Instance::store_in(world, &id, settings);
    instance::set_password(world, call, &id);
    Ok(full(world, world.user(&id)?, call))
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    CALL_CENTER.delete(world, call)?;
    Ok(json!([]))
}

// rule: OCI, GroupCallCenterEnhancedReportingModifyRequest19
const REPORTING: &[Field] = &[Field::choice("reportingServer", &["Off", "Enhanced"])];

/// Groups of an enterprise have no reporting of their own.
fn reporting_of(world: &World, call: &Call<'_>) -> Result<Fields, Failure> {
    let group = world.reach_group(call)?;
    if world.provider(&group.key.service_provider_id)?.is_enterprise() {
        // rule: assumed
        return Err(Failure::rejected(format!("Group of an enterprise: {}", group.key.group_id)));
    }
    Ok(record::complete(REPORTING, group.holdings.settings.get(CALL_CENTER.service)))
}

fn get_reporting(world: &mut World, call: &Call<'_>) -> Answer {
    let mut record = reporting_of(world, call)?;
    for name in ["serviceProviderId", "groupId"] {
        record.insert(name.to_owned(), call.need(name)?.into());
    }
    Ok(record.into())
}

fn set_reporting(world: &mut World, call: &Call<'_>) -> Answer {
    let mut record = reporting_of(world, call)?;
    record::change(REPORTING, &mut record, call.object()?)?;
    let key = world.reach_group(call)?.key.clone();
    if let Some(group) = world.groups.get_mut(&key) {
        group.holdings.settings.insert(CALL_CENTER.service.to_owned(), record);
    }
    get_reporting(world, call)
}

fn threshold_profiles(world: &mut World, call: &Call<'_>) -> Answer {
    world.reach_group(call)?;
    let name = crate::service_providers::call_centers::DEFAULT_PROFILE;
    Ok(json!([{ "default": true, "name": name, "description": name }]))
}
