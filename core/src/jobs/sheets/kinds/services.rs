//! Sheets of services and service packs.

use super::{GROUP, PROVIDER, USER};
use crate::Endpoint;
use crate::groups;
use crate::jobs::sheets::kind::{Default, Part, Recipe, SheetKind};
use crate::users::services;

const KEY: &[&str] = &["userId"];
const USUAL: &[&str] = &["userId", "servicePackServices[0]", "userServices[0]", "userServices[1]"];
/// A name alone stands for the item.
pub(super) const NAMES: [(&str, &str); 2] =
    [("userServices[]", "userServices[].serviceName"), ("servicePackServices[]", "servicePackServices[].serviceName")];
/// What is done with them is said by the action.
const SAID: &[&str] = &["userServices[].assigned", "servicePackServices[].assigned"];

pub(in super::super) const SERVICES: SheetKind = SheetKind {
    name: "services",
    about: "a user, and the services and service packs that it gets or loses",
    create: Some(Recipe { usual: USUAL, names: &NAMES, nowhere: SAID, ..Recipe::new(KEY, &[ASSIGN]) }),
    change: Some(Recipe {
        usual: &["userId", "userServices[0].serviceName", "userServices[0].assigned"],
        names: &NAMES,
        ..Recipe::new(KEY, &[Part::maybe(services::Update::OPERATION, "", &[USER])])
    }),
    delete: Some(Recipe {
        usual: USUAL,
        names: &NAMES,
        nowhere: SAID,
        ..Recipe::new(
            KEY,
            &[Part::maybe(services::Update::OPERATION, "", &[USER]).by_default(&[
                ("userServices[].assigned", Default::Is("false")),
                ("servicePackServices[].assigned", Default::Is("false")),
            ])],
        )
    }),
};

/// Services and packs that are assigned unless something else is said.
pub(super) const ASSIGN: Part = Part::maybe(services::Update::OPERATION, "", &[USER]).by_default(&[
    ("userServices[].assigned", Default::Is("true")),
    ("servicePackServices[].assigned", Default::Is("true")),
]);

pub(in super::super) const GROUP_SERVICES: SheetKind = SheetKind {
    name: "group-services",
    about: "a group, and the services and service packs that it may use",
    create: None,
    change: Some(Recipe {
        usual: &[
            "serviceProviderId",
            "groupId",
            "userServices[0].serviceName",
            "userServices[0].authorized",
            "userServices[0].quantity",
        ],
        ..Recipe::new(
            &["serviceProviderId", "groupId"],
            &[Part::maybe(groups::services::Update::OPERATION, "", &[PROVIDER, GROUP])],
        )
    }),
    delete: None,
};
