//! Sheets of call centers.

use super::{CALLING_LINE_IDS, GROUP, INSTANCE, PLACE, POLICY_WORDS, PROFILE_NAMES, PROFILE_NOWHERE, PROVIDER};
use crate::Endpoint;
use crate::groups::call_centers::{Create, Delete, Get, Update, agents, status};
use crate::jobs::sheets::kind::{Ask, Part, Recipe, SheetKind};

const KEY: &[&str] = &["serviceUserId"];
const NAMES: &[(&str, &str)] = &[PROFILE_NAMES, ("agentUserIdList.userId[]", "agents[]")];

pub(in super::super) const CALL_CENTERS: SheetKind = SheetKind {
    name: "call-centers",
    about: "a call center, with its agents",
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
            "policy",
            "queueLength",
            "agents[0]",
            "agents[1]",
        ],
        names: NAMES,
        nowhere: &[PROFILE_NOWHERE],
        tasks: &["call.center.create"],
        words: POLICY_WORDS,
        ..Recipe::new(
            KEY,
            &[
                Part::always(Create::OPERATION).by_default(&CALLING_LINE_IDS).asks(Ask::exists(Get::OPERATION)),
                AGENTS,
                STATUS,
            ],
        )
    }),
    change: Some(Recipe {
        usual: &["serviceUserId", "queueLength", "agents[0]", "agents[1]"],
        names: NAMES,
        nowhere: &[PROFILE_NOWHERE],
        tasks: &["call.center.modify", "call.center.update.agent.list"],
        words: POLICY_WORDS,
        ..Recipe::new(KEY, &[Part::maybe(Update::OPERATION, "", &[PROVIDER, GROUP, INSTANCE]), AGENTS, STATUS])
    }),
    delete: Some(Recipe {
        tasks: &["call.center.delete"],
        unused: PLACE,
        ..Recipe::new(KEY, &[Part::always(Delete::OPERATION).asks(Ask::is_gone(Get::OPERATION))])
    }),
};

/// All of them: those that are not listed are removed.
const AGENTS: Part = Part::maybe(agents::Update::OPERATION, "", &[INSTANCE]);
const STATUS: Part = Part::maybe(status::Update::OPERATION, "", &[("instances[0].serviceUserId", "serviceUserId")])
    .only(&[("instances[0].isActive", "isActive")]);
