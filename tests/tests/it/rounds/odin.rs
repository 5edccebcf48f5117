//! A round through every operation of Odin itself, on both transports.

mod five_hundred;
mod tasks;

use odin_api::Operation;

use crate::rounds::{none_is_left_out, on_both_transports};

/// Every round, and the operations that it must have called with success.
macro_rules! rounds {
    ($with:ident! { $($arguments:tt)* }) => {
        $crate::rounds::$with! { $($arguments)*;
            tasks {
                users_come_and_go [
                    "tasks.create-user-create", "tasks.create-user-number-update", "tasks.create-user-services-update",
                    "tasks.create-user-move", "tasks.create-user-delete", "tasks.create-user-integrated-imp-update",
                    "tasks.get",
                ],
                secrets_are_given [
                    "tasks.create-user-password-update", "tasks.create-user-portal-passcode-update",
                    "tasks.create-user-authentication-update", "tasks.create-user-passwords-update",
                ],
                lines_get_phones [
                    "tasks.create-user-sharedcallappearance-update", "tasks.create-user-ucone-update",
                ],
                devices_are_set_up [
                    "tasks.create-group-device-create", "tasks.create-group-device-upsert",
                    "tasks.create-group-device-tag-modify",
                ],
                groups_get_what_they_need [
                    "tasks.create-group-dns-assign", "tasks.create-group-dns-unassign",
                    "tasks.create-group-services-update",
                ],
                trunk_groups_are_built [
                    "tasks.create-group-trunk-group", "tasks.create-group-trunk-group-create",
                    "tasks.create-group-trunk-group-update", "tasks.create-trunk-group-call-capacity",
                ],
                what_the_platform_cannot_do_fails_row_by_row [
                    "tasks.create-enterprise-trunk-enterprise", "tasks.create-group-bulk-clone",
                    "tasks.create-service-provider-bulk-clone",
                ],
                tasks_of_any_type_are_listed ["tasks.create", "tasks.list"],
            }
            five_hundred {
                two_of_five_hundred_rows_fail ["tasks.create-user-create", "tasks.get"],
                batches_stop_half_way ["tasks.create-user-create", "tasks.create-user-delete"],
                what_was_submitted_goes_on ["tasks.create-user-create", "tasks.get"],
            }
        }
    };
}
pub(crate) use rounds;

#[test]
fn no_operation_is_left_out() {
    let own = |operation: &Operation| operation.id.starts_with("tasks.");
    none_is_left_out(&rounds!(ids! {}), own, 28);
}

on_both_transports! {}
