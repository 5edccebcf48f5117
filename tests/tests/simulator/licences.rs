//! Licences of a service provider and its groups.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::Api;

const SERVICE: &str = "Call Transfer";
const GROUPS: [&str; 2] = ["grp.odin", "grp2.odin"];

/// Nothing for "not authorised", -1 for any number.
fn quantity() -> impl Strategy<Value = Option<i64>> {
    prop_oneof![Just(None), Just(Some(-1)), (0..6_i64).prop_map(Some)]
}

fn change(quantity: Option<i64>) -> Value {
    match quantity {
        None => json!([{ "serviceName": SERVICE, "authorized": false }]),
        Some(quantity) => json!([{ "serviceName": SERVICE, "authorized": true, "quantity": quantity }]),
    }
}

fn row(services: &Value) -> &Value {
    let rows = services["userServices"].as_array().expect("a list");
    rows.iter().find(|row| row["serviceName"] == SERVICE).unwrap_or(&Value::Null)
}

/// All together, -1 for any number.
fn sum(held: &[Option<i64>]) -> i64 {
    let given = held.iter().flatten();
    if given.clone().any(|quantity| *quantity < 0) { -1 } else { given.sum() }
}

fn fits(sum: i64, above: i64) -> bool {
    above < 0 || (0..=above).contains(&sum)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Groups never have more than their service provider, whoever changes what in which order.
    #[test]
    fn groups_never_have_more_than_their_service_provider(
        steps in prop::collection::vec((0..3_usize, quantity()), 0..20),
    ) {
        let mut api = Api::admin();
        let mut above = Some(-1);
        let mut held = [None, None];
        for (who, wanted) in steps {
            let mut body = json!({ "serviceProviderId": "ent.odin", "userServices": change(wanted) });
            if who == 2 {
                let legal = wanted.is_none_or(|wanted| fits(sum(&held), wanted));
                let (status, answer) = api.put("/service-providers/services", &body);
                prop_assert_eq!(status, if legal { 200 } else { 400 }, "{}", answer);
                if legal {
                    above = wanted;
                    held = if wanted.is_none() { [None, None] } else { held };
                }
            } else {
                body["groupId"] = GROUPS[who].into();
                let mut after = held;
                after[who] = wanted;
                let legal = match (above, wanted) {
                    (None, _) => false,
                    (_, None) => true,
                    (Some(above), Some(_)) => fits(sum(&after), above),
                };
                let (status, answer) = api.put("/groups/services", &body);
                prop_assert_eq!(status, if legal { 200 } else { 400 }, "{}", answer);
                held = if legal { after } else { held };
            }
        }
        let services = api.read("/service-providers/services?serviceProviderId=ent.odin");
        let shown = row(&services);
        prop_assert_eq!(&shown["authorized"], &json!(above.is_some()));
        prop_assert_eq!(&shown["allocated"], &json!(sum(&held)));
        for (group, held) in GROUPS.iter().zip(held) {
            let services = api.read(&format!("/groups/services?serviceProviderId=ent.odin&groupId={group}"));
            let shown = row(&services);
            prop_assert_eq!(shown["authorized"].as_bool().unwrap_or(false), held.is_some());
            if let Some(held) = held {
                prop_assert_eq!(&shown["quantity"], &json!(held));
            }
        }
    }
}

#[test]
fn a_new_service_provider_has_nothing_until_it_is_given() {
    let mut api = Api::admin();
    let provider = json!({
        "serviceProviderId": "sp9", "serviceProviderName": "Ninth", "isEnterprise": false,
        "useCustomRoutingProfile": true, "defaultDomain": "example.net", "contact": {}, "address": {},
    });
    assert_eq!(api.post("/service-providers", &provider).0, 200);
    assert_eq!(api.read("/service-providers/services/assignable?serviceProviderId=sp9")["userServices"], json!([]));
    let group = json!({
        "serviceProviderId": "sp9", "groupId": "g", "groupName": "g", "defaultDomain": "example.net", "userLimit": 1,
    });
    assert_eq!(api.post("/groups", &group).0, 200);
    let mut body = json!({ "serviceProviderId": "sp9", "groupId": "g", "userServices": change(Some(1)) });
    let (status, answer) = api.put("/groups/services", &body);
    assert_eq!((status, &answer["error"]), (400, &json!("Service not authorized: Call Transfer")));
    let given = json!({ "serviceProviderId": "sp9", "userServices": change(Some(1)) });
    api.write("/service-providers/services", &given);
    api.write("/groups/services", &body);
    body["userServices"] = change(Some(2));
    assert_eq!(api.put("/groups/services", &body).0, 400);
}
