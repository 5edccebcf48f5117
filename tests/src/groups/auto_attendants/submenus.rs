//! `/groups/auto-attendants/submenus`

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::world::{User, World};

use super::menu::{self, Place};
use super::{AUTO_ATTENDANT, MENUS, Submenus, is_standard};

/// The table of an auto attendant that holds its submenus.
pub(super) const TABLE: &str = "submenus";

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/groups/auto-attendants/submenus", LoginType::GroupDepartment);
    vec![
        Route::get("groups/auto-attendants/submenus:get", path, get)
            .when(|query, _| query.get("submenuId").is_some())
            .least(least),
        Route::get("groups/auto-attendants/submenus:list", path, list).least(least),
        Route::post("groups/auto-attendants/submenus:create", path, create).least(least),
        Route::put("groups/auto-attendants/submenus:update", path, update).least(least),
        Route::delete("groups/auto-attendants/submenus:delete", path, delete).least(least),
        Route::get("groups/auto-attendants/submenus/usage:list", "/groups/auto-attendants/submenus/usage", usage)
            .least(least),
    ]
}

fn reach<'a>(world: &'a World, call: &Call<'_>) -> Result<&'a User, Failure> {
    let user = AUTO_ATTENDANT.reach(world, call)?;
    if is_standard(user) {
        Ok(user)
    } else {
        // rule: assumed
        Err(Failure::rejected(format!("Only auto attendants of type Standard have submenus: {}", user.id)))
    }
}

fn find<'a>(user: &'a User, call: &Call<'_>) -> Result<(String, &'a Fields), Failure> {
    let id = call.need("submenuId")?;
    match user.holdings.record(TABLE, &id) {
        Some(submenu) => Ok((id, submenu)),
        None => Err(Failure::not_found("Submenu", &id)),
    }
}

fn shown(user: &User, id: &str, submenu: &Fields) -> Value {
    let mut record = submenu.clone();
    record.insert("serviceUserId".to_owned(), user.id.as_str().into());
    record.insert("submenuId".to_owned(), id.into());
    record.into()
}

/// The menus that lead to a submenu.
fn users_of(user: &User, id: &str) -> Vec<Value> {
    let settings = AUTO_ATTENDANT.settings(user);
    let menus = MENUS.iter().filter(|(name, _)| {
        settings.get(*name).and_then(Value::as_object).is_some_and(|menu| menu::leads_to(menu, id))
    });
    let mut rows: Vec<Value> = menus.map(|(_, title)| json!({ "type": title, "submenuId": null })).collect();
    let others = user.holdings.table(TABLE).into_iter().flatten();
    let leading = others.filter(|(_, submenu)| menu::leads_to(submenu, id));
    rows.extend(leading.map(|(other, _)| json!({ "type": "Submenu", "submenuId": other })));
    rows
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    let (id, submenu) = find(user, call)?;
    Ok(shown(user, &id, submenu))
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    let rows = user
        .submenus()
        .map(|id| json!({ "submenuId": id, "isUsed": !users_of(user, id).is_empty(), "serviceUserId": user.id }));
    Ok(rows.collect())
}

fn usage(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    let (id, _) = find(user, call)?;
    Ok(users_of(user, &id).into())
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    let id = checked_id(user, call, "submenuId")?;
    for name in ["announcementSelection", "enableLevelExtensionDialing"] {
        if call.body.get(name).is_none() {
            // rule: documented
            return Err(Failure::missing(name));
        }
    }
    let mut submenu = Fields::new();
    let place = Place { submenus: Some(user.submenus().collect()), is_submenu: true };
    menu::change(&mut submenu, &world.settled(user, &Fields::new(), call.object()?)?, &place)?;
    let owner = user.id.clone();
    if let Some(mut parts) = world.users.get_mut(&owner) {
        parts.holdings.table_mut(TABLE).insert(id, submenu);
    }
    Ok(json!([]))
}

fn checked_id(user: &User, call: &Call<'_>, key: &str) -> Result<String, Failure> {
    let id = call.need(key)?;
    if id.chars().count() > 40 {
        // rule: OCI, AutoAttendantSubmenuId
        return Err(Failure::invalid(key, "longer than 40 characters"));
    }
    match user.holdings.record(TABLE, &id) {
        // rule: assumed
        Some(_) => Err(Failure::rejected(format!("Submenu already exists: {id}"))),
        None => Ok(id),
    }
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    let (id, submenu) = find(user, call)?;
    let renamed = call.body.get("newSubmenuId").and_then(json::text).is_some_and(|new| !new.is_empty() && new != id);
    let new_id = if renamed { checked_id(user, call, "newSubmenuId")? } else { id.clone() };
    let mut submenu = submenu.clone();
    let change = world.settled(user, &submenu, call.object()?)?;
    let place = Place { submenus: Some(user.submenus().collect()), is_submenu: true };
    menu::change(&mut submenu, &change, &place)?;
    let owner = user.id.clone();
    let mut settings = AUTO_ATTENDANT.settings(user);
    for (name, _) in MENUS {
        if let Some(menu) = settings.get_mut(*name).and_then(Value::as_object_mut) {
            menu::rename(menu, &id, &new_id);
        }
    }
    if let Some(mut parts) = world.users.get_mut(&owner) {
        let table = parts.holdings.table_mut(TABLE);
        table.remove(&id);
        table.insert(new_id.clone(), submenu);
        for submenu in table.values_mut() {
            menu::rename(submenu, &id, &new_id);
        }
    }
    crate::groups::instance::Instance::store_in(world, &owner, settings);
    let user = world.user(&owner)?;
    Ok(user.holdings.record(TABLE, &new_id).map_or(Value::Null, |submenu| shown(user, &new_id, submenu)))
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    let (id, _) = find(user, call)?;
    if !users_of(user, &id).is_empty() {
        // rule: assumed
        return Err(Failure::rejected(format!("Submenu in use: {id}")));
    }
    let owner = user.id.clone();
    if let Some(mut parts) = world.users.get_mut(&owner) {
        parts.holdings.table_mut(TABLE).remove(&id);
    }
    Ok(json!([]))
}
