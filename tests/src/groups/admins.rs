//! `/groups/admins`: the administrators of a group and of its departments.

use serde_json::{Value, json};

use crate::auth::passwords;
use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::profile::{TextField, write_texts};
use crate::route::Route;
use crate::users::settings::Field;
use crate::world::{Account, GroupKey, World};

/// What is known of administrators beyond their logins, and what they may do, by their ids.
const TABLE: &str = "admins";
const POLICY_TABLE: &str = "admin-policies";
// rule: OCI, GroupAdminModifyRequest
pub(crate) const TEXTS: &[TextField] = &[("firstName", 30), ("lastName", 30), ("language", 40)];
pub(crate) const THREE: &[&str] = &["Full", "Read-Only", "None"];
pub(crate) const TWO: &[&str] = &["Full", "Read-Only"];
// rule: OCI, GroupAdminModifyPolicyRequest
const POLICIES: &[Field] = &[
    Field::choice("profileAccess", THREE),
    Field::choice("userAccess", &["Full", "Full Profile", "Read-Only Profile", "No Profile", "None"]),
    Field::choice("adminAccess", THREE),
    Field::choice("departmentAccess", THREE),
    Field::choice("accessDeviceAccess", &["Full", "Associate User With Device", "Read-Only"]),
    Field::choice("featureAccessCodeAccess", TWO),
    Field::choice("enhancedServiceInstanceAccess", &["Full", "Modify-Only"]),
    Field::choice("phoneNumberExtensionAccess", TWO),
    Field::choice("callingLineIdNumberAccess", TWO),
    Field::choice("serviceAccess", TWO),
    Field::choice("trunkGroupAccess", &["Full", "Full Resources", "Read-Only Resources", "None"]),
    Field::choice("sessionAdmissionControlAccess", THREE),
    Field::choice("officeZoneAccess", TWO),
    Field::choice("dialableCallerIDAccess", THREE),
    Field::choice("numberActivationAccess", THREE),
    Field::choice("verifyTranslationAndRoutingAccess", &["Full", "None"]),
    Field::choice("communicationBarringUserProfileAccess", &["Full", "None"]),
];

pub(super) fn routes() -> Vec<Route> {
    let (path, policies, least) = ("/groups/admins", "/groups/admins/policies", LoginType::Group);
    vec![
        Route::get("groups/admins:get", path, get).when(|query, _| query.get("userId").is_some()).least(least),
        Route::get("groups/admins:list", path, list).least(least),
        Route::post("groups/admins:create", path, create).least(least),
        Route::put("groups/admins:update", path, update).least(least),
        Route::delete("groups/admins:delete", path, delete).least(least),
        Route::get("groups/admins/policies:get", policies, get_policies).least(least),
        Route::put("groups/admins/policies:update", policies, update_policies).least(LoginType::ServiceProvider),
        Route::post("groups/admins/policies:update_bulk", "/groups/admins/policies/bulk", update_policies_bulk)
            .least(LoginType::ServiceProvider),
    ]
}

/// The administrator of an id and the group that it belongs to, if the caller may see that group.
fn by_id<'a>(world: &'a World, call: &Call<'_>, id: &str) -> Result<(&'a Account, GroupKey), Failure> {
    let unknown = || Failure::not_found("Administrator", id);
    let account = world.accounts.get(id).ok_or_else(unknown)?;
    let of_group = matches!(account.login_type, LoginType::Group | LoginType::GroupDepartment);
    match (&account.service_provider_id, &account.group_id) {
        (Some(provider), Some(group)) if of_group => {
            let key = GroupKey::new(provider, group);
            if world.sees_group(call.login()?, &key) { Ok((account, key)) } else { Err(call.forbidden()) }
        }
        _ => Err(unknown()),
    }
}

pub(super) fn reach<'a>(world: &'a World, call: &Call<'_>) -> Result<(&'a Account, GroupKey), Failure> {
    by_id(world, call, &call.need("userId")?)
}

pub(super) fn shown(world: &World, account: &Account, key: &GroupKey) -> Fields {
    let known = world.groups.get(key).and_then(|group| group.holdings.record(TABLE, &account.user_id));
    let mut record = known.cloned().unwrap_or_default();
    record.entry("language").or_insert("English".into());
    for (name, value) in [
        ("userId", json!(account.user_id)),
        ("serviceProviderId", json!(key.service_provider_id)),
        ("groupId", json!(key.group_id)),
        ("locale", json!("en_US")),
        ("encoding", json!("ISO-8859-1")),
    ] {
        record.insert(name.to_owned(), value);
    }
    record
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let (account, key) = reach(world, call)?;
    Ok(shown(world, account, &key).into())
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    let admins = world.accounts.admins(&key.service_provider_id, Some(&key.group_id));
    let rows = admins.into_iter().map(|account| {
        let mut row = shown(world, account, &key);
        row.remove("locale");
        row.remove("encoding");
        let department = account
            .department
            .as_ref()
            .map(|name| json!({ "name": name, "fullPathName": format!("{name} ({})", key.group_id) }));
        row.insert("department".to_owned(), department.into());
        Value::Object(row)
    });
    Ok(json!({ "admins": rows.collect::<Vec<_>>() }))
}

