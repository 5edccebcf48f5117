//! A number or an extension is assigned only once, across all fields of all records.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::Api;

const ADA: &str = "4001@example.net";
const ALAN: &str = "4002@example.net";
const CENTER: &str = "cc.support@example.net";
const HUNT: &str = "hg.sales@example.net";
const GROUP: &str = "serviceProviderId=ent.odin&groupId=grp.odin";

fn equipped() -> Api {
    let mut api = Api::admin();
    for id in [ADA, ALAN] {
        let services = json!([{ "serviceName": "Alternate Numbers", "assigned": true }]);
        api.write("/users/services", &json!({ "userId": id, "userServices": services }));
    }
    api
}

/// Gives a number, or none, to a place of a record.
fn give(api: &mut Api, place: &str, number: Option<&str>) -> (u16, Value) {
    let alternate = |user: &str, entry: i32| json!({ "userId": user, "alternateEntries": [{ "alternateEntryId": entry, "phoneNumber": number }] });
    let instance = |id: &str| json!({ "serviceUserId": id, "serviceInstanceProfile": { "phoneNumber": number } });
    match place {
        "ada" => api.put("/users", &json!({ "userId": ADA, "phoneNumber": number })),
        "ada's first alternate" => api.put("/users/alternate-numbers", &alternate(ADA, 1)),
        "ada's second alternate" => api.put("/users/alternate-numbers", &alternate(ADA, 2)),
        "alan" => api.put("/users", &json!({ "userId": ALAN, "phoneNumber": number })),
        "alan's alternate" => api.put("/users/alternate-numbers", &alternate(ALAN, 10)),
        "hunt group" => api.put("/groups/hunt-groups", &instance(HUNT)),
        "auto attendant" => api.put("/groups/auto-attendants", &instance("aa.main@example.net")),
        "call center" => api.put("/groups/call-centers", &instance(CENTER)),
        "voice portal" => {
            let profile = json!({ "phoneNumber": number });
            let body =
                json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "serviceInstanceProfile": profile });
            api.put("/groups/voice-messaging/voice-portal", &body)
        }
        "dnis" => {
            api.post("/groups/call-centers/dnis/instances", &json!({ "serviceUserId": CENTER, "name": "Sales" }));
            let body = json!({ "serviceUserId": CENTER, "name": "Sales", "dnisPhoneNumber": number });
            api.put("/groups/call-centers/dnis/instances", &body)
        }
        _ => panic!("{place}"),
    }
}

const PLACES: [&str; 10] = [
    "ada",
    "ada's first alternate",
    "ada's second alternate",
    "alan",
    "alan's alternate",
    "hunt group",
    "auto attendant",
    "call center",
    "voice portal",
    "dnis",
];

fn is_assigned(api: &mut Api, number: &str) -> bool {
    let digits = |end: &Value| end.as_str().and_then(|text| text.strip_prefix("+1-")?.parse::<u64>().ok());
    let list = api.read(&format!("/groups/dns?{GROUP}"));
    let rows = list["dns"].as_array().expect("a list");
    let row = rows.iter().find(|row| {
        let first = digits(&row["min"]).expect("a number");
        (first..=digits(&row["max"]).unwrap_or(first)).contains(&number.parse().expect("digits"))
    });
    row.expect("a number of the group")["assigned"] == true
}

#[test]
fn an_alternate_number_is_nobody_elses() {
    let mut api = equipped();
    let entries = json!([{ "alternateEntryId": 1, "phoneNumber": "2015554112" }]);
    api.write("/users/alternate-numbers", &json!({ "userId": ADA, "alternateEntries": entries }));
    let (status, answer) = api.put("/users", &json!({ "userId": ALAN, "phoneNumber": "2015554112" }));
    assert_eq!((status, &answer["error"]), (400, &json!("Phone number already assigned: 2015554112")));
    assert!(is_assigned(&mut api, "2015554112"));
}

#[test]
fn a_number_in_one_place_is_refused_to_every_other() {
    for held in PLACES {
        for wanted in PLACES.into_iter().filter(|wanted| *wanted != held) {
            let mut api = equipped();
            let (status, answer) = give(&mut api, held, Some("2015554112"));
            assert_eq!(status, 200, "{held}: {answer}");
            assert!(is_assigned(&mut api, "2015554112"), "{held}");
            let (status, answer) = give(&mut api, wanted, Some("+1-2015554112"));
            assert_eq!(status, 400, "{held}, then {wanted}: {answer}");
            assert_eq!(answer["error"], "Phone number already assigned: +1-2015554112");
            assert_eq!(give(&mut api, held, None).0, 200);
            assert!(!is_assigned(&mut api, "2015554112"), "{held} gave it up");
            let (status, answer) = give(&mut api, wanted, Some("+1-2015554112"));
            assert_eq!(status, 200, "{held} gave it up for {wanted}: {answer}");
        }
    }
}

#[test]
fn every_list_says_who_has_a_number() {
    for (place, owner) in
        [("alan's alternate", ALAN), ("dnis", CENTER), ("voice portal", "ent.odin_grp.odin_VMR@example.net")]
    {
        let mut api = equipped();
        give(&mut api, place, Some("2015554113"));
        let details = api.read(&format!("/groups/dns/details?{GROUP}"));
        let rows = details["dns"].as_array().expect("a list");
        let row = rows.iter().find(|row| row["min"] == "+1-2015554113").expect("a row of its own");
        assert_eq!(row["userId"], owner, "{place}");
        assert_eq!(api.read("/system/dns?phoneNumber=2015554113")[0]["userId"], owner, "{place}");
        for search in ["/groups/dns/search?dn=2015554113&", "/service-providers/dns/search?dn=2015554113&"] {
            assert_eq!(api.read(&format!("{search}{GROUP}"))[0]["userId"], owner, "{place}: {search}");
        }
        let free = api.read(&format!("/groups/dns?{GROUP}&q=available")).to_string();
        assert!(!free.contains("+1-2015554113"), "{place}: it is not to be had");
        let dns = json!([{ "min": "+1-2015554113" }]);
        let back = json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "dns": dns });
        assert_eq!(api.call("DELETE", "/groups/dns", Some(&back)).0, 400, "{place}: in use");
    }
}

