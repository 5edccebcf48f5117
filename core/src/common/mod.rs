//! Shapes that many resources share.

mod access;
mod address;
mod bulk;
mod call_capacity;
mod call_center;
mod contact;
mod criteria;
mod department;
mod device;
#[allow(unused_imports, unused_macros, reason = "the areas that declare devices are features")]
pub mod devices;
mod dn;
mod endpoint;
mod media;
mod service;
mod service_instance;
mod user;
mod user_row;

pub use access::{Access, DeviceAccess, UserAccess};
pub use address::Address;
pub use bulk::{BulkService, BulkUser};
pub use call_capacity::CallCapacity;
pub use call_center::{Agent, CallCenterType, CodeLevel, ReportingServer, RoutingType, ThresholdProfileRow};
pub use contact::Contact;
pub use criteria::{FromDnCriteria, FromDnSelection, ScheduleRef, ScheduleType};
pub use department::Department;
pub use device::{
    AccessDevice, AccessDeviceCredentials, ConfigurationMode, DeviceStatus, PortCount, TransportProtocol,
};
pub use dn::{Dns, FoundDn};
pub use endpoint::{AccessDeviceEndpoint, SipContact, TrunkAddressing, TrunkGroupDeviceEndpoint};
pub use media::{AnnouncementFile, AnnouncementSelection, FileRefused, MediaType, encode};
pub use service::{GroupService, Limited};
pub use service_instance::ServiceInstanceProfile;
pub use user::{EndpointType, UserRef};
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
