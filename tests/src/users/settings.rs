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
pub(crate) mod policy;
pub(crate) mod resource;
mod switches;
pub(crate) mod voice_messaging;

use serde_json::Value;

pub(crate) use self::field::{Field, Kind};
pub(crate) use self::resource::routes;

use crate::config::Quirks;
use crate::failure::Failure;
use crate::groups::call_centers::agents;
use crate::groups::record::{Need, check_needs};
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
    /// The display name of the service, without which there are no settings; empty when everyone has them.
    pub(crate) service: &'static str,
    /// The name under which a user holds it: that of the service, where the service has one resource only.
    pub(crate) record: &'static str,
    /// A resource with a module of its own, which only keeps its fields here.
    pub(crate) by_hand: bool,
    /// Whether a record names the group of its user.
    pub(crate) names_group: bool,
    /// What is done to a record before it is shown.
    pub(crate) view: fn(&mut Fields, Quirks),
    pub(crate) fields: &'static [Field],
    pub(crate) bulk: Bulk,
    /// Fields that must be filled while others have certain values.
    pub(crate) needs: &'static [Need],
}

impl Setting {
    pub(crate) const fn new(segment: &'static str, service: &'static str, fields: &'static [Field]) -> Self {
        Self {
            segment,
            service,
            record: service,
            by_hand: false,
            names_group: false,
            view: |_, _| {},
            fields,
            bulk: Bulk::None,
            needs: &[],
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
        self.names_group = true;
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

    /// The settings of a user as they are kept.
    pub(crate) fn stored(&self, user: &User) -> Fields {
        let mut record = Fields::new();
        for field in self.fields {
            if let Some(value) = field.default_value() {
                record.insert(field.name.to_owned(), value);
            }
        }
        if let Some(stored) = user.holdings.settings.get(self.record) {
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
            match (field.kind, record.get_mut(field.name)) {
                (Kind::Number, Some(Value::String(text))) => {
                    let shown = quirks.digits(text);
                    record.insert(field.name.to_owned(), shown);
                }
                (Kind::Secret(_), Some(_)) => {
                    record.remove(field.name);
                }
                _ => {}
            }
        }
        (self.view)(&mut record, quirks);
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
        check_needs(&record, self.needs)?;
        Ok(record)
    }
}

/// All resources.
pub(crate) fn all() -> impl Iterator<Item = &'static Setting> {
    [
        calls::TABLE,
        do_not_disturb::TABLE,
        forwarding::TABLE,
        policy::TABLE,
        switches::TABLE,
        voice_messaging::TABLE,
        super::BY_HAND,
    ]
    .into_iter()
    .flatten()
}

/// The resource of a service, by its display name.
pub(crate) fn of_service(service: &str) -> Option<&'static Setting> {
    all().find(|setting| setting.service == service)
}

/// The resources of a service that has more than one.
pub(crate) fn parts_of_service(service: &str) -> Vec<&'static Setting> {
    let parts: Vec<_> = all().filter(|setting| setting.service == service).collect();
    if parts.len() > 1 { parts } else { Vec::new() }
}

/// Whether a service is switched on; nothing for a service without a switch.
pub(crate) fn is_active(user: &User, service: &str) -> Option<bool> {
    of_service(service)?.stored(user).get("isActive").and_then(json::flag)
}

/// Drops the settings of services that a user no longer has, and its places as an agent.
// rule: assumed
pub(crate) fn forget_unassigned(world: &mut World, user_id: &str) -> Result<(), Failure> {
    let user = world.user(user_id)?;
    let held = all().filter(|setting| user.holdings.settings.contains_key(setting.record));
    let lost = held.filter(|setting| !setting.service.is_empty() && !world.has_service(user, setting.service));
    let doomed: Vec<&str> = lost.map(|setting| setting.record).collect();
    if let Some(mut parts) = world.users.get_mut(user_id) {
        for record in doomed {
            parts.holdings.settings.remove(record);
        }
    }
    // rule: assumed
    agents::leave_unlicensed(world, user_id);
    Ok(())
}
