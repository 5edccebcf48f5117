//! `/users/call-records`: the calls of users. There are none until a test lets someone call
//! ([`Odin::record_call`], [`Odin::generate_calls`]).

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::clock::Now;
use crate::date::{Date, parse};
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::odin::Odin;
use crate::route::Route;
use crate::world::{User, World};

pub(super) const TABLE: &str = "call-records";
/// The server keeps and gives three months at a time.
const LONGEST: i64 = 92 * 86_400;
/// The server leaves out what goes beyond this.
const MOST: usize = 1000;

pub(super) fn routes() -> Vec<Route> {
    let path = "/users/call-records/summary";
    vec![
        Route::get("users/call-records/daily:list", "/users/call-records/daily", daily),
        Route::get("users/call-records/detail:list", "/users/call-records/detail", details),
        Route::get("users/call-records/details:list", "/users/call-records/details", details),
        Route::post("users/call-records/details:list_by_post", "/users/call-records/details", details),
        Route::get("users/call-records/hourly:list", "/users/call-records/hourly", hourly),
        Route::get("users/call-records/related:list", "/users/call-records/related", related),
        Route::get("users/call-records/stats:get", "/users/call-records/stats", stats),
        Route::get("users/call-records/summary:list", path, summary),
        Route::post("users/call-records/summary:list_by_post", path, summary),
    ]
}

/// A call that a test lets happen.
#[derive(Clone, Debug)]
pub struct PhoneCall {
    /// The number at the other end.
    pub other: String,
    /// Whether the user called, or was called.
    pub placed: bool,
    /// When it began.
    pub start: Now,
    /// How many seconds it rang.
    pub rang: u32,
    /// How many seconds they spoke; none when nobody answered.
    pub spoke: Option<u32>,
    /// Whether it came through a call center.
    pub through_call_center: bool,
}

impl Odin {
    /// Lets a call happen. Tells whether there is such a user.
    pub fn record_call(&mut self, user_id: &str, call: &PhoneCall) -> bool {
        let Some(user) = self.world.users.get(user_id) else { return false };
        let number = user.text("phoneNumber").to_owned();
        let start = i64::try_from(call.start.as_seconds()).unwrap_or_default();
        let answer = start + i64::from(call.rang);
        let end = answer + i64::from(call.spoke.unwrap_or_default());
        let direction = match (call.placed, call.spoke) {
            (true, Some(_)) => "Placed",
            (true, None) => "PlacedMissed",
            (false, Some(_)) => "Received",
            (false, None) => "ReceivedMissed",
        };
        let (from, to) = if call.placed { (&number, &call.other) } else { (&call.other, &number) };
        let record = json!({
            "serviceProviderId": user.key.service_provider_id,
            "groupId": user.key.group_id,
            "userId": user.id,
            "userIdSub": user.id.split('@').next(),
            "userNumber": number,
            "department": user.department(),
            "direction": direction,
            "calledNumber": to,
            "callingNumber": from,
            "otherPartyName": null,
            "startTime": Date::at(start).plain(),
            "answerTime": call.spoke.map(|_| Date::at(answer).plain()),
            "releaseTime": Date::at(end).plain(),
            "releaseTimeUtc": Date::at(end).iso(),
            "waitTime": i64::from(call.rang),
            "placedTime": call.spoke.unwrap_or_default(),
            "totalTime": end - start,
            "answerIndicator": if call.spoke.is_some() { "Yes" } else { "No" },
            "relatedCallIdReason": call.through_call_center.then_some("Call Center"),
            "userTimeZone": "UTC",
            "at": start,
        });
        let id = user.id.clone();
        if let (Some(mut parts), Value::Object(mut record)) = (self.world.users.get_mut(&id), record) {
            let table = parts.holdings.table_mut(TABLE);
            let key = format!("{start:012}-{:06}", table.len());
            record.insert("recordId".to_owned(), key.as_str().into());
            table.insert(key, record);
        }
        true
    }
}

