//! Who has a number: the same as reading every record of a platform one after the other finds.

mod oracle;

use std::collections::BTreeSet;

use odin_api::flow::Ctx;
use odin_api::jobs::Scope;
use odin_api::jobs::whose::{Owner, OwnerKind, Place, Wanted, whose};
use odin_api::testing::Server;
use odin_api::value::{GroupId, ServiceProviderId, UserId};
use odin_api::{Error, ErrorKind};
use odin_sim::Odin;
use serde_json::{Value, json};

use crate::call_flow::company::Asker;
use crate::place::places;
use crate::schedule::shuffled;
pub use oracle::Oracle;

/// A platform with owners of every kind.
pub fn platform() -> Odin {
    let mut odin = Odin::generate(11, 60);
    let asker = &mut Asker::new(&mut odin);
    furnish(asker);
    odin.clear_records();
    odin
}

fn furnish(asker: &mut Asker<'_>) {
    let (menu, hunt, center) = ("aa.main@example.net", "hg.sales@example.net", "cc.support@example.net");
    let assigned = json!([{"serviceName": "Alternate Numbers", "assigned": true}]);
    asker.ask("PUT", "/users/services", &json!({"userId": "4001@example.net", "userServices": assigned}));
    // 4004 has the service by its pack, and the auto attendant without any.
    for (user, place, number, extension) in [
        ("4001@example.net", 2, "+1-2015554100", "7001"),
        ("4004@example.net", 10, "2015554101", "7002"),
        (menu, 1, "+1-2015554102", "7003"),
        (hunt, 3, "+1-2015554103", "7004"),
        (center, 4, "+1-2015554104", "7005"),
    ] {
        let entry = json!({"alternateEntryId": place, "phoneNumber": number, "extension": extension});
        asker.ask("PUT", "/users/alternate-numbers", &json!({"userId": user, "alternateEntries": [entry]}));
    }
    asker.ask("PUT", "/groups/call-centers", &json!({"serviceUserId": center, "type": "Premium", "serviceInstanceProfile": {"aliases": ["help@example.net"]}}));
    asker.ask(
        "POST",
        "/groups/call-centers/dnis/instances",
        &json!({"serviceUserId": center, "name": "Orders", "dnisPhoneNumber": "+1-2015554105", "extension": "7006"}),
    );
    asker.ask("PUT", "/groups/auto-attendants", &json!({"serviceUserId": menu, "serviceInstanceProfile": {"aliases": ["0@example.net", "Reception@example.net"]}}));
    asker.ask(
        "PUT",
        "/groups/hunt-groups",
        &json!({"serviceUserId": hunt, "serviceInstanceProfile": {"aliases": ["sales@example.net"]}}),
    );
    let group = json!({"serviceProviderId": "ent.odin", "groupId": "grp.odin"});
    let with = |more: serde_json::Value| {
        let mut body = group.clone();
        body.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        body
    };
    let portal = json!({"phoneNumber": "+1-2015554106", "extension": "7007", "aliases": ["mail@example.net"]});
    asker.ask("PUT", "/groups/voice-messaging/voice-portal", &with(json!({"serviceInstanceProfile": portal})));
    asker.ask("PUT", "/groups/trunk-groups", &with(json!({"name": "trunk.odin", "pilotUserId": "4007@example.net"})));
    asker.ask("PUT", "/groups", &with(json!({"callingLineIdPhoneNumber": "+1-2015554107"})));
    asker.ask("POST", "/users/shared-call-appearance/endpoints", &json!({"userId": "4004@example.net", "deviceName": "phone4005", "deviceLevel": "Group", "linePort": "4004_home@example.net", "isActive": true, "allowOrigination": true, "allowTermination": true}));
}

fn scopes() -> [Scope; 4] {
    [
        Scope::group("ent.odin", "grp.odin"),
        Scope::service_provider("ent.odin"),
        Scope::service_provider("sp0001"),
        Scope::Platform,
    ]
}

