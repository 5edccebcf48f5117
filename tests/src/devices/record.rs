//! The record of a device: what is kept of it, and how it is shown.

use serde_json::{Value, json};

use crate::devices::types::DeviceType;
use crate::devices::{UNPLUGGED, lines, types};
use crate::failure::Failure;
use crate::groups::{member::or_null, record};
use crate::json::{self, Fields};
use crate::profile::write_texts;
use crate::shown::Shown;
use crate::users::settings::Field;
use crate::world::{DeviceKey, Provider, World};

const CREDENTIALS: &str = "accessDeviceCredentials";
const CUSTOM: &str = "useCustomUserNamePassword";

// rule: OCI, GroupAccessDeviceModifyRequest22
const FIELDS: &[Field] = &[
    Field::text("protocol", 20),
    Field::text("netAddress", 80),
    Field::text("port", 5),
    Field::text("outboundProxyServerNetAddress", 80),
    Field::text("stunServerNetAddress", 80),
    Field::text("macAddress", 12),
    Field::text("serialNumber", 80),
    Field::text("description", 80),
    Field::text("physicalLocation", 1024),
    Field::choice("configurationMode", &["Default", "Manual", "Custom"]),
    Field::choice("transportProtocol", &["Unspecified", "UDP", "TCP", "TLS"]),
    Field::flag(CUSTOM, false),
];

/// A record after the changes of a body. Of what the device type decides nothing is taken over.
pub(super) fn written(kind: &DeviceType, before: &Fields, body: &Fields) -> Result<Fields, Failure> {
    let mut record = before.clone();
    record::change(FIELDS, &mut record, body)?;
    record.insert("deviceType".to_owned(), kind.name.into());
    let mac = json::field(&record, "macAddress");
    if !mac.is_empty() && (mac.len() != 12 || !mac.bytes().all(|byte| byte.is_ascii_hexdigit())) {
        // rule: assumed
        return Err(Failure::invalid("macAddress", "must be 12 hexadecimal digits"));
    }
    let port = json::field(&record, "port");
    if !port.is_empty() && !port.parse().is_ok_and(|port: u32| (1025..=65_535).contains(&port)) {
        // rule: OCI, Port1025
        return Err(Failure::invalid("port", "must be a number from 1025 to 65535"));
    }
    match json::field(&record, "protocol") {
        "" => {
            record.insert("protocol".to_owned(), kind.protocols[0].into());
        }
        protocol if kind.protocols.contains(&protocol) => {}
        // rule: assumed
        _ => return Err(Failure::invalid("protocol", &format!("must be one of {}", kind.protocols.join(", ")))),
    }
    write_credentials(&mut record, body)?;
    Ok(record)
}

/// The credentials count while a device has its own; without them it uses those of its type.
fn write_credentials(record: &mut Fields, body: &Fields) -> Result<(), Failure> {
    let mut credentials = record.get(CREDENTIALS).and_then(json::object).unwrap_or_default();
    if let Some(value) = body.get(CREDENTIALS).filter(|value| !value.is_null()) {
        // rule: assumed
        let change = json::object(value).ok_or_else(|| Failure::invalid(CREDENTIALS, "must be an object"))?;
        write_texts(&mut credentials, &change, &[("userName", 161), ("password", 60)])?;
    }
    let password = json::field(&credentials, "password");
    if !record.get(CUSTOM).and_then(json::flag).unwrap_or(false) || body.get(CREDENTIALS) == Some(&Value::Null) {
        credentials.clear();
    } else if !password.is_empty() && json::field(&credentials, "userName").is_empty() {
        // rule: documented
        return Err(Failure::missing("accessDeviceCredentials.userName"));
    } else if !password.is_empty() && password.chars().count() < 6 {
        // rule: documented
        return Err(Failure::invalid("accessDeviceCredentials.password", "must have 6 to 60 characters"));
    }
    record.insert(CREDENTIALS.to_owned(), credentials.into());
    Ok(())
}

/// A device as it is shown wherever it is referred to; empty for a device that is gone.
pub(crate) fn shown<'a>(world: &'a World, key: &DeviceKey) -> Shown<'a> {
    let Some(stored) = world.device(key) else { return Shown::default() };
    let quirks = world.config.quirks;
    let mut record = Shown::of(stored);
    for field in FIELDS.iter().filter(|field| !stored.contains_key(field.name)) {
        if let Some(value) = field.default_value() {
            record.put(field.name, value);
        }
    }
    record.remove(UNPLUGGED);
    for name in ["port", "serialNumber"] {
        if let Some(text) = stored.get(name).and_then(Value::as_str) {
            record.put(name, quirks.digits(text));
        }
    }
    let user_name = stored.get(CREDENTIALS).and_then(|credentials| credentials.get("userName")).and_then(Value::as_str);
    let user_name = Value::from(user_name.map(|name| quirks.digits(name)));
    record.put(CREDENTIALS, Shown::from([("userName", user_name.into())]));
    record.put("macAddress", json::field(stored, "macAddress"));
    record.put("status", "Online");
    record.put("deviceName", Value::from(key.name.as_str()));
    record.put("deviceLevel", key.level.word());
    record.put("numberOfAssignedPorts", Value::from(world.users.count_lines(key)));
    if let Some(kind) = types::of(stored) {
        record.put("numberOfPorts", kind.number_of_ports(quirks));
        record.put("tags", kind.tags());
        record.put("relatedServices", kind.related_services());
    }
    for (name, id) in key.level.ids() {
        record.put(name, Value::from(id));
    }
    record
}

/// A device as its own operations show it.
pub(super) fn full(world: &World, key: &DeviceKey) -> Fields {
    let mut record = Fields::from(shown(world, key));
    let registered = world.device(key).is_some_and(super::registers) && world.users.count_lines(key) > 0;
    if let Some(kind) = types::of(&record) {
        record.insert("protocolChoice".to_owned(), json!(kind.protocols));
        if registered {
            record.insert("version".to_owned(), kind.name.into());
        }
    }
    record
}

/// What identifies a device in every list.
fn identity(key: &DeviceKey, record: &Fields) -> Fields {
    let mut row = Fields::new();
    for (name, value) in [
        ("deviceName", json!(key.name)),
        ("deviceType", json!(record.get("deviceType"))),
        ("deviceLevel", json!(key.level.word())),
        ("netAddress", or_null(json::field(record, "netAddress"))),
        ("macAddress", or_null(json::field(record, "macAddress"))),
        ("status", json!("Online")),
    ] {
        row.insert(name.to_owned(), value);
    }
    key.level.put_ids(&mut row);
    row
}

/// A device in a list of its level. A registered device says of itself what its type is called.
pub(super) fn row(world: &World, key: &DeviceKey, record: &Fields) -> Fields {
    let mut row = identity(key, record);
    let free = lines::free(world, key, record);
    let registered = super::registers(record) && world.users.count_lines(key) > 0;
    row.insert(
        "availablePorts".to_owned(),
        free.map_or_else(|| json!("Unlimited"), |ports| world.config.quirks.counter(ports)),
    );
    row.insert("version".to_owned(), json!(record.get("deviceType").filter(|_| registered)));
    row
}

/// A device in a list of devices of all levels.
pub(super) fn row_anywhere(world: &World, key: &DeviceKey, record: &Fields) -> Fields {
    let mut row = identity(key, record);
    let provider = key.level.service_provider_id().and_then(|id| world.providers.get(id));
    row.insert("isEnterprise".to_owned(), json!(provider.map(Provider::is_enterprise)));
    row.insert("resellerId".to_owned(), json!(provider.and_then(Provider::reseller_id)));
    row
}
