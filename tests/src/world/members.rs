//! Who is in a group, counted by what they have; and memberships, which end with the member.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;

use crate::json::Fields;
use crate::world::{GroupKey, User, World};

/// The users and service instances of a group.
#[derive(Debug, Default)]
pub(crate) struct Members {
    ids: BTreeSet<String>,
    people: usize,
    kinds: BTreeMap<String, BTreeSet<String>>,
    services: HashMap<String, usize>,
    packs: HashMap<String, usize>,
    trunk_groups: HashMap<String, BTreeSet<String>>,
}

impl Members {
    pub(crate) fn add(&mut self, user: &User) {
        self.ids.insert(user.id.clone());
        match &user.service_type {
            None => self.people += 1,
            Some(kind) => drop(self.kinds.entry(kind.clone()).or_default().insert(user.id.clone())),
        }
        for (counts, names) in [(&mut self.services, &user.services), (&mut self.packs, &user.packs)] {
            for name in names {
                *counts.entry(name.clone()).or_default() += 1;
            }
        }
        if let Some(name) = user.trunk_group() {
            self.trunk_groups.entry(name.to_owned()).or_default().insert(user.id.clone());
        }
    }

    pub(crate) fn remove(&mut self, user: &User) {
        self.ids.remove(&user.id);
        match &user.service_type {
            None => self.people -= 1,
            Some(kind) => drop(self.kinds.get_mut(kind).map(|ids| ids.remove(&user.id))),
        }
        for (counts, names) in [(&mut self.services, &user.services), (&mut self.packs, &user.packs)] {
            for name in names {
                if let Some(count) = counts.get_mut(name) {
                    *count -= 1;
                }
            }
        }
        if let Some(ids) = user.trunk_group().and_then(|name| self.trunk_groups.get_mut(name)) {
            ids.remove(&user.id);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = &String> {
        self.ids.iter()
    }

    pub(crate) const fn people(&self) -> usize {
        self.people
    }

    pub(crate) fn of_kind(&self, kind: &str) -> impl Iterator<Item = &String> {
        self.kinds.get(kind).into_iter().flatten()
    }

    pub(crate) fn instances(&self) -> impl Iterator<Item = &String> {
        self.kinds.values().flatten()
    }

    pub(crate) fn in_trunk_group(&self, name: &str) -> impl Iterator<Item = &String> {
        self.trunk_groups.get(name).into_iter().flatten()
    }

    pub(crate) fn with_service(&self, name: &str) -> usize {
        self.services.get(name).copied().unwrap_or(0)
    }

    pub(crate) fn with_pack(&self, name: &str) -> usize {
        self.packs.get(name).copied().unwrap_or(0)
    }
}

/// How far the memberships reach that somebody loses.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leaves {
    /// Those of its group.
    Group,
    /// Those of all groups of the enterprise.
    Enterprise,
}

impl World {
    /// Takes a user out of every list that names it: agents of hunt groups, users of call pickup groups and so on.
    // rule: assumed
    pub(crate) fn forget_member(&mut self, key: &GroupKey, user_id: &str, leaves: Leaves) {
        let all = || self.groups_of(&key.service_provider_id).map(|group| group.key.clone());
        let keys: Vec<GroupKey> = if leaves == Leaves::Group { vec![key.clone()] } else { all().collect() };
        let named =
            |user: &&User| user.holdings.records().any(|record| record.values().any(|value| names(value, user_id)));
        let ids: Vec<String> = keys
            .iter()
            .flat_map(|key| self.users.instances(key).filter(named).map(|instance| instance.id.clone()))
            .collect();
        for id in ids {
            if let Some(mut instance) = self.users.get_mut(&id) {
                instance.holdings.records_mut().for_each(|record| forget(record, user_id));
            }
        }
        if let (Leaves::Enterprise, Some(provider)) = (leaves, self.providers.get_mut(&key.service_provider_id)) {
            provider.holdings.records_mut().for_each(|record| forget(record, user_id));
        }
        for key in keys {
            if let Some(group) = self.groups.get_mut(&key) {
                group.holdings.records_mut().for_each(|record| forget(record, user_id));
            }
        }
    }
}

fn names(value: &Value, user_id: &str) -> bool {
    match value {
        Value::String(text) => text == user_id,
        Value::Array(items) => items.iter().any(|item| names(item, user_id)),
        Value::Object(fields) => fields.values().any(|value| names(value, user_id)),
        _ => false,
    }
}

/// Drops what is about a user from all lists of a record, at any depth, and the user as a pilot.
fn forget(record: &mut Fields, user_id: &str) {
    if record.get("pilotUserId").is_some_and(|id| id == user_id) {
        record.remove("pilotUserId");
    }
    record.values_mut().for_each(|value| forget_in(value, user_id));
}

fn forget_in(value: &mut Value, user_id: &str) {
    match value {
        Value::Array(items) => {
            let about = |row: &Value, key: &str| row.get(key).is_some_and(|id| id == user_id);
            items.retain(|row| row != user_id && !about(row, "userId") && !about(row, "supervisorUserId"));
            for item in items.iter_mut() {
                forget_in(item, user_id);
            }
        }
        Value::Object(fields) => forget(fields, user_id),
        _ => {}
    }
}
