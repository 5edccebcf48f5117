//! Dialing: which calls may be made and taken, and the codes that are dialed.

mod authorization_code;
mod calls;
mod class_of_service;
mod feature_access_code;
mod incoming;
mod pattern;
mod transfer_numbers;
mod treatment;

pub use authorization_code::AuthorizationCode;
pub use calls::{AllowedCalls, CallTreatments, RedirectedCalls};
pub use class_of_service::{ClassOfService, ClassesOfService};
pub use feature_access_code::FeatureAccessCode;
pub use incoming::{CallsFromOutside, IncomingCalls, IncomingPattern};
pub use pattern::{AllowedPattern, PinholeAllowedPattern, PinholeTreatedPattern, TreatedPattern};
pub use transfer_numbers::TransferNumbers;
pub use treatment::{PinholePermission, PinholeTreatment, Treatment};
