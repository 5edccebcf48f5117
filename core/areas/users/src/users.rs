//! `/users`: people and their phones.

pub mod advice_of_charge;
pub mod alternate_numbers;
pub mod alternate_user_id;
pub mod announcements;
pub mod anonymous_call_rejection;
pub mod attendant_console;
pub mod audit;
pub mod authentication;
pub mod automatic_callback;
pub mod automatic_hold_retrieve;
pub mod barge_in_exempt;
pub mod basic_call_logs;
pub mod broad_works_anywhere;
pub mod broad_works_mobility;
pub mod broad_works_receptionist_small_business;
pub mod busy_lamp_field;
pub mod call_center;
pub mod call_centers;
pub mod call_control;
pub mod call_forwarding_always;
pub mod call_forwarding_always_secondary;
pub mod call_forwarding_busy;
pub mod call_forwarding_no_answer;
pub mod call_forwarding_not_reachable;
pub mod call_forwarding_selective;
pub mod call_notify;
pub mod call_policies;
pub mod call_processing_policy;
pub mod call_recording;
pub mod call_records;
pub mod call_to_numbers;
pub mod call_transfer;
pub mod call_waiting;
pub mod calling_line_id_blocking_override;
pub mod calling_line_id_delivery_blocking;
pub mod calling_name_delivery;
pub mod calling_name_retrieval;
pub mod calling_number_delivery;
pub mod calling_party_category;
pub mod calling_plans;
pub mod charge_number;
pub mod classmark;
pub mod collaborate;
pub mod comm_pilot_call_manager;
pub mod comm_pilot_express;
pub mod communication_barring;
pub mod communication_barring_user;
pub mod connected_line_identification_restriction;
pub mod device_policies;
pub mod direct_route;
pub mod directed_call_pickup_with_barge_in;
pub mod dns;
pub mod do_not_disturb;
pub mod events;
pub mod executive;
pub mod executive_assistant;
pub mod external_calling_line_id_delivery;
pub mod external_custom_ringback;
pub mod fax_messaging;
pub mod feature_access_codes;
pub mod flexible_seating;
pub mod group_id;
pub mod hoteling_guest;
pub mod hoteling_host;
pub mod in_call_service_activation;
pub mod integrated_imp;
pub mod intercept;
pub mod internal_calling_line_id_delivery;
pub mod legacy_automatic_callback;
pub mod login;
pub mod login_info;
pub mod malicious_call_trace;
pub mod meet_me_conferencing;
pub mod music_on_hold;
pub mod mwi_delivery_to_mobile_endpoint;
pub mod night_forwarding;
pub mod number_portability_announcement;
pub mod outlook_integration;
pub mod password;
pub mod passwords;
pub mod personal_phone_list;
pub mod phone_directory;
pub mod physical_location;
pub mod polycom_phone_services;
pub mod portal_passcode;
pub mod pre_alerting;
pub mod preferred_carrier;
pub mod prepaid;
pub mod primary_endpoint_advanced_setting;
pub mod priority_alert;
pub mod privacy;
pub mod push_notification_registration;
pub mod push_to_talk;
pub mod registration;
pub mod remote_office;
pub mod reports;
pub mod reset;
pub mod route_list;
pub mod schedules;
pub mod security_classification;
pub mod selective_call_acceptance;
pub mod selective_call_rejection;
pub mod sequential_ring;
pub mod services;
pub mod shared_call_appearance;
pub mod silent_alerting;
pub mod simultaneous_ring_personal;
pub mod speed_dial_100;
pub mod speed_dial_8;
pub mod terminating_alternate_trunk_identity;
pub mod third_party_voice_mail_support;
pub mod two_stage_dialing;
pub mod user_id;
pub mod video_add_on;
pub mod viewable_packs;
pub mod voice_messaging;
pub mod voice_portal_calling;
pub mod zone_calling_restrictions;

use crate::declare::{endpoint, model, write_record};
use crate::response::WriteResponse;
use crate::shapes::{
    device::{AccessDeviceEndpoint, SipContact, TrunkAddressing},
    people::{Address, Department},
};
use crate::value::{Array, Boxed, DaysLeft, GroupId, Patch, Pattern, PhoneNumber, Secret, ServiceProviderId, UserId};

