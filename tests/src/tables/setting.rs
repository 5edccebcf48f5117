//! Settings: one record of one owner, read and written at one path.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::catalogue;
use crate::config::Quirks;
use crate::failure::Failure;
use crate::groups::member::{self, Reach};
use crate::groups::record::{self, Need, check_needs};
use crate::json::Fields;
use crate::login::LoginType;
use crate::route::{Action, Route, SettingHandler, Verb};
use crate::tables::field::{self, Field, shown_all};
use crate::tables::keyed::{self, Switches, Table};
use crate::tables::owner::{Level, Owner};
use crate::tables::{self, departments};

pub(crate) use crate::tables::owner::check_assigned;
use crate::tables::shape::{self, First};
use crate::users::{listed_users, people_of, render};
use crate::world::{Holdings, User, World};

/// What names a service instance.
const INSTANCE: &str = "serviceUserId";

/// Which bulk twins a resource has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bulk {
    None,
    List,
    ListAndUpdate,
}

/// A setting.
#[derive(Debug)]
pub(crate) struct Setting {
    pub(crate) path: &'static str,
    /// The display name of the service, without which there are no settings; empty when everyone has them.
    pub(crate) service: &'static str,
    /// The name under which its owner holds it: that of the service, where the service has one resource only.
    pub(crate) record: &'static str,
    /// A resource with a module of its own, which only keeps its fields here.
    pub(crate) by_hand: bool,
    /// The keys of its owner that a record has.
    pub(crate) echoes: &'static [&'static str],
    /// What is done to a record before it is shown.
    pub(crate) view: fn(&mut Fields, Quirks),
    pub(crate) fields: &'static [Field],
    pub(crate) bulk: Bulk,
    /// The key of the user in a row of the bulk twins.
    row_of: &'static str,
    /// The path of its twin about many users.
    many: Option<&'static str>,
    /// Fields that must be filled while others have certain values.
    pub(crate) needs: &'static [Need],
    /// A list that shows the records of a keyed table, and switches them on and off.
    pub(crate) rows: Option<Rows>,
    /// A key that a write calls by another name: the first is the one that is read.
    pub(crate) renamed: Option<(&'static str, &'static str)>,
    /// Whether the rows of its bulk list have the user's keys beside the settings.
    pub(crate) flat: bool,
    /// Whether it is about a service instance rather than the group.
    of_instance: bool,
    check: Check,
    /// The lowest login that reads it about what it is in, where others may not.
    passing: Option<LoginType>,
    /// The setting of the service provider that a read shows that names no group.
    above: Option<&'static str>,
    /// How it is changed, if it can be.
    change: Option<(Verb, &'static str)>,
}

/// Refuses a change of what an owner had before, to what it is to have.
type Check = fn(&World, &Owner, &Fields, &Fields) -> Result<(), Failure>;

/// A list in a setting that shows the records of a keyed table.
#[derive(Debug)]
pub(crate) struct Rows {
    key: &'static str,
    table: &'static str,
    /// The keys of a row.
    row: &'static Fields,
}

impl Setting {
    pub(crate) const fn new(path: &'static str, service: &'static str, fields: &'static [Field]) -> Self {
        Self {
            path,
            service,
            record: service,
            by_hand: false,
            echoes: &["userId"],
            view: |_, _| {},
            fields,
            bulk: Bulk::None,
            row_of: "user",
            many: None,
            needs: &[],
            rows: None,
            renamed: None,
            flat: false,
            of_instance: false,
            check: |_, _, _, _| Ok(()),
            passing: None,
            above: None,
            change: Some((Verb::Put, "update")),
        }
    }

    pub(crate) const fn bulk(mut self, bulk: Bulk) -> Self {
        self.bulk = bulk;
        self
    }

    pub(crate) const fn kept_as(mut self, record: &'static str) -> Self {
        self.record = record;
        self
    }

    pub(crate) const fn by_hand(mut self) -> Self {
        self.by_hand = true;
        self
    }

    pub(crate) const fn names_group(mut self) -> Self {
        self.echoes = &["userId", "serviceProviderId", "groupId"];
        self
    }

