//! `/groups/call-records`: the calls of the users of a group.

use serde_json::json;

use crate::call::{Answer, Call, File};
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::users::call_records::{calls_of, period, shown};
use crate::world::{User, World};

/// The columns of the file.
const COLUMNS: &[&str] = &[
    "startTime",
    "userId",
    "direction",
    "callingNumber",
    "calledNumber",
    "answerIndicator",
    "answerTime",
    "releaseTime",
    "totalTime",
    "department",
    "accountCode",
    "authorizationCode",
];

pub(super) fn routes() -> Vec<Route> {
    let least = LoginType::GroupDepartment;
    vec![
        Route::get("groups/call-records/detail:list", "/groups/call-records/detail", detail).least(least),
        Route::file("groups/call-records/download:download", "/groups/call-records/download", download).least(least),
        Route::get("groups/call-records/missed:list", "/groups/call-records/missed", missed).least(least),
        Route::get("groups/call-records/placed:list", "/groups/call-records/placed", placed).least(least),
        Route::get("groups/call-records/received:list", "/groups/call-records/received", received).least(least),
        Route::get("groups/call-records/related:list", "/groups/call-records/related", related).least(least),
        Route::get("groups/call-records/stats:get", "/groups/call-records/stats", stats).least(least),
    ]
}

/// The calls of a group in the period that the call names, the first one first.
fn calls<'w>(world: &'w World, call: &Call<'_>) -> Result<Vec<&'w Fields>, Failure> {
    let (key, period, login) = (&world.reach_group(call)?.key, period(call)?, call.login()?);
    let users: Vec<&User> = world.users.in_group(key).filter(|user| world.sees_user(login, user)).collect();
    let mut calls: Vec<&Fields> = users.into_iter().flat_map(|user| calls_of(user, period)).collect();
    calls.sort_by_key(|record| json::field(record, "startTime"));
    Ok(calls)
}

fn those(world: &World, call: &Call<'_>, wanted: impl Fn(&Fields) -> bool) -> Answer {
    Ok(calls(world, call)?.into_iter().filter(|record| wanted(record)).map(shown).take(call.limit()?).collect())
}

fn is(record: &Fields, direction: &str) -> bool {
    json::field(record, "direction") == direction
}

fn detail(world: &mut World, call: &Call<'_>) -> Answer {
    those(world, call, |_| true)
}

fn missed(world: &mut World, call: &Call<'_>) -> Answer {
    those(world, call, |record| is(record, "ReceivedMissed"))
}

fn placed(world: &mut World, call: &Call<'_>) -> Answer {
    those(world, call, |record| json::field(record, "direction").starts_with("Placed"))
}

fn received(world: &mut World, call: &Call<'_>) -> Answer {
    those(world, call, |record| is(record, "Received"))
}

fn related(world: &mut World, call: &Call<'_>) -> Answer {
    let reason = call.need("relatedCallIdReason")?;
    those(world, call, |record| json::field(record, "relatedCallIdReason") == reason)
}

fn stats(world: &mut World, call: &Call<'_>) -> Answer {
    let calls = calls(world, call)?;
    let of = |direction: &str| calls.iter().filter(|record| is(record, direction)).count();
    let (placed, placed_missed) = (of("Placed"), of("PlacedMissed"));
    let (received, received_missed) = (of("Received"), of("ReceivedMissed"));
    Ok(json!({
        "total": calls.len(),
        "placedTotal": placed + placed_missed,
        "placedAnswered": placed,
        "placedMissed": placed_missed,
        "receivedTotal": received + received_missed,
        "receivedAnswered": received,
        "receivedMissed": received_missed,
    }))
}

/// The calls as a CSV file with a line of titles.
// rule: assumed
fn download(world: &mut World, call: &Call<'_>) -> Result<File, Failure> {
    let mut text = COLUMNS.join(",") + "\r\n";
    for record in calls(world, call)? {
        let shown = shown(record);
        let cells = COLUMNS.iter().map(|column| {
            let text = shown.get(column).and_then(json::text).unwrap_or_default();
            if text.contains([',', '"', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
        });
        text += &(cells.collect::<Vec<_>>().join(",") + "\r\n");
    }
    Ok(File { content_type: "text/csv", bytes: text.into_bytes() })
}
