//! What is written of a device, on whatever level it is.

/// Declares `Create` or `Update` of a device: the owner and a few fields differ, the rest does not.
#[doc(hidden)]
#[macro_export]
macro_rules! device_write {
    (
        $(#[$doc:meta])*
        $name:ident = $method:ident $path:literal, id $id:literal, $safety:ident;
        new { $($new:tt)* }
        body { $($body:tt)* }
        $(lists { $($lists:tt)* })?
    ) => {
        $crate::declare::endpoint! {
            $(#[$doc])*
            $name = $method $path, id $id, $safety, Sent -> $crate::response::WriteResponse<$crate::shapes::device::AccessDevice>;
            new { $($new)* }
            body {
                $($body)*
                /// One of the protocols that the device type knows.
                protocol: String = "protocol" [Chars(0, 20)],
                net_address: String = "netAddress" [Chars(0, 80)],
                /// From 1025 to 65535.
                port: String = "port" [Digits(0, 5)],
                outbound_proxy_server_net_address: String = "outboundProxyServerNetAddress" [Chars(0, 80)],
                stun_server_net_address: String = "stunServerNetAddress" [Chars(0, 80)],
                /// Twelve hexadecimal digits without separators.
                mac_address: String = "macAddress" [Chars(0, 12)],
                serial_number: String = "serialNumber" [Chars(0, 80)],
                description: String = "description" [Chars(0, 80)],
                physical_location: String = "physicalLocation" [Chars(0, 1024)],
                /// Only together with `useCustomUserNamePassword`; leave it out to keep the password.
                access_device_credentials: $crate::shapes::device::AccessDeviceCredentials = "accessDeviceCredentials",
            }
            $(lists { $($lists)* })?
        }
    };
}
#[doc(hidden)]
pub use device_write;