    pub(crate) const fn viewed(mut self, view: fn(&mut Fields, Quirks)) -> Self {
        self.view = view;
        self
    }

    pub(crate) const fn needs(mut self, needs: &'static [Need]) -> Self {
        self.needs = needs;
        self
    }

    /// The settings of an owner as they are kept.
    pub(crate) fn stored(&self, holdings: &Holdings) -> Fields {
        let mut stored = record::complete(self.fields, holdings.settings.get(self.record));
        departments::complete(self.fields, &mut stored);
        stored
    }

    /// The settings of an owner as they are shown, without the keys of the owner.
    pub(crate) fn shown(&self, world: &World, holdings: &Holdings) -> Fields {
        let mut record = shown_all(self.fields, world, self.stored(holdings));
        if let Some(rows) = &self.rows
            && let Some(table) = keyed::at(rows.table)
        {
            record.insert(rows.key.to_owned(), table.rows(world, holdings, rows.row).into());
        }
        (self.view)(&mut record, world.config.quirks);
        record
    }

    /// The settings of an owner after a change. Fields that the service does not have are ignored.
    pub(crate) fn written(&self, holdings: &Holdings, change: &Fields) -> Result<Fields, Failure> {
        let mut record = self.stored(holdings);
        let before = record.clone();
        field::read_all(self.fields, &mut record, change)?;
        if let Some((read, written)) = self.renamed
            && let Some(value) = change.get(written)
        {
            let change = Fields::from_iter([(read.to_owned(), value.clone())]);
            field::read_all(self.fields, &mut record, &change)?;
        }
        departments::merge(&before, &mut record);
        check_needs(&record, self.needs)?;
        Ok(record)
    }
}

/// A setting as a table has it: a line. Its fields are those of the catalogue.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    pub(super) path: &'static str,
    pub(super) service: &'static str,
    record: Option<&'static str>,
    at_first: &'static [First],
    also: &'static [Field],
    without: &'static [&'static str],
    many: Option<&'static str>,
    view: fn(&mut Fields, Quirks),
    needs: &'static [Need],
    /// The key of a list, and the path of the keyed table whose records it shows.
    pub(super) rows: Option<(&'static str, &'static str)>,
    by_hand: bool,
    renamed: Option<(&'static str, &'static str)>,
    of_instance: bool,
    check: Check,
    passing: Option<LoginType>,
    above: Option<&'static str>,
}

/// A setting at a path, which everyone has.
pub(crate) const fn setting(path: &'static str) -> Entry {
    Entry {
        path,
        service: "",
        record: None,
        at_first: &[],
        also: &[],
        without: &[],
        many: None,
        view: |_, _| {},
        needs: &[],
        rows: None,
        by_hand: false,
        renamed: None,
        of_instance: false,
        check: |_, _, _, _| Ok(()),
        passing: None,
        above: None,
    }
}

impl Entry {
    /// Those have it who have this service; it is the record of the service in the bundle of all settings.
    pub(crate) const fn of(mut self, service: &'static str) -> Self {
        self.service = service;
        self.record = Some(service);
        self
    }

    /// Those have it who have this service; the bundle does not show it.
    pub(crate) const fn part_of(mut self, service: &'static str) -> Self {
        self.service = service;
        self
    }

    /// The name under which the owner holds it, and, for a part, under which the bundle shows it.
    pub(crate) const fn kept_as(mut self, record: &'static str) -> Self {
        self.record = Some(record);
        self
    }

    /// What fields hold before anybody sets them, where it is not: off, the least number, the first word, nothing.
    pub(crate) const fn at_first(mut self, at_first: &'static [First]) -> Self {
        self.at_first = at_first;
        self
    }

    /// Fields that the catalogue lacks.
    pub(crate) const fn also(mut self, fields: &'static [Field]) -> Self {
        self.also = fields;
        self
    }

