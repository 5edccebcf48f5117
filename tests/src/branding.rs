//! `/branding`: what the portal looks like and offers under a host name. Host names, applications and quick links are lines of
//! a [table](crate::tables); what there is once for each host name is here.

mod modules;

pub(crate) use self::modules::all as modules;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::catalogue;
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::world::World;

pub(crate) const HOSTNAMES: &str = "/branding/hostnames";
pub(crate) const APPLICATIONS: &str = "/branding/applications";
pub(crate) const RESOURCES: &str = "/branding/resources";
/// What a host name has beside its name, in a table by its number: a record of each of the parts.
pub(crate) const BESIDE: &str = "branding";

pub(crate) const SETTINGS: &str = "settings";
pub(crate) const TEMPLATE: &str = "template";
pub(crate) const EMAIL: &str = "email";

/// The pages that users may see first.
// rule: assumed
const LANDING_PAGES: [&str; 4] = ["feature-quick-set", "service-settings", "call-records", "announcements"];

pub(crate) fn routes() -> Vec<Route> {
    let least = LoginType::Provisioning;
    let mut routes = vec![
        Route::post("branding/hostnames/clone:clone", "/branding/hostnames/clone", clone).least(least),
        Route::get("branding/settings:get", "/branding/settings", settings).least(least),
        Route::put("branding/settings:update", "/branding/settings", update_settings).least(least),
        Route::get("branding/templates:get", "/branding/templates", template).least(least),
        Route::put("branding/templates:update", "/branding/templates", update_template).least(least),
        Route::get("branding/emails:get", "/branding/emails", email)
            .when(|query, _| query.filled("id").is_some())
            .least(least),
        Route::get("branding/emails:list", "/branding/emails", emails).least(least),
        Route::post("branding/emails:create", "/branding/emails", update_email).least(least),
        Route::put("branding/emails:update", "/branding/emails", update_email).least(least),
        Route::delete("branding/emails:delete", "/branding/emails", delete_email).least(least),
        Route::get("branding/resources/hostname:list", "/branding/resources/hostname", quick_links),
    ];
    routes.extend(modules::routes(least));
    routes
}

/// The number of a host name, which must be there.
fn hostname(world: &World, call: &Call<'_>, key: &str) -> Result<String, Failure> {
    let id = call.need(key)?;
    world.system.record(HOSTNAMES, &id).map(|_| id.clone()).ok_or_else(|| Failure::not_found("Host name", &id))
}

/// The number of the host name under which somebody reaches the platform, if it has a branding.
pub(crate) fn of_host(world: &World, host: &str) -> Option<String> {
    let mut all = world.system.table(HOSTNAMES)?.iter();
    all.find(|(_, record)| json::field(record, "hostname").eq_ignore_ascii_case(host)).map(|(id, _)| id.clone())
}

/// One part of what a host name has; empty where nothing was set.
pub(crate) fn part(world: &World, id: &str, part: &str) -> Fields {
    let beside = world.system.record(BESIDE, id).and_then(|beside| beside.get(part));
    beside.and_then(Value::as_object).cloned().unwrap_or_default()
}

fn set_part(world: &mut World, id: &str, part: &str, value: Fields) {
    world.system.table_mut(BESIDE).entry(id.to_owned()).or_default().insert(part.to_owned(), value.into());
}

/// A part as it is shown: with the number of its host name, which is its own as well, where anything was set.
// rule: assumed
pub(crate) fn shown(id: &str, mut part: Fields) -> Fields {
    if !part.is_empty() {
        let id: i64 = id.parse().unwrap_or_default();
        part.extend([("id".to_owned(), id.into()), ("hostnameId".to_owned(), id.into())]);
    }
    part
}

/// Takes over what a write says of a part, by the kinds of the catalogue; what it does not name stays.
fn update(world: &mut World, call: &Call<'_>, part: &str) -> Result<String, Failure> {
    let id = hostname(world, call, "hostnameId")?;
    let mut record = self::part(world, &id, part);
    let known = catalogue::find(call.route.path(), "update").map(|operation| operation.body).unwrap_or_default();
    for (key, value) in call.object()? {
        let kind = known.get(key).and_then(Value::as_str).unwrap_or_default().trim_end_matches('?');
        if key == "hostnameId" || kind.is_empty() {
            continue;
        }
        let read = match kind {
            _ if value.is_null() || value == "" => None,
            "bool" => Some(json::flag(value).map(Value::from)),
            "int" => Some(json::integer(value).map(Value::from)),
            _ => Some(json::text(value).map(Value::from)),
        };
        match read {
            None => record.remove(key),
            // rule: assumed
            Some(value) => record.insert(key.clone(), value.ok_or_else(|| Failure::invalid(key, "of a wrong kind"))?),
        };
    }
    set_part(world, &id, part, record);
    Ok(id)
}

