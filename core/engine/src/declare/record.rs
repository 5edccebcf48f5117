//! `write_record!`: the fields that several writes of a resource share.

/// Declares a record that several operations write, then the operations and bodies that contain it.
///
/// Each of them gets the record as a field and a setter for each of the record's fields; the rest is declared as usual.
#[doc(hidden)]
#[macro_export]
macro_rules! write_record {
    (
        $(#[$doc:meta])*
        $name:ident as $field:ident $fields:tt
        $($macro:ident { $($declared:tt)* })*
    ) => {
        $crate::declare::record_model! { $(#[$doc])* $name $fields }
        $($crate::declare::$macro! { @record $field: $name $fields $($declared)* })*
    };
}
#[doc(hidden)]
pub use write_record;

/// The record itself, with its setters.
#[doc(hidden)]
#[macro_export]
macro_rules! record_model {
    (
        $(#[$doc:meta])*
        $name:ident {
            body { $($(#[$bdoc:meta])* $bfield:ident: $btype:ty = $bkey:literal $([$blimit:ident $bargs:tt])?),* $(,)? }
            $(lists { $($(#[$ldoc:meta])* $lfield:ident: $ltype:ty = $lkey:literal $([$llimit:ident $largs:tt])?),* $(,)? })?
        }
    ) => {
        $crate::declare::model! {
            $(#[$doc])*
            $name {
                $($(#[$bdoc])* $bfield: $crate::value::Patch<$btype> = $bkey $([$blimit $bargs])?,)*
                $($($(#[$ldoc])* $lfield: $crate::value::Array<$ltype> = $lkey $([$llimit $largs])?,)*)?
            }
        }
        $crate::declare::record_setters! {
            $name,;
            $([$bfield: $btype = $bkey $([$blimit $bargs])? $(#[$bdoc])*])*;
            $($([$lfield: $ltype = $lkey $([$llimit $largs])? $(#[$ldoc])*])*)?
        }
    };
}
#[doc(hidden)]
pub use record_model;

/// The setters of a record's fields, on the record or on a type that contains it.
#[doc(hidden)]
#[macro_export]
macro_rules! record_setters {
    ($name:ident, $($record:ident)?; $($body:tt)*) => {
        $crate::declare::record_setters! { @ $name ($($record)?) $($body)* }
    };
    (
        @ $name:ident $record:tt
        $([$bfield:ident: $btype:ty = $bkey:literal $([$blimit:ident $bargs:tt])? $(#[$bdoc:meta])*])*;
        $([$lfield:ident: $ltype:ty = $lkey:literal $([$llimit:ident $largs:tt])? $(#[$ldoc:meta])*])*
    ) => {
        impl $name {
            $(
                #[doc = concat!(
                    "Sets `", $bkey, "`", $crate::declare::limited!($($blimit $bargs)?),
                    ". `None`: not sent; [`Patch::Clear`](crate::value::Patch::Clear): sent as `null`.\n"
                )]
                $(#[$bdoc])*
                pub fn $bfield<Form>(mut self, $bfield: impl $crate::value::IntoPatch<$btype, Form>) -> Self {
                    $crate::declare::place!(self $record $bfield) = $bfield.into_patch();
                    self
                }
            )*
            $(
                #[doc = concat!(
                    "Sets `", $lkey, "`", $crate::declare::listed!(PUT), $crate::declare::limited!($($llimit $largs)? each),
                    ". Not sent if it is `None`.\n"
                )]
                $(#[$ldoc])*
                pub fn $lfield<Form>(mut self, $lfield: impl $crate::value::IntoArray<$ltype, Form>) -> Self {
                    $crate::declare::place!(self $record $lfield) = $lfield.into_array();
                    self
                }
            )*
        }
    };
}
#[doc(hidden)]
pub use record_setters;

/// What a type gets that contains a record: `Deref` to it, so that its fields can be accessed directly, and its setters.
#[doc(hidden)]
#[macro_export]
macro_rules! held {
    ($name:ident, extra: $type:ty; ;) => {};
    ($name:ident, $record:ident: $rtype:ty; $($setters:tt)*) => {
        $crate::declare::record_setters! { $name, $record; $($setters)* }
        /// Shared fields are directly accessible: `update.title` is `update.profile.title`.
        impl std::ops::Deref for $name {
            type Target = $rtype;
            #[inline]
            fn deref(&self) -> &$rtype {
                &self.$record
            }
        }
        impl std::ops::DerefMut for $name {
            #[inline]
            fn deref_mut(&mut self) -> &mut $rtype {
                &mut self.$record
            }
        }
    };
}
#[doc(hidden)]
pub use held;

/// A field of a record, or of a contained record.
#[doc(hidden)]
#[macro_export]
macro_rules! place {
    ($self:ident () $field:ident) => {
        $self.$field
    };
    ($self:ident ($record:ident) $field:ident) => {
        $self.$record.$field
    };
}
#[doc(hidden)]
pub use place;
