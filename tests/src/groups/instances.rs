//! Kinds of service instances that need no code of their own: what they hold and within which limits is in the facts of
//! the [`catalogue`].

use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::catalogue;
use crate::failure::Failure;
use crate::groups::bridges;
use crate::groups::instance::{self, Instance};
use crate::groups::member::{self, Reach};
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::{Action, KindHandler, Route, Verb};
use crate::tables::field::{Field, Kind as Holds, members_of, shown_all};
use crate::tables::{field, shape};
use crate::users::flexible_seating;
use crate::world::{GroupKey, User, World};

const USER: &str = "userId";
const ID: &str = "serviceUserId";
const PROFILE: &str = "serviceInstanceProfile";
const ENDPOINT: &str = "accessDeviceEndpoint";

/// A kind of instances: a line.
struct Entry {
    path: &'static str,
    service: &'static str,
    /// Lists of users that have paths of their own below that of the kind.
    lists: &'static [&'static str],
    /// A flag that one instance of a group has at the most.
    default: Option<&'static str>,
    /// A user is a member of one instance at the most.
    each_once: bool,
    /// Refuses settings that the group has no room for.
    check: fn(&World, &User, &Fields) -> Result<(), Failure>,
}

/// A kind with nothing but its settings.
const fn plain(path: &'static str, service: &'static str) -> Entry {
    Entry { path, service, lists: &[], default: None, each_once: false, check: |_, _, _| Ok(()) }
}

// rule: documented
const KINDS: &[Entry] = &[
    Entry { default: Some("isDefault"), each_once: true, ..plain("/groups/collaborate/bridges", "Collaborate Bridge") },
    plain("/groups/flexible-seating/host", "Flexible Seating Host"),
    Entry { check: bridges::check_ports, ..plain("/groups/meet-me-conferencing/bridges", "Meet-Me Conferencing") },
    Entry {
        lists: &["originators", "targets"],
        check: bridges::check_targets,
        ..plain("/groups/paging", "Group Paging")
    },
];

/// A kind of instances, with what the catalogue says of it.
pub(crate) struct Kind {
    entry: &'static Entry,
    instance: Instance,
    /// The keys of a record, and of a row.
    keys: Fields,
    row: Fields,
    /// The key under which a list has its rows, unless it is bare.
    wrapper: Option<String>,
    required: Vec<String>,
}

fn kinds() -> &'static [Kind] {
    static ALL: LazyLock<Vec<Kind>> = LazyLock::new(|| KINDS.iter().map(Kind::of).collect());
    &ALL
}

/// The services of all kinds.
pub(crate) fn services() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|entry| entry.service)
}

/// The instances of the kind at a path in a group, with their settings.
pub(crate) fn of_group<'w>(world: &'w World, key: &GroupKey, path: &str) -> Vec<(&'w User, Fields)> {
    let Some(kind) = kinds().iter().find(|kind| kind.entry.path == path) else { return Vec::new() };
    world.users.of_kind(key, kind.entry.service).map(|user| (user, kind.instance.settings(user))).collect()
}

/// The instances of the kind at a path that have a user as a member, in whichever group of the service provider.
pub(crate) fn with_member<'w>(world: &'w World, user: &User, path: &str) -> Vec<(&'w User, Fields)> {
    let groups = world.groups_of(&user.key.service_provider_id);
    let all = groups.flat_map(|group| of_group(world, &group.key, path));
    all.filter(|(_, record)| member::stored(record, "users").any(|id| id == user.id)).collect()
}

impl Kind {
    fn of(entry: &'static Entry) -> Self {
        let find = |verb: &str| catalogue::find(entry.path, verb);
        let (get, create, update) = (find("get"), find("create"), find("update"));
        let keys = get.as_ref().map(|get| shape::item(&get.answer)).unwrap_or_default();
        let without = [ID, "serviceProviderId", "groupId", PROFILE, "serviceUserIdPrefix", "serviceUserIdSuffix"];
        let writes: Vec<_> = create.iter().chain(&update).collect();
        let fields = shape::fields(&keys, get.as_ref(), &writes, None, &without, &[]);
        let lists = entry.lists.iter().map(|name| Field {
            name,
            kind: Holds::Members { keys: &[USER], most: usize::MAX },
            written: true,
        });
        let fields = shape::keep_all(fields.iter().copied().chain(lists).collect());
        let (wrapper, row) = match find("list").map(|list| list.answer) {
            Some(Value::Object(list)) => {
                let rows = list.iter().find(|(_, value)| value.is_array());
                (rows.map(|(key, _)| key.clone()), rows.map(|(_, rows)| shape::item(rows)).unwrap_or_default())
            }
            list => (None, list.as_ref().map(shape::item).unwrap_or_default()),
        };
        let own = |key: &String| !without.contains(&key.as_str());
        let required = create.map(|create| create.required.into_iter().filter(own).collect()).unwrap_or_default();
        Self { entry, instance: Instance { service: entry.service, fields }, keys, row, wrapper, required }
    }

