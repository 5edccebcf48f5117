//! `/users/user-id`, `/users/group-id`, `/users/reset` and `/users/login-info`: who a user is, and where.

use serde_json::json;

use crate::auth::passwords;
use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::dns::is_group_clid;
use crate::json;
use crate::login::LoginType;
use crate::random::mix;
use crate::route::Route;
use crate::users::render::{self, password_expires_days};
use crate::users::services::check_licensed;
use crate::users::{passcode, settings, shared_call_appearance};
use crate::world::claims::{Claim, Claimant, Place};
use crate::world::{Group, GroupKey, Leaves, Provider, User, World};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::put("users/user-id:update", "/users/user-id", rename).least(LoginType::Group),
        Route::put("users/group-id:update", "/users/group-id", relocate).least(LoginType::ServiceProvider),
        Route::post("users/reset:reset", "/users/reset", reset).least(LoginType::Group),
        Route::get("users/login-info:get", "/users/login-info", login_info),
        Route::get("users/login:get", "/users/login", login),
    ]
}

/// The new id takes over everything, memberships included; tokens of the old one are worthless.
// rule: OCI, UserModifyUserIdRequest
fn rename(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let (old, key) = (user.id.clone(), user.key.clone());
    let mut new = call.need("newUserId")?;
    if !new.contains('@') {
        new = format!("{new}@{}", user.domain());
    }
    if new == old {
        return Ok(json!([]));
    }
    if new.chars().count() > 161 {
        // rule: OCI, UserId
        return Err(Failure::invalid("newUserId", "longer than 161 characters"));
    }
    let domain = new.split_once('@').map_or("", |(_, domain)| domain);
    world.check_group_domain(&key, domain)?;
    if world.is_name_taken(&new) {
        // rule: assumed
        return Err(Failure::rejected(format!("[Error 4200] User already exists: {new}")));
    }
    if let Some(mut user) = world.users.remove(&old) {
        user.id.clone_from(&new);
        world.users.insert(user);
    }
    if let Some(mut account) = world.accounts.get(&old).cloned() {
        world.accounts.remove(&old);
        account.user_id.clone_from(&new);
        world.accounts.insert(account);
    }
    world.tokens.kill_of(&old);
    world.rename_user_references(&key.service_provider_id, &old, &new);
    Ok(json!([]))
}

/// Takes all its numbers along; the department and the phones of the old group stay behind.
// rule: OCI, UserModifyGroupIdRequest
fn relocate(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let key = GroupKey::new(&user.key.service_provider_id, &call.need("newGroupId")?);
    let evaluate = call.body.get("evaluateOnly").and_then(json::flag);
    // rule: documented
    let evaluate = evaluate.ok_or_else(|| Failure::missing("evaluateOnly"))?;
    if !world.providers.get(&key.service_provider_id).is_some_and(Provider::is_enterprise) {
        // rule: documented
        return Err(Failure::rejected("Users can be moved within an enterprise only."));
    }
    let group = world.group(&key)?;
    let (id, old) = (user.id.clone(), user.key.clone());
    if key == old {
        // rule: assumed
        return Err(Failure::rejected(format!("User is in the group already: {}", key.group_id)));
    }
    obstacles(world, user, group)?;
    if !evaluate {
        world.forget_member(&old, &id, Leaves::Group);
        let numbers = world.users.get(&id).map(|user| Claimant::of(user).numbers()).unwrap_or_default();
        world.users.edit(&id, |user| {
            user.key = key.clone();
            user.profile.remove("department");
            let device = user.profile.get("accessDeviceEndpoint").map(|end| &end["accessDevice"]["deviceLevel"]);
            if device.is_some_and(|level| level == "Group") {
                user.profile.remove("accessDeviceEndpoint");
            }
            user.profile.remove("trunkAddressing");
            shared_call_appearance::leave_group(&mut user.holdings);
            World::leave_references(user);
        });
        for number in numbers {
            world.numbers.edit(&number, |number| number.group_id = Some(key.group_id.clone()));
        }
    }
    Ok(render::full(world, world.user(&id)?, call.now).into())
}

/// Refuses to move a user into a group that has no room or no licence for it, or its extensions already.
fn obstacles(world: &World, user: &User, group: &Group) -> Result<(), Failure> {
    if let Some(kind) = &user.service_type {
        // rule: assumed
        return Err(Failure::rejected(format!("Not a user but a service instance ({kind}): {}", user.id)));
    }
    if world.users.people(&group.key) >= group.user_limit() {
        // rule: assumed
        return Err(Failure::rejected(format!("User limit reached: {}", group.user_limit())));
    }
    for name in &user.services {
        check_licensed(&group.user_services, name, Some(world.users.count_service(&group.key, name)))?;
    }
    for name in &user.packs {
        check_licensed(&group.packs, name, Some(world.users.count_pack(&group.key, name)))?;
    }
    let moved = Claimant { key: &group.key, ..Claimant::of(user) };
    if let Some(number) = moved.numbers().iter().find(|number| is_group_clid(world, &user.key, number)) {
        // rule: assumed
        return Err(Failure::rejected(format!("Phone number is the calling line ID of the group: {number}")));
    }
    world.check_claims(&moved)
}

