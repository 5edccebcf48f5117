//! Who has a line on a device.

use serde_json::{Value, json};

use crate::devices::{self, types};
use crate::failure::Failure;
use crate::groups::member;
use crate::json::Fields;
use crate::users::shared_call_appearance::phones;
use crate::world::{DeviceKey, Group, Level, User, World, tables};

/// A line of a user on a device.
pub(super) struct Line<'w> {
    user: &'w User,
    port: Value,
    kind: &'static str,
}

/// The lines on a device: first those of the users' own profiles, then further phones of users.
pub(super) fn on<'w>(world: &'w World, key: &'w DeviceKey) -> impl Iterator<Item = Line<'w>> {
    let primary = world.users.on_device(key).map(|user| {
        let port = user.profile.get("accessDeviceEndpoint").and_then(|end| end.get("linePort"));
        Line { user, port: port.cloned().unwrap_or_default(), kind: "Primary" }
    });
    let further = world.users.further_on_device(key).flat_map(move |user| {
        let here = phones(user).into_iter().filter(move |phone| {
            let [level, name] = ["deviceLevel", "deviceName"].map(|name| phone[name].as_str().unwrap_or_default());
            name == key.name && Level::seen_from(&user.key, level).is_some_and(|level| level == key.level)
        });
        here.map(move |phone| Line { user, port: phone["linePort"].clone(), kind: "Shared Call Appearance" })
    });
    primary.chain(further)
}

/// How many lines a device still takes; nothing when it takes any number.
pub(super) fn free(world: &World, key: &DeviceKey, record: &Fields) -> Option<usize> {
    let ports = types::of(record)?.ports?;
    Some(ports.saturating_sub(world.users.count_lines(key)))
}

/// Refuses when a device has no port for another line.
pub(crate) fn check_free(world: &World, key: &DeviceKey) -> Result<(), Failure> {
    match free(world, key, devices::find(world, key)?) {
        // rule: assumed
        Some(0) => Err(Failure::rejected(format!("No port available on access device: {}", key.name))),
        _ => Ok(()),
    }
}

/// Whether a line or a trunk group ends on a device.
pub(super) fn in_use(world: &World, key: &DeviceKey) -> bool {
    let mut groups: Box<dyn Iterator<Item = &Group>> = match &key.level {
        Level::System => Box::new(world.groups.values()),
        Level::Provider(id) => Box::new(world.groups_of(id)),
        Level::Group(key) => Box::new(world.groups.get(key).into_iter()),
    };
    let trunks = groups.any(|group| {
        let table = group.holdings.table(tables::TRUNK_GROUPS);
        table.into_iter().flat_map(|table| table.values()).filter_map(|trunk| trunk.get("accessDevice")).any(|device| {
            let [level, name] = ["deviceLevel", "deviceName"].map(|name| device[name].as_str().unwrap_or_default());
            DeviceKey::seen_from(&group.key, level, name).is_some_and(|device| device == *key)
        })
    });
    trunks || world.users.count_lines(key) > 0
}

/// The lines as the users of a device are listed.
pub(super) fn rows(world: &World, key: &DeviceKey) -> Value {
    let rows = on(world, key).zip(1..).map(|(line, order)| {
        let mut row = member::row(line.user);
        for (name, value) in [
            ("serviceProviderId", json!(line.user.key.service_provider_id)),
            ("groupId", json!(line.user.key.group_id)),
            ("linePort", line.port),
            ("userType", json!(line.user.service_type.as_deref().unwrap_or("Normal"))),
            ("endpointType", json!(line.kind)),
            ("order", json!(order)),
            ("primaryLinePort", world.config.quirks.nested_flag(order == 1)),
            ("privateIdentity", Value::Null),
        ] {
            row.insert(name.to_owned(), value);
        }
        Value::Object(row)
    });
    rows.collect()
}