pub(crate) fn period(call: &Call<'_>) -> Result<(i64, i64), Failure> {
    let time = |key: &str| {
        let text = call.need(key)?;
        // rule: documented
        parse(&text).ok_or_else(|| Failure::invalid(key, "must be an ISO 8601 time"))
    };
    let (start, end) = (time("startTime")?, time("endTime")?);
    if end < start {
        // rule: assumed
        return Err(Failure::invalid("endTime", "before startTime"));
    }
    if end - start > LONGEST {
        // rule: documented
        return Err(Failure::invalid("endTime", "more than 3 months after startTime"));
    }
    Ok((start, end))
}

/// The users that a call names in `userIds`: in a query by comma or by repetition, in a body as a list.
fn users_of<'w>(world: &'w World, call: &Call<'_>) -> Result<Vec<&'w User>, Failure> {
    let repeated: Vec<&str> = call.query.all("userIds").filter(|text| !text.is_empty()).collect();
    let ids: Vec<String> = match (call.body.get("userIds"), repeated.as_slice()) {
        (Some(Value::Array(items)), _) => items.iter().filter_map(json::text).collect(),
        (_, [_, _, ..]) => repeated.into_iter().map(str::to_owned).collect(),
        _ => listed(&call.need("userIds")?, |id| world.users.get(id).is_some()),
    };
    ids.iter().map(|id| world.reach_user_id(call, id)).collect()
}

/// The ids in a text with commas between them. An id that has a comma itself may stand in quotation marks, doubled
/// where they are part of it; without them it is recognised by being known.
// rule: documented
fn listed(text: &str, is_known: impl Fn(&str) -> bool) -> Vec<String> {
    let mut ids = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (id, after) = quoted(rest).unwrap_or_else(|| longest(rest, &is_known));
        ids.push(id);
        rest = after;
    }
    ids
}

/// The id in quotation marks with which a text begins, and what comes after its comma.
fn quoted(text: &str) -> Option<(String, &str)> {
    let inner = text.strip_prefix('"')?;
    let (mut id, mut rest) = (String::new(), inner);
    loop {
        let (part, after) = rest.split_once('"')?;
        id.push_str(part);
        match after.strip_prefix('"') {
            Some(more) => {
                id.push('"');
                rest = more;
            }
            None if after.is_empty() => return Some((id, after)),
            None => return after.strip_prefix(',').map(|after| (id, after)),
        }
    }
}

/// The longest known id with which a text begins, up to a comma or the end; without one, what comes before the comma.
fn longest<'t>(text: &'t str, is_known: &impl Fn(&str) -> bool) -> (String, &'t str) {
    /// More commas than these are in no id.
    const COMMAS: usize = 8;
    let ends = text.match_indices(',').map(|(at, _)| at).take(COMMAS).chain(std::iter::once(text.len()));
    let ends: Vec<usize> = ends.collect();
    let end = ends.iter().rev().find(|end| is_known(&text[..**end])).unwrap_or(&ends[0]);
    (text[..*end].to_owned(), text.get(end + 1..).unwrap_or_default())
}

pub(crate) fn calls_of(user: &User, (start, end): (i64, i64)) -> impl Iterator<Item = &Fields> {
    let table = user.holdings.table(TABLE);
    table.into_iter().flat_map(BTreeMap::values).filter(move |record| (start..=end).contains(&count(record, "at")))
}

fn count(record: &Fields, key: &str) -> i64 {
    record.get(key).and_then(Value::as_i64).unwrap_or_default()
}

