//! Implements serde's traits for our values without code generated per model.

/// `Serialize` and `Deserialize` for an item.
#[doc(hidden)]
#[macro_export]
macro_rules! serde_item {
    ($name:ty) => {
        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::json::serialize_view($crate::json::Item::view(self), serializer)
            }
        }
        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::json::read_item(deserializer)
            }
        }
    };
}
#[doc(hidden)]
pub use serde_item;