fn keep(world: &mut World, key: &GroupKey, table: &'static str, id: &str, record: Fields) {
    if let Some(group) = world.groups.get_mut(key) {
        group.holdings.table_mut(table).insert(id.to_owned(), record);
    }
}

/// Adds an administrator, with what a body says of it beyond its login.
pub(super) fn add(world: &mut World, key: &GroupKey, account: Account, body: &Fields) -> Result<(), Failure> {
    let id = account.user_id.clone();
    if id.chars().count() > 161 {
        // rule: OCI, UserId
        return Err(Failure::invalid("userId", "longer than 161 characters"));
    }
    if world.is_name_taken(&id) {
        // rule: assumed
        return Err(Failure::rejected(format!("[Error 4200] User already exists: {id}")));
    }
    let mut record = Fields::new();
    write_texts(&mut record, body, TEXTS)?;
    world.accounts.insert(account);
    keep(world, key, TABLE, &id, record);
    Ok(())
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    let (id, password) = (call.need("userId")?, call.need("password")?);
    passwords::check_new(&password)?;
    let account = Account::new(&id, LoginType::Group, Some(&password))
        .at_provider(&key.service_provider_id)
        .at_group(&key.group_id);
    add(world, &key, account, call.object()?)?;
    get(world, call)
}

pub(super) fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let (account, key) = reach(world, call)?;
    let id = account.user_id.clone();
    let known = world.group(&key)?.holdings.record(TABLE, &id);
    let mut record = known.cloned().unwrap_or_default();
    write_texts(&mut record, call.object()?, TEXTS)?;
    if let Some(password) = call.text("password") {
        passwords::set(world, call, &id, &password)?;
    }
    keep(world, &key, TABLE, &id, record);
    get(world, call)
}

pub(super) fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let (account, key) = reach(world, call)?;
    let id = account.user_id.clone();
    if id == call.login()?.user_id {
        // rule: assumed
        return Err(Failure::rejected("An administrator cannot delete itself."));
    }
    forget(world, &key, &id);
    Ok(json!([]))
}

/// Takes an administrator away with everything that is known of it.
pub(super) fn forget(world: &mut World, key: &GroupKey, id: &str) {
    world.accounts.remove(id);
    world.tokens.kill_of(id);
    if let Some(group) = world.groups.get_mut(key) {
        group.holdings.table_mut(TABLE).remove(id);
        group.holdings.table_mut(POLICY_TABLE).remove(id);
    }
}

/// What an administrator of a group may do.
pub(crate) fn policies_of(world: &World, account: &Account) -> Fields {
    let key = account.service_provider_id.as_ref().zip(account.group_id.as_ref());
    let group = key.and_then(|(provider, group)| world.groups.get(&GroupKey::new(provider, group)));
    record::complete(POLICIES, group.and_then(|group| group.holdings.record(POLICY_TABLE, &account.user_id)))
}

/// Administrators of departments have no policies.
fn with_policies(world: &World, call: &Call<'_>, id: &str) -> Result<(String, GroupKey, Fields), Failure> {
    let (account, key) = by_id(world, call, id)?;
    if account.login_type == LoginType::GroupDepartment {
        // rule: assumed
        return Err(Failure::rejected(format!("Only administrators of groups have policies: {id}")));
    }
    Ok((account.user_id.clone(), key, policies_of(world, account)))
}

fn answer(id: &str, mut policies: Fields) -> Value {
    policies.insert("userId".to_owned(), id.into());
    policies.into()
}

fn get_policies(world: &mut World, call: &Call<'_>) -> Answer {
    let (id, _, policies) = with_policies(world, call, &call.need("userId")?)?;
    Ok(answer(&id, policies))
}

fn update_policies(world: &mut World, call: &Call<'_>) -> Answer {
    let (id, key, mut policies) = with_policies(world, call, &call.need("userId")?)?;
    record::change(POLICIES, &mut policies, call.object()?)?;
    keep(world, &key, POLICY_TABLE, &id, policies.clone());
    Ok(answer(&id, policies))
}

/// Gives the same policies to every administrator, or to none when one of them cannot take them.
fn update_policies_bulk(world: &mut World, call: &Call<'_>) -> Answer {
    let body = call.object()?;
    // rule: documented
    let data = body.get("data").and_then(Value::as_object).ok_or_else(|| Failure::missing("data"))?;
    let mut all = Vec::new();
    // rule: documented
    for row in record::rows(body, "users")?.ok_or_else(|| Failure::missing("users"))? {
        // rule: documented
        let id = row.get("userId").and_then(json::text).ok_or_else(|| Failure::missing("userId"))?;
        let (id, key, mut policies) = with_policies(world, call, &id)?;
        record::change(POLICIES, &mut policies, data)?;
        all.push((id, key, policies));
    }
    let users: Vec<Value> = all.iter().map(|(id, _, _)| json!({ "userId": id })).collect();
    for (id, key, policies) in all {
        keep(world, &key, POLICY_TABLE, &id, policies);
    }
    Ok(json!({ "users": users, "data": data }))
}
