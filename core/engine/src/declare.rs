//! The declaration form: how an operation and its models are written down.
//!
//! To add an operation, open the file that its URL names (`/users/call-forwarding-always` is
//! `users/call_forwarding_always.rs`), write the answer as a `model!`, the call as an `endpoint!`, and name the call
//! in the list of its area, in the `lib.rs` of the crate. Request building, reading, writing, `Debug`, comparison,
//! serde and the registry come with the declaration. Tests then ask for an id that follows the path, a line in
//! `OPERATIONS.md` (they write it), an example in its documentation, and a round through the simulator.
//!
//! ```text
//! model! {
//!     /// What it is.                             from: a plain string in place of the object sets this field
//!     DoNotDisturb from "userId" needs {          // needs: an object without it cannot be read; arguments of `new`
//!         user_id: UserId = "userId",
//!     } has {
//!         is_active: Option<bool> = "isActive",   // optional; Patch<T> where null and absent must be distinguished
//!         users: Array<BusyUser> = "users",       // a list
//!         name: Option<String> = "name" [Chars(1, 80)],   // a documented limit, checked before sending
//!     }
//! }
//!
//! endpoint! {
//!     /// What it does, as a user would say it.
//!     Update = PUT "/users/do-not-disturb", id "users.do-not-disturb.update", Idempotent, Sent -> Option<DoNotDisturb>;
//!     new { user_id: UserId = Body "userId" }     // arguments of `new`: Path, Query or Body; a `Secret` in any of them
//!     query { limit: i64 = "limit" }              // optional, with a setter: Option<T>
//!     body { is_active: bool = "isActive" }       // optional, with setter and clear_..: Patch<T>
//!     lists { users: UserId = "users" [Items(5)] }// optional lists of the body: Array<T>
//!     query_lists { domains: String = "domains[]" }  // optional lists of the query: domains[]=a&domains[]=b
//!     constants { "type" = "groups.create" }      // fixed fields of the body
//!     one_of ["isActive", "users"]                // at least one of them must be set
//! }
//!
//! ```

#[cfg(test)]
mod tests;

pub use http::Method;