fn settings(world: &mut World, call: &Call<'_>) -> Answer {
    let id = hostname(world, call, "hostnameId")?;
    Ok(shown(&id, part(world, &id, SETTINGS)).into())
}

fn update_settings(world: &mut World, call: &Call<'_>) -> Answer {
    let id = update(world, call, SETTINGS)?;
    Ok(shown(&id, part(world, &id, SETTINGS)).into())
}

fn shown_template(world: &World, id: &str) -> Value {
    let mut template = shown(id, part(world, id, TEMPLATE));
    template.insert("userLandingPageOptions".to_owned(), json!(LANDING_PAGES));
    template.into()
}

fn template(world: &mut World, call: &Call<'_>) -> Answer {
    let id = hostname(world, call, "hostnameId")?;
    Ok(shown_template(world, &id))
}

fn update_template(world: &mut World, call: &Call<'_>) -> Answer {
    let id = update(world, call, TEMPLATE)?;
    Ok(shown_template(world, &id))
}

/// What is called the id is the number of the host name.
// rule: documented
fn email(world: &mut World, call: &Call<'_>) -> Answer {
    let id = hostname(world, call, "id")?;
    Ok(shown(&id, part(world, &id, EMAIL)).into())
}

fn emails(world: &mut World, call: &Call<'_>) -> Answer {
    let id = hostname(world, call, "hostnameId")?;
    let email = shown(&id, part(world, &id, EMAIL));
    Ok(if email.is_empty() { json!([]) } else { json!([email]) })
}

fn update_email(world: &mut World, call: &Call<'_>) -> Answer {
    let id = update(world, call, EMAIL)?;
    Ok(shown(&id, part(world, &id, EMAIL)).into())
}

fn delete_email(world: &mut World, call: &Call<'_>) -> Answer {
    let id = call.need("id")?;
    if part(world, &id, EMAIL).is_empty() {
        // rule: assumed
        return Err(Failure::not_found("Email", &id));
    }
    set_part(world, &id, EMAIL, Fields::new());
    Ok(json!([]))
}

/// Another host name gets a copy of everything that the first one has.
fn clone(world: &mut World, call: &Call<'_>) -> Answer {
    let id = hostname(world, call, "id")?;
    let name = call.need("hostname")?;
    let holdings = &mut world.system;
    if holdings.table(HOSTNAMES).into_iter().flatten().any(|(_, other)| json::field(other, "hostname") == name) {
        // rule: assumed
        return Err(Failure::rejected(format!("Host name already exists: {name}")));
    }
    let new = free(holdings.table_mut(HOSTNAMES).keys());
    let record = Fields::from_iter([("id".to_owned(), new.into()), ("hostname".to_owned(), name.into())]);
    holdings.table_mut(HOSTNAMES).insert(new.to_string(), record.clone());
    if let Some(beside) = holdings.record(BESIDE, &id).cloned() {
        holdings.table_mut(BESIDE).insert(new.to_string(), beside);
    }
    for table in [APPLICATIONS, RESOURCES] {
        for mut copy in of_hostname(holdings.table(table).into_iter().flatten().map(|(_, record)| record), &id) {
            let number = free(holdings.table_mut(table).keys());
            copy.extend([("id".to_owned(), number.into()), ("hostnameId".to_owned(), new.into())]);
            holdings.table_mut(table).insert(number.to_string(), copy);
        }
    }
    Ok(record.into())
}

/// The least number that nothing has.
fn free<'a>(taken: impl Iterator<Item = &'a String>) -> i64 {
    let taken: Vec<i64> = taken.filter_map(|id| id.parse().ok()).collect();
    (1..=i64::try_from(taken.len()).unwrap_or_default() + 1).find(|id| !taken.contains(id)).unwrap_or_default()
}

fn of_hostname<'a>(records: impl Iterator<Item = &'a Fields>, id: &str) -> Vec<Fields> {
    let is_its = |record: &&Fields| record.get("hostnameId").and_then(json::text).as_deref() == Some(id);
    records.filter(is_its).cloned().collect()
}

/// The applications or quick links of a host name.
pub(crate) fn links(world: &World, table: &'static str, id: Option<&str>) -> Value {
    let records = world.system.table(table).into_iter().flatten().map(|(_, record)| record);
    id.map_or_else(|| json!([]), |id| of_hostname(records, id).into_iter().map(Value::from).collect())
}

/// Whoever is logged in may read those of the host name in the browser.
// rule: documented
fn quick_links(world: &mut World, call: &Call<'_>) -> Answer {
    let id = of_host(world, &call.need("hostname")?);
    Ok(links(world, RESOURCES, id.as_deref()))
}
