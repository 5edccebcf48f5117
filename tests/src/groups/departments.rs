//! `/groups/departments`: the departments of a group and their administrators.

use serde_json::{Value, json};

use crate::auth::passwords;
use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::{admins, authorization_codes, music_on_hold};
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::profile::{TextField, write_texts};
use crate::route::Route;
use crate::world::{Account, GroupKey, World, tables};

// rule: OCI, GroupDepartmentModifyRequest
const TEXTS: &[TextField] = &[("callingLineIdName", 80), ("callingLineIdPhoneNumber", 23)];
const PARENT: &str = "parentDepartment";
const DEPARTMENT: &str = "department";

pub(super) fn routes() -> Vec<Route> {
    let (path, below, least) = ("/groups/departments", "/groups/departments/admins", LoginType::Group);
    let read = LoginType::GroupDepartment;
    vec![
        Route::get("groups/departments:get", path, get).when(|query, _| query.filled("name").is_some()).least(read),
        Route::get("groups/departments:list", path, list).least(read),
        Route::post("groups/departments:create", path, create).least(least),
        Route::put("groups/departments:update", path, update).least(least),
        Route::delete("groups/departments:delete", path, delete).least(least),
        Route::get("groups/departments/admins:get", below, get_admin)
            .when(|query, _| query.filled("userId").is_some())
            .least(least),
        Route::get("groups/departments/admins:list", below, list_admins).least(least),
        Route::post("groups/departments/admins:create", below, create_admin).least(least),
        Route::put("groups/departments/admins:update", below, update_admin).least(least),
        Route::delete("groups/departments/admins:delete", below, delete_admin).least(least),
    ]
}

fn of<'w>(world: &'w World, key: &GroupKey, name: &str) -> Result<&'w Fields, Failure> {
    let found = world.group(key)?.holdings.record(tables::DEPARTMENTS, name);
    // rule: documented
    found.ok_or_else(|| Failure::not_found("Department", name))
}

fn parent(record: &Fields) -> Option<&str> {
    record.get(PARENT)?.get("name")?.as_str()
}

/// A department and those above it, the highest first.
fn line(world: &World, key: &GroupKey, name: &str) -> Vec<String> {
    let mut line = vec![name.to_owned()];
    while let Some(above) = of(world, key, &line[0]).ok().and_then(parent) {
        line.insert(0, above.to_owned());
    }
    line
}

fn path(world: &World, key: &GroupKey, name: &str) -> String {
    format!("{} ({})", line(world, key, name).join("\\"), key.group_id)
}

/// A department, as other records refer to it.
fn reference(world: &World, key: &GroupKey, name: &str) -> Value {
    json!({
        "serviceProviderId": key.service_provider_id,
        "groupId": key.group_id,
        "name": name,
        "fullPathName": path(world, key, name),
    })
}

fn row(world: &World, key: &GroupKey, name: &str) -> Fields {
    let mut row = of(world, key, name).cloned().unwrap_or_default();
    row.remove(PARENT);
    row.extend(json::object(&reference(world, key, name)).unwrap_or_default());
    row.insert("isEnterpriseDepartment".to_owned(), false.into());
    row
}

fn names(world: &World, key: &GroupKey) -> Vec<String> {
    let table = world.groups.get(key).and_then(|group| group.holdings.table(tables::DEPARTMENTS));
    table.into_iter().flat_map(|table| table.keys().cloned()).collect()
}

fn full(world: &World, key: &GroupKey, name: &str) -> Fields {
    let mut record = row(world, key, name);
    let above = of(world, key, name).ok().and_then(parent).map(|above| reference(world, key, above));
    record.insert(PARENT.to_owned(), above.into());
    let could =
        names(world, key).into_iter().filter(|other| !line(world, key, other).iter().any(|in_it| in_it == name));
    let could: Value = could.map(|other| reference(world, key, &other)).collect();
    record.insert("availableParents".to_owned(), could);
    record
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    let name = call.need("name")?;
    of(world, &key, &name)?;
    Ok(full(world, &key, &name).into())
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let key = group.key.clone();
    let mut rows: Vec<Value> = names(world, &key).iter().map(|name| row(world, &key, name).into()).collect();
    if call.flag("includeEnterprise") {
        let provider = world.provider(&key.service_provider_id)?;
        let table = provider.holdings.table(tables::DEPARTMENTS).into_iter().flatten();
        rows.extend(table.map(|(name, _)| {
            json!({
                "serviceProviderId": key.service_provider_id,
                "name": name,
                "fullPathName": name,
                "isEnterpriseDepartment": true,
            })
        }));
    }
    Ok(rows.into())
}