    fn shown(&self, world: &World, user: &User, call: &Call<'_>) -> Fields {
        let mut record = shown_all(self.instance.fields, world, self.instance.full(world, user, call));
        record.retain(|key, _| self.keys.contains_key(key));
        record
    }

    /// The settings of an instance after the changes of a body.
    fn written(&self, world: &World, user: &User, body: &Fields) -> Result<Fields, Failure> {
        let mut settings = self.instance.settings(user);
        field::read_all(self.instance.fields, &mut settings, body)?;
        for field in self.instance.fields.iter().filter(|field| matches!(field.kind, Holds::Members { .. })) {
            member::ids(world, &user.key, Reach::Enterprise, body, field.name)?;
        }
        if settings.remove("endpointType").is_some_and(|kind| kind == "none") {
            settings.remove(ENDPOINT);
        }
        (self.entry.check)(world, user, &settings)?;
        if self.entry.each_once {
            let others = world.users.of_kind(&user.key, self.entry.service).filter(|other| other.id != user.id);
            let taken: Vec<String> = others.flat_map(|other| self.members(other)).collect();
            if let Some(id) = members_of(self.instance.fields, &settings).iter().find(|id| taken.contains(id)) {
                // rule: assumed
                return Err(Failure::rejected(format!("[Error 4470] User is not available for assignment: {id}")));
            }
        }
        Ok(settings)
    }

    fn members(&self, user: &User) -> Vec<String> {
        members_of(self.instance.fields, &self.instance.settings(user))
    }

    /// Takes the default away from all instances of a group but one that has it now.
    fn make_default(&self, world: &mut World, id: &str) {
        let Some(key) = self.entry.default else { return };
        let Ok(user) = world.user(id) else { return };
        if self.instance.settings(user).get(key).and_then(json::flag) != Some(true) {
            return;
        }
        let others = world.users.of_kind(&user.key, self.entry.service).filter(|other| other.id != id);
        let others: Vec<(String, Fields)> =
            others.map(|other| (other.id.clone(), self.instance.settings(other))).collect();
        for (id, mut settings) in others {
            settings.insert(key.to_owned(), false.into());
            Instance::store_in(world, &id, settings);
        }
    }
}

pub(super) fn routes() -> Vec<Route> {
    let mut routes = Vec::new();
    for kind in kinds() {
        let path = kind.entry.path;
        let mut add = |verb, path: &str, operation: &str, handler: KindHandler| {
            if let Some(found) = catalogue::find(path, operation) {
                let action = Action::Kind(handler, kind);
                let route = Route::new(verb, found.id.into(), path.to_owned().into(), action);
                routes.push(route.least(LoginType::GroupDepartment));
            }
        };
        add(Verb::Get, path, "get", get);
        add(Verb::Get, path, "list", list);
        add(Verb::Post, path, "create", create);
        add(Verb::Put, path, "update", update);
        add(Verb::Delete, path, "delete", delete);
        add(Verb::Put, &format!("{path}/status"), "update", set_status);
        for name in kind.entry.lists {
            add(Verb::Get, &format!("{path}/{name}"), "list", list_members);
            add(Verb::Put, &format!("{path}/{name}"), "update", set_members);
            add(Verb::Get, &format!("{path}/{name}/available"), "list_available", list_available);
        }
    }
    routes
}

fn get(world: &mut World, call: &Call<'_>, kind: &'static Kind) -> Answer {
    Ok(kind.shown(world, kind.instance.reach(world, call)?, call).into())
}

