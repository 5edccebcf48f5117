//! `/system/devices/reset`

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::DeviceName;

endpoint! {
    /// Restarts a device, which then fetches its files; active calls on it end.
    ///
    /// Only device types that support it.
    ///
    /// ```
    /// use odin_api::system::devices::reset::Reset;
    /// let reset = Reset::new("phone4001");
    /// ```
    #[doc(alias("reboot phone", "restart phone"))]
    Reset = POST "/system/devices/reset", id "system.devices.reset.reset", NotIdempotent, Sent -> WriteResponse;
    new {
        device_name: DeviceName = Body "deviceName",
    }
}
