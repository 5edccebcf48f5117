//! Large platforms.

use odin_sim::{Now, Odin};
use serde_json::Value;

use crate::support::Api;

#[test]
fn the_same_seed_gives_the_same_platform() {
    let users = |seed| Api::over(Odin::generate(seed, 500), "admin", "admin").read("/users?extended=true");
    let seven = users(7);
    assert!(users(7) == seven);
    assert!(users(8) != seven);
}

#[test]
fn the_same_seed_gives_the_same_calls_with_two_ends_each() {
    let records = |seed, period: &str| {
        let mut odin = Odin::example();
        odin.generate_calls(seed, 100, Now::seconds(1_700_000_000));
        let mut api = Api::over(odin, "admin", "admin");
        let ids: Vec<String> = (4001..=4008).map(|line| format!("{line}@example.net")).collect();
        let ids = format!("{},123456789@test.com", ids.join(","));
        api.read(&format!("/users/call-records/details?userIds={ids}&{period}"))["data"].clone()
    };
    let hours = "startTime=2023-11-14T18:00:00Z&endTime=2023-11-14T22:13:20Z";
    let seven = records(7, hours);
    assert!(records(7, hours) == seven);
    assert!(records(8, hours) != seven);
    assert_eq!(records(7, "startTime=2023-11-14T22:13:20Z&endTime=2023-11-15T22:13:20Z"), Value::Array(Vec::new()));
    let rows = seven.as_array().expect("a list");
    let count = |direction: &str| rows.iter().filter(|row| row["direction"] == direction).count();
    let answered = [count("Placed"), count("Received")];
    assert_eq!(answered, [answered[0]; 2]);
    assert_eq!([count("PlacedMissed"), count("ReceivedMissed")], [100 - answered[0]; 2]);
    assert!((60..100).contains(&answered[0]), "{answered:?}");
}

#[test]
fn ten_thousand_users_are_served() {
    let odin = Odin::generate(1, 10_000);
    let everybody = odin.user_count();
    let mut api = Api::over(odin, "admin", "admin");
    let all = api.read("/users");
    let rows = all.as_array().expect("a list");
    assert_eq!(rows.len(), 10_010);
    let instances = api.read("/users/services/search?userId=*@*");
    assert_eq!(everybody, 10_010 + instances.as_array().map_or(0, Vec::len));
    let some = rows[rows.len() / 2]["userId"].as_str().expect("an id").to_owned();
    let user = api.read(&format!("/users?userId={some}"));
    assert_eq!(user["userId"], some);
    api.write("/users", &user);
    let found = api.read(&format!("/users?dn={}", user["phoneNumber"].as_str().expect("a number")));
    assert_eq!(found.as_array().map(Vec::len), Some(1));
    Api::over(api.odin, "sp0001.admin", "generated");
}
