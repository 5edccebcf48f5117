//! Properties that hold for any input.

use bytes::Bytes;
use http::Request;
use odin_sim::{Now, Odin, routes};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::Api;

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[ -~]{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        let key = prop_oneof![
            Just("userId"),
            Just("users"),
            Just("data"),
            Just("userServices"),
            Just("department"),
            Just("accessDeviceEndpoint"),
            Just("accessDevice"),
            Just("trunkAddressing"),
            Just("aliases"),
            Just("isActive"),
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((key, inner), 0..5).prop_map(|pairs| {
                Value::Object(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
            }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is sent, the answer is JSON or the file that was asked for, and no accident.
    #[test]
    fn no_request_upsets_the_platform(
        index in any::<prop::sample::Index>(),
        mut body in any_json(),
        query in "[ -~&&[^#\"<>\\\\^`{|}]]{0,20}",
    ) {
        let mut api = Api::admin();
        let route = index.get(routes());
        if let Value::Object(fields) = &mut body {
            fields.insert("userId".to_owned(), "4001@example.net".into());
        }
        let uri = format!("http://odin/api/v2{}?{}", route.path().replace("{partner}", "x"), query.replace(' ', "+"));
        let request = Request::builder()
            .method(route.verb().word())
            .uri(uri)
            .header("authorization", format!("Bearer {}", api.token))
            .header("content-type", "application/json")
            .body(Bytes::from(body.to_string()));
        prop_assume!(request.is_ok());
        let response = api.odin.handle(request.unwrap(), Now::seconds(api.now));
        prop_assert!(response.status().as_u16() < 500, "{}", route.id());
        let is_json = response.headers()["content-type"].to_str().is_ok_and(|kind| kind.starts_with("application/json"));
        let is_file = !is_json && response.status() == 200;
        let reads = serde_json::from_slice::<Value>(response.body()).is_ok();
        prop_assert!(is_file || reads, "{}: {response:?}", route.id());
    }

    /// Bytes that are no JSON are refused.
    #[test]
    fn no_body_upsets_the_platform(body in prop::collection::vec(any::<u8>(), 0..64)) {
        let request = Request::post("http://odin/api/v2/auth/token")
            .header("content-type", "application/json")
            .body(Bytes::from(body)).unwrap();
        let status = Odin::example().handle(request, Now::seconds(0)).status().as_u16();
        prop_assert!((400..500).contains(&status));
    }

    /// Texts of a profile come back as they were put.
    #[test]
    fn texts_are_kept(title in "[^\u{0}]{0,50}", city in "\\PC{1,50}") {
        let mut api = Api::admin();
        let body = json!({ "userId": "4002@example.net", "title": title, "address": { "city": city } });
        api.write("/users", &body);
        let user = api.read("/users?userId=4002@example.net");
        let expected = if title.is_empty() { None } else { Some(&body["title"]) };
        prop_assert_eq!(user.get("title"), expected);
        prop_assert_eq!(&user["address"]["city"], &body["address"]["city"]);
    }

    /// Any sequence of assignments ends with what was said last about each service.
    #[test]
    fn assignments_add_up(steps in prop::collection::vec((0..5_usize, any::<bool>()), 0..20)) {
        let names =
            ["Call Waiting", "Do Not Disturb", "Barge-in Exempt", "Call Forwarding Busy", "Authentication"];
        let mut api = Api::admin();
        let mut expected = [false; 5];
        for (index, assigned) in steps {
            let row = json!([{ "serviceName": names[index], "assigned": assigned }]);
            api.write("/users/services", &json!({ "userId": "4006@example.net", "userServices": row }));
            expected[index] = assigned;
        }
        for (name, expected) in names.iter().zip(expected) {
            prop_assert_eq!(api.odin.has_service("4006@example.net", name), expected);
        }
    }
}