#[test]
fn whatever_ends_frees_its_numbers() {
    let unassign =
        json!({ "userId": ADA, "userServices": [{ "serviceName": "Alternate Numbers", "assigned": false }] });
    let reset = json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin",
        "userServices": [{ "serviceName": "Alternate Numbers", "authorized": false }] });
    for (place, method, path, body) in [
        ("ada's first alternate", "PUT", "/users/services", Some(unassign)),
        ("ada's first alternate", "PUT", "/groups/services", Some(reset)),
        ("ada's first alternate", "DELETE", "/users?userId=4001@example.net", None),
        ("alan", "DELETE", "/users?userId=4002@example.net", None),
        ("dnis", "DELETE", "/groups/call-centers/dnis/instances?serviceUserId=cc.support@example.net&name=Sales", None),
        ("dnis", "DELETE", "/groups/call-centers?serviceUserId=cc.support@example.net", None),
        ("hunt group", "DELETE", "/groups/hunt-groups?serviceUserId=hg.sales@example.net", None),
    ] {
        let mut api = equipped();
        give(&mut api, place, Some("2015554114"));
        assert!(is_assigned(&mut api, "2015554114"), "{place}");
        let (status, answer) = api.call(method, path, body.as_ref());
        assert_eq!(status, 200, "{place}: {answer}");
        assert!(!is_assigned(&mut api, "2015554114"), "{method} {path}");
        assert_eq!(api.put("/users", &json!({ "userId": "4003@example.net", "phoneNumber": "2015554114" })).0, 200);
    }
}

#[test]
fn an_extension_is_held_once_in_a_group() {
    let alternate = |extension: &str| json!({ "userId": ADA, "alternateEntries": [{ "alternateEntryId": 3, "extension": extension }] });
    let dnis = |extension: &str| json!({ "serviceUserId": CENTER, "name": "Sales", "extension": extension });
    let mut api = equipped();
    for extension in ["4002", "4010", "4001"] {
        let (status, answer) = api.put("/users/alternate-numbers", &alternate(extension));
        assert_eq!((status, &answer["error"]), (400, &json!(format!("Extension already in use: {extension}"))));
        assert_eq!(api.post("/groups/call-centers/dnis/instances", &dnis(extension)).0, 400);
    }
    api.write("/users/alternate-numbers", &alternate("4555"));
    assert_eq!(api.put("/users", &json!({ "userId": ALAN, "extension": "4555" })).0, 400);
    assert_eq!(api.post("/groups/call-centers/dnis/instances", &dnis("4555")).0, 400);
    let profile = json!({ "extension": "4555" });
    assert_eq!(
        api.put("/groups/hunt-groups", &json!({ "serviceUserId": HUNT, "serviceInstanceProfile": profile })).0,
        400
    );
    api.write("/users/alternate-numbers", &alternate("4556"));
    assert_eq!(api.post("/groups/call-centers/dnis/instances", &dnis("4555")).0, 200);
    assert_eq!(api.put("/users", &json!({ "userId": ALAN, "extension": "4555" })).0, 400, "the DNIS has it now");
}

#[test]
fn one_body_cannot_take_a_number_twice_but_swap_two() {
    let mut api = equipped();
    let places = |one: &str, two: &str| {
        let entry = |id: i32, number: &str| json!({ "alternateEntryId": id, "phoneNumber": number });
        json!({ "userId": ADA, "alternateEntries": [entry(1, one), entry(2, two)] })
    };
    assert_eq!(api.put("/users/alternate-numbers", &places("2015554112", "2015554112")).0, 400);
    assert_eq!(api.put("/users/alternate-numbers", &places("2015554112", "2015554001")).0, 400, "her own number");
    api.write("/users/alternate-numbers", &places("2015554112", "2015554113"));
    let after = api.write("/users/alternate-numbers", &places("2015554113", "2015554112"));
    assert_eq!(after["alternateEntries"][0]["phoneNumber"], "2015554113");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever was tried in whatever order, a number is in one place, and the lists know it.
    #[test]
    fn numbers_never_double(steps in prop::collection::vec((0..PLACES.len(), 0..4_usize), 1..20)) {
        const NUMBERS: [&str; 3] = ["2015554112", "2015554113", "2015554114"];
        let mut api = equipped();
        let mut held = [None; PLACES.len()];
        for (place, number) in steps {
            let number = NUMBERS.get(number).copied();
            let taken = number.is_some() && held.iter().enumerate().any(|(other, held)| other != place && *held == number);
            let (status, answer) = give(&mut api, PLACES[place], number);
            prop_assert_eq!(status, if taken { 400 } else { 200 }, "{} {:?}: {}", PLACES[place], number, answer);
            if !taken {
                held[place] = number;
            }
        }
        for number in NUMBERS {
            prop_assert_eq!(is_assigned(&mut api, number), held.contains(&Some(number)), "{}", number);
        }
    }
}
