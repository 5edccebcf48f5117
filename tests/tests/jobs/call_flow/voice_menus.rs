//! The menus of auto attendants: when they hold, what their keys are called, and what leads nowhere.

use odin_api::report::call_flow::CallFlow;
use odin_api::testing::Server;
use serde_json::{Value, json};

use super::services;

/// A group with an auto attendant that has this record, beside two users.
fn server(record: Value) -> Server {
    Server::new(move |request| {
        let query = request.uri().query().unwrap_or_default().replace("%40", "@");
        match request.uri().path().trim_start_matches("/api/v2") {
            "/users" => json!([{"userId": "a@x", "extension": "1001"}, {"userId": "b@x", "extension": "1002"}]),
            "/groups/auto-attendants" if query.contains("serviceUserId") => record.clone(),
            "/groups/auto-attendants" => json!([{"serviceUserId": "m@x", "extension": "1003"}]),
            "/groups/auto-attendants/submenus" => json!({
                "submenuId": "More", "enableLevelExtensionDialing": true, "keys": [{"key": "1", "action": "Exit"}],
            }),
            _ => json!([]),
        }
    })
}

/// The flow of an attendant; its menus have no names of schedules unless they are given.
fn flow(mut record: Value) -> CallFlow {
    record["serviceUserId"] = "m@x".into();
    services::flow(&server(record), "1003", false)
}

/// The labels of what leaves a box, and the details that stand in it.
fn says(flow: &CallFlow, title: &str) -> (Vec<String>, Vec<String>) {
    let place = flow.nodes().iter().position(|node| node.title == title || node.id == title);
    let place = place.unwrap_or_else(|| panic!("{title}: {:?}", flow.nodes()));
    let details = flow.nodes()[place].details.iter();
    let details = details.map(|detail| format!("{}: {}", detail.name, detail.value)).collect();
    (flow.leaving(place).map(|edge| edge.label.clone()).collect(), details)
}

#[test]
fn a_menu_is_drawn_with_the_schedule_by_which_it_holds() {
    let menu = json!({"keys": [{"key": "0", "action": "Exit"}]});
    let attendant = |business: &str, holidays: &str| {
        let schedule = |name: &str| json!({"name": name, "type": "Group"});
        let record = json!({
            "type": "Standard", "businessHours": schedule(business), "holidaySchedule": schedule(holidays),
            "businessHoursMenu": menu, "afterHoursMenu": menu, "holidayMenu": menu,
        });
        says(&flow(record), "auto-attendant:m@x")
    };
    let due =
        |labels: &[&str]| (labels.iter().map(|&label| label.to_owned()).collect(), vec!["Type: Standard".to_owned()]);
    assert_eq!(attendant("Office", "Feasts"), due(&["Business hours (Office)", "After hours", "Holidays (Feasts)"]));
    assert_eq!(attendant("Office", "None"), due(&["Business hours (Office)", "After hours"]));
    for always in ["Every Day All Day", "None", ""] {
        assert_eq!(attendant(always, ""), due(&["Business hours (always)"]), "{always:?}");
    }
}

#[test]
fn keys_say_what_they_do_and_what_leads_nowhere_is_told() {
    let number = "1001";
    let key = |key: &str, action: &str, more: Value| {
        let mut entry = json!({"key": key, "action": action});
        for (name, value) in more.as_object().expect("an object") {
            entry[name] = value.clone();
        }
        entry
    };
    let keys = json!([
        key("0", "Transfer To Operator", json!({"phoneNumber": number})),
        key("1", "Transfer With Prompt", json!({"phoneNumber": number, "description": "Sales"})),
        key("2", "Transfer Without Prompt", json!({"phoneNumber": number})),
        key("3", "Transfer To Mailbox", json!({"phoneNumber": number})),
        key("4", "Transfer To Submenu", json!({"submenuId": "More"})),
        key("5", "Dance", json!({"phoneNumber": number})),
        key("6", "Transfer To Mailbox", json!({})),
        key("7", "Transfer To Mailbox", json!({"phoneNumber": "", "description": "Press"})),
        key("8", "Transfer To Submenu", json!({"description": "Later"})),
        key("9", "Transfer To Submenu", json!({})),
        key("*", "Exit", json!({"description": "Bye"})),
        key("#", "Repeat Menu", json!({})),
        key("10", "Dance", json!({})),
    ]);
    let menu = json!({"enableFirstMenuLevelExtensionDialing": true, "keys": keys});
    let flow = flow(json!({"businessHoursMenu": menu}));
    let (labels, details) = says(&flow, "Business hours");
    assert_eq!(labels, ["0 Operator", "1 Sales", "2 Transfer", "3 Mailbox", "4 More", "5 Dance"]);
    assert_eq!(
        details,
        [
            "6 Mailbox: no mailbox set",
            "7 Press: no mailbox set",
            "8 Later: no submenu set",
            "9 Submenu: no submenu set",
            "Key *: Bye",
            "Key #: Repeat Menu",
            "Key 10: Dance",
            "Extensions: may be dialled at once",
        ]
    );
    let (_, details) = says(&flow, "More");
    assert_eq!(details, ["Key 1: Exit", "Extensions: may be dialled at any time"]);
}
