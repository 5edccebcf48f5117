//! Free extensions: those that no record of the group has.

use std::collections::BTreeSet;

use odin_api::flow::Ctx;
use odin_api::jobs::Scope;
use odin_api::jobs::free_extensions::{ExtensionRange, Thoroughness, free_extensions};
use odin_api::testing::Server;
use odin_api::{Error, ErrorKind};
use odin_sim::Odin;
use serde_json::json;

use crate::place::places;
use crate::schedule::shuffled;
use crate::whose::{Oracle, platform, requests};

const GROUPS: [(&str, &str); 2] = [("ent.odin", "grp.odin"), ("sp0001", "sp0001-g01")];

fn range(first: &str, last: &str) -> ExtensionRange {
    ExtensionRange::between(first, last).expect("a range")
}

async fn free(ctx: Ctx, home: (&str, &str), range: &ExtensionRange) -> Result<Vec<String>, Error> {
    free_extensions(&ctx, home.0, home.1, range, Thoroughness::Thorough).await
}

#[test]
fn what_no_record_has_is_free() {
    for place in places(platform) {
        for home in GROUPS {
            let scope = Scope::group(home.0, home.1);
            let oracle = place.run(async |ctx| Oracle::read(&ctx, &scope).await).expect("an oracle");
            let taken = oracle.extensions();
            for (first, last) in [(4000, 4030), (7000, 7010), (2000, 2400)] {
                let all: Vec<String> = (first..=last).map(|it: u32| it.to_string()).collect();
                let expected: Vec<String> = all.iter().filter(|it| !taken.contains(*it)).cloned().collect();
                let range = range(&all[0], &all[all.len() - 1]);
                let found = place.run(|ctx| free(ctx, home, &range)).expect("extensions");
                assert_eq!(found, expected, "{}, {home:?}", place.name);
            }
            let here = taken.iter().filter(|it| it.starts_with(['4', '7'])).count();
            assert!(home.0 != "ent.odin" || here > 15, "{taken:?}");
        }
    }
}

#[test]
fn a_quick_look_takes_as_many_calls_as_the_peer() {
    let mut odin = platform();
    let range = range("7000", "7010");
    for (thoroughness, calls, free) in [(Thoroughness::Quick, 3, 10), (Thoroughness::Thorough, 11, 4)] {
        odin.clear_records();
        let job = async |ctx: Ctx| free_extensions(&ctx, "ent.odin", "grp.odin", &range, thoroughness).await;
        let found = shuffled(1, &mut odin, job).expect("extensions");
        println!("{thoroughness:?}: {} calls; the peer: 4", requests(&odin));
        assert_eq!((requests(&odin), found.len()), (calls, free), "{thoroughness:?}: {found:?}");
    }
}

#[test]
fn a_fifth_of_the_requests_may_fail() {
    let range = range("7000", "7010");
    for place in places(platform) {
        place.odin().seed_faults(9);
        for fault in ["503", "502", "429=0", "reset"] {
            place.fault(&format!("{fault}@GET:/~0.06"));
        }
        for _ in 0..10 {
            match place.run(|ctx| free(ctx, GROUPS[0], &range)) {
                Ok(found) => assert_eq!(found, ["7000", "7008", "7009", "7010"], "{}", place.name),
                Err(error) => assert!(error.is_transient(), "{error}"),
            }
        }
        assert!(place.odin().records().filter(|record| record.fault.is_some()).count() > 5, "{}", place.name);
    }
}

#[test]
fn a_thousand_schedules_find_the_same() {
    let (mut odin, range) = (platform(), range("7000", "7010"));
    let mut orders = BTreeSet::new();
    for seed in 0..1000 {
        odin.clear_records();
        let found = shuffled(seed, &mut odin, |ctx| free(ctx, GROUPS[0], &range)).expect("extensions");
        assert_eq!(found, ["7000", "7008", "7009", "7010"], "schedule {seed}");
        orders.insert(odin.records().map(|record| record.path.clone() + &record.query).collect::<Vec<_>>());
    }
    // Of so few calls there are not many more orders.
    assert!(orders.len() > 400, "the schedules differ: {}", orders.len());
}

/// A group of nobody, whose other answers are these.
fn sparse(users: serde_json::Value, instances: serde_json::Value) -> Server {
    Server::new(move |request| match request.uri().path() {
        "/api/v2/users" => users.clone(),
        "/api/v2/users/services/search" => instances.clone(),
        "/api/v2/groups/services/assignedall" => json!({"users": []}),
        "/api/v2/groups/voice-messaging/voice-portal" => json!({"isActive": false}),
        _ => json!({"minExtensionLength": 2, "maxExtensionLength": 6}),
    })
}

