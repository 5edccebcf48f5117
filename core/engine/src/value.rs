//! The values that requests and answers are made of: identifiers, numbers, secrets, limits, lists.
//!
//! Each reads every form in which the server is known to send it, and writes one.

mod array;
mod days;
mod enumeration;
mod id;
mod nested;
mod patch;
mod pattern;
mod phone;
mod quantity;
mod range;
mod scalar;
mod secret;
mod setter;
mod time;
mod user_ids;

pub use array::{Array, Rejected};
pub use days::DaysLeft;
pub use enumeration::Unknown;
pub use id::{
    DeviceName, DeviceType, GroupId, LinePort, ResellerId, ServiceName, ServicePackName, ServiceProviderId,
    ServiceUserId, UserId,
};
pub use nested::Boxed;
pub use patch::{FromOwnedText, FromText, Patch};
pub use pattern::Pattern;
pub use phone::PhoneNumber;
pub use quantity::Quantity;
pub use range::{NumberRange, RangeError};
pub use secret::Secret;
pub use setter::{IntoArray, IntoOption, IntoPatch};
pub use time::{ParseTimestampError, Timestamp};
pub use user_ids::UserIds;

#[doc(hidden)]
pub use enumeration::open_enum;
#[doc(hidden)]
pub use id::text_type;
pub(crate) use scalar::{plain_text, required};
#[doc(hidden)]
pub use scalar::{read_required_text, read_text};
