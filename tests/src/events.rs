//! `/events`, `/webhooks`: the log of what was written and who logged in, and what was sent of it to others.
//!
//! Nothing is really sent: the simulator does no I/O.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::clock::Now;
use crate::date::{self, Date};
use crate::failure::Failure;
use crate::json;
use crate::login::{Login, LoginType};
use crate::query::Query;
use crate::route::{Route, Verb};
use crate::world::World;
use crate::{router, settings};

pub(crate) fn routes() -> Vec<Route> {
    let names_one = |query: &Query, _: &Value| query.filled("id").is_some();
    let least = LoginType::Group;
    vec![
        Route::get("events/:get", "/events", get).when(names_one).least(least),
        Route::get("events/:list", "/events", list).least(least),
        Route::get("events/logins:list", "/events/logins", logins).least(least),
        Route::get("events/types:list", "/events/types", types).least(least),
        Route::get("webhooks/:get", "/webhooks", delivery).when(names_one).least(least),
        Route::get("webhooks/:list", "/webhooks", deliveries).least(least),
    ]
}

/// What was written and who logged in; the oldest is forgotten when there is no more room.
#[derive(Clone, Debug, Default)]
pub(crate) struct Events {
    /// The number of the next event.
    next: usize,
    written: std::collections::VecDeque<Event>,
    logins: std::collections::VecDeque<(Now, Login)>,
}

#[derive(Clone, Debug)]
struct Event {
    id: usize,
    kind: String,
    by: Login,
    provider: Option<String>,
    group: Option<String>,
    user: Option<String>,
    at: Now,
    /// The URLs that were told.
    told: Vec<String>,
}

/// What a write is called: the name of its operation, with dots.
// rule: assumed
fn kind(route: &Route) -> String {
    route.id().replace("/:", ".").replace(['/', ':'], ".").replace('_', "-")
}

/// Whether an operation writes something that others may want to know of.
// rule: assumed
fn is_told(route: &Route) -> bool {
    route.verb() != Verb::Get && route.least_login().is_some() && !route.path().starts_with("/auth/")
}

/// Writes down what somebody did.
pub(crate) fn note(world: &mut World, route: &Route, login: &Login, query: &Query, body: &Value, now: Now) {
    if !is_told(route) {
        return;
    }
    let named = |key: &str| body.get(key).and_then(json::text).or_else(|| query.filled(key).map(str::to_owned));
    let kind = kind(route);
    // rule: documented
    let is_for = |target: &json::Fields| {
        let all = target.get("unlimited").and_then(json::flag) == Some(true);
        all || target.get("events").and_then(Value::as_array).is_some_and(|names| names.contains(&json!(kind)))
    };
    let targets = settings::targets(world, settings::WEBHOOKS).filter(|target| is_for(target));
    let told = targets.map(|target| json::field(target, "url").to_owned()).collect();
    let user = named("userId").or_else(|| named("serviceUserId"));
    // Where a user is named alone, the rest is known from it.
    let key = user.as_deref().and_then(|id| world.users.get(id)).map(|user| user.key.clone());
    let provider = named("serviceProviderId").or_else(|| key.as_ref().map(|key| key.service_provider_id.clone()));
    let group = named("groupId").or_else(|| key.map(|key| key.group_id));
    world.events.next += 1;
    let event = Event { id: world.events.next, kind, by: login.clone(), provider, group, user, at: now, told };
    push(&mut world.events.written, event, world.config.log_limit);
}

/// Writes down that somebody logged in.
pub(crate) fn note_login(world: &mut World, login: Login, now: Now) {
    push(&mut world.events.logins, (now, login), world.config.log_limit);
}

fn push<T>(log: &mut std::collections::VecDeque<T>, item: T, limit: usize) {
    log.push_back(item);
    while log.len() > limit {
        log.pop_front();
    }
}