fn keys(owners: &[Owner]) -> BTreeSet<[String; 6]> {
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let key = |owner: &Owner| {
        [
            text(owner.service_provider_id.as_ref().map(ServiceProviderId::as_str)),
            text(owner.group_id.as_ref().map(GroupId::as_str)),
            text(owner.kind.as_ref().map(OwnerKind::as_str)),
            text(owner.user_id.as_ref().map(UserId::as_str)),
            text(owner.place.as_ref().map(Place::as_str)),
            text(owner.place_name.as_deref()),
        ]
    };
    owners.iter().map(key).collect()
}

/// Every `step`-th question, so that each place and scope gets others.
fn some(questions: Vec<Wanted>, step: usize, first: usize) -> Vec<Wanted> {
    questions.into_iter().skip(first % step).step_by(step).collect()
}

#[test]
fn everyone_is_found_whom_reading_everything_finds() {
    for (at, place) in places(platform).into_iter().enumerate() {
        for scope in scopes() {
            let oracle = place.run(async |ctx| Oracle::read(&ctx, &scope).await).expect("an oracle");
            let questions = some(oracle.questions(), if at == 0 { 1 } else { 9 }, at);
            assert!(questions.len() > 8, "{} questions", questions.len());
            for wanted in questions {
                let found = place.run(async |ctx| whose(&ctx, &scope, &wanted).await).expect("owners");
                assert_eq!(keys(&found), oracle.owners(&wanted), "{}, {scope}: {wanted:?}", place.name);
            }
        }
    }
}

/// Each of the kinds and places of the documentation is there to be found.
#[test]
fn owners_of_every_kind_are_told_apart() {
    let mut odin = platform();
    let scope = Scope::group("ent.odin", "grp.odin");
    for (text, expected) in [
        ("4001", "user 4001@example.net extension"),
        ("201-555-4100", "user 4001@example.net alternateNumber 2"),
        ("7002", "user 4004@example.net alternateNumber 10"),
        ("7003", "autoAttendant aa.main@example.net alternateNumber 1"),
        ("(201) 555-4105", "callCenter cc.support@example.net dnis Orders"),
        ("7006", "callCenter cc.support@example.net dnis Orders"),
        ("7007", "voicePortal ent.odin_grp.odin_VMR@example.net extension"),
        ("12015554007", "trunkPilot 4007@example.net number"),
        ("4007_trunk", "trunkPilot 4007@example.net linePort trunk.odin"),
        ("4004_home@example.net", "user 4004@example.net sharedLine phone4005"),
        ("SALES@example.net", "huntGroup hg.sales@example.net alias"),
        ("ada@example.com", "user 4001@example.net alternateUserId"),
        ("+1-2015554107", "group callingLineId"),
        ("+12015554119", "group unassigned"),
    ] {
        let wanted = Wanted::guess(text);
        let found = shuffled(1, &mut odin, async |ctx| whose(&ctx, &scope, &wanted).await).expect("owners");
        let found: Vec<_> = keys(&found).into_iter().collect();
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        let words: Vec<&str> = found[0][2..].iter().map(String::as_str).filter(|word| !word.is_empty()).collect();
        assert_eq!(words.join(" "), expected, "{text}");
    }
}

pub fn requests(odin: &Odin) -> usize {
    odin.records().filter(|record| record.operation.is_some_and(|it| !it.starts_with("auth/"))).count()
}