    /// Keys that the catalogue has by mistake.
    pub(crate) const fn without(mut self, keys: &'static [&'static str]) -> Self {
        self.without = keys;
        self
    }

    /// What is done to a record before it is shown.
    pub(crate) const fn viewed(mut self, view: fn(&mut Fields, Quirks)) -> Self {
        self.view = view;
        self
    }

    /// The twin about many users is at this path, where it is not below that of the setting.
    pub(crate) const fn bulk_at(mut self, path: &'static str) -> Self {
        self.many = Some(path);
        self
    }

    /// Fields that must be filled while others have certain values.
    pub(crate) const fn needs(mut self, needs: &'static [Need]) -> Self {
        self.needs = needs;
        self
    }

    /// Under this key it shows the rows of the keyed table at a path, and switches them on and off.
    pub(crate) const fn shows(mut self, key: &'static str, table: &'static str) -> Self {
        self.rows = Some((key, table));
        self
    }

    /// A module of its own reads and writes it; only its fields, and its twins for many users, are those of a line.
    pub(crate) const fn by_hand(mut self) -> Self {
        self.by_hand = true;
        self
    }

    /// A service instance has it, and not the group.
    pub(crate) const fn of_instance(mut self) -> Self {
        self.of_instance = true;
        self
    }

    /// What refuses a change.
    pub(crate) const fn checked(mut self, check: Check) -> Self {
        self.check = check;
        self
    }

    /// A key that a write calls by another name.
    pub(crate) const fn written_as(mut self, read: &'static str, written: &'static str) -> Self {
        self.renamed = Some((read, written));
        self
    }

    /// Those who may not change it read it about what they are in, from this kind of login on.
    pub(crate) const fn seen_by(mut self, login: LoginType) -> Self {
        self.passing = Some(login);
        self
    }

    /// A read that names no group shows this setting of the service provider.
    pub(crate) const fn or_above(mut self, path: &'static str) -> Self {
        self.above = Some(path);
        self
    }

    pub(super) fn build(&self) -> Setting {
        let level = Level::of(self.path);
        let get = catalogue::find(self.path, "get");
        let put = catalogue::find(self.path, "update");
        // Where nothing is created, a `POST` is a change.
        let post = catalogue::find(self.path, "create");
        let change = put.as_ref().map(|_| (Verb::Put, "update")).or(post.as_ref().map(|_| (Verb::Post, "create")));
        let put = put.or(post);
        assert!(get.is_some(), "the catalogue has no operation that reads {}", self.path);
        let mut without = level.names().to_vec();
        without.extend(self.rows.map(|(key, _)| key).iter().chain(self.without));
        if self.of_instance {
            without.push(INSTANCE);
        }
        without.extend(self.renamed.map(|(_, written)| written));
        let puts: Vec<_> = put.iter().collect();
        let answer = get.as_ref().map(|get| shape::item(&get.answer)).unwrap_or_default();
        let fields = shape::fields(&answer, get.as_ref(), &puts, None, &without, self.at_first);
        let mut fields = [fields, self.also].concat();
        if let Some((read, _)) = self.renamed {
            fields.iter_mut().filter(|field| field.name == read).for_each(|field| field.written = true);
        }
        let fields = shape::keep_all(fields);
        let row = |key: &str| Box::leak(Box::new(answer.get(key).map(shape::item).unwrap_or_default()));
        let (bulk, row_of, flat) = bulk(&many(self.path, self.many));
        Setting {
            record: self.record.unwrap_or(self.path),
            by_hand: self.by_hand,
            echoes: if self.of_instance { &[INSTANCE] } else { echoed(level, &answer) },
            of_instance: self.of_instance,
            check: self.check,
            needs: self.needs,
            rows: self.rows.map(|(key, table)| Rows { key, table, row: row(key) }),
            bulk,
            row_of,
            flat,
            renamed: self.renamed,
            many: self.many,
            view: self.view,
            passing: self.passing,
            above: self.above,
            change,
            ..Setting::new(self.path, self.service, fields)
        }
    }
}

/// The keys of an owner in an answer: its ids, and whatever is never left out.
pub(super) fn echoed(level: Level, answer: &Fields) -> &'static [&'static str] {
    let ids: &[&str] = match level {
        Level::User => &["userId"],
        Level::Group => &["serviceProviderId", "groupId"],
        Level::Provider => &["serviceProviderId"],
        Level::Reseller => &["resellerId"],
        Level::System => &[],
    };
    let always = |key: &str| answer.get(key).and_then(Value::as_str).is_some_and(|kind| !kind.ends_with('?'));
    let keys: Vec<_> = level.names().iter().copied().filter(|key| ids.contains(key) || always(key)).collect();
    Box::leak(keys.into_boxed_slice())
}

