//! Where the primary line of a user ends: on an access device, in a trunk group, or nowhere.

use serde_json::{Value, json};

use crate::devices;
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::shown::{Part, Shown};
use crate::world::{User, World, tables};

const ACCESS: &str = "accessDeviceEndpoint";
const TRUNK: &str = "trunkAddressing";

/// Takes over the endpoint that a body has. A line has one end: a new one replaces the old one.
pub(crate) fn write(world: &World, user: &User, record: &mut Fields, body: &Fields) -> Result<(), Failure> {
    let wanted = match body.get("endpointType").and_then(Value::as_str) {
        None | Some("") => None,
        Some(kind @ (ACCESS | TRUNK | "none")) => Some(kind),
        // rule: documented
        Some(_) => return Err(Failure::invalid("endpointType", "unknown kind")),
    };
    for kind in [ACCESS, TRUNK] {
        if wanted.is_some_and(|wanted| wanted != kind) || body.get(kind) == Some(&Value::Null) {
            record.remove(kind);
        }
    }
    let given = |kind| {
        let allowed = wanted.is_none_or(|wanted| wanted == kind);
        body.get(kind).and_then(Value::as_object).filter(|_| allowed)
    };
    if let Some(change) = given(ACCESS)
        && let Some(access) = access_device(world, user, record, change)?
    {
        record.remove(TRUNK);
        record.insert(ACCESS.to_owned(), access);
    }
    if let Some(change) = given(TRUNK) {
        match trunk(world, user, change)? {
            Trunk::Unchanged => {}
            Trunk::Cleared => {
                record.remove(TRUNK);
            }
            Trunk::Set(trunk) => {
                record.remove(ACCESS);
                record.insert(TRUNK.to_owned(), trunk);
            }
        }
    }
    match wanted {
        // Otherwise the line would lose the end that it has.
        // rule: assumed
        Some(kind @ (ACCESS | TRUNK)) if !record.contains_key(kind) => Err(Failure::invalid(kind, "missing")),
        _ => Ok(()),
    }
}

/// The endpoint after a change; nothing when neither user nor change name a device.
fn access_device(world: &World, user: &User, record: &Fields, change: &Fields) -> Result<Option<Value>, Failure> {
    let mut access = record.get(ACCESS).and_then(json::object).unwrap_or_default();
    if let Some(device) = change.get("accessDevice").and_then(Value::as_object) {
        let name = json::field(device, "deviceName");
        let level = Some(json::field(device, "deviceLevel")).filter(|level| !level.is_empty());
        let device = json!({ "deviceName": name, "deviceLevel": level.unwrap_or("Group") });
        access.insert("accessDevice".to_owned(), device);
    }
    if !access.contains_key("accessDevice") {
        return Ok(None);
    }
    if let Some(contacts) = change.get("contacts").and_then(Value::as_array) {
        if contacts.len() > 5 {
            // rule: OCI, ReplacementContactList22
            return Err(Failure::invalid("contacts", "more than 5"));
        }
        access.insert("contacts".to_owned(), contacts.clone().into());
    }
    let old_port = json::field(&access, "linePort").to_owned();
    let port = change.get("linePort").and_then(json::text).filter(|port| !port.is_empty());
    let port = port.unwrap_or(if old_port.is_empty() { user.id.clone() } else { old_port });
    access.insert("linePort".to_owned(), port.into());

    let mut probe = User { key: user.key.clone(), ..User::default() };
    probe.profile.insert(ACCESS.to_owned(), access.clone().into());
    // rule: OCI, AccessDeviceLevel
    let key = probe.device().ok_or_else(|| Failure::invalid("deviceLevel", "unknown level"))?;
    world.device(&key).ok_or_else(|| Failure::not_found("Access device", &key.name))?;
    if world.users.get(&user.id).and_then(User::device).is_none_or(|present| present != key) {
        devices::check_free(world, &key)?;
    }
    Ok(Some(access.into()))
}

enum Trunk {
    Unchanged,
    Cleared,
    Set(Value),
}

fn trunk(world: &World, user: &User, change: &Fields) -> Result<Trunk, Failure> {
    let enterprise = change.get("enterpriseTrunkName").and_then(json::text);
    let endpoint = change.get("trunkGroupDeviceEndpoint");
    if endpoint == Some(&Value::Null) {
        return Ok(Trunk::Cleared);
    }
    let endpoint = endpoint.and_then(json::object).unwrap_or_default();
    let name = endpoint.get("name").and_then(json::text).unwrap_or_default();
    if name.is_empty() {
        return Ok(Trunk::Unchanged);
    }
    if world.group(&user.key)?.holdings.record(tables::TRUNK_GROUPS, &name).is_none() {
        return Err(Failure::no_trunk_group(&name));
    }
    let port = endpoint.get("linePort").and_then(json::text).filter(|port| !port.is_empty());
    let port = port.unwrap_or_else(|| user.id.clone());
    let contacts = endpoint.get("contacts").and_then(Value::as_array).cloned();
    let mut trunk = json!({
        "trunkGroupDeviceEndpoint": {
            "name": name,
            "linePort": port,
            "contacts": contacts.unwrap_or_default(),
        },
    });
    if let Some(enterprise) = enterprise {
        trunk["enterpriseTrunkName"] = enterprise.into();
    }
    Ok(Trunk::Set(trunk))
}

/// Whether the trunk group on which a user has its line names it as its pilot.
fn is_pilot(world: &World, user: &User) -> bool {
    let trunk = user.profile.get(TRUNK).and_then(|trunk| trunk.get("trunkGroupDeviceEndpoint")?.get("name")?.as_str());
    let group = world.groups.get(&user.key);
    let record = group.zip(trunk).and_then(|(group, name)| group.holdings.record(tables::TRUNK_GROUPS, name));
    record.is_some_and(|record| json::field(record, "pilotUserId") == user.id)
}

/// Shows the endpoint of a user: the kind, and for both kinds an object, filled or not.
pub(crate) fn render<'a>(world: &'a World, user: &'a User, record: &mut Shown<'a>) {
    let quirks = world.config.quirks;
    let mut kind = "none";
    let mut access = Shown::from([("contacts", json!([]).into())]);
    if let (Some(stored), Some(key)) = (user.profile.get(ACCESS), user.device()) {
        kind = ACCESS;
        access = Shown::from([
            ("accessDevice", devices::shown(world, &key).into()),
            ("contacts", stored.get("contacts").map_or_else(|| json!([]).into(), Part::Kept)),
            ("linePort", stored.get("linePort").into()),
            ("staticRegistrationCapable", quirks.nested_flag(devices::registers_statically(world, &key)).into()),
            ("supportVisualDeviceManagement", quirks.nested_flag(false).into()),
            ("useDomain", quirks.nested_flag(true).into()),
        ]);
    }
    let mut trunk = json!({ "trunkGroupDeviceEndpoint": { "contacts": [] } });
    if let Some(stored) = user.profile.get(TRUNK) {
        kind = TRUNK;
        trunk = stored.clone();
        let endpoint = &mut trunk["trunkGroupDeviceEndpoint"];
        endpoint["staticRegistrationCapable"] = quirks.nested_flag(true);
        endpoint["useDomain"] = quirks.nested_flag(true);
        endpoint["isPilotUser"] = quirks.nested_flag(is_pilot(world, user));
    }
    record.put("endpointType", kind);
    record.put(ACCESS, access);
    record.put(TRUNK, trunk);
}