/// Seconds as the server formats them.
fn clock(seconds: i64) -> String {
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

pub(crate) fn shown(record: &Fields) -> Value {
    let mut shown = record.clone();
    shown.remove("at");
    for key in ["waitTime", "placedTime", "totalTime"] {
        shown.insert(key.to_owned(), clock(count(record, key)).into());
    }
    shown.into()
}

fn details(world: &mut World, call: &Call<'_>) -> Answer {
    let period = period(call)?;
    let rows: Vec<Value> =
        users_of(world, call)?.into_iter().flat_map(|user| calls_of(user, period)).map(shown).collect();
    let total = rows.len();
    let data: Vec<Value> = rows.into_iter().take(MOST).collect();
    Ok(json!({ "count": data.len(), "total": total, "data": data }))
}

fn related(world: &mut World, call: &Call<'_>) -> Answer {
    let (period, reason) = (period(call)?, call.need("relatedCallIdReason")?);
    let user = world.reach_user(call)?;
    let calls = calls_of(user, period).filter(|record| json::field(record, "relatedCallIdReason") == reason);
    Ok(calls.map(shown).collect())
}

/// One object; an empty list when nobody called.
fn stats(world: &mut World, call: &Call<'_>) -> Answer {
    let period = period(call)?;
    let users = users_of(world, call)?;
    let mut by_direction: BTreeMap<&str, i64> = BTreeMap::new();
    for record in users.iter().flat_map(|user| calls_of(user, period)) {
        *by_direction.entry(json::field(record, "direction")).or_default() += 1;
    }
    if by_direction.is_empty() {
        return Ok(json!([]));
    }
    let of = |direction: &str| by_direction.get(direction).copied().unwrap_or_default();
    let (placed, placed_missed) = (of("Placed"), of("PlacedMissed"));
    let (received, received_missed) = (of("Received"), of("ReceivedMissed"));
    let total = placed + placed_missed + received + received_missed;
    Ok(json!({
        "userId": users.first().map(|user| &user.id),
        "total": total,
        "totalAnsweredAndMissed": received + received_missed,
        "answeredTotal": placed + received,
        "missedTotal": placed_missed + received_missed,
        "busyTotal": null,
        "redirectTotal": null,
        "receivedTotal": received + received_missed,
        "receivedMissed": received_missed,
        "receivedAnswered": received,
        "placedTotal": placed + placed_missed,
        "placedMissed": placed_missed,
        "placedAnswered": placed,
    }))
}

fn hourly(world: &mut World, call: &Call<'_>) -> Answer {
    counted(world, call, 3600)
}

fn daily(world: &mut World, call: &Call<'_>) -> Answer {
    counted(world, call, 86_400)
}

/// A row for each hour or day, user and other party.
fn counted(world: &World, call: &Call<'_>, step: i64) -> Answer {
    let (period, quirks) = (period(call)?, world.config.quirks);
    let mut rows: BTreeMap<(i64, &str, &str), Vec<&Fields>> = BTreeMap::new();
    for user in users_of(world, call)? {
        for record in calls_of(user, period) {
            let placed = json::field(record, "direction").starts_with("Placed");
            let other = json::field(record, if placed { "calledNumber" } else { "callingNumber" });
            let key = (count(record, "at").div_euclid(step) * step, user.id.as_str(), other);
            rows.entry(key).or_default().push(record);
        }
    }
    let rows = rows.into_iter().map(|((at, user, other), calls)| {
        let sum = |key: &str| calls.iter().map(|record| count(record, key)).sum::<i64>();
        json!({
            "callTime": Date::at(at).plain(),
            "userId": user,
            "userIdSub": user.split('@').next(),
            "department": calls[0].get("department"),
            "otherPartyName": null,
            "calledNumber": other,
            "placedSeconds": quirks.counter(sum("placedTime")),
            "waitSeconds": quirks.counter(sum("waitTime")),
            "totalSeconds": quirks.counter(sum("totalTime")),
            "totalCalls": quirks.counter(calls.len()),
        })
    });
    Ok(rows.collect())
}

/// A row for each user, also for those who did not call.
fn summary(world: &mut World, call: &Call<'_>) -> Answer {
    let (period, quirks) = (period(call)?, world.config.quirks);
    let rows = users_of(world, call)?.into_iter().map(|user| {
        let of = |placed: bool| {
            let wanted = move |record: &&Fields| json::field(record, "direction").starts_with("Placed") == placed;
            let calls: Vec<i64> =
                calls_of(user, period).filter(wanted).map(|record| count(record, "totalTime")).collect();
            (calls.len(), calls.iter().sum::<i64>())
        };
        let ((inbound, inbound_time), (outbound, outbound_time)) = (of(false), of(true));
        json!({
            "userId": user.id,
            "inboundCalls": quirks.counter(inbound),
            "inboundTime": clock(inbound_time),
            "outboundCalls": quirks.counter(outbound),
            "outboundTime": clock(outbound_time),
            "totalCalls": quirks.counter(inbound + outbound),
            "totalTime": clock(inbound_time + outbound_time),
        })
    });
    Ok(rows.collect())
}
