//! `/users/collaborate`: the rooms in which a user meets others.

pub mod bridge;
pub mod instant_room;
pub mod my_room;
pub mod project_rooms;
pub mod regenerate;
