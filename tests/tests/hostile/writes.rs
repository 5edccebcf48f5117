//! Writes can be trusted: what a client says of a creation agrees with what the platform did, whatever happens between
//! them.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use odin_api::{Custom, Error, Fate, groups, users};
use serde_json::json;

use crate::rates::{CROWD, crowd};
use crate::support::{attempts_of, builder, on_both, platform};
use crate::transport::Caller;

on_both! {
    writes_are_never_carried_out_twice
    writes_are_never_carried_out_twice_in_bad_weather
}

const CALLS: usize = 1000;

/// Longer than a creation takes on a busy machine.
const ATTEMPT: Duration = Duration::from_millis(700);

/// What goes wrong, one as likely as the other. `!`: the creation was carried out all the same.
#[rustfmt::skip]
const FAULTS: &[&str] = &[
    // The connection: before the request is read, instead of carrying it out, before the answer, in the answer.
    "close-on-reuse", "drop", "reset", "reset-headers", "reset-body", "truncate",
    // Too late, or never.
    "delay=1000", "hang",
    // A page of something in between, in place of the creation or of its answer.
    "500-html", "500-html!", "502-html", "502-html!", "503-html", "503-html!", "504-html", "504-html!",
    "520-html", "520-html!", "522-html", "522-html!", "524-html", "524-html!", "502", "502!", "504!",
    // An answer that cannot be read.
    "not-json", "wrong-type",
    // Refused by the API, for good or for now.
    "400", "409", "429", "500", "503", "429=0", "503=0",
];

fn user_id(index: usize) -> String {
    format!("new{index}@example.net")
}

fn writes<C: Caller>(chance: f64) {
    let server = platform(FAULTS, "POST:/users$", chance, 2);
    let url = server.base_url();
    // Room for all of them, told by a client that nothing happens to.
    let quiet = C::new(builder::<C>(&url).credentials("admin", "admin")).expect("a client");
    let (provider, group) = ("ent.odin", "grp.odin");
    quiet.call(groups::Update::new(provider, group).user_limit(5000)).expect("a larger group");
    let before = quiet.call(users::List::of_group(provider, group)).expect("users").len();

    let builder = builder::<C>(&url).credentials("admin", "admin").limits(attempts_of(ATTEMPT));
    let client = C::new(builder).expect("a client");
    let outcomes = crowd(CROWD, CALLS, |index| {
        let body = json!({
            "serviceProviderId": provider, "groupId": group, "userId": user_id(index), "lastName": "New",
            "firstName": "User", "callingLineIdLastName": "New", "callingLineIdFirstName": "User",
        });
        // The query tells the creations apart in the platform's record.
        client.call(Custom::post("/users").query("call", index.to_string()).json(body)).map(drop)
    });

    let there = quiet.call(users::List::of_group(provider, group)).expect("users");
    let there: BTreeSet<_> = there.iter().map(|user| user.user_id.to_string()).collect();
    let odin = server.odin();
    let creations = || odin.records().filter(|record| record.method == "POST" && record.path == "/users");
    let (mut executed, mut sent, mut put_off): (BTreeMap<_, usize>, BTreeMap<_, usize>, BTreeMap<_, usize>) =
        Default::default();
    for record in creations() {
        let call = record.query.as_str();
        *sent.entry(call).or_default() += 1;
        *executed.entry(call).or_default() += usize::from(record.executed);
        // The server says itself that it did not accept the request, and when to send it again.
        *put_off.entry(call).or_default() +=
            usize::from(record.fault.as_deref().is_some_and(|fault| fault.ends_with("=0")));
    }
    let mut fates: BTreeMap<String, usize> = BTreeMap::new();
    for (index, outcome) in outcomes.iter().enumerate() {
        let call = format!("call={index}");
        let of = |counts: &BTreeMap<&str, usize>| counts.get(call.as_str()).copied().unwrap_or(0);
        let times = of(&executed);
        let right = match outcome.as_ref().map_err(Error::fate) {
            Ok(()) => times == 1,
            Err(Fate::NotSent | Fate::Rejected) => times == 0,
            Err(_) => times <= 1,
        };
        assert!(right, "creation {index} was carried out {times} times: {outcome:?}");
        assert_eq!(there.contains(&user_id(index)), times == 1, "creation {index}: {outcome:?}");
        assert!(of(&sent) <= 1 + of(&put_off), "creation {index} came {} times: {outcome:?}", of(&sent));
        let fate = outcome.as_ref().err().map_or("done".to_owned(), |error| format!("{:?}", error.fate()));
        *fates.entry(fate).or_default() += 1;
    }
    let done = executed.values().filter(|times| **times > 0).count();
    assert_eq!(there.len() - before, done, "nobody else was created");
    let faults: BTreeSet<_> = creations().filter_map(|record| record.fault.as_deref()).collect();
    println!("{}: {CALLS} creations at {chance}: {fates:?}, {done} carried out, {} faults", C::NAME, faults.len());
    assert!(fates["done"] > CALLS / 2 && fates["Unknown"] > 0 && fates["Rejected"] > 0, "{fates:?}");
    if chance > 0.2 {
        assert!(FAULTS.iter().all(|fault| faults.contains(fault)), "only {faults:?}");
    }
}

fn writes_are_never_carried_out_twice<C: Caller>() {
    writes::<C>(0.10);
}

fn writes_are_never_carried_out_twice_in_bad_weather<C: Caller>() {
    writes::<C>(0.30);
}
