//! People: who they are, where they are, and what administrators may do.

mod access;
mod address;
mod bulk_user;
mod contact;
mod department;
mod user_ref;
mod user_row;

pub use access::{Access, DeviceAccess, UserAccess};
pub use address::Address;
pub use bulk_user::BulkUser;
pub use contact::Contact;
pub use department::Department;
pub use user_ref::{EndpointType, UserRef};
pub use user_row::UserRow;
