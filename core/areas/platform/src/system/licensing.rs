//! `/system/licensing`: what the platform is licensed for.

use crate::declare::{endpoint, model};
use crate::value::{Array, open_enum};

open_enum! {
    /// What happens where a licence is used up.
    LicenseStrictness {
        /// Nothing more can be assigned.
        Hard = "Hard",
        /// It is only reported.
        Soft = "Soft",
    }
}

model! {
    /// What the platform may have, and has.
    #[doc(alias = "licence")]
    License {
        name: Option<String> = "name",
        /// How many the licence allows; a text, since it may be `Unlimited`.
        licensed: Option<String> = "licensed",
        /// How many are in use.
        used: Option<String> = "used",
        /// How many are left.
        available: Option<String> = "available",
        /// By users with phones of their own.
        used_by_hosted_users: Option<String> = "usedByHostedUsers",
        /// By users of trunks.
        used_by_trunk_users: Option<String> = "usedByTrunkUsers",
        expiration_date: Option<String> = "expirationDate",
    }
}

model! {
    /// What the platform is licensed for.
    Licensing {
        license_strictness: Option<LicenseStrictness> = "licenseStrictness",
        /// How many users a group may have.
        group_user_limit: Option<String> = "groupUserlimit",
        number_of_trunk_users: Option<String> = "numberOfTrunkUsers",
        /// The machines for which the licence is good.
        host_ids: Array<String> = "hostIds",
        /// The names of the licences.
        licenses: Array<String> = "licenses",
        group_services: Array<License> = "groupServices",
        subscribers: Array<License> = "subscribers",
        system_parameters: Array<License> = "systemParameters",
        user_services: Array<License> = "userServices",
        virtual_services: Array<License> = "virtualServices",
    }
}

endpoint! {
    /// What the platform is licensed for, and how much of it is used.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::licensing::Get};
    /// let call = Get::new();
    /// let answer = r#"{"licenseStrictness":"Soft","userServices":[{"name":"Call Waiting","licensed":"100","used":"7"}]}"#;
    /// let licensing = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(licensing.user_services[0].used.as_deref(), Some("7"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("licence", "license"))]
    Get = GET "/system/licensing", id "system.licensing.get", Safe, Sent -> Licensing;
    new {}
}
