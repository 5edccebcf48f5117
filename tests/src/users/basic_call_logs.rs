//! `/users/basic-call-logs`: the last calls of a user, from its call records.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::json;
use crate::route::Route;
use crate::users::call_records;
use crate::world::World;

/// So many of each kind are kept.
// rule: assumed
const KEPT: usize = 20;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("users/basic-call-logs:get", "/users/basic-call-logs", get)]
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let rows = |directions: &[&str], other: &str| -> Vec<Value> {
        let records = user.holdings.table(call_records::TABLE).into_iter().flatten().rev();
        let records = records.filter(|(_, record)| directions.contains(&json::field(record, "direction"))).take(KEPT);
        let row = |(id, record): (&String, &json::Fields)| {
            json!({
                "callLogId": id,
                "name": record.get("otherPartyName"),
                "phoneNumber": record.get(other),
                "time": record.get("startTime"),
            })
        };
        records.map(row).collect()
    };
    Ok(json!({
        "placed": rows(&["Placed", "PlacedMissed"], "calledNumber"),
        "received": rows(&["Received"], "callingNumber"),
        "missed": rows(&["ReceivedMissed"], "callingNumber"),
    }))
}
