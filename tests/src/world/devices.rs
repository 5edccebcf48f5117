//! Access devices: on which level they are.

use crate::json::Fields;
use crate::login::{Login, LoginType};
use crate::world::{GroupKey, Holdings, World, tables};

/// The system, a service provider, or a group.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Level {
    System,
    Provider(String),
    Group(GroupKey),
}

impl Level {
    /// The level of a name as it is seen from a group; nothing when there is no such level.
    pub(crate) fn seen_from(group: &GroupKey, word: &str) -> Option<Self> {
        match word {
            "System" => Some(Self::System),
            "Service Provider" => Some(Self::Provider(group.service_provider_id.clone())),
            "Group" => Some(Self::Group(group.clone())),
            _ => None,
        }
    }

    /// The name of the level.
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Self::System => "System",
            Self::Provider(_) => "Service Provider",
            Self::Group(_) => "Group",
        }
    }

    pub(crate) fn service_provider_id(&self) -> Option<&str> {
        match self {
            Self::System => None,
            Self::Provider(id) => Some(id),
            Self::Group(key) => Some(&key.service_provider_id),
        }
    }

    pub(crate) fn group_id(&self) -> Option<&str> {
        match self {
            Self::Group(key) => Some(&key.group_id),
            _ => None,
        }
    }

    /// The ids of the level, as records have them.
    pub(crate) fn ids(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let ids = [("serviceProviderId", self.service_provider_id()), ("groupId", self.group_id())];
        ids.into_iter().filter_map(|(name, id)| Some((name, id?)))
    }

    /// Puts the ids of the level into a record.
    pub(crate) fn put_ids(&self, record: &mut Fields) {
        record.extend(self.ids().map(|(name, id)| (name.to_owned(), id.into())));
    }
}

/// Names an access device at its level.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct DeviceKey {
    pub(crate) level: Level,
    pub(crate) name: String,
}

impl DeviceKey {
    pub(crate) fn new(level: Level, name: &str) -> Self {
        Self { level, name: name.to_owned() }
    }

    /// The device of a name that a group may use on a level; nothing when there is no such level.
    pub(crate) fn seen_from(group: &GroupKey, level: &str, name: &str) -> Option<Self> {
        Some(Self::new(Level::seen_from(group, level)?, name))
    }
}

impl World {
    /// What a level holds.
    pub(crate) fn holdings(&self, level: &Level) -> Option<&Holdings> {
        match level {
            Level::System => Some(&self.system),
            Level::Provider(id) => self.providers.get(id).map(|provider| &provider.holdings),
            Level::Group(key) => self.groups.get(key).map(|group| &group.holdings),
        }
    }

    pub(crate) fn holdings_mut(&mut self, level: &Level) -> Option<&mut Holdings> {
        match level {
            Level::System => Some(&mut self.system),
            Level::Provider(id) => self.providers.get_mut(id).map(|provider| &mut provider.holdings),
            Level::Group(key) => self.groups.get_mut(key).map(|group| &mut group.holdings),
        }
    }

    /// The record of a device.
    pub(crate) fn device(&self, key: &DeviceKey) -> Option<&Fields> {
        self.holdings(&key.level)?.record(tables::DEVICES, &key.name)
    }

    /// Every level there is, from the top, and what it holds.
    pub(crate) fn levels(&self) -> impl Iterator<Item = (Level, &Holdings)> {
        let providers =
            self.providers.values().map(|provider| (Level::Provider(provider.id.clone()), &provider.holdings));
        let groups = self.groups.values().map(|group| (Level::Group(group.key.clone()), &group.holdings));
        std::iter::once((Level::System, &self.system)).chain(providers).chain(groups)
    }

    /// Whether the login may see a level as a whole.
    pub(crate) fn sees_level(&self, login: &Login, level: &Level) -> bool {
        match level {
            Level::System => login.kind >= LoginType::Provisioning,
            Level::Provider(id) => self.providers.get(id).is_some_and(|provider| login.sees_provider(provider)),
            Level::Group(key) => self.sees_group(login, key),
        }
    }
}
