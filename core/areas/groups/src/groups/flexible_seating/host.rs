//! `/groups/flexible-seating/host`

pub mod guest_association;
pub mod routing_policies;
pub mod status;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::device::AccessDeviceEndpoint;
use crate::shapes::service::ServiceInstanceProfile;
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, ServiceUserId, open_enum};

open_enum! {
    /// Whether a host has a phone.
    HostEndpoint {
        AccessDeviceEndpoint = "accessDeviceEndpoint",
        None = "none",
    }
}

model! {
    /// A flexible seating host: a phone that guests use as if it were their own.
    Host {
        service_user_id: Option<ServiceUserId> = "serviceUserId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        service_instance_profile: Option<ServiceInstanceProfile> = "serviceInstanceProfile",
        /// Its phone.
        access_device_endpoint: Option<AccessDeviceEndpoint> = "accessDeviceEndpoint",
    }
}

model! {
    /// A flexible seating host in a list.
    HostRow needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        name: Option<String> = "name",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        department_full_path: Option<String> = "departmentFullPath",
        /// Whether guests can use it: see [`status::Update`].
        is_active: Option<bool> = "isActive",
        access_device_endpoint: Option<AccessDeviceEndpoint> = "accessDeviceEndpoint",
    }
}

model! {
    /// The flexible seating hosts of a group.
    HostList {
        hosts: Array<HostRow> = "hosts",
    }
}

endpoint! {
    /// A flexible seating host.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::flexible_seating::host::Get};
    /// let call = Get::new("desk@example.net");
    /// let answer = r#"{"serviceUserId":"desk@example.net","serviceInstanceProfile":{"name":"Desk 7"}}"#;
    /// let host = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(host.service_instance_profile.unwrap().name.get().map(String::as_str), Some("Desk 7"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("flexible seating", "hot desk", "shared desk"))]
    Get = GET "/groups/flexible-seating/host", id "groups.flexible-seating.host.get", Safe, Sent -> Host;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
    }
}

endpoint! {
    /// The flexible seating hosts of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::flexible_seating::host::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"{"hosts":[{"serviceUserId":"desk@example.net","name":"Desk 7","isActive":true}]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.hosts[0].name.as_deref(), Some("Desk 7"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("flexible seating", "hot desk", "shared desk"))]
    List = GET "/groups/flexible-seating/host", id "groups.flexible-seating.host.list", Safe, Sent -> HostList;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Creates a flexible seating host.
    ///
    /// The profile must have a name and both names of the calling line id. Its phone is set by [`Update`].
    ///
    /// ```
    /// use odin_api::groups::flexible_seating::host::Create;
    /// use odin_api::shapes::service::ServiceInstanceProfile;
    /// let mut profile = ServiceInstanceProfile::default();
    /// profile.name = "Desk 7".to_owned().into();
    /// profile.calling_line_id_first_name = "Desk 7".to_owned().into();
    /// profile.calling_line_id_last_name = "Desk 7".to_owned().into();
    /// let create = Create::new("ent.odin", "grp.odin", "desk@example.net", profile);
    /// ```
    #[doc(alias("flexible seating", "hot desk", "shared desk"))]
    Create = POST "/groups/flexible-seating/host", id "groups.flexible-seating.host.create", NotIdempotent, Sent
        -> WriteResponse<Host>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        /// With its domain: `desk@example.net`.
        service_user_id: ServiceUserId = Body "serviceUserId" [Chars(1, 161)],
        service_instance_profile: ServiceInstanceProfile = Body "serviceInstanceProfile",
    }
}

endpoint! {
    /// Changes a flexible seating host, or gives it a phone; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::flexible_seating::host::Update;
    /// use odin_api::groups::flexible_seating::host::HostEndpoint;
    /// use odin_api::shapes::device::{AccessDeviceEndpoint, DeviceLevel};
    /// let phone = AccessDeviceEndpoint::on("desk", DeviceLevel::Group).line_port("desk@example.net");
    /// let update = Update::new("desk@example.net")
    ///     .endpoint_type(HostEndpoint::AccessDeviceEndpoint)
    ///     .access_device_endpoint(phone);
    /// ```
    #[doc(alias("flexible seating", "hot desk", "shared desk"))]
    Update = PUT "/groups/flexible-seating/host", id "groups.flexible-seating.host.update", Idempotent, Sent
        -> WriteResponse<Host>;
    new {
        service_user_id: ServiceUserId = Body "serviceUserId",
    }
    body {
        access_device_endpoint: AccessDeviceEndpoint = "accessDeviceEndpoint",
        endpoint_type: HostEndpoint = "endpointType",
        service_instance_profile: ServiceInstanceProfile = "serviceInstanceProfile",
    }
}

endpoint! {
    /// Deletes a flexible seating host.
    ///
    /// ```
    /// use odin_api::groups::flexible_seating::host::Delete;
    /// let delete = Delete::new("desk@example.net");
    /// ```
    Delete = DELETE "/groups/flexible-seating/host", id "groups.flexible-seating.host.delete", NotIdempotent, Sent
        -> WriteResponse;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
    }
}
