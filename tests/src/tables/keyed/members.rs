//! The users who are members of a record, where a path of their own is about them.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::catalogue;
use crate::failure::Failure;
use crate::groups::member;
use crate::json::Fields;
use crate::route::{Action, Route, TableHandler, Verb};
use crate::tables::field::members_of;
use crate::tables::keyed::serve::{held, named, reach};
use crate::tables::keyed::{Table, USERS};
use crate::world::World;

pub(super) fn routes(table: &'static Table) -> Vec<Route> {
    let Some(path) = table.members_at else { return Vec::new() };
    let served = |operation: catalogue::Operation| {
        let (verb, handler): (_, TableHandler) = match operation.verb() {
            "list" => (Verb::Get, list),
            "create" => (Verb::Post, add),
            "update" => (Verb::Put, replace),
            "delete" => (Verb::Delete, remove),
            _ => return None,
        };
        let action = Action::Table(handler, table);
        Some(Route::new(verb, operation.id.into(), path.into(), action).least(table.level.least()))
    };
    catalogue::at(path).into_iter().filter_map(served).collect()
}

/// The users whom a body lists.
fn listed(call: &Call<'_>) -> Result<Option<Vec<String>>, Failure> {
    let rows = call.body.as_object().and_then(|body| body.get(USERS)).and_then(Value::as_array);
    let ids = rows.map(|rows| {
        let id = |row: &Value| row.get("userId").unwrap_or(row).as_str().map(str::to_owned);
        // rule: documented
        rows.iter().map(|row| id(row).ok_or_else(|| Failure::missing("userId"))).collect()
    });
    ids.transpose()
}

fn needed(call: &Call<'_>) -> Result<Vec<String>, Failure> {
    // rule: documented
    listed(call)?.ok_or_else(|| Failure::missing(USERS))
}

fn list(world: &mut World, call: &Call<'_>, table: &'static Table) -> Answer {
    let owner = reach(world, call, table)?;
    let (_, record) = table.find(held(world, &owner, call)?, &named(table, call))?;
    let shown = table.whole(world, record);
    Ok(json!({ USERS: shown.get(USERS).cloned().unwrap_or_else(|| json!([])) }))
}

/// Writes other members into the record that a call names; the answer is those who are there now.
fn write(
    world: &mut World,
    call: &Call<'_>,
    table: &'static Table,
    change: impl FnOnce(Vec<String>) -> Result<Vec<String>, Failure>,
) -> Answer {
    let owner = reach(world, call, table)?;
    let (key, before) = table.find(held(world, &owner, call)?, &named(table, call))?;
    let ids = change(members_of(table.fields, before))?;
    let change = Fields::from_iter([(USERS.to_owned(), member::to_rows(&ids))]);
    let record = table.written(world, &owner, before, &change)?;
    let shown = table.whole(world, &record);
    owner.edit(world, |holdings| table.put(holdings, key, record));
    Ok(json!({ USERS: shown.get(USERS).cloned().unwrap_or_else(|| json!([])) }))
}

fn add(world: &mut World, call: &Call<'_>, table: &'static Table) -> Answer {
    let new = needed(call)?;
    write(world, call, table, |mut ids| {
        if let Some(id) = new.iter().find(|id| ids.contains(id)) {
            // rule: assumed
            return Err(Failure::rejected(format!("[Error 4470] User is not available for assignment: {id}")));
        }
        ids.extend(new);
        Ok(ids)
    })
}

fn replace(world: &mut World, call: &Call<'_>, table: &'static Table) -> Answer {
    let new = needed(call)?;
    write(world, call, table, |_| Ok(new))
}

/// Removes the users whom a body lists, or all of them where a call lists none.
fn remove(world: &mut World, call: &Call<'_>, table: &'static Table) -> Answer {
    let gone = listed(call)?;
    write(world, call, table, |mut ids| {
        if let Some(id) = gone.iter().flatten().find(|id| !ids.contains(id)) {
            // rule: assumed
            return Err(Failure::not_found("User", id));
        }
        ids.retain(|id| gone.as_ref().is_some_and(|gone| !gone.contains(id)));
        Ok(ids)
    })
}
