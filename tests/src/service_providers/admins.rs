//! `/service-providers/admins`: the administrators of a service provider.

use serde_json::{Value, json};

use crate::auth::passwords;
use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::admins::{TEXTS, THREE, TWO};
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::profile::write_texts;
use crate::route::Route;
use crate::users::settings::Field;
use crate::world::{Account, World};

/// What is known of administrators beyond their logins, and what they may do, by their ids.
const TABLE: &str = "admins";
const POLICY_TABLE: &str = "admin-policies";
// rule: OCI, ServiceProviderAdminType
const KIND: Field = Field::choice("administratorType", &["Normal", "Customer", "Password Reset Only"]);
const SWITCH: &[&str] = &["Full", "None"];
// rule: OCI, ServiceProviderAdminModifyPolicyRequest14
const POLICIES: &[Field] = &[
    Field::choice("profileAccess", THREE),
    Field::choice("groupAccess", &["Full", "Restricted from Adding or Removing Groups", "None"]),
    Field::choice("userAccess", &["Full", "Full Profile", "Read-Only Profile", "No Profile", "None"]),
    Field::choice("adminAccess", THREE),
    Field::choice("departmentAccess", THREE),
    Field::choice("accessDeviceAccess", &["Full", "Associate User With Device", "Read-Only"]),
    // Its last word is the portal's, the one before it is that of BroadWorks.
    Field::choice("phoneNumberExtensionAccess", &["Full", "Assign To Services and Users", "Read-Only", "None"]),
    Field::choice("callingLineIdNumberAccess", TWO),
    Field::choice("serviceAccess", &["Full", "No Authorization", "Read-Only"]),
    Field::choice("servicePackAccess", SWITCH),
    Field::choice("sessionAdmissionControlAccess", THREE),
    Field::choice("webBrandingAccess", SWITCH),
    Field::choice("officeZoneAccess", TWO),
    Field::choice("communicationBarringAccess", TWO),
    Field::choice("networkPolicyAccess", SWITCH),
    Field::choice("numberActivationAccess", THREE),
    Field::choice("dialableCallerIDAccess", THREE),
    Field::choice("verifyTranslationAndRoutingAccess", SWITCH),
];

pub(super) fn routes() -> Vec<Route> {
    let (path, policies) = ("/service-providers/admins", "/service-providers/admins/policies");
    let least = LoginType::ServiceProvider;
    vec![
        Route::get("service-providers/admins:get", path, get)
            .when(|query, _| query.get("userId").is_some())
            .least(least),
        Route::get("service-providers/admins:list", path, list).least(least),
        Route::post("service-providers/admins:create", path, create).least(least),
        Route::put("service-providers/admins:update", path, update).least(least),
        Route::delete("service-providers/admins:delete", path, delete).least(least),
        Route::get("service-providers/admins/policies:get", policies, get_policies).least(least),
        Route::put("service-providers/admins/policies:update", policies, update_policies).least(LoginType::Reseller),
    ]
}

/// The administrator that the call names and the service provider that it belongs to, if the caller may see that one.
fn reach<'a>(world: &'a World, call: &Call<'_>) -> Result<(&'a Account, String), Failure> {
    let id = call.need("userId")?;
    let unknown = || Failure::not_found("Administrator", &id);
    let account = world.accounts.get(&id).filter(|account| account.login_type == LoginType::ServiceProvider);
    let account = account.ok_or_else(unknown)?;
    let provider = account.service_provider_id.as_ref().and_then(|id| world.providers.get(id)).ok_or_else(unknown)?;
    if call.login()?.sees_provider(provider) { Ok((account, provider.id.clone())) } else { Err(call.forbidden()) }
}

fn shown(world: &World, account: &Account, provider: &str) -> Fields {
    let known = world.providers.get(provider).and_then(|found| found.holdings.record(TABLE, &account.user_id));
    let mut record = record::complete(&[KIND], known);
    record.entry("language").or_insert("English".into());
    record.insert("userId".to_owned(), account.user_id.as_str().into());
    record
}