pub use crate::shapes::people::{EndpointType, UserRef};

model! {
    /// A second user id of a user.
    AlternateUserId {
        alternate_user_id: Option<UserId> = "alternateUserId" [Chars(1, 161)],
        description: Option<String> = "description" [Chars(0, 80)],
    }
}

model! {
    /// A user.
    ///
    /// A row of a list has a part of the fields: at least the id and the names, all with `extended`.
    User needs {
        user_id: UserId = "userId",
    } has {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        calling_line_id_last_name: Option<String> = "callingLineIdLastName",
        calling_line_id_first_name: Option<String> = "callingLineIdFirstName",
        hiragana_last_name: Option<String> = "hiraganaLastName",
        hiragana_first_name: Option<String> = "hiraganaFirstName",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        /// In a list only with `extended`.
        calling_line_id_phone_number: Option<PhoneNumber> = "callingLineIdPhoneNumber",
        password: Option<Secret> = "password",
        department: Option<Department> = "department",
        department_full_path: Option<String> = "departmentFullPath",
        language: Option<String> = "language",
        time_zone: Option<String> = "timeZone",
        time_zone_display_name: Option<String> = "timeZoneDisplayName",
        default_alias: Option<String> = "defaultAlias",
        /// There when [`User::endpoint_type`] says so.
        access_device_endpoint: Option<Boxed<AccessDeviceEndpoint>> = "accessDeviceEndpoint",
        title: Option<String> = "title",
        pager_phone_number: Option<String> = "pagerPhoneNumber",
        mobile_phone_number: Option<PhoneNumber> = "mobilePhoneNumber",
        email_address: Option<String> = "emailAddress",
        yahoo_id: Option<String> = "yahooId",
        imp_id: Option<String> = "impId",
        address_location: Option<String> = "addressLocation",
        address: Option<Boxed<Address>> = "address",
        country_code: Option<String> = "countryCode",
        national_prefix: Option<String> = "nationalPrefix",
        network_class_of_service: Option<String> = "networkClassOfService",
        allow_video: Option<bool> = "allowVideo",
        domain: Option<String> = "domain",
        endpoint_type: Option<EndpointType> = "endpointType",
        aliases: Array<String> = "aliases",
        trunk_addressing: Option<Boxed<TrunkAddressing>> = "trunkAddressing",
        alternate_user_id: Array<AlternateUserId> = "alternateUserId",
        is_enterprise: Option<bool> = "isEnterprise",
        password_expires_days: Option<DaysLeft> = "passwordExpiresDays",
        phone_number_activated: Option<bool> = "phoneNumberActivated",
        in_trunk_group: Option<bool> = "inTrunkGroup",
        user_id_short: Option<String> = "userIdShort",
    }
}

endpoint! {
    /// The profile of a user.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"userId":"4001@example.net","lastName":"Smith","passwordExpiresDays":2147483647}"#;
    /// let user = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(user.last_name.as_deref(), Some("Smith"));
    /// assert!(user.password_expires_days.unwrap().is_never());
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users", id "users.get", Safe, Sent -> User;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// The users of a group ([`List::of_group`]), of a service provider ([`List::of_service_provider`]) or of the whole system.
    ///
    /// Not paged; `limit` caps the count.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::List};
    /// let call = List::of_group("ent.odin", "grp.odin").extended(true);
    /// let answer = r#"[{"userId":"4001@example.net"},{"userId":"4002@example.net"}]"#;
    /// let users = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(users[1].user_id, "4002@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/users", id "users.list", Safe, Sent -> Array<User>;
    query {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId" [With("serviceProviderId")],
        limit: i64 = "limit" [Range(1, 2_147_483_647)],
        /// Full profiles: aliases, device endpoint, calling line id number.
        extended: bool = "extended",
    }
}

impl List {
    /// The users of one group.
    pub fn of_group(service_provider_id: impl Into<ServiceProviderId>, group_id: impl Into<GroupId>) -> Self {
        Self::of_service_provider(service_provider_id).group_id(group_id)
    }

