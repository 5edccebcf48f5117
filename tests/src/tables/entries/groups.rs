//! `/groups`.

use crate::tables::{available, keyed, setting, table};

// rule: documented
#[rustfmt::skip]
pub(super) const SETTINGS: &[setting::Entry] = &[
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
