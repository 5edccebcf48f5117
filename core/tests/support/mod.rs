//! What several suites need: random JSON of a shape, and all shapes.
#![allow(dead_code, reason = "each suite uses a part of it")]

pub mod anything;
pub mod clean;
pub mod decode;
pub mod random;
pub mod shapes;
pub mod text;
pub mod within;
