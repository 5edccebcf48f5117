//! A round through every operation of call centers, on both transports.

mod agents;
mod centers;
mod enterprises;
mod queues;
mod supervisors;

use crate::rounds::{none_is_left_out, on_both_transports};

/// Reads settings, puts them back unchanged, changes them, and looks at what is read then.
macro_rules! round {
    ($odin:expr, $resource:path, ($($key:expr),+), |$update:ident| $changed:expr, |$read:ident| $check:expr) => {{
        use $resource as resource;
        let before = $odin.call(resource::Get::new($($key),+)).unwrap();
        let back = $odin.call(resource::Update::new($($key),+).record(&before)).unwrap();
        assert_eq!(back.record.as_ref(), Some(&before), "putting back what was read changes nothing");
        let $update = resource::Update::new($($key),+);
        let written = $odin.call($changed).unwrap();
        let $read = $odin.call(resource::Get::new($($key),+)).unwrap();
        assert_eq!(written.record.as_ref(), Some(&$read), "what is written is what is read");
        assert!($check, "{:?}", $read);
    }};
}
pub(crate) use round;

/// Every round, and the operations that it must have called with success.
macro_rules! rounds {
    ($with:ident! { $($arguments:tt)* }) => {
        $crate::rounds::$with! { $($arguments)*;
            centers {
                a_call_center_lives_and_dies [
                    "groups.call-centers.create", "groups.call-centers.get", "groups.call-centers.list",
                    "groups.call-centers.update", "groups.call-centers.delete",
                ],
                types_differ [],
                call_centers_are_switched ["groups.call-centers.status.get", "groups.call-centers.status.update"],
                a_group_of_a_service_provider_has_reports_of_its_own [
                    "groups.call-centers.enhanced-reporting.get", "groups.call-centers.enhanced-reporting.update",
                    "groups.call-centers.threshold-profiles.list",
                ],
            }
            queues {
                treatments_are_kept [
                    "groups.call-centers.overflow.get", "groups.call-centers.overflow.update",
                    "groups.call-centers.bounced-calls.get", "groups.call-centers.bounced-calls.update",
                    "groups.call-centers.forced-forwarding.get", "groups.call-centers.forced-forwarding.update",
                    "groups.call-centers.stranded-calls.get", "groups.call-centers.stranded-calls.update",
                    "groups.call-centers.stranded-calls-unavailable.get",
                    "groups.call-centers.stranded-calls-unavailable.update",
                    "groups.call-centers.holiday-service.get", "groups.call-centers.holiday-service.update",
                    "groups.call-centers.night-service.get", "groups.call-centers.night-service.update",
                ],
                what_callers_hear_is_kept [
                    "groups.call-centers.announcements.get", "groups.call-centers.announcements.update",
                    "groups.call-centers.comfort-message-bypass.get", "groups.call-centers.comfort-message-bypass.update",
                    "groups.call-centers.distinctive-ringing.get", "groups.call-centers.distinctive-ringing.update",
                ],
                what_supervisors_see_is_kept [
                    "groups.call-centers.queue-status-notifications.get",
                    "groups.call-centers.queue-status-notifications.update",
                    "groups.call-centers.reporting.get", "groups.call-centers.reporting.update",
                    "groups.call-centers.thresholds.get", "groups.call-centers.thresholds.update",
                    "groups.call-centers.statistics.get",
                ],
                a_transfer_needs_a_number [],
                dnis_numbers_come_and_go [
                    "groups.call-centers.dnis.get", "groups.call-centers.dnis.update",
                    "groups.call-centers.dnis.instances.create", "groups.call-centers.dnis.instances.get",
                    "groups.call-centers.dnis.instances.list", "groups.call-centers.dnis.instances.update",
                    "groups.call-centers.dnis.instances.delete",
                    "groups.call-centers.dnis.announcements.get", "groups.call-centers.dnis.announcements.update",
                ],
                disposition_codes_come_and_go [
                    "groups.call-centers.disposition-codes.get", "groups.call-centers.disposition-codes.update",
                    "groups.call-centers.disposition-codes.codes.create", "groups.call-centers.disposition-codes.codes.get",
                    "groups.call-centers.disposition-codes.codes.list", "groups.call-centers.disposition-codes.codes.update",
                    "groups.call-centers.disposition-codes.codes.delete",
                ],
            }
            agents {
                agents_come_and_go [
                    "groups.call-centers.agents.available.list-available", "groups.call-centers.agents.create",
                    "groups.call-centers.agents.list", "groups.call-centers.agents.update",
                    "groups.call-centers.agents.delete", "groups.call-centers.agents.unlicensed.list",
                ],
                a_deleted_user_is_no_agent_any_more [],
                agents_have_a_state [
                    "users.call-center.get", "users.call-center.update", "users.call-centers.agents.sign-out.sign-out",
                ],
                a_user_is_given_call_centers ["users.call-centers.agents.update", "users.call-centers.agents.list"],
                users_change_only_their_own_affairs ["users.call-center.update"],
                agents_call_out_as_a_call_center ["users.call-center.dnis.list", "users.call-centers.dnis.list"],
                agents_say_how_a_call_went ["users.call-centers.disposition-codes.list"],
            }
            supervisors {
                supervisors_come_and_go [
                    "groups.call-centers.supervisors.available.list-available", "groups.call-centers.supervisors.create",
                    "groups.call-centers.supervisors.list", "groups.call-centers.supervisors.update",
                    "groups.call-centers.supervisors.delete",
                ],
                supervisors_watch_agents [
                    "users.call-centers.supervisors.create", "users.call-centers.supervisors.delete",
                    "groups.call-centers.supervisors.agents.list", "users.call-centers.agents.supervisors.list",
                    "users.call-centers.agents.supervisors.list-all-agents",
                    "users.call-centers.supervisor.call-centers.list",
                ],
                listening_is_announced ["users.call-centers.monitoring.get", "users.call-centers.monitoring.update"],
            }
            enterprises {
                defaults_are_kept ["enterprises.call-centers.get", "enterprises.call-centers.update"],
                unavailable_codes_come_and_go [
                    "enterprises.call-centers.agent-unavailable-codes.list",
                    "enterprises.call-centers.agent-unavailable-codes.create",
                    "enterprises.call-centers.agent-unavailable-codes.update",
                    "enterprises.call-centers.agent-unavailable-codes.delete",
                    "enterprises.call-centers.agent-unavailable-codes-settings.get",
                    "enterprises.call-centers.agent-unavailable-codes-settings.update",
                ],
                disposition_codes_come_and_go [
                    "enterprises.call-centers.call-disposition-code.get",
                    "enterprises.call-centers.call-disposition-code.create",
                    "enterprises.call-centers.call-disposition-code.update",
                    "enterprises.call-centers.call-disposition-code.delete",
                    "enterprises.call-centers.call-disposition-code-usage.get",
                    "enterprises.call-centers.call-disposition-codes.list",
                ],
                reports_are_branded_and_scheduled [
                    "enterprises.call-centers.enhanced-reporting.get", "enterprises.call-centers.enhanced-reporting.update",
                    "enterprises.call-centers.enhanced-reporting-branding.get",
                    "enterprises.call-centers.enhanced-reporting-branding.update",
                    "enterprises.call-centers.enhanced-reporting.scheduled-reports.create",
                    "enterprises.call-centers.enhanced-reporting.scheduled-reports.get",
                    "enterprises.call-centers.enhanced-reporting.scheduled-reports.list",
                    "enterprises.call-centers.enhanced-reporting.scheduled-report-call-centers.get",
                ],
                queues_have_an_order [
                    "enterprises.call-centers.routing-policy.get", "enterprises.call-centers.routing-policy.update",
                ],
                threshold_profiles_come_and_go [
                    "service-providers.call-centers.threshold-default-profile.get",
                    "service-providers.call-centers.threshold-profiles.get",
                    "service-providers.call-centers.threshold-profiles.list",
                    "service-providers.call-centers.threshold-profiles.create",
                    "service-providers.call-centers.threshold-profiles.update",
                    "service-providers.call-centers.threshold-profiles.delete",
                ],
                a_service_provider_is_no_enterprise [],
            }
        }
    };
}
pub(crate) use rounds;

#[test]
fn no_operation_is_left_out() {
    none_is_left_out(&rounds!(ids! {}), |operation| operation.path.contains("/call-center"), 110);
}

on_both_transports! {}
