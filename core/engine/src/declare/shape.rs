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
        impl ::core::clone::Clone for $name {
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

/// The limit in the documentation of a field, after a comma; with `each`, of a list.
#[doc(hidden)]
#[macro_export]
macro_rules! limited {
    ($(each)?) => {
        ""
    };
    (Chars (0, $max:literal)) => {
        concat!(", at most ", $max, " characters")
    };
    (Chars ($min:literal, $max:literal)) => {
        concat!(", ", $min, " to ", $max, " characters")
    };
    (Chars (0, $max:literal) each) => {
        concat!(", each at most ", $max, " characters")
    };
    (Chars ($min:literal, $max:literal) each) => {
        concat!(", each ", $min, " to ", $max, " characters")
    };
    (Digits ($min:literal, $max:literal) $(each)?) => {
        concat!(", ", $min, " to ", $max, " digits")
    };
    (Range ($min:literal, $max:literal) $(each)?) => {
        concat!(", from ", $min, " to ", $max)
    };
    (Range ($min:literal, i64::MAX) $(each)?) => {
        concat!(", at least ", $min)
    };
    (Items ($max:literal) $(each)?) => {
        concat!(", at most ", $max, " items")
    };
    (With ($other:literal) $(each)?) => {
        concat!(", only together with `", $other, "`")
    };
    ($limit:ident $args:tt $(each)?) => {
        ""
    };
}
#[doc(hidden)]
pub use limited;
