//! What models and operations have in common: the table of the fields, and the traits implemented through it.

/// The shape of a model or of the arguments of an endpoint.
#[doc(hidden)]
#[macro_export]
macro_rules! shape {
    ($name:ident $(bare $bare:literal)?; $($one_of:literal)*; $($presence:ident $place:ident $key:literal $([$limit:ident $args:tt])?,)*) => {
        &$crate::json::Shape::new::<Self>(
            stringify!($name),
            $crate::declare::bare!($($bare)?),
            &[$($one_of),*],
            &[$($crate::json::FieldShape::$presence(
                $key,
                $crate::json::Place::$place,
                $crate::declare::limit!($($limit $args)?),
            )),*],
        )
    };
}
#[doc(hidden)]
pub use shape;

/// The fields in the order of the shape, and the traits implemented through them.
#[doc(hidden)]
#[macro_export]
macro_rules! fields {
    ($name:ident, $shape:expr, [$($extra:tt)+]; $([$($field:tt)+])*) => {
        impl $crate::json::Model for $name {
            #[inline]
            fn fields(&self, visit: $crate::json::VisitFields<'_>) {
                visit($shape, &[$(&self.$($field)+),*], &self.$($extra)+);
            }
            #[inline]
            fn fields_mut(&mut self, visit: $crate::json::VisitFieldsMut<'_>) {
                visit($shape, &mut [$(&mut self.$($field)+),*], &mut self.$($extra)+);
            }
        }
        impl Clone for $name {
            #[inline]
            fn clone(&self) -> Self {
                $crate::json::cloned(self)
            }
        }
    };
}
#[doc(hidden)]
pub use fields;

/// `[Chars(1, 80)]` as a limit; nothing means no limit.
#[doc(hidden)]
#[macro_export]
macro_rules! limit {
    () => { $crate::json::Limit::None };
    ($limit:ident $args:tt) => { $crate::json::Limit::$limit $args };
}
#[doc(hidden)]
pub use limit;
