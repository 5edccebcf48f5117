//! Call flows as values: what is drawn of them, and how it is written. How they are read is tested in odin-api-sim.
//!
//! A program of its own, so that pictures are soon drawn again and can be looked at.

mod escapes;
mod gallery;
mod geometry;
mod layout;
mod pictures;
mod svg;
