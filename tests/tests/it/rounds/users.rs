//! A round through every operation of a user's own resources, on both transports.

mod desks;
mod dials;
mod forwarding;
mod logins;
mod mail;
mod meetings;
mod phones;
mod places;
mod records;
mod selective;
mod times;

use odin_api::Operation;

use crate::rounds::{none_is_left_out, on_both_transports};

/// Every round, and the operations that it must have called with success.
macro_rules! rounds {
    ($with:ident! { $($arguments:tt)* }) => {
        $crate::rounds::$with! { $($arguments)*;
            desks {
                phones_are_borrowed [
                    "users.hoteling-guest.get", "users.hoteling-guest.update",
                    "users.hoteling-guest.users.list-available", "users.hoteling-host.get",
                    "users.hoteling-host.update",
                ],
                executives_are_told ["users.executive-assistant.get", "users.executive-assistant.update"],
                receptionists_watch [
                    "users.broad-works-receptionist-small-business.get",
                    "users.broad-works-receptionist-small-business.update",
                    "users.broad-works-receptionist-small-business.users.list-available",
                ],
                phones_show_directories ["users.polycom-phone-services.get", "users.polycom-phone-services.update"],
                apps_are_told [
                    "users.push-notification-registration.get", "users.push-notification-registration.list-bulk",
                ],
                one_digit_is_enough [
                    "users.speed-dial-8.get", "users.speed-dial-8.list-bulk", "users.speed-dial-8.update-bulk",
                ],
                carriers_are_chosen ["users.preferred-carrier.get", "users.preferred-carrier.update"],
                many_are_listed [
                    "users.anonymous-call-rejection.list-bulk", "users.automatic-callback.list-bulk",
                    "users.automatic-hold-retrieve.list-bulk",
                ],
                many_are_changed [
                    "users.call-forwarding-always-secondary.list-bulk",
                    "users.call-forwarding-always-secondary.update-bulk",
                    "users.call-recording.list-bulk", "users.call-recording.update-bulk",
                    "users.calling-line-id-delivery-blocking.list-bulk",
                    "users.calling-line-id-delivery-blocking.update-bulk",
                    "users.hoteling-guest.list-bulk", "users.hoteling-guest.update-bulk",
                    "users.hoteling-host.list-bulk", "users.hoteling-host.update-bulk",
                ],
            }
            dials {
                codes_have_numbers [
                    "users.speed-dial-100.list", "users.speed-dial-100.create", "users.speed-dial-100.update",
                    "users.speed-dial-100.delete",
                ],
                people_have_numbers [
                    "users.personal-phone-list.list", "users.personal-phone-list.create",
                    "users.personal-phone-list.update", "users.personal-phone-list.delete", "users.dns.list",
                    "users.phone-directory.list",
                ],
            }
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
                logins_are_told ["users.login-info.get", "users.login.get"],
                logins_have_more_names ["users.alternate-user-id.get", "users.alternate-user-id.update"],
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
                the_last_calls_are_listed ["users.basic-call-logs.get"],
                everything_is_in_one_record ["users.audit.get", "users.reports.users.get"],
            }
            selective {
                some_callers_are_told_apart [
                    "users.call-notify.get", "users.call-notify.update", "users.call-notify.criteria.get",
                    "users.call-notify.criteria.list", "users.call-notify.criteria.create",
                    "users.call-notify.criteria.update", "users.priority-alert.get", "users.priority-alert.update",
                    "users.priority-alert.criteria.get", "users.priority-alert.criteria.list",
                    "users.priority-alert.criteria.create", "users.priority-alert.criteria.update",
                    "users.sequential-ring.get", "users.sequential-ring.update",
                    "users.sequential-ring.criteria.get", "users.sequential-ring.criteria.list",
                    "users.sequential-ring.criteria.create", "users.sequential-ring.criteria.update",
                    "users.simultaneous-ring-personal.get", "users.simultaneous-ring-personal.update",
                    "users.simultaneous-ring-personal.criteria.get",
                    "users.simultaneous-ring-personal.criteria.list",
                    "users.simultaneous-ring-personal.criteria.create",
                    "users.simultaneous-ring-personal.criteria.update", "users.priority-alert.criteria.delete",
                    "users.priority-alert.details.list",
                ],
                some_callers_are_accepted_or_rejected [
                    "users.selective-call-acceptance.get", "users.selective-call-acceptance.list",
                    "users.selective-call-acceptance.create", "users.selective-call-acceptance.update",
                    "users.selective-call-acceptance.delete", "users.selective-call-acceptance.activation.activate",
                    "users.selective-call-rejection.get", "users.selective-call-rejection.list",
                    "users.selective-call-rejection.create", "users.selective-call-rejection.update",
                    "users.selective-call-rejection.delete", "users.selective-call-rejection.activation.activate",
                    "users.selective-call-rejection.details.list",
                ],
                other_phones_ring [
                    "users.broad-works-anywhere.get", "users.broad-works-anywhere.update",
                    "users.broad-works-anywhere.phone-numbers.get",
                    "users.broad-works-anywhere.phone-numbers.create",
                    "users.broad-works-anywhere.phone-numbers.update",
                    "users.broad-works-anywhere.phone-numbers.delete", "users.broad-works-anywhere.criteria.get",
                    "users.broad-works-anywhere.criteria.create", "users.broad-works-anywhere.criteria.update",
                    "users.broad-works-anywhere.criteria.delete",
                ],
                callers_hear_something_first [
                    "users.pre-alerting.get", "users.pre-alerting.update", "users.pre-alerting.criteria.get",
                    "users.pre-alerting.criteria.create", "users.pre-alerting.criteria.update",
                    "users.pre-alerting.criteria.delete", "users.call-to-numbers.list",
                ],
            }
            meetings {
                users_have_rooms [
                    "users.collaborate.bridge.get", "users.collaborate.instant-room.get",
                    "users.collaborate.instant-room.update", "users.collaborate.my-room.get",
                    "users.collaborate.my-room.update", "users.collaborate.project-rooms.get",
                    "users.collaborate.project-rooms.list", "users.collaborate.project-rooms.create",
                    "users.collaborate.project-rooms.update", "users.collaborate.project-rooms.delete",
                    "users.collaborate.regenerate.regenerate",
                ],
                users_hold_conferences [
                    "users.meet-me-conferencing.bridges.list", "users.meet-me-conferencing.conferences.get",
                    "users.meet-me-conferencing.conferences.list", "users.meet-me-conferencing.conferences.create",
                    "users.meet-me-conferencing.conferences.update", "users.meet-me-conferencing.conferences.delete",
                    "users.meet-me-conferencing.delegates.list", "users.meet-me-conferencing.delegates.update",
                    "users.meet-me-conferencing.delegates.users.list-available",
                ],
                users_chat [
                    "users.integrated-imp.get", "users.integrated-imp.update",
                    "users.integrated-imp.password.update",
                ],
            }
            places {
                executives_have_assistants [
                    "users.executive.assistants.get", "users.executive.assistants.update",
                    "users.executive.filtering.get", "users.executive.filtering.update",
                    "users.executive.screening-alerting.get", "users.executive.screening-alerting.update",
                    "users.executive.filtering.criteria.get", "users.executive.filtering.criteria.create",
                    "users.executive.filtering.criteria.update", "users.executive.filtering.criteria.delete",
                ],
                guests_sit_down [
                    "users.flexible-seating.list-bulk", "users.flexible-seating.guest.get",
                    "users.flexible-seating.guest.update", "users.flexible-seating.guest.hosts.list-available",
                ],
            }
            times {
                users_have_schedules [
                    "users.schedules.get", "users.schedules.list", "users.schedules.create",
                    "users.schedules.update", "users.schedules.delete", "users.schedules.holidays.list",
                    "users.events.get", "users.events.list", "users.events.create", "users.events.update",
                    "users.events.delete",
                ],
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
