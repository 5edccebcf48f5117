//! The declaration form: how an operation and its models are written down.
//!
//! To add an operation, open the file that its URL names (`/users/call-forwarding-always` is
//! `users/call_forwarding_always.rs`), write the answer as a `model!`, the call as an `endpoint!`, and name the call
//! in the `operations!` list at the end of the file. Nothing else: request building, reading, writing, `Debug`,
//! comparison, serde and the registry come with the declaration.
//!
//! ```text
//! model! {
//!     /// What it is.                             from: a bare text in place of the object is this field of it
//!     DoNotDisturb from "userId" needs {          // needs: an object without it cannot be read; arguments of `new`
//!         user_id: UserId = "userId",
//!     } has {
//!         is_active: Option<bool> = "isActive",   // optional; Patch<T> where null must be told from absent
//!         users: Array<BusyUser> = "users",       // a list
//!         name: Option<String> = "name" [Chars(1, 80)],   // a documented limit, checked before sending
//!     }
//! }
//!
//! endpoint! {
//!     /// What it does, as a user would say it.
//!     Update = PUT "/users/do-not-disturb", id "users.do-not-disturb.update", Idempotent, Sent -> Option<DoNotDisturb>;
//!     new { user_id: UserId = Body "userId" }     // arguments of `new`: Path, Query or Body
//!     query { limit: i64 = "limit" }              // optional, with a setter: Option<T>
//!     body { is_active: bool = "isActive" }       // optional, with setter and clear_..: Patch<T>
//!     lists { users: UserId = "users" [Items(5)] }// optional lists of the body: Array<T>
//!     one_of ["isActive", "users"]                // at least one of them must be set
//! }
//!
//! operations! { Get, Update }
//! ```

/// Declares a model: a struct with public fields, and its table.
macro_rules! model {
    (
        $(#[$doc:meta])*
        $name:ident $(from $bare:literal)? $(needs {
            $($(#[$rdoc:meta])* $rfield:ident: $rtype:ty = $rkey:literal $([$rlimit:ident $rargs:tt])?),* $(,)?
        } has)? {
            $($(#[$fdoc:meta])* $field:ident: $type:ty = $key:literal $([$limit:ident $args:tt])?),* $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Default)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[doc = concat!("`", $rkey, "`: always there.\n\n")] $(#[$rdoc])* pub $rfield: $rtype,)*)?
            $(#[doc = concat!("`", $key, "`\n\n")] $(#[$fdoc])* pub $field: $type,)*
            /// What the server sent beyond this, or in a form that could not be read; written back as it came.
            pub extra: $crate::json::Extra,
        }

        $crate::declare::new_fn! { $name $($($rfield: $rtype,)*)? }

        $crate::declare::table! {
            $name $(bare $bare)?; ;
            $($($rfield: $rtype = Body $rkey $([$rlimit $rargs])?,)*)?
            $($field: $type = Body $key $([$limit $args])?,)*
        }

        impl $crate::json::Item for $name {
            fn read(source: &mut dyn $crate::json::Source) -> Result<$crate::json::Taken<Self>, $crate::json::Stop> {
                use $crate::json::Taken;
                let mut model = Self::default();
                Ok(match source.object(&mut model)? {
                    Taken::Value(()) => Taken::Value(model),
                    Taken::Null => Taken::Null,
                    Taken::Misfit(misfit) => Taken::Misfit(misfit),
                })
            }
            fn read_into(
                place: &mut Option<Self>,
                source: &mut dyn $crate::json::Source,
            ) -> $crate::json::Outcome {
                let taken = source.object(place.insert(Self::default()))?;
                Ok($crate::json::keep_if_read(place, taken))
            }
            fn read_onto(
                list: &mut Vec<Self>,
                source: &mut dyn $crate::json::Source,
            ) -> Result<$crate::json::Taken<()>, $crate::json::Stop> {
                list.push(Self::default());
                let last = list.len() - 1;
                let taken = source.object(&mut list[last])?;
                if !matches!(taken, $crate::json::Taken::Value(())) {
                    list.pop();
                }
                Ok(taken)
            }
            fn view(&self) -> $crate::json::View<'_> {
                $crate::json::View::Object(self)
            }
            fn kind() -> $crate::json::Kind {
                $crate::json::Kind::Object(|| &Self::SHAPE)
            }
        }
        impl $crate::json::Field for $name {
            fn read(&mut self, source: &mut dyn $crate::json::Source) -> $crate::json::Outcome {
                $crate::value::required(self, source)
            }
            fn view(&self) -> $crate::json::View<'_> {
                $crate::json::View::Object(self)
            }
        }
        impl $crate::json::Declared for $name {
            const PRESENCE: $crate::json::Presence = $crate::json::Presence::Required;
            fn kind() -> $crate::json::Kind {
                $crate::json::Kind::Object(|| &Self::SHAPE)
            }
        }
        impl $crate::response::Response for $name {
            fn decode(answer: &$crate::response::Answer) -> Result<Self, $crate::json::ReadError> {
                let mut model = Self::default();
                answer.read_model(&mut model)?;
                Ok(model)
            }
            fn kind() -> $crate::json::Kind {
                $crate::json::Kind::Object(|| &Self::SHAPE)
            }
            fn print(&self) -> serde_json::Value {
                $crate::json::model_json(self)
            }
        }
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                $crate::json::eq_models(self, other)
            }
        }
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::json::debug_model(self, f)
            }
        }
        $crate::json::serde_item!($name);
    };
}
pub(crate) use model;

