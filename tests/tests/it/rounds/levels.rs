//! A round through what holds at each level of the platform: resellers, domains, service packs, rules, schedules of
//! service providers, and what belongs to the system. Settings that stand alone are called by the generic rounds.

mod domains;
mod media;
mod packs;
mod reading;
mod resellers;
mod rules;
mod schedules;

use crate::rounds::on_both_transports;

/// Every round, and the operations that it must have called with success.
macro_rules! rounds {
    ($with:ident! { $($arguments:tt)* }) => {
        $crate::rounds::$with! { $($arguments)*;
            rules {
                rules_are_read_at_each_level [
                    "groups.password-rules.get", "service-providers.password-rules.get",
                    "service-providers.sip-authentication-password-rules.get",
                    "system.sip-authentication-password-rules.get",
                ],
                what_the_system_has_is_changed_or_read [
                    "system.connected-line-identification-presentation.get",
                    "system.connected-line-identification-presentation.create", "system.number-activation.get",
                    "system.software-version.get",
                ],
            }
            resellers {
                a_reseller_lives_and_dies [
                    "resellers.get", "resellers.list", "resellers.create", "resellers.update", "resellers.delete",
                    "resellers.emergency-zones.get", "resellers.emergency-zones.update",
                ],
                administrators_see_their_own_reseller [
                    "reseller.admins.get", "reseller.admins.list", "reseller.admins.create", "reseller.admins.update",
                    "reseller.admins.delete",
                ],
            }
            domains {
                domains_go_down_the_levels [
                    "system.domains.list", "system.domains.create", "system.domains.delete",
                    "service-providers.domains.list", "service-providers.domains.create",
                    "service-providers.domains.delete", "groups.domains.get", "groups.domains.create",
                    "groups.domains.delete",
                ],
                a_list_replaces_the_present_one ["service-providers.domains.update", "groups.domains.update"],
            }
            packs {
                a_service_pack_lives_and_dies [
                    "service-providers.service-packs.get", "service-providers.service-packs.list",
                    "service-providers.service-packs.create", "service-providers.service-packs.update",
                    "service-providers.service-packs.delete", "service-providers.service-packs.usage.list",
                    "system.service-packs.list",
                ],
            }
            schedules {
                groups_use_the_schedules_above_them [
                    "service-providers.schedules.get", "service-providers.schedules.list",
                    "service-providers.schedules.create", "service-providers.schedules.update",
                    "service-providers.schedules.delete",
                ],
                events_come_and_go [
                    "service-providers.events.get", "service-providers.events.list", "service-providers.events.create",
                    "service-providers.events.update", "service-providers.events.delete",
                ],
            }
            media {
                sets_hold_codecs_that_are_known [
                    "system.media.list", "system.media.create", "system.media.update", "system.media.delete",
                    "system.media-sets.get", "system.media-sets.list", "system.media-sets.create",
                    "system.media-sets.update", "system.media-sets.delete",
                ],
                release_causes_are_kept_once [
                    "system.automatic-callback.release-cause.list", "system.automatic-callback.release-cause.create",
                    "system.automatic-callback.release-cause.delete",
                ],
            }
            reading {
                everybody_reads_what_the_platform_has [
                    "system.languages.list", "system.states-provinces.list", "system.time-zones.list",
                    "service-providers.languages.list",
                ],
                licences_are_counted ["system.licensing.get"],
                files_are_read ["system.files.get"],
                people_are_found [
                    "service-providers.phone-directory.list", "enterprises.phone-directory.list",
                    "service-providers.reports.list", "service-providers.reports.users.list",
                ],
                calls_of_a_group_are_told [
                    "groups.call-records.detail.list", "groups.call-records.download.download",
                    "groups.call-records.missed.list", "groups.call-records.placed.list",
                    "groups.call-records.received.list", "groups.call-records.related.list",
                    "groups.call-records.stats.get",
                ],
            }
        }
    };
}
pub(crate) use rounds;

on_both_transports! {}
