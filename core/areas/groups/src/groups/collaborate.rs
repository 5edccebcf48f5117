//! `/groups/collaborate`: rooms in which users meet by voice, video and shared screens.

pub mod bridges;
pub mod users;
