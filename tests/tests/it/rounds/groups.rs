//! A round through every operation of the groups' own resources, on both transports.

mod admins;
mod announcements;
mod auto_attendants;
mod call_pickup;
mod dns;
mod group_settings;
mod hunt_groups;
mod reports;
mod schedules;
mod services;
mod trunk_groups;

use odin_api::Operation;

use crate::rounds::{none_is_left_out, on_both_transports};

/// Every round, and the operations that it must have called with success.
macro_rules! rounds {
    ($with:ident! { $($arguments:tt)* }) => {
        $crate::rounds::$with! { $($arguments)*;
            hunt_groups {
                a_hunt_group_lives_and_dies [
                    "groups.hunt-groups.create", "groups.hunt-groups.get", "groups.hunt-groups.list",
                    "groups.hunt-groups.update", "groups.hunt-groups.delete",
                ],
                agents_come_and_go [
                    "groups.hunt-groups.user.list", "groups.hunt-groups.users.list-available",
                    "groups.hunt-groups.removeUser.remove-user",
                ],
                a_deleted_user_is_no_agent_any_more ["groups.hunt-groups.get"],
                weights_make_a_hundred ["groups.hunt-groups.weighted-call-distribution.update"],
                hunt_groups_are_switched ["groups.hunt-groups.status.update"],
                what_does_not_exist_is_refused [],
            }
            auto_attendants {
                an_auto_attendant_lives_and_dies [
                    "groups.auto-attendants.create", "groups.auto-attendants.get", "groups.auto-attendants.list",
                    "groups.auto-attendants.update", "groups.auto-attendants.delete",
                ],
                keys_are_merged ["groups.auto-attendants.update"],
                auto_attendants_are_switched ["groups.auto-attendants.status.update"],
                users_are_taken_out_of_menus [
                    "groups.auto-attendants.removeUser.remove-user", "groups.auto-attendants.user.list",
                ],
                submenus_live_and_die [
                    "groups.auto-attendants.submenus.create", "groups.auto-attendants.submenus.get",
                    "groups.auto-attendants.submenus.list", "groups.auto-attendants.submenus.update",
                    "groups.auto-attendants.submenus.delete", "groups.auto-attendants.submenus.usage.list",
                ],
                opening_times_are_schedules ["groups.auto-attendants.update", "groups.schedules.update"],
            }
            call_pickup {
                a_pickup_group_lives_and_dies [
                    "groups.call-pickup.groups.create", "groups.call-pickup.groups.get",
                    "groups.call-pickup.groups.list", "groups.call-pickup.groups.update",
                    "groups.call-pickup.groups.delete",
                ],
                a_user_is_in_one_pickup_group [
                    "groups.call-pickup.user.get", "groups.call-pickup.users.list-available",
                ],
            }
            admins {
                an_administrator_lives_and_dies [
                    "groups.admins.create", "groups.admins.get", "groups.admins.list", "groups.admins.update",
                    "groups.admins.delete",
                ],
                policies_are_given [
                    "groups.admins.policies.get", "groups.admins.policies.update", "groups.admins.policies.update-bulk",
                ],
            }
            announcements {
                a_file_goes_up_and_comes_down [
                    "groups.announcements.create", "groups.announcements.get", "groups.announcements.list",
                    "groups.announcements.list-available", "groups.announcements.update",
                    "groups.announcements.delete", "groups.announcements.download.download",
                ],
                a_file_in_use_stays ["groups.announcements.get"],
            }
            schedules {
                a_schedule_lives_and_dies [
                    "groups.schedules.create", "groups.schedules.get", "groups.schedules.list",
                    "groups.schedules.update", "groups.schedules.delete",
                ],
                events_come_and_go [
                    "groups.events.create", "groups.events.get", "groups.events.list", "groups.events.update",
                    "groups.events.delete",
                ],
            }
            group_settings {
                extensions_have_lengths ["groups.extensions.get", "groups.extensions.update"],
                home_zones_are_kept [
                    "groups.emergency-zones.get", "groups.emergency-zones.create", "groups.emergency-zones.update",
                    "groups.emergency-zones.delete",
                ],
                messages_are_kept ["groups.voice-messaging.get", "groups.voice-messaging.update"],
                a_voice_portal_is_reached [
                    "groups.voice-messaging.voice-portal.get", "groups.voice-messaging.voice-portal.update",
                ],
            }
            reports {
                users_are_reported ["groups.reports.users.list", "groups.reports.users.get"],
                users_are_audited ["groups.users.audit.list"],
            }
            dns {
                numbers_are_listed_in_ranges ["groups.dns.list"],
                numbers_go_to_a_group_and_back [
                    "groups.dns.create", "groups.dns.delete", "groups.dns.assign-bulk",
                    "groups.dns.unassign-bulk",
                ],
                numbers_are_activated ["groups.dns.update"],
                who_has_a_number_is_told ["groups.dns.details.list", "groups.dns.search.search"],
            }
            services {
                what_a_group_may_use ["groups.services.get", "groups.services.authorized.list", "groups.services.available.list"],
                licences_are_granted_and_withdrawn ["groups.services.update"],
                who_has_a_service [
                    "groups.services.assigned.list", "groups.services.assignedall.list", "groups.services.assigned-list.list",
                ],
                group_services_are_assigned ["groups.services.update"],
            }
            trunk_groups {
                a_trunk_group_lives_and_dies [
                    "groups.trunk-groups.create", "groups.trunk-groups.get", "groups.trunk-groups.list",
                    "groups.trunk-groups.update", "groups.trunk-groups.delete",
                ],
                users_move_behind_a_trunk_group [
                    "groups.trunk-groups.users.list", "groups.trunk-groups.users.hosted.list-available",
                ],
                calls_are_limited ["groups.trunk-groups.call-capacity.get", "groups.trunk-groups.call-capacity.update"],
                calls_are_rerouted ["groups.trunk-groups.list-reroute-candidates"],
            }
        }
    };
}
pub(crate) use rounds;

#[test]
fn no_operation_is_left_out() {
    // The group itself is a founding resource; call centers, devices, dialing, objects and what each level has have rounds of
    // their own.
    let elsewhere = [
        "account-authorization-codes",
        "advice-of-charge",
        "call-capacity-management",
        "call-centers",
        "call-park",
        "call-processing-policy",
        "call-records",
        "calling-plans",
        "clone",
        "collaborate",
        "common-phone-list",
        "communication-barring",
        "custom-contact-directory",
        "departments",
        "device-types",
        "devices",
        "domains",
        "emergency-call-notifications",
        "enterprise-trunks",
        "feature-access-codes",
        "flexible-seating",
        "intercept",
        "meet-me-conferencing",
        "music-on-hold",
        "network-class-of-services",
        "night-forwarding",
        "paging",
        "passcode-rules",
        "password-rules",
        "phone-directory",
        "policy",
        "routing-profile",
        "viewable-packs",
        "series-completion",
        "service-instance-privacy",
        "speed-dial-100",
        "virtual-on-net-enterprise-extensions",
    ];
    let own = |operation: &Operation| match operation.id.split('.').collect::<Vec<_>>()[..] {
        ["groups", resource, _, ..] => !elsewhere.contains(&resource),
        _ => false,
    };
    none_is_left_out(&rounds!(ids! {}), own, 94);
}

on_both_transports! {}