/// The path of the twins that are about many users at once.
fn many(path: &str, elsewhere: Option<&str>) -> String {
    elsewhere.map_or_else(|| format!("{path}/bulk"), str::to_owned)
}

/// The twins that are about many users at once, where they have a usual form, the key of the user in a row, and whether the
/// form is the flat one.
fn bulk(many: &str) -> (Bulk, &'static str, bool) {
    let row_of = |operation: catalogue::Operation| {
        let row = operation.answer.get(0).filter(|row| row.get("data").is_some())?;
        ["user", "profile"].into_iter().find(|key| row.get(*key).is_some())
    };
    let is_flat = |operation: &catalogue::Operation| {
        operation.answer.get(0).is_some_and(|row| row.get("userId").is_some() && row.get("useCustomSettings").is_some())
    };
    let list = catalogue::find(many, "list_bulk");
    let flat = list.as_ref().is_some_and(is_flat);
    let row_of = if flat { Some("user") } else { list.and_then(row_of) };
    match (row_of, catalogue::find(many, "update_bulk")) {
        (None, _) => (Bulk::None, "user", false),
        (Some(row_of), None) => (Bulk::List, row_of, flat),
        (Some(row_of), Some(_)) => (Bulk::ListAndUpdate, row_of, flat),
    }
}

pub(crate) fn routes(setting: &'static Setting) -> Vec<Route> {
    let least = Level::of(setting.path).least();
    let many = many(setting.path, setting.many);
    let route = |verb, op: &str, path: &str, handler: SettingHandler, least| {
        // The id follows the path without `/bulk`.
        let name = path.trim_start_matches('/').trim_end_matches("/bulk");
        let id = format!("{name}:{op}");
        Route::new(verb, id.into(), path.to_owned().into(), Action::Setting(handler, setting)).least(least)
    };
    let group = LoginType::GroupDepartment;
    let mut routes = Vec::new();
    if !setting.by_hand {
        let read = route(Verb::Get, "get", setting.path, get, least);
        routes.push(match setting.passing {
            Some(login) => read.in_passing(login),
            None => read,
        });
        routes.extend(setting.change.map(|(verb, op)| route(verb, op, setting.path, update, least)));
    }
    if setting.bulk != Bulk::None {
        routes.push(route(Verb::Get, "list_bulk", &many, list_bulk, group));
    }
    if setting.bulk == Bulk::ListAndUpdate {
        routes.push(route(Verb::Put, "update_bulk", &many, update_bulk, group));
    }
    routes
}

/// The settings with the keys of their owner, which clients send back.
fn record_of(world: &World, owner: &Owner, setting: &Setting) -> Value {
    let mut record = owner.holdings(world).map(|holdings| setting.shown(world, holdings)).unwrap_or_default();
    owner.echo(world, setting.echoes, &mut record);
    Value::Object(record)
}

/// The settings of a user, with its id.
pub(crate) fn record(world: &World, user: &User, setting: &Setting) -> Value {
    record_of(world, &Owner::of_user(user), setting)
}

/// The settings of an owner after a change, which refers to nothing that is not there.
fn written(world: &World, owner: &Owner, setting: &Setting, change: &Fields) -> Result<Fields, Failure> {
    let Some(holdings) = owner.holdings(world) else { return Ok(Fields::new()) };
    let before = setting.stored(holdings);
    let change = owner.settled(world, &before, change)?;
    let record = setting.written(holdings, &change)?;
    (setting.check)(world, owner, &before, &record)?;
    owner.check_members(world, Reach::Enterprise, &field::members_of(setting.fields, &record))?;
    Ok(record)
}

/// The settings of a user after a change, which refers to nothing that is not there.
pub(crate) fn checked(world: &World, user: &User, setting: &Setting, change: &Fields) -> Result<Fields, Failure> {
    written(world, &Owner::of_user(user), setting, change)
}

