//! Keyed tables: records of one owner that are created, read, changed and deleted by a key.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::catalogue::{self, Operation};
use crate::failure::Failure;
use crate::groups::member::Reach;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::query::Query;
use crate::route::{Action, Route, TableHandler, Verb};
use crate::tables::field::{self, Field, shown_all};
use crate::tables::owner::{Level, Owner};
use crate::tables::setting::echoed;
use crate::tables::{self, shape};
use crate::world::{GroupKey, Holdings, World};

/// What a key is made of in the table of an owner.
const BETWEEN: &str = "\n";
const ACTIVE: &str = "isActive";

/// A keyed table as a list of tables has it: a line. Its keys and fields are those of the catalogue.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    pub(super) path: &'static str,
    pub(super) service: &'static str,
    below: Option<&'static str>,
    switched_at: Option<&'static str>,
    called: Option<&'static str>,
    each_once: bool,
    reach: Reach,
}

/// The keyed table at a path.
pub(crate) const fn table(path: &'static str) -> Entry {
    Entry {
        path,
        service: "",
        below: None,
        switched_at: None,
        called: None,
        each_once: false,
        reach: Reach::Enterprise,
    }
}

impl Entry {
    /// Those have it who have this service.
    pub(crate) const fn of(mut self, service: &'static str) -> Self {
        self.service = service;
        self
    }

    /// Each record belongs to one of the table at this path, whose keys come first in its own, and goes with it.
    pub(crate) const fn below(mut self, path: &'static str) -> Self {
        self.below = Some(path);
        self
    }

    /// What a record is, in refusals, where it is not the last word of the path.
    pub(crate) const fn called(mut self, what: &'static str) -> Self {
        self.called = Some(what);
        self
    }

    /// A user is a member of one record at the most.
    pub(crate) const fn each_once(mut self) -> Self {
        self.each_once = true;
        self
    }

    /// Only users of the group itself are members.
    pub(crate) const fn of_the_group(mut self) -> Self {
        self.reach = Reach::Group;
        self
    }

    /// A call of its own switches the records on and off.
    pub(crate) const fn switched_at(mut self, path: &'static str) -> Self {
        self.switched_at = Some(path);
        self
    }
}

/// A keyed table.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) path: &'static str,
    service: &'static str,
    below: Option<&'static str>,
    /// What a record is, in refusals.
    what: &'static str,
    each_once: bool,
    reach: Reach,
    switched_at: Option<&'static str>,
    /// Whether its records are switched by something else than their own changes; they are off at first.
    switched: bool,
    level: Level,
    /// What names a record beside its owner.
    keys: Vec<String>,
    /// Keys that are counted, since creating sends none.
    counted: bool,
    /// What creating must send.
    required: Vec<String>,
    /// What is kept of a record beside its keys.
    fields: &'static [Field],
    /// The keys of the owner that a record shows.
    echoes: &'static [&'static str],
    /// The key under which a list has its rows, unless it is bare, and what of a record is in a row.
    listed: (Option<String>, Fields),
    operations: Vec<Operation>,
}

/// The table at a path, if there is one.
pub(crate) fn at(path: &str) -> Option<&'static Table> {
    tables::keyed().iter().find(|table| table.path == path)
}

/// The key of the list in a body whose items are the records, where the body is none itself.
fn wrapper(operation: &Operation, key: &str) -> Option<String> {
    if operation.body.contains_key(key) {
        return None;
    }
    let holds = |value: &Value| value.get(0).is_some_and(|item| item.get(key).is_some());
    operation.body.iter().find(|(_, value)| holds(value)).map(|(name, _)| name.clone())
}

/// What a key is called where it is given a new value.
fn renamed(key: &str) -> String {
    let mut letters = key.chars();
    letters.next().map(|first| format!("new{}{}", first.to_ascii_uppercase(), letters.as_str())).unwrap_or_default()
}

fn is_list(verb: &str) -> bool {
    verb.starts_with("list")
}

