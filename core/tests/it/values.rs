//! Values: what each is, and every costume in which it is read.

mod copies;
mod enums;
mod ids;
mod lists;
mod numbers;
mod patch;
mod phones;
mod secrets;

/// The JSON of a value, as it is sent.
fn json(value: &impl serde::Serialize) -> serde_json::Value {
    serde_json::to_value(value).expect("a value is JSON")
}

/// Reads a value from JSON text.
fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str(text)
}
