//! `/vdm/groups/devices`: the phones of a group that a template could be given to.

use crate::declare::{endpoint, model};
use crate::value::{Array, DeviceName, DeviceType, GroupId, ServiceProviderId};

model! {
    /// A phone, and the template that it has.
    TemplatedDevice {
        device_name: Option<DeviceName> = "deviceName",
        device_type: Option<DeviceType> = "deviceType",
        /// Absent where it has none.
        template: Option<DeviceTemplate> = "template",
    }
}

model! {
    /// The template of a phone.
    DeviceTemplate {
        id: Option<i64> = "id",
        name: Option<String> = "name",
    }
}

endpoint! {
    /// The phones of a group that a template could be given to, each with the one that it has.
    ///
    /// ```
    /// use odin_api::{Endpoint, vdm::groups::devices::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"deviceName":"desk.4001","deviceType":"Yealink T46","template":{"id":2,"name":"Sales"}}]"#;
    /// let devices = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(devices[0].template.as_ref().and_then(|template| template.id), Some(2));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    List = GET "/vdm/groups/devices", id "vdm.groups.devices.list", Safe, Sent -> Array<TemplatedDevice>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