impl Entry {
    pub(super) fn build(&self) -> Table {
        let level = Level::of(self.path);
        let operations = catalogue::at(self.path);
        let find = |verb: &str| operations.iter().find(|operation| operation.verb() == verb);
        let (create, update) = (find("create"), find("update"));
        let list = operations.iter().find(|operation| is_list(operation.verb()));
        let is_own = |key: &&String| !level.names().contains(&key.as_str());
        let delete = find("delete").unwrap_or_else(|| panic!("nothing deletes at {} in the catalogue", self.path));
        // A deletion names a record in its query, or some in a list in its body.
        let mut keys: Vec<String> = delete.query.iter().filter(is_own).cloned().collect();
        if keys.is_empty() {
            let rows = delete.body.values().find_map(|value| value.get(0)?.as_object());
            let named = rows.unwrap_or(&delete.body).keys().filter(is_own);
            // Where it repeats the record, the first of its keys, in their order, is what names it.
            keys = named.take(1).cloned().collect();
        }
        let first = keys.first().cloned().unwrap_or_default();
        let wrapped = create.and_then(|create| wrapper(create, &first));
        let new: Vec<String> = keys.iter().map(|key| renamed(key)).collect();
        let mut without = level.names().to_vec();
        without.extend(keys.iter().chain(&new).map(String::as_str));
        let switched = self.switched_at.is_some() || tables::shows(self.path);
        let switched = switched && create.is_none_or(|create| !create.body.contains_key(ACTIVE));
        if switched {
            without.push(ACTIVE);
        }
        let writes: Vec<&Operation> = create.into_iter().chain(update).collect();
        let listed = match list.map(|list| &list.answer) {
            // Wrapped in an object, whose other keys are those of the owner.
            Some(Value::Object(keys)) => {
                let rows = keys.iter().find(|(_, value)| value.is_array());
                (rows.map(|(key, _)| key.clone()), rows.map(|(_, rows)| shape::item(rows)).unwrap_or_default())
            }
            answer => (None, answer.map(shape::item).unwrap_or_default()),
        };
        let one = find("get").map(|get| shape::item(&get.answer));
        let shown = one.as_ref().unwrap_or(&listed.1);
        let fields = shape::fields(shown, find("get").or(list), &writes, wrapped.as_deref(), &without, &[]);
        let whole = list.map(|list| &list.answer).and_then(Value::as_object);
        let echoes = echoed(level, one.as_ref().or(whole).unwrap_or(&listed.1));
        Table {
            path: self.path,
            service: self.service,
            below: self.below,
            what: self.called.or(self.path.rsplit('/').next()).unwrap_or_default(),
            each_once: self.each_once,
            reach: self.reach,
            switched_at: self.switched_at,
            switched,
            level,
            counted: create.is_some_and(|create| wrapped.is_none() && !create.body.contains_key(&first)),
            required: create.map(|create| create.required.iter().filter(is_own).cloned().collect()).unwrap_or_default(),
            keys,
            fields,
            echoes,
            listed,
            operations,
        }
    }
}

impl Table {
    /// The records that a body is about: itself, or the items of the list that it wraps.
    fn records<'a>(&self, call: &'a Call<'_>, verb: &str) -> Result<Vec<&'a Fields>, Failure> {
        let operation = self.operations.iter().find(|operation| operation.verb() == verb);
        match operation.and_then(|operation| wrapper(operation, &self.keys[0])) {
            None => Ok(vec![call.object()?]),
            // rule: documented
            Some(key) => record::rows(call.object()?, &key)?.ok_or_else(|| Failure::missing(&key)),
        }
    }

    /// The key of a record that a body or a row names.
    fn key(&self, named: &Fields) -> Result<String, Failure> {
        let parts = self.keys.iter().map(|key| {
            let text = named.get(key).and_then(json::text).filter(|text| !text.is_empty());
            // rule: documented
            text.ok_or_else(|| Failure::missing(key))
        });
        Ok(parts.collect::<Result<Vec<_>, _>>()?.join(BETWEEN))
    }

