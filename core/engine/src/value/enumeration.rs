//! Open enumerations: known wire texts as variants, any other text kept.

/// A text that an enumeration does not know; created only by reading.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Unknown(String);

impl Unknown {
    /// For the declaration macro.
    #[doc(hidden)]
    pub fn new(text: String) -> Self {
        Self(text)
    }
    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Declares an open enumeration.
#[doc(hidden)]
#[macro_export]
macro_rules! open_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $wire:literal),* $(,)? }) => {
        $(#[$doc])*
        ///
        /// Open: a text that is not listed is kept as it is, and written back unchanged.
        #[derive(Clone, PartialEq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = concat!("`", $wire, "`")] $(#[$vdoc])* $variant,)*
            /// A text that this version does not know.
            Unknown($crate::value::Unknown),
        }

        impl $name {
            /// Every known wire text.
            pub const KNOWN: &'static [&'static str] = &[$($wire),*];

            /// The text on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::Unknown(text) => text.as_str(),
                }
            }

            #[inline]
            fn known(text: &str) -> Option<Self> {
                Some(match text {
                    $($wire => Self::$variant,)*
                    _ => return None,
                })
            }
        }
        impl Eq for $name {}
        impl<T: Into<String>> From<T> for $name {
            #[inline]
            fn from(text: T) -> Self {
                let text: String = text.into();
                Self::known(&text).unwrap_or_else(|| Self::Unknown($crate::value::Unknown::new(text)))
            }
        }
        impl $crate::value::FromText for $name {}
        impl $crate::value::FromOwnedText for $name {}
        impl std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }
        impl std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(self.as_str(), f)
            }
        }
        impl $crate::json::Item for $name {
            #[inline]
            fn read_into(
                place: &mut Option<Self>,
                source: &mut dyn $crate::json::Source,
            ) -> $crate::json::FieldResult {
                let mut text = None;
                let mismatch = $crate::value::read_text(&mut text, source, "a text")?;
                *place = text.map(Self::from);
                Ok(mismatch)
            }
            #[inline]
            fn of_text(text: &str) -> Option<Self> {
                Self::known(text).or_else(|| Some(text.into()))
            }
            #[inline]
            fn view(&self) -> $crate::json::View<'_> {
                $crate::json::View::Text(self.as_str())
            }
            #[inline]
            fn kind() -> $crate::json::Kind {
                $crate::json::Kind::Enum(Self::KNOWN)
            }
        }
        /// The empty text: what a required field holds before it is read.
        impl Default for $name {
            #[inline]
            fn default() -> Self {
                Self::from(String::new())
            }
        }
        impl $crate::json::Field for $name {
            #[inline]
            fn read(&mut self, source: &mut dyn $crate::json::Source) -> $crate::json::FieldResult {
                let (text, mismatch) = $crate::value::read_required_text(source, "a text")?;
                *self = text.into();
                Ok(mismatch)
            }
            #[inline]
            fn put_text(&mut self, text: &str) -> bool {
                *self = text.into();
                true
            }
            #[inline]
            fn view(&self) -> $crate::json::View<'_> {
                if self.as_str().is_empty() {
                    $crate::json::View::Absent
                } else {
                    $crate::json::Item::view(self)
                }
            }
            #[inline]
            fn kind(&self) -> $crate::json::Kind {
                <Self as $crate::json::Item>::kind()
            }
        }
        $crate::json::serde_item!($name);
    };
}
#[doc(hidden)]
pub use open_enum;
