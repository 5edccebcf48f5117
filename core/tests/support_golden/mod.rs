//! What the golden tests of requests share.

use http::Method;
use odin_api::json::{Kind, Model, Shape, print, read};
use odin_api::{Endpoint, Site};
use serde_json::Value;

/// No key is unknown, at any depth.
fn all_known(shape: &Shape, value: &Value) {
    for (key, value) in value.as_object().expect("an object") {
        let field = shape.fields.iter().find(|field| field.key == key);
        let field = field.unwrap_or_else(|| panic!("{} has no {key}", shape.name));
        if let Kind::Object(inner) = (field.kind)() {
            match value {
                Value::Array(items) => items.iter().for_each(|item| all_known(inner, item)),
                value => all_known(inner, value),
            }
        }
    }
}

/// Fills in the body as it is on the wire, and looks at the request that comes of it.
pub fn check<E: Endpoint + Model>(mut call: E, method: &Method, target: &str, body: Option<&Value>) -> &'static str {
    if let Some(body) = body {
        all_known(call.shape(), body);
        let mut all = print(&call);
        let (fields, body) = (all.as_object_mut().expect("an object"), body.as_object().expect("an object"));
        if body.keys().any(|key| !fields.contains_key(key)) {
            fields.extend(body.clone());
            read(&all.to_string(), &mut call).expect("a readable body");
        }
        assert!(call.extra().is_empty(), "{:?}", E::OPERATION);
    }
    let site = Site::new("https://odin.example.net/api/v2").expect("a sound URL");
    let request = call.request(&site, None).unwrap_or_else(|error| panic!("{:?}: {error}", E::OPERATION));
    assert_eq!(request.method(), method);
    let sent = request.uri().path_and_query().expect("a target").as_str();
    assert_eq!(sent.strip_prefix("/api/v2"), Some(target), "{:?}", E::OPERATION);
    let sent = (!request.body().is_empty()).then(|| serde_json::from_slice::<Value>(request.body()).expect("JSON"));
    assert_eq!(sent.as_ref(), body, "{:?}", E::OPERATION);
    E::OPERATION.id
}

/// A table of calls and the requests that they make; every operation with one of the prefixes must be in it.
macro_rules! golden {
    ($test:ident, $prefixes:expr; $($call:expr => $method:ident $target:literal $($body:literal)?;)*) => {
        #[test]
        fn $test() {
            let checked = [$(
                $crate::support_golden::check(
                    $call,
                    &http::Method::$method,
                    $target,
                    $crate::support_golden::golden!(@body $($body)?).as_ref(),
                )
            ),*];
            let prefixes: &[&str] = $prefixes;
            let due = odin_api::operations().map(|operation| operation.id);
            let due: Vec<_> = due.filter(|id| prefixes.iter().any(|prefix| id.starts_with(prefix))).collect();
            let missing: Vec<_> = due.iter().filter(|id| !checked.contains(id)).collect();
            assert!(missing.is_empty(), "not checked: {missing:?}");
            assert_eq!(due.len(), checked.len());
        }
    };
    (@body) => { None::<serde_json::Value> };
    (@body $body:literal) => { Some(serde_json::from_str($body).expect("JSON")) };
}
pub(crate) use golden;