/// `new` of a model, where it has required fields.
macro_rules! new_fn {
    ($name:ident) => {};
    ($name:ident $($field:ident: $type:ty,)+) => {
        impl $name {
            /// With its required fields.
            #[allow(clippy::too_many_arguments, reason = "one argument a required field")]
            pub fn new($($field: impl Into<$type>),+) -> Self {
                Self { $($field: $field.into(),)+ ..Self::default() }
            }
        }
    };
}
pub(crate) use new_fn;

/// The table behind a model or an endpoint: its shape, and its fields by index.
macro_rules! table {
    ($name:ident $(bare $bare:literal)?; $($one_of:literal)*; $($field:ident: $type:ty = $place:ident $key:literal $([$limit:ident $args:tt])?,)*) => {
        impl $name {
            /// Name, keys, kinds and limits of the fields.
            pub const SHAPE: $crate::json::Shape = $crate::json::Shape {
                name: stringify!($name),
                bare: $crate::declare::bare!($($bare)?),
                one_of: &[$($one_of),*],
                make: || Box::new(Self { $($field: Default::default(),)* extra: Default::default() }),
                fields: &[$($crate::json::FieldShape {
                    key: $key,
                    place: $crate::json::Place::$place,
                    presence: <$type as $crate::json::Declared>::PRESENCE,
                    kind: <$type as $crate::json::Declared>::kind,
                    limit: $crate::declare::limit!($($limit $args)?),
                }),*],
            };
        }

        const _: () = $crate::json::assert_required_first($name::SHAPE.fields);

        #[allow(non_upper_case_globals, non_camel_case_types, unused_variables, dead_code, clippy::enum_variant_names,
            reason = "constants named as the fields make `match` a table")]
        const _: () = {
            enum Index { $($field),* }
            $(const $field: usize = Index::$field as usize;)*

            impl $crate::json::Model for $name {
                fn shape(&self) -> &'static $crate::json::Shape {
                    &Self::SHAPE
                }
                fn field(&self, __index: usize) -> &dyn $crate::json::Field {
                    match __index {
                        $($field => &self.$field,)*
                        _ => unreachable!("a shape has as many fields as its model"),
                    }
                }
                fn field_mut(&mut self, __index: usize) -> &mut dyn $crate::json::Field {
                    match __index {
                        $($field => &mut self.$field,)*
                        _ => unreachable!("a shape has as many fields as its model"),
                    }
                }
                fn extra(&self) -> &$crate::json::Extra {
                    &self.extra
                }
                fn extra_mut(&mut self) -> &mut $crate::json::Extra {
                    &mut self.extra
                }
            }
        };
    };
}
pub(crate) use table;

/// The key that a bare text is read into.
macro_rules! bare {
    () => {
        None
    };
    ($key:literal) => {
        Some($key)
    };
}
pub(crate) use bare;

/// `[Chars(1, 80)]` as a limit; nothing as none.
macro_rules! limit {
    () => { $crate::json::Limit::None };
    ($limit:ident $args:tt) => { $crate::json::Limit::$limit $args };
}
pub(crate) use limit;

