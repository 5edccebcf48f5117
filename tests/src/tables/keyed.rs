//! Keyed tables: records of one owner that are created, read, changed and deleted by a key.

mod members;
mod serve;

pub(crate) use self::serve::names_one;
pub(super) use self::serve::routes;

use serde_json::{Value, json};

use crate::call::Call;
use crate::catalogue::{self, Operation};
use crate::failure::Failure;
use crate::groups::member::Reach;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::tables::field::{self, Field, shown_all};
use crate::tables::owner::{Level, Owner};
use crate::tables::setting::echoed;
use crate::tables::{self, shape};
use crate::world::{GroupKey, Holdings, World};

/// What a key is made of in the table of an owner.
const BETWEEN: &str = "\n";
/// Where a record has its members.
const USERS: &str = "users";
const ACTIVE: &str = "isActive";

/// Which records are on, and which off, by their keys.
pub(crate) type Switches = Vec<(String, bool)>;

/// A keyed table as a list of tables has it: a line. Its keys and fields are those of the catalogue.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    pub(super) path: &'static str,
    pub(super) service: &'static str,
    below: Option<&'static str>,
    switched_at: Option<&'static str>,
    in_full_at: Option<&'static str>,
    called: Option<&'static str>,
    each_once: bool,
    reach: Reach,
    listed_as: &'static [(&'static str, &'static str)],
    default: Option<(&'static str, &'static str)>,
    members_at: Option<&'static str>,
    row: fn(&mut Fields),
    unset: &'static [&'static str],
    check: Check,
    within: Option<(&'static str, &'static str)>,
    unique: Option<&'static str>,
    beside: Option<&'static str>,
}

/// Refuses a record of an owner that cannot be.
type Check = fn(&World, &Owner, &Fields) -> Result<(), Failure>;

/// The keyed table at a path.
pub(crate) const fn table(path: &'static str) -> Entry {
    Entry {
        path,
        service: "",
        below: None,
        switched_at: None,
        in_full_at: None,
        called: None,
        each_once: false,
        reach: Reach::Enterprise,
        listed_as: &[],
        default: None,
        members_at: None,
        row: |_| {},
        unset: &[],
        check: |_, _, _| Ok(()),
        within: None,
        unique: None,
        beside: None,
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

    /// Each record names one of the table at this path by this key, is listed for it, and goes with it.
    pub(crate) const fn within(mut self, key: &'static str, path: &'static str) -> Self {
        self.within = Some((key, path));
        self
    }

    /// No two records have the same under this key.
    pub(crate) const fn unique(mut self, key: &'static str) -> Self {
        self.unique = Some(key);
        self
    }

    /// What a module keeps of each record in a table of this name goes with the record.
    pub(crate) const fn beside(mut self, name: &'static str) -> Self {
        self.beside = Some(name);
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

    /// A list of its own shows the records in full, where the list at the path of the table has rows.
    pub(crate) const fn in_full_at(mut self, path: &'static str) -> Self {
        self.in_full_at = Some(path);
        self
    }

    /// Keys of a row, with those of the record that they show, where the names differ.
    pub(crate) const fn listed_as(mut self, keys: &'static [(&'static str, &'static str)]) -> Self {
        self.listed_as = keys;
        self
    }

    /// One record at the most is the default, which shows the second key; writing the first one makes it so.
    pub(crate) const fn one_is_default(mut self, written: &'static str, read: &'static str) -> Self {
        self.default = Some((written, read));
        self
    }

    /// Calls at this path list, add, replace and remove the users who are members of a record.
    pub(crate) const fn members_at(mut self, path: &'static str) -> Self {
        self.members_at = Some(path);
        self
    }

    /// What is done to a record before its row is shown.
    pub(crate) const fn row(mut self, row: fn(&mut Fields)) -> Self {
        self.row = row;
        self
    }

    /// Fields that are not there until they are set.
    pub(crate) const fn unset_at_first(mut self, keys: &'static [&'static str]) -> Self {
        self.unset = keys;
        self
    }

    /// What refuses a record.
    pub(crate) const fn checked(mut self, check: Check) -> Self {
        self.check = check;
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
    listed_as: &'static [(&'static str, &'static str)],
    default: Option<(&'static str, &'static str)>,
    members_at: Option<&'static str>,
    /// Whether a read of a record shows its members.
    shows_members: bool,
    row: fn(&mut Fields),
    unset: &'static [&'static str],
    check: Check,
    within: Option<(&'static str, &'static str)>,
    unique: Option<&'static str>,
    beside: Option<&'static str>,
    switched_at: Option<&'static str>,
    in_full_at: Option<&'static str>,
    /// Whether its records are switched by something else than their own changes; they are off at first.
    switched: bool,
    level: Level,
    /// What names a record beside its owner.
    keys: Vec<String>,
    /// Keys that are counted, since creating sends none.
    counted: bool,
    /// Whether what is counted is a number, not digits in a text.
    numbered: bool,
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
        without.extend(self.default.map(|(written, _)| written));
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
        let shows_members = shown.contains_key(USERS);
        let fields = match self.members_at {
            Some(path) if !shows_members => {
                let users = catalogue::find(path, "list").map(|list| shape::item(&list.answer)).unwrap_or_default();
                let users = users.get(USERS).map(shape::item).unwrap_or_default();
                shape::keep_all([fields, &[shape::members(USERS, &users)]].concat())
            }
            _ => fields,
        };
        let whole = list.map(|list| &list.answer).and_then(Value::as_object);
        let numbered = |key: &Value| key.as_str().is_some_and(|kind| kind.starts_with("int"));
        let numbered = shown.get(&first).is_some_and(numbered);
        let echoes = echoed(level, one.as_ref().or(whole).unwrap_or(&listed.1));
        Table {
            path: self.path,
            service: self.service,
            below: self.below,
            what: self.called.or(self.path.rsplit('/').next()).unwrap_or_default(),
            each_once: self.each_once,
            reach: self.reach,
            listed_as: self.listed_as,
            default: self.default,
            members_at: self.members_at,
            shows_members,
            row: self.row,
            unset: self.unset,
            check: self.check,
            within: self.within,
            unique: self.unique,
            beside: self.beside,
            switched_at: self.switched_at,
            in_full_at: self.in_full_at,
            switched,
            level,
            counted: create.is_some_and(|create| wrapped.is_none() && !create.body.contains_key(&first)),
            required: create.map(|create| create.required.iter().filter(is_own).cloned().collect()).unwrap_or_default(),
            numbered,
            keys,
            fields,
            echoes,
            listed,
            operations,
        }
    }
}

