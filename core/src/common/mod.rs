//! Shapes that many resources share.

mod address;
mod bulk;
mod contact;
mod criteria;
mod department;
mod device;
pub mod devices;
mod endpoint;
mod media;
mod service_instance;
mod user_row;

pub use address::Address;
pub use bulk::{BulkService, BulkUser};
pub use contact::Contact;
pub use criteria::{FromDnCriteria, FromDnSelection, ScheduleRef, ScheduleType};
pub use department::Department;
pub use device::{
    AccessDevice, AccessDeviceCredentials, ConfigurationMode, DeviceStatus, PortCount, TransportProtocol,
};
pub use endpoint::{AccessDeviceEndpoint, SipContact, TrunkAddressing, TrunkGroupDeviceEndpoint};
pub use media::{AnnouncementFile, AnnouncementSelection, FileRefused, MediaType, encode};
pub use service_instance::ServiceInstanceProfile;
pub use user_row::UserRow;

use crate::value::open_enum;

open_enum! {
    /// On which level a device or profile is defined.
    DeviceLevel {
        System = "System",
        ServiceProvider = "Service Provider",
        Group = "Group",
        User = "User",
    }
}
