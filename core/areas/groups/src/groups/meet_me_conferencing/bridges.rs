//! `/groups/meet-me-conferencing/bridges`

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::duration::HoursMinutes;
use crate::shapes::people::UserRow;
use crate::shapes::service::ServiceInstanceProfile;
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, ServiceUserId};

model! {
    /// A number that people dial to be in a conference.
    ConferenceBridge {
        service_user_id: Option<ServiceUserId> = "serviceUserId",
        service_instance_profile: Option<ServiceInstanceProfile> = "serviceInstanceProfile",
        /// How many people may be in its conferences at the same time; -1 for any number.
        allocated_ports: Option<i64> = "allocatedPorts",
        /// Of the PINs that conferences get.
        security_pin_length: Option<i64> = "securityPinLength",
        /// Whether moderators may call others into a conference.
        allow_individual_out_dial: Option<bool> = "allowIndividualOutDial",
        /// Whom participants reach by a key.
        operator_number: Option<PhoneNumber> = "operatorNumber",
        /// Whether participants are told that the conference ends soon.
        play_warning_prompt: Option<bool> = "playWarningPrompt",
        /// How long before the end.
        conference_end_warning_prompt_minutes: Option<i64> = "conferenceEndWarningPromptMinutes",
        /// Whether conferences end after [`ConferenceBridge::max_conference_duration_minutes`].
        enable_max_conference_duration: Option<bool> = "enableMaxConferenceDuration",
        max_conference_duration_minutes: Option<HoursMinutes> = "maxConferenceDurationMinutes",
        /// Of conferences at a certain time.
        max_scheduled_conference_duration_minutes: Option<HoursMinutes> = "maxScheduledConferenceDurationMinutes",
        /// Who may have conferences on it.
        users: Array<UserRow> = "users",
    }
}

model! {
    /// A conference bridge in a list.
    ConferenceBridgeRow needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        name: Option<String> = "name",
        department: Option<String> = "department",
        department_full_path: Option<String> = "departmentFullPath",
        is_active: Option<bool> = "isActive",
    }
}

endpoint! {
    /// A conference bridge with those who may have conferences on it.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::meet_me_conferencing::bridges::Get};
    /// let call = Get::new("conference@example.net");
    /// let answer = r#"{"serviceUserId":"conference@example.net","maxConferenceDurationMinutes":{"hours":3,"minutes":0}}"#;
    /// let bridge = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(bridge.max_conference_duration_minutes.unwrap().hours, Some(3));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("conference bridge", "conference call"))]
    Get = GET "/groups/meet-me-conferencing/bridges", id "groups.meet-me-conferencing.bridges.get", Safe, Sent
        -> ConferenceBridge;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
    }
}

