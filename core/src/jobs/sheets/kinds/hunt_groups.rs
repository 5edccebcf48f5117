//! Sheets of hunt groups.

use super::{CALLING_LINE_IDS, GROUP, INSTANCE, PLACE, POLICY_WORDS, PROFILE_NAMES, PROFILE_NOWHERE, PROVIDER};
use crate::Endpoint;
use crate::groups::hunt_groups::{Create, Delete, Get, Update, status};
use crate::jobs::sheets::kind::{Ask, Default, Part, Recipe, SheetKind};

const KEY: &[&str] = &["serviceUserId"];
const NAMES: &[(&str, &str)] = &[PROFILE_NAMES, ("agentUserId[]", "agents[]")];

pub(in super::super) const HUNT_GROUPS: SheetKind = SheetKind {
    name: "hunt-groups",
    about: "a hunt group, with its agents",
    create: Some(Recipe {
        needs_domain: true,
        usual: &[
            "serviceProviderId",
            "groupId",
            "serviceUserId",
            "serviceInstanceProfile.name",
            "serviceInstanceProfile.phoneNumber",
            "serviceInstanceProfile.extension",
            "policy",
            "agents[0]",
            "agents[1]",
        ],
        names: NAMES,
        nowhere: &[PROFILE_NOWHERE],
        tasks: &["hunt.group.create"],
        words: POLICY_WORDS,
        ..Recipe::new(
            KEY,
            &[
                Part::always(Create::OPERATION)
                    .by_default(&[
                        ("policy", Default::Is("Regular")),
                        ("noAnswerNumberOfRings", Default::Is("5")),
                        ("forwardTimeoutSeconds", Default::Is("10")),
                        CALLING_LINE_IDS[0],
                        CALLING_LINE_IDS[1],
                    ])
                    .asks(Ask::exists(Get::OPERATION)),
                STATUS,
            ],
        )
    }),
    change: Some(Recipe {
        usual: &["serviceUserId", "policy", "agents[0]", "agents[1]"],
        names: NAMES,
        nowhere: &[PROFILE_NOWHERE],
        tasks: &["hunt.group.modify"],
        words: POLICY_WORDS,
        ..Recipe::new(KEY, &[Part::maybe(Update::OPERATION, "", &[PROVIDER, GROUP, INSTANCE]), STATUS])
    }),
    delete: Some(Recipe {
        tasks: &["hunt.group.delete"],
        unused: PLACE,
        ..Recipe::new(KEY, &[Part::always(Delete::OPERATION).asks(Ask::is_gone(Get::OPERATION))])
    }),
};

const STATUS: Part = Part::maybe(status::Update::OPERATION, "", &[("instances[0].serviceUserId", "serviceUserId")])
    .only(&[("instances[0].isActive", "isActive")]);
