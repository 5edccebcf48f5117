//! `model!`: a struct with public fields, and its table.

/// Declares a model: a struct with public fields, and its table.
#[doc(hidden)]
#[macro_export]
macro_rules! model {
    (@record $record:ident: $rtype:ident $fields:tt $($declared:tt)*) => {
        $crate::declare::model_with! {
            {
                /// The fields shared with the other writes of the resource; unknown fields are in its `extra`.
                $record: $rtype, $record.extra
            }
            $fields
            $($declared)*
        }
    };
    ($($declared:tt)*) => {
        $crate::declare::model_with! {
            {
                /// Fields that are unknown or could not be read; written back unchanged.
                extra: $crate::json::Extra, extra
            }
            {}
            $($declared)*
        }
    };
}
#[doc(hidden)]
pub use model;

/// A model beside whose own fields there is one more: the unknown fields, or a record that contains them.
#[doc(hidden)]
#[macro_export]
macro_rules! model_with {
    (
        { $(#[$hdoc:meta])* $holder:ident: $htype:ty, $($extra:tt)+ }
        {
            $(body { $($(#[$rbdoc:meta])* $rbfield:ident: $rbtype:ty = $rbkey:literal $([$rblimit:ident $rbargs:tt])?),* $(,)? })?
            $(lists { $($(#[$rldoc:meta])* $rlfield:ident: $rltype:ty = $rlkey:literal $([$rllimit:ident $rlargs:tt])?),* $(,)? })?
        }
        $(#[$doc:meta])*
        $name:ident $(from $bare:literal)? $(needs {
            $($(#[$ndoc:meta])* $nfield:ident: $ntype:ty = $nkey:literal $([$nlimit:ident $nargs:tt])?),* $(,)?
        } has)? {
            $($(#[$fdoc:meta])* $field:ident: $type:ty = $key:literal $([$limit:ident $args:tt])?),* $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Default)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[doc = concat!("`", $nkey, "`: always there", $crate::declare::limited!($($nlimit $nargs)?), ".\n")] $(#[$ndoc])* pub $nfield: $ntype,)*)?
            $(#[doc = concat!("`", $key, "`", $crate::declare::limited!($($limit $args)?), "\n")] $(#[$fdoc])* pub $field: $type,)*
            $(#[$hdoc])*
            pub $holder: $htype,
        }

        $crate::declare::new_fn! { $name $($($nfield: $ntype,)*)? }

        impl $crate::json::Record for $name {
            const SHAPE: &'static $crate::json::Shape = $crate::declare::shape! {
                $name $(bare $bare)?; ;
                $($(required Body $nkey $([$nlimit $nargs])?,)*)?
                $(optional Body $key $([$limit $args])?,)*
                $($(optional Body $rbkey $([$rblimit $rbargs])?,)*)?
                $($(optional Body $rlkey $([$rllimit $rlargs])?,)*)?
            };
        }
        $crate::declare::fields! {
            $name, <Self as $crate::json::Record>::SHAPE, [$($extra)+];
            $($([$nfield])*)? $([$field])* $($([$holder.$rbfield])*)? $($([$holder.$rlfield])*)?
        }
        $crate::declare::held! {
            $name, $holder: $htype;
            $($([$rbfield: $rbtype = $rbkey $([$rblimit $rbargs])? $(#[$rbdoc])*])*)?;
            $($([$rlfield: $rltype = $rlkey $([$rllimit $rlargs])? $(#[$rldoc])*])*)?
        }
        $crate::declare::model_values! { $name }
    };
}
#[doc(hidden)]
pub use model_with;

/// Comparison, `Debug` and serde of a model.
#[doc(hidden)]
#[macro_export]
macro_rules! model_values {
    ($name:ident) => {
        impl PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                $crate::json::eq_models(self, other)
            }
        }
        impl std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::json::debug_model(self, f)
            }
        }
        $crate::json::serde_item!($name);
    };
}
#[doc(hidden)]
pub use model_values;

/// `new` of a model that has required fields.
#[doc(hidden)]
#[macro_export]
macro_rules! new_fn {
    ($name:ident) => {};
    ($name:ident $($field:ident: $type:ty,)+) => {
        impl $name {
            /// Creates one from its required fields.
            #[allow(clippy::too_many_arguments, reason = "one argument a required field")]
            pub fn new($($field: impl Into<$type>),+) -> Self {
                Self { $($field: $field.into(),)+ ..Self::default() }
            }
        }
    };
}
#[doc(hidden)]
pub use new_fn;

/// The key of the field that a plain string is read into.
#[doc(hidden)]
#[macro_export]
macro_rules! bare {
    () => {
        None
    };
    ($key:literal) => {
        Some($key)
    };
}
#[doc(hidden)]
pub use bare;
