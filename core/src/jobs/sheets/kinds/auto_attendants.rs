//! Sheets of auto attendants.

use super::{CALLING_LINE_IDS, GROUP, INSTANCE, PLACE, PROFILE_NAMES, PROFILE_NOWHERE, PROVIDER};
use crate::Endpoint;
use crate::groups::auto_attendants::{Create, Delete, Get, Update, status};
use crate::jobs::sheets::kind::{Ask, Default, Part, Recipe, SheetKind};

const KEY: &[&str] = &["serviceUserId"];

pub(in super::super) const AUTO_ATTENDANTS: SheetKind = SheetKind {
    name: "auto-attendants",
    about: "an auto attendant, with its menus",
    create: Some(Recipe {
        needs_domain: true,
        usual: &[
            "serviceProviderId",
            "groupId",
            "serviceUserId",
            "serviceInstanceProfile.name",
            "serviceInstanceProfile.phoneNumber",
            "serviceInstanceProfile.extension",
            "type",
            "isActive",
        ],
        names: &[PROFILE_NAMES],
        nowhere: &[PROFILE_NOWHERE],
        tasks: &["auto.attendant.create"],
        ..Recipe::new(
            KEY,
            &[
                // As `Create::named` has it.
                Part::always(Create::OPERATION)
                    .by_default(&[
                        ("enableVideo", Default::Is("false")),
                        ("extensionDialingScope", Default::Is("Group")),
                        ("nameDialingScope", Default::Is("Group")),
                        ("nameDialingEntries", Default::Is("LastName + FirstName")),
                        ("firstDigitTimeoutSeconds", Default::Is("10")),
                        CALLING_LINE_IDS[0],
                        CALLING_LINE_IDS[1],
                    ])
                    .asks(Ask::exists(Get::OPERATION)),
                STATUS,
            ],
        )
    }),
    change: Some(Recipe {
        usual: &["serviceUserId", "serviceInstanceProfile.extension", "isActive"],
        names: &[PROFILE_NAMES],
        nowhere: &[PROFILE_NOWHERE],
        tasks: &["auto.attendant.modify"],
        ..Recipe::new(KEY, &[Part::maybe(Update::OPERATION, "", &[PROVIDER, GROUP, INSTANCE]), STATUS])
    }),
    delete: Some(Recipe {
        tasks: &["auto.attendant.delete"],
        unused: PLACE,
        ..Recipe::new(KEY, &[Part::always(Delete::OPERATION).asks(Ask::is_gone(Get::OPERATION))])
    }),
};

const STATUS: Part = Part::maybe(status::Update::OPERATION, "", &[("instances[0].serviceUserId", "serviceUserId")])
    .only(&[("instances[0].isActive", "isActive")]);
