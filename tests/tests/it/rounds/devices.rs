//! A round through every operation of devices and device types, on both transports.

mod groups;
mod lines;
mod service_providers;
mod system;
mod types;

use odin_api::Operation;

use crate::rounds::{none_is_left_out, on_both_transports};

/// Every round, and the operations that it must have called with success.
macro_rules! rounds {
    ($with:ident! { $($arguments:tt)* }) => {
        $crate::rounds::$with! { $($arguments)*;
            groups {
                a_device_lives_and_dies [
                    "groups.devices.create", "groups.devices.get", "groups.devices.list", "groups.devices.update",
                    "groups.devices.delete",
                ],
                putting_back_what_was_read_changes_one_field ["groups.devices.get", "groups.devices.update"],
                devices_are_found ["groups.devices.list"],
                tags_come_and_go [
                    "groups.devices.tags.create", "groups.devices.tags.list", "groups.devices.tags.list-bulk",
                    "groups.devices.tags.update", "groups.devices.tags.delete", "groups.devices.multiple-tags.delete",
                ],
                a_profile_has_all_tags ["groups.devices.profile.get", "groups.devices.profile.update"],
                a_file_goes_up [
                    "groups.devices.files.get", "groups.devices.files.list", "groups.devices.files.update",
                ],
                devices_are_rebuilt_and_restarted ["groups.devices.rebuild.rebuild", "groups.devices.reset.reset"],
                what_does_not_exist_is_refused [],
            }
            lines {
                a_line_takes_a_port [
                    "groups.devices.users.list", "groups.devices.users.list-by-post",
                    "groups.devices.available-ports.get", "groups.devices.list-available",
                ],
                a_full_device_takes_no_line ["groups.devices.available-ports.get", "groups.devices.list-available"],
                a_device_in_use_stays ["groups.devices.delete"],
                music_comes_from_what_can_play ["groups.devices.list-available"],
                a_user_who_moves_leaves_the_phones_behind ["groups.devices.users.list", "groups.devices.delete"],
            }
            service_providers {
                a_device_lives_and_dies [
                    "service-providers.devices.create", "service-providers.devices.get",
                    "service-providers.devices.list", "service-providers.devices.update",
                    "service-providers.devices.delete",
                ],
                it_serves_all_groups ["service-providers.devices.users.list", "groups.devices.available-ports.get"],
                tags_come_and_go [
                    "service-providers.devices.tags.create", "service-providers.devices.tags.list",
                    "service-providers.devices.tags.update", "service-providers.devices.tags.delete",
                    "service-providers.devices.multiple-tags.delete",
                ],
                a_file_goes_up [
                    "service-providers.devices.files.get", "service-providers.devices.files.list",
                    "service-providers.devices.files.update", "service-providers.devices.rebuild.rebuild",
                    "service-providers.devices.reset.reset",
                ],
            }
            system {
                a_device_lives_and_dies [
                    "system.devices.create", "system.devices.get", "system.devices.list", "system.devices.update",
                    "system.devices.delete",
                ],
                it_serves_everybody ["system.devices.users.list"],
                a_device_is_found_wherever_it_is ["system.devices.search"],
                tags_come_and_go [
                    "system.devices.tags.create", "system.devices.tags.list", "system.devices.tags.update",
                    "system.devices.tags.delete", "system.devices.multiple-tags.delete",
                ],
                a_file_goes_up [
                    "system.devices.files.get", "system.devices.files.list", "system.devices.files.update",
                    "system.devices.rebuild.rebuild", "system.devices.reset.reset",
                ],
            }
            types {
                types_are_known ["system.device-types.list", "groups.device-types.list", "groups.device-types.get"],
                a_type_makes_a_device ["system.device-types.list", "groups.devices.create"],
                tags_count_for_all_devices [
                    "groups.device-types.tags.create", "groups.device-types.tags.list",
                    "groups.device-types.tags.update", "groups.device-types.tags.delete",
                    "service-providers.device-types.tags.create", "service-providers.device-types.tags.list",
                    "service-providers.device-types.tags.update", "service-providers.device-types.tags.delete",
                ],
                a_file_goes_up [
                    "groups.device-types.files.get", "groups.device-types.files.list",
                    "groups.device-types.files.update",
                ],
                types_are_rebuilt_and_restarted [
                    "groups.device-types.rebuild.rebuild", "groups.device-types.reset.reset",
                ],
            }
        }
    };
}
pub(crate) use rounds;

#[test]
fn no_operation_is_left_out() {
    // Visual device management has rounds of its own.
    let own = |operation: &Operation| {
        operation.area() != "vdm" && (operation.path.contains("/devices") || operation.path.contains("/device-types"))
    };
    none_is_left_out(&rounds!(ids! {}), own, 71);
}

on_both_transports! {}
