//! Digests: what single calls say of a user or call center, put together.

use std::collections::BTreeSet;

use odin_api::flow::Ctx;
use odin_api::groups::call_centers::{self, agents, status, supervisors};
use odin_api::groups::{call_pickup, hunt_groups};
use odin_api::jobs::digests::{CallCenterDigest, UserDigest, call_center_digest, user_digest};
use odin_api::testing::Server;
use odin_api::{Error, ErrorKind, users};
use odin_sim::Odin;
use serde_json::{Value, json};

use crate::call_flow::company::Asker;
use crate::place::places;
use crate::schedule::shuffled;
use crate::whose::requests;

const USER: &str = "4001@example.net";
const CENTER: &str = "cc.support@example.net";

/// A user that is a member of everything.
fn platform() -> Odin {
    let mut odin = Odin::generate(11, 60);
    let asker = &mut Asker::new(&mut odin);
    let services = json!([{"serviceName": "Call Center - Premium", "assigned": true}, {"serviceName": "Alternate Numbers", "assigned": true}]);
    asker.ask("PUT", "/users/services", &json!({"userId": USER, "userServices": services}));
    asker.ask("PUT", "/groups/call-centers", &json!({"serviceUserId": CENTER, "type": "Premium", "serviceInstanceProfile": {"aliases": ["help@example.net"]}}));
    asker.ask("PUT", "/groups/call-centers/agents", &json!({"serviceUserId": CENTER, "agents": [{"userId": USER}]}));
    asker.ask(
        "POST",
        "/groups/call-centers/dnis/instances",
        &json!({"serviceUserId": CENTER, "name": "Orders", "extension": "7006"}),
    );
    asker.ask(
        "POST",
        "/groups/call-centers/supervisors",
        &json!({"serviceUserId": CENTER, "supervisors": [{"userId": "4002@example.net"}]}),
    );
    asker.ask(
        "PUT",
        "/groups/hunt-groups",
        &json!({"serviceUserId": "hg.sales@example.net", "serviceInstanceProfile": {}, "agents": [{"userId": USER}]}),
    );
    asker.ask(
        "POST",
        "/groups/call-pickup/groups",
        &json!({"serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "Front", "users": [{"userId": USER}]}),
    );
    odin.clear_records();
    odin
}

fn or_none<T>(result: Result<T, Error>) -> Result<Option<T>, Error> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == ErrorKind::NotAssigned => Ok(None),
        Err(error) => Err(error),
    }
}

/// Names, extension, packs, hunt groups, call centers and pickup group, from other calls where there are any.
async fn naive_user(ctx: Ctx, id: &str) -> Result<Value, Error> {
    let profile = ctx.call(users::Get::new(id)).await?;
    let (provider, group) = (profile.service_provider_id.expect("one"), profile.group_id.expect("one"));
    let services = ctx.call(users::services::Get::new(id)).await?;
    let packs = services.service_pack_services.iter().filter(|pack| pack.is_assigned());
    let own = services.user_services.iter().filter(|service| service.is_assigned());
    let mut hunting = Vec::new();
    for row in or_none(ctx.call(hunt_groups::List::new(&provider, &group)).await)?.unwrap_or_default() {
        let record = ctx.call(hunt_groups::Get::new(&row.service_user_id)).await?;
        if record.agents.iter().any(|agent| agent.user_id.as_str() == id) {
            hunting.push(row.service_user_id.to_string());
        }
    }
    let mut centers = Vec::new();
    for row in or_none(ctx.call(call_centers::List::new(&provider, &group)).await)?.unwrap_or_default() {
        let members = ctx.call(agents::List::new(&row.service_user_id)).await?;
        if members.agents.iter().any(|agent| agent.user_id.as_str() == id) {
            centers.push(row.service_user_id.to_string());
        }
    }
    let pickup = or_none(ctx.call(call_pickup::user::Get::new(&provider, &group, id)).await)?.unwrap_or_default();
    Ok(json!({
        "lastName": profile.last_name, "extension": profile.extension, "phoneNumber": profile.phone_number.map(|it| it.to_string()),
        "aliases": profile.aliases.iter().collect::<Vec<_>>(),
        "packs": packs.map(|pack| pack.service_name.as_ref().map(ToString::to_string)).collect::<BTreeSet<_>>(),
        "services": own.map(|service| service.service_name.to_string()).collect::<BTreeSet<_>>(),
        "huntGroups": hunting, "callCenters": centers, "pickupGroup": pickup.iter().find_map(|it| it.name.clone()),
    }))
}

