//! `/groups/calling-plans/outgoing`: which calls the users of a group may make and redirect, part by part.
//!
//! Each part has a row for every department, and one without a department for the rest of the group. It holds for users
//! who have no plan of their own in `/users/calling-plans`. A write changes the departments that it lists; others stay as
//! they are.

pub mod authorization_codes;
pub mod call_me_now;
mod department;
pub mod digit_plan;
pub mod originating;
pub mod pinhole_digit_patterns;
pub mod pinhole_digit_plan;
pub mod redirected;
pub mod redirecting;
pub mod transfer_numbers;

pub use department::{
    DepartmentAllowing, DepartmentAllowingByDigits, DepartmentAllowingPinholes, DepartmentOriginating,
    DepartmentOriginatingByDigits, DepartmentOriginatingPinholes, DepartmentRedirected, DepartmentTransferring,
    GroupAllowing, GroupAllowingByDigits, GroupAllowingPinholes, GroupOriginating, GroupOriginatingByDigits,
    GroupOriginatingPinholes, GroupRedirected, GroupTransferring,
};
