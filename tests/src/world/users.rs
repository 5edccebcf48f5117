//! Users and service instances, with the indexes that keep lookups cheap.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;

use crate::json::{self, Fields};
use crate::world::{DeviceKey, GroupKey, Holdings, national};

/// A user, or a service instance (hunt group, auto attendant, ...), which BroadWorks treats as
/// a virtual user.
#[derive(Clone, Debug, Default)]
pub(crate) struct User {
    pub(crate) id: String,
    pub(crate) key: GroupKey,
    /// The kind of service that the instance is; unset for a person.
    pub(crate) service_type: Option<String>,
    /// What was written to the profile.
    pub(crate) profile: Fields,
    /// User services assigned one by one.
    pub(crate) services: BTreeSet<String>,
    /// Service packs assigned.
    pub(crate) packs: BTreeSet<String>,
    pub(crate) holdings: Holdings,
}

impl User {
    pub(crate) fn text(&self, name: &str) -> &str {
        json::field(&self.profile, name)
    }

    /// The domain of the user id.
    pub(crate) fn domain(&self) -> &str {
        self.id.split_once('@').map_or("", |(_, domain)| domain)
    }

    /// The name of the department, if the user is in one.
    pub(crate) fn department(&self) -> Option<&str> {
        let name = self.profile.get("department")?.get("name")?.as_str()?;
        (!name.is_empty()).then_some(name)
    }

    pub(crate) fn aliases(&self) -> impl Iterator<Item = &str> {
        let list = self.profile.get("aliases").and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_str)
    }

    /// The device that the user's primary line is on.
    pub(crate) fn device(&self) -> Option<DeviceKey> {
        let device = self.profile.get("accessDeviceEndpoint")?.get("accessDevice")?;
        let level = device.get("deviceLevel").and_then(Value::as_str).unwrap_or("Group");
        DeviceKey::seen_from(&self.key, level, device.get("deviceName")?.as_str()?)
    }

    pub(crate) fn in_trunk_group(&self) -> bool {
        self.profile.contains_key("trunkAddressing")
    }
}

/// All users.
#[derive(Debug, Default)]
pub(crate) struct Users {
    records: BTreeMap<String, User>,
    members: BTreeMap<GroupKey, BTreeSet<String>>,
    numbers: HashMap<String, String>,
    aliases: HashMap<String, String>,
    lines: HashMap<DeviceKey, BTreeSet<String>>,
}

impl Users {
    pub(crate) fn get(&self, id: &str) -> Option<&User> {
        self.records.get(id)
    }

    pub(crate) fn len(&self) -> usize {
        self.records.len()
    }

    /// All users in the order of their ids.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &User> {
        self.records.values()
    }

    /// The users of a group in the order of their ids.
    pub(crate) fn in_group(&self, key: &GroupKey) -> impl Iterator<Item = &User> {
        self.members.get(key).into_iter().flatten().filter_map(|id| self.records.get(id))
    }

    /// Who has a phone number.
    pub(crate) fn owner_of_number(&self, phone_number: &str) -> Option<&str> {
        self.numbers.get(&national(phone_number)).map(String::as_str)
    }

    /// Who is known by an id or an alias.
    pub(crate) fn owner_of_name(&self, name: &str) -> Option<&str> {
        let own = self.records.get(name).map(|user| user.id.as_str());
        own.or_else(|| self.aliases.get(name).map(String::as_str))
    }

    /// The users whose primary line is on a device, in the order of their ids.
    pub(crate) fn on_device(&self, key: &DeviceKey) -> impl Iterator<Item = &User> {
        self.lines.get(key).into_iter().flatten().filter_map(|id| self.records.get(id))
    }

    pub(crate) fn insert(&mut self, user: User) {
        self.members.entry(user.key.clone()).or_default().insert(user.id.clone());
        let number = user.text("phoneNumber");
        if !number.is_empty() {
            self.numbers.insert(national(number), user.id.clone());
        }
        for alias in user.aliases() {
            self.aliases.insert(alias.to_owned(), user.id.clone());
        }
        if let Some(device) = user.device() {
            self.lines.entry(device).or_default().insert(user.id.clone());
        }
        self.records.insert(user.id.clone(), user);
    }

    pub(crate) fn remove(&mut self, id: &str) -> Option<User> {
        let user = self.records.remove(id)?;
        if let Some(members) = self.members.get_mut(&user.key) {
            members.remove(id);
            if members.is_empty() {
                self.members.remove(&user.key);
            }
        }
        self.numbers.remove(&national(user.text("phoneNumber")));
        for alias in user.aliases() {
            self.aliases.remove(alias);
        }
        if let Some(device) = user.device()
            && let Some(ids) = self.lines.get_mut(&device)
        {
            ids.remove(id);
        }
        Some(user)
    }

    /// Changes a user and keeps the indexes true. Does nothing when there is no such user.
    pub(crate) fn edit(&mut self, id: &str, change: impl FnOnce(&mut User)) {
        if let Some(mut user) = self.remove(id) {
            change(&mut user);
            self.insert(user);
        }
    }

    /// Services and settings of a user, which no index depends on.
    pub(crate) fn get_mut_unindexed(&mut self, id: &str) -> Option<Unindexed<'_>> {
        let user = self.records.get_mut(id)?;
        Some(Unindexed { services: &mut user.services, packs: &mut user.packs, holdings: &mut user.holdings })
    }
}

/// The parts of a user that may be changed in place.
pub(crate) struct Unindexed<'a> {
    pub(crate) services: &'a mut BTreeSet<String>,
    pub(crate) packs: &'a mut BTreeSet<String>,
    pub(crate) holdings: &'a mut Holdings,
}
