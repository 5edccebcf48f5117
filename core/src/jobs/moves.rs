//! Moving numbers and users, and removing numbers.

mod numbers;
mod users;

pub use numbers::{MoveNumbers, RemoveNumbers};
pub use users::MoveUsers;