/// Declares an operation: a struct of its arguments, its entry in the registry, and its answer.
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
            /// With the record that is sent.
            pub fn new($field: impl Into<$record>) -> Self {
                Self { $field: $field.into() }
            }
        }

        $crate::declare::operation! {
            $name = $method $path, $id, $safety, $evidence $(, $login)? -> $answer;
            <$record>::SHAPE, |call| &call.$field
        }
    };
    (
        $(#[$doc:meta])*
        $name:ident = $method:ident $path:literal, id $id:literal, $safety:ident, $evidence:ident $(, $login:ident)? -> $answer:ty;
        $(new { $($(#[$ndoc:meta])* $nfield:ident: $ntype:ty = $nplace:ident $nkey:literal $([$nlimit:ident $nargs:tt])?),* $(,)? })?
        $(query { $($(#[$qdoc:meta])* $qfield:ident: $qtype:ty = $qkey:literal $([$qlimit:ident $qargs:tt])?),* $(,)? })?
        $(body { $($(#[$bdoc:meta])* $bfield:ident: $btype:ty = $bkey:literal $([$blimit:ident $bargs:tt])?),* $(,)? })?
        $(lists { $($(#[$ldoc:meta])* $lfield:ident: $ltype:ty = $lkey:literal $([$llimit:ident $largs:tt])?),* $(,)? })?
        $(one_of [$($one_of:literal),* $(,)?])?
    ) => {
        $(#[$doc])*
        ///
        #[doc = $crate::declare::facts!($method $path $id $safety $evidence)]
        #[derive(Clone)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[doc = concat!("`", $nkey, "`: required.\n\n")] $(#[$ndoc])* pub $nfield: $ntype,)*)?
            $($(#[doc = concat!("`", $qkey, "`, in the query.\n\n")] $(#[$qdoc])* pub $qfield: Option<$qtype>,)*)?
            $($(#[doc = concat!("`", $bkey, "`\n\n")] $(#[$bdoc])* pub $bfield: $crate::value::Patch<$btype>,)*)?
            $($(#[doc = concat!("`", $lkey, "`, sent as a whole: what is not in it is removed where the resource replaces lists.\n\n")]
                $(#[$ldoc])* pub $lfield: $crate::value::Array<$ltype>,)*)?
            /// Fields of the body beyond these.
            pub extra: $crate::json::Extra,
        }

        #[allow(clippy::new_without_default, clippy::too_many_arguments, reason = "one argument a required field")]
        impl $name {
            /// With its required arguments.
            pub fn new($($($nfield: impl Into<$ntype>),*)?) -> Self {
                Self {
                    $($($nfield: $nfield.into(),)*)?
                    $($($qfield: None,)*)?
                    $($($bfield: $crate::value::Patch::Keep,)*)?
                    $($($lfield: $crate::value::Array::absent(),)*)?
                    extra: $crate::json::Extra::default(),
                }
            }
            $($(
                #[doc = concat!("Sends `", $qkey, "` in the query.\n\n")] $(#[$qdoc])*
                pub fn $qfield(mut self, $qfield: impl Into<$qtype>) -> Self {
                    self.$qfield = Some($qfield.into());
                    self
                }
            )*)?
            $($(
                #[doc = concat!("Sets `", $bkey, "`; assign [`Patch::Clear`](crate::value::Patch::Clear) to the field to clear it.\n\n")] $(#[$bdoc])*
                pub fn $bfield(mut self, $bfield: impl Into<$btype>) -> Self {
                    self.$bfield = $crate::value::Patch::Set($bfield.into());
                    self
                }
            )*)?
            $($(
                #[doc = concat!("Sets `", $lkey, "`, the whole list.\n\n")] $(#[$ldoc])*
                pub fn $lfield(mut self, $lfield: impl IntoIterator<Item = impl Into<$ltype>>) -> Self {
                    self.$lfield = $lfield.into_iter().collect();
                    self
                }
            )*)?
        }

        $crate::declare::table! {
            $name; $($($one_of)*)?;
            $($($nfield: $ntype = $nplace $nkey $([$nlimit $nargs])?,)*)?
            $($($qfield: Option<$qtype> = Query $qkey $([$qlimit $qargs])?,)*)?
            $($($bfield: $crate::value::Patch<$btype> = Body $bkey $([$blimit $bargs])?,)*)?
            $($($lfield: $crate::value::Array<$ltype> = Body $lkey $([$llimit $largs])?,)*)?
        }

        $crate::declare::operation! {
            $name = $method $path, $id, $safety, $evidence $(, $login)? -> $answer;
            $name::SHAPE, |call| call
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::json::debug_model(self, f)
            }
        }
    };
}
pub(crate) use endpoint;

/// The entry of an operation in the registry.
macro_rules! operation {
    (
        $name:ident = $method:ident $path:literal, $id:literal, $safety:ident, $evidence:ident $(, $login:ident)? -> $answer:ty;
        $shape:expr, |$call:ident| $arguments:expr
    ) => {
        impl $crate::Endpoint for $name {
            type Response = $answer;
            const OPERATION: &'static $crate::Operation = &$crate::Operation {
                id: $id,
                method: http::Method::$method,
                path: $path,
                safety: $crate::Safety::$safety,
                login: $crate::declare::login!($($login)?),
                evidence: $crate::Evidence::$evidence,
                arguments: &$shape,
                answer: <$answer as $crate::Response>::kind,
                probe: $crate::response::probe::<$answer>,
            };
            fn prepare(&self) -> Result<$crate::Call, $crate::Error> {
                let $call = self;
                $crate::Call::prepare(Self::OPERATION, $arguments)
            }
        }
        const _: () = $crate::operation::assert_consistent($id, $path, &$shape);
    };
}
pub(crate) use operation;

/// The last paragraph of an operation's documentation.
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
pub(crate) use facts;

/// `Public` marks an operation that works without a login.
macro_rules! login {
    () => {
        true
    };
    (Public) => {
        false
    };
}
pub(crate) use login;

/// The operations of a module, for the registry.
macro_rules! operations {
    ($($name:ident),* $(,)?) => {
        pub(crate) const OPERATIONS: &[&$crate::Operation] = &[$(<$name as $crate::Endpoint>::OPERATION),*];
    };
}
pub(crate) use operations;
