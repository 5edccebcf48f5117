//! Services: what a group or user has of them, and who they are when they are users themselves.

mod assignment;
mod bulk_service;
mod group_service;
mod instance;
mod switch;

pub use assignment::Assignment;
pub use bulk_service::BulkService;
pub use group_service::{GroupService, Limited};
pub use instance::ServiceInstanceProfile;
pub use switch::Switch;