/// Declares a model: a struct with public fields, and its table.
#[doc(hidden)]
#[macro_export]
macro_rules! model {
    (
        $(#[$doc:meta])*
        $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty = $key:literal $([$limit:ident $args:tt])?),* $(,)? }
        record $record:ident: $rtype:ident {
            body { $($(#[$rbdoc:meta])* $rbfield:ident: $rbtype:ty = $rbkey:literal $([$rblimit:ident $rbargs:tt])?),* $(,)? }
            $(lists { $($(#[$rldoc:meta])* $rlfield:ident: $rltype:ty = $rlkey:literal $([$rllimit:ident $rlargs:tt])?),* $(,)? })?
        }
    ) => {
        $(#[$doc])*
        #[derive(Default)]
        #[non_exhaustive]
        pub struct $name {
            $(#[doc = concat!("`", $key, "`\n")] $(#[$fdoc])* pub $field: $type,)*
            /// The fields shared with the other writes of the resource; unknown fields are in its `extra`.
            pub $record: $rtype,
        }

        $crate::declare::holds! { $name, $record: $rtype }
        $crate::declare::record_setters! {
            $name, $record;
            $([$rbfield: $rbtype = $rbkey $(#[$rbdoc])*])*; $($([$rlfield: $rltype = $rlkey $(#[$rldoc])*])*)?
        }
        impl $crate::json::Record for $name {
            const SHAPE: &'static $crate::json::Shape = $crate::declare::shape! {
                $name; ;
                $($type = Body $key $([$limit $args])?,)*
                $($crate::value::Patch<$rbtype> = Body $rbkey $([$rblimit $rbargs])?,)*
                $($($crate::value::Array<$rltype> = Body $rlkey $([$rllimit $rlargs])?,)*)?
            };
        }
        $crate::declare::fields! {
            $name, <Self as $crate::json::Record>::SHAPE, [$record.extra];
            $([$field])* $([$record.$rbfield])* $($([$record.$rlfield])*)?
        }
        $crate::declare::model_values! { $name }
    };
    (
        $(#[$doc:meta])*
        $name:ident $(from $bare:literal)? $(needs {
            $($(#[$rdoc:meta])* $rfield:ident: $rtype:ty = $rkey:literal $([$rlimit:ident $rargs:tt])?),* $(,)?
        } has)? {
            $($(#[$fdoc:meta])* $field:ident: $type:ty = $key:literal $([$limit:ident $args:tt])?),* $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Default)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[doc = concat!("`", $rkey, "`: always there.\n")] $(#[$rdoc])* pub $rfield: $rtype,)*)?
            $(#[doc = concat!("`", $key, "`\n")] $(#[$fdoc])* pub $field: $type,)*
            /// Fields that are unknown or could not be read; written back unchanged.
            pub extra: $crate::json::Extra,
        }

        $crate::declare::new_fn! { $name $($($rfield: $rtype,)*)? }

        impl $crate::json::Record for $name {
            const SHAPE: &'static $crate::json::Shape = $crate::declare::shape! {
                $name $(bare $bare)?; ;
                $($($rtype = Body $rkey $([$rlimit $rargs])?,)*)?
                $($type = Body $key $([$limit $args])?,)*
            };
        }
        $crate::declare::fields! {
            $name, <Self as $crate::json::Record>::SHAPE, [extra];
            $($([$rfield])*)? $([$field])*
        }

        $crate::declare::model_values! { $name }
    };
}
#[doc(hidden)]
pub use model;

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
        $($crate::declare::$macro! { $($declared)* record $field: $name $fields })*
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
            $([$bfield: $btype = $bkey $(#[$bdoc])*])*; $($([$lfield: $ltype = $lkey $(#[$ldoc])*])*)?
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
        $([$bfield:ident: $btype:ty = $bkey:literal $(#[$bdoc:meta])*])*;
        $([$lfield:ident: $ltype:ty = $lkey:literal $(#[$ldoc:meta])*])*
    ) => {
        impl $name {
            $(
                #[doc = concat!("Sets `", $bkey, "`; assign [`Patch::Clear`](crate::value::Patch::Clear) to the field to clear it.\n")] $(#[$bdoc])*
                pub fn $bfield(mut self, $bfield: impl Into<$btype>) -> Self {
                    $crate::declare::place!(self $record $bfield) = $crate::value::Patch::Set($bfield.into());
                    self
                }
            )*
            $(
                #[doc = concat!("Sets `", $lkey, "`, the whole list.\n")] $(#[$ldoc])*
                pub fn $lfield(mut self, $lfield: impl IntoIterator<Item = impl Into<$ltype>>) -> Self {
                    $crate::declare::place!(self $record $lfield) = $lfield.into_iter().collect();
                    self
                }
            )*
        }
    };
}
#[doc(hidden)]
pub use record_setters;

/// `Deref` to the contained record, so that its fields can be accessed directly.
#[doc(hidden)]
#[macro_export]
macro_rules! holds {
    ($name:ident, $record:ident: $rtype:ident) => {
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
pub use holds;

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

/// The shape of a model or of the arguments of an endpoint.
#[doc(hidden)]
#[macro_export]
macro_rules! shape {
    ($name:ident $(bare $bare:literal)?; $($one_of:literal)*; $($type:ty = $place:ident $key:literal $([$limit:ident $args:tt])?,)*) => {
        &$crate::json::Shape::new::<Self>(
            stringify!($name),
            $crate::declare::bare!($($bare)?),
            &[$($one_of),*],
            &[$($crate::json::FieldShape::declared(
                $key,
                $crate::json::Place::$place,
                <$type as $crate::json::Declared>::PRESENCE,
                <$type as $crate::json::Declared>::kind,
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

/// `[Chars(1, 80)]` as a limit; nothing means no limit.
#[doc(hidden)]
#[macro_export]
macro_rules! limit {
    () => { $crate::json::Limit::None };
    ($limit:ident $args:tt) => { $crate::json::Limit::$limit $args };
}
#[doc(hidden)]
pub use limit;

/// Declares an operation: a struct of its arguments, its entry in the registry, and its answer.
#[doc(hidden)]
#[macro_export]
macro_rules! endpoint {
    (
        $(#[$doc:meta])*
        $name:ident = $method:ident $path:literal, id $id:literal, $safety:ident, $evidence:ident $(, $login:ident)? -> $answer:ty;
        record $field:ident: $record:ty
    ) => {
        $(#[$doc])*
        ///
        #[doc = $crate::declare::facts!($method $path $id $safety $evidence)]
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
    (
        $(#[$doc:meta])*
        $name:ident = $method:ident $path:literal, id $id:literal, $safety:ident, $evidence:ident $(, $login:ident)? -> $answer:ty;
        $(new { $($(#[$ndoc:meta])* $nfield:ident: $ntype:ty = $nplace:ident $nkey:literal $([$nlimit:ident $nargs:tt])?),* $(,)? })?
        $(query { $($(#[$qdoc:meta])* $qfield:ident: $qtype:ty = $qkey:literal $([$qlimit:ident $qargs:tt])?),* $(,)? })?
        $(body { $($(#[$bdoc:meta])* $bfield:ident: $btype:ty = $bkey:literal $([$blimit:ident $bargs:tt])?),* $(,)? })?
        $(lists { $($(#[$ldoc:meta])* $lfield:ident: $ltype:ty = $lkey:literal $([$llimit:ident $largs:tt])?),* $(,)? })?
        $(query_lists { $($(#[$mdoc:meta])* $mfield:ident: $mtype:ty = $mkey:literal $([$mlimit:ident $margs:tt])?),* $(,)? })?
        $(constants { $($ckey:literal = $cvalue:literal),* $(,)? })?
        $(one_of [$($one_of:literal),* $(,)?])?
        record $record:ident: $rtype:ident {
            body { $($(#[$rbdoc:meta])* $rbfield:ident: $rbtype:ty = $rbkey:literal $([$rblimit:ident $rbargs:tt])?),* $(,)? }
            $(lists { $($(#[$rldoc:meta])* $rlfield:ident: $rltype:ty = $rlkey:literal $([$rllimit:ident $rlargs:tt])?),* $(,)? })?
        }
    ) => {
        $(#[$doc])*
        ///
        #[doc = $crate::declare::facts!($method $path $id $safety $evidence)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[doc = concat!("`", $nkey, "`: required.\n")] $(#[$ndoc])* pub $nfield: $ntype,)*)?
            $($(#[doc = concat!("`", $qkey, "`, in the query.\n")] $(#[$qdoc])* pub $qfield: Option<$qtype>,)*)?
            $($(#[doc = concat!("`", $bkey, "`\n")] $(#[$bdoc])* pub $bfield: $crate::value::Patch<$btype>,)*)?
            $($(#[doc = concat!("`", $lkey, "`, sent as a whole: what is not in it is removed where the resource replaces lists.\n")]
                $(#[$ldoc])* pub $lfield: $crate::value::Array<$ltype>,)*)?
            $($(#[doc = concat!("`", $mkey, "`, in the query, once for each item.\n")]
                $(#[$mdoc])* pub $mfield: $crate::value::Array<$mtype>,)*)?
            /// The fields shared with the other writes of the resource; unknown fields go into its `extra`.
            pub $record: $rtype,
        }

        #[allow(clippy::new_without_default, clippy::too_many_arguments, reason = "one argument a required field")]
        impl $name {
            /// Creates one from its required arguments.
            pub fn new($($($nfield: impl Into<$ntype>),*)?) -> Self {
                Self { $($($nfield: $nfield.into(),)*)? ..$crate::json::Empty::empty() }
            }
            $($(
                #[doc = concat!("Sends `", $qkey, "` in the query.\n")] $(#[$qdoc])*
                pub fn $qfield(mut self, $qfield: impl Into<$qtype>) -> Self {
                    self.$qfield = Some($qfield.into());
                    self
                }
            )*)?
            $($(
                #[doc = concat!("Sets `", $bkey, "`; assign [`Patch::Clear`](crate::value::Patch::Clear) to the field to clear it.\n")] $(#[$bdoc])*
                pub fn $bfield(mut self, $bfield: impl Into<$btype>) -> Self {
                    self.$bfield = $crate::value::Patch::Set($bfield.into());
                    self
                }
            )*)?
            $($(
                #[doc = concat!("Sets `", $lkey, "`, the whole list.\n")] $(#[$ldoc])*
                pub fn $lfield(mut self, $lfield: impl IntoIterator<Item = impl Into<$ltype>>) -> Self {
                    self.$lfield = $lfield.into_iter().collect();
                    self
                }
            )*)?
            $($(
                #[doc = concat!("Sends `", $mkey, "` in the query, once for each item.\n")] $(#[$mdoc])*
                pub fn $mfield(mut self, $mfield: impl IntoIterator<Item = impl Into<$mtype>>) -> Self {
                    self.$mfield = $mfield.into_iter().collect();
                    self
                }
            )*)?
        }

        $crate::declare::holds! { $name, $record: $rtype }
        $crate::declare::record_setters! {
            $name, $record;
            $([$rbfield: $rbtype = $rbkey $(#[$rbdoc])*])*; $($([$rlfield: $rltype = $rlkey $(#[$rldoc])*])*)?
        }

        impl $crate::json::Empty for $name {
            #[inline]
            fn empty() -> Self {
                Self {
                    $($($nfield: Default::default(),)*)?
                    $($($qfield: None,)*)?
                    $($($bfield: $crate::value::Patch::Keep,)*)?
                    $($($lfield: $crate::value::Array::absent(),)*)?
                    $($($mfield: $crate::value::Array::absent(),)*)?
                    $record: Default::default(),
                }
            }
        }

        $crate::declare::operation! {
            $name = $method $path, $id, $safety, $evidence $(, $login)? -> $answer;
            $crate::declare::shape! {
                $name; $($($one_of)*)?;
                $($($ntype = $nplace $nkey $([$nlimit $nargs])?,)*)?
                $($(Option<$qtype> = Query $qkey $([$qlimit $qargs])?,)*)?
                $($($crate::value::Patch<$btype> = Body $bkey $([$blimit $bargs])?,)*)?
                $($($crate::value::Array<$ltype> = Body $lkey $([$llimit $largs])?,)*)?
                $($($crate::value::Array<$mtype> = Query $mkey $([$mlimit $margs])?,)*)?
                $($crate::value::Patch<$rbtype> = Body $rbkey $([$rblimit $rbargs])?,)*
                $($($crate::value::Array<$rltype> = Body $rlkey $([$rllimit $rlargs])?,)*)?
            }, |call| call $(; $($ckey = $cvalue),*)?
        }
        $crate::declare::fields! {
            $name, <Self as $crate::Endpoint>::OPERATION.arguments, [$record.extra];
            $($([$nfield])*)? $($([$qfield])*)? $($([$bfield])*)? $($([$lfield])*)? $($([$mfield])*)?
            $([$record.$rbfield])* $($([$record.$rlfield])*)?
        }

        impl std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::json::debug_model(self, f)
            }
        }
    };
    (
        $(#[$doc:meta])*
        $name:ident = $method:ident $path:literal, id $id:literal, $safety:ident, $evidence:ident $(, $login:ident)? -> $answer:ty;
        $(new { $($(#[$ndoc:meta])* $nfield:ident: $ntype:ty = $nplace:ident $nkey:literal $([$nlimit:ident $nargs:tt])?),* $(,)? })?
        $(query { $($(#[$qdoc:meta])* $qfield:ident: $qtype:ty = $qkey:literal $([$qlimit:ident $qargs:tt])?),* $(,)? })?
        $(body { $($(#[$bdoc:meta])* $bfield:ident: $btype:ty = $bkey:literal $([$blimit:ident $bargs:tt])?),* $(,)? })?
        $(lists { $($(#[$ldoc:meta])* $lfield:ident: $ltype:ty = $lkey:literal $([$llimit:ident $largs:tt])?),* $(,)? })?
        $(query_lists { $($(#[$mdoc:meta])* $mfield:ident: $mtype:ty = $mkey:literal $([$mlimit:ident $margs:tt])?),* $(,)? })?
        $(constants { $($ckey:literal = $cvalue:literal),* $(,)? })?
        $(one_of [$($one_of:literal),* $(,)?])?
    ) => {
        $(#[$doc])*
        ///
        #[doc = $crate::declare::facts!($method $path $id $safety $evidence)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[doc = concat!("`", $nkey, "`: required.\n")] $(#[$ndoc])* pub $nfield: $ntype,)*)?
            $($(#[doc = concat!("`", $qkey, "`, in the query.\n")] $(#[$qdoc])* pub $qfield: Option<$qtype>,)*)?
            $($(#[doc = concat!("`", $bkey, "`\n")] $(#[$bdoc])* pub $bfield: $crate::value::Patch<$btype>,)*)?
            $($(#[doc = concat!("`", $lkey, "`, sent as a whole: what is not in it is removed where the resource replaces lists.\n")]
                $(#[$ldoc])* pub $lfield: $crate::value::Array<$ltype>,)*)?
            $($(#[doc = concat!("`", $mkey, "`, in the query, once for each item.\n")]
                $(#[$mdoc])* pub $mfield: $crate::value::Array<$mtype>,)*)?
            /// Further fields of the body; an operation without a JSON body is refused if this is not empty.
            pub extra: $crate::json::Extra,
        }

        #[allow(clippy::new_without_default, clippy::too_many_arguments, reason = "one argument a required field")]
        impl $name {
            /// Creates one from its required arguments.
            pub fn new($($($nfield: impl Into<$ntype>),*)?) -> Self {
                Self { $($($nfield: $nfield.into(),)*)? ..$crate::json::Empty::empty() }
            }
            $($(
                #[doc = concat!("Sends `", $qkey, "` in the query.\n")] $(#[$qdoc])*
                pub fn $qfield(mut self, $qfield: impl Into<$qtype>) -> Self {
                    self.$qfield = Some($qfield.into());
                    self
                }
            )*)?
            $($(
                #[doc = concat!("Sets `", $bkey, "`; assign [`Patch::Clear`](crate::value::Patch::Clear) to the field to clear it.\n")] $(#[$bdoc])*
                pub fn $bfield(mut self, $bfield: impl Into<$btype>) -> Self {
                    self.$bfield = $crate::value::Patch::Set($bfield.into());
                    self
                }
            )*)?
            $($(
                #[doc = concat!("Sets `", $lkey, "`, the whole list.\n")] $(#[$ldoc])*
                pub fn $lfield(mut self, $lfield: impl IntoIterator<Item = impl Into<$ltype>>) -> Self {
                    self.$lfield = $lfield.into_iter().collect();
                    self
                }
            )*)?
            $($(
                #[doc = concat!("Sends `", $mkey, "` in the query, once for each item.\n")] $(#[$mdoc])*
                pub fn $mfield(mut self, $mfield: impl IntoIterator<Item = impl Into<$mtype>>) -> Self {
                    self.$mfield = $mfield.into_iter().collect();
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
                    $($($mfield: $crate::value::Array::absent(),)*)?
                    extra: Default::default(),
                }
            }
        }

        $crate::declare::operation! {
            $name = $method $path, $id, $safety, $evidence $(, $login)? -> $answer;
            $crate::declare::shape! {
                $name; $($($one_of)*)?;
                $($($ntype = $nplace $nkey $([$nlimit $nargs])?,)*)?
                $($(Option<$qtype> = Query $qkey $([$qlimit $qargs])?,)*)?
                $($($crate::value::Patch<$btype> = Body $bkey $([$blimit $bargs])?,)*)?
                $($($crate::value::Array<$ltype> = Body $lkey $([$llimit $largs])?,)*)?
                $($($crate::value::Array<$mtype> = Query $mkey $([$mlimit $margs])?,)*)?
            }, |call| call $(; $($ckey = $cvalue),*)?
        }
        $crate::declare::fields! {
            $name, <Self as $crate::Endpoint>::OPERATION.arguments, [extra];
            $($([$nfield])*)? $($([$qfield])*)? $($([$bfield])*)? $($([$lfield])*)? $($([$mfield])*)?
        }

        impl std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::json::debug_model(self, f)
            }
        }
    };
}
#[doc(hidden)]
pub use endpoint;

/// The entry of an operation in the registry.
#[doc(hidden)]
#[macro_export]
macro_rules! operation {
    (
        $name:ident = $method:ident $path:literal, $id:literal, $safety:ident, $evidence:ident $(, $login:ident)? -> $answer:ty;
        $shape:expr, |$call:ident| $arguments:expr $(; $($ckey:literal = $cvalue:literal),*)?
    ) => {
        impl $crate::Endpoint for $name {
            type Response = $answer;
            const OPERATION: &'static $crate::Operation = &$crate::Operation::declared(
                $id,
                $crate::declare::Method::$method,
                $path,
                $crate::Safety::$safety,
                $crate::declare::login!(needed $($login)?),
                $crate::declare::login!(is $($login)?),
                $crate::Evidence::$evidence,
                $shape,
                &[$($(($ckey, $cvalue)),*)?],
                <$answer as $crate::Response>::kind,
                $crate::probe::<$answer>,
            );
            #[inline]
            fn prepare(&self) -> Result<$crate::Call, $crate::Error> {
                let $call = self;
                $crate::Call::prepare(Self::OPERATION, $arguments)
            }
        }
    };
}
#[doc(hidden)]
pub use operation;

/// The last paragraph of an operation's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! facts {
    ($method:ident $path:literal $id:literal $safety:ident $evidence:ident) => {
        concat!(
            "`",
            stringify!($method),
            " ",
            $path,
            "`, id `",
            $id,
            "`, safety [`",
            stringify!($safety),
            "`](crate::Safety::",
            stringify!($safety),
            "), evidence [`",
            stringify!($evidence),
            "`](crate::Evidence::",
            stringify!($evidence),
            ")."
        )
    };
}
#[doc(hidden)]
pub use facts;

/// `Public` marks an operation that needs no login, `Login` the login operation itself.
#[doc(hidden)]
#[macro_export]
macro_rules! login {
    (needed) => {
        true
    };
    (needed $mark:ident) => {
        false
    };
    (is Login) => {
        true
    };
    (is $($other:ident)?) => {
        false
    };
}
#[doc(hidden)]
pub use login;

/// The operations of an area, for the registry.
#[doc(hidden)]
#[macro_export]
macro_rules! operations {
    ($($name:ty),* $(,)?) => { &[$(<$name as $crate::Endpoint>::OPERATION),*] };
}
#[doc(hidden)]
pub use operations;
