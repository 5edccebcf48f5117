//! A round through every operation of a user's own resources, on both transports.

mod forwarding;
mod logins;
mod mail;
mod phones;
mod records;

use odin_api::Operation;

use crate::rounds::{none_is_left_out, on_both_transports};

/// Every round, and the operations that it must have called with success.
macro_rules! rounds {
    ($with:ident! { $($arguments:tt)* }) => {
        $crate::rounds::$with! { $($arguments)*;
            forwarding {
                every_call_goes_elsewhere [
                    "users.call-forwarding-always.get", "users.call-forwarding-always.update",
                    "users.call-forwarding-always.list-bulk", "users.call-forwarding-always.update-bulk",
                ],
                calls_to_a_busy_line_go_elsewhere [
                    "users.call-forwarding-busy.get", "users.call-forwarding-busy.update",
                    "users.call-forwarding-busy.list-bulk", "users.call-forwarding-busy.update-bulk",
                ],
                calls_that_nobody_takes_go_elsewhere [
                    "users.call-forwarding-no-answer.get", "users.call-forwarding-no-answer.update",
                    "users.call-forwarding-no-answer.list-bulk", "users.call-forwarding-no-answer.update-bulk",
                ],
                calls_to_a_lost_phone_go_elsewhere [
                    "users.call-forwarding-not-reachable.get", "users.call-forwarding-not-reachable.update",
                    "users.call-forwarding-not-reachable.list-bulk", "users.call-forwarding-not-reachable.update-bulk",
                ],
                some_calls_go_elsewhere [
                    "users.call-forwarding-selective.get", "users.call-forwarding-selective.update",
                    "users.call-forwarding-selective.criteria.get", "users.call-forwarding-selective.criteria.list",
                    "users.call-forwarding-selective.criteria.create",
                    "users.call-forwarding-selective.criteria.update",
                    "users.call-forwarding-selective.criteria.delete",
                ],
                nobody_is_disturbed ["users.do-not-disturb.get", "users.do-not-disturb.update"],
                calls_have_limits ["users.call-processing-policy.get", "users.call-processing-policy.update"],
            }
            logins {
                passwords_are_set ["users.passwords.update", "users.password.get"],
                passcodes_are_set ["users.portal-passcode.get", "users.portal-passcode.update"],
                phones_log_in ["users.authentication.get", "users.authentication.update"],
                logins_are_told ["users.login-info.get"],
                users_are_renamed ["users.user-id.update"],
                users_are_moved ["users.group-id.update"],
                users_are_reset ["users.reset.reset"],
            }
            phones {
                lines_are_shared [
                    "users.shared-call-appearance.get", "users.shared-call-appearance.update",
                    "users.shared-call-appearance.list-bulk", "users.shared-call-appearance.endpoints.get",
                    "users.shared-call-appearance.endpoints.create", "users.shared-call-appearance.endpoints.update",
                    "users.shared-call-appearance.endpoints.delete",
                ],
                phones_are_registered ["users.registration.get", "users.registration.list-bulk"],
                users_have_more_numbers ["users.alternate-numbers.get", "users.alternate-numbers.update"],
            }
            mail {
                messages_are_taken [
                    "users.voice-messaging.get", "users.voice-messaging.update", "users.voice-messaging.list-bulk",
                    "users.voice-messaging.update-bulk",
                ],
                mailboxes_are_somewhere ["users.voice-messaging.advanced.get", "users.voice-messaging.advanced.update"],
                callers_are_greeted [
                    "users.voice-messaging.greetings.get", "users.voice-messaging.greetings.update",
                    "users.voice-messaging.voice-portal.get", "users.voice-messaging.voice-portal.update",
                ],
                messages_are_heard [
                    "users.voice-messaging.message.get", "users.voice-messaging.messages.list",
                    "users.voice-messaging.messages.delete", "users.voice-messaging.messages.download.download",
                    "users.voice-messaging.messages.read.update", "users.voice-messaging.messages.unread.update",
                ],
                messages_are_sent_on [
                    "users.voice-messaging.user-distribution-list.get",
                    "users.voice-messaging.user-distribution-list.update",
                    "users.voice-messaging.user-distribution-lists.list",
                ],
                files_are_uploaded [
                    "users.announcements.get", "users.announcements.list", "users.announcements.list-available",
                    "users.announcements.create", "users.announcements.update", "users.announcements.delete",
                    "users.announcements.download.download",
                ],
            }
            records {
                calls_are_counted [
                    "users.call-records.daily.list", "users.call-records.detail.list", "users.call-records.details.list",
                    "users.call-records.details.list-by-post", "users.call-records.hourly.list",
                    "users.call-records.related.list", "users.call-records.stats.get", "users.call-records.summary.list",
                    "users.call-records.summary.list-by-post",
                ],
                everything_is_in_one_record ["users.audit.get", "users.reports.users.get"],
            }
        }
    };
}
pub(crate) use rounds;

#[test]
fn no_operation_is_left_out() {
    let resources = [
        "alternate-numbers",
        "announcements",
        "audit",
        "authentication",
        "call-forwarding-always",
        "call-forwarding-busy",
        "call-forwarding-no-answer",
        "call-forwarding-not-reachable",
        "call-forwarding-selective",
        "call-processing-policy",
        "call-records",
        "do-not-disturb",
        "group-id",
        "login-info",
        "password",
        "passwords",
        "portal-passcode",
        "registration",
        "reports",
        "reset",
        "shared-call-appearance",
        "user-id",
        "voice-messaging",
    ];
    let own = |operation: &Operation| {
        operation.area() == "users" && operation.id.split('.').nth(1).is_some_and(|part| resources.contains(&part))
    };
    none_is_left_out(&rounds!(ids! {}), own, 85);
}

on_both_transports! {}
