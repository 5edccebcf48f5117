//! Sheets of call pickup groups.

use super::{GROUP, PROVIDER};
use crate::Endpoint;
use crate::groups::call_pickup::groups::{Create, Delete, Get, Update};
use crate::jobs::sheets::kind::{Ask, Part, Recipe, SheetKind};

const KEY: &[&str] = &["serviceProviderId", "groupId", "name"];
const NAMES: &[(&str, &str)] = &[("userId[]", "users[]")];
const USUAL: &[&str] = &["serviceProviderId", "groupId", "name", "users[0]", "users[1]"];

pub(in super::super) const PICKUP_GROUPS: SheetKind = SheetKind {
    name: "pickup-groups",
    about: "a call pickup group, with its users",
    create: Some(Recipe {
        usual: USUAL,
        names: NAMES,
        tasks: &["pickup.group.create", "call.pickup.group.create"],
        ..Recipe::new(KEY, &[Part::always(Create::OPERATION).asks(Ask::exists(Get::OPERATION))])
    }),
    change: Some(Recipe {
        usual: USUAL,
        names: NAMES,
        tasks: &["pickup.group.modify", "call.pickup.group.modify"],
        ..Recipe::new(
            KEY,
            &[Part::maybe(Update::OPERATION, "", &[PROVIDER, GROUP, ("name", "name")])
                .asks(Ask::exists(Get::OPERATION).with(&[("name", "newName")]))
                .repeats()],
        )
    }),
    delete: Some(Recipe {
        tasks: &["pickup.group.delete", "call.pickup.group.delete"],
        unused: &["index"],
        ..Recipe::new(KEY, &[Part::always(Delete::OPERATION).asks(Ask::is_gone(Get::OPERATION))])
    }),
};
