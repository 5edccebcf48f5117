//! Users and service instances, with the indexes that keep lookups cheap.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::{Deref, DerefMut};

use serde_json::Value;

use crate::json::{self, Fields};
use crate::users::shared_call_appearance;
use crate::world::claims::{Claim, Claims, Holder};
use crate::world::members::Members;
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

    /// The device that the user's primary line is on.
    pub(crate) fn device(&self) -> Option<DeviceKey> {
        let device = self.profile.get("accessDeviceEndpoint")?.get("accessDevice")?;
        let level = device.get("deviceLevel").and_then(Value::as_str).unwrap_or("Group");
        DeviceKey::seen_from(&self.key, level, device.get("deviceName")?.as_str()?)
    }

    pub(crate) fn in_trunk_group(&self) -> bool {
        self.trunk_group().is_some()
    }

    /// The trunk group that the user's primary line is behind.
    pub(crate) fn trunk_group(&self) -> Option<&str> {
        self.profile.get("trunkAddressing")?.get("trunkGroupDeviceEndpoint")?.get("name")?.as_str()
    }
}

/// The users that have lines on a device.
#[derive(Debug, Default)]
struct Lines {
    primary: BTreeSet<String>,
    /// With how many further phones there.
    further: BTreeMap<String, usize>,
}

/// All users.
#[derive(Debug, Default)]
pub(crate) struct Users {
    records: BTreeMap<String, User>,
    members: BTreeMap<GroupKey, Members>,
    claims: Claims,
    lines: HashMap<DeviceKey, Lines>,
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
        let ids = self.members.get(key).into_iter().flat_map(Members::ids);
        ids.filter_map(|id| self.records.get(id))
    }

    /// The service instances of one kind in a group, in the order of their ids.
    pub(crate) fn of_kind<'a>(&'a self, key: &GroupKey, kind: &'a str) -> impl Iterator<Item = &'a User> {
        let ids = self.members.get(key).into_iter().flat_map(move |members| members.of_kind(kind));
        ids.filter_map(|id| self.records.get(id))
    }

    /// The service instances of a group.
    pub(crate) fn instances(&self, key: &GroupKey) -> impl Iterator<Item = &User> {
        let ids = self.members.get(key).into_iter().flat_map(Members::instances);
        ids.filter_map(|id| self.records.get(id))
    }

    /// The users of a trunk group, in the order of their ids.
    pub(crate) fn in_trunk_group<'a>(&'a self, key: &GroupKey, name: &'a str) -> impl Iterator<Item = &'a User> {
        let ids = self.members.get(key).into_iter().flat_map(move |members| members.in_trunk_group(name));
        ids.filter_map(|id| self.records.get(id))
    }

    /// How many people a group has, service instances left out.
    pub(crate) fn people(&self, key: &GroupKey) -> usize {
        self.members.get(key).map_or(0, Members::people)
    }

    /// How many service instances of one kind a group has.
    pub(crate) fn count_kind(&self, key: &GroupKey, kind: &str) -> usize {
        self.members.get(key).map_or(0, |members| members.of_kind(kind).count())
    }

    /// How many users of a group have a user service assigned by itself.
    pub(crate) fn count_service(&self, key: &GroupKey, name: &str) -> usize {
        self.members.get(key).map_or(0, |members| members.with_service(name))
    }

    /// How many users of a group have a service pack.
    pub(crate) fn count_pack(&self, key: &GroupKey, name: &str) -> usize {
        self.members.get(key).map_or(0, |members| members.with_pack(name))
    }

    /// Who has a claim.
    pub(crate) fn holders(&self, claim: &Claim) -> &[Holder] {
        self.claims.holders(claim)
    }

    /// Who has a phone number, as its own, as an alternate number or as a DNIS number.
    pub(crate) fn owner_of_number(&self, phone_number: &str) -> Option<&str> {
        self.holders(&Claim::Number(national(phone_number))).first().map(|held| held.user_id.as_str())
    }

    /// The users whose primary line is on a device, in the order of their ids.
    pub(crate) fn on_device(&self, key: &DeviceKey) -> impl Iterator<Item = &User> {
        let ids = self.lines.get(key).into_iter().flat_map(|lines| &lines.primary);
        ids.filter_map(|id| self.records.get(id))
    }

    /// The users that have further phones on a device, in the order of their ids.
    pub(crate) fn further_on_device(&self, key: &DeviceKey) -> impl Iterator<Item = &User> {
        let ids = self.lines.get(key).into_iter().flat_map(|lines| lines.further.keys());
        ids.filter_map(|id| self.records.get(id))
    }

    /// How many lines end on a device.
    pub(crate) fn count_lines(&self, key: &DeviceKey) -> usize {
        self.lines.get(key).map_or(0, |lines| lines.primary.len() + lines.further.values().sum::<usize>())
    }

    pub(crate) fn insert(&mut self, user: User) {
        self.members.entry(user.key.clone()).or_default().add(&user);
        self.claims.add(&user);
        if let Some(device) = user.device() {
            self.lines.entry(device).or_default().primary.insert(user.id.clone());
        }
        for device in shared_call_appearance::devices(&user) {
            *self.lines.entry(device).or_default().further.entry(user.id.clone()).or_default() += 1;
        }
        self.records.insert(user.id.clone(), user);
    }

    pub(crate) fn remove(&mut self, id: &str) -> Option<User> {
        let user = self.records.remove(id)?;
        if let Some(members) = self.members.get_mut(&user.key) {
            members.remove(&user);
            if members.is_empty() {
                self.members.remove(&user.key);
            }
        }
        self.claims.remove(&user);
        let further = shared_call_appearance::devices(&user);
        for device in user.device().into_iter().chain(further) {
            if let Some(lines) = self.lines.get_mut(&device) {
                lines.primary.remove(id);
                lines.further.remove(id);
                if lines.primary.is_empty() && lines.further.is_empty() {
                    self.lines.remove(&device);
                }
            }
        }
        Some(user)
    }

    /// Changes a user. Does nothing when there is no such user.
    pub(crate) fn edit(&mut self, id: &str, change: impl FnOnce(&mut User)) {
        if let Some(mut user) = self.get_mut(id) {
            change(&mut user);
        }
    }

    /// A user to change; the indexes follow when the change ends.
    pub(crate) fn get_mut(&mut self, id: &str) -> Option<Change<'_>> {
        let user = self.remove(id)?;
        Some(Change { users: self, user })
    }
}

/// A user that is being changed.
pub(crate) struct Change<'a> {
    users: &'a mut Users,
    user: User,
}

impl Deref for Change<'_> {
    type Target = User;

    fn deref(&self) -> &User {
        &self.user
    }
}

impl DerefMut for Change<'_> {
    fn deref_mut(&mut self) -> &mut User {
        &mut self.user
    }
}

impl Drop for Change<'_> {
    fn drop(&mut self) {
        self.users.insert(std::mem::take(&mut self.user));
    }
}
