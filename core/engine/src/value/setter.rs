//! What the setters of an operation take: a value, or an `Option` of one where a program may not have it.
//!
//! ```
//! use odin_api::{users, value::Patch};
//! # let (given, title): (bool, Option<&str>) = (false, None);
//! let update = users::Update::new("4001@example.net")
//!     .title(title) // not sent if it is `None`
//!     .language("English")
//!     .email_address(Patch::Clear) // sent as `null`
//!     .aliases(given.then(|| ["4001"]));
//! assert!(update.title.is_keep() && !update.aliases.is_present());
//! ```

use super::{Array, Patch};

/// How an argument of a setter is given. The compiler infers it; nobody names it.
#[doc(hidden)]
pub mod form {
    /// As a value.
    #[derive(Debug)]
    pub enum Value {}
    /// As an `Option` of a value.
    #[derive(Debug)]
    pub enum Optional {}
    /// As the field itself.
    #[derive(Debug)]
    pub enum Whole {}
}

/// What the setter of an optional argument takes: a value that becomes a `T`, or an `Option` of one, where `None` means
/// that it is not sent.
///
/// `Form` is inferred.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no value for a `{T}`",
    note = "it takes whatever implements `Into<{T}>`, and an `Option` of that"
)]
pub trait IntoOption<T, Form> {
    /// The value, if there is one.
    fn into_option(self) -> Option<T>;
}

impl<T, V: Into<T>> IntoOption<T, form::Value> for V {
    #[inline]
    fn into_option(self) -> Option<T> {
        Some(self.into())
    }
}

impl<T, V: Into<T>> IntoOption<T, form::Optional> for Option<V> {
    #[inline]
    fn into_option(self) -> Option<T> {
        self.map(Into::into)
    }
}

/// What the setter of a field of a body takes: a value that becomes a `T`, an `Option` of one, where `None` means that it
/// is not sent, or a [`Patch`], which can clear the field.
///
/// `Form` is inferred.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no value for a `{T}`",
    note = "it takes whatever implements `Into<{T}>`, an `Option` of that, and a `Patch`"
)]
pub trait IntoPatch<T, Form> {
    /// The field.
    fn into_patch(self) -> Patch<T>;
}

impl<T, V: Into<T>> IntoPatch<T, form::Value> for V {
    #[inline]
    fn into_patch(self) -> Patch<T> {
        Patch::Set(self.into())
    }
}

impl<T, V: Into<T>> IntoPatch<T, form::Optional> for Option<V> {
    #[inline]
    fn into_patch(self) -> Patch<T> {
        self.map(Into::into).into()
    }
}

impl<T> IntoPatch<T, form::Whole> for Patch<T> {
    #[inline]
    fn into_patch(self) -> Self {
        self
    }
}

/// What the setter of a list takes: items that become a `T` each, or an `Option` of such a collection, where `None`
/// means that the list is not sent.
///
/// `Form` is inferred.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no list of `{T}`",
    note = "it takes any collection whose items implement `Into<{T}>`, and an `Option` of one"
)]
pub trait IntoArray<T, Form> {
    /// The list.
    fn into_array(self) -> Array<T>;
}

impl<T, I> IntoArray<T, form::Value> for I
where
    I: IntoIterator,
    I::Item: Into<T>,
{
    #[inline]
    fn into_array(self) -> Array<T> {
        self.into_iter().collect()
    }
}

impl<T, I> IntoArray<T, form::Optional> for Option<I>
where
    I: IntoIterator,
    I::Item: Into<T>,
{
    #[inline]
    fn into_array(self) -> Array<T> {
        self.map_or_else(Array::absent, |items| items.into_iter().collect())
    }
}
