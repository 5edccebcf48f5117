//! `setters!`: settings that can be chained.

/// A setter for each of these fields, named as the field is. Those behind `into` convert what they are given, such as a value
/// to an `Option` of it; the others do not, so that a literal has the type of the field.
macro_rules! setters {
    ($name:ident { $($field:ident: $type:ty),* $(,)? } $(into { $($ifield:ident: $itype:ty),* $(,)? })?) => {
        impl $name {
            $(
                #[doc = concat!("Sets [`", stringify!($field), "`](field@Self::", stringify!($field), ").")]
                pub fn $field(mut self, $field: $type) -> Self {
                    self.$field = $field;
                    self
                }
            )*
            $($(
                #[doc = concat!("Sets [`", stringify!($ifield), "`](field@Self::", stringify!($ifield), ").")]
                pub fn $ifield(mut self, $ifield: impl Into<$itype>) -> Self {
                    self.$ifield = $ifield.into();
                    self
                }
            )*)?
        }
    };
}
pub(crate) use setters;