    /// The users of all groups of one service provider.
    pub fn of_service_provider(service_provider_id: impl Into<ServiceProviderId>) -> Self {
        Self::new().service_provider_id(service_provider_id)
    }
}

endpoint! {
    /// Users that match a criterion, in the whole system or within a service provider or group.
    ///
    /// The API's own client sends one criterion at a time.
    ///
    /// ```
    /// use odin_api::{users, value::Pattern};
    /// let search = users::Search::new().last_name(Pattern::contains("smith"));
    /// ```
    #[doc(alias = "find user")]
    Search = GET "/users", id "users.search", Safe, Sent -> Array<User>;
    query {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId" [With("serviceProviderId")],
        last_name: Pattern = "lastName",
        first_name: Pattern = "firstName",
        /// A phone number, or a part of one.
        dn: Pattern = "dn",
        email_address: Pattern = "emailAddress",
        /// With a wildcard or a scope; without either the API answers the one user of this id.
        user_id: Pattern = "userId",
        extension: Pattern = "extension",
        /// Sent as it is: the API wants no wildcards here.
        mac_address: String = "macAddress",
        limit: i64 = "limit" [Range(1, 2_147_483_647)],
        extended: bool = "extended",
    }
    one_of ["lastName", "firstName", "dn", "emailAddress", "userId", "extension", "macAddress"]
}

write_record! {
    /// What is written of a user, by whichever operation.
    Profile as profile {
        body {
            hiragana_last_name: String = "hiraganaLastName" [Chars(0, 30)],
            hiragana_first_name: String = "hiraganaFirstName" [Chars(0, 30)],
            phone_number: PhoneNumber = "phoneNumber" [Chars(0, 23)],
            extension: String = "extension" [Chars(0, 20)],
            calling_line_id_phone_number: PhoneNumber = "callingLineIdPhoneNumber" [Chars(0, 23)],
            department: Department = "department",
            language: String = "language" [Chars(0, 40)],
            time_zone: String = "timeZone" [Chars(0, 127)],
            /// When it changes, leave out the endpoint of the other type.
            endpoint_type: EndpointType = "endpointType",
            access_device_endpoint: AccessDeviceEndpoint = "accessDeviceEndpoint",
            trunk_addressing: TrunkAddressing = "trunkAddressing",
            title: String = "title" [Chars(0, 50)],
            pager_phone_number: String = "pagerPhoneNumber" [Chars(0, 30)],
            mobile_phone_number: PhoneNumber = "mobilePhoneNumber" [Chars(0, 30)],
            email_address: String = "emailAddress" [Chars(0, 80)],
            yahoo_id: String = "yahooId" [Chars(0, 50)],
            address_location: String = "addressLocation" [Chars(0, 80)],
            address: Address = "address",
            country_code: String = "countryCode",
            network_class_of_service: String = "networkClassOfService" [Chars(0, 40)],
            allow_video: bool = "allowVideo",
        }
        lists {
            aliases: String = "aliases" [Items(3)],
            alternate_user_id: AlternateUserId = "alternateUserId",
        }
    }

    endpoint {
        /// Creates a user.
        ///
        /// The calling line id names start as the names. Phone number and extension are usually set by [`Update`].
        ///
        /// ```
        /// use odin_api::users::Create;
        /// let create = Create::new("ent.odin", "grp.odin", "4001@example.net", "Jane", "Smith", "Jane", "Smith")
        ///     .password("a secret")
        ///     .email_address("jane.smith@example.net");
        /// ```
        #[doc(alias("add user", "new user", "provision user"))]
        Create = POST "/users", id "users.create", NotIdempotent, Sent -> WriteResponse<User>;
        new {
            service_provider_id: ServiceProviderId = Body "serviceProviderId",
            group_id: GroupId = Body "groupId",
            /// With its domain: `4001@example.net`.
            user_id: UserId = Body "userId" [Chars(1, 161)],
            first_name: String = Body "firstName" [Chars(1, 30)],
            last_name: String = Body "lastName" [Chars(1, 30)],
            calling_line_id_first_name: String = Body "callingLineIdFirstName" [Chars(1, 30)],
            calling_line_id_last_name: String = Body "callingLineIdLastName" [Chars(1, 30)],
        }
        body {
            /// Must follow the password rules of the group.
            password: Secret = "password" [Chars(1, 60)],
        }
    }

    endpoint {
        /// Changes the profile of a user; what is not set stays as it is.
        ///
        /// ```
        /// use odin_api::{Endpoint, users, value::Patch};
        /// let mut update = users::Update::new("4001@example.net").title("Manager");
        /// update.email_address = Patch::Clear;
        /// # let _ = update.prepare();
        /// ```
        Update = PUT "/users", id "users.update", Idempotent, Sent -> WriteResponse<User>;
        new { user_id: UserId = Body "userId" }
        body {
            service_provider_id: ServiceProviderId = "serviceProviderId",
            group_id: GroupId = "groupId",
            last_name: String = "lastName" [Chars(0, 30)],
            first_name: String = "firstName" [Chars(0, 30)],
            calling_line_id_last_name: String = "callingLineIdLastName" [Chars(0, 30)],
            calling_line_id_first_name: String = "callingLineIdFirstName" [Chars(0, 30)],
            password: Secret = "password" [Chars(0, 60)],
        }
        lists {
            /// Uncertain here: answers have contacts within the device endpoint.
            contacts: SipContact = "contacts" [Items(5)],
        }
    }

    model {
        /// The change that a bulk update makes to every user; the usual one is the calling line id number.
        BulkChange {
            last_name: Patch<String> = "lastName" [Chars(0, 30)],
            first_name: Patch<String> = "firstName" [Chars(0, 30)],
            calling_line_id_last_name: Patch<String> = "callingLineIdLastName" [Chars(0, 30)],
            calling_line_id_first_name: Patch<String> = "callingLineIdFirstName" [Chars(0, 30)],
            password: Patch<Secret> = "password" [Chars(0, 60)],
        }
    }
}