fn of_user(user: &UserDigest) -> Value {
    json!({
        "lastName": user.last_name, "extension": user.extension, "phoneNumber": user.phone_number.as_ref().map(ToString::to_string),
        "aliases": user.aliases.iter().collect::<Vec<_>>(),
        "packs": user.service_packs.iter().map(|it| Some(it.to_string())).collect::<BTreeSet<_>>(),
        "services": user.services.iter().cloned().collect::<BTreeSet<_>>(),
        "huntGroups": user.hunt_groups.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "callCenters": user.call_centers.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "pickupGroup": user.pickup_group,
    })
}

async fn naive_center(ctx: Ctx, id: &str) -> Result<Value, Error> {
    let center = ctx.call(call_centers::Get::new(id)).await?;
    let members = ctx.call(agents::List::new(id)).await?;
    let bosses = ctx.call(supervisors::List::new(id)).await?;
    let queue = ctx.call(status::Get::new(id)).await?;
    let dnis = ctx.call(call_centers::dnis::Get::new(id)).await;
    let names =
        dnis.map(|dnis| dnis.instances.iter().map(|it| it.name.clone()).collect::<Vec<_>>()).unwrap_or_default();
    let profile = center.service_instance_profile.unwrap_or_default();
    Ok(json!({
        "name": profile.name.get(), "extension": profile.extension.get(), "type": center.call_center_type.map(|it| it.to_string()),
        "agents": members.agents.iter().map(|it| it.user_id.to_string()).collect::<Vec<_>>(),
        "supervisors": bosses.supervisors.iter().map(|it| it.user_id.to_string()).collect::<Vec<_>>(),
        "queued": queue.number_of_calls_queued_now, "dnis": names,
    }))
}

fn of_center(center: &CallCenterDigest) -> Value {
    json!({
        "name": center.name, "extension": center.extension, "type": center.call_center_type.as_ref().map(ToString::to_string),
        "agents": center.agents.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "supervisors": center.supervisors.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "queued": center.calls_queued_now, "dnis": center.dnis.iter().collect::<Vec<_>>(),
    })
}

#[test]
fn a_digest_says_what_single_calls_say() {
    for place in places(platform) {
        let listed: Result<_, Error> = place.run(async |ctx| ctx.call(users::List::new()).await);
        let people: Vec<String> = listed.expect("users").iter().map(|user| user.user_id.to_string()).collect();
        for id in people.iter().step_by(7).chain([&USER.to_owned()]) {
            let expected = place.run(|ctx| naive_user(ctx, id)).expect("a user");
            place.odin().clear_records();
            let digest = place.run(async |ctx| user_digest(&ctx, &**id).await).expect("a digest");
            assert_eq!(of_user(&digest), expected, "{}: {id}", place.name);
            assert_eq!(requests(&place.odin()), 4, "the peer's formula: 4");
        }
        let expected = place.run(|ctx| naive_center(ctx, CENTER)).expect("a call center");
        place.odin().clear_records();
        let digest = place.run(async |ctx| call_center_digest(&ctx, CENTER).await).expect("a digest");
        assert_eq!(of_center(&digest), expected, "{}", place.name);
        assert_eq!((requests(&place.odin()), digest.dnis.len(), digest.agents.len()), (6, 2, 1));
    }
}

#[test]
fn a_fifth_of_the_requests_may_fail() {
    for place in places(platform) {
        let user = place.run(async |ctx| user_digest(&ctx, USER).await).expect("a digest");
        let center = place.run(async |ctx| call_center_digest(&ctx, CENTER).await).expect("a digest");
        place.odin().seed_faults(4);
        for fault in ["503", "502", "429=0", "reset"] {
            place.fault(&format!("{fault}@GET:/~0.06"));
        }
        for _ in 0..10 {
            match place.run(async |ctx| {
                Ok::<_, Error>((user_digest(&ctx, USER).await?, call_center_digest(&ctx, CENTER).await?))
            }) {
                Ok(found) => assert_eq!(found, (user.clone(), center.clone()), "{}", place.name),
                Err(error) => assert!(error.is_transient(), "{error}"),
            }
        }
        assert!(place.odin().records().filter(|record| record.fault.is_some()).count() > 5, "{}", place.name);
    }
}

