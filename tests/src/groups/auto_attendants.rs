//! `/groups/auto-attendants`

mod menu;
mod submenus;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::instance::{self, Instance};
use crate::groups::member::or_null;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::users::settings::Field;
use crate::world::{User, World, national};

use self::menu::Place;

const AUTO_ATTENDANT: Instance = Instance {
    service: "Auto Attendant",
    // rule: OCI, GroupAutoAttendantModifyInstanceRequest20
    fields: &[
        Field::choice("type", &["Basic", "Standard"]),
        Field::count("firstDigitTimeoutSeconds", 1, 60, 10),
        Field::flag("enableVideo", false),
        Field::choice("extensionDialingScope", &["Group", "Department", "Enterprise"]),
        Field::choice("nameDialingScope", &["Group", "Department", "Enterprise"]),
        Field::choice("nameDialingEntries", &["LastName + FirstName", "LastName + FirstName or FirstName + LastName"]),
        Field::text("networkClassOfService", 40),
    ],
};

/// The menus of the first level, and what they are called where a submenu is used.
const MENUS: &[(&str, &str)] = &[
    ("businessHoursMenu", "Business Hours Menu"),
    ("afterHoursMenu", "After Hours Menu"),
    ("holidayMenu", "Holiday Menu"),
];

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/groups/auto-attendants", LoginType::GroupDepartment);
    let remove = "/groups/auto-attendants/removeUser";
    let mut routes = vec![
        Route::get("groups/auto-attendants:get", path, get).when(|query, _| query.get("serviceUserId").is_some()),
        Route::get("groups/auto-attendants:list", path, list).least(least),
        Route::post("groups/auto-attendants:create", path, create).least(least),
        Route::put("groups/auto-attendants:update", path, update).least(least),
        Route::delete("groups/auto-attendants:delete", path, delete).least(least),
        Route::post("groups/auto-attendants/removeUser:remove_user", remove, remove_user).least(least),
        Route::put("groups/auto-attendants/status:update", "/groups/auto-attendants/status", set_status).least(least),
        Route::get("groups/auto-attendants/user:list", "/groups/auto-attendants/user", of_user).least(least),
    ];
    routes.extend(submenus::routes());
    routes
}

fn set_status(world: &mut World, call: &Call<'_>) -> Answer {
    AUTO_ATTENDANT.set_status(world, call)
}

fn is_standard(user: &User) -> bool {
    json::field(&AUTO_ATTENDANT.settings(user), "type") == "Standard"
}

/// The submenus of an auto attendant.
trait Submenus {
    /// Their ids, in order.
    fn submenus(&self) -> impl Iterator<Item = &str>;
}

impl Submenus for User {
    fn submenus(&self) -> impl Iterator<Item = &str> {
        self.holdings.table(submenus::TABLE).into_iter().flatten().map(|(id, _)| id.as_str())
    }
}

fn full(world: &World, user: &User, call: &Call<'_>) -> Fields {
    let mut record = AUTO_ATTENDANT.full(world, user, call);
    for (name, _) in MENUS {
        record.entry(*name).or_insert_with(|| menu::first().into());
    }
    if json::field(&record, "type") != "Standard" {
        record.remove("holidayMenu");
    }
    record
}

/// The settings after the changes of a body.
fn settings_after(world: &World, user: &User, body: &Fields) -> Result<Fields, Failure> {
    let mut settings = AUTO_ATTENDANT.settings(user);
    record::change(AUTO_ATTENDANT.fields, &mut settings, body)?;
    let standard = json::field(&settings, "type") == "Standard";
    if standard {
        world.group(&user.key)?.check_service("Auto Attendant - Standard")?;
    }
    let body = &world.settled(user, &settings, body)?;
    for key in ["businessHours", "holidaySchedule"] {
        match body.get(key) {
            None => {}
            Some(wanted) if wanted.get("name").and_then(json::text).is_some_and(|name| !name.is_empty()) => {
                settings.insert(key.to_owned(), wanted.clone());
            }
            Some(_) => drop(settings.remove(key)),
        }
    }
    let place = Place { submenus: standard.then(|| user.submenus().collect()), is_submenu: false };
    for (name, _) in MENUS {
        let Some(wanted) = body.get(*name).filter(|menu| !menu.is_null()) else { continue };
        // rule: assumed
        let wanted = json::object(wanted).ok_or_else(|| Failure::invalid(name, "must be an object"))?;
        let mut menu = settings.get(*name).and_then(json::object).unwrap_or_else(menu::first);
        menu::change(&mut menu, &wanted, &place)?;
        settings.insert((*name).to_owned(), menu.into());
    }
    Ok(settings)
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(full(world, AUTO_ATTENDANT.reach(world, call)?, call).into())
}

