//! The cost of a request does not grow with the platform. `benches/simulator_scale.rs` measures it; here only large
//! factors count, since the clock of a test is not reliable.

use std::time::{Duration, Instant};

use odin_sim::Odin;
use serde_json::json;

use crate::support::Api;

const SCOPE: &str = "serviceProviderId=sp0001&groupId=sp0001-g01";

/// The least time of several tries.
fn least(mut call: impl FnMut()) -> Duration {
    let once = |call: &mut dyn FnMut()| {
        let start = Instant::now();
        call();
        start.elapsed()
    };
    (0..7).map(|_| once(&mut call)).min().expect("some tries")
}

#[test]
fn lists_of_one_group_do_not_grow_with_the_platform() {
    let mut small = Api::over(Odin::generate(3, 300), "admin", "admin");
    let mut large = Api::over(Odin::generate(3, 12_000), "admin", "admin");
    for path in [
        "/groups/dns?",
        "/groups/dns/details?",
        "/groups/devices?",
        "/groups/admins?",
        "/groups/services?",
        "/groups/hunt-groups?",
    ] {
        let path = format!("{path}{SCOPE}");
        let rows = small.read(&path).to_string().len();
        assert!(large.read(&path).to_string().len() < rows * 2, "{path}: the same group on both");
        let (few, many) = (least(|| drop(small.read(&path))), least(|| drop(large.read(&path))));
        // Forty times the users: what scans them is forty times as dear.
        assert!(many < few * 6, "{path}: {few:?} against {many:?}");
    }
    let few = least(|| drop(small.read("/system/dns/utilization")));
    let many = least(|| drop(large.read("/system/dns/utilization")));
    // Quadratic would be 1600 times as dear.
    assert!(many < few * 40 * 20, "utilization is linear: {few:?} against {many:?}");
}

#[test]
fn a_creation_does_not_grow_with_the_group() {
    let mut costs = Vec::new();
    for users in [50, 2_000] {
        let mut api = Api::admin();
        api.write("/groups", &json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "userLimit": 99_999 }));
        let mut create = |index: usize| {
            let body = json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "userId": format!("u{index}@example.net"),
                "lastName": "a", "firstName": "b", "extension": format!("{}", 10_000 + index) });
            assert_eq!(api.post("/users", &body).0, 200);
        };
        (0..users).for_each(&mut create);
        let mut next = users;
        costs.push(least(|| {
            create(next);
            next += 1;
        }));
    }
    assert!(costs[1] < costs[0] * 6, "in a group of 50 {:?}, in one of 2,000 {:?}", costs[0], costs[1]);
}
