//! What clients do with the records of a keyed table.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::catalogue;
use crate::failure::Failure;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::query::Query;
use crate::route::{Action, Route, TableHandler, Verb};
use crate::tables::keyed::{ACTIVE, BETWEEN, Table, is_list, last, members, renamed, wrapper};
use crate::tables::owner::Owner;
use crate::tables::{self, field};
use crate::world::{Holdings, World};

pub(in crate::tables) fn routes(table: &'static Table) -> Vec<Route> {
    let mut routes = Vec::new();
    for operation in &table.operations {
        let verb = operation.verb();
        let (method, handler): (_, TableHandler) = match verb {
            "get" => (Verb::Get, get),
            verb if is_list(verb) => (Verb::Get, list),
            "create" => (Verb::Post, create),
            "update" => (Verb::Put, update),
            "delete" => (Verb::Delete, delete),
            _ => continue,
        };
        let action = Action::Table(handler, table);
        let route = Route::new(method, operation.id.clone().into(), table.path.into(), action);
        let route = route.least(table.level.least());
        // What names a record reads it; anything else at the same path is a list.
        if verb == "get" { routes.insert(0, route) } else { routes.push(route) }
    }
    let switch = table.switched_at.and_then(|path| Some((path, catalogue::find(path, "activate")?)));
    if let Some((path, operation)) = switch {
        let action = Action::Table(activate, table);
        routes.push(Route::new(Verb::Post, operation.id.into(), path.into(), action).least(table.level.least()));
    }
    let in_full = table.in_full_at.and_then(|path| Some((path, catalogue::find(path, "list")?)));
    if let Some((path, operation)) = in_full {
        let action = Action::Table(list_in_full, table);
        routes.push(Route::new(Verb::Get, operation.id.into(), path.into(), action).least(table.level.least()));
    }
    routes.extend(members::routes(table));
    routes
}

/// Whether a query names a record of a table, or anything of it where the rest is a list.
pub(crate) fn names_one(table: &Table, query: &Query) -> bool {
    table.keys.iter().all(|key| query.filled(key).is_some())
}

/// Switches the records that a body lists, or none of them when one is not there.
fn activate(world: &mut World, call: &Call<'_>, table: &'static Table) -> Answer {
    let owner = reach(world, call, table)?;
    let rows = call.object()?.keys().find(|key| call.body[key.as_str()].is_array());
    // rule: documented
    let rows = rows.ok_or_else(|| Failure::missing("criteria"))?;
    let rows = record::rows(call.object()?, rows)?.unwrap_or_default();
    let switches = table.switches(held(world, &owner, call)?, &rows)?;
    owner.edit(world, |holdings| table.switch(holdings, switches));
    Ok(table.rows(world, held(world, &owner, call)?, &table.listed.1).into())
}

/// The keys in the query of a call, or in its body.
pub(super) fn named(table: &Table, call: &Call<'_>) -> Fields {
    table.keys.iter().filter_map(|key| Some((key.clone(), call.text(key)?.into()))).collect()
}

pub(super) fn reach(world: &World, call: &Call<'_>, table: &Table) -> Result<Owner, Failure> {
    Owner::reach(world, call, table.level, table.service)
}

/// What an owner holds, which is there if it was reached.
pub(super) fn held<'w>(world: &'w World, owner: &Owner, call: &Call<'_>) -> Result<&'w Holdings, Failure> {
    owner.holdings(world).ok_or_else(|| call.forbidden())
}

fn get(world: &mut World, call: &Call<'_>, table: &'static Table) -> Answer {
    let owner = reach(world, call, table)?;
    let (_, record) = table.find(held(world, &owner, call)?, &named(table, call))?;
    Ok(table.shown(world, &owner, record))
}

fn list(world: &mut World, call: &Call<'_>, table: &'static Table) -> Answer {
    let owner = reach(world, call, table)?;
    let mut rows = table.rows(world, held(world, &owner, call)?, &table.listed.1);
    // A table below another one is asked for those of one record.
    let mut asked = named(table, call);
    if let Some((key, _)) = table.within {
        asked.insert(key.to_owned(), call.need(key)?.into());
    }
    let is = |own: &Value, value: &Value| json::text(own) == json::text(value);
    rows.retain(|row| asked.iter().all(|(key, value)| row.get(key).is_none_or(|own| is(own, value))));
    for row in &mut rows {
        if let Value::Object(row) = row {
            let keys: Vec<&str> =
                table.echoes.iter().copied().filter(|key| table.listed.1.contains_key(*key)).collect();
            owner.echo(world, &keys, row);
        }
    }
    let Some(key) = &table.listed.0 else { return Ok(rows.into()) };
    let mut answer = Fields::from_iter([(key.clone(), rows.into())]);
    owner.echo(world, table.echoes, &mut answer);
    Ok(answer.into())
}

/// Each record as a read of it alone shows it.
fn list_in_full(world: &mut World, call: &Call<'_>, table: &'static Table) -> Answer {
    let owner = reach(world, call, table)?;
    let records = held(world, &owner, call)?.table(table.path).into_iter().flatten();
    Ok(records.map(|(_, record)| table.shown(world, &owner, record)).collect())
}

