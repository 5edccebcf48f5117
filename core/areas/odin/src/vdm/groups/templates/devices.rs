//! `/vdm/groups/templates/devices`: the phones that a template of a group is for.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, DeviceName, GroupId, ServiceProviderId};
use crate::vdm::groups::devices::DeviceTemplate;

model! {
    /// A phone that a template could be given to.
    FittingDevice {
        device_name: Option<DeviceName> = "deviceName",
        mac_address: Option<String> = "macAddress",
        status: Option<String> = "status",
        /// Absent where it does not have this template.
        template: Option<DeviceTemplate> = "template",
    }
}

endpoint! {
    /// The phones of a group that are of the type of a template, and whether they have it.
    ///
    /// ```
    /// use odin_api::{Endpoint, vdm::groups::templates::devices::List};
    /// let call = List::new("ent.odin", "grp.odin", 2);
    /// let devices = List::response(http::Response::new(r#"[{"deviceName":"desk.4001","template":{"id":2}}]"#.into()))?;
    /// assert!(devices[0].template.is_some());
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    List = GET "/vdm/groups/templates/devices", id "vdm.groups.templates.devices.list", Safe, Sent -> Array<FittingDevice>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        template_id: i64 = Query "templateId",
    }
}

endpoint! {
    /// Gives a template to a phone, or sets the phone up by it once more.
    ///
    /// ```
    /// use odin_api::vdm::groups::templates::devices::Create;
    /// let create = Create::new("ent.odin", "grp.odin", 2, "desk.4001");
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    Create = POST "/vdm/groups/templates/devices", id "vdm.groups.templates.devices.create", NotIdempotent, Sent -> WriteResponse<FittingDevice>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        template_id: i64 = Body "templateId",
        device_name: DeviceName = Body "deviceName",
    }
}