/// Puts a new user of a group into the records that are the default of their tables.
pub(crate) fn join_defaults(world: &mut World, key: &GroupKey, user_id: &str) {
    let Some(group) = world.groups.get_mut(key) else { return };
    for table in tables::keyed().iter().filter(|table| table.level == Level::Group) {
        let Some((_, read)) = table.default else { continue };
        let defaults =
            group.holdings.table_mut(table.path).values_mut().filter(|record| record.get(read) == Some(&true.into()));
        for record in defaults {
            if let Value::Array(users) = record.entry(USERS).or_insert_with(|| json!([])) {
                users.push(json!({ "userId": user_id }));
            }
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

    /// A record with all that is known of it.
    fn whole(&self, world: &World, record: &Fields) -> Fields {
        shown_all(self.fields, world, record.clone())
    }

    /// A record as a read of it shows it.
    fn shown(&self, world: &World, owner: &Owner, record: &Fields) -> Value {
        let mut shown = self.whole(world, record);
        if !self.shows_members && self.members_at.is_some() {
            shown.remove(USERS);
        }
        owner.echo(world, self.echoes, &mut shown);
        shown.into()
    }

    /// The records as rows with these keys.
    pub(crate) fn rows(&self, world: &World, holdings: &Holdings, row: &Fields) -> Vec<Value> {
        let table = holdings.table(self.path).into_iter().flatten();
        let rows = table.map(|(key, record)| {
            // Where a list has nothing but names.
            if row.is_empty() {
                return last(key).into();
            }
            let mut shown = shown_all(self.fields, world, record.clone());
            for (listed, read) in self.listed_as {
                if let Some(value) = shown.get(*read) {
                    shown.insert((*listed).to_owned(), value.clone());
                }
            }
            (self.row)(&mut shown);
            in_row(&shown, row)
        });
        rows.collect()
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
    pub(crate) fn switches(&self, holdings: &Holdings, rows: &[&Fields]) -> Result<Switches, Failure> {
        let all = rows.iter().map(|row| {
            let (key, _) = self.find(holdings, row)?;
            Ok(row.get(ACTIVE).and_then(json::flag).map(|active| (key, active)))
        });
        all.filter_map(Result::transpose).collect()
    }

    /// Switches records on or off.
    pub(crate) fn switch(&self, holdings: &mut Holdings, switches: Switches) {
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
        if let Some((written, read)) = self.default
            && let Some(is_default) = record::flag(&change, written)?
        {
            record.insert(read.to_owned(), is_default.into());
        }
        (self.check)(world, owner, &record)?;
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

    /// Puts a record into the table, in place of the one that had its key. A new default takes the place of the old.
    fn put(&self, holdings: &mut Holdings, key: String, record: Fields) {
        let rows = holdings.table_mut(self.path);
        if let Some((_, read)) = self.default
            && record.get(read).is_some_and(|value| *value == true)
        {
            for other in rows.values_mut() {
                other.insert(read.to_owned(), false.into());
            }
        }
        rows.insert(key, record);
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

    /// Refuses a record of something that is not there, and one that has what is another's alone.
    fn check_place(&self, holdings: &Holdings, own: Option<&str>, record: &Fields) -> Result<(), Failure> {
        if let Some((key, path)) = self.within {
            // rule: documented
            let name = record.get(key).and_then(json::text).ok_or_else(|| Failure::missing(key))?;
            let what = at(path).map(|above| above.what).unwrap_or_default();
            holdings.record(path, &name).ok_or_else(|| Failure::not_found(what, &name))?;
        }
        let Some(unique) = self.unique else { return Ok(()) };
        // rule: assumed
        let mut others = holdings.table(self.path).into_iter().flatten().filter(|(key, _)| own != Some(key.as_str()));
        match others.find(|(_, other)| other.get(unique) == record.get(unique)) {
            Some(_) => Err(Failure::rejected(format!("{} already exists: {}", self.what, json::field(record, unique)))),
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

/// What rows say where a record has no schedule.
// rule: documented
const NO_SCHEDULE: &[(&str, &str)] = &[("timeSchedule", "Every Day All Day"), ("holidaySchedule", "None")];

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
    for (key, word) in NO_SCHEDULE.iter().filter(|(key, _)| row.get(*key).is_some_and(Value::is_string)) {
        let schedule = shown.entry(*key).or_insert(Value::Null);
        if schedule.is_null() {
            *schedule = (*word).into();
        }
    }
    shown.into()
}