fn found(server: &Server, range: &ExtensionRange) -> Result<Vec<String>, Error> {
    server.run(async |ctx| free(ctx, ("ent", "grp"), range).await).expect("it ran")
}

/// The peer failed in a group without extensions.
#[test]
fn defect_106_in_an_empty_group_all_are_free() {
    let server = sparse(json!([]), json!([]));
    assert_eq!(found(&server, &range("20", "22")).expect("extensions"), ["20", "21", "22"]);
}

/// The peer failed over letters, lost leading zeros, looked at four kinds of owners, and not at the group's length.
#[test]
fn defect_107_extensions_are_texts_of_every_kind_of_owner() {
    let users =
        json!([{"userId": "a@b", "extension": "0101"}, {"userId": "c@d", "extension": "reception"}, {"userId": "e@f"}]);
    let kinds = ["Group Paging", "Meet-Me Conferencing", "Voice Messaging", "Flexible Seating Host"];
    let instances = kinds
        .iter()
        .zip(102..)
        .map(|(kind, at)| json!({"userId": format!("{at}@b"), "serviceType": kind, "extension": format!("0{at}")}));
    let server = sparse(users, instances.collect());
    assert_eq!(found(&server, &range("0100", "0107")).expect("extensions"), ["0100", "0106", "0107"]);
    let error = found(&server, &range("0000000", "0000001")).expect_err("too long");
    assert_eq!(error.to_string(), "range: extensions of the group grp have 2 to 6 digits, not 7");
    assert_eq!(error.kind(), ErrorKind::Argument);
}

#[test]
fn a_range_that_is_none_is_refused_with_its_reason() {
    for (first, last, why) in [
        ("4O00", "4099", r#""4O00" is no extension: those have 2 to 18 digits"#),
        ("", "4099", r#""" is no extension: those have 2 to 18 digits"#),
        ("400", "4099", "400 and 4099 have not as many digits"),
        ("4099", "4000", "it ends (4000) before it begins (4099)"),
        ("0000000", "9999999", "it has more than 1000000 extensions"),
        ("0000000", "1000000", "it has more than 1000000 extensions"),
        ("4", "5", r#""4" is no extension: those have 2 to 18 digits"#),
        (
            "1000000000000000000",
            "1000000000000000001",
            r#""1000000000000000000" is no extension: those have 2 to 18 digits"#,
        ),
    ] {
        let error = ExtensionRange::between(first, last).expect_err(why);
        assert_eq!(error.to_string(), format!("range: {why}"));
    }
    assert_eq!(range(" 4000", "4000 "), range("4000", "4000"));
    range("000000", "999999");
}

#[test]
fn extensions_are_as_long_as_the_group_allows() {
    let server = Server::new(|request| match request.uri().path() {
        "/api/v2/groups/extensions" => json!({"minExtensionLength": 3, "maxExtensionLength": 4}),
        "/api/v2/groups/services/assignedall" => json!({"users": []}),
        "/api/v2/groups/voice-messaging/voice-portal" => json!({"isActive": false}),
        _ => json!([]),
    });
    for (extension, is_allowed) in [("20", false), ("200", true), ("2000", true), ("20000", false)] {
        let found = found(&server, &range(extension, extension));
        if is_allowed {
            assert_eq!(found.expect("extensions"), [extension]);
        } else {
            let digits = extension.len();
            let why = format!("range: extensions of the group grp have 3 to 4 digits, not {digits}");
            assert_eq!(found.expect_err("a length").to_string(), why);
        }
    }
}

/// The voice portal has one, though not every platform lists it among the services.
#[test]
fn the_extension_of_the_voice_portal_is_taken() {
    let server = Server::new(|request| match request.uri().path() {
        "/api/v2/groups/voice-messaging/voice-portal" => {
            json!({"serviceUserId": "vp@b", "serviceInstanceProfile": {"extension": "21"}})
        }
        "/api/v2/groups/services/assignedall" => json!({"users": []}),
        "/api/v2/groups/extensions" => json!({}),
        _ => json!([]),
    });
    for thoroughness in [Thoroughness::Quick, Thoroughness::Thorough] {
        let range = range("20", "22");
        let free = server.run(async |ctx| free_extensions(&ctx, "ent", "grp", &range, thoroughness).await);
        assert_eq!(free.expect("it ran").expect("extensions"), ["20", "22"], "{thoroughness:?}");
    }
}

/// The lists of a group are needed: without one of them, nothing is free.
#[test]
fn what_cannot_be_read_is_an_error() {
    let mut odin = Odin::example();
    odin.add_fault("403@GET:/users/services/search".parse().expect("a fault"));
    let range = range("4000", "4010");
    let error = shuffled(1, &mut odin, |ctx| free(ctx, GROUPS[0], &range)).expect_err("an error");
    assert_eq!(error.kind(), ErrorKind::Forbidden);
}
