//! Calls of a period: all of them, once, whatever the server leaves out.

use std::collections::{BTreeMap, BTreeSet};

use odin_api::flow::Ctx;
use odin_api::jobs::calls::{self, Bucket, CallCounts, TimeZone, UserStatistics, Utc};
use odin_api::jobs::{Scope, Table};
use odin_api::testing::Server;
use odin_api::users::call_records::{self, CallRecord, Period};
use odin_api::value::Timestamp;
use odin_api::{Error, ErrorKind};
use odin_sim::{Now, Odin, PhoneCall};
use serde_json::json;

use crate::place::places;
use crate::reading::naive_users;
use crate::schedule::shuffled;
use crate::whose::requests;

/// 4 November 2024, 00:00 UTC.
const DAY: u64 = 1_730_678_400;

/// Many calls of a few people, so that one answer cannot hold them.
fn platform() -> Odin {
    let mut odin = Odin::generate(11, 60);
    odin.generate_calls(5, 1500, Now::seconds(DAY + 86_400));
    for at in 0..1300 {
        let call = PhoneCall {
            other: "2015559999".to_owned(),
            placed: at % 3 == 0,
            start: Now::seconds(DAY + at * 60),
            rang: 5,
            spoke: (at % 4 > 0).then_some(30),
            through_call_center: false,
        };
        assert!(odin.record_call("4001@example.net", &call));
    }
    odin
}

fn at(seconds: u64) -> Timestamp {
    Timestamp::from_unix_seconds(i64::try_from(seconds).expect("a time")).expect("a time")
}

fn period() -> Period {
    Period::between(at(DAY - 86_400), at(DAY + 2 * 86_400)).expect("a period")
}

fn scopes() -> [Scope; 3] {
    [Scope::group("ent.odin", "grp.odin"), Scope::service_provider("sp0001"), Scope::Platform]
}

/// The calls of each user, asked for part by part.
async fn naive_records(ctx: Ctx, scope: &Scope) -> Result<BTreeSet<(String, String)>, Error> {
    let mut found = BTreeSet::new();
    for (_, _, user) in naive_users(&ctx, scope).await? {
        for part in 0..12 {
            let start = DAY - 86_400 + part * 6 * 3600;
            let part = Period::between(at(start), at(start + 6 * 3600 - 1)).expect("a period");
            let answer = ctx.call(call_records::details::List::during(&part, &*user)).await?;
            assert!(answer.total.unwrap_or_default() <= 1000);
            found.extend(answer.data.iter().map(|record| (user.clone(), record.record_id.clone().expect("an id"))));
        }
    }
    Ok(found)
}

fn ids(records: &[CallRecord]) -> BTreeSet<(String, String)> {
    let id = |record: &CallRecord| {
        (record.user_id.as_ref().expect("one").to_string(), record.record_id.clone().expect("one"))
    };
    let ids: BTreeSet<_> = records.iter().map(id).collect();
    assert_eq!(ids.len(), records.len(), "each once");
    ids
}

#[test]
fn all_calls_are_there_once() {
    for place in places(platform).into_iter().take(3) {
        for scope in scopes() {
            let expected = place.run(|ctx| naive_records(ctx, &scope)).expect("records");
            place.odin().clear_records();
            let records = place.run(async |ctx| calls::records(&ctx, &scope, &period()).await).expect("records");
            assert!(ids(&records) == expected, "{}, {scope}: {} of {}", place.name, records.len(), expected.len());
            println!("{scope}: {} calls in {} requests", records.len(), requests(&place.odin()));
            assert!(!matches!(scope, Scope::Group(..)) || records.len() > 1300);
            let counted = calls::count(&records, Bucket::Hour, &Utc);
            let total: i64 = counted.iter().filter_map(|row| row.total).sum();
            assert_eq!(total, i64::try_from(records.len()).expect("a number"), "every call is counted once");
        }
    }
}

async fn naive_statistics(ctx: Ctx, scope: &Scope) -> Result<BTreeMap<String, [i64; 4]>, Error> {
    let mut found = BTreeMap::new();
    for (_, _, user) in naive_users(&ctx, scope).await? {
        let mut counts = [0; 4];
        for part in 0..12 {
            let start = DAY - 86_400 + part * 6 * 3600;
            let part = Period::between(at(start), at(start + 6 * 3600 - 1)).expect("a period");
            for record in ctx.call(call_records::details::List::during(&part, &*user)).await?.data {
                let names = ["Placed", "PlacedMissed", "Received", "ReceivedMissed"];
                let direction = record.direction.expect("a direction");
                counts[names.iter().position(|name| *name == direction.as_str()).expect("a direction")] += 1;
            }
        }
        found.insert(user, counts);
    }
    Ok(found)
}

