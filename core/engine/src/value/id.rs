//! Identifiers: one type each, so that arguments cannot be swapped.

/// Declares a newtype over text that is a required field where it stands alone.
///
/// Behind a colon: its kind, `Id` unless it is something else. A function as last argument brings what a caller gives into its one form; what the server sends is kept as it is.
#[doc(hidden)]
#[macro_export]
macro_rules! text_type {
    (@rule Text) => { "Any text is accepted, and percent-encoded wherever a URL needs it." };
    (@rule $kind:ident) => {
        "Any text can be held and read: the server decides what exists. One with a blank at either end, or with a control \
         or invisible character anywhere, is refused before it is sent, since it comes from copying. It is percent-encoded \
         wherever a URL needs it."
    };
    ($(#[$doc:meta])* $name:ident, $expected:literal) => {
        $crate::value::text_type!($(#[$doc])* $name: Id, $expected, std::convert::identity);
    };
    ($(#[$doc:meta])* $name:ident, $expected:literal, $form:path) => {
        $crate::value::text_type!($(#[$doc])* $name: Id, $expected, $form);
    };
    ($(#[$doc:meta])* $name:ident: $kind:ident, $expected:literal, $form:path) => {
        $(#[$doc])*
        ///
        #[doc = $crate::value::text_type!(@rule $kind)]
        #[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The text, as the server knows it.
            #[inline]
            pub fn as_str(&self) -> &str {
                &self.0
            }
            /// The text, owned.
            #[inline]
            pub fn into_string(self) -> String {
                self.0
            }
        }
        impl<T: Into<String>> From<T> for $name {
            #[inline]
            fn from(text: T) -> Self {
                Self($form(text.into()))
            }
        }
        impl $crate::value::FromText for $name {}
        impl $crate::value::FromOwnedText for $name {}
        impl From<&$name> for $name {
            #[inline]
            fn from(id: &$name) -> Self {
                id.clone()
            }
        }
        impl AsRef<str> for $name {
            #[inline]
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
        impl std::borrow::Borrow<str> for $name {
            #[inline]
            fn borrow(&self) -> &str {
                &self.0
            }
        }
        impl PartialEq<str> for $name {
            #[inline]
            fn eq(&self, other: &str) -> bool {
                self.0 == other
            }
        }
        impl PartialEq<&str> for $name {
            #[inline]
            fn eq(&self, other: &&str) -> bool {
                self.0 == *other
            }
        }
        impl std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.0)
            }
        }
        impl std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(&self.0, f)
            }
        }
        impl $crate::json::Item for $name {
            #[inline]
            fn read_into(
                place: &mut Option<Self>,
                source: &mut dyn $crate::json::Source,
            ) -> $crate::json::FieldResult {
                let mut text = None;
                let mismatch = $crate::value::read_text(&mut text, source, $expected)?;
                *place = text.map(Self);
                Ok(mismatch)
            }
            #[inline]
            fn of_text(text: &str) -> Option<Self> {
                Some(Self(text.to_owned()))
            }
            #[inline]
            fn view(&self) -> $crate::json::View<'_> {
                $crate::json::View::Text(&self.0)
            }
            #[inline]
            fn kind() -> $crate::json::Kind {
                $crate::json::Kind::$kind
            }
        }
        impl $crate::json::Field for $name {
            #[inline]
            fn read(&mut self, source: &mut dyn $crate::json::Source) -> $crate::json::FieldResult {
                let (text, mismatch) = $crate::value::read_required_text(source, $expected)?;
                self.0 = text;
                Ok(mismatch)
            }
            #[inline]
            fn put_text(&mut self, text: &str) -> bool {
                $crate::json::Field::put_text(&mut self.0, text)
            }
            #[inline]
            fn view(&self) -> $crate::json::View<'_> {
                $crate::json::Field::view(&self.0)
            }
            #[inline]
            fn kind(&self) -> $crate::json::Kind {
                $crate::json::Kind::$kind
            }
        }
        $crate::json::serde_item!($name);
    };
}
#[doc(hidden)]
pub use text_type;

text_type!(
    /// The id of a user, such as `4001@example.net`.
    UserId,
    "a user id"
);
text_type!(
    /// The id of a virtual user: an auto attendant, a hunt group, a call center.
    ServiceUserId,
    "a service user id"
);
text_type!(
    /// The id of a group within its service provider.
    GroupId,
    "a group id"
);
text_type!(
    /// The id of a service provider or enterprise.
    ServiceProviderId,
    "a service provider id"
);
text_type!(
    /// The id of a reseller.
    ResellerId,
    "a reseller id"
);
text_type!(
    /// The name of a BroadWorks service, such as `Call Forwarding Always`.
    ServiceName,
    "a service name"
);
text_type!(
    /// The name of a service pack.
    ServicePackName,
    "a service pack name"
);
/// Operations that assign services take service packs as well.
impl From<ServicePackName> for ServiceName {
    fn from(pack: ServicePackName) -> Self {
        Self(pack.0)
    }
}

/// Operations that assign services take service packs as well.
impl From<&ServicePackName> for ServiceName {
    fn from(pack: &ServicePackName) -> Self {
        Self(pack.0.clone())
    }
}

text_type!(
    /// The name of an access device.
    DeviceName,
    "a device name"
);
text_type!(
    /// The name of a kind of access device, such as `Polycom VVX 400`: see `GET /system/device-types`.
    DeviceType,
    "a device type"
);
text_type!(
    /// The line/port of an endpoint, such as `4001_lp@example.net`.
    LinePort,
    "a line/port"
);
