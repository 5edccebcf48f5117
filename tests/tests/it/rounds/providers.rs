//! A round through every operation of service providers, the system's numbers and services, and the generators, on both
//! transports.

mod admins;
mod dns;
mod enterprises;
mod generators;
mod services;
mod system;
mod trunk_groups;

use odin_api::Operation;

use crate::rounds::{none_is_left_out, on_both_transports};

/// Every round, and the operations that it must have called with success.
macro_rules! rounds {
    ($with:ident! { $($arguments:tt)* }) => {
        $crate::rounds::$with! { $($arguments)*;
            enterprises {
                an_enterprise_is_built_and_torn_down [
                    "service-providers.create", "service-providers.get", "service-providers.update",
                    "service-providers.delete",
                ],
                each_login_sees_its_own_service_providers ["service-providers.list"],
            }
            admins {
                an_administrator_lives_and_dies [
                    "service-providers.admins.create", "service-providers.admins.get", "service-providers.admins.list",
                    "service-providers.admins.update", "service-providers.admins.delete",
                ],
                policies_are_given [
                    "service-providers.admins.policies.get", "service-providers.admins.policies.update",
                ],
            }
            dns {
                numbers_come_and_go [
                    "service-providers.dns.list", "service-providers.dns.create", "service-providers.dns.delete",
                ],
                numbers_that_somebody_has_are_found ["service-providers.dns.search.search"],
            }
            services {
                what_a_service_provider_may_use [
                    "service-providers.services.get", "service-providers.services.authorized.list",
                    "service-providers.services.assignable.list",
                ],
                licences_are_counted_across_groups ["service-providers.services.update"],
                what_is_withdrawn_is_gone_everywhere ["service-providers.services.update"],
            }
            trunk_groups {
                calls_are_limited_from_above [
                    "service-providers.trunk-groups.call-capacity.get",
                    "service-providers.trunk-groups.call-capacity.update",
                ],
                one_report_has_it_all ["service-providers.trunk-groups.call-capacity.reports.get"],
            }
            system {
                a_number_is_somewhere ["system.dns.get"],
                numbers_are_found_wherever_they_are ["system.dns.search.search"],
                numbers_are_summed_up ["system.dns.summary.list", "system.dns.utilization.list"],
                services_are_in_use_somewhere ["system.services.get"],
            }
            generators {
                passcodes_are_made ["passcode.generate.generate", "passcode.generate.generate-many"],
                passwords_are_made [
                    "password.generate.generate", "password.generate.generate-many", "sip-password.generate.generate",
                    "sip-password.generate.generate-many",
                ],
            }
        }
    };
}
pub(crate) use rounds;

#[test]
fn no_operation_is_left_out() {
    let resources = ["admins", "dns", "services", "trunk-groups"];
    let own = |operation: &Operation| match operation.id.split('.').collect::<Vec<_>>()[..] {
        ["service-providers", _] | ["passcode" | "password" | "sip-password", ..] => true,
        ["service-providers" | "system", resource, ..] => resources.contains(&resource),
        _ => false,
    };
    none_is_left_out(&rounds!(ids! {}), own, 34);
}

on_both_transports! {}