fn counts(rows: &[UserStatistics]) -> BTreeMap<String, [i64; 4]> {
    let row = |row: &UserStatistics| {
        let counts = [row.placed_answered, row.placed_missed, row.received_answered, row.received_missed];
        assert_eq!(row.total, Some(counts.iter().flatten().sum()));
        (row.user_id.as_ref().expect("one").to_string(), counts.map(Option::unwrap_or_default))
    };
    rows.iter().map(row).collect()
}

#[test]
fn statistics_are_the_calls_counted() {
    for place in places(platform).into_iter().take(3) {
        for scope in scopes() {
            let expected = place.run(|ctx| naive_statistics(ctx, &scope)).expect("figures");
            let users = expected.len();
            place.odin().clear_records();
            let rows = place.run(async |ctx| calls::statistics(&ctx, &scope, &period()).await).expect("rows");
            assert_eq!(counts(&rows), expected, "{}, {scope}", place.name);
            let made = requests(&place.odin());
            println!("{scope}: {made} calls; the peer: {}", 1 + 2 * users);
            if scope != Scope::Platform {
                assert_eq!(made, 1 + users);
            }
        }
    }
}

#[test]
fn a_fifth_of_the_requests_may_fail() {
    let scope = Scope::group("ent.odin", "grp.odin");
    for place in places(platform) {
        let job = async |ctx: Ctx| {
            let records = calls::records(&ctx, &scope, &period()).await?;
            Ok::<_, Error>((records, calls::statistics(&ctx, &scope, &period()).await?))
        };
        let expected = place.run(job).expect("calls");
        place.odin().seed_faults(4);
        for fault in ["503", "502", "429=0", "reset"] {
            place.fault(&format!("{fault}@/users~0.06"));
        }
        let mut whole = 0;
        for _ in 0..5 {
            match place.run(job) {
                Ok(found) => {
                    assert!(found == expected, "{}", place.name);
                    whole += 1;
                }
                Err(error) => assert!(error.is_transient(), "{error}"),
            }
        }
        assert!(
            whole > 0 && place.odin().records().filter(|record| record.fault.is_some()).count() > 5,
            "{}",
            place.name
        );
    }
}

#[test]
fn a_thousand_schedules_find_the_same() {
    let (mut odin, mut first, mut orders) = (Odin::example(), None, BTreeSet::new());
    odin.generate_calls(5, 60, Now::seconds(DAY));
    let scope = Scope::group("ent.odin", "grp.odin");
    for seed in 0..1000 {
        odin.clear_records();
        let job = async |ctx: Ctx| {
            Ok::<_, Error>((
                calls::statistics(&ctx, &scope, &period()).await?,
                calls::records(&ctx, &scope, &period()).await?,
            ))
        };
        let found = shuffled(seed, &mut odin, job).expect("calls");
        assert!(*first.get_or_insert_with(|| found.clone()) == found, "schedule {seed} found something else");
        orders.insert(odin.records().map(|record| record.path.clone() + &record.query).collect::<Vec<_>>());
    }
    assert!(orders.len() > 900, "the schedules differ: {}", orders.len());
}

/// Clocks of New York, that were set back on 3 November 2024 at 06:00 UTC.
struct NewYork;

impl TimeZone for NewYork {
    fn offset_seconds(&self, unix_seconds: i64) -> i32 {
        if unix_seconds < 1_730_613_600 { -4 * 3600 } else { -5 * 3600 }
    }
}

/// Clocks of Berlin, that were set forward on 31 March 2024 at 01:00 UTC.
struct Berlin;

impl TimeZone for Berlin {
    fn offset_seconds(&self, unix_seconds: i64) -> i32 {
        if unix_seconds < 1_711_846_800 { 3600 } else { 2 * 3600 }
    }
}

/// Clocks of India.
struct India;

impl TimeZone for India {
    fn offset_seconds(&self, _: i64) -> i32 {
        5 * 3600 + 30 * 60
    }
}

/// A call that ended then, after so many seconds.
fn call(end: &str, seconds: &str, direction: &str) -> CallRecord {
    serde_json::from_value(json!({"releaseTimeUtc": end, "totalTime": seconds, "direction": direction}))
        .expect("a call")
}

fn rows(counted: &[CallCounts]) -> Vec<(String, i64)> {
    counted.iter().map(|row| (row.start.clone().unwrap_or_default(), row.total.expect("a number"))).collect()
}

