//! The entry of an operation in the registry.

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
                <$answer as $crate::Response>::IS_LIST,
                $crate::response::read_as_json::<$answer>,
            );
            #[inline]
            fn prepare(&self) -> Result<$crate::Call, $crate::Error> {
                let $call = self;
                $crate::Call::prepare(Self::OPERATION, $arguments)
            }
            #[inline]
            fn decode(answer: &$crate::RawResponse) -> Result<$answer, $crate::json::ReadError> {
                <$answer as $crate::Response>::decode(answer)
            }
        }
    };
}
#[doc(hidden)]
pub use operation;

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