impl Create {
    /// A user whose calling line id has the same names.
    ///
    /// ```
    /// use odin_api::users::Create;
    /// let create = Create::named("ent.odin", "grp.odin", "4001@example.net", "Jane", "Smith");
    /// assert_eq!(create.calling_line_id_last_name, "Smith");
    /// ```
    pub fn named(
        service_provider_id: impl Into<ServiceProviderId>,
        group_id: impl Into<GroupId>,
        user_id: impl Into<UserId>,
        first_name: impl Into<String>,
        last_name: impl Into<String>,
    ) -> Self {
        let (first, last) = (first_name.into(), last_name.into());
        Self::new(service_provider_id, group_id, user_id, first.clone(), last.clone(), first, last)
    }
}

endpoint! {
    /// Deletes a user and takes its number away from it.
    ///
    /// ```
    /// use odin_api::users::Delete;
    /// let delete = Delete::new("4001@example.net");
    /// ```
    #[doc(alias = "remove user")]
    Delete = DELETE "/users", id "users.delete", NotIdempotent, Sent -> WriteResponse;
    new { user_id: UserId = Query "userId" }
}

model! {
    /// What a bulk update did.
    BulkUpdated {
        users: Array<UserRef> = "users",
        /// The change, as a user record without its id.
        data: Option<serde_json::Value> = "data",
    }
}

model! {
    /// What a bulk update of profiles did.
    ProfilesUpdated {
        users: Array<UserRef> = "users",
        data: Option<BulkChange> = "data",
    }
}

endpoint! {
    /// Makes one change to many users.
    ///
    /// ```
    /// use odin_api::users::{BulkChange, UpdateBulk, UserRef};
    /// use odin_api::value::PhoneNumber;
    /// let mut change = BulkChange::default();
    /// change.calling_line_id_phone_number = PhoneNumber::from("+1-5135551000").into();
    /// let users = ["4001@example.net", "4002@example.net"].map(UserRef::new);
    /// let update = UpdateBulk::new(change).users(users);
    /// ```
    UpdateBulk = PUT "/users/bulk", id "users.update-bulk", Idempotent, Sent -> WriteResponse<ProfilesUpdated>;
    new { data: BulkChange = Body "data" }
    items { users: UserRef = "users" }
    one_of ["users"]
}