#[test]
fn days_and_hours_are_those_of_the_time_zone() {
    let calls = [
        call("2024-11-03T03:59:59Z", "00:00:10", "Placed"),
        // It began the day before, by these clocks.
        call("2024-11-03T04:00:05Z", "00:01:00", "Received"),
        call("2024-11-03T05:30:00Z", "00:00:01", "PlacedMissed"),
        // The hour that comes twice.
        call("2024-11-03T06:30:00Z", "00:00:01", "ReceivedMissed"),
        call("2024-11-04T04:59:59Z", "00:00:02", "Redirect"),
        call("", "00:00:02", "Redirect"),
    ];
    let text = |text: &str, count| (text.to_owned(), count);
    let days = calls::count(&calls, Bucket::Day, &NewYork);
    assert_eq!(rows(&days), [text("2024-11-02T00:00:00-04:00", 2), text("2024-11-03T00:00:00-04:00", 3), text("", 1)]);
    assert_eq!((days[0].placed, days[0].received, days[0].total_seconds), (Some(1), Some(1), Some(70)));
    assert_eq!((days[1].placed_missed, days[1].received_missed, days[1].redirected), (Some(1), Some(1), Some(1)));
    assert_eq!(
        rows(&calls::count(&calls, Bucket::Hour, &NewYork)),
        [
            text("2024-11-02T23:00:00-04:00", 2),
            text("2024-11-03T01:00:00-04:00", 1),
            text("2024-11-03T01:00:00-05:00", 1),
            text("2024-11-03T23:00:00-05:00", 1),
            text("", 1),
        ]
    );
    assert_eq!(rows(&calls::count(&calls, Bucket::Day, &Utc))[0], text("2024-11-03T00:00:00Z", 4));
}

/// A day begins with the offset that its clocks had when it began, whatever they were when its first call began.
#[test]
fn a_day_on_which_clocks_change_begins_by_the_clocks_before() {
    let evening = [call("2024-11-03T20:00:00Z", "00:00:01", "Placed")];
    assert_eq!(rows(&calls::count(&evening, Bucket::Day, &NewYork)), [("2024-11-03T00:00:00-04:00".to_owned(), 1)]);
    let spring = [
        call("2024-03-31T00:30:00Z", "00:00:01", "Placed"),
        call("2024-03-31T01:30:00Z", "00:00:01", "Placed"),
        call("2024-03-31T22:30:00Z", "00:00:01", "Placed"),
    ];
    let text = |text: &str, count| (text.to_owned(), count);
    let days = [text("2024-03-31T00:00:00+01:00", 2), text("2024-04-01T00:00:00+02:00", 1)];
    assert_eq!(rows(&calls::count(&spring, Bucket::Day, &Berlin)), days);
    assert_eq!(rows(&calls::count(&spring[1..], Bucket::Day, &Berlin))[0].0, days[0].0);
    let hours = calls::count(&spring, Bucket::Hour, &Berlin);
    assert_eq!(
        rows(&hours)[..2],
        [text("2024-03-31T01:00:00+01:00", 1), text("2024-03-31T03:00:00+02:00", 1)],
        "there is no hour between them"
    );
}

#[test]
fn an_offset_may_have_minutes_and_a_call_its_seconds() {
    // The seconds are exact, where the server has them; the text is for people.
    let end = json!({"releaseTimeUtc": "2024-11-03T18:30:05Z", "totalSeconds": 6, "totalTime": "00:00:01"});
    let call: CallRecord = serde_json::from_value(end).expect("a call");
    let hours = calls::count(&[call], Bucket::Hour, &India);
    assert_eq!(rows(&hours), [("2024-11-03T23:00:00+05:30".to_owned(), 1)]);
    assert_eq!(hours[0].total_seconds, Some(6));
}

/// The server answers in no order.
#[test]
fn calls_are_in_the_order_of_users_and_times() {
    let record = |user: &str, start: &str, end: &str, id: &str| json!({"userId": user, "startTime": start, "releaseTimeUtc": end, "recordId": id});
    let server = Server::new(move |request| match request.uri().path() {
        "/api/v2/groups/reports/users" => json!([{"userId": "c@d"}, {"userId": "a@b"}]),
        _ => json!({"count": 7, "total": 7, "data": [
            record("c@d", "2024-11-04 08:00:00", "2024-11-04T08:10:00Z", "6"),
            record("a@b", "2024-11-04 09:00:00", "2024-11-04T09:10:00Z", "5"),
            record("a@b", "2024-11-04 08:00:00", "2024-11-04T09:30:00Z", "0"),
            record("c@d", "2024-11-04 09:00:00", "2024-11-04T09:10:00Z", "7"),
            record("a@b", "2024-11-04 08:00:00", "2024-11-04T08:10:00Z", "2"),
            record("a@b", "2024-11-04 08:00:00", "2024-11-04T08:10:00Z", "1"),
            record("a@b", "2024-11-04 08:30:00", "2024-11-04T08:31:00Z", "4"),
        ]}),
    });
    let scope = Scope::group("sp", "g");
    let records =
        server.run(async |ctx| calls::records(&ctx, &scope, &period()).await).expect("it ran").expect("calls");
    let order: Vec<_> = records.iter().map(|record| record.record_id.as_deref().unwrap_or_default()).collect();
    assert_eq!(order, ["1", "2", "0", "4", "5", "6", "7"]);
}

