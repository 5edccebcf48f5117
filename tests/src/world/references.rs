//! What records say of other records: who is named, which schedule counts, which file is played.
//!
//! A reference may stand anywhere in a record, at the top as well as in a list of objects in a list. It is found by what
//! it looks like, so that a record that is added later needs no word here.

use serde_json::Value;

use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::schedules;
use crate::tables::Owner;
use crate::users::announcements;
use crate::world::{GroupKey, User, World};

/// Visits every object in a record, the record itself first.
fn visit_mut(record: &mut Fields, change: &mut dyn FnMut(&mut Fields)) {
    change(record);
    record.values_mut().for_each(|value| visit_value_mut(value, change));
}

fn visit_value_mut(value: &mut Value, change: &mut dyn FnMut(&mut Fields)) {
    match value {
        Value::Object(fields) => visit_mut(fields, change),
        Value::Array(items) => items.iter_mut().for_each(|item| visit_value_mut(item, change)),
        _ => {}
    }
}

/// Whether an object in a record, or the record itself, is what is looked for.
fn contains(record: &Fields, wanted: &dyn Fn(&Fields) -> bool) -> bool {
    wanted(record) || record.values().any(|value| value_contains(value, wanted))
}

fn value_contains(value: &Value, wanted: &dyn Fn(&Fields) -> bool) -> bool {
    match value {
        Value::Object(fields) => contains(fields, wanted),
        Value::Array(items) => items.iter().any(|item| value_contains(item, wanted)),
        _ => false,
    }
}

/// Whether a key holds the id of a user.
fn names_users(key: &str) -> bool {
    key.ends_with("userId") || key.ends_with("UserId")
}

/// Gives the id of a user in a record its new form, as a value, in a list of ids, or as a key.
fn rename_user_in(fields: &mut Fields, old: &str, new: &str) {
    let mut follows = false;
    for (key, value) in fields.iter_mut() {
        match value {
            Value::String(id) if id == old && names_users(key) => {
                new.clone_into(id);
                follows |= key == "userId";
            }
            Value::Array(ids) => ids.iter_mut().filter(|id| *id == old).for_each(|id| *id = new.into()),
            _ => {}
        }
    }
    if follows && let Some(short) = fields.get_mut("userIdSub") {
        *short = new.split('@').next().into();
    }
    if let Some(value) = fields.remove(old) {
        fields.insert(new.to_owned(), value);
    }
}

impl World {
    /// Changes every object in every record of a service provider, its groups and their users, but for profiles.
    fn visit_provider(&mut self, provider: &str, mut change: impl FnMut(&mut Fields)) {
        let keys: Vec<GroupKey> = self.groups_of(provider).map(|group| group.key.clone()).collect();
        if let Some(provider) = self.providers.get_mut(provider) {
            provider.holdings.records_mut().for_each(|record| visit_mut(record, &mut change));
        }
        for key in &keys {
            if let Some(group) = self.groups.get_mut(key) {
                group.holdings.records_mut().for_each(|record| visit_mut(record, &mut change));
            }
            self.visit_users(key, &mut change);
        }
    }

    /// Changes every object in every record of the users of a group, but for profiles.
    fn visit_users(&mut self, key: &GroupKey, change: &mut dyn FnMut(&mut Fields)) {
        let ids: Vec<String> = self.users.in_group(key).map(|user| user.id.clone()).collect();
        for id in ids {
            self.users.edit(&id, |user| user.holdings.records_mut().for_each(|record| visit_mut(record, change)));
        }
    }

    /// Whatever names a user by its old id names it by the new one.
    // rule: assumed
    pub(crate) fn rename_user_references(&mut self, provider: &str, old: &str, new: &str) {
        self.visit_provider(provider, |fields| rename_user_in(fields, old, new));
    }

    /// Agents who call out as a DNIS number of a call center do so under its new name; without one, no longer.
    // rule: assumed
    pub(crate) fn rename_dnis_references(&mut self, center: &User, name: &str, new: Option<&str>) {
        let (id, provider) = (center.id.clone(), center.key.service_provider_id.clone());
        self.visit_provider(&provider, |fields| {
            let Some(dnis) = fields.get_mut("outgoingCallDNIS") else { return };
            if dnis["name"] != name || dnis["serviceUserId"] != *id {
                return;
            }
            if let Some(new) = new {
                dnis["name"] = new.into();
            } else {
                fields.insert("outgoingCallDNIS".to_owned(), Value::Null);
                fields.insert("makeOutgoingCallsAsCallCenter".to_owned(), false.into());
            }
        });
    }