/// As many calls as the documentation says, beside those of the peer for an alias: 3 + A + H + C, and 1 more for a user.
#[test]
fn the_calls_are_those_of_the_documentation() {
    let mut odin = platform();
    let group = Scope::group("ent.odin", "grp.odin");
    let provider = Scope::service_provider("ent.odin");
    let (attendants, hunts, centers, portals) = (1, 1, 1, 1);
    let instances = attendants + hunts + centers;
    for (scope, text, calls) in [
        (&group, "+1-2015554001", 2),
        (&group, "+1-2015554100", 3),
        (&group, "+1-2015554105", 3),
        (&group, "+1-2015554119", 1),
        (&group, "4001", 2),
        (&provider, "+1-2015554001", 3),
        (&group, "reception", 2 + instances + portals),
        (&group, "nobody", 2 + instances + portals),
        (&group, "ada@example.net", 3 + instances + portals),
        (&Scope::Platform, "4007", 0),
    ] {
        odin.clear_records();
        let wanted = Wanted::guess(text);
        shuffled(1, &mut odin, async |ctx| whose(&ctx, scope, &wanted).await).expect("owners");
        let made = requests(&odin);
        println!(
            "{scope}, {text}: {made} calls; the peer's search for an alias: {} or {}",
            3 + instances,
            4 + instances
        );
        if calls > 0 {
            assert_eq!(made, calls, "{scope}, {text}");
        }
        if !text.starts_with(['+', '4']) && !text.contains('@') {
            assert!(made <= 3 + instances, "{text}: never more than the peer");
        }
    }
}

#[test]
fn a_fifth_of_the_requests_may_fail() {
    let asked = ["4007", "2015554105", "reception", "4004_home@example.net", "7006"].map(Wanted::guess);
    for place in places(platform) {
        let expected = asked
            .clone()
            .map(|wanted| place.run(async |ctx| whose(&ctx, &Scope::Platform, &wanted).await).expect("owners"));
        place.odin().seed_faults(5);
        for fault in ["503", "502", "429=0", "reset"] {
            place.fault(&format!("{fault}@GET:/~0.06"));
        }
        for (wanted, expected) in asked.iter().zip(&expected) {
            assert!(!expected.is_empty(), "{wanted:?}");
            let found =
                (0..50).find_map(|_| match place.run(async |ctx| whose(&ctx, &Scope::Platform, wanted).await) {
                    Ok(owners) => Some(owners),
                    Err(error) => {
                        assert!(error.is_transient(), "{error}");
                        None
                    }
                });
            assert_eq!(found.as_ref(), Some(expected), "{}: {wanted:?}", place.name);
        }
        assert!(place.odin().records().filter(|record| record.fault.is_some()).count() > 5, "{}", place.name);
    }
}

#[test]
fn a_thousand_schedules_find_the_same() {
    let mut odin = Odin::example();
    furnish(&mut Asker::new(&mut odin));
    let asked = ["7006", "4004_home@example.net"].map(Wanted::guess);
    let scope = Scope::service_provider("ent.odin");
    let mut orders = BTreeSet::new();
    let mut first = None;
    for seed in 0..1000 {
        odin.clear_records();
        let job = async |ctx: Ctx| {
            let mut all = Vec::new();
            for wanted in &asked {
                all.push(whose(&ctx, &scope, wanted).await?);
            }
            Ok::<_, Error>(all)
        };
        let found = shuffled(seed, &mut odin, job).expect("owners");
        assert!(*first.get_or_insert_with(|| found.clone()) == found, "schedule {seed} found something else");
        orders.insert(odin.records().map(|record| record.path.clone() + &record.query).collect::<Vec<_>>());
    }
    println!("{} different orders", orders.len());
    assert!(orders.len() > 900, "the schedules differ: {}", orders.len());
}

/// The peer returned the class of an exception, which is true, where nobody has an alias.
#[test]
fn defect_097_nobody_is_an_empty_list() {
    let scope = Scope::group("ent.odin", "grp.odin");
    let wanted = Wanted::guess("nobody");
    let found = shuffled(1, &mut platform(), async |ctx| whose(&ctx, &scope, &wanted).await);
    assert_eq!(found.expect("owners"), []);
}