/// A department after the changes of a body.
fn written(world: &World, key: &GroupKey, name: &str, before: &Fields, body: &Fields) -> Result<Fields, Failure> {
    let mut record = before.clone();
    write_texts(&mut record, body, TEXTS)?;
    match body.get(PARENT) {
        None => {}
        Some(Value::Null) => drop(record.remove(PARENT)),
        Some(above) => {
            let above = above.get("name").unwrap_or(above).as_str().unwrap_or_default();
            of(world, key, above)?;
            if line(world, key, above).iter().any(|in_it| in_it == name) {
                // rule: assumed
                return Err(Failure::invalid(PARENT, "is below the department itself"));
            }
            record.insert(PARENT.to_owned(), json!({ "name": above }));
        }
    }
    Ok(record)
}

/// The name in a body, if no department has it.
fn free(world: &World, key: &GroupKey, name: String, own: &str) -> Result<String, Failure> {
    if name.chars().count() > 50 {
        // rule: OCI, DepartmentName
        return Err(Failure::invalid("name", "longer than 50 characters"));
    }
    if name != own && of(world, key, &name).is_ok() {
        // rule: assumed
        return Err(Failure::rejected(format!("Department already exists: {name}")));
    }
    Ok(name)
}

fn put(world: &mut World, key: &GroupKey, name: &str, record: Fields) {
    if let Some(group) = world.groups.get_mut(key) {
        group.holdings.table_mut(tables::DEPARTMENTS).insert(name.to_owned(), record);
    }
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    let name = free(world, &key, call.need("name")?, "")?;
    let record = written(world, &key, &name, &Fields::new(), call.object()?)?;
    put(world, &key, &name, record);
    Ok(full(world, &key, &name).into())
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    let old = call.need("name")?;
    let record = written(world, &key, &old, of(world, &key, &old)?, call.object()?)?;
    let new = match call.text("newName").filter(|new| !new.is_empty()) {
        Some(new) => free(world, &key, new, &old)?,
        None => old.clone(),
    };
    put(world, &key, &old, record);
    if new != old {
        follow(world, &key, &old, Some(&new));
    }
    Ok(full(world, &key, &new).into())
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    let name = call.need("name")?;
    of(world, &key, &name)?;
    for id in admins_of(world, &key, &name) {
        admins::forget(world, &key, &id);
    }
    follow(world, &key, &name, None);
    Ok(json!([]))
}

/// Whatever refers to a department refers to its new name, or to none.
// rule: assumed
fn follow(world: &mut World, key: &GroupKey, old: &str, new: Option<&str>) {
    for id in admins_of(world, key, old) {
        if let Some(account) = world.accounts.get_mut(&id) {
            account.department = new.map(str::to_owned);
        }
    }
    let users = world.users.in_group(key).filter(|user| user.department() == Some(old));
    let ids: Vec<String> = users.map(|user| user.id.clone()).collect();
    for id in ids {
        world.users.edit(&id, |user| renamed(&mut user.profile, old, new));
    }
    if let Some(group) = world.groups.get_mut(key) {
        for table in [tables::DEPARTMENTS, music_on_hold::PATH] {
            let table = group.holdings.table_mut(table);
            if let (Some(record), Some(new)) = (table.remove(old), new) {
                table.insert(new.to_owned(), record);
            }
        }
        authorization_codes::follow_department(&mut group.holdings, old, new);
        group.holdings.records_mut().for_each(|record| renamed(record, old, new));
    }
}

/// Whether a record says that it is about a department of a group; that of an enterprise has no group.
fn is_about(record: &Fields, key: &str, name: &str) -> bool {
    let Some(department) = record.get(key) else { return false };
    department.get("name").is_some_and(|own| own == name) && department.get("groupId").is_none_or(|group| group != "")
}

