//! A round through what is dialed and who may dial it: codes, plans of many users, classes of service. Settings and tables
//! of dialing that stand alone are called by the generic rounds.

mod classes;
mod codes;
mod plans;

use crate::rounds::on_both_transports;

/// Every round, and the operations that it must have called with success.
macro_rules! rounds {
    ($with:ident! { $($arguments:tt)* }) => {
        $crate::rounds::$with! { $($arguments)*;
            codes {
                calls_are_charged_to_accounts [
                    "groups.account-authorization-codes.get", "groups.account-authorization-codes.update",
                    "groups.account-authorization-codes.create", "groups.account-authorization-codes.delete",
                    "groups.account-authorization-codes.details.list",
                ],
                departments_have_codes [
                    "groups.calling-plans.outgoing.authorization-codes.list",
                    "groups.calling-plans.outgoing.authorization-codes.create",
                    "groups.calling-plans.outgoing.authorization-codes.delete",
                ],
                barred_calls_get_through [
                    "groups.communication-barring.authorization-codes.list",
                    "groups.communication-barring.authorization-codes.create",
                    "groups.communication-barring.authorization-codes.delete",
                ],
                features_are_dialed [
                    "system.feature-access-codes.get", "system.feature-access-codes.update",
                    "groups.feature-access-codes.get", "groups.feature-access-codes.update",
                    "users.feature-access-codes.list", "users.feature-access-codes.details.list",
                    "users.feature-access-codes.details.update",
                ],
            }
            plans {
                plans_are_given_to_many [
                    "users.calling-plans.outgoing.call-me-now.list-bulk",
                    "users.calling-plans.outgoing.call-me-now.update-bulk",
                    "users.calling-plans.outgoing.originating.list-bulk",
                    "users.calling-plans.outgoing.originating.update-bulk",
                    "users.calling-plans.outgoing.redirected.list-bulk",
                    "users.calling-plans.outgoing.redirected.update-bulk",
                    "users.calling-plans.outgoing.redirecting.list-bulk",
                    "users.calling-plans.outgoing.redirecting.update-bulk",
                ],
                departments_keep_their_plans ["groups.calling-plans.outgoing.originating.update"],
                profiles_are_of_the_platform [
                    "system.communication-barring.profiles.list", "groups.communication-barring.profiles.list",
                    "groups.communication-barring.profiles.update", "system.routing-profile.list",
                ],
            }
            classes {
                classes_are_given [
                    "system.network-class-of-services.create", "system.network-class-of-services.usage.list",
                    "service-providers.network-class-of-services.list",
                    "service-providers.network-class-of-services.select-default",
                    "service-providers.network-class-of-services.update", "groups.network-class-of-services.list",
                    "groups.network-class-of-services.select-default", "groups.network-class-of-services.update",
                ],
            }
        }
    };
}
pub(crate) use rounds;

on_both_transports! {}