const CHOICES: [&str; 6] = [
    "removeFromGroupServices",
    "removeCallRecords",
    "removeAlternateUserIds",
    "removeWebexPerson",
    "cycleServicePacks",
    "resetPasswordPasscode",
];

fn reset(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let (id, key) = (user.id.clone(), user.key.clone());
    let mut chosen = [false; 6];
    for (choice, name) in chosen.iter_mut().zip(CHOICES) {
        // rule: documented
        *choice = call.body.get(name).and_then(json::flag).ok_or_else(|| Failure::missing(name))?;
    }
    let [services, records, alternates, _webex, cycle, secrets] = chosen;
    if services {
        world.forget_member(&key, &id, Leaves::Enterprise);
    }
    if let Some(mut parts) = world.users.get_mut(&id)
        && records
    {
        parts.holdings.table_mut(super::call_records::TABLE).clear();
    }
    if alternates {
        world.users.edit(&id, |user| drop(user.profile.remove("alternateUserId")));
    }
    if cycle {
        let packs = world.users.get_mut(&id).map(|mut user| std::mem::take(&mut user.packs)).unwrap_or_default();
        settings::forget_unassigned(world, &id)?;
        world.users.edit(&id, |user| user.packs = packs);
    }
    if secrets {
        let random = mix(call.now.as_seconds() ^ 0x5EC2);
        passcode::set(world, &id, &format!("{:08}", random % 100_000_000));
        if world.accounts.get(&id).is_some() {
            passwords::set(world, call, &id, &format!("Reset-{random:016x}"))?;
        }
    }
    Ok(json!([]))
}

/// A user by its id or an alternate one, if the caller may see it.
fn named<'w>(world: &'w World, call: &Call<'_>, asked: &str) -> Result<&'w User, Failure> {
    let named =
        world.users.holders(&Claim::Name(asked.to_owned())).iter().find(|held| held.place == Place::AlternateId);
    let user = world.users.get(asked).or_else(|| world.users.get(&named?.user_id));
    let user = user.ok_or_else(|| Failure::no_user(asked))?;
    if world.sees_user(call.login()?, user) { Ok(user) } else { Err(call.forbidden()) }
}

/// Who a login is.
// rule: OCI, UserGetLoginInfoRequest
fn login(world: &mut World, call: &Call<'_>) -> Answer {
    let user = named(world, call, &call.need("userId")?)?;
    let provider = world.providers.get(&user.key.service_provider_id);
    Ok(json!({
        "userId": user.id,
        "loginType": world.accounts.get(&user.id).map_or(LoginType::User, |account| account.login_type).word(),
        "lastName": user.text("lastName"),
        "firstName": user.text("firstName"),
        "phoneNumber": user.text("phoneNumber"),
        "locale": "en_US",
        "encoding": "ISO-8859-1",
        "resellerId": provider.and_then(Provider::reseller_id),
        "serviceProviderId": user.key.service_provider_id,
        "groupId": user.key.group_id,
        "isEnterprise": provider.is_some_and(Provider::is_enterprise),
        "passwordExpiresDays": password_expires_days(world, user, call.now),
        "lockoutPeriodExpiry": null,
        "tokenRevocationTime": null,
    }))
}

/// Also finds a user by an alternate id.
fn login_info(world: &mut World, call: &Call<'_>) -> Answer {
    let asked = call.need("userId")?;
    let user = named(world, call, &asked)?;
    let provider = world.providers.get(&user.key.service_provider_id);
    Ok(json!({
        "loginType": world.accounts.get(&user.id).map_or(LoginType::User, |account| account.login_type).word(),
        "locale": "en_US",
        "encoding": "ISO-8859-1",
        "groupId": user.key.group_id,
        "serviceProviderId": user.key.service_provider_id,
        "isEnterprise": provider.is_some_and(Provider::is_enterprise),
        "passwordExpiresDays": password_expires_days(world, user, call.now),
        "lastName": user.text("lastName"),
        "firstName": user.text("firstName"),
        "userId": asked,
        "isAlternateUserId": asked != user.id,
        "broadworksUserId": user.id,
        "departmentName": user.department(),
    }))
}