/// Whose setting a call is about.
fn reach(world: &World, call: &Call<'_>, setting: &Setting) -> Result<Owner, Failure> {
    if !setting.of_instance {
        return Owner::reach(world, call, Level::of(setting.path), setting.service);
    }
    let id = call.need(INSTANCE)?;
    let user = world.user(&id)?;
    if user.service_type.is_none() {
        return Err(Failure::no_user(&id));
    }
    if world.sees_user(call.login()?, user) { Ok(Owner::of_user(user)) } else { Err(call.forbidden()) }
}

pub(crate) fn get(world: &mut World, call: &Call<'_>, setting: &'static Setting) -> Answer {
    if let Some(above) = tables::settings().iter().find(|other| Some(other.path) == setting.above)
        && call.text("groupId").is_none()
    {
        return get(world, call, above);
    }
    let owner = reach(world, call, setting)?;
    Ok(record_of(world, &owner, setting))
}

pub(crate) fn update(world: &mut World, call: &Call<'_>, setting: &'static Setting) -> Answer {
    let owner = reach(world, call, setting)?;
    let body = call.object()?;
    let record = written(world, &owner, setting, body)?;
    let switched = switches(world, &owner, setting, body)?;
    owner.edit(world, |holdings| {
        holdings.settings.insert(setting.record.to_owned(), record);
        if let Some((table, switches)) = switched {
            table.switch(holdings, switches);
        }
    });
    Ok(record_of(world, &owner, setting))
}

/// What a body switches of the records that a setting shows.
fn switches(
    world: &World,
    owner: &Owner,
    setting: &Setting,
    body: &Fields,
) -> Result<Option<(&'static Table, Switches)>, Failure> {
    let Some(Rows { key, table, .. }) = &setting.rows else { return Ok(None) };
    let (Some(table), Some(holdings)) = (keyed::at(table), owner.holdings(world)) else { return Ok(None) };
    let rows = record::rows(body, key)?.unwrap_or_default();
    Ok(Some((table, table.switches(holdings, &rows)?)))
}

/// What a flat row has of a user.
const FLAT: &[&str] = &["userId", "lastName", "firstName", "phoneNumber", "extension"];

fn owner_record(world: &World, user: &User, setting: &Setting) -> Fields {
    Owner::of_user(user).holdings(world).map(|holdings| setting.shown(world, holdings)).unwrap_or_default()
}

/// A row for every user of the group, also for those who do not have the service.
fn list_bulk(world: &mut World, call: &Call<'_>, setting: &'static Setting) -> Answer {
    let key = &world.reach_group(call)?.key;
    let login = call.login()?;
    let seen = people_of(world, key).filter(|user| world.sees_user(login, user));
    let rows = seen.map(|user| {
        if setting.flat {
            let mut row = member::row_of(user, FLAT);
            row.extend(owner_record(world, user, setting));
            return Value::Object(row);
        }
        let assigned = check_assigned(world, user, setting.service).is_ok();
        let data = if assigned { record(world, user, setting) } else { world.config.quirks.maybe_empty(Fields::new()) };
        json!({
            "service": { "assigned": assigned, "serviceName": setting.service },
            setting.row_of: render::row(world, user),
            "data": data,
        })
    });
    Ok(rows.collect())
}

/// Gives the same settings to every user, or to none when one of them cannot take them.
fn update_bulk(world: &mut World, call: &Call<'_>, setting: &'static Setting) -> Answer {
    let data = call.body.get("data").and_then(Value::as_object);
    // rule: documented
    let data = data.ok_or_else(|| Failure::missing("data"))?;
    let mut all = Vec::new();
    for id in listed_users(world, call)? {
        let user = world.user(&id)?;
        check_assigned(world, user, setting.service)?;
        let written = checked(world, user, setting, data)?;
        all.push((id, written));
    }
    let users: Vec<Value> = all.iter().map(|(id, _)| json!({ "userId": id })).collect();
    for (id, written) in all {
        world.users.edit(&id, |user| drop(user.holdings.settings.insert(setting.record.to_owned(), written)));
    }
    Ok(world.config.quirks.echo(json!({ "users": users, "data": data })))
}
