//! `/groups/paging`: one call that is heard from many phones at once.

pub mod originators;
pub mod status;
pub mod targets;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::service::ServiceInstanceProfile;
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, ServiceUserId};

model! {
    /// A paging group.
    PagingGroup {
        service_user_id: Option<ServiceUserId> = "serviceUserId",
        service_instance_profile: Option<ServiceInstanceProfile> = "serviceInstanceProfile",
        /// How long after the tone the announcement begins at the latest.
        confirmation_tone_timeout_seconds: Option<i64> = "confirmationToneTimeoutSeconds",
        /// Whether the phones show who speaks rather than the paging group.
        deliver_originator_clid_instead: Option<bool> = "deliverOriginatorCLIDInstead",
        /// What the phones show before the name of who speaks.
        originator_clid_prefix: Option<String> = "originatorCLIDPrefix",
    }
}

model! {
    /// A paging group in a list.
    PagingGroupRow needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        name: Option<String> = "name",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        department_full_path: Option<String> = "departmentFullPath",
        /// Whether it takes calls: see [`status::Update`].
        is_active: Option<bool> = "isActive",
    }
}

endpoint! {
    /// A paging group; who speaks and who hears it are in [`originators`] and [`targets`].
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::paging::Get};
    /// let call = Get::new("page@example.net");
    /// let answer = r#"{"serviceUserId":"page@example.net","confirmationToneTimeoutSeconds":5}"#;
    /// let group = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(group.confirmation_tone_timeout_seconds, Some(5));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("paging group", "intercom", "announce"))]
    Get = GET "/groups/paging", id "groups.paging.get", Safe, Sent -> PagingGroup;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
    }
}

endpoint! {
    /// The paging groups of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::paging::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"serviceUserId":"page@example.net","name":"Warehouse","isActive":true}]"#;
    /// let groups = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(groups[0].name.as_deref(), Some("Warehouse"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("paging group", "intercom", "announce"))]
    List = GET "/groups/paging", id "groups.paging.list", Safe, Sent -> Array<PagingGroupRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Creates a paging group.
    ///
    /// The profile must have a name and both names of the calling line id. Who speaks and who hears it is set by
    /// [`originators::Update`] and [`targets::Update`].
    ///
    /// ```
    /// use odin_api::groups::paging::Create;
    /// use odin_api::shapes::service::ServiceInstanceProfile;
    /// let mut profile = ServiceInstanceProfile::default();
    /// profile.name = "Warehouse".to_owned().into();
    /// profile.calling_line_id_first_name = "Warehouse".to_owned().into();
    /// profile.calling_line_id_last_name = "Warehouse".to_owned().into();
    /// let create = Create::new("ent.odin", "grp.odin", "page@example.net", profile, 5, false);
    /// ```
    #[doc(alias("paging group", "intercom", "announce"))]
    Create = POST "/groups/paging", id "groups.paging.create", NotIdempotent, Sent -> WriteResponse<PagingGroup>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        /// With its domain: `page@example.net`.
        service_user_id: ServiceUserId = Body "serviceUserId" [Chars(1, 161)],
        service_instance_profile: ServiceInstanceProfile = Body "serviceInstanceProfile",
        /// How long after the tone the announcement begins at the latest.
        confirmation_tone_timeout_seconds: i64 = Body "confirmationToneTimeoutSeconds" [Range(1, 20)],
        /// Whether the phones show who speaks rather than the paging group.
        deliver_originator_clid_instead: bool = Body "deliverOriginatorCLIDInstead",
    }
    body {
        originator_clid_prefix: String = "originatorCLIDPrefix" [Chars(0, 30)],
        /// The portal sends the parts of the id beside the id; they mean nothing.
        service_user_id_prefix: String = "serviceUserIdPrefix",
        /// The domain of the id.
        service_user_id_suffix: String = "serviceUserIdSuffix",
    }
}

endpoint! {
    /// Changes a paging group; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::paging::Update;
    /// let update = Update::new("page@example.net").deliver_originator_clid_instead(true);
    /// ```
    #[doc(alias("paging group", "intercom", "announce"))]
    Update = PUT "/groups/paging", id "groups.paging.update", Idempotent, Sent -> WriteResponse<PagingGroup>;
    new {
        service_user_id: ServiceUserId = Body "serviceUserId",
    }
    body {
        /// How long after the tone the announcement begins at the latest.
        confirmation_tone_timeout_seconds: i64 = "confirmationToneTimeoutSeconds" [Range(1, 20)],
        /// Whether the phones show who speaks rather than the paging group.
        deliver_originator_clid_instead: bool = "deliverOriginatorCLIDInstead",
        originator_clid_prefix: String = "originatorCLIDPrefix" [Chars(0, 30)],
        service_instance_profile: ServiceInstanceProfile = "serviceInstanceProfile",
    }
}

endpoint! {
    /// Deletes a paging group.
    ///
    /// ```
    /// use odin_api::groups::paging::Delete;
    /// let delete = Delete::new("page@example.net");
    /// ```
    Delete = DELETE "/groups/paging", id "groups.paging.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
    }
}