    /// Whether a setting of a user, or of somebody in a group, refers to a schedule that the user or the group defines.
    pub(crate) fn is_schedule_used(&self, owner: &Owner, level: &str, name: &str, kind: &str) -> bool {
        let wanted = |fields: &Fields| is_schedule(fields, level, name, kind);
        let refers = |user: &User| user.holdings.records().any(|record| contains(record, &wanted));
        match owner {
            Owner::User { id, .. } => self.users.get(id).is_some_and(refers),
            Owner::Provider(id) => self.groups_of(id).any(|group| self.users.in_group(&group.key).any(refers)),
            owner => owner.group().is_some_and(|key| self.users.in_group(key).any(refers)),
        }
    }

    /// Settings that refer to a schedule of a user or a group follow its new name.
    // rule: assumed
    pub(crate) fn rename_schedule_references(&mut self, owner: &Owner, level: &str, name: &str, kind: &str, new: &str) {
        let mut rename = |fields: &mut Fields| {
            if is_schedule(fields, level, name, kind) {
                fields.insert("name".to_owned(), new.into());
            }
        };
        match owner {
            Owner::User { id, .. } => self
                .users
                .edit(id, |user| user.holdings.records_mut().for_each(|record| visit_mut(record, &mut rename))),
            Owner::Provider(id) => self.visit_provider(id, rename),
            owner => {
                if let Some(key) = owner.group() {
                    self.visit_users(key, &mut rename);
                }
            }
        }
    }

    /// The people and service instances of a group whose settings play a file of the group.
    pub(crate) fn users_of_group_file<'a>(
        &'a self,
        key: &GroupKey,
        file: &'a Fields,
    ) -> impl Iterator<Item = &'a User> {
        let wanted = |fields: &Fields| is_file(fields, file, "Group");
        self.users.in_group(key).filter(move |user| user.holdings.records().any(|record| contains(record, &wanted)))
    }

    /// Settings that play a file of a group follow its new name.
    // rule: assumed
    pub(crate) fn rename_group_file_references(&mut self, key: &GroupKey, file: &Fields, new: &str) {
        self.visit_users(key, &mut |fields| {
            if is_file(fields, file, "Group") {
                fields.insert("name".to_owned(), new.into());
            }
        });
    }

    /// Refuses a record that names users or service instances that a service provider does not have.
    pub(crate) fn check_users(&self, provider: &str, record: &Value) -> Result<(), Failure> {
        let known = |id: &str| self.users.get(id).is_some_and(|user| user.key.service_provider_id == provider);
        let mut named: Vec<&Value> = vec![record];
        while let Some(value) = named.pop() {
            match value {
                Value::Object(fields) => {
                    for (key, value) in fields {
                        let ids: &[Value] = match value {
                            Value::Array(ids) if key.ends_with("UserIds") => ids,
                            id @ Value::String(_) if names_users(key) => std::slice::from_ref(id),
                            _ => &[],
                        };
                        if let Some(id) = ids.iter().filter_map(Value::as_str).find(|id| !known(id)) {
                            return Err(Failure::no_user(id));
                        }
                    }
                    named.extend(fields.values());
                }
                Value::Array(items) => named.extend(items),
                _ => {}
            }
        }
        Ok(())
    }

    /// A change with its references to schedules and files in the form in which they are kept. Refuses those to what is
    /// not there; what the record has already is trusted.
    pub(crate) fn settled(&self, user: &User, before: &Fields, change: &Fields) -> Result<Fields, Failure> {
        let mut change = change.clone();
        let mut failure = None;
        let mut settle = |fields: &mut Fields| {
            if failure.is_none() {
                failure = self.settle_schedules(user, fields).and_then(|()| self.settle_files(user, fields)).err();
            }
        };
        for (name, value) in change.iter_mut().filter(|(name, value)| before.get(*name) != Some(value)) {
            let mut part = Fields::from_iter([(name.clone(), value.take())]);
            visit_mut(&mut part, &mut settle);
            *value = part.remove(name).unwrap_or_default();
        }
        failure.map_or(Ok(change), Err)
    }

    fn settle_schedules(&self, user: &User, fields: &mut Fields) -> Result<(), Failure> {
        for (key, kind) in [("timeSchedule", "Time"), ("businessHours", "Time"), ("holidaySchedule", "Holiday")] {
            let Some(Value::Object(wanted)) = fields.get(key) else { continue };
            let name = wanted.get("name").and_then(json::text).unwrap_or_default();
            if name.is_empty() {
                fields.insert(key.to_owned(), Value::Null);
                continue;
            }
            if wanted.get("type").is_some_and(|wanted| !wanted.is_null() && wanted != kind) {
                // rule: OCI, ScheduleType
                return Err(Failure::invalid(key, &format!("must be of type {kind}")));
            }
            let level = wanted.get("level").and_then(Value::as_str);
            let reference = schedules::reference(self, user, &name, kind, level)?;
            fields.insert(key.to_owned(), reference);
        }
        Ok(())
    }

    /// What has a name and a media type is a file; one that comes with its contents is new.
    fn settle_files(&self, user: &User, fields: &mut Fields) -> Result<(), Failure> {
        let Some(media) = media_of(fields).map(str::to_owned) else { return Ok(()) };
        let name = fields.get("name").and_then(json::text).unwrap_or_default();
        if name.is_empty() || fields.contains_key("content") || fields.contains_key("bytes") {
            return Ok(());
        }
        let level = fields.get("level").and_then(Value::as_str);
        let own = || announcements::exists(user, &name, &media);
        let groups =
            || self.groups.get(&user.key).is_some_and(|group| announcements::holds(&group.holdings, &name, &media));
        let found = match level {
            Some("User") => own().then_some("User"),
            Some("Group") => groups().then_some("Group"),
            _ if own() => Some("User"),
            _ => groups().then_some("Group"),
        };
        match found {
            // What names no level is at first looked for among the user's own files.
            Some("Group") => drop(fields.insert("level".to_owned(), "Group".into())),
            Some(_) => {}
            // rule: assumed
            None => return Err(Failure::not_found("Announcement", &name)),
        }
        Ok(())
    }

    /// Takes what a group lends its users out of the settings of somebody who leaves it: schedules and files.
    // rule: assumed
    pub(crate) fn leave_references(user: &mut User) {
        user.holdings.records_mut().for_each(|record| {
            visit_mut(record, &mut |fields| {
                fields.retain(|_, value| {
                    let lent = |fields: &Fields| fields.get("level").is_some_and(|level| level == "Group");
                    let names = |fields: &Fields| fields.contains_key("name") && !fields.contains_key("bytes");
                    !value.as_object().is_some_and(|fields| lent(fields) && names(fields))
                });
            });
        });
    }
}

