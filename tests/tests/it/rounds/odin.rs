//! A round through every operation that is Odin's own, on both transports.

mod branding;
mod five_hundred;
mod in_time;
mod portal;
mod tasks;

use odin_api::Operation;

use crate::rounds::{none_is_left_out, on_both_transports};

/// Every round, and the operations that it must have called with success.
macro_rules! rounds {
    ($with:ident! { $($arguments:tt)* }) => {
        $crate::rounds::$with! { $($arguments)*;
            branding {
                a_host_name_lives_and_dies [
                    "branding.hostnames.create", "branding.hostnames.get", "branding.hostnames.list",
                    "branding.hostnames.update", "branding.hostnames.delete",
                ],
                links_come_and_go [
                    "branding.applications.create", "branding.applications.get", "branding.applications.list",
                    "branding.applications.update", "branding.applications.delete",
                    "branding.resources.create", "branding.resources.get", "branding.resources.list",
                    "branding.resources.update", "branding.resources.delete", "branding.resources.hostname.list",
                ],
                a_mail_server_is_set_up [
                    "branding.emails.create", "branding.emails.get", "branding.emails.list", "branding.emails.update",
                    "branding.emails.delete",
                ],
                looks_are_kept [
                    "branding.settings.get", "branding.settings.update", "branding.templates.get",
                    "branding.templates.update",
                ],
                modules_are_given [
                    "branding.modules.get", "branding.modules.list", "branding.modules.update",
                ],
                a_copy_goes_its_own_way ["branding.hostnames.clone.clone"],
            }
            five_hundred {
                two_of_five_hundred_rows_fail ["tasks.create-user-create", "tasks.get"],
                batches_stop_half_way ["tasks.create-user-create", "tasks.create-user-delete"],
                what_was_submitted_goes_on ["tasks.create-user-create", "tasks.get"],
            }
            portal {
                it_shows_the_branding_of_its_host_name [
                    "ui.applications.list", "ui.emails.get", "ui.images.get", "ui.modules.list", "ui.resources.list",
                    "ui.settings.get", "ui.styles.get", "ui.templates.get",
                ],
            }
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
        }
    };
}
pub(crate) use rounds;

#[test]
fn no_operation_is_left_out() {
    let own = |operation: &Operation| ["branding", "tasks", "ui"].contains(&operation.area());
    none_is_left_out(&rounds!(ids! {}), own, 65);
}

on_both_transports! {}
