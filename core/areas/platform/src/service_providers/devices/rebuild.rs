//! `/service-providers/devices/rebuild`

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::{DeviceName, ServiceProviderId};

endpoint! {
    /// Rebuilds the configuration files of a device from its type, its lines and its tags.
    ///
    /// The device fetches them when it next starts or asks.
    ///
    /// ```
    /// use odin_api::service_providers::devices::rebuild::Rebuild;
    /// let rebuild = Rebuild::new("ent.odin", "phone4001");
    /// ```
    #[doc(alias = "rebuild configuration")]
    Rebuild = POST "/service-providers/devices/rebuild", id "service-providers.devices.rebuild.rebuild", Idempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        device_name: DeviceName = Body "deviceName",
    }
}
