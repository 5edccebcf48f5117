//! `/groups`.

use crate::groups::{enterprise_trunks, extensions};
use crate::login::LoginType::User;
use crate::tables::Start::{Number, On};
use crate::tables::entries::service_providers::ROUTINGS;
use crate::tables::{First, available, keyed, setting, table};
use crate::users::flexible_seating;

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
    setting("/groups/account-authorization-codes").written_as("type", "codeType"),
    setting("/groups/advice-of-charge"),
    setting("/groups/call-park").part_of("Call Park"),
    setting("/groups/call-processing-policy").at_first(LIMITS),
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
    setting("/groups/emergency-call-notifications"),
    setting("/groups/flexible-seating/host/guest-association").of_instance().checked(flexible_seating::check_association),
    setting("/groups/flexible-seating/host/routing-policies").of_instance(),
    setting("/groups/intercept").part_of("Intercept Group"),
    setting("/groups/night-forwarding").part_of("Group Night Forwarding"),
    setting("/groups/paging/targets/capacity").at_first(&[("maximumTargetUsers", Number(75)), ("maximumTargetUsersFromServiceProvider", Number(294))]),
    setting("/groups/passcode-rules").at_first(PASSCODES),
    setting("/groups/password-rules").at_first(PASSWORDS).or_above("/service-providers/password-rules").seen_by(User),
    setting("/groups/policy"),
    setting("/groups/routing-profile"),
    setting("/groups/service-instance-privacy").of_instance(),
    setting("/groups/speed-dial-100"),
];

/// What the list of call capacity groups calls otherwise than a group itself.
const CAPACITIES: &[(&str, &str)] = &[
    ("isDefault", "defaultGroupForNewUsers"),
    ("maximumCalls", "maxActiveCallsAllowed"),
    ("maximumIncomingCalls", "maxIncomingActiveCallsAllowed"),
    ("maximumOutgoingCalls", "maxOutgoingActiveCallsAllowed"),
];

// rule: documented
#[rustfmt::skip]
pub(super) const TABLES: &[keyed::Entry] = &[
    table("/groups/call-capacity-management/groups").of("Call Capacity Management").called("Call capacity group").each_once().of_the_group().listed_as(CAPACITIES).one_is_default("becomeDefaultGroupForNewUsers", "defaultGroupForNewUsers").members_at("/groups/call-capacity-management/groups/users"),
    table("/groups/call-park/groups").of("Call Park").called("Call park group").each_once().of_the_group(),
    table("/groups/call-pickup/groups").of("Call Pickup").called("Call pickup group").each_once().of_the_group(),
    table("/groups/calling-plans/digit-patterns").of("Outgoing Calling Plan"),
    table("/groups/calling-plans/outgoing/pinhole-digit-patterns").of("Outgoing Calling Plan"),
    table("/groups/common-phone-list"),
    table("/groups/communication-barring/authorization-codes"),
    table("/groups/custom-contact-directory"),
    table("/groups/enterprise-trunks").of_the_group().called("Enterprise trunk").each_once().members_at("/groups/enterprise-trunks/users").row(enterprise_trunks::routing_type).unset_at_first(ROUTINGS).checked(enterprise_trunks::check),
    table("/groups/series-completion").of("Series Completion").called("Series").each_once().of_the_group(),
    table("/groups/virtual-on-net-enterprise-extensions").called("Virtual extension").unique("extension").checked(extensions::check_virtual),
];

// rule: documented
#[rustfmt::skip]
pub(super) const AVAILABLE: &[available::Entry] = &[
    available("/groups/account-authorization-codes/users").of_the_group(),
    available("/groups/call-capacity-management/users").of("Call Capacity Management").of_the_group().not_in("/groups/call-capacity-management/groups"),
    available("/groups/call-park/groups/users").of("Call Park").of_the_group().not_in("/groups/call-park/groups"),
    available("/groups/call-park/recall").of("Call Park").of_the_group(),
    available("/groups/call-pickup/users").of("Call Pickup").of_the_group().not_in("/groups/call-pickup/groups"),
    available("/groups/custom-contact-directory/users"),
    available("/groups/meet-me-conferencing/users").of_the_group(),
    available("/groups/series-completion/users").of("Series Completion").of_the_group().not_in("/groups/series-completion"),
];