fn create(world: &mut World, call: &Call<'_>, table: &'static Table) -> Answer {
    let owner = reach(world, call, table)?;
    let holdings = held(world, &owner, call)?;
    for key in &table.required {
        // rule: documented
        call.object()?.get(key).filter(|value| !value.is_null()).ok_or_else(|| Failure::missing(key))?;
    }
    let mut new: Vec<(String, Fields)> = Vec::new();
    let mut taken: BTreeSet<String> =
        holdings.table(table.path).into_iter().flat_map(|table| table.keys().cloned()).collect();
    for body in table.records(call, "create")? {
        let mut record = field::defaults(table.fields);
        record.retain(|key, _| !table.unset.contains(&key.as_str()));
        if table.counted {
            let next = (1..=taken.len() + 1).find(|id| !taken.contains(&id.to_string())).unwrap_or_default();
            let next = if table.numbered { Value::from(next) } else { next.to_string().into() };
            record.insert(table.keys[0].clone(), next);
        }
        for key in &table.keys {
            if let Some(text) = body.get(key).and_then(json::text) {
                record.insert(key.clone(), text.into());
            }
        }
        let key = table.key(&record)?;
        table.check_key(holdings, &record)?;
        if !taken.insert(key.clone()) {
            // rule: assumed
            return Err(Failure::rejected(format!("{} already exists: {}", table.what, last(&key))));
        }
        if table.switched {
            record.insert(ACTIVE.to_owned(), false.into());
        }
        let record = table.written(world, &owner, &record, body)?;
        table.check_place(holdings, None, &record)?;
        new.push((key, record));
    }
    let shown: Vec<Value> = new.iter().map(|(_, record)| table.shown(world, &owner, record)).collect();
    owner.edit(world, |holdings| new.into_iter().for_each(|(key, record)| table.put(holdings, key, record)));
    Ok(answered(table, shown, "create"))
}

fn update(world: &mut World, call: &Call<'_>, table: &'static Table) -> Answer {
    let owner = reach(world, call, table)?;
    let holdings = held(world, &owner, call)?;
    let mut changed: Vec<(String, String, Fields)> = Vec::new();
    for body in table.records(call, "update")? {
        let (key, before) = table.find(holdings, body)?;
        let mut record = table.written(world, &owner, before, body)?;
        for part in &table.keys {
            if let Some(text) = body.get(&renamed(part)).and_then(json::text).filter(|text| !text.is_empty()) {
                record.insert(part.clone(), text.into());
            }
        }
        let new = table.key(&record)?;
        table.check_key(holdings, &record)?;
        if new != key && holdings.record(table.path, &new).is_some() {
            // rule: assumed
            return Err(Failure::rejected(format!("{} already exists: {}", table.what, last(&new))));
        }
        table.check_place(holdings, Some(&key), &record)?;
        changed.push((key, new, record));
    }
    let shown: Vec<Value> = changed.iter().map(|(_, _, record)| table.shown(world, &owner, record)).collect();
    owner.edit(world, |holdings| {
        for (key, new, record) in changed {
            holdings.table_mut(table.path).remove(&key);
            if key != new {
                follow(holdings, table, &key, Some((&new, &record)));
            }
            table.put(holdings, new, record);
        }
    });
    Ok(answered(table, shown, "update"))
}

fn delete(world: &mut World, call: &Call<'_>, table: &'static Table) -> Answer {
    let owner = reach(world, call, table)?;
    let holdings = held(world, &owner, call)?;
    let in_query = named(table, call);
    let records = if in_query.len() == table.keys.len() { vec![&in_query] } else { table.records(call, "delete")? };
    let keys = records.into_iter().map(|named| table.find(holdings, named).map(|(key, _)| key));
    let keys: Vec<String> = keys.collect::<Result<_, _>>()?;
    owner.edit(world, |holdings| {
        for key in keys {
            holdings.table_mut(table.path).remove(&key);
            follow(holdings, table, &key, None);
        }
    });
    Ok(json!([]))
}

/// What is below a record follows its new key, or goes with it.
// rule: assumed
fn follow(holdings: &mut Holdings, table: &Table, key: &str, new: Option<(&str, &Fields)>) {
    if new.is_none() {
        for (name, path) in tables::keyed().iter().filter_map(|other| Some((other.within?, other.path))) {
            let is_of = |record: &Fields| record.get(name.0).and_then(json::text).as_deref() == Some(key);
            if name.1 == table.path {
                holdings.table_mut(path).retain(|_, record| !is_of(record));
            }
        }
        if let Some(name) = table.beside {
            holdings.table_mut(name).remove(key);
        }
    }
    for below in tables::keyed().iter().filter(|below| below.below == Some(table.path)) {
        let start = format!("{key}{BETWEEN}");
        let rows = holdings.table_mut(below.path);
        let moved: Vec<String> = rows.keys().filter(|key| key.starts_with(&start)).cloned().collect();
        for old in moved {
            let Some(mut record) = rows.remove(&old) else { continue };
            if let Some((new, above)) = new {
                record.extend(table.keys.iter().filter_map(|key| Some((key.clone(), above.get(key)?.clone()))));
                rows.insert(format!("{new}{BETWEEN}{}", &old[start.len()..]), record);
            }
        }
    }
}

/// The answer of a write: the record, or what was written of a list.
// rule: assumed
fn answered(table: &Table, mut shown: Vec<Value>, verb: &str) -> Value {
    let operation = table.operations.iter().find(|operation| operation.verb() == verb);
    match operation.and_then(|operation| wrapper(operation, &table.keys[0])) {
        Some(key) => json!({ key: shown }),
        None => shown.pop().unwrap_or_default(),
    }
}
