//! `/groups`.

use crate::login::LoginType::User;
use crate::tables::Start::{Number, On};
use crate::tables::{First, available, keyed, setting, table};

/// What BroadWorks starts with.
// rule: assumed
pub(super) const LIMITS: &[First] = &[
    ("maxSimultaneousCalls", Number(10)),
    ("maxSimultaneousVideoCalls", Number(5)),
    ("maxCallTimeForAnsweredCallsMinutes", Number(600)),
    ("maxCallTimeForUnansweredCallsMinutes", Number(2)),
    ("maxConcurrentRedirectedCalls", Number(3)),
    ("maxConcurrentFindMeFollowMeInvocations", Number(3)),
    ("maxConcurrentTerminatingAlertingRequests", Number(10)),
    ("maxFindMeFollowMeDepth", Number(3)),
    ("maxRedirectionDepth", Number(5)),
];
// rule: assumed
pub(super) const PASSCODES: &[First] =
    &[("minCodeLength", Number(4)), ("maxCodeLength", Number(8)), ("disallowRepeatedDigits", On)];
// rule: assumed
pub(super) const PASSWORDS: &[First] = &[("minLength", Number(6)), ("disallowUserId", On)];

// rule: documented
#[rustfmt::skip]
pub(super) const SETTINGS: &[setting::Entry] = &[
    setting("/groups/advice-of-charge"),
    setting("/groups/call-processing-policy").at_first(LIMITS),
    setting("/groups/emergency-call-notifications"),
    setting("/groups/passcode-rules").at_first(PASSCODES),
    setting("/groups/password-rules").at_first(PASSWORDS).or_above("/service-providers/password-rules").seen_by(User),
    setting("/groups/policy"),
    setting("/groups/account-authorization-codes").written_as("type", "codeType"),
    setting("/groups/calling-plans/incoming").part_of("Incoming Calling Plan"),
    setting("/groups/calling-plans/outgoing/call-me-now").part_of("Outgoing Calling Plan"),
    setting("/groups/calling-plans/outgoing/digit-plan/call-me-now").part_of("Outgoing Calling Plan"),
    setting("/groups/calling-plans/outgoing/digit-plan/originating").part_of("Outgoing Calling Plan"),
    setting("/groups/calling-plans/outgoing/digit-plan/redirecting").part_of("Outgoing Calling Plan"),
    setting("/groups/calling-plans/outgoing/originating").part_of("Outgoing Calling Plan"),
    setting("/groups/calling-plans/outgoing/pinhole-digit-plan/call-me-now").part_of("Outgoing Calling Plan"),
    setting("/groups/calling-plans/outgoing/pinhole-digit-plan/originating").part_of("Outgoing Calling Plan"),
    setting("/groups/calling-plans/outgoing/pinhole-digit-plan/redirecting").part_of("Outgoing Calling Plan"),
    setting("/groups/calling-plans/outgoing/redirected").part_of("Outgoing Calling Plan"),
    setting("/groups/calling-plans/outgoing/redirecting").part_of("Outgoing Calling Plan"),
    setting("/groups/calling-plans/outgoing/transfer-numbers").part_of("Outgoing Calling Plan"),
    setting("/groups/communication-barring"),
    setting("/groups/routing-profile"),
];

// rule: documented
#[rustfmt::skip]
pub(super) const TABLES: &[keyed::Entry] = &[
    table("/groups/call-pickup/groups").of("Call Pickup").called("Call pickup group").each_once().of_the_group(),
    table("/groups/calling-plans/digit-patterns").of("Outgoing Calling Plan"),
    table("/groups/calling-plans/outgoing/pinhole-digit-patterns").of("Outgoing Calling Plan"),
    table("/groups/communication-barring/authorization-codes"),
];

// rule: documented
#[rustfmt::skip]
pub(super) const AVAILABLE: &[available::Entry] = &[
    available("/groups/call-pickup/users").of("Call Pickup").of_the_group().not_in("/groups/call-pickup/groups"),
    available("/groups/account-authorization-codes/users").of_the_group(),
];
