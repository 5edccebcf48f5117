//! `/system/devices/rebuild`

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::DeviceName;

endpoint! {
    /// Rebuilds the configuration files of a device from its type, its lines and its tags.
    ///
    /// The device fetches them when it next starts or asks.
    ///
    /// ```
    /// use odin_api::system::devices::rebuild::Rebuild;
    /// let rebuild = Rebuild::new("phone4001");
    /// ```
    #[doc(alias = "rebuild configuration")]
    Rebuild = POST "/system/devices/rebuild", id "system.devices.rebuild.rebuild", Idempotent, Sent -> WriteResponse;
    new {
        device_name: DeviceName = Body "deviceName",
    }
}
