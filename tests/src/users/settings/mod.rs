//! The settings of user services: one table of resources, one implementation.
//!
//! A resource such as `/users/do-not-disturb` is an entry in a table: its path segment, the display
//! name of its service, its fields with their defaults and limits. Reading, writing and the bulk
//! twins follow from that. To add one, add an entry to a table below, or a new file with a table
//! of its own and its name in [`all`].

pub(crate) mod bundle;
mod calls;
mod do_not_disturb;
mod field;
mod forwarding;
mod resource;
mod switches;

use serde_json::Value;

pub(crate) use self::field::{Field, Kind};
pub(crate) use self::resource::routes;

use crate::config::Quirks;
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::world::{User, World};

/// Which bulk twins a resource has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bulk {
    None,
    List,
    ListAndUpdate,
}

/// The settings of one user service.
#[derive(Debug)]
pub(crate) struct Setting {
    /// Its path below `/users/`.
    pub(crate) segment: &'static str,
    /// The display name of the service, without which there are no settings.
    pub(crate) service: &'static str,
    pub(crate) fields: &'static [Field],
    pub(crate) bulk: Bulk,
    /// A field that must be filled while the service is active.
    pub(crate) needed_when_active: Option<&'static str>,
}

impl Setting {
    pub(crate) const fn new(segment: &'static str, service: &'static str, fields: &'static [Field]) -> Self {
        Self { segment, service, fields, bulk: Bulk::None, needed_when_active: None }
    }

    pub(crate) const fn bulk(mut self, bulk: Bulk) -> Self {
        self.bulk = bulk;
        self
    }

    pub(crate) const fn needed_when_active(mut self, field: &'static str) -> Self {
        self.needed_when_active = Some(field);
        self
    }

    /// The settings of a user as they are kept.
    pub(crate) fn stored(&self, user: &User) -> Fields {
        let mut record = Fields::new();
        for field in self.fields {
            if let Some(value) = field.default_value() {
                record.insert(field.name.to_owned(), value);
            }
        }
        if let Some(stored) = user.holdings.settings.get(self.service) {
            for (name, value) in stored {
                record.insert(name.clone(), value.clone());
            }
        }
        record
    }

    /// The settings of a user as they are shown.
    pub(crate) fn shown(&self, user: &User, quirks: Quirks) -> Fields {
        let mut record = self.stored(user);
        for field in self.fields {
            if let (Kind::Number, Some(value)) = (field.kind, record.get_mut(field.name))
                && let Some(text) = value.as_str()
            {
                *value = quirks.digits(text);
            }
        }
        record
    }

    /// The settings of a user after a change. Fields that the service does not have are ignored.
    pub(crate) fn written(&self, user: &User, change: &Fields) -> Result<Fields, Failure> {
        let mut record = self.stored(user);
        for field in self.fields {
            match change.get(field.name) {
                None => {}
                Some(value) => match field.read(value)? {
                    Some(value) => {
                        record.insert(field.name.to_owned(), value);
                    }
                    None => {
                        record.remove(field.name);
                    }
                },
            }
        }
        let active = record.get("isActive").and_then(Value::as_bool).unwrap_or(false);
        match self.needed_when_active {
            Some(name) if active && !record.contains_key(name) => Err(Failure::missing(name)),
            _ => Ok(record),
        }
    }
}

/// All resources.
pub(crate) fn all() -> impl Iterator<Item = &'static Setting> {
    [calls::TABLE, do_not_disturb::TABLE, forwarding::TABLE, switches::TABLE].into_iter().flatten()
}

/// The resource of a service, by its display name.
pub(crate) fn of_service(service: &str) -> Option<&'static Setting> {
    all().find(|setting| setting.service == service)
}

/// Whether a service is switched on; nothing for a service without a switch.
pub(crate) fn is_active(user: &User, service: &str) -> Option<bool> {
    of_service(service)?.stored(user).get("isActive").and_then(json::flag)
}

/// Drops the settings of services that a user no longer has.
pub(crate) fn forget_unassigned(world: &mut World, user_id: &str) -> Result<(), Failure> {
    let user = world.user(user_id)?;
    let kept = user.holdings.settings.keys();
    let doomed: Vec<String> =
        kept.filter(|service| of_service(service).is_some() && !world.has_service(user, service)).cloned().collect();
    if let Some(parts) = world.users.get_mut_unindexed(user_id) {
        for service in doomed {
            parts.holdings.settings.remove(&service);
        }
    }
    Ok(())
}