    /// The record that a body or a row names, with its key.
    pub(crate) fn find<'a>(&self, holdings: &'a Holdings, named: &Fields) -> Result<(String, &'a Fields), Failure> {
        let key = self.key(named)?;
        let found = holdings.record(self.path, &key);
        // rule: assumed
        found.ok_or_else(|| Failure::not_found(self.what, last(&key))).map(|record| (key, record))
    }

    /// A record as a read of it shows it.
    fn shown(&self, world: &World, owner: &Owner, record: &Fields) -> Value {
        let mut shown = shown_all(self.fields, world, record.clone());
        owner.echo(world, self.echoes, &mut shown);
        shown.into()
    }

    /// The records as rows with these keys.
    pub(crate) fn rows(&self, world: &World, holdings: &Holdings, row: &Fields) -> Vec<Value> {
        let table = holdings.table(self.path).into_iter().flatten();
        table.map(|(_, record)| in_row(&shown_all(self.fields, world, record.clone()), row)).collect()
    }

    /// The users whom its records have as members.
    pub(crate) fn members(&self, holdings: &Holdings) -> Vec<String> {
        let table = holdings.table(self.path).into_iter().flatten();
        table.flat_map(|(_, record)| field::members_of(self.fields, record)).collect()
    }

    /// The record of a group that has a user as a member, as it is shown.
    pub(crate) fn with_member(&self, world: &World, group: &GroupKey, id: &str) -> Option<Value> {
        let owner = Owner::Group(group.clone());
        let table = owner.holdings(world)?.table(self.path)?;
        let has = |record: &&Fields| field::members_of(self.fields, record).iter().any(|member| member == id);
        table.values().find(has).map(|record| self.shown(world, &owner, record))
    }

    /// The records that rows switch on or off, by their keys.
    // rule: documented
    pub(crate) fn switches(&self, holdings: &Holdings, rows: &[&Fields]) -> Result<Vec<(String, bool)>, Failure> {
        let all = rows.iter().map(|row| {
            let (key, _) = self.find(holdings, row)?;
            Ok(row.get(ACTIVE).and_then(json::flag).map(|active| (key, active)))
        });
        all.filter_map(Result::transpose).collect()
    }

    /// Switches records on or off.
    pub(crate) fn switch(&self, holdings: &mut Holdings, switches: Vec<(String, bool)>) {
        for (key, active) in switches {
            if let Some(record) = holdings.table_mut(self.path).get_mut(&key) {
                record.insert(ACTIVE.to_owned(), active.into());
            }
        }
    }

    /// A record after a change.
    fn written(&self, world: &World, owner: &Owner, before: &Fields, change: &Fields) -> Result<Fields, Failure> {
        let change = owner.settled(world, before, change)?;
        let mut record = before.clone();
        field::read_all(self.fields, &mut record, &change)?;
        let members = field::members_of(self.fields, &record);
        owner.check_members(world, self.reach, &members)?;
        if self.each_once {
            let own = field::members_of(self.fields, before);
            let elsewhere = owner.holdings(world).map(|holdings| self.members(holdings)).unwrap_or_default();
            if let Some(id) = members.iter().find(|id| elsewhere.contains(id) && !own.contains(id)) {
                // rule: assumed
                return Err(Failure::rejected(format!("User is in another {}: {id}", self.what.to_lowercase())));
            }
        }
        Ok(record)
    }

    /// Refuses a key that is too long, and one of a record that belongs to nothing.
    fn check_key(&self, holdings: &Holdings, record: &Fields) -> Result<(), Failure> {
        let limits = self.operations.iter().find(|operation| operation.verb() == "create").map(|create| &create.limits);
        for key in &self.keys {
            let longest = limits.into_iter().flatten().find(|(path, _)| last_of(path) == key);
            let longest = longest.and_then(|(_, limit)| limit.get("maxLength")).and_then(Value::as_u64);
            let text = record.get(key).and_then(json::text).unwrap_or_default();
            if longest.is_some_and(|longest| text.chars().count() as u64 > longest) {
                // rule: OCI, the table of the field
                return Err(Failure::invalid(key, &format!("longer than {} characters", longest.unwrap_or_default())));
            }
        }
        match self.below.and_then(at) {
            Some(above) => above.find(holdings, record).map(drop),
            None => Ok(()),
        }
    }
}

fn last(key: &str) -> &str {
    key.rsplit(BETWEEN).next().unwrap_or(key)
}

fn last_of(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// What a row shows of a record. Where it has a text in place of an object, that is its name.
fn in_row(record: &Fields, row: &Fields) -> Value {
    let mut shown = record.clone();
    shown.retain(|key, _| row.contains_key(key));
    for (key, value) in &mut shown {
        if row.get(key).is_some_and(Value::is_string)
            && let Some(name) = value.get("name")
        {
            *value = name.clone();
        }
    }
    shown.into()
}

pub(super) fn routes(table: &'static Table) -> Vec<Route> {
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
fn named(table: &Table, call: &Call<'_>) -> Fields {
    table.keys.iter().filter_map(|key| Some((key.clone(), call.text(key)?.into()))).collect()
}

fn reach(world: &World, call: &Call<'_>, table: &Table) -> Result<Owner, Failure> {
    Owner::reach(world, call, table.level, table.service)
}

/// What an owner holds, which is there if it was reached.
fn held<'w>(world: &'w World, owner: &Owner, call: &Call<'_>) -> Result<&'w Holdings, Failure> {
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
    let asked = named(table, call);
    rows.retain(|row| asked.iter().all(|(key, value)| row.get(key).is_none_or(|own| own == value)));
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
        if table.counted {
            let next = (1..).find(|id: &usize| !taken.contains(&id.to_string())).unwrap_or_default();
            record.insert(table.keys[0].clone(), next.to_string().into());
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
        new.push((key, table.written(world, &owner, &record, body)?));
    }
    let shown: Vec<Value> = new.iter().map(|(_, record)| table.shown(world, &owner, record)).collect();
    owner.edit(world, |holdings| holdings.table_mut(table.path).extend(new));
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
        changed.push((key, new, record));
    }
    let shown: Vec<Value> = changed.iter().map(|(_, _, record)| table.shown(world, &owner, record)).collect();
    owner.edit(world, |holdings| {
        for (key, new, record) in changed {
            holdings.table_mut(table.path).remove(&key);
            if key != new {
                follow(holdings, table, &key, Some((&new, &record)));
            }
            holdings.table_mut(table.path).insert(new, record);
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
