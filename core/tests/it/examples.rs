//! How the documented examples are read, and compared with what is printed and sent.

mod call_centers;
mod devices;
mod founding;
mod groups;
mod providers;
mod users;

use bytes::Bytes;
use odin_api::response::Response;
use odin_api::{Endpoint, Site};
use serde_json::Value;

/// The text of an example, by its name or the parts of it.
macro_rules! example {
    ($($part:literal),+) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/examples/", $($part,)+ ".json"))
    };
}
pub(crate) use example;

/// The answer of an operation.
pub fn answer<E: Endpoint>(text: &'static str) -> E::Response {
    E::response(http::Response::new(Bytes::from_static(text.as_bytes()))).expect("a readable answer")
}

/// The same, which prints back as it came once both are made plain.
///
/// Each suite says what plain is: no more is forgiven than its own examples need.
pub fn read<E: Endpoint<Response: Response>>(text: &'static str, plain: fn(Value) -> Value) -> E::Response {
    let answer = answer::<E>(text);
    assert_eq!(plain(answer.to_json()), plain(parsed(text)));
    answer
}

/// Makes plain what a value holds, and leaves out of an object what is `gone` then. Numbers become texts, for digit-only
/// texts come as numbers.
pub fn within(value: Value, plain: fn(Value) -> Value, gone: fn(&Value) -> bool) -> Value {
    match value {
        Value::Object(map) => {
            map.into_iter().map(|(key, value)| (key, plain(value))).filter(|(_, value)| !gone(value)).collect()
        }
        Value::Array(items) => items.into_iter().map(plain).collect(),
        Value::Number(number) => number.to_string().into(),
        value => value,
    }
}

/// Every number as text, and nothing else changed.
pub fn texts(value: Value) -> Value {
    within(value, texts, |_| false)
}

/// The body that a call sends.
pub fn sent(call: &impl Endpoint) -> Value {
    let site = Site::new("https://odin.example.net/api/v2").expect("a sound URL");
    let request = call.request(&site, None).expect("a sound request");
    serde_json::from_slice(request.body()).expect("JSON")
}

/// The same without the ids, which must be there: most examples leave them out.
pub fn sent_without(call: &impl Endpoint, ids: &[&str]) -> Value {
    let mut body = sent(call);
    for id in ids {
        assert!(body.as_object_mut().expect("an object").remove(*id).is_some(), "{id}");
    }
    body
}

/// An example as a value.
pub fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}
