//! `/groups/music-on-hold`: what callers hear while they wait, for a group and for each of its departments.

pub mod departments;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::device::AccessDeviceEndpoint;
use crate::shapes::media::AnnouncementFile;
use crate::shapes::people::Department;
use crate::value::{GroupId, ServiceProviderId, ServiceUserId, open_enum};

open_enum! {
    /// Where the music comes from.
    MessageSource {
        /// The platform's own music.
        System = "System",
        /// A file of the group.
        Custom = "Custom",
        /// A device that plays all the time.
        External = "External",
    }
}

open_enum! {
    /// In which form the music is sent.
    AudioCodec {
        /// As the phone wants it.
        None = "None",
        G711 = "G711",
        G722 = "G722",
        G726 = "G726",
        G729 = "G729",
        Amr = "AMR",
        AmrWb = "AMR-WB",
    }
}

model! {
    /// A file that is played.
    CustomSource {
        audio_file: Option<AnnouncementFile> = "audioFile",
    }
}

model! {
    /// A device that plays.
    ExternalSource {
        access_device_endpoint: Option<AccessDeviceEndpoint> = "accessDeviceEndpoint",
    }
}

model! {
    /// What is played to callers who wait.
    MusicOnHoldSource {
        message_source_selection: Option<MessageSource> = "messageSourceSelection",
        audio_file_preferred_codec: Option<AudioCodec> = "audioFilePreferredCodec",
        /// With [`MessageSource::Custom`].
        custom_source: Option<CustomSource> = "customSource",
        /// With [`MessageSource::External`].
        external_source: Option<ExternalSource> = "externalSource",
    }
}

model! {
    /// Music on hold of a group, or of one of its departments.
    MusicOnHold {
        service_user_id: Option<ServiceUserId> = "serviceUserId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        /// Absent for that of the group.
        department: Option<Department> = "department",
        is_active_during_call_hold: Option<bool> = "isActiveDuringCallHold",
        is_active_during_call_park: Option<bool> = "isActiveDuringCallPark",
        is_active_during_busy_camp_on: Option<bool> = "isActiveDuringBusyCampOn",
        source: Option<MusicOnHoldSource> = "source",
        /// Whether calls from within the group hear [`MusicOnHold::internal_source`].
        use_alternate_source_for_internal_calls: Option<bool> = "useAlternateSourceForInternalCalls",
        internal_source: Option<MusicOnHoldSource> = "internalSource",
    }
}

endpoint! {
    /// What callers hear while they wait, in a group or in one of its departments.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::music_on_hold::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"isActiveDuringCallHold":true,"source":{"messageSourceSelection":"System"}}"#;
    /// let music = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(music.is_active_during_call_hold, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("MOH", "hold music"))]
    Get = GET "/groups/music-on-hold", id "groups.music-on-hold.get", Safe, Sent -> MusicOnHold;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
    query {
        /// The department whose music it is; that of the group when absent.
        department_name: String = "departmentName",
        /// Whether it is a department of the enterprise rather than of the group.
        is_enterprise_department: bool = "isEnterpriseDepartment",
    }
}

endpoint! {
    /// Gives a department music of its own.
    ///
    /// ```
    /// use odin_api::groups::music_on_hold::Create;
    /// use odin_api::groups::music_on_hold::MusicOnHoldSource;
    /// use odin_api::shapes::people::Department;
    /// let mut department = Department::default();
    /// department.name = Some("Sales".to_owned());
    /// let create = Create::new("ent.odin", "grp.odin", department, true, true, true, MusicOnHoldSource::default(), false);
    /// ```
    #[doc(alias("MOH", "hold music"))]
    Create = POST "/groups/music-on-hold", id "groups.music-on-hold.create", NotIdempotent, Sent
        -> WriteResponse<MusicOnHold>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        department: Department = Body "department",
        is_active_during_busy_camp_on: bool = Body "isActiveDuringBusyCampOn",
        is_active_during_call_hold: bool = Body "isActiveDuringCallHold",
        is_active_during_call_park: bool = Body "isActiveDuringCallPark",
        source: MusicOnHoldSource = Body "source",
        use_alternate_source_for_internal_calls: bool = Body "useAlternateSourceForInternalCalls",
    }
}

endpoint! {
    /// Changes what callers hear while they wait; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::music_on_hold::Update;
    /// let update = Update::new("ent.odin", "grp.odin").is_active_during_call_park(false);
    /// ```
    #[doc(alias("MOH", "hold music"))]
    Update = PUT "/groups/music-on-hold", id "groups.music-on-hold.update", Idempotent, Sent -> WriteResponse<MusicOnHold>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        /// The department whose music it is; that of the group when absent.
        department: Department = "department",
        internal_source: MusicOnHoldSource = "internalSource",
        is_active_during_busy_camp_on: bool = "isActiveDuringBusyCampOn",
        is_active_during_call_hold: bool = "isActiveDuringCallHold",
        is_active_during_call_park: bool = "isActiveDuringCallPark",
        source: MusicOnHoldSource = "source",
        use_alternate_source_for_internal_calls: bool = "useAlternateSourceForInternalCalls",
    }
}

endpoint! {
    /// Takes the music of its own away from a department, whose callers hear that of the group then.
    ///
    /// ```
    /// use odin_api::groups::music_on_hold::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin").department_name("Sales");
    /// ```
    Delete = DELETE "/groups/music-on-hold", id "groups.music-on-hold.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
    query {
        /// The department; a group always keeps its own music.
        department_name: String = "departmentName",
        /// Whether it is a department of the enterprise rather than of the group.
        is_enterprise_department: bool = "isEnterpriseDepartment",
    }
}
