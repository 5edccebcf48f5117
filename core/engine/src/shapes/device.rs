//! Access devices: telephones, gateways and softphones, their files, tags and lines.

mod endpoint;
mod file;
mod form;
mod level;
mod line;
mod record;
mod tag;

pub use endpoint::{AccessDeviceEndpoint, SipContact, TrunkAddressing, TrunkGroupDeviceEndpoint};
pub use file::{DeviceFile, DeviceFileRow, file_content};
pub use level::DeviceLevel;
pub use line::{BridgeWarningTone, DeviceUser};
pub use record::{
    AccessDevice, AccessDeviceCredentials, ConfigurationMode, DeviceStatus, PortCount, TransportProtocol,
};
pub use tag::{DeviceTag, TagElements, TagName};

#[doc(hidden)]
pub use file::file_update;
#[doc(hidden)]
pub use form::device_write;
