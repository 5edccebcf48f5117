//! A round through what groups have beside their settings: shared calls, parked calls, lists of numbers, virtual users.
//! Settings and tables that stand alone are called by the generic rounds.

mod instances;
mod levels;
mod people;
mod places;
mod sharing;
mod trunks;

use crate::rounds::on_both_transports;

/// Every round, and the operations that it must have called with success.
macro_rules! rounds {
    ($with:ident! { $($arguments:tt)* }) => {
        $crate::rounds::$with! { $($arguments)*;
            levels {
                calls_are_forwarded_at_night ["groups.night-forwarding.get", "groups.night-forwarding.update"],
                ports_are_allocated [
                    "service-providers.meet-me-conferencing.ports.get",
                    "service-providers.meet-me-conferencing.ports.update",
                ],
            }
            instances {
                one_speaks_and_many_hear [
                    "groups.paging.get", "groups.paging.list", "groups.paging.create", "groups.paging.update",
                    "groups.paging.delete", "groups.paging.originators.list", "groups.paging.originators.update",
                    "groups.paging.originators.available.list-available", "groups.paging.status.update",
                    "groups.paging.targets.list", "groups.paging.targets.update",
                    "groups.paging.targets.available.list-available",
                ],
                users_meet_in_rooms [
                    "groups.collaborate.bridges.get", "groups.collaborate.bridges.list",
                    "groups.collaborate.bridges.create", "groups.collaborate.bridges.update",
                    "groups.collaborate.bridges.delete", "groups.collaborate.bridges.details.list",
                    "groups.collaborate.users.list-available",
                ],
                people_dial_into_conferences [
                    "groups.meet-me-conferencing.bridges.get", "groups.meet-me-conferencing.bridges.list",
                    "groups.meet-me-conferencing.bridges.create", "groups.meet-me-conferencing.bridges.update",
                    "groups.meet-me-conferencing.bridges.delete", "groups.meet-me-conferencing.ports.get",
                    "groups.meet-me-conferencing.ports.update", "groups.meet-me-conferencing.users.list-available",
                ],
                guests_sit_down [
                    "groups.flexible-seating.access-devices.list", "groups.flexible-seating.host.get",
                    "groups.flexible-seating.host.list", "groups.flexible-seating.host.create",
                    "groups.flexible-seating.host.update", "groups.flexible-seating.host.delete",
                    "groups.flexible-seating.host.guest-association.get",
                    "groups.flexible-seating.host.guest-association.update",
                    "groups.flexible-seating.host.routing-policies.get",
                    "groups.flexible-seating.host.routing-policies.update",
                    "groups.flexible-seating.host.status.update",
                ],
            }
            places {
                departments_have_parts [
                    "groups.departments.get", "groups.departments.list", "groups.departments.create",
                    "groups.departments.update", "groups.departments.delete",
                ],
                departments_have_administrators [
                    "groups.departments.admins.get", "groups.departments.admins.list",
                    "groups.departments.admins.create", "groups.departments.admins.update",
                    "groups.departments.admins.delete",
                ],
                callers_hear_music [
                    "groups.music-on-hold.get", "groups.music-on-hold.create", "groups.music-on-hold.update",
                    "groups.music-on-hold.delete", "groups.music-on-hold.departments.list",
                ],
                everybody_is_in_the_directory [
                    "groups.phone-directory.list",
                ],
            }
            trunks {
                groups_have_trunks [
                    "groups.enterprise-trunks.get", "groups.enterprise-trunks.list", "groups.enterprise-trunks.create",
                    "groups.enterprise-trunks.update", "groups.enterprise-trunks.delete",
                    "groups.enterprise-trunks.available-trunk-groups.list-available",
                    "groups.enterprise-trunks.available-users.list-available", "groups.enterprise-trunks.users.list",
                    "groups.enterprise-trunks.users.create", "groups.enterprise-trunks.users.update",
                    "groups.enterprise-trunks.users.delete",
                ],
                providers_have_trunks [
                    "service-providers.enterprise-trunks.get", "service-providers.enterprise-trunks.list",
                    "service-providers.enterprise-trunks.create", "service-providers.enterprise-trunks.update",
                    "service-providers.enterprise-trunks.delete",
                    "service-providers.enterprise-trunks.available-trunk-groups.list-available",
                    "service-providers.enterprise-trunks.available-users.list-available",
                    "service-providers.enterprise-trunks.users.list",
                    "service-providers.enterprise-trunks.users.create",
                    "service-providers.enterprise-trunks.users.update",
                    "service-providers.enterprise-trunks.users.delete",
                ],
            }
            sharing {
                calls_are_shared [
                    "groups.call-capacity-management.groups.get", "groups.call-capacity-management.groups.list",
                    "groups.call-capacity-management.groups.create", "groups.call-capacity-management.groups.update",
                    "groups.call-capacity-management.groups.delete",
                    "groups.call-capacity-management.groups.users.create",
                    "groups.call-capacity-management.groups.users.delete",
                    "groups.call-capacity-management.users.list-available",
                ],
                calls_are_parked [
                    "groups.call-park.get", "groups.call-park.update", "groups.call-park.groups.create",
                    "groups.call-park.groups.get", "groups.call-park.groups.update",
                    "groups.call-park.groups.users.list-available", "groups.call-park.recall.list-available",
                ],
                calls_go_on_in_a_series [
                    "groups.series-completion.get", "groups.series-completion.list", "groups.series-completion.create",
                    "groups.series-completion.update", "groups.series-completion.delete",
                    "groups.series-completion.users.list-available",
                ],
            }
            people {
                numbers_are_listed [
                    "groups.common-phone-list.list", "groups.common-phone-list.create",
                    "groups.common-phone-list.update", "groups.common-phone-list.delete",
                ],
                directories_name_users [
                    "groups.custom-contact-directory.get", "groups.custom-contact-directory.list",
                    "groups.custom-contact-directory.create", "groups.custom-contact-directory.update",
                    "groups.custom-contact-directory.delete",
                    "groups.custom-contact-directory.users.list-available",
                ],
                people_elsewhere_have_extensions [
                    "groups.virtual-on-net-enterprise-extensions.get",
                    "groups.virtual-on-net-enterprise-extensions.list",
                    "groups.virtual-on-net-enterprise-extensions.create",
                    "groups.virtual-on-net-enterprise-extensions.update",
                    "groups.virtual-on-net-enterprise-extensions.delete",
                    "system.virtual-on-net-enterprise-extensions.list",
                ],
                instances_are_hidden [
                    "groups.service-instance-privacy.get", "groups.service-instance-privacy.update",
                ],
            }
        }
    };
}
pub(crate) use rounds;

on_both_transports! {}

/// The group of these rounds.
const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
