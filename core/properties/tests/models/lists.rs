//! One bad item does not kill a list.

use odin_api::json::{print, read};
use odin_api::users::services::UserServices;
use serde_json::{Value, json};

fn services(items: &Value) -> UserServices {
    let mut model = UserServices::default();
    read(&json!({"userId": "a", "userServices": items}).to_string(), &mut model).unwrap();
    model
}

fn printed(model: &UserServices) -> Value {
    print(model)["userServices"].clone()
}

#[test]
fn the_good_items_are_there_and_the_bad_ones_say_why() {
    let list =
        services(&json!([7, {"serviceName": "A"}, null, {"serviceName": "B"}, {"assigned": "maybe"}])).user_services;
    assert_eq!(list.iter().map(|service| service.service_name.as_str()).collect::<Vec<_>>(), ["A", "B"]);
    let rejected: Vec<_> = list.rejected().iter().map(|item| (item.index(), item.reason())).collect();
    let expected = [
        (0, "an object at $".to_owned()),
        (2, "a value, not null, at $".to_owned()),
        (4, "a value at $.serviceName".to_owned()),
    ];
    assert_eq!(rejected, expected);
    assert_eq!(list.rejected()[2].value(), &json!({"assigned": "maybe"}));
}

#[test]
fn strict_gives_all_items_or_the_first_bad_one() {
    let good = services(&json!([{"serviceName": "A"}])).user_services.strict().unwrap();
    assert_eq!(good.len(), 1);
    let bad = services(&json!([{"serviceName": "A"}, 7, null])).user_services.strict().unwrap_err();
    assert_eq!((bad.index(), bad.value()), (1, &json!(7)));
}

#[test]
fn bad_items_go_back_to_their_places() {
    let items = json!([7, {"serviceName": "A"}, {"b": [1]}, 8, {"serviceName": "B"}, "x"]);
    assert_eq!(printed(&services(&items)), items);
}

#[test]
fn bad_items_stay_each_once_in_a_list_that_shrinks_and_grows() {
    let items = json!([{"serviceName": "A"}, "r1", {"serviceName": "B"}, "r3", "r4", {"serviceName": "C"}]);
    for keep in 0..=3 {
        let mut model = services(&items);
        model.user_services.truncate(keep);
        let after = printed(&model);
        let after = after.as_array().unwrap();
        assert_eq!(after.len(), keep + 3, "{after:?}");
        let bad: Vec<_> = after.iter().filter_map(Value::as_str).collect();
        assert_eq!(bad, ["r1", "r3", "r4"], "after cutting to {keep}");
        let good: Vec<_> = after.iter().filter_map(|item| item["serviceName"].as_str()).collect();
        assert_eq!(good, ["A", "B", "C"][..keep]);
    }
    let mut model = services(&items);
    model.user_services.push(odin_api::users::services::UserService::new("D"));
    let after = printed(&model);
    assert_eq!(after.as_array().unwrap()[..6], items.as_array().unwrap()[..]);
    assert_eq!(after[6], json!({"serviceName": "D"}));
}

#[test]
fn a_list_that_is_not_there_stays_away_and_an_empty_one_stays_empty() {
    let mut model = UserServices::default();
    read(r#"{"userId":"a","servicePackServices":[]}"#, &mut model).unwrap();
    assert_eq!(print(&model), json!({"userId": "a", "servicePackServices": []}));
}
