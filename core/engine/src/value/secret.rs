//! Passwords, passcodes and tokens.

use zeroize::Zeroizing;

use crate::json::{Field, FieldResult, Item, Kind, Source, View};

/// A text that is sent but never shown: `Debug` and `Display` print `[redacted]`, and the memory is wiped on drop.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The secret itself. The caller is responsible for protecting it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// True when there is no secret.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Into<String>> From<T> for Secret {
    fn from(text: T) -> Self {
        Self(Zeroizing::new(text.into()))
    }
}

impl super::FromText for Secret {}
impl super::FromOwnedText for Secret {}

impl From<&Secret> for Secret {
    fn from(secret: &Secret) -> Self {
        secret.clone()
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[redacted]")
    }
}

impl std::fmt::Display for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[redacted]")
    }
}

impl Item for Secret {
    fn read_into(place: &mut Option<Self>, source: &mut dyn Source) -> FieldResult {
        let mut text = None;
        let mismatch = super::read_text(&mut text, source, "a text")?;
        *place = text.map(Self::from);
        Ok(mismatch)
    }
    #[inline]
    fn of_text(text: &str) -> Option<Self> {
        Some(text.into())
    }
    fn view(&self) -> View<'_> {
        View::Secret(&self.0)
    }
    fn kind() -> Kind {
        Kind::Secret
    }
}

impl Field for Secret {
    fn read(&mut self, source: &mut dyn Source) -> FieldResult {
        let (text, mismatch) = super::read_required_text(source, "a text")?;
        *self = text.into();
        Ok(mismatch)
    }
    fn put_text(&mut self, text: &str) -> bool {
        crate::json::put(self, Self::of_text(text))
    }
    fn view(&self) -> View<'_> {
        if self.is_empty() { View::Absent } else { View::Secret(&self.0) }
    }
    fn kind(&self) -> Kind {
        Kind::Secret
    }
}

crate::json::serde_item!(Secret);
