//! A round through what groups have beside their settings: shared calls, parked calls, lists of numbers, virtual users.
//! Settings and tables that stand alone are called by the generic rounds.

mod levels;
mod people;
mod sharing;

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
