//! `/groups/flexible-seating/access-devices`

use crate::declare::{endpoint, model};
use crate::shapes::device::AccessDevice;
use crate::value::{Array, GroupId, ServiceProviderId};

model! {
    /// A device that a host may have.
    HostDevice {
        access_device: Option<AccessDevice> = "accessDevice",
        static_registration_capable: Option<bool> = "staticRegistrationCapable",
        static_line_ordering: Option<bool> = "staticLineOrdering",
        use_domain: Option<bool> = "useDomain",
    }
}

endpoint! {
    /// The devices that a flexible seating host may have.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::flexible_seating::access_devices::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"accessDevice":{"deviceName":"desk","deviceLevel":"Group"},"useDomain":true}]"#;
    /// let devices = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(devices[0].access_device.clone().unwrap().device_name.unwrap(), "desk");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "hot desk")]
    List = GET "/groups/flexible-seating/access-devices", id "groups.flexible-seating.access-devices.list", Safe, Inferred
        -> Array<HostDevice>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
