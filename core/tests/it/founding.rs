//! The founding document: `GET /users/services`.

use bytes::Bytes;
use odin_api::{Endpoint, users};
use serde_json::Value;

const FOUNDING: &str = include_str!("../examples/users_services.seed.json");

#[test]
fn parses_to_typed_values_and_prints_back_the_same_json() {
    let answer = http::Response::new(Bytes::from_static(FOUNDING.as_bytes()));
    let services = users::services::Get::response(answer).unwrap();
    assert_eq!(services.user_id, "123456789@test.com");
    assert_eq!(services.user_services[0].service_name, "Call Forwarding Not Reachable");
    assert!(services.user_services[0].tags.is_present());
    let assigned: Vec<_> = services.service_pack_services.iter().filter(|pack| pack.is_assigned()).collect();
    assert!(!assigned.is_empty() && assigned.len() < services.service_pack_services.len());
    assert!(services.extra.is_empty());
    let printed = serde_json::to_value(&services).unwrap();
    assert_eq!(printed, serde_json::from_str::<Value>(FOUNDING).unwrap());
}
