//! Moving numbers, users and groups, and removing numbers.

mod group;
mod numbers;
mod users;

pub use group::{GroupPart, MoveGroup, ParseGroupPartError};
pub use numbers::{MoveNumbers, RemoveNumbers};
pub use users::MoveUsers;
