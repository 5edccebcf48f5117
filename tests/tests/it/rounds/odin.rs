//! A round through every operation that is Odin's own, on both transports.

mod branding;
mod callbacks;
mod clones;
mod five_hundred;
mod in_time;
mod jobs;
mod log;
mod packs;
mod portal;
mod self_service;
mod tasks;
mod vdm;

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
            callbacks {
                a_callback_lives_and_dies [
                    "callbacks.create", "callbacks.get", "callbacks.list", "callbacks.update", "callbacks.delete",
                    "callbacks.templates.get", "callbacks.templates.list",
                ],
            }
            clones {
                a_group_is_copied ["groups.clone.group.clone", "groups.clone.services.clone"],
                a_service_provider_is_copied ["service-providers.clone.service-provider.clone"],
                an_auto_attendant_is_copied ["groups.clone.auto-attendant.clone"],
            }
            five_hundred {
                two_of_five_hundred_rows_fail ["tasks.create-user-create", "tasks.get"],
                batches_stop_half_way ["tasks.create-user-create", "tasks.create-user-delete"],
                what_was_submitted_goes_on ["tasks.create-user-create", "tasks.get"],
            }
            jobs {
                a_group_is_backed_up [
                    "audits.create", "audits.get", "audits.list", "audits.details.json.get", "audits.types.list",
                ],
                a_backup_is_sent_elsewhere [
                    "exports.create", "exports.get", "exports.list", "exports.details.json.get", "exports.types.list",
                    "settings.exports.get", "settings.exports.update",
                ],
                what_was_started_is_followed [
                    "imports.create", "imports.get", "imports.list", "imports.details.json.get", "imports.types.list",
                ],
            }
            log {
                anything_can_be_set [
                    "settings.get", "settings.update", "settings.delete", "settings.partners.get",
                ],
                writes_are_told [
                    "events.get", "events.list", "events.types.list", "settings.webhooks.get",
                    "settings.webhooks.update", "webhooks.get", "webhooks.list",
                ],
                logins_are_counted ["events.logins.list"],
            }
            packs {
                users_see_what_their_pack_has [
                    "groups.viewable-packs.create", "groups.viewable-packs.get", "groups.viewable-packs.list",
                    "groups.viewable-packs.update", "groups.viewable-packs.delete", "groups.viewable-packs.list-bulk",
                    "groups.viewable-packs.update-bulk", "groups.viewable-packs.services.list",
                    "users.viewable-packs.get", "users.viewable-packs.update",
                ],
            }
            portal {
                it_shows_the_branding_of_its_host_name [
                    "ui.applications.list", "ui.emails.get", "ui.images.get", "ui.modules.list", "ui.resources.list",
                    "ui.settings.get", "ui.styles.get", "ui.templates.get",
                ],
            }
            self_service {
                a_forgotten_password_is_replaced [
                    "self-service.send-reset-password-link.send", "self-service.validate-token.validate",
                    "self-service.reset-password-from-link.reset",
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
                what_is_nowhere_fails_row_by_row [
                    "tasks.create-enterprise-trunk-enterprise", "tasks.create-group-bulk-clone",
                    "tasks.create-service-provider-bulk-clone",
                ],
                tasks_of_any_type_are_listed ["tasks.create", "tasks.list"],
            }
            vdm {
                device_types_come_and_go [
                    "vdm.device-types.create", "vdm.device-types.get", "vdm.device-types.list",
                    "vdm.device-types.update", "vdm.device-types.delete",
                ],
                a_template_goes_from_the_system_to_phones [
                    "vdm.system.templates.create", "vdm.system.templates.get", "vdm.system.templates.list",
                    "vdm.system.templates.update", "vdm.system.templates.delete",
                    "vdm.system.templates.assignments.list", "vdm.system.templates.tags.list",
                    "vdm.system.templates.tags.create", "vdm.system.templates.tags.update",
                    "vdm.groups.templates.create", "vdm.groups.templates.get", "vdm.groups.templates.list",
                    "vdm.groups.templates.update", "vdm.groups.templates.delete", "vdm.groups.templates.tags.list",
                    "vdm.groups.templates.tags.create", "vdm.groups.templates.tags.update",
                    "vdm.groups.templates.devices.list", "vdm.groups.templates.devices.create",
                    "vdm.groups.devices.list",
                ],
            }
        }
    };
}
pub(crate) use rounds;

#[test]
fn no_operation_is_left_out() {
    let areas = [
        "audits",
        "branding",
        "callbacks",
        "events",
        "exports",
        "imports",
        "self-service",
        "settings",
        "tasks",
        "ui",
        "vdm",
        "webhooks",
    ];
    none_is_left_out(&rounds!(ids! {}), |operation: &Operation| areas.contains(&operation.area()), 129);
}

on_both_transports! {}
