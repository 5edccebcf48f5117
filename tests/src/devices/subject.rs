//! What a call is about: a level, a device, or what has tags and files.

use crate::call::Call;
use crate::devices::types::{self, DeviceType};
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::world::{DeviceKey, Level, World};

/// The level whose devices the call is about, if the caller may see it.
pub(super) fn level(world: &World, call: &Call<'_>) -> Result<Level, Failure> {
    let area = call.route.path().split('/').nth(1);
    Ok(match area {
        Some("groups") => Level::Group(world.reach_group(call)?.key.clone()),
        Some("service-providers") => Level::Provider(world.reach_provider(call)?.id.clone()),
        _ => Level::System,
    })
}

/// The record of a device that must be there.
pub(crate) fn find<'w>(world: &'w World, key: &DeviceKey) -> Result<&'w Fields, Failure> {
    world.device(key).ok_or_else(|| Failure::not_found("Access device", &key.name))
}

/// The device that the call names, and its record.
pub(super) fn device<'w>(world: &'w World, call: &Call<'_>) -> Result<(DeviceKey, &'w Fields), Failure> {
    let level = level(world, call)?;
    let key = DeviceKey::new(level, &call.need("deviceName")?);
    let record = find(world, &key)?;
    Ok((key, record))
}

/// What has tags and files: a device, or all devices of a type in a group or at a service provider.
pub(super) struct Subject {
    pub(super) level: Level,
    /// Whether it is a type of devices.
    pub(super) of_type: bool,
    /// The name of the device or of the type.
    pub(super) name: String,
    pub(super) kind: &'static DeviceType,
}

impl Subject {
    /// What the call is about.
    pub(super) fn reach(world: &World, call: &Call<'_>) -> Result<Self, Failure> {
        if !call.route.path().contains("/device-types") {
            let (key, record) = device(world, call)?;
            return Self::of_device(key, record);
        }
        let level = level(world, call)?;
        // A newer client names the type by the key of a device.
        let name = call.text("deviceType").or_else(|| call.text("deviceName"));
        // rule: documented
        let kind = types::find(&name.ok_or_else(|| Failure::missing("deviceType"))?)?;
        Ok(Self { level, of_type: true, name: kind.name.to_owned(), kind })
    }

    /// A device, with its record.
    pub(super) fn of_device(key: DeviceKey, record: &Fields) -> Result<Self, Failure> {
        let kind = types::find(json::field(record, "deviceType"))?;
        Ok(Self { level: key.level, of_type: false, name: key.name, kind })
    }

    /// The key of a row of the subject in a table of tags or files.
    pub(super) fn row_key(&self, what: &str) -> String {
        row_key(&self.name, what)
    }

    /// Refuses for types whose files the platform does not write.
    pub(super) fn check_managed(&self) -> Result<(), Failure> {
        if self.kind.is_managed() {
            Ok(())
        } else {
            // rule: assumed
            Err(Failure::rejected(format!("Device type does not support device management: {}", self.kind.name)))
        }
    }
}

/// The key of a row of a subject. Names of devices and types hold no control characters.
pub(super) fn row_key(subject: &str, what: &str) -> String {
    format!("{subject}\u{0}{what}")
}