/// The peer took a call center without the key for a failure, and left it out.
#[test]
fn defect_098_a_record_without_aliases_has_none_and_is_asked_for_once() {
    let server = Server::new(|request| match request.uri().path() {
        "/api/v2/users" => json!([]),
        "/api/v2/users/services/search" => json!([
            {"userId": "cc@example.net", "serviceType": "Call Center", "extension": "4020"},
            {"userId": "aa@example.net", "serviceType": "Auto Attendant", "extension": "4000"},
        ]),
        "/api/v2/groups/auto-attendants" => {
            json!({"serviceUserId": "aa@example.net", "serviceInstanceProfile": {"name": "Menu", "aliases": "front@example.net"}})
        }
        _ => json!({"serviceUserId": "cc@example.net", "serviceInstanceProfile": {"name": "Support"}}),
    });
    let (scope, wanted) = (Scope::group("ent.odin", "grp.odin"), Wanted::guess("front"));
    let found = server.run(async |ctx| whose(&ctx, &scope, &wanted).await).expect("it ran").expect("owners");
    assert_eq!(found[0].user_id.as_ref().map(UserId::as_str), Some("aa@example.net"));
    assert_eq!((found.len(), server.requests().len()), (1, 5));
}

/// The peer took a number for an alias only after all calls, and then failed.
#[test]
fn defect_099_what_cannot_be_looked_for_is_said_before_any_call() {
    let server = Server::new(|_| json!([]));
    let scope = Scope::group("ent.odin", "grp.odin");
    for (wanted, message) in [
        (Wanted::guess("  "), "wanted: nothing is looked for"),
        (Wanted::Number("4001".to_owned()), "wanted: \"4001\" is no phone number: it has fewer than seven digits"),
        (Wanted::Extension("4O01".to_owned()), "wanted: \"4O01\" is no extension: it has other characters than digits"),
    ] {
        let error = server.run(async |ctx| whose(&ctx, &scope, &wanted).await).expect("it ran").expect_err("an error");
        assert_eq!((error.kind(), error.to_string()), (ErrorKind::Argument, message.to_owned()));
    }
    assert!(server.requests().is_empty());
}

/// The peer skipped what it could not read, so that "nobody" could be wrong, and had another form for users.
#[test]
fn defect_100_what_cannot_be_read_is_an_error_and_all_owners_have_one_form() {
    let mut odin = platform();
    let scope = Scope::group("ent.odin", "grp.odin");
    odin.add_fault("403@GET:/groups/hunt-groups".parse().expect("a fault"));
    let wanted = Wanted::guess("nobody");
    let error = shuffled(1, &mut odin, async |ctx| whose(&ctx, &scope, &wanted).await).expect_err("an error");
    assert_eq!(error.kind(), ErrorKind::Forbidden);
    odin.clear_faults();
    for (text, id) in [("reception", "aa.main@example.net"), ("ADA", "4001@example.net")] {
        let wanted = Wanted::guess(text);
        let found = shuffled(1, &mut odin, async |ctx| whose(&ctx, &scope, &wanted).await).expect("owners");
        assert!(found.iter().all(|owner| owner.user_id.as_ref().is_some_and(|it| it.as_str() == id)), "{found:?}");
        assert!(found.iter().all(|owner| owner.name.is_some() && owner.place.is_some() && owner.kind.is_some()));
    }
}

/// Two groups of a service provider, whose people and services are these.
fn of_two_groups(
    people: Value,
    services: Value,
    more: impl Fn(&str, &str) -> Option<(u16, Value)> + Send + 'static,
) -> Server {
    Server::new(move |request| {
        let (path, query) =
            (request.uri().path().trim_start_matches("/api/v2"), request.uri().query().unwrap_or_default());
        if let Some(answer) = more(path, query) {
            return answer;
        }
        match path {
            "/groups" => (200, json!([{"groupId": "g"}, {"groupId": "h"}])),
            "/users" => (200, people.clone()),
            "/users/services/search" => (200, services.clone()),
            _ => (400, json!({"error": "[Error 4410] Service is not assigned to this subscriber"})),
        }
    })
}