/// Whoever sees a service provider or group as a whole sees what was done there, and everyone the own deeds.
// rule: assumed
fn sees(world: &World, login: &Login, event: &Event) -> bool {
    if login.kind >= LoginType::Provisioning || event.by.user_id == login.user_id {
        return true;
    }
    let Some(provider) = &event.provider else { return false };
    match &event.group {
        Some(group) => world.sees_group(login, &crate::world::GroupKey::new(provider, group)),
        None => world.providers.get(provider).is_some_and(|provider| login.sees_provider(provider)),
    }
}

fn time(at: Now) -> String {
    Date::at(i64::try_from(at.as_seconds()).unwrap_or_default()).plain()
}

// rule: documented
fn shown(event: &Event) -> Value {
    json!({
        "id": event.id, "type": event.kind, "userId": event.by.user_id, "userLoginType": event.by.kind.word(),
        "eventServiceProviderId": event.provider, "eventGroupId": event.group, "eventUserId": event.user,
        "createdAt": time(event.at),
    })
}

/// What the caller may see, the newest first.
fn seen<'a>(world: &'a World, call: &Call<'_>) -> Result<Vec<&'a Event>, Failure> {
    let login = call.login()?;
    Ok(world.events.written.iter().rev().filter(|event| sees(world, login, event)).collect())
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let id = call.need("id")?;
    let found = seen(world, call)?.into_iter().find(|event| event.id.to_string() == id);
    // rule: assumed
    found.map(shown).ok_or_else(|| Failure::not_found("Event", &id))
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(seen(world, call)?.into_iter().take(call.limit()?).map(shown).collect())
}

#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn types(_: &mut World, _: &Call<'_>) -> Answer {
    let mut names: Vec<String> = router::routes().iter().filter(|route| is_told(route)).map(kind).collect();
    names.sort_unstable();
    names.dedup();
    Ok(json!(names))
}

fn logins(world: &mut World, call: &Call<'_>) -> Answer {
    let time = |key: &str| {
        // rule: documented
        date::parse(&call.need(key)?).ok_or_else(|| Failure::invalid(key, "must be a time"))
    };
    let (from, to) = (time("startTime")?, time("endTime")?);
    let caller = call.login()?;
    let within = |at: Now| i64::try_from(at.as_seconds()).is_ok_and(|at| (from..=to).contains(&at));
    let is_seen = |login: &Login| {
        let provider = login.service_provider_id.as_deref().and_then(|id| world.providers.get(id));
        // rule: assumed
        caller.kind >= LoginType::Provisioning
            || caller.user_id == login.user_id
            || provider.is_some_and(|provider| caller.sees_provider(provider))
    };
    let all = world.events.logins.iter().filter(|(at, login)| within(*at) && is_seen(login));
    let rows = all.map(|(_, login)| {
        let provider = login.service_provider_id.as_deref().and_then(|id| world.providers.get(id));
        json!({
            "userId": login.user_id, "loginType": login.kind.word(), "serviceProviderId": login.service_provider_id,
            "groupId": login.group_id, "isEnterprise": provider.is_some_and(crate::world::Provider::is_enterprise),
        })
    });
    Ok(rows.collect())
}

/// What was sent, the newest first: each event to each URL at once.
// rule: assumed
fn sent(world: &World, call: &Call<'_>) -> Result<Vec<Value>, Failure> {
    let events = seen(world, call)?;
    let rows = events.iter().flat_map(|event| {
        event.told.iter().enumerate().map(|(place, url)| {
            json!({
                "id": event.id * 100 + place, "eventId": event.id, "type": event.kind, "endpoint": url,
                "status": "completed", "attempt": 1, "createdAt": time(event.at), "nextAt": null, "error": null,
            })
        })
    });
    Ok(rows.collect())
}

fn delivery(world: &mut World, call: &Call<'_>) -> Answer {
    let id = call.need("id")?;
    let found = sent(world, call)?.into_iter().find(|row| json::text(&row["id"]).as_deref() == Some(id.as_str()));
    // rule: assumed
    found.ok_or_else(|| Failure::not_found("Webhook", &id))
}

fn deliveries(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(sent(world, call)?.into_iter().take(call.limit()?).collect())
}