fn row(world: &World, user: &User) -> Fields {
    let mut row = instance::row(user);
    // Unlike other instances, auto attendants show their numbers as JSON numbers.
    // rule: documented
    let number = user.text("phoneNumber");
    if !number.is_empty() {
        row.insert("phoneNumber".to_owned(), world.config.quirks.digits(&national(number)));
    }
    let settings = AUTO_ATTENDANT.settings(user);
    row.insert("type".to_owned(), json::field(&settings, "type").into());
    row.insert("video".to_owned(), settings.get("enableVideo").cloned().unwrap_or_default());
    row
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let instances = AUTO_ATTENDANT.of_group(world, call)?;
    Ok(instances.into_iter().map(|user| row(world, user)).collect())
}

pub(super) fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let completed = instance::known_by_name(call.body);
    let call = &Call { body: &completed, login: call.login.clone(), ..*call };
    let mut user = AUTO_ATTENDANT.create(world, call)?;
    call.need("type")?;
    let settings = settings_after(world, &user, call.object()?)?;
    Instance::store(&mut user, settings);
    let id = user.id.clone();
    world.users.insert(user);
    instance::set_password(world, call, &id);
    Ok(full(world, world.user(&id)?, call).into())
}

/// A new one gets the menus of another, with its submenus.
pub(super) fn take_menus(world: &mut World, original: &User, id: &str) {
    world.users.edit(id, |user| {
        user.holdings.take_over(&original.holdings, &[submenus::TABLE]);
        let Some(settings) = original.holdings.settings.get(instance::SETTINGS) else { return };
        let menus = settings.iter().filter(|(name, _)| MENUS.iter().any(|(menu, _)| menu == name));
        let own = user.holdings.settings.entry(instance::SETTINGS.to_owned()).or_default();
        own.extend(menus.map(|(name, menu)| (name.clone(), menu.clone())));
    });
}

/// The one that a call names, and how it is shown.
pub(super) fn original(world: &World, call: &Call<'_>) -> Result<(User, Fields), Failure> {
    let user = AUTO_ATTENDANT.reach(world, call)?;
    Ok((user.clone(), full(world, user, call)))
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let user = AUTO_ATTENDANT.reach(world, call)?;
    let body = call.object()?;
    let id = user.id.clone();
    let profile = instance::profile_after(world, user, body)?;
    let settings = settings_after(world, user, body)?;
    world.users.edit(&id, |user| user.profile = profile);
    Instance::store_in(world, &id, settings);
    instance::set_password(world, call, &id);
    Ok(full(world, world.user(&id)?, call).into())
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let record = full(world, AUTO_ATTENDANT.reach(world, call)?, call);
    AUTO_ATTENDANT.delete(world, call)?;
    Ok(record.into())
}

/// All auto attendants of the group, whoever is asked about.
fn of_user(world: &mut World, call: &Call<'_>) -> Answer {
    let instances = AUTO_ATTENDANT.of_group(world, call)?;
    world.user(&call.need("userId")?)?;
    let rows = instances.into_iter().map(|user| {
        let mut record = full(world, user, call);
        record.extend(row(world, user));
        record.insert("phoneNumber".to_owned(), or_null(user.text("phoneNumber")));
        Value::Object(record)
    });
    Ok(rows.collect())
}

/// Takes out the keys that lead to the number or the extension of a user.
fn remove_user(world: &mut World, call: &Call<'_>) -> Answer {
    let instances = AUTO_ATTENDANT.of_group(world, call)?;
    let user = world.user(&call.need("userId")?)?;
    let (number, extension) = (national(user.text("phoneNumber")), user.text("extension").to_owned());
    let is_one =
        |text: &str| (!number.is_empty() && national(text) == number) || (!extension.is_empty() && text == extension);
    let mut changed = Vec::new();
    for instance in instances {
        let mut settings = AUTO_ATTENDANT.settings(instance);
        let mut below = instance.holdings.table(submenus::TABLE).cloned().unwrap_or_default();
        let mut any = false;
        for (name, _) in MENUS {
            if let Some(menu) = settings.get_mut(*name).and_then(Value::as_object_mut) {
                any |= menu::forget(menu, is_one);
            }
        }
        for submenu in below.values_mut() {
            any |= menu::forget(submenu, is_one);
        }
        if any {
            changed.push((instance.id.clone(), settings, below));
        }
    }
    let ids: Vec<Value> = changed.iter().map(|(id, _, _)| json!(id)).collect();
    for (id, settings, below) in changed {
        Instance::store_in(world, &id, settings);
        if let Some(mut parts) = world.users.get_mut(&id) {
            *parts.holdings.table_mut(submenus::TABLE) = below;
        }
    }
    Ok(ids.into())
}
