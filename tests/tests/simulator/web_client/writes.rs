//! Section 3: what the client sends when something is saved or searched for, and what it does then.

use serde_json::{Value, json};

use crate::support::Api;
use crate::web_client::{GROUP, PROVIDER, SCOPE, USER, is_served};

/// The reads with which a dialog opens: served, or not there yet, but never the end of the session.
fn opens(api: &mut Api, reads: &[&str]) {
    for read in reads {
        let (status, answer) = api.get(read);
        assert_ne!(status, 403, "{read}");
        if is_served("GET", read.split('?').next().expect("a path")) {
            assert_eq!(status, 200, "{read}: {answer}");
        }
    }
}

#[test]
fn a_user_is_created_and_its_dashboard_shown() {
    let mut api = Api::admin();
    let (domains, departments) = (format!("/groups/domains?{SCOPE}"), format!("/groups/departments?{SCOPE}"));
    opens(&mut api, &[&domains, &departments, "/system/time-zones", "/system/languages"]);
    let dave = json!({
        "userId": "dave@example.net", "lastName": "Bowman", "firstName": "Dave", "callingLineIdLastName": "Bowman",
        "callingLineIdFirstName": "Dave", "password": "Hal-9000!", "serviceProviderId": PROVIDER, "groupId": GROUP,
    });
    let (status, answer) = api.post("/users", &dave);
    assert_eq!(status, 200, "{answer}");
    for read in ["/users/services/assigned", "/users/services/viewable", "/users/services", "/users"] {
        let answer = api.read(&format!("{read}?userId=dave@example.net"));
        assert_eq!(answer["userId"], "dave@example.net", "{read}");
    }
}

#[test]
fn a_profile_is_sent_back_as_it_was_read() {
    let mut api = Api::admin();
    let classes = format!("/groups/network-class-of-services?{SCOPE}");
    let departments = format!("/groups/departments?{SCOPE}");
    let reads = ["/system/time-zones", "/system/languages", "/system/states-provinces", &departments, &classes];
    opens(&mut api, &reads);
    let before = api.read(&format!("/users?userId={USER}"));
    let mut change = before.clone();
    change["firstName"] = json!("Augusta");
    api.write("/users", &change);
    let mut after = api.read(&format!("/users?userId={USER}"));
    assert_eq!(after["firstName"], "Augusta");
    after["firstName"] = before["firstName"].clone();
    assert_eq!(after, before, "nothing else changed");

    let (numbers, domains) = (format!("/groups/dns?{SCOPE}"), format!("/groups/domains?{SCOPE}"));
    let before = api.read(&format!("/groups?{SCOPE}"));
    opens(&mut api, &[&numbers, &domains, "/system/time-zones", "/system/states-provinces"]);
    let mut change = before.clone();
    change["groupName"] = json!("Renamed");
    api.write("/groups", &change);
    assert_eq!(api.read(&format!("/groups?{SCOPE}"))["groupName"], "Renamed");
}

#[test]
fn a_click_assigns_a_service() {
    let mut api = Api::admin();
    let row = |api: &mut Api| -> Value {
        let all = api.read(&format!("/users/services?userId={USER}"));
        let rows = all["userServices"].as_array().expect("a list");
        rows.iter().find(|row| row["serviceName"] == "Barge-in Exempt").cloned().expect("a row")
    };
    let assigned = |api: &mut Api| -> bool {
        let answer = api.read(&format!("/users/services/assigned?userId={USER}"));
        let rows = answer["userServices"].as_array().expect("a list");
        rows.iter().any(|row| row["serviceName"] == "Barge-in Exempt")
    };
    for _ in 0..2 {
        let before = assigned(&mut api);
        let mut click = row(&mut api);
        click["assigned"] = json!(!before);
        let answer = api.write("/users/services", &json!({ "userId": USER, "userServices": [click] }));
        assert!(!answer.is_null(), "nothing is an alert");
        assert_eq!(assigned(&mut api), !before);
    }
}

#[test]
fn a_saved_setting_is_answered_by_the_full_record() {
    let mut api = Api::admin();
    for (path, change) in [
        ("/users/do-not-disturb", json!({ "isActive": true, "ringSplash": true, "userId": USER })),
        (
            "/users/call-forwarding-always",
            // The number is sent as it was read.
            json!({ "isActive": true, "forwardToPhoneNumber": 5_135_550_100_i64, "isRingSplashActive": false, "userId": USER }),
        ),
    ] {
        let answer = api.write(path, &change);
        assert_eq!(answer, api.read(&format!("{path}?userId={USER}")), "{path} shows what the write answers");
        assert_eq!((&answer["isActive"], &answer["userId"]), (&json!(true), &json!(USER)));
    }
}

#[test]
fn a_password_is_set_and_the_user_read_again() {
    let mut api = Api::admin();
    api.write("/users/passwords", &json!({ "userId": USER, "newPassword": "N3w-password" }));
    assert_eq!(api.read(&format!("/users?userId={USER}"))["userId"], USER);
    let login = json!({ "username": USER, "password": "N3w-password" });
    assert_eq!(api.post("/auth/token", &login).0, 200);
}

#[test]
fn searches_find() {
    let mut api = Api::admin();
    let all = api.read(&format!("/users?{SCOPE}"));
    let name = all[0]["lastName"].as_str().expect("a name").to_owned();
    let part = name[..3].to_lowercase();
    for (read, what) in [
        (format!("/users?lastName=*{part}*"), "users"),
        ("/groups?groupName=*odin*".to_owned(), "groups"),
        ("/system/dns/search?dn=2015554001&serviceProviderId=".to_owned(), "numbers"),
        (format!("/users/services/search?lastName=*{part}*"), "services"),
    ] {
        let (status, found) = api.get(&read);
        assert_eq!(status, 200, "{read}: {found}");
        assert!(found.is_array(), "{read}: {found}");
        if what != "services" {
            assert!(!found.as_array().expect("a list").is_empty(), "{read} finds no {what}");
        }
    }
}
