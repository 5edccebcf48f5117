//! `/groups/account-authorization-codes` and `/groups/calling-plans/outgoing/authorization-codes`: codes that users dial.
//! The first are a list of the group, the others one list for each department and one for whoever is in none.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::tables::field::{Field, read_all};
use crate::world::{Group, Holdings, World, tables};

const ACCOUNT: &str = "account-authorization-codes";
const PLAN: &str = "calling-plan-authorization-codes";
const SERVICE: &str = "Outgoing Calling Plan";
/// Between a department and a code.
const BETWEEN: &str = "\n";
// rule: OCI, OutgoingCallingPlanAuthorizationCodeEntry
const FIELDS: &[Field] = &[Field::text("code", 14), Field::text("description", 80)];

pub(super) fn routes() -> Vec<Route> {
    let (account, plan) = ("/groups/account-authorization-codes", "/groups/calling-plans/outgoing/authorization-codes");
    let routes = [
        Route::post("groups/account-authorization-codes:create", account, create),
        Route::delete("groups/account-authorization-codes:delete", account, delete),
        Route::get(
            "groups/account-authorization-codes/details:list",
            "/groups/account-authorization-codes/details",
            details,
        ),
        Route::get("groups/calling-plans/outgoing/authorization-codes:list", plan, departments),
        Route::post("groups/calling-plans/outgoing/authorization-codes:create", plan, create),
        Route::delete("groups/calling-plans/outgoing/authorization-codes:delete", plan, delete),
    ];
    routes.into_iter().map(|route| route.least(LoginType::Group)).collect()
}

/// The group, the table that the call is about, and what its keys start with.
fn reach<'w>(world: &'w World, call: &Call<'_>) -> Result<(&'w Group, &'static str, String), Failure> {
    let group = world.reach_group(call)?;
    if call.route.path.starts_with("/groups/account-") {
        return Ok((group, ACCOUNT, String::new()));
    }
    group.check_service(SERVICE)?;
    let department = call.body.get("department").and_then(|department| department.get("name")).and_then(json::text);
    let department = department.or_else(|| call.body.get("name").and_then(json::text)).unwrap_or_default();
    if !department.is_empty() && group.holdings.record(tables::DEPARTMENTS, &department).is_none() {
        return Err(Failure::not_found("Department", &department));
    }
    Ok((group, PLAN, format!("{department}{BETWEEN}")))
}

/// The codes of a department follow its new name, or go with it.
// rule: assumed
pub(super) fn follow_department(holdings: &mut Holdings, old: &str, new: Option<&str>) {
    let start = format!("{old}{BETWEEN}");
    let table = holdings.table_mut(PLAN);
    let keys: Vec<String> = table.keys().filter(|key| key.starts_with(&start)).cloned().collect();
    for key in keys {
        if let (Some(record), Some(new)) = (table.remove(&key), new) {
            table.insert(format!("{new}{BETWEEN}{}", &key[start.len()..]), record);
        }
    }
}

/// The codes of a body.
fn sent(call: &Call<'_>) -> Result<Vec<(String, Fields)>, Failure> {
    // rule: documented
    let rows = record::rows(call.object()?, "codes")?.ok_or_else(|| Failure::missing("codes"))?;
    let codes = rows.into_iter().map(|row| {
        let mut record = Fields::new();
        read_all(FIELDS, &mut record, row)?;
        // rule: documented
        let code = record.get("code").and_then(json::text).ok_or_else(|| Failure::missing("codes.code"))?;
        // rule: OCI, OutgoingCallingPlanAuthorizationCode
        if code.len() < 2 { Err(Failure::invalid("code", "shorter than 2 digits")) } else { Ok((code, record)) }
    });
    codes.collect()
}

/// The codes whose keys start like this.
fn rows(group: &Group, table: &'static str, start: &str) -> Value {
    let all = group.holdings.table(table).into_iter().flatten();
    all.filter(|(key, _)| key.starts_with(start)).map(|(_, record)| Value::Object(record.clone())).collect()
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let (group, table, start) = reach(world, call)?;
    let new: Vec<_> = sent(call)?.into_iter().map(|(code, record)| (format!("{start}{code}"), record)).collect();
    if new.iter().any(|(key, _)| group.holdings.record(table, key).is_some()) {
        // rule: assumed
        return Err(Failure::rejected("The code is there already."));
    }
    let (key, codes) = (group.key.clone(), new.iter().map(|(_, record)| Value::Object(record.clone())).collect());
    if let Some(group) = world.groups.get_mut(&key) {
        group.holdings.table_mut(table).extend(new);
    }
    let mut answer = call.object()?.clone();
    answer.insert("codes".to_owned(), codes);
    Ok(answer.into())
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let (group, table, start) = reach(world, call)?;
    let keys: Vec<_> = sent(call)?.into_iter().map(|(code, _)| format!("{start}{code}")).collect();
    if keys.iter().any(|key| group.holdings.record(table, key).is_none()) {
        return Err(Failure::not_found("Code", "one that is to be deleted"));
    }
    let key = group.key.clone();
    if let Some(group) = world.groups.get_mut(&key) {
        group.holdings.table_mut(table).retain(|key, _| !keys.contains(key));
    }
    Ok(json!([]))
}

fn details(world: &mut World, call: &Call<'_>) -> Answer {
    let (group, table, start) = reach(world, call)?;
    Ok(rows(group, table, &start))
}

fn departments(world: &mut World, call: &Call<'_>) -> Answer {
    let (group, table, _) = reach(world, call)?;
    let ids = || json!({ "serviceProviderId": group.key.service_provider_id, "groupId": group.key.group_id });
    let mut rest = ids();
    rest["default"] = true.into();
    rest["codes"] = rows(group, table, BETWEEN);
    let named = group.holdings.table(tables::DEPARTMENTS).into_iter().flat_map(|table| table.keys()).map(|name| {
        let (mut row, mut department) = (ids(), ids());
        department["name"] = name.as_str().into();
        row["department"] = department;
        row["name"] = name.as_str().into();
        row["default"] = false.into();
        row["codes"] = rows(group, table, &format!("{name}{BETWEEN}"));
        row
    });
    Ok(json!({ "departments": std::iter::once(rest).chain(named).collect::<Value>() }))
}
