//! What several suites need: random JSON of a shape, and all shapes.

pub mod anything;
pub mod clean;
pub mod exchange;
pub mod fields;
pub mod random;
pub mod reads;
pub mod shapes;
pub mod sources;
pub mod text;
pub mod within;
