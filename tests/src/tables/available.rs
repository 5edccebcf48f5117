//! Lists of users who may become members of something.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::catalogue;
use crate::groups::member::{self, Reach};
use crate::json::Fields;
use crate::route::{Action, AvailableHandler, Route, Verb};
use crate::tables::owner::{Level, Owner};
use crate::tables::{keyed, shape};
use crate::world::World;

/// A list of users as a table has it: a line. What it shows of them is what the catalogue has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    path: &'static str,
    service: &'static str,
    reach: Reach,
    /// A keyed table in which each user is once at the most.
    except: Option<&'static str>,
}

/// A list of users at a path: those of the group, or of the whole enterprise.
pub(crate) const fn available(path: &'static str) -> Entry {
    Entry { path, service: "", reach: Reach::Enterprise, except: None }
}

impl Entry {
    /// Those have it who have this service.
    pub(crate) const fn of(mut self, service: &'static str) -> Self {
        self.service = service;
        self
    }

    /// Only users of the group itself.
    pub(crate) const fn of_the_group(mut self) -> Self {
        self.reach = Reach::Group;
        self
    }

    /// Without those who are in the keyed table at this path.
    pub(crate) const fn not_in(mut self, table: &'static str) -> Self {
        self.except = Some(table);
        self
    }

    pub(super) fn build(&self) -> Available {
        let operations = catalogue::at(self.path);
        let list = operations.into_iter().find(|operation| operation.verb().starts_with("list"));
        let list = list.unwrap_or_else(|| panic!("nothing lists at {} in the catalogue", self.path));
        let (wrapper, row) = match &list.answer {
            Value::Object(keys) => {
                let rows = keys.iter().find(|(_, value)| value.is_array());
                (rows.map(|(key, _)| key.clone()), rows.map(|(_, rows)| shape::item(rows)).unwrap_or_default())
            }
            bare => (None, shape::item(bare)),
        };
        Available { entry: *self, id: list.id, wrapper, row }
    }
}

/// A list of users who may become members of something.
#[derive(Debug)]
pub(crate) struct Available {
    entry: Entry,
    id: String,
    /// The key under which the rows are, unless the list is bare.
    wrapper: Option<String>,
    /// The keys of a row.
    row: Fields,
}

pub(super) fn route(available: &'static Available) -> Route {
    let handler: AvailableHandler = list;
    let action = Action::Available(handler, available);
    let route = Route::new(Verb::Get, available.id.clone().into(), available.entry.path.into(), action);
    route.least(Level::of(available.entry.path).least())
}

fn list(world: &mut World, call: &Call<'_>, available: &'static Available) -> Answer {
    let entry = &available.entry;
    let owner = Owner::reach(world, call, Level::of(entry.path), entry.service)?;
    let taken: Vec<String> = match (entry.except.and_then(keyed::at), owner.holdings(world)) {
        (Some(table), Some(holdings)) => table.members(holdings),
        _ => Vec::new(),
    };
    let keys: Vec<&str> = available.row.keys().map(String::as_str).collect();
    let users = owner.group().into_iter().flat_map(|group| member::candidates(world, group, entry.reach));
    let free = users.filter(|user| !taken.contains(&user.id));
    let rows: Vec<Value> = free.map(|user| Value::Object(member::row_of(user, &keys))).collect();
    Ok(match &available.wrapper {
        Some(key) => json!({ key: rows }),
        None => rows.into(),
    })
}
