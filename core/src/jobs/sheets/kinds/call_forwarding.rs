//! Sheets of where the calls of users are forwarded.

use super::USER;
use crate::Endpoint;
use crate::jobs::sheets::kind::{Part, Recipe, SheetKind};
use crate::users::{
    call_forwarding_always, call_forwarding_busy, call_forwarding_no_answer, call_forwarding_not_reachable,
};

pub(in super::super) const CALL_FORWARDING: SheetKind = SheetKind {
    name: "call-forwarding",
    about: "a user, and where its calls are forwarded",
    create: None,
    change: Some(Recipe {
        usual: &[
            "userId",
            "always.isActive",
            "always.forwardToPhoneNumber",
            "busy.isActive",
            "busy.forwardToPhoneNumber",
            "noAnswer.isActive",
            "noAnswer.forwardToPhoneNumber",
            "noAnswer.numberOfRings",
            "notReachable.isActive",
            "notReachable.forwardToPhoneNumber",
        ],
        ..Recipe::new(
            &["userId"],
            &[
                Part::maybe(call_forwarding_always::Update::OPERATION, "always.", &[USER]),
                Part::maybe(call_forwarding_busy::Update::OPERATION, "busy.", &[USER]),
                Part::maybe(call_forwarding_no_answer::Update::OPERATION, "noAnswer.", &[USER]),
                Part::maybe(call_forwarding_not_reachable::Update::OPERATION, "notReachable.", &[USER]),
            ],
        )
    }),
    delete: None,
};
