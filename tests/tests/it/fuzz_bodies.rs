//! The bodies of the fuzz targets as property tests: with arbitrary bytes, with nearly valid ones, and with the inputs
//! that the targets have found.

#[path = "../../fuzz/bodies.rs"]
mod bodies;

use proptest::collection::vec;
use proptest::prelude::*;

/// JSON with the keys that the API uses, cut and changed somewhere.
fn nearly_json() -> impl Strategy<Value = Vec<u8>> {
    let scalar = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        Just(r#""false""#.to_owned()),
        any::<i64>().prop_map(|number| number.to_string()),
        any::<f64>().prop_filter("JSON", |number| number.is_finite()).prop_map(|number| number.to_string()),
        ".{0,12}".prop_map(|text| serde_json::Value::from(text).to_string()),
    ];
    let key = prop_oneof![
        Just("userId"),
        Just("serviceName"),
        Just("userServices"),
        Just("assigned"),
        Just("error"),
        Just("department"),
        Just("token"),
    ];
    let value = scalar.prop_recursive(6, 40, 5, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(|items| format!("[{}]", items.join(","))),
            vec((key.clone(), inner), 0..5).prop_map(|pairs| {
                let pairs: Vec<_> = pairs.iter().map(|(key, value)| format!("{key:?}:{value}")).collect();
                format!("{{{}}}", pairs.join(","))
            }),
        ]
    });
    (value, any::<Option<(prop::sample::Index, u8)>>()).prop_map(|(text, damage)| {
        let mut bytes = text.into_bytes();
        if let Some((at, byte)) = damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn responses(data in prop_oneof![vec(any::<u8>(), 0..200), nearly_json()]) {
        bodies::response(&data);
    }

    #[test]
    fn error_bodies(status in any::<[u8; 2]>(), data in prop_oneof![vec(any::<u8>(), 0..200), nearly_json()]) {
        bodies::error_body(&[&status[..], &data].concat());
    }

    #[test]
    fn retry_after(data in prop_oneof![vec(any::<u8>(), 0..40), "[0-9]{0,25}".prop_map(String::into_bytes)]) {
        bodies::retry_after(&data);
    }

    #[test]
    fn tokens(data in prop_oneof!["\\PC{0,40}", "[A-Za-z0-9_-]{0,30}\\.[A-Za-z0-9_-]{0,60}\\.[a-z]{0,5}"]) {
        bodies::token(data.as_bytes());
    }

    #[test]
    fn encoding(text in prop_oneof!["\\PC{0,40}", "(?s).{0,20}", "(%2e|\\.|/|%|\\+|@|#|&){0,12}"]) {
        bodies::encoding(text.as_bytes());
    }
}

/// What the targets have met before, and the seeds that they begin with.
#[test]
fn the_corpus_holds_no_surprise() {
    let play = |target: &str, bytes: &[u8]| match target {
        "response" => bodies::response(bytes),
        "error_body" => bodies::error_body(bytes),
        "retry_after" => bodies::retry_after(bytes),
        "token" => bodies::token(bytes),
        "encoding" => bodies::encoding(bytes),
        _ => panic!("no such target: {target}"),
    };
    for target in ["response", "error_body", "retry_after", "token", "encoding"] {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
        let files: Vec<_> = folder.read_dir().expect("a folder for each target").map(|it| it.unwrap().path()).collect();
        assert!(files.len() >= 5, "{target}: {}", files.len());
        for file in files {
            play(target, &std::fs::read(file).unwrap());
        }
    }
}

#[test]
fn a_key_that_came_twice_may_end_as_null_beside_an_error() {
    bodies::response(br#"{"serviceName":"Fax","error":[-2.7e-47,null],"serviceName":null,"error":[-2.7e-47,null]}"#);
}
