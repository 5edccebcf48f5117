//! `/service-providers/devices/reset`

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::{DeviceName, ServiceProviderId};

endpoint! {
    /// Restarts a device, which then fetches its files; active calls on it end.
    ///
    /// Only device types that support it.
    ///
    /// ```
    /// use odin_api::service_providers::devices::reset::Reset;
    /// let reset = Reset::new("ent.odin", "phone4001");
    /// ```
    #[doc(alias("reboot phone", "restart phone"))]
    Reset = POST "/service-providers/devices/reset", id "service-providers.devices.reset.reset", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        device_name: DeviceName = Body "deviceName",
    }
}