fn ids_and_places(server: &Server, text: &str) -> Vec<String> {
    let (scope, wanted) = (Scope::service_provider("sp"), Wanted::guess(text));
    let found = server.run(async |ctx| whose(&ctx, &scope, &wanted).await).expect("it ran").expect("owners");
    let shown = |owner: &Owner| {
        let words = [
            owner.group_id.as_ref().map(ToString::to_string),
            owner.user_id.as_ref().map(ToString::to_string),
            owner.place.as_ref().map(|place| place.as_str().to_owned()),
            owner.place_name.clone(),
        ];
        words.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    found.iter().map(shown).collect()
}

/// Services that a group does not have are no failure, and groups go before ids.
#[test]
fn owners_are_in_the_order_of_their_groups_and_ids_each_once() {
    let user =
        |id: &str, group: &str| json!({"userId": id, "serviceProviderId": "sp", "groupId": group, "extension": "4001"});
    let people = json!([user("a@b", "h"), user("c@d", "g"), user("b@b", "h"), user("a@b", "h")]);
    let server = of_two_groups(people, json!([]), |_, _| None);
    let expected = ["g c@d extension", "h a@b extension", "h b@b extension"];
    assert_eq!(ids_and_places(&server, "4001"), expected);
}

/// A service is asked for its numbers in its own group only; those of a user with several of them are in their order.
#[test]
fn alternate_numbers_are_those_of_the_group() {
    let service = |id: &str, group: &str| json!({"userId": id, "serviceProviderId": "sp", "groupId": group, "serviceType": "Hunt Group"});
    let services = json!([service("hg@g", "g"), service("hg@h", "h")]);
    let server = of_two_groups(json!([]), services, |path, query| match path {
        "/users/alternate-numbers" if query.contains("a%40b") => {
            let entry = |id: i64| json!({"alternateEntryId": id, "extension": "4001"});
            Some((200, json!({"userId": "a@b", "alternateEntries": [entry(3), entry(2)]})))
        }
        "/groups/services/assignedall" if query.contains("groupId=h") => {
            Some((200, json!({"users": [{"userId": "a@b"}, {"userId": "hg@h"}]})))
        }
        _ => None,
    });
    assert_eq!(ids_and_places(&server, "4001"), ["h a@b alternateNumber 2", "h a@b alternateNumber 3"]);
    let asked: Vec<_> = server.requests().iter().map(|it| it.request.uri().to_string()).collect();
    for id in ["hg%40g", "hg%40h", "a%40b"] {
        let times = asked.iter().filter(|uri| uri.contains("alternate-numbers") && uri.contains(id)).count();
        assert_eq!(times, 1, "{id}: {asked:?}");
    }
    assert!(!asked.iter().any(|uri| uri.contains("/groups/call-centers")), "there are none: {asked:?}");
}

/// Only Premium call centers have DNIS numbers, of which the primary one is the call center's own; and a voice portal that is
/// among the services is not asked for again.
#[test]
fn dnis_numbers_are_those_of_premium_call_centers() {
    let service =
        |id: &str, kind: &str| json!({"userId": id, "serviceProviderId": "sp", "groupId": "g", "serviceType": kind});
    let services = json!([service("cc@g", "Call Center"), service("vp@g", "Voice Messaging Group")]);
    let server = of_two_groups(json!([]), services, |path, query| match path {
        "/groups/call-centers" if query.contains("groupId=g") => Some((
            200,
            json!([{"serviceUserId": "cc@g", "type": "Premium"}, {"serviceUserId": "standard@g", "type": "Standard"}]),
        )),
        "/groups/call-centers/dnis" => Some((
            200,
            json!({"serviceUserId": "cc@g", "instances": [
                {"name": "Own", "extension": "4001", "isPrimaryDNIS": true}, {"name": "Orders", "extension": "4001"},
            ]}),
        )),
        _ => None,
    });
    assert_eq!(ids_and_places(&server, "4001"), ["g cc@g dnis Orders"]);
    let asked: Vec<_> = server.requests().iter().map(|it| it.request.uri().to_string()).collect();
    assert!(!asked.iter().any(|uri| uri.contains("standard%40g")), "{asked:?}");
    let portals: Vec<_> = asked.iter().filter(|uri| uri.contains("voice-portal")).collect();
    assert!(portals.len() == 1 && portals[0].contains("groupId=h"), "{asked:?}");
}
