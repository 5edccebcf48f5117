//! Numbers of a service provider and its groups.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::Api;

const GROUPS: [&str; 2] = ["grp.odin", "grp2.odin"];
/// Of these, 2015556789 is another service provider's.
const NUMBERS: [u64; 6] = [2_015_554_300, 2_015_554_301, 2_015_554_302, 2_015_554_303, 2_015_554_400, 2_015_556_789];

#[derive(Clone, Debug)]
enum Step {
    Add(usize, usize),
    Drop(usize),
    Assign(usize, usize),
    Unassign(usize, usize),
}

fn step() -> impl Strategy<Value = Step> {
    let number = || 0..NUMBERS.len();
    prop_oneof![
        (number(), number()).prop_map(|(first, last)| Step::Add(first, last)),
        number().prop_map(Step::Drop),
        (number(), 0..2_usize).prop_map(|(number, group)| Step::Assign(number, group)),
        (number(), 0..2_usize).prop_map(|(number, group)| Step::Unassign(number, group)),
    ]
}

fn written(number: u64) -> String {
    format!("+1-{number}")
}

/// All numbers of the answer to a list, with their groups.
fn listed(list: &Value) -> BTreeMap<u64, Option<String>> {
    let digits = |end: &Value| end.as_str().and_then(|text| text.strip_prefix("+1-")?.parse::<u64>().ok());
    let mut all = BTreeMap::new();
    for row in list["dns"].as_array().expect("a list") {
        let first = digits(&row["min"]).expect("a number");
        for number in first..=digits(&row["max"]).unwrap_or(first) {
            all.insert(number, row["groupId"].as_str().map(str::to_owned));
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A number is in one place at a time, and every list agrees with every other about which.
    #[test]
    fn numbers_are_in_one_place(steps in prop::collection::vec(step(), 0..25)) {
        let mut api = Api::admin();
        let list = "/service-providers/dns?serviceProviderId=ent.odin";
        let mut model = listed(&api.read(list));
        for step in steps {
            let range = |first: u64, last: u64| json!([{ "min": written(first), "max": written(last) }]);
            let group_body = |number, group: usize| json!({
                "serviceProviderId": "ent.odin", "groupId": GROUPS[group], "dns": range(number, number),
            });
            let provider_body = |dns| json!({ "serviceProviderId": "ent.odin", "dns": dns });
            let (method, path, body, legal) = match step {
                Step::Add(first, last) => {
                    let (first, last) = (NUMBERS[first], NUMBERS[last]);
                    let taken = |number: u64| model.contains_key(&number) || number == 2_015_556_789;
                    let legal = first <= last && !(first..=last).any(taken);
                    if legal {
                        model.extend((first..=last).map(|number| (number, None)));
                    }
                    ("POST", "/service-providers/dns", provider_body(range(first, last)), legal)
                }
                Step::Drop(number) => {
                    let number = NUMBERS[number];
                    let legal = model.get(&number) == Some(&None);
                    if legal {
                        model.remove(&number);
                    }
                    ("DELETE", "/service-providers/dns", provider_body(range(number, number)), legal)
                }
                Step::Assign(number, group) => {
                    let number = NUMBERS[number];
                    let legal = model.get(&number) == Some(&None);
                    if legal {
                        model.insert(number, Some(GROUPS[group].to_owned()));
                    }
                    ("POST", "/groups/dns", group_body(number, group), legal)
                }
                Step::Unassign(number, group) => {
                    let number = NUMBERS[number];
                    let legal = model.get(&number) == Some(&Some(GROUPS[group].to_owned()));
                    if legal {
                        model.insert(number, None);
                    }
                    ("DELETE", "/groups/dns", group_body(number, group), legal)
                }
            };
            let (status, answer) = api.call(method, path, Some(&body));
            prop_assert_eq!(status, if legal { 200 } else { 400 }, "{} {}: {}", method, path, answer);
        }
        prop_assert_eq!(&listed(&api.read(list)), &model);
        let everywhere = api.read("/system/dns/summary");
        let own: Vec<&Value> =
            everywhere.as_array().unwrap().iter().filter(|row| row["serviceProviderId"] == "ent.odin").collect();
        let summed: Vec<u64> = listed(&json!({ "dns": own })).into_keys().collect();
        prop_assert_eq!(summed, model.keys().copied().collect::<Vec<_>>());
        for group in GROUPS {
            let list = api.read(&format!("/groups/dns?serviceProviderId=ent.odin&groupId={group}"));
            let own = model.iter().filter(|(_, holder)| holder.as_deref() == Some(group));
            prop_assert_eq!(listed(&list).into_keys().collect::<Vec<_>>(), own.map(|(number, _)| *number).collect::<Vec<_>>());
        }
        let use_of = api.read("/system/dns/utilization");
        let row = use_of.as_array().unwrap().iter().find(|row| row["serviceProviderId"] == "ent.odin").unwrap();
        let in_groups = model.values().flatten().count();
        prop_assert_eq!(&row["phoneNumbers"], &json!(model.len()));
        prop_assert_eq!(&row["assignedtoGroups"], &json!(in_groups));
        prop_assert_eq!(&row["percentageAssigned"], &json!(in_groups * 100 / model.len()));
    }
}

#[test]
fn a_group_that_goes_leaves_its_numbers_to_the_service_provider() {
    let mut api = Api::admin();
    let list = "/service-providers/dns?serviceProviderId=ent.odin";
    let before = listed(&api.read(list));
    assert_eq!(api.delete("/groups?serviceProviderId=ent.odin&groupId=grp.odin").0, 200);
    let after = listed(&api.read(list));
    assert_eq!(after.keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
    assert!(after.values().all(Option::is_none));
    let activated = api.read(&format!("{list}&q=activated"));
    assert_eq!(activated["dns"], json!([]), "a number of no group takes no calls");
}

#[test]
fn what_makes_no_sense_is_refused() {
    let mut api = Api::admin();
    for (dns, why) in [
        (json!([]), "nothing to add"),
        (json!([{ "max": "+1-2015554300" }]), "no start"),
        (json!([{ "min": "nonsense" }]), "no digits"),
        (json!([{ "min": "+1-2015554300", "max": "+1-201555430" }]), "ends of different lengths"),
        (json!([{ "min": "+1-2015500000", "max": "+1-2015599999" }]), "far too many"),
        (json!("+1-2015554300"), "no list"),
    ] {
        let body = json!({ "serviceProviderId": "ent.odin", "dns": dns });
        for method in ["POST", "DELETE"] {
            assert_eq!(api.call(method, "/service-providers/dns", Some(&body)).0, 400, "{method}: {why}");
        }
    }
    assert_eq!(api.get("/system/dns").0, 400, "no number");
    assert_eq!(api.get("/system/dns/search").0, 400, "no pattern");
}