/// A call each second, of which the server gives two at a time: no second is left out, and none is asked for twice.
#[test]
fn the_halves_of_a_period_are_the_period() {
    let server = Server::new(|request| {
        if request.uri().path() == "/api/v2/groups/reports/users" {
            return json!([{"userId": "a@b"}]);
        }
        let body: serde_json::Value = serde_json::from_slice(request.body()).expect("JSON");
        let time = |key: &str| {
            let text = body[key].as_str().expect("a time");
            text.parse::<Timestamp>().expect("a time").unix_seconds().expect("seconds")
        };
        let found: Vec<_> = (time("startTime")..=time("endTime"))
            .map(|at| json!({"userId": "a@b", "recordId": at.to_string()}))
            .collect();
        json!({"total": found.len(), "data": &found[..found.len().min(2)]})
    });
    let nine = Period::between(at(DAY), at(DAY + 8)).expect("a period");
    let scope = Scope::group("sp", "g");
    let records = server.run(async |ctx| calls::records(&ctx, &scope, &nine).await).expect("it ran").expect("calls");
    assert_eq!(ids(&records), (DAY..=DAY + 8).map(|at| ("a@b".to_owned(), at.to_string())).collect());
}

/// Where a second of all users is too much for an answer, one of half of them may not be.
#[test]
fn users_are_asked_for_apart_where_times_cannot_be() {
    let server = Server::new(|request| {
        if request.uri().path() == "/api/v2/groups/reports/users" {
            return json!([{"userId": "a@b"}, {"userId": "c@d"}, {"userId": "e@f"}]);
        }
        let body: serde_json::Value = serde_json::from_slice(request.body()).expect("JSON");
        match body["userIds"].as_array().map(Vec::as_slice) {
            Some([user]) => json!({"total": 1, "data": [{"userId": user, "recordId": user}]}),
            _ => json!({"total": 2000, "data": []}),
        }
    });
    let second = Period::between(at(DAY), at(DAY)).expect("a period");
    let scope = Scope::group("sp", "g");
    let records = server.run(async |ctx| calls::records(&ctx, &scope, &second).await).expect("it ran").expect("calls");
    assert_eq!(ids(&records), ["a@b", "c@d", "e@f"].map(|user| (user.to_owned(), user.to_owned())).into());
}

#[test]
fn more_calls_in_one_second_than_the_server_gives_are_an_error() {
    let server = Server::new(|request| match request.uri().path() {
        "/api/v2/groups/reports/users" => json!([{"userId": "a@b"}]),
        _ => json!({"count": 0, "total": 2000, "data": []}),
    });
    let scope = Scope::group("sp", "g");
    let error =
        server.run(async |ctx| calls::records(&ctx, &scope, &period()).await).expect("it ran").expect_err("an error");
    assert_eq!(error.kind(), ErrorKind::Argument);
    assert_eq!(error.to_string(), "period: a@b has more calls in one second than the server gives at a time");
}

/// Two users, of whom one lacks what the other has.
fn sparse(second: (u16, serde_json::Value)) -> Result<Vec<UserStatistics>, Error> {
    let server = Server::new(move |request| match (request.uri().path(), request.uri().query().unwrap_or_default()) {
        ("/api/v2/groups/reports/users", _) => (
            200,
            json!([{"userId": "a@b", "lastName": "Ada", "extension": "1", "servicePacks": ["Standard", "Fax"]}, {"userId": "c@d", "extension": ""}]),
        ),
        (_, query) if query.contains("a%40b") => (200, json!({"total": "3", "placedTotal": 3})),
        _ => second.clone(),
    });
    let scope = Scope::group("sp", "g");
    server.run(async |ctx| calls::statistics(&ctx, &scope, &period()).await).expect("it ran")
}