fn is_schedule(fields: &Fields, level: &str, name: &str, kind: &str) -> bool {
    let is = |key: &str, wanted: &str| fields.get(key).is_some_and(|value| value == wanted);
    is("name", name) && is("type", kind) && is("level", level)
}

fn media_of(fields: &Fields) -> Option<&str> {
    ["mediaType", "mediaFileType"].into_iter().find_map(|key| fields.get(key).and_then(Value::as_str))
}

/// Whether an object refers to a file of a level: it is no file itself, and names it.
pub(crate) fn is_file(fields: &Fields, file: &Fields, level: &str) -> bool {
    !fields.contains_key("bytes")
        && file.contains_key("name")
        && fields.get("name") == file.get("name")
        && media_of(fields) == media_of(file)
        && fields.get("level").and_then(Value::as_str).is_none_or(|own| own == level)
}

impl User {
    /// The settings of a user that play one of its own files.
    pub(crate) fn uses_of_file(&self, file: &Fields) -> Vec<&str> {
        let wanted = |fields: &Fields| is_file(fields, file, "User");
        let settings = self.holdings.settings.iter().filter(|(_, record)| contains(record, &wanted));
        let mut names: Vec<&str> = settings.map(|(name, _)| name.as_str()).collect();
        names.extend(
            self.holdings
                .tables()
                .filter_map(|(name, mut records)| records.any(|record| contains(record, &wanted)).then_some(name)),
        );
        names
    }

    /// Settings of a user that play one of its own files follow its new name.
    // rule: assumed
    pub(crate) fn rename_file_references(&mut self, file: &Fields, new: &str) {
        self.holdings.records_mut().for_each(|record| {
            visit_mut(record, &mut |fields| {
                if is_file(fields, file, "User") {
                    fields.insert("name".to_owned(), new.into());
                }
            });
        });
    }
}
