//! What the device operations of the system, of service providers and of groups share.

mod file;
mod form;
mod tag;
mod user;

pub use file::{DeviceFile, DeviceFileRow, file_content};
pub use tag::{DeviceTag, TagElements, TagName};
pub use user::DeviceUser;

pub(crate) use file::file_update;
pub(crate) use form::device_write;
