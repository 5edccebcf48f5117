//! `/vdm/device-types`: which kind of phone a device type is.

use super::PhoneKind;
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, DeviceType};

model! {
    /// A device type of BroadWorks, and the kind of phone that it is.
    KnownDeviceType {
        id: Option<i64> = "id",
        device_type: Option<DeviceType> = "deviceType",
        device_template: Option<PhoneKind> = "deviceTemplate",
    }
}

endpoint! {
    /// One device type that visual device management knows.
    ///
    /// ```
    /// use odin_api::{Endpoint, vdm::device_types::Get};
    /// let call = Get::new(1);
    /// let known = Get::response(http::Response::new(r#"{"id":1,"deviceType":"Yealink T46","deviceTemplate":"t46"}"#.into()))?;
    /// assert_eq!(known.device_type, Some("Yealink T46".into()));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    Get = GET "/vdm/device-types", id "vdm.device-types.get", Safe, Documented -> KnownDeviceType;
    new { id: i64 = Query "id" }
}

endpoint! {
    /// The device types that visual device management knows.
    ///
    /// ```
    /// use odin_api::vdm::device_types::List;
    /// let list = List::new();
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    List = GET "/vdm/device-types", id "vdm.device-types.list", Safe, Sent -> Array<KnownDeviceType>;
}

endpoint! {
    /// Makes a device type known to visual device management.
    ///
    /// ```
    /// use odin_api::vdm::{PhoneKind, device_types::Create};
    /// let create = Create::new("Yealink T46", PhoneKind::T46);
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    Create = POST "/vdm/device-types", id "vdm.device-types.create", NotIdempotent, Sent -> WriteResponse<KnownDeviceType>;
    new {
        device_type: DeviceType = Body "deviceType",
        device_template: PhoneKind = Body "deviceTemplate",
    }
}

endpoint! {
    /// Changes a device type that visual device management knows.
    ///
    /// ```
    /// use odin_api::vdm::{PhoneKind, device_types::Update};
    /// let update = Update::new(1, "Yealink T46", PhoneKind::T48);
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    Update = PUT "/vdm/device-types", id "vdm.device-types.update", Idempotent, Sent -> WriteResponse<KnownDeviceType>;
    new {
        id: i64 = Body "id",
        device_type: DeviceType = Body "deviceType",
        device_template: PhoneKind = Body "deviceTemplate",
    }
}

endpoint! {
    /// Makes visual device management forget a device type.
    ///
    /// ```
    /// use odin_api::vdm::device_types::Delete;
    /// let delete = Delete::new(1);
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    Delete = DELETE "/vdm/device-types", id "vdm.device-types.delete", NotIdempotent, Sent -> WriteResponse;
    new { id: i64 = Query "id" }
}