fn list(world: &mut World, call: &Call<'_>, kind: &'static Kind) -> Answer {
    let rows = kind.instance.of_group(world, call)?.into_iter().map(|user| {
        let mut row = kind.instance.settings(user);
        row.extend(instance::row(user));
        row.retain(|key, _| kind.row.contains_key(key));
        Value::Object(row)
    });
    let rows: Value = rows.collect();
    Ok(match &kind.wrapper {
        Some(key) => json!({ key: rows }),
        None => rows,
    })
}

fn create(world: &mut World, call: &Call<'_>, kind: &'static Kind) -> Answer {
    let mut user = kind.instance.create(world, call)?;
    for key in &kind.required {
        // rule: documented
        call.object()?.get(key).filter(|value| !value.is_null()).ok_or_else(|| Failure::missing(key))?;
    }
    let settings = kind.written(world, &user, call.object()?)?;
    Instance::store(&mut user, settings);
    let id = user.id.clone();
    world.users.insert(user);
    instance::set_password(world, call, &id);
    kind.make_default(world, &id);
    Ok(kind.shown(world, world.user(&id)?, call).into())
}

fn update(world: &mut World, call: &Call<'_>, kind: &'static Kind) -> Answer {
    let user = kind.instance.reach(world, call)?;
    let id = user.id.clone();
    let profile = instance::profile_after(world, user, call.object()?)?;
    let settings = kind.written(world, user, call.object()?)?;
    world.users.edit(&id, |user| user.profile = profile);
    Instance::store_in(world, &id, settings);
    instance::set_password(world, call, &id);
    kind.make_default(world, &id);
    Ok(kind.shown(world, world.user(&id)?, call).into())
}

/// Switches the instances that a body lists; a desk stays open as long as somebody is at it.
fn set_status(world: &mut World, call: &Call<'_>, kind: &'static Kind) -> Answer {
    for row in record::rows(call.object()?, "instances")?.unwrap_or_default() {
        let closes = row.get("isActive").and_then(json::flag) == Some(false);
        if let Some(user) = world.users.get(json::field(row, ID))
            && closes
            && flexible_seating::is_in_use(world, user)
        {
            // rule: OCI, GroupFlexibleSeatingHostModifyActiveInstanceListRequest
            return Err(Failure::rejected(format!("Flexible seating host is in use: {}", user.id)));
        }
    }
    kind.instance.set_status(world, call)
}

fn delete(world: &mut World, call: &Call<'_>, kind: &'static Kind) -> Answer {
    let gone = kind.instance.reach(world, call)?.clone();
    kind.instance.delete(world, call)?;
    flexible_seating::get_up(world, &gone);
    Ok(json!([]))
}

/// The list that a path is about, of an instance's lists.
fn named(call: &Call<'_>, kind: &Kind) -> &'static str {
    let parts: Vec<&str> = call.route.path().split('/').collect();
    kind.entry.lists.iter().find(|name| parts.contains(*name)).copied().unwrap_or_default()
}

fn list_members(world: &mut World, call: &Call<'_>, kind: &'static Kind) -> Answer {
    let settings = kind.instance.settings(kind.instance.reach(world, call)?);
    let users = member::stored(&settings, named(call, kind)).filter_map(|id| world.users.get(id));
    Ok(users.map(|user| Value::Object(member::row(user))).collect())
}

fn set_members(world: &mut World, call: &Call<'_>, kind: &'static Kind) -> Answer {
    let user = kind.instance.reach(world, call)?;
    let (id, name) = (user.id.clone(), named(call, kind));
    // rule: documented
    call.object()?.get(name).ok_or_else(|| Failure::missing(name))?;
    let settings = kind.written(world, user, call.object()?)?;
    Instance::store_in(world, &id, settings);
    Ok(json!([]))
}

/// Those who are not in the list of an instance that the call names, or everybody who may be in one.
fn list_available(world: &mut World, call: &Call<'_>, kind: &'static Kind) -> Answer {
    let (key, taken) = match call.query.filled(ID) {
        Some(_) => {
            let user = kind.instance.reach(world, call)?;
            let settings = kind.instance.settings(user);
            (user.key.clone(), member::stored(&settings, named(call, kind)).map(str::to_owned).collect())
        }
        None => (world.reach_group(call)?.key.clone(), Vec::new()),
    };
    let users = member::candidates(world, &key, Reach::Enterprise).filter(|user| !taken.contains(&user.id));
    Ok(users.map(|user| Value::Object(member::row(user))).collect())
}
