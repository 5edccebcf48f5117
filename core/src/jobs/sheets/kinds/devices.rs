//! Sheets of devices.

use super::{GROUP, PROVIDER, Taken};
use crate::Endpoint;
use crate::groups::devices::{Create, Delete, Get, Update};
use crate::jobs::sheets::kind::{Ask, Part, Recipe, SheetKind};

const KEY: &[&str] = &["serviceProviderId", "groupId", "deviceName"];

pub(in super::super) const DEVICES: SheetKind = SheetKind {
    name: "devices",
    about: "an access device of a group",
    create: Some(Recipe {
        usual: &["serviceProviderId", "groupId", "deviceName", "deviceType", "macAddress", "description"],
        tasks: &["device.group.create"],
        ..Recipe::new(KEY, &[Part::always(Create::OPERATION).asks(Ask::exists(Get::OPERATION))])
    }),
    change: Some(Recipe {
        usual: &["serviceProviderId", "groupId", "deviceName", "macAddress", "description"],
        tasks: &["device.group.modify"],
        ..Recipe::new(KEY, &[Part::maybe(Update::OPERATION, "", TAKEN)])
    }),
    delete: Some(Recipe {
        tasks: &["device.group.delete"],
        unused: &["index", "deviceType"],
        ..Recipe::new(KEY, &[Part::always(Delete::OPERATION).asks(Ask::is_gone(Get::OPERATION))])
    }),
};

const TAKEN: &[Taken] = &[PROVIDER, GROUP, ("deviceName", "deviceName")];