/// Renames a department in a record, at any depth, or takes it out; with it go the rows that are about it.
fn renamed(record: &mut Fields, old: &str, new: Option<&str>) {
    for key in [DEPARTMENT, PARENT] {
        if is_about(record, key, old) {
            match new {
                Some(new) => record[key]["name"] = new.into(),
                None => drop(record.remove(key)),
            }
        }
    }
    for value in record.values_mut() {
        match value {
            Value::Object(inner) => renamed(inner, old, new),
            Value::Array(rows) => {
                let gone = |row: &Value| row.as_object().is_some_and(|row| is_about(row, DEPARTMENT, old));
                rows.retain(|row| new.is_some() || !gone(row));
                rows.iter_mut().filter_map(Value::as_object_mut).for_each(|row| renamed(row, old, new));
            }
            _ => {}
        }
    }
}

fn admins_of(world: &World, key: &GroupKey, name: &str) -> Vec<String> {
    let all = world.accounts.admins(&key.service_provider_id, Some(&key.group_id)).into_iter();
    all.filter(|account| account.department.as_deref() == Some(name)).map(|account| account.user_id.clone()).collect()
}

/// The administrator of a department that a call names, with its group and department.
fn reach_admin(world: &World, call: &Call<'_>) -> Result<(String, GroupKey, String), Failure> {
    let (account, key) = admins::reach(world, call)?;
    match &account.department {
        Some(department) => Ok((account.user_id.clone(), key, department.clone())),
        // rule: assumed
        None => Err(Failure::not_found("Administrator", &account.user_id)),
    }
}

fn shown_admin(world: &World, id: &str, key: &GroupKey, department: &str) -> Value {
    let mut record = world.accounts.get(id).map(|account| admins::shown(world, account, key)).unwrap_or_default();
    for other in ["locale", "encoding", "serviceProviderId", "groupId"] {
        record.remove(other);
    }
    record.insert("department".to_owned(), reference(world, key, department));
    record.insert("departmentFullPath".to_owned(), path(world, key, department).into());
    record.insert("accountDisabled".to_owned(), false.into());
    record.insert("hasPassword".to_owned(), true.into());
    record.insert("lastAuthenticatedDate".to_owned(), "".into());
    record.into()
}

fn get_admin(world: &mut World, call: &Call<'_>) -> Answer {
    let (id, key, department) = reach_admin(world, call)?;
    Ok(shown_admin(world, &id, &key, &department))
}

fn list_admins(world: &mut World, call: &Call<'_>) -> Answer {
    let key = world.reach_group(call)?.key.clone();
    let name = call.need("name")?;
    of(world, &key, &name)?;
    let rows = admins_of(world, &key, &name).into_iter().map(|id| {
        let mut row = json::object(&shown_admin(world, &id, &key, &name)).unwrap_or_default();
        row.retain(|key, _| ["userId", "firstName", "lastName", "language"].contains(&key.as_str()));
        Value::Object(row)
    });
    Ok(rows.collect())
}

fn create_admin(world: &mut World, call: &Call<'_>) -> Answer {
    let body = call.object()?;
    // rule: documented
    let department = body.get("department").and_then(json::object).ok_or_else(|| Failure::missing("department"))?;
    let part = |name: &str| json::field(&department, name).to_owned();
    let (key, name) = (GroupKey::new(&part("serviceProviderId"), &part("groupId")), part("name"));
    if !world.sees_group(call.login()?, &key) {
        return Err(call.forbidden());
    }
    of(world, &key, &name)?;
    let (id, password) = (call.need("userId")?, call.need("password")?);
    passwords::check_new(&password)?;
    let account = Account::new(&id, LoginType::GroupDepartment, Some(&password))
        .at_provider(&key.service_provider_id)
        .at_group(&key.group_id)
        .at_department(&name);
    admins::add(world, &key, account, body)?;
    Ok(shown_admin(world, &id, &key, &name))
}

fn update_admin(world: &mut World, call: &Call<'_>) -> Answer {
    reach_admin(world, call)?;
    admins::update(world, call)?;
    get_admin(world, call)
}

fn delete_admin(world: &mut World, call: &Call<'_>) -> Answer {
    reach_admin(world, call)?;
    admins::delete(world, call)
}