endpoint! {
    /// The conference bridges of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::meet_me_conferencing::bridges::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"serviceUserId":"conference@example.net","name":"Conferences","isActive":true}]"#;
    /// let bridges = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(bridges[0].name.as_deref(), Some("Conferences"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("conference bridge", "conference call"))]
    List = GET "/groups/meet-me-conferencing/bridges", id "groups.meet-me-conferencing.bridges.list", Safe, Sent
        -> Array<ConferenceBridgeRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Creates a conference bridge.
    ///
    /// The profile must have a name and both names of the calling line id.
    ///
    /// ```
    /// use odin_api::groups::meet_me_conferencing::bridges::Create;
    /// use odin_api::shapes::{duration::HoursMinutes, service::ServiceInstanceProfile};
    /// let mut profile = ServiceInstanceProfile::default();
    /// profile.name = "Conferences".to_owned().into();
    /// profile.calling_line_id_first_name = "Conferences".to_owned().into();
    /// profile.calling_line_id_last_name = "Conferences".to_owned().into();
    /// let longest = || HoursMinutes::of(3, 0);
    /// let create = Create::new("ent.odin", "grp.odin", "conference@example.net", profile, 20, true, 10, longest(), longest(), 6)
    ///     .users(["4001@example.net"]);
    /// ```
    #[doc(alias("conference bridge", "conference call"))]
    Create = POST "/groups/meet-me-conferencing/bridges", id "groups.meet-me-conferencing.bridges.create", NotIdempotent, Sent
        -> WriteResponse<ConferenceBridge>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        /// With its domain: `conference@example.net`.
        service_user_id: ServiceUserId = Body "serviceUserId" [Chars(1, 161)],
        service_instance_profile: ServiceInstanceProfile = Body "serviceInstanceProfile",
        /// How many people may be in its conferences at the same time; -1 for any number.
        allocated_ports: i64 = Body "allocatedPorts" [Range(-1, 999_999)],
        /// Whether moderators may call others into a conference.
        allow_individual_out_dial: bool = Body "allowIndividualOutDial",
        /// How long before the end participants are told of it.
        conference_end_warning_prompt_minutes: i64 = Body "conferenceEndWarningPromptMinutes" [Range(1, 15)],
        /// Of conferences on demand.
        max_conference_duration_minutes: HoursMinutes = Body "maxConferenceDurationMinutes",
        /// Of conferences at a certain time.
        max_scheduled_conference_duration_minutes: HoursMinutes = Body "maxScheduledConferenceDurationMinutes",
        /// Of the PINs that conferences get.
        security_pin_length: i64 = Body "securityPinLength" [Range(4, 12)],
    }
    body {
        enable_max_conference_duration: bool = "enableMaxConferenceDuration",
        /// Whom participants reach by a key.
        operator_number: PhoneNumber = "operatorNumber" [Chars(0, 161)],
        play_warning_prompt: bool = "playWarningPrompt",
        /// The portal sends the parts of the id beside the id; they mean nothing.
        service_user_id_prefix: String = "serviceUserIdPrefix",
        /// The domain of the id.
        service_user_id_suffix: String = "serviceUserIdSuffix",
    }
    lists {
        /// Who may have conferences on it.
        users: UserRow = "users",
    }
    one_of ["users"]
}

endpoint! {
    /// Changes a conference bridge, or replaces those who may have conferences on it; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::meet_me_conferencing::bridges::Update;
    /// let update = Update::new("conference@example.net")
    ///     .users(["4001@example.net", "4002@example.net"])
    ///     .play_warning_prompt(true);
    /// ```
    #[doc(alias("conference bridge", "conference call"))]
    Update = PUT "/groups/meet-me-conferencing/bridges", id "groups.meet-me-conferencing.bridges.update", Idempotent, Sent
        -> WriteResponse<ConferenceBridge>;
    new {
        service_user_id: ServiceUserId = Body "serviceUserId",
    }
    body {
        /// How many people may be in its conferences at the same time; -1 for any number.
        allocated_ports: i64 = "allocatedPorts" [Range(-1, 999_999)],
        /// Whether moderators may call others into a conference.
        allow_individual_out_dial: bool = "allowIndividualOutDial",
        /// How long before the end participants are told of it.
        conference_end_warning_prompt_minutes: i64 = "conferenceEndWarningPromptMinutes" [Range(1, 15)],
        enable_max_conference_duration: bool = "enableMaxConferenceDuration",
        /// Of conferences on demand.
        max_conference_duration_minutes: HoursMinutes = "maxConferenceDurationMinutes",
        /// Of conferences at a certain time.
        max_scheduled_conference_duration_minutes: HoursMinutes = "maxScheduledConferenceDurationMinutes",
        /// Whom participants reach by a key.
        operator_number: PhoneNumber = "operatorNumber" [Chars(0, 161)],
        play_warning_prompt: bool = "playWarningPrompt",
        /// Of the PINs that conferences get.
        security_pin_length: i64 = "securityPinLength" [Range(4, 12)],
        service_instance_profile: ServiceInstanceProfile = "serviceInstanceProfile",
    }
    lists {
        /// Who may have conferences on it.
        users: UserRow = "users",
    }
}

endpoint! {
    /// Deletes a conference bridge with its conferences.
    ///
    /// ```
    /// use odin_api::groups::meet_me_conferencing::bridges::Delete;
    /// let delete = Delete::new("conference@example.net");
    /// ```
    Delete = DELETE "/groups/meet-me-conferencing/bridges", id "groups.meet-me-conferencing.bridges.delete", NotIdempotent, Sent
        -> WriteResponse;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
    }
}