/// The peer ended after thousands of calls where one user lacked an extension or a name.
#[test]
fn defect_130_what_a_user_lacks_is_blank_and_one_failure_does_not_end_it() {
    let rows = sparse((200, json!([]))).expect("rows");
    let table = Table::of(&rows);
    assert_eq!((table.rows.len(), &*table.rows[1][2], &*table.rows[1][4]), (2, "", ""));
    assert_eq!(rows[1].extension, None);
    assert_eq!((rows[0].total, rows[1].total, rows[1].busy_total), (Some(3), Some(0), Some(0)));
    let rows = sparse((403, json!({"error": "not your user"}))).expect("rows");
    assert!(rows[1].error.as_ref().is_some_and(|why| why.contains("not your user")) && rows[1].total.is_none());
    assert_eq!(rows[0].error, None);
    assert_eq!(sparse((401, json!({"error": "expired"}))).expect_err("an error").kind(), ErrorKind::Unauthorized);
}

/// No column has what belongs to another, and whatever is wrong with one user is told of that one.
#[test]
fn each_figure_of_a_user_is_where_it_belongs() {
    let face = json!({
        "serviceProviderId": "sp", "groupId": "g", "userId": "a@b", "lastName": "King", "firstName": "Ada", "extension": "1",
        "servicePacks": ["Standard"],
    });
    let keys = [
        "total",
        "totalAnsweredAndMissed",
        "answeredTotal",
        "missedTotal",
        "busyTotal",
        "redirectTotal",
        "receivedTotal",
        "receivedMissed",
        "receivedAnswered",
        "placedTotal",
        "placedMissed",
        "placedAnswered",
    ];
    let figures: serde_json::Value = (1..).zip(keys).map(|(number, key)| (key.to_owned(), json!(number))).collect();
    let with = |more: &serde_json::Value| {
        let mut row = face.clone();
        more.as_object().expect("keys").iter().for_each(|(key, value)| row[key] = value.clone());
        row
    };
    let refusals = [
        (403, json!({"error": "not your user"})),
        (400, json!({"error": "[Error 4410] Service is not assigned to this subscriber"})),
        (404, json!({"error": "User not found: a@b"})),
        (400, json!({"error": "no"})),
        (200, json!("nonsense")),
    ];
    for (status, answer) in refusals.into_iter().chain([(200, figures.clone())]) {
        let (stats, people) = ((status, answer.clone()), json!([face.clone()]));
        let server = Server::new(move |request| match request.uri().path() {
            "/api/v2/groups/reports/users" => (200, people.clone()),
            _ => stats.clone(),
        });
        let scope = Scope::group("sp", "g");
        let rows = server.run(async |ctx| calls::statistics(&ctx, &scope, &period()).await).expect("it ran");
        let row = serde_json::to_value(&rows.unwrap_or_else(|error| panic!("{status}, {answer}: {error}"))[0]);
        let row = row.expect("JSON");
        let expected = if answer == figures { with(&figures) } else { with(&json!({"error": row["error"]})) };
        assert_eq!(row, expected, "{status}, {answer}");
        assert_eq!(row["error"].is_string(), answer != figures, "{status}, {answer}");
    }
}

/// The peer wrote `None`, and lists as Python writes them.
#[test]
fn defect_131_tables_have_texts_for_people() {
    let table = Table::of(&sparse((200, json!([]))).expect("rows"));
    let packs = table.columns.iter().position(|column| column == "servicePacks").expect("a column");
    assert_eq!(table.rows[0][packs], "Standard; Fax");
    assert!(table.rows.iter().flatten().all(|cell| !cell.contains("None") && !cell.contains('[')));
    // The id of a group may have a slash, which broke the peer's path.
    let server = Server::new(|request| {
        assert!(request.uri().query().unwrap_or_default().contains("groupId=a%2Fb"), "{}", request.uri());
        json!([])
    });
    let scope = Scope::group("sp", "a/b");
    let rows = server.run(async |ctx| calls::statistics(&ctx, &scope, &period()).await).expect("it ran");
    assert_eq!(rows.expect("rows"), []);
}

/// The peer takes two calls a user, one after the other, and asks for the service packs of each.
#[test]
fn defect_132_one_call_a_user_and_many_at_once() {
    let mut odin = platform();
    let scope = Scope::group("ent.odin", "grp.odin");
    let rows = shuffled(3, &mut odin, async |ctx| calls::statistics(&ctx, &scope, &period()).await).expect("rows");
    assert_eq!(requests(&odin), 1 + rows.len(), "the peer: 1 + 2 x {}", rows.len());
    let order: Vec<_> =
        odin.records().filter(|record| record.path.contains("stats")).map(|it| it.query.clone()).collect();
    let mut sorted = order.clone();
    sorted.sort();
    assert_ne!(order, sorted, "many are under way at once, and end in any order");
}