fn full(world: &World, account: &Account, provider: &str) -> Value {
    let mut record = shown(world, account, provider);
    for (name, value) in [("serviceProviderId", provider), ("locale", "en_US"), ("encoding", "ISO-8859-1")] {
        record.insert(name.to_owned(), value.into());
    }
    record.into()
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let (account, provider) = reach(world, call)?;
    Ok(full(world, account, &provider))
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = &world.reach_provider(call)?.id;
    let admins = world.accounts.admins(provider, Some("")).into_iter();
    let own = admins.filter(|account| account.login_type == LoginType::ServiceProvider);
    Ok(own.map(|account| Value::Object(shown(world, account, provider))).collect())
}

fn keep(world: &mut World, provider: &str, table: &'static str, id: &str, record: Fields) {
    if let Some(provider) = world.providers.get_mut(provider) {
        provider.holdings.table_mut(table).insert(id.to_owned(), record);
    }
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = world.reach_provider(call)?.id.clone();
    let (id, password) = (call.need("userId")?, call.need("password")?);
    if id.chars().count() > 161 {
        // rule: OCI, UserId
        return Err(Failure::invalid("userId", "longer than 161 characters"));
    }
    call.need(KIND.name)?;
    passwords::check_new(&password)?;
    if world.is_name_taken(&id) {
        // rule: assumed
        return Err(Failure::rejected(format!("[Error 4200] User already exists: {id}")));
    }
    let mut record = Fields::new();
    write_texts(&mut record, call.object()?, TEXTS)?;
    record::change(&[KIND], &mut record, call.object()?)?;
    world.accounts.insert(Account::new(&id, LoginType::ServiceProvider, Some(&password)).at_provider(&provider));
    keep(world, &provider, TABLE, &id, record);
    get(world, call)
}

/// The type stays what it was at first.
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let (account, provider) = reach(world, call)?;
    let id = account.user_id.clone();
    let known = world.provider(&provider)?.holdings.record(TABLE, &id);
    let mut record = known.cloned().unwrap_or_default();
    write_texts(&mut record, call.object()?, TEXTS)?;
    if let Some(password) = call.text("password") {
        passwords::set(world, call, &id, &password)?;
    }
    keep(world, &provider, TABLE, &id, record);
    get(world, call)
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let (account, provider) = reach(world, call)?;
    let id = account.user_id.clone();
    if id == call.login()?.user_id {
        // rule: assumed
        return Err(Failure::rejected("An administrator cannot delete itself."));
    }
    world.accounts.remove(&id);
    world.tokens.kill_of(&id);
    if let Some(provider) = world.providers.get_mut(&provider) {
        provider.holdings.table_mut(TABLE).remove(&id);
        provider.holdings.table_mut(POLICY_TABLE).remove(&id);
    }
    Ok(json!([]))
}

/// Whether an administrator of a service provider is there for passwords only.
pub(crate) fn resets_passwords_only(world: &World, account: &Account) -> bool {
    let provider = account.service_provider_id.as_ref().and_then(|id| world.providers.get(id));
    let known = provider.and_then(|provider| provider.holdings.record(TABLE, &account.user_id));
    known.is_some_and(|record| json::field(record, KIND.name) == "Password Reset Only")
}

/// What an administrator of a service provider may do.
pub(crate) fn policies_of(world: &World, account: &Account) -> Fields {
    let provider = account.service_provider_id.as_ref().and_then(|id| world.providers.get(id));
    let stored = provider.and_then(|provider| provider.holdings.record(POLICY_TABLE, &account.user_id));
    record::complete(POLICIES, stored)
}

fn get_policies(world: &mut World, call: &Call<'_>) -> Answer {
    let (account, _) = reach(world, call)?;
    let mut policies = policies_of(world, account);
    policies.insert("userId".to_owned(), account.user_id.as_str().into());
    Ok(policies.into())
}

fn update_policies(world: &mut World, call: &Call<'_>) -> Answer {
    let (account, provider) = reach(world, call)?;
    let (id, mut policies) = (account.user_id.clone(), policies_of(world, account));
    record::change(POLICIES, &mut policies, call.object()?)?;
    keep(world, &provider, POLICY_TABLE, &id, policies);
    get_policies(world, call)
}
