//! The same forms for other crates: `odin_api::declare` exports them under shorter names.

/// Declares an operation: a struct of its arguments, its metadata, and its answer.
///
/// See [`declare`](https://docs.rs/odin-api/latest/odin_api/declare/index.html) for the whole form, with examples.
#[macro_export]
macro_rules! own_endpoint {
    ($($declared:tt)*) => { $crate::declare::endpoint! { @own $($declared)* } };
}
pub use own_endpoint;

/// Declares a record: a struct with public fields that is read tolerantly and loses nothing.
///
/// See [`declare`](https://docs.rs/odin-api/latest/odin_api/declare/index.html) for the whole form, with examples.
#[macro_export]
macro_rules! own_model {
    ($($declared:tt)*) => { $crate::declare::model! { $($declared)* } };
}
pub use own_model;

/// Declares an open enumeration: a text that is not listed is kept, and written back unchanged.
///
/// See [`declare`](https://docs.rs/odin-api/latest/odin_api/declare/index.html) for the whole form, with examples.
#[macro_export]
macro_rules! own_enum {
    ($($declared:tt)*) => { $crate::value::open_enum! { $($declared)* } };
}
pub use own_enum;

/// Declares an identifier: a text of a type of its own, so that arguments cannot be swapped.
///
/// See [`declare`](https://docs.rs/odin-api/latest/odin_api/declare/index.html) for the whole form, with examples.
#[macro_export]
macro_rules! own_id {
    ($(#[$doc:meta])* $name:ident, $expected:literal) => {
        $crate::value::text_type! { $(#[$doc])* $name, $expected }
    };
}
pub use own_id;
