//! The published example answer of `GET /users/services`.

use odin_api::users;
use serde_json::Value;

use super::{Lab, Stage, Transport};

const USER: &str = "123456789@test.com";

fn documented() -> Value {
    serde_json::from_str(include_str!("../../../src/seed/users_services.seed.json")).expect("a JSON document")
}

pub fn the_founding_answer_is_exact<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let services = odin.call(users::services::Get::new(USER)).unwrap();
    assert_eq!(services.user_id, USER);
    assert_eq!(services.user_services.len(), 1);
    assert_eq!(services.user_services[0].service_name, "Call Forwarding Not Reachable");
    assert!(!services.user_services[0].is_assigned());
    let assigned: Vec<_> = services.service_pack_services.iter().filter(|pack| pack.is_assigned()).collect();
    assert_eq!(assigned.len(), 1);
    assert_eq!(assigned[0].service_name, Some("SIP-DID".into()));
    assert_eq!(assigned[0].description.as_deref(), Some("SIP DID"));
    assert_eq!(serde_json::to_value(&services).unwrap(), documented());
}

pub fn the_founding_user_sees_the_same<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().client(USER, "documented");
    let services = odin.call(users::services::Get::new(USER)).unwrap();
    assert_eq!(serde_json::to_value(&services).unwrap(), documented());
}