#[test]
fn a_thousand_schedules_find_the_same() {
    let (mut odin, mut first, mut orders) = (platform(), None, BTreeSet::new());
    for seed in 0..1000 {
        odin.clear_records();
        let job =
            async |ctx: Ctx| Ok::<_, Error>((user_digest(&ctx, USER).await?, call_center_digest(&ctx, CENTER).await?));
        let found = shuffled(seed, &mut odin, job).expect("digests");
        assert!(*first.get_or_insert_with(|| found.clone()) == found, "schedule {seed} found something else");
        orders.insert(odin.records().map(|record| record.path.clone() + &record.query).collect::<Vec<_>>());
    }
    // Of so few calls there are 480 orders.
    assert!(orders.len() > 300, "the schedules differ: {}", orders.len());
}

/// A server that answers each path with what stands beside it, and all else with an empty list.
fn answering(answers: impl IntoIterator<Item = (&'static str, u16, Value)>) -> Server {
    let answers: Vec<_> = answers.into_iter().collect();
    Server::new(move |request| {
        let path = request.uri().path().trim_start_matches("/api/v2");
        let answer = answers.iter().find(|(known, ..)| *known == path);
        answer.map_or_else(|| (200, json!([])), |(_, status, body)| (*status, body.clone()))
    })
}

/// One user, whose pickup groups and agent settings are these.
fn sparse(pickup: Value, (status, agent): (u16, Value)) -> Result<UserDigest, Error> {
    let server = answering([
        (
            "/users/reports/users",
            200,
            json!({"userId": "a@b", "serviceProviderId": "sp", "groupId": "g", "userServices": ["Hoteling", {"serviceName": "Fax"}]}),
        ),
        ("/groups/call-pickup/user", 200, pickup),
        ("/users/call-center", status, agent),
    ]);
    server.run(async |ctx| user_digest(&ctx, "a@b").await).expect("it ran")
}

fn no_agent() -> (u16, Value) {
    (400, json!({"error": "[Error 4410] Service is not assigned to this subscriber: Call Center"}))
}

/// The peer returned nothing, whatever it had read.
#[test]
fn defect_112_there_is_a_result() {
    let digest = sparse(json!([{"name": "Front"}]), no_agent()).expect("a digest");
    assert_eq!(digest.pickup_group.as_deref(), Some("Front"));
    assert_eq!(digest.services.iter().collect::<Vec<_>>(), ["Hoteling", "Fax"]);
    assert!(digest.table().rows.contains(&vec!["services".to_owned(), "Hoteling; Fax".to_owned()]));
}

/// The peer failed on the documented answer, and took any error for a user that is no agent.
#[test]
fn defect_113_a_pickup_group_may_come_in_any_form_and_errors_are_errors() {
    for (answer, expected) in [(json!({"name": "Front"}), Some("Front")), (json!({}), None), (json!([]), None)] {
        let digest = sparse(answer.clone(), no_agent()).unwrap_or_else(|error| panic!("{answer}: {error}"));
        assert_eq!(digest.pickup_group.as_deref(), expected, "{answer}");
    }
    let refused = sparse(json!([]), (403, json!({"error": "forbidden"}))).expect_err("an error");
    assert_eq!(refused.kind(), ErrorKind::Forbidden);
}

/// The peer said "User x not found." for any error (and printed while it worked).
#[test]
fn defect_117_a_user_that_is_not_there_is_an_error_of_that_kind() {
    let mut odin = Odin::example();
    let error = shuffled(1, &mut odin, async |ctx| user_digest(&ctx, "none@example.net").await).expect_err("an error");
    assert_eq!(error.kind(), ErrorKind::NotFound);
    odin.add_fault("403@GET:/users/reports/users".parse().expect("a fault"));
    let error = shuffled(1, &mut odin, async |ctx| user_digest(&ctx, USER).await).expect_err("an error");
    assert_eq!(error.kind(), ErrorKind::Forbidden);
}

/// The peer prints its progress and its errors. What this test program prints of the test above is all that its own harness says.
#[test]
fn defect_117_nothing_is_printed() {
    let test = "digests::defect_117_a_user_that_is_not_there_is_an_error_of_that_kind";
    let program = std::env::current_exe().expect("a program");
    let ended = std::process::Command::new(program).args(["--exact", test, "--nocapture", "--quiet"]).output();
    let ended = ended.expect("it runs");
    let printed = String::from_utf8(ended.stdout).expect("text");
    let of_harness =
        |line: &&str| ["running 1 test", ".", ""].contains(line) || line.starts_with("test result: ok. 1 passed");
    assert_eq!(printed.lines().filter(|line| !of_harness(line)).collect::<Vec<_>>(), [""; 0]);
    assert_eq!((printed.contains("1 passed"), String::from_utf8(ended.stderr).as_deref()), (true, Ok("")));
}

/// The refusal of a service that somebody does not have.
fn not_assigned() -> Value {
    json!({"error": "[Error 4410] Service is not assigned to this subscriber"})
}

/// No key has what belongs to another.
#[test]
fn each_thing_of_a_user_is_where_it_belongs() {
    let report = json!({
        "userId": "a@b", "serviceProviderId": "sp", "groupId": "g", "lastName": "King", "firstName": "Ada",
        "phoneNumber": "+1-2", "extension": "3", "emailAddress": "ada@mail", "title": "Clerk",
        "department": {"name": "Inside"}, "departmentFullPath": "Inside (Sales)", "timeZone": "Europe/Berlin",
        "aliases": ["countess@b"], "alternateUserId": [{"alternateUserId": "ada@c"}], "userLinePorts": ["line@b"],
        "accessDeviceEndpoint": {"accessDevice": {"deviceType": "Polycom", "deviceName": "phone"}},
        "userServices": ["Hoteling"], "servicePacks": ["Standard"],
    });
    let digest_of = |report: &Value| {
        let server = answering([
            ("/users/reports/users", 200, report.clone()),
            ("/groups/call-pickup/user", 200, json!({"name": "Front"})),
            ("/groups/hunt-groups/user", 200, json!([{"serviceUserId": "hg@b"}])),
            (
                "/users/call-center",
                200,
                json!({"userId": "a@b", "agentACDState": "Wrap-Up", "callCenters": [{"serviceUserId": "cc@b"}]}),
            ),
        ]);
        let digest = server.run(async |ctx| user_digest(&ctx, "a@b").await).expect("it ran").expect("a digest");
        serde_json::to_value(&digest).expect("JSON")
    };
    let mut expected = json!({
        "userId": "a@b", "serviceProviderId": "sp", "groupId": "g", "lastName": "King", "firstName": "Ada",
        "phoneNumber": "+1-2", "extension": "3", "emailAddress": "ada@mail", "title": "Clerk",
        "department": "Inside (Sales)", "timeZone": "Europe/Berlin", "aliases": ["countess@b"],
        "alternateUserIds": ["ada@c"], "deviceType": "Polycom", "deviceName": "phone", "linePorts": ["line@b"],
        "services": ["Hoteling"], "servicePacks": ["Standard"], "huntGroups": ["hg@b"], "callCenters": ["cc@b"],
        "agentState": "Wrap-Up", "pickupGroup": "Front",
    });
    assert_eq!(digest_of(&report), expected);
    // A department has a path on newer platforms only.
    let mut older = report.clone();
    older.as_object_mut().expect("a record").remove("departmentFullPath");
    expected["department"] = "Inside".into();
    assert_eq!(digest_of(&older), expected);
    older.as_object_mut().expect("a record").remove("groupId");
    let server = answering([("/users/reports/users", 200, older), ("/users/call-center", 400, not_assigned())]);
    let error = server.run(async |ctx| user_digest(&ctx, "a@b").await).expect("it ran").expect_err("no group");
    assert_eq!(error.to_string(), "userId: the report of a@b does not say which group it is in");
}

#[test]
fn a_user_may_lack_every_service() {
    let report = json!({"userId": "a@b", "serviceProviderId": "sp", "groupId": "g"});
    let services = ["/groups/call-pickup/user", "/groups/hunt-groups/user", "/users/call-center"];
    let digest_of = |first: Option<(&'static str, u16, Value)>| {
        let lacking = services.map(|path| (path, 400, not_assigned()));
        let server = answering(first.into_iter().chain(lacking).chain([("/users/reports/users", 200, report.clone())]));
        server.run(async |ctx| user_digest(&ctx, "a@b").await).expect("it ran")
    };
    let rows = [["userId", "a@b"], ["serviceProviderId", "sp"], ["groupId", "g"]];
    assert_eq!(digest_of(None).expect("a digest").table().rows, rows, "what is empty has no row");
    for path in services {
        let refused = digest_of(Some((path, 403, json!({"error": "forbidden"}))));
        assert_eq!(refused.expect_err(path).kind(), ErrorKind::Forbidden, "{path}");
    }
}

/// A call center of this type, with everything that any type has; or without the services behind its figures and numbers.
fn center_of(kind: &str, has_services: bool) -> (Value, BTreeSet<String>) {
    let of_service = |body: Value| if has_services { (200, body) } else { (400, not_assigned()) };
    let figures = json!({"queueStatistics": {
        "numberOfCallsAnswered": 1, "numberOfCallsAbandoned": 2, "numberOfCallsTransferred": 3,
        "numberOfCallsTimedout": 4, "numberOfBusyOverflows": 5, "averageWaitSeconds": 6,
    }});
    let ((figures_status, figures), (dnis_status, dnis)) =
        (of_service(figures), of_service(json!({"serviceUserId": "cc@b", "instances": [{"name": "Orders"}]})));
    let center = json!({
        "serviceUserId": "cc@b", "type": kind, "routingType": "Skill Based", "policy": "Uniform", "queueLength": 7,
        "serviceInstanceProfile": {"name": "Help", "phoneNumber": "+1-8", "extension": "9", "aliases": ["help@b"]},
    });
    let server = answering([
        ("/groups/call-centers", 200, center),
        ("/groups/call-centers/statistics", figures_status, figures),
        ("/groups/call-centers/dnis", dnis_status, dnis),
        ("/groups/call-centers/agents", 200, json!({"agents": [{"userId": "1@b"}, {"userId": "2@b"}]})),
        ("/groups/call-centers/supervisors", 200, json!({"supervisors": [{"userId": "3@b"}]})),
        (
            "/groups/call-centers/status",
            200,
            json!({"serviceUserId": "cc@b", "numberOfCallsQueuedNow": 10, "agentsCurrentlyStaffed": [{"userId": "2@b"}]}),
        ),
    ]);
    let digest = server.run(async |ctx| call_center_digest(&ctx, "cc@b").await).expect("it ran").expect("a digest");
    let requests = server.requests();
    let asked = requests.iter().filter_map(|it| it.request.uri().path().strip_prefix("/api/v2/groups/call-centers"));
    (serde_json::to_value(&digest).expect("JSON"), asked.map(str::to_owned).collect())
}

/// What a type does not have is not asked for: the server would answer nonsense.
#[test]
fn each_thing_of_a_call_center_is_where_it_belongs() {
    let basic = json!({
        "serviceUserId": "cc@b", "name": "Help", "routingType": "Skill Based", "policy": "Uniform", "queueLength": 7,
        "phoneNumber": "+1-8", "extension": "9", "aliases": ["help@b"], "dnis": [], "agents": ["1@b", "2@b"],
        "supervisors": ["3@b"], "agentsStaffedNow": ["2@b"], "callsQueuedNow": 10,
    });
    let figures = json!({
        "callsAnswered": 1, "callsAbandoned": 2, "callsTransferred": 3, "callsTimedOut": 4, "busyOverflows": 5,
        "averageWaitSeconds": 6,
    });
    let with = |kind: &str, more: &[(&str, Value)]| {
        let mut digest = basic.clone();
        digest["type"] = kind.into();
        for (key, value) in more {
            digest[*key] = value.clone();
        }
        digest
    };
    let figures: Vec<_> =
        figures.as_object().expect("figures").iter().map(|(key, value)| (&**key, value.clone())).collect();
    let names = [("dnis", json!(["Orders"]))];
    let all = ["", "/agents", "/supervisors", "/status"];
    for (kind, more, asked) in [
        ("Basic", vec![], vec![]),
        ("Standard", figures.clone(), vec!["/statistics"]),
        ("Premium", [&figures[..], &names[..]].concat(), vec!["/statistics", "/dnis"]),
    ] {
        let (digest, paths) = center_of(kind, true);
        assert_eq!(digest, with(kind, &more), "{kind}");
        assert_eq!(paths, all.iter().chain(&asked).map(|path| (*path).to_owned()).collect(), "{kind}");
        assert_eq!(center_of(kind, false).0, with(kind, &[]), "{kind} without the services behind it");
    }
}
