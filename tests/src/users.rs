//! `/users`: the users themselves. Each service of a user has a module below.

mod alternate_ids;
pub(crate) mod alternate_numbers;
pub(crate) mod announcements;
pub(crate) mod audit;
mod authentication;
mod basic_call_logs;
pub(crate) mod call_center;
mod call_centers;
mod call_forwarding_selective;
pub(crate) mod call_records;
mod chat;
pub(crate) mod endpoint;
mod executive_assistant;
pub(crate) mod flexible_seating;
mod hoteling;
mod moves;
mod numbers;
mod passcode;
pub(crate) mod profile;
mod push_notifications;
mod receptionist;
mod registration;
pub(crate) mod render;
pub(crate) mod rooms;
mod search;
pub(crate) mod services;
pub(crate) mod settings;
pub(crate) mod shared_call_appearance;
mod speed_dial;
mod voice_messages;

pub use self::call_records::PhoneCall;
pub(crate) use self::search::Pattern;

use serde_json::{Value, json};

use crate::auth::passwords;
use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json::Fields;
use crate::login::LoginType;
use crate::query::Query;
use crate::route::Route;
use crate::shown::Printed;
use crate::tables::keyed;
use crate::world::{Account, GroupKey, User, World};

pub(crate) fn routes() -> Vec<Route> {
    let mut routes = vec![
        Route::get("users/:get", "/users", get).when(|query, _| names_one(query)),
        Route::print("users/:search", "/users", search::search)
            .when(|query, _| search::criterion(query, search::USER_CRITERIA).is_some()),
        Route::print("users/:list", "/users", list),
        Route::post("users/:create", "/users", create).least(LoginType::GroupDepartment),
        Route::put("users/:update", "/users", update),
        Route::delete("users/:delete", "/users", delete).least(LoginType::GroupDepartment),
        Route::put("users/:update_bulk", "/users/bulk", update_bulk).least(LoginType::GroupDepartment),
    ];
    for more in [
        alternate_ids::routes,
        alternate_numbers::routes,
        announcements::routes,
        audit::routes,
        authentication::routes,
        basic_call_logs::routes,
        call_center::routes,
        call_centers::routes,
        call_forwarding_selective::routes,
        call_records::routes,
        executive_assistant::routes,
        flexible_seating::routes,
        hoteling::routes,
        chat::routes,
        moves::routes,
        numbers::routes,
        passcode::routes,
        push_notifications::routes,
        receptionist::routes,
        registration::routes,
        rooms::routes,
        shared_call_appearance::routes,
        speed_dial::routes,
        voice_messages::routes,
    ] {
        routes.extend(more());
    }
    routes.extend(services::routes());
    routes.extend(settings::voice_messaging::TABLE.iter().flat_map(settings::resource::routes));
    routes
}

/// Settings whose resources have modules of their own.
pub(crate) const BY_HAND: &[settings::Setting] = &[
    alternate_numbers::SETTING,
    authentication::SETTING,
    call_forwarding_selective::SETTING,
    settings::voice_messaging::GREETING,
    shared_call_appearance::SETTING,
];

/// A plain user id alone asks for one record, with a wildcard or a scope it is a search.
fn names_one(query: &Query) -> bool {
    query.filled("userId").is_some_and(|id| !Pattern::is_wild(id))
        && query.get("serviceProviderId").is_none()
        && query.get("groupId").is_none()
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    Ok(render::full(world, user, call.now).into())
}

fn list(world: &mut World, call: &Call<'_>) -> Result<Printed, Failure> {
    let users = search::in_scope(world, call)?;
    Ok(render::rows(world, call, users.into_iter().take(call.limit()?)))
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let key = world.reach_group(call)?.key.clone();
    for name in ["userId", "lastName", "firstName"] {
        call.need(name)?;
    }
    let mut id = call.need("userId")?;
    let group = world.group(&key)?;
    if !id.contains('@') {
        id = format!("{id}@{}", group.default_domain());
    }
    let mut user = User { id, key: key.clone(), ..User::default() };
    if user.id.chars().count() > 161 {
        // rule: OCI, UserId
        return Err(Failure::invalid("userId", "longer than 161 characters"));
    }
    world.check_group_domain(&key, user.domain())?;
    if world.is_name_taken(&user.id) {
        // rule: assumed
        return Err(Failure::rejected(format!("[Error 4200] User already exists: {}", user.id)));
    }
    let people = world.users.people(&group.key);
    if people >= group.user_limit() {
        // rule: assumed
        return Err(Failure::rejected(format!("User limit reached: {}", group.user_limit())));
    }
    user.profile = profile::written(world, &user, &profile::defaults(body))?;
    let password = call.text("password");
    if let Some(password) = &password {
        passwords::check_new(password)?;
    }
    world.accounts.insert(Account::new(&user.id, LoginType::User, password.as_deref()));
    let id = user.id.clone();
    world.users.insert(user);
    keyed::join_defaults(world, &key, &id);
    echo(world, call, &id)
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let id = user.id.clone();
    let written = profile::written(world, user, call.object()?)?;
    let password = call.text("password").filter(|_| call.login.as_ref().is_some_and(|login| login.user_id != id));
    if let Some(password) = password {
        passwords::set(world, call, &id, &password)?;
    }
    world.users.edit(&id, |user| user.profile = written);
    echo(world, call, &id)
}

fn echo(world: &World, call: &Call<'_>, id: &str) -> Answer {
    let record = render::full(world, world.user(id)?, call.now);
    Ok(world.config.quirks.echo(record.into()))
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let id = world.reach_user(call)?.id.clone();
    world.delete_user(&id)?;
    Ok(json!([]))
}

/// Gives the same change to every user, or to none when one of them cannot take it.
fn update_bulk(world: &mut World, call: &Call<'_>) -> Answer {
    let ids = listed_users(world, call)?;
    let data = call.body.get("data").and_then(Value::as_object);
    // rule: documented
    let data = data.ok_or_else(|| Failure::missing("data"))?;
    let mut before: Vec<(&str, Fields)> = Vec::new();
    for id in &ids {
        let user = world.user(id)?;
        let old = user.profile.clone();
        match profile::written(world, user, data) {
            Ok(written) => {
                world.users.edit(id, |user| user.profile = written);
                before.push((id, old));
            }
            Err(failure) => {
                for (id, old) in before.into_iter().rev() {
                    world.users.edit(id, |user| user.profile = old);
                }
                return Err(failure);
            }
        }
    }
    let users: Vec<Value> = ids.iter().map(|id| json!({ "userId": id })).collect();
    Ok(world.config.quirks.echo(json!({ "users": users, "data": data })))
}

/// The ids in the body's list of users, all of which the caller may change.
pub(crate) fn listed_users(world: &World, call: &Call<'_>) -> Result<Vec<String>, Failure> {
    let rows = call.list("users")?;
    let ids = rows.iter().map(|row| {
        let id = row.get("userId").unwrap_or(row).as_str();
        // rule: documented
        let id = id.ok_or_else(|| Failure::missing("users.userId"))?;
        world.reach_user_id(call, id).map(|user| user.id.clone())
    });
    ids.collect()
}

/// The users of a group that the call names, service instances left out.
pub(crate) fn people_of<'a>(world: &'a World, key: &GroupKey) -> impl Iterator<Item = &'a User> {
    world.users.in_group(key).filter(|user| user.service_type.is_none())
}
