//! `endpoint!`: a struct of the arguments of an operation, its entry in the registry, and its answer.

/// Declares an operation: a struct of its arguments, its entry in the registry, and its answer.
#[doc(hidden)]
#[macro_export]
macro_rules! endpoint {
    (@own $($declared:tt)*) => { $crate::declare::endpoint_as! { (own) $($declared)* } };
    (
        $(@record $record:ident: $rtype:ident $fields:tt)?
        $(#[$doc:meta])*
        $name:ident = $method:ident $path:literal, id $id:literal, $safety:ident, $evidence:ident $(, $login:ident)?
            -> $($answer:ident)::+ $(<$($item:ident)::+ $(>)? $(<$inner:ident>>)?)?;
        $($takes:tt)*
    ) => {
        $crate::declare::endpoint_as! {
            (linked [$($answer)::+] $([$($item)::+] $([$inner])?)?)
            $(@record $record: $rtype $fields)?
            $(#[$doc])*
            $name = $method $path, id $id, $safety, $evidence $(, $login)?
                -> $($answer)::+ $(<$($item)::+ $(<$inner>)?>)?;
            $($takes)*
        }
    };
}
#[doc(hidden)]
pub use endpoint;

/// With links in its documentation, which need the parts of the answer's type; or without, for other crates, where they
/// lead nowhere.
#[doc(hidden)]
#[macro_export]
macro_rules! endpoint_as {
    (
        $links:tt $(#[$doc:meta])*
        $name:ident = $method:ident $path:literal, id $id:literal, $safety:ident, $evidence:ident $(, $login:ident)? -> $answer:ty;
        record $field:ident: $record:ty
    ) => {
        $(#[$doc])*
        ///
        #[doc = $crate::declare::facts!($links $method $path $id $safety $evidence)]
        #[doc(alias = $path, alias = $id)]
        #[derive(Debug, Clone)]
        #[non_exhaustive]
        pub struct $name {
            /// The body.
            pub $field: $record,
        }

        impl $name {
            /// Creates one from the record to send.
            pub fn new($field: impl Into<$record>) -> Self {
                Self { $field: $field.into() }
            }
        }

        $crate::declare::operation! {
            $name = $method $path, $id, $safety, $evidence $(, $login)? -> $answer;
            <$record as $crate::json::Record>::SHAPE, |call| &call.$field
        }
    };
    ($links:tt @record $record:ident: $rtype:ident $fields:tt $($declared:tt)*) => {
        $crate::declare::endpoint_with! {
            $links
            {
                /// The fields shared with the other writes of the resource; unknown fields go into its `extra`.
                $record: $rtype, $record.extra
            }
            $fields
            $($declared)*
        }
    };
    ($links:tt $($declared:tt)*) => {
        $crate::declare::endpoint_with! {
            $links
            {
                /// Further fields of the body; an operation without a JSON body is refused if this is not empty.
                extra: $crate::json::Extra, extra
            }
            {}
            $($declared)*
        }
    };
}
#[doc(hidden)]
pub use endpoint_as;

/// An operation beside whose own arguments there is one more: the unknown fields, or a record that contains them.
#[doc(hidden)]
#[macro_export]
macro_rules! endpoint_with {
    (
        $links:tt
        { $(#[$hdoc:meta])* $holder:ident: $htype:ty, $($extra:tt)+ }
        {
            $(body { $($(#[$rbdoc:meta])* $rbfield:ident: $rbtype:ty = $rbkey:literal $([$rblimit:ident $rbargs:tt])?),* $(,)? })?
            $(lists { $($(#[$rldoc:meta])* $rlfield:ident: $rltype:ty = $rlkey:literal $([$rllimit:ident $rlargs:tt])?),* $(,)? })?
        }
        $(#[$doc:meta])*
        $name:ident = $method:ident $path:literal, id $id:literal, $safety:ident, $evidence:ident $(, $login:ident)? -> $answer:ty;
        $(new { $($(#[$ndoc:meta])* $nfield:ident: $ntype:ty = $nplace:ident $nkey:literal $([$nlimit:ident $nargs:tt])?),* $(,)? })?
        $(query { $($(#[$qdoc:meta])* $qfield:ident: $qtype:ty = $qkey:literal $([$qlimit:ident $qargs:tt])?),* $(,)? })?
        $(body { $($(#[$bdoc:meta])* $bfield:ident: $btype:ty = $bkey:literal $([$blimit:ident $bargs:tt])?),* $(,)? })?
        $(lists { $($(#[$ldoc:meta])* $lfield:ident: $ltype:ty = $lkey:literal $([$llimit:ident $largs:tt])?),* $(,)? })?
        $(items { $($(#[$idoc:meta])* $ifield:ident: $itype:ty = $ikey:literal $([$ilimit:ident $iargs:tt])?),* $(,)? })?
        $(query_lists { $($(#[$mdoc:meta])* $mfield:ident: $mtype:ty = $mkey:literal $([$mlimit:ident $margs:tt])?),* $(,)? })?
        $(constants { $($ckey:literal = $cvalue:literal),* $(,)? })?
        $(one_of [$($one_of:literal),* $(,)?])?
    ) => {
        $(#[$doc])*
        ///
        #[doc = $crate::declare::facts!($links $method $path $id $safety $evidence)]
        #[doc(alias = $path, alias = $id)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[doc = concat!("`", $nkey, "`: required", $crate::declare::limited!($($nlimit $nargs)?), ".\n")] $(#[$ndoc])* pub $nfield: $ntype,)*)?
            $($(#[doc = concat!("`", $qkey, "`, in the query", $crate::declare::limited!($($qlimit $qargs)?), ".\n")] $(#[$qdoc])* pub $qfield: Option<$qtype>,)*)?
            $($(#[doc = concat!("`", $bkey, "`", $crate::declare::limited!($($blimit $bargs)?), "\n")] $(#[$bdoc])* pub $bfield: $crate::value::Patch<$btype>,)*)?
            $($(#[doc = concat!("`", $lkey, "`", $crate::declare::listed!($method), $crate::declare::limited!($($llimit $largs)? each), ".\n")]
                $(#[$ldoc])* pub $lfield: $crate::value::Array<$ltype>,)*)?
            $($(#[doc = concat!("`", $ikey, "`", $crate::declare::listed!(), $crate::declare::limited!($($ilimit $iargs)? each), ".\n")]
                $(#[$idoc])* pub $ifield: $crate::value::Array<$itype>,)*)?
            $($(#[doc = concat!("`", $mkey, "`, in the query, once for each item", $crate::declare::limited!($($mlimit $margs)? each), ".\n")]
                $(#[$mdoc])* pub $mfield: $crate::value::Array<$mtype>,)*)?
            $(#[$hdoc])*
            pub $holder: $htype,
        }

        #[allow(clippy::new_without_default, clippy::too_many_arguments, reason = "one argument a required field")]
        impl $name {
            /// Creates one from its required arguments.
            pub fn new($($($nfield: impl Into<$ntype>),*)?) -> Self {
                Self { $($($nfield: $nfield.into(),)*)? ..$crate::json::Empty::empty() }
            }
            $($(
                #[doc = concat!("Sends `", $qkey, "` in the query", $crate::declare::limited!($($qlimit $qargs)?), "; not if it is `None`.\n")] $(#[$qdoc])*
                pub fn $qfield<Form>(mut self, $qfield: impl $crate::value::IntoOption<$qtype, Form>) -> Self {
                    self.$qfield = $qfield.into_option();
                    self
                }
            )*)?
            $($(
                #[doc = concat!(
                    "Sets `", $bkey, "`", $crate::declare::limited!($($blimit $bargs)?),
                    ". `None`: not sent; ", $crate::declare::clear!($links), ": sent as `null`.\n"
                )]
                $(#[$bdoc])*
                pub fn $bfield<Form>(mut self, $bfield: impl $crate::value::IntoPatch<$btype, Form>) -> Self {
                    self.$bfield = $bfield.into_patch();
                    self
                }
            )*)?
            $($(
                #[doc = concat!(
                    "Sets `", $lkey, "`", $crate::declare::listed!($method), $crate::declare::limited!($($llimit $largs)? each),
                    ". Not sent if it is `None`.\n"
                )]
                $(#[$ldoc])*
                pub fn $lfield<Form>(mut self, $lfield: impl $crate::value::IntoArray<$ltype, Form>) -> Self {
                    self.$lfield = $lfield.into_array();
                    self
                }
            )*)?
            $($(
                #[doc = concat!(
                    "Sets `", $ikey, "`", $crate::declare::listed!(), $crate::declare::limited!($($ilimit $iargs)? each),
                    ". Not sent if it is `None`.\n"
                )]
                $(#[$idoc])*
                pub fn $ifield<Form>(mut self, $ifield: impl $crate::value::IntoArray<$itype, Form>) -> Self {
                    self.$ifield = $ifield.into_array();
                    self
                }
            )*)?
            $($(
                #[doc = concat!(
                    "Sends `", $mkey, "` in the query, once for each item", $crate::declare::limited!($($mlimit $margs)? each),
                    "; not if it is `None`.\n"
                )]
                $(#[$mdoc])*
                pub fn $mfield<Form>(mut self, $mfield: impl $crate::value::IntoArray<$mtype, Form>) -> Self {
                    self.$mfield = $mfield.into_array();
                    self
                }
            )*)?
        }

        impl $crate::json::Empty for $name {
            #[inline]
            fn empty() -> Self {
                Self {
                    $($($nfield: Default::default(),)*)?
                    $($($qfield: None,)*)?
                    $($($bfield: $crate::value::Patch::Keep,)*)?
                    $($($lfield: $crate::value::Array::absent(),)*)?
                    $($($ifield: $crate::value::Array::absent(),)*)?
                    $($($mfield: $crate::value::Array::absent(),)*)?
                    $holder: Default::default(),
                }
            }
        }

        $crate::declare::operation! {
            $name = $method $path, $id, $safety, $evidence $(, $login)? -> $answer;
            $crate::declare::shape! {
                $name; $($($one_of)*)?;
                $($(required $nplace $nkey $([$nlimit $nargs])?,)*)?
                $($(optional Query $qkey $([$qlimit $qargs])?,)*)?
                $($(optional Body $bkey $([$blimit $bargs])?,)*)?
                $($(optional Body $lkey $([$llimit $largs])?,)*)?
                $($(optional Body $ikey $([$ilimit $iargs])?,)*)?
                $($(optional Query $mkey $([$mlimit $margs])?,)*)?
                $($(optional Body $rbkey $([$rblimit $rbargs])?,)*)?
                $($(optional Body $rlkey $([$rllimit $rlargs])?,)*)?
            }, |call| call $(; $($ckey = $cvalue),*)?
        }
        $crate::declare::fields! {
            $name, <Self as $crate::Endpoint>::OPERATION.arguments, [$($extra)+];
            $($([$nfield])*)? $($([$qfield])*)? $($([$bfield])*)? $($([$lfield])*)? $($([$ifield])*)? $($([$mfield])*)?
            $($([$holder.$rbfield])*)? $($([$holder.$rlfield])*)?
        }
        $crate::declare::held! {
            $name, $holder: $htype;
            $($([$rbfield: $rbtype = $rbkey $([$rblimit $rbargs])? $(#[$rbdoc])*])*)?;
            $($([$rlfield: $rltype = $rlkey $([$rllimit $rlargs])? $(#[$rldoc])*])*)?
        }
        $crate::declare::with_body! { $method $name }

        impl std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::json::debug_model(self, f)
            }
        }
    };
}
#[doc(hidden)]
pub use endpoint_with;

/// Marks an operation that can have a body.
#[doc(hidden)]
#[macro_export]
macro_rules! with_body {
    (GET $name:ident) => {};
    ($method:ident $name:ident) => {
        impl $crate::WithBody for $name {}
    };
}
#[doc(hidden)]
pub use with_body;

/// The last paragraph of an operation's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! facts {
    ((own) $method:ident $path:literal $id:literal $safety:ident $evidence:ident) => {
        concat!(
            "`", stringify!($method), " ", $path, "`, id `", $id, "`, safety `", stringify!($safety), "`, evidence `",
            stringify!($evidence), "`."
        )
    };
    (
        (linked [$answer:ident] $([$item:ident] $([$inner:ident])?)?)
        $method:ident $path:literal $id:literal $safety:ident $evidence:ident
    ) => {
        concat!(
            "`", stringify!($method), " ", $path, "`, answered with <code>[", stringify!($answer), "]",
            $("&lt;[", stringify!($item), "]", $("&lt;[", stringify!($inner), "]&gt;",)? "&gt;",)?
            "</code>; id `", $id, "`, safety [`", stringify!($safety), "`](crate::Safety::", stringify!($safety),
            "), evidence [`", stringify!($evidence), "`](crate::Evidence::", stringify!($evidence), ")",
            $crate::declare::unseen!($evidence), "."
        )
    };
    // A type of another crate, whose documentation may be elsewhere.
    ((linked $($answer:tt)+) $method:ident $path:literal $id:literal $safety:ident $evidence:ident) => {
        concat!(
            "`", stringify!($method), " ", $path, "`, answered with the response as it came; id `", $id, "`, safety [`",
            stringify!($safety), "`](crate::Safety::", stringify!($safety), "), evidence [`", stringify!($evidence),
            "`](crate::Evidence::", stringify!($evidence), ")", $crate::declare::unseen!($evidence), "."
        )
    };
}
#[doc(hidden)]
pub use facts;

/// What it means that an operation is inferred, in words.
#[doc(hidden)]
#[macro_export]
macro_rules! unseen {
    (Inferred) => {
        ": not seen anywhere, its path and fields follow the rules of the API"
    };
    ($seen:ident) => {
        ""
    };
}
#[doc(hidden)]
pub use unseen;

/// What a list does to the one that is there: that of a change replaces it, unless it is declared among `items`.
#[doc(hidden)]
#[macro_export]
macro_rules! listed {
    (PUT) => {
        ", the whole list, which replaces the present one"
    };
    (PATCH) => {
        ", the whole list, which replaces the present one"
    };
    ($($other:ident)?) => {
        ", a list; what it does not name stays as it is"
    };
}
#[doc(hidden)]
pub use listed;

/// How a field is cleared.
#[doc(hidden)]
#[macro_export]
macro_rules! clear {
    ((own)) => {
        "`Patch::Clear`"
    };
    ($linked:tt) => {
        "[`Patch::Clear`](crate::value::Patch::Clear)"
    };
}
#[doc(hidden)]
pub use clear;
