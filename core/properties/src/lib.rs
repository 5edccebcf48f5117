//! Random JSON of every shape that an operation takes or gives. The properties of the models are among the tests of this
//! package, which is compiled with optimisation, since they read and write millions of values.

pub mod anything;
pub mod clean;
pub mod fields;
pub mod random;
pub mod reads;
pub mod shapes;
pub mod text;
pub mod within;
