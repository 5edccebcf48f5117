//! What every settings resource can do.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json::Fields;
use crate::login::LoginType;
use crate::route::{Action, Route, SettingHandler, Verb};
use crate::users::settings::{Bulk, Setting, all};
use crate::users::{listed_users, people_of, render};
use crate::world::{User, World};

pub(crate) fn routes() -> Vec<Route> {
    let mut routes = Vec::new();
    for setting in all().filter(|setting| !setting.by_hand) {
        let one = format!("/users/{}", setting.segment);
        let many = format!("{one}/bulk");
        let route = |verb, op: &str, path: &str, handler: SettingHandler| {
            let id = format!("users/{}:{op}", setting.segment);
            Route::new(verb, id.into(), path.to_owned().into(), Action::Setting(handler, setting))
        };
        routes.push(route(Verb::Get, "get", &one, get));
        routes.push(route(Verb::Put, "update", &one, update));
        if setting.bulk != Bulk::None {
            let list = route(Verb::Get, "list_bulk", &many, list_bulk);
            routes.push(list.least(LoginType::GroupDepartment));
        }
        if setting.bulk == Bulk::ListAndUpdate {
            let update = route(Verb::Put, "update_bulk", &many, update_bulk);
            routes.push(update.least(LoginType::GroupDepartment));
        }
    }
    routes
}

/// Refuses when a user does not have the service.
pub(crate) fn check_assigned(world: &World, user: &User, service: &str) -> Result<(), Failure> {
    if service.is_empty() || world.has_service(user, service) {
        Ok(())
    } else {
        // rule: documented
        Err(Failure::not_assigned(service))
    }
}

/// The settings with the id of their user, which clients send back.
pub(crate) fn record(world: &World, user: &User, setting: &Setting) -> Value {
    let mut record = setting.shown(user, world.config.quirks);
    if setting.names_group {
        record.insert("serviceProviderId".to_owned(), user.key.service_provider_id.as_str().into());
        record.insert("groupId".to_owned(), user.key.group_id.as_str().into());
    }
    record.insert("userId".to_owned(), user.id.as_str().into());
    Value::Object(record)
}

/// The settings of a user after a change, which refers to nothing that is not there.
pub(crate) fn checked(world: &World, user: &User, setting: &Setting, change: &Fields) -> Result<Fields, Failure> {
    setting.written(user, &world.settled(user, &setting.stored(user), change)?)
}

pub(crate) fn get(world: &mut World, call: &Call<'_>, setting: &'static Setting) -> Answer {
    let user = world.reach_user(call)?;
    check_assigned(world, user, setting.service)?;
    Ok(record(world, user, setting))
}

pub(crate) fn update(world: &mut World, call: &Call<'_>, setting: &'static Setting) -> Answer {
    let user = world.reach_user(call)?;
    check_assigned(world, user, setting.service)?;
    let written = checked(world, user, setting, call.object()?)?;
    let id = user.id.clone();
    if let Some(mut parts) = world.users.get_mut(&id) {
        parts.holdings.settings.insert(setting.record.to_owned(), written);
    }
    Ok(record(world, world.user(&id)?, setting))
}

/// A row for every user of the group, also for those who do not have the service.
fn list_bulk(world: &mut World, call: &Call<'_>, setting: &'static Setting) -> Answer {
    let key = &world.reach_group(call)?.key;
    let login = call.login()?;
    let seen = people_of(world, key).filter(|user| world.sees_user(login, user));
    let rows = seen.map(|user| {
        let assigned = world.has_service(user, setting.service);
        let data = if assigned { record(world, user, setting) } else { world.config.quirks.maybe_empty(Fields::new()) };
        json!({
            "service": { "assigned": assigned, "serviceName": setting.service },
            "user": render::row(world, user),
            "data": data,
        })
    });
    Ok(rows.collect())
}

/// Gives the same settings to every user, or to none when one of them cannot take them.
fn update_bulk(world: &mut World, call: &Call<'_>, setting: &'static Setting) -> Answer {
    let data = call.body.get("data").and_then(Value::as_object);
    // rule: documented
    let data = data.ok_or_else(|| Failure::missing("data"))?;
    let mut all = Vec::new();
    for id in listed_users(world, call)? {
        let user = world.user(&id)?;
        check_assigned(world, user, setting.service)?;
        let written = checked(world, user, setting, data)?;
        all.push((id, written));
    }
    let users: Vec<Value> = all.iter().map(|(id, _)| json!({ "userId": id })).collect();
    for (id, written) in all {
        if let Some(mut parts) = world.users.get_mut(&id) {
            parts.holdings.settings.insert(setting.record.to_owned(), written);
        }
    }
    Ok(world.config.quirks.echo(json!({ "users": users, "data": data })))
}
