//! `/groups/music-on-hold`: that of a group, and those of its departments.

use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::catalogue;
use crate::failure::Failure;
use crate::groups::record;
use crate::json::Fields;
use crate::login::LoginType;
use crate::route::Route;
use crate::tables::field::{self, Field, shown_all};
use crate::tables::shape;
use crate::world::{GroupKey, World, tables};

pub(super) const PATH: &str = "/groups/music-on-hold";
const SERVICE: &str = "Music On Hold";
/// The key of the record of the whole group.
const WHOLE: &str = "";
const DEPARTMENT: &str = "department";

fn fields() -> &'static [Field] {
    static FIELDS: LazyLock<&'static [Field]> = LazyLock::new(|| {
        let (get, update) = (catalogue::find(PATH, "get"), catalogue::find(PATH, "update"));
        let shown = get.as_ref().map(|get| shape::item(&get.answer)).unwrap_or_default();
        let writes: Vec<_> = update.iter().collect();
        let without = ["serviceProviderId", "groupId", "serviceUserId", DEPARTMENT];
        shape::fields(&shown, get.as_ref(), &writes, None, &without, &[])
    });
    &FIELDS
}

pub(super) fn routes() -> Vec<Route> {
    let least = LoginType::GroupDepartment;
    let departments = "/groups/music-on-hold/departments";
    vec![
        Route::get("groups/music-on-hold:get", PATH, get).least(least),
        Route::post("groups/music-on-hold:create", PATH, create).least(least),
        Route::put("groups/music-on-hold:update", PATH, update).least(least),
        Route::delete("groups/music-on-hold:delete", PATH, delete).least(least),
        Route::get("groups/music-on-hold/departments:list", departments, list).least(least),
    ]
}

/// The group that a call names, if it has the service.
fn reach(world: &World, call: &Call<'_>) -> Result<GroupKey, Failure> {
    let group = world.reach_group(call)?;
    group.check_service(SERVICE)?;
    Ok(group.key.clone())
}

/// The department whose music a call is about, in its query or in its body; that of the whole group when it names none.
fn named(call: &Call<'_>) -> String {
    let in_body =
        call.body.get(DEPARTMENT).and_then(|department| department.get("name").unwrap_or(department).as_str());
    in_body.or_else(|| call.query.filled("departmentName")).unwrap_or(WHOLE).to_owned()
}

/// The music of a department; the group always has its own.
fn kept(world: &World, key: &GroupKey, name: &str) -> Result<Fields, Failure> {
    match world.group(key)?.holdings.record(PATH, name) {
        Some(record) => Ok(record::complete(fields(), Some(record))),
        None if name == WHOLE => Ok(field::defaults(fields())),
        // rule: documented
        None => Err(Failure::not_found("Music on hold", name)),
    }
}

fn shown(world: &World, key: &GroupKey, name: &str) -> Answer {
    let mut record = shown_all(fields(), world, kept(world, key, name)?);
    record.insert("serviceProviderId".to_owned(), key.service_provider_id.as_str().into());
    record.insert("groupId".to_owned(), key.group_id.as_str().into());
    if name != WHOLE {
        let department = json!({
            "serviceProviderId": key.service_provider_id,
            "groupId": key.group_id,
            "name": name,
        });
        record.insert(DEPARTMENT.to_owned(), department);
    }
    Ok(record.into())
}

fn put(world: &mut World, key: &GroupKey, name: &str, record: Fields) {
    if let Some(group) = world.groups.get_mut(key) {
        group.holdings.table_mut(PATH).insert(name.to_owned(), record);
    }
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let key = reach(world, call)?;
    shown(world, &key, &named(call))
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let key = reach(world, call)?;
    let name = named(call);
    let group = world.group(&key)?;
    if name == WHOLE {
        // rule: documented
        return Err(Failure::missing(DEPARTMENT));
    }
    if group.holdings.record(tables::DEPARTMENTS, &name).is_none() {
        // rule: documented
        return Err(Failure::not_found("Department", &name));
    }
    if group.holdings.record(PATH, &name).is_some() {
        // rule: assumed
        return Err(Failure::rejected(format!("Music on hold already exists: {name}")));
    }
    let mut record = field::defaults(fields());
    record::change(fields(), &mut record, call.object()?)?;
    put(world, &key, &name, record);
    shown(world, &key, &name)
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let key = reach(world, call)?;
    let name = named(call);
    let mut record = kept(world, &key, &name)?;
    record::change(fields(), &mut record, call.object()?)?;
    put(world, &key, &name, record);
    shown(world, &key, &name)
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let key = reach(world, call)?;
    let name = named(call);
    if name == WHOLE {
        // rule: assumed
        return Err(Failure::rejected("The music on hold of the group cannot be deleted."));
    }
    kept(world, &key, &name)?;
    if let Some(group) = world.groups.get_mut(&key) {
        group.holdings.table_mut(PATH).remove(&name);
    }
    Ok(json!([]))
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let key = reach(world, call)?;
    let names = world.group(&key)?.holdings.table(PATH).into_iter().flat_map(|table| table.keys());
    let rows: Vec<Value> = names
        .filter(|name| *name != WHOLE)
        .map(|name| json!({ "name": name, "fullPathName": name, "isEnterpriseDepartment": false }))
        .collect();
    Ok(json!({ "departments": rows }))
}
