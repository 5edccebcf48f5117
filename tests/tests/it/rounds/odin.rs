//! A round through every operation that is Odin's own, on both transports.

mod branding;
mod portal;

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
            portal {
                it_shows_the_branding_of_its_host_name [
                    "ui.applications.list", "ui.emails.get", "ui.images.get", "ui.modules.list", "ui.resources.list",
                    "ui.settings.get", "ui.styles.get", "ui.templates.get",
                ],
            }
        }
    };
}
pub(crate) use rounds;

#[test]
fn no_operation_is_left_out() {
    let own = |operation: &Operation| ["branding", "ui"].contains(&operation.area());
    none_is_left_out(&rounds!(ids! {}), own, 37);
}

on_both_transports! {}
