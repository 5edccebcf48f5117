//! `/resellers` and `/reseller/admins`: who sells the platform to service providers, and their administrators.

use serde_json::{Value, json};

use crate::auth::passwords;
use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::admins::TEXTS;
use crate::login::LoginType;
use crate::profile::write_texts;
use crate::route::Route;
use crate::world::{Account, Reseller, World};

/// What is known of administrators beyond their logins, by their ids.
const ADMINS: &str = "admins";

pub(crate) fn routes() -> Vec<Route> {
    let (path, admins) = ("/resellers", "/reseller/admins");
    let (least, above) = (LoginType::Reseller, LoginType::Provisioning);
    vec![
        Route::get("resellers/:get", path, get).when(|query, _| query.filled("resellerId").is_some()).least(least),
        Route::get("resellers/:list", path, list).least(least),
        Route::post("resellers/:create", path, create).least(above),
        Route::put("resellers/:update", path, update).least(above),
        Route::delete("resellers/:delete", path, delete).least(above),
        Route::get("reseller/admins:get", admins, get_admin)
            .when(|query, _| query.filled("userId").is_some())
            .least(least),
        Route::get("reseller/admins:list", admins, list_admins).least(least),
        Route::post("reseller/admins:create", admins, create_admin).least(least),
        Route::put("reseller/admins:update", admins, update_admin).least(least),
        Route::delete("reseller/admins:delete", admins, delete_admin).least(least),
    ]
}

fn shown(id: &str, reseller: &Reseller) -> Value {
    json!({ "resellerId": id, "resellerName": reseller.name })
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let id = world.reach_reseller(call)?;
    Ok(world.resellers.get(&id).map(|reseller| shown(&id, reseller)).unwrap_or_default())
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let login = call.login()?;
    let seen = |id: &str| login.kind >= LoginType::Provisioning || login.reseller_id.as_deref() == Some(id);
    Ok(world.resellers.iter().filter(|(id, _)| seen(id)).map(|(id, reseller)| shown(id, reseller)).collect())
}

fn name(call: &Call<'_>) -> Result<String, Failure> {
    let name = call.need("resellerName")?;
    if name.chars().count() > 320 {
        // rule: OCI, ResellerModifyRequest
        return Err(Failure::invalid("resellerName", "longer than 320 characters"));
    }
    Ok(name)
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let (id, name) = (call.need("resellerId")?, name(call)?);
    if id.chars().count() > 36 {
        // rule: OCI, ResellerAddRequest
        return Err(Failure::invalid("resellerId", "longer than 36 characters"));
    }
    if world.resellers.contains_key(&id) {
        // rule: assumed
        return Err(Failure::rejected(format!("Reseller already exists: {id}")));
    }
    world.resellers.insert(id, Reseller { name, ..Reseller::default() });
    get(world, call)
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let (id, name) = (world.reach_reseller(call)?, name(call)?);
    if let Some(reseller) = world.resellers.get_mut(&id) {
        reseller.name = name;
    }
    get(world, call)
}

/// A reseller goes with its administrators, unless it has service providers.
fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let id = world.reach_reseller(call)?;
    if world.providers.values().any(|provider| provider.reseller_id() == Some(&id)) {
        // rule: assumed
        return Err(Failure::rejected(format!("Reseller has service providers: {id}")));
    }
    for admin in world.accounts.of_reseller(&id) {
        world.accounts.remove(&admin);
        world.tokens.kill_of(&admin);
    }
    world.resellers.remove(&id);
    Ok(json!([]))
}

/// The administrator that the call names, with its reseller, if the caller may see that one.
fn reach<'a>(world: &'a World, call: &Call<'_>) -> Result<(&'a Account, String), Failure> {
    let id = call.need("userId")?;
    let unknown = || Failure::not_found("Administrator", &id);
    let account = world.accounts.get(&id).filter(|account| account.login_type == LoginType::Reseller);
    let account = account.ok_or_else(unknown)?;
    let reseller = account.reseller_id.clone().ok_or_else(unknown)?;
    let login = call.login()?;
    let sees = login.kind >= LoginType::Provisioning || login.reseller_id.as_deref() == Some(&reseller);
    if sees { Ok((account, reseller)) } else { Err(call.forbidden()) }
}

/// An administrator, under the name that its id has in a list or alone.
fn admin(world: &World, reseller: &str, id: &str, key: &str) -> Value {
    let known = world.resellers.get(reseller).and_then(|reseller| reseller.holdings.record(ADMINS, id));
    let mut record = known.cloned().unwrap_or_default();
    record.entry("language").or_insert("English".into());
    record.insert(key.to_owned(), id.into());
    record.into()
}

fn get_admin(world: &mut World, call: &Call<'_>) -> Answer {
    let (account, reseller) = reach(world, call)?;
    let mut shown = admin(world, &reseller, &account.user_id, "userId");
    shown["resellerId"] = reseller.into();
    Ok(shown)
}

fn list_admins(world: &mut World, call: &Call<'_>) -> Answer {
    let reseller = world.reach_reseller(call)?;
    let ids = world.accounts.of_reseller(&reseller).into_iter();
    Ok(json!({ "resellers": ids.map(|id| admin(world, &reseller, &id, "administratorID")).collect::<Vec<_>>() }))
}

/// What is known of an administrator after the changes of a body.
fn written(world: &mut World, call: &Call<'_>, reseller: &str, id: &str) -> Result<(), Failure> {
    let held = world.resellers.get_mut(reseller).map(|reseller| reseller.holdings.table_mut(ADMINS));
    let record = held.map(|table| table.entry(id.to_owned()).or_default());
    record.map_or(Ok(()), |record| write_texts(record, call.object()?, TEXTS))
}

fn create_admin(world: &mut World, call: &Call<'_>) -> Answer {
    let reseller = world.reach_reseller(call)?;
    let (id, password) = (call.need("userId")?, call.need("password")?);
    if id.chars().count() > 161 {
        // rule: OCI, UserId
        return Err(Failure::invalid("userId", "longer than 161 characters"));
    }
    passwords::check_new(&password)?;
    if world.is_name_taken(&id) {
        // rule: assumed
        return Err(Failure::rejected(format!("[Error 4200] User already exists: {id}")));
    }
    written(world, call, &reseller, &id)?;
    world.accounts.insert(Account::new(&id, LoginType::Reseller, Some(&password)).at_reseller(&reseller));
    get_admin(world, call)
}

fn update_admin(world: &mut World, call: &Call<'_>) -> Answer {
    let (account, reseller) = reach(world, call)?;
    let id = account.user_id.clone();
    written(world, call, &reseller, &id)?;
    if let Some(password) = call.text("password") {
        passwords::set(world, call, &id, &password)?;
    }
    get_admin(world, call)
}

fn delete_admin(world: &mut World, call: &Call<'_>) -> Answer {
    let (account, reseller) = reach(world, call)?;
    let id = account.user_id.clone();
    if id == call.login()?.user_id {
        // rule: assumed
        return Err(Failure::rejected("An administrator cannot delete itself."));
    }
    world.accounts.remove(&id);
    world.tokens.kill_of(&id);
    if let Some(reseller) = world.resellers.get_mut(&reseller) {
        reseller.holdings.table_mut(ADMINS).remove(&id);
    }
    Ok(json!([]))
}
