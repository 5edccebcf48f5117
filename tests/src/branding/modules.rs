//! `/branding/modules`: the parts of the portal, and who may do what in them.

use serde_json::{Value, json};

use crate::branding::{hostname, part, set_part};
use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::world::World;

/// The names by which the vendor's web client knows them.
static NAMES: &str = include_str!("modules.txt");
const PART: &str = "modules";
const LOGINS: [&str; 7] = ["system", "provisioning", "reseller", "serviceProvider", "group", "groupDepartment", "user"];
const ACTS: [&str; 4] = ["read", "create", "update", "delete"];

pub(super) fn routes(least: LoginType) -> Vec<Route> {
    let path = "/branding/modules";
    vec![
        Route::get("branding/modules:get", path, get).when(|query, _| query.filled("id").is_some()).least(least),
        Route::get("branding/modules:list", path, list).least(least),
        Route::put("branding/modules:update", path, update).least(least),
    ]
}

/// Everybody may do everything until somebody says otherwise.
// rule: assumed
fn permissions() -> Fields {
    let all: Fields = ACTS.iter().map(|act| ((*act).to_owned(), true.into())).collect();
    LOGINS.iter().map(|login| ((*login).to_owned(), all.clone().into())).collect()
}

/// The parts of the portal of a host name, or of one without a branding.
pub(crate) fn all(world: &World, id: Option<&str>) -> Vec<Fields> {
    let changed = id.map(|id| part(world, id, PART)).unwrap_or_default();
    let modules = NAMES.lines().zip(1..).map(|(name, number): (&str, i64)| {
        let mut module = Fields::from_iter([
            ("id".to_owned(), number.into()),
            ("name".to_owned(), name.into()),
            ("alias".to_owned(), name.into()),
            ("permissions".to_owned(), permissions().into()),
        ]);
        if let Some(id) = id.and_then(|id| id.parse::<i64>().ok()) {
            module.insert("hostnameId".to_owned(), id.into());
        }
        let change = changed.get(&number.to_string()).and_then(Value::as_object);
        module.extend(change.cloned().unwrap_or_default());
        module
    });
    modules.collect()
}

fn find(world: &World, call: &Call<'_>, id: &str) -> Result<Fields, Failure> {
    let number = call.need("id")?;
    let mut all = all(world, Some(id)).into_iter();
    let module = all.find(|module| module.get("id").and_then(json::text).as_ref() == Some(&number));
    module.ok_or_else(|| Failure::not_found("Module", &number))
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let id = hostname(world, call, "hostnameId")?;
    find(world, call, &id).map(Value::from)
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let id = hostname(world, call, "hostnameId")?;
    Ok(all(world, Some(&id)).into_iter().map(Value::from).collect())
}

/// The name stays, whatever is sent.
// rule: documented
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let id = hostname(world, call, "hostnameId")?;
    let module = find(world, call, &id)?;
    let sent = call.object()?;
    let mut change = Fields::new();
    for key in ["alias", "description", "url"] {
        if let Some(text) = sent.get(key).and_then(json::text) {
            change.insert(key.to_owned(), text.into());
        }
    }
    // rule: documented
    let wanted = sent.get("permissions").and_then(json::object).ok_or_else(|| Failure::missing("permissions"))?;
    let mut permissions = module.get("permissions").cloned().unwrap_or_default();
    for login in LOGINS {
        for act in ACTS {
            let Some(value) = wanted.get(login).and_then(|level| level.get(act)) else { continue };
            // rule: assumed
            let flag = json::flag(value).ok_or_else(|| Failure::invalid("permissions", "must be true or false"))?;
            permissions[login][act] = json!(flag);
        }
    }
    change.insert("permissions".to_owned(), permissions);
    let mut changed = part(world, &id, PART);
    let number = module.get("id").and_then(json::text).unwrap_or_default();
    changed.insert(number, change.into());
    set_part(world, &id, PART, changed);
    find(world, call, &id).map(Value::from)
}
