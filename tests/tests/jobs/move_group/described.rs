//! A group as answers describe it, and what the plan of its move makes of each.

use odin_api::flow::Ctx;
use odin_api::jobs::moves::MoveGroup;
use odin_api::jobs::{JobError, NoJournal, Plan};
use odin_api::testing::Server;
use serde_json::{Value, json};

use super::problems;

const FROM: (&str, &str) = ("ent", "old");
/// Within its enterprise, and to another service provider.
const NEAR: (&str, &str) = ("ent", "new");
const FAR: (&str, &str) = ("sp", "new");

/// Paths, some with the key of a query, and what is answered to the first that fits.
type Answers<'a> = &'a [(&'static str, u16, Value)];

/// What a server says of a group with nothing in it, beside these answers, and of the enterprise or service provider that
/// gets it.
fn planned(to: (&'static str, &'static str), answers: Answers<'_>, leaves: bool) -> Result<Plan, JobError> {
    let answers = answers.to_vec();
    let server = Server::new(move |request| {
        let (path, query) = (request.uri().path(), request.uri().query().unwrap_or_default());
        let path = path.trim_start_matches("/api/v2");
        let fits = |known: &str| {
            let (known, key) = known.split_once('?').unwrap_or((known, ""));
            known == path && query.contains(key)
        };
        if let Some((_, status, body)) = answers.iter().find(|(known, ..)| fits(known)) {
            return (*status, body.clone());
        }
        match path {
            "/groups" if query.contains("groupId=new") => (404, json!({"error": "[Error 4007] Group not found: new"})),
            "/groups" => {
                (200, json!({"serviceProviderId": "ent", "groupId": "old", "groupName": "Old", "defaultDomain": "d"}))
            }
            "/service-providers" => (200, json!({"serviceProviderId": "ent", "isEnterprise": true})),
            "/service-providers/domains" => (200, json!({"default": "d"})),
            _ => (200, json!([])),
        }
    });
    let job = MoveGroup::new(FROM, to);
    let job = if leaves { job.leaving_everything() } else { job };
    server.run(async |ctx: Ctx| job.plan(&ctx, &mut NoJournal).await).expect("it ran")
}

/// The writes to a path.
fn writes(plan: &Plan, path: &str) -> Vec<String> {
    let calls = plan.calls().map(ToString::to_string);
    calls
        .filter(|call| call.split(' ').nth(1) == Some(path))
        .map(|call| call.replace("\"serviceProviderId\":\"", "\"sp\":\""))
        .collect()
}

fn moved(to: (&'static str, &'static str), answers: Answers<'_>) -> Plan {
    planned(to, answers, true).expect("a plan")
}

fn obstacles(to: (&'static str, &'static str), answers: Answers<'_>) -> Vec<String> {
    problems(planned(to, answers, false))
}

fn refused(text: &str) -> Value {
    json!({ "error": text })
}

#[test]
fn services_are_authorised_as_they_were() {
    let services = json!({
        "userServices": [
            {"serviceName": "U", "authorized": true, "quantity": 5}, {"serviceName": "V", "authorized": false, "quantity": 6},
        ],
        "groupServices": [
            {"serviceName": "G", "authorized": true, "assigned": true, "quantity": 1},
            {"serviceName": "H", "authorized": true, "assigned": false}, {"serviceName": "I", "authorized": false},
        ],
        "servicePackServices": [
            {"serviceName": "P", "authorized": true, "quantity": 3}, {"serviceName": "Q", "authorized": false},
        ],
    });
    let of = ("/groups/services", 200, services);
    let put = |provider: &str, key: &str, rows: &str| {
        format!(r#"PUT /groups/services {{"sp":"{provider}","groupId":"new","{key}":[{rows}]}}"#)
    };
    let u = r#"{"serviceName":"U","authorized":true,"quantity":5}"#;
    let p = r#"{"serviceName":"P","authorized":true,"quantity":3}"#;
    let g = r#"{"serviceName":"G","authorized":true,"assigned":true,"quantity":1}"#;
    let h = r#"{"serviceName":"H","authorized":true}"#;
    let all = |provider: &str| {
        [
            put(provider, "userServices", u),
            put(provider, "servicePackServices", p),
            put(provider, "groupServices", &format!("{g},{h}")),
        ]
    };
    assert_eq!(writes(&moved(NEAR, std::slice::from_ref(&of)), "/groups/services"), all("ent"));
    // Another service provider may not have all of them.
    let row = |name: &str, authorized: bool| json!({"serviceName": name, "authorized": authorized});
    let has = |user: bool, group: bool, pack: bool| {
        let packs = if pack { json!([{"servicePackName": "P"}]) } else { json!([]) };
        [
            (
                "/service-providers/services",
                200,
                json!({"userServices": [row("U", user)], "groupServices": [row("G", group), row("H", true)]}),
            ),
            ("/service-providers/service-packs", 200, packs),
            of.clone(),
        ]
    };
    assert_eq!(writes(&moved(FAR, &has(true, true, true)), "/groups/services"), all("sp"));
    for (there, missing, left) in [
        (
            has(false, true, true),
            "U",
            [put("sp", "servicePackServices", p), put("sp", "groupServices", &format!("{g},{h}"))],
        ),
        (has(true, false, true), "G", [put("sp", "userServices", u), put("sp", "servicePackServices", p)]),
        (has(true, true, false), "P", [put("sp", "userServices", u), put("sp", "groupServices", &format!("{g},{h}"))]),
    ] {
        assert_eq!(obstacles(FAR, &there), [format!("services: cannot be moved: {missing}")]);
        let mut found = writes(&moved(FAR, &there), "/groups/services");
        if missing == "G" {
            assert_eq!(found.pop(), Some(put("sp", "groupServices", h)));
        }
        assert_eq!(found, left, "{missing}");
    }
}

#[test]
fn domains_are_those_that_the_service_provider_has() {
    let of = ("/groups/domains", 200, json!({"default": "d", "domains": ["d", "e"]}));
    let put = |provider: &str, domains: &str| {
        format!(r#"PUT /groups/domains {{"sp":"{provider}","groupId":"new","default":"d","domains":[{domains}]}}"#)
    };
    assert_eq!(writes(&moved(NEAR, std::slice::from_ref(&of)), "/groups/domains"), [put("ent", r#""d","e""#)]);
    // The default domain need not be among the others.
    assert_eq!(obstacles(FAR, std::slice::from_ref(&of)), ["domains: cannot be moved: e"]);
    assert_eq!(writes(&moved(FAR, std::slice::from_ref(&of)), "/groups/domains"), [put("sp", r#""d""#)]);
    let both = ("/service-providers/domains", 200, json!({"default": "x", "domains": ["d", "e"]}));
    assert_eq!(writes(&moved(FAR, &[of.clone(), both]), "/groups/domains"), [put("sp", r#""d","e""#)]);
    let none = ("/service-providers/domains", 200, json!({"default": "x"}));
    assert_eq!(
        obstacles(FAR, &[of, none]),
        ["domains: sp does not have the default one, d", "domains: cannot be moved: d, e"]
    );
}

#[test]
fn departments_of_the_enterprise_stay_what_they_are() {
    let below = |parent: &Value| {
        let list = json!([{"name": "Sales"}, {"name": "All", "isEnterpriseDepartment": true}]);
        let department = json!({"name": "Sales", "callingLineIdName": "The Sales", "parentDepartment": parent});
        [("/groups/departments?name=", 200, department), ("/groups/departments", 200, list)]
    };
    let post = |provider: &str, parent: &str| {
        let shown = r#""name":"Sales","callingLineIdName":"The Sales""#;
        format!(r#"POST /groups/departments {{"sp":"{provider}","groupId":"new",{shown}{parent}}}"#)
    };
    let enterprise = json!({"serviceProviderId": "ent", "name": "All", "fullPathName": "All"});
    let parent = r#","parentDepartment":{"sp":"ent","name":"All","fullPathName":"All"}"#;
    assert_eq!(writes(&moved(NEAR, &below(&enterprise)), "/groups/departments"), [post("ent", parent)]);
    assert_eq!(obstacles(FAR, &below(&enterprise)), ["departments: cannot be moved: Sales"]);
    assert_eq!(writes(&moved(FAR, &below(&enterprise)), "/groups/departments"), [post("sp", "")]);
    // One below another of the group stays below it, whatever that is below.
    let sales = json!({"serviceProviderId": "ent", "groupId": "old", "name": "Sales"});
    let two = [
        ("/groups/departments?name=Inside", 200, json!({"name": "Inside", "parentDepartment": sales})),
        ("/groups/departments?name=Sales", 200, json!({"name": "Sales", "parentDepartment": enterprise})),
        ("/groups/departments", 200, json!([{"name": "Inside"}, {"name": "Sales"}])),
    ];
    for (to, above) in [(NEAR, parent), (FAR, "")] {
        let of = format!(r#""sp":"{}","groupId":"new""#, to.0);
        assert_eq!(
            writes(&moved(to, &two), "/groups/departments"),
            [
                format!(r#"POST /groups/departments {{{of},"name":"Sales"{above}}}"#),
                format!(
                    r#"POST /groups/departments {{{of},"name":"Inside","parentDepartment":{{{of},"name":"Sales"}}}}"#
                ),
            ]
        );
    }
    // A user's department is renamed with its group, and stays if it is the enterprise's.
    for (department, written) in [
        (
            json!({"serviceProviderId": "ent", "groupId": "old", "name": "Sales", "fullPathName": "Sales (old)"}),
            r#"{"sp":"ent","groupId":"new","name":"Sales"}"#,
        ),
        (enterprise, r#"{"sp":"ent","name":"All"}"#),
    ] {
        let user = json!({"userId": "a@b", "department": department});
        let plan = moved(NEAR, &[("/users?userId=", 200, user.clone()), ("/users", 200, json!([user]))]);
        assert_eq!(writes(&plan, "/users"), [format!(r#"PUT /users {{"userId":"a@b","department":{written}}}"#)]);
    }
}

/// The number that calls show goes along, unless somebody has it who stays.
#[test]
fn a_number_is_shown_where_it_is() {
    let numbers = |rows: Value| ("/groups/dns/details", 200, json!({ "dns": rows }));
    let department = json!({"name": "Sales", "callingLineIdPhoneNumber": "+1-2"});
    let list = json!([{"name": "Sales"}]);
    let shown = [("/groups/departments?name=", 200, department), ("/groups/departments", 200, list)];
    let plan_of = |rows: Value| moved(NEAR, &[shown.as_slice(), &[numbers(rows)]].concat());
    let puts = |plan: &Plan| writes(plan, "/groups/departments").into_iter().filter(|it| it.starts_with("PUT")).count();
    let (free, taken) = (json!({"min": "+1-2", "max": ""}), json!({"min": "+1-2", "userId": "hg@d"}));
    assert_eq!(puts(&plan_of(json!([free]))), 1);
    assert_eq!(puts(&plan_of(json!([taken]))), 0, "a hunt group that stays has it");
    // A number that somebody has as well is not free.
    let plan = plan_of(json!([taken, free]));
    assert_eq!(writes(&plan, "/groups/dns"), [""; 0], "{plan}");
    assert_eq!(writes(&plan_of(json!([free])), "/groups/dns").len(), 2);
}

#[test]
fn settings_are_written_as_those_of_the_new_group() {
    let of = |name: &str, provider: &str, group: &str| {
        let department = json!({"serviceProviderId": provider, "groupId": group, "name": name});
        json!({"department": department, "allowFromOutsideGroup": "Allow"})
    };
    let departments = json!([of("A", "ent", "old"), of("B", "ent", "other"), of("C", "other", "old")]);
    let plan = moved(
        NEAR,
        &[
            (
                "/groups/calling-plans/incoming",
                200,
                json!({"serviceProviderId": "ent", "groupId": "old", "departments": departments}),
            ),
            (
                "/groups/voice-messaging/voice-portal",
                200,
                json!({"serviceUserId": "vp@d", "isActive": true, "serviceInstanceProfile": {"name": "Mail"}}),
            ),
            // These say nothing that could be set.
            ("/groups/policy", 200, json!({"serviceProviderId": "ent", "groupId": "old"})),
            ("/groups/network-class-of-services", 200, json!({"groupId": "old", "services": []})),
        ],
    );
    let row = |name: &str, provider: &str, group: &str| {
        let department = format!(r#"{{"sp":"{provider}","groupId":"{group}","name":"{name}"}}"#);
        format!(r#"{{"department":{department},"allowFromOutsideGroup":"Allow"}}"#)
    };
    let rows = [row("A", "ent", "new"), row("B", "ent", "other"), row("C", "other", "old")].join(",");
    let of_new = r#""sp":"ent","groupId":"new""#;
    assert_eq!(
        writes(&plan, "/groups/calling-plans/incoming"),
        [format!("PUT /groups/calling-plans/incoming {{{of_new},\"departments\":[{rows}]}}")]
    );
    // The voice portal of the new group has an id of its own.
    let portal = r#""serviceInstanceProfile":{"name":"Mail"},"isActive":true"#;
    assert_eq!(
        writes(&plan, "/groups/voice-messaging/voice-portal"),
        [format!("PUT /groups/voice-messaging/voice-portal {{{of_new},{portal}}}")]
    );
    assert_eq!(plan.calls().count(), 4, "{plan}");
    // Classes of service are those of a service provider.
    let classes = [("/groups/network-class-of-services", 200, json!({"services": [{"name": "Gold"}]}))];
    assert_eq!(writes(&moved(NEAR, &classes), "/groups/network-class-of-services").len(), 1);
    assert_eq!(writes(&moved(FAR, &classes), "/groups/network-class-of-services"), [""; 0]);
    assert_eq!(obstacles(FAR, &classes), ["network-classes-of-service: cannot be moved: Gold"]);
}

#[test]
fn what_cannot_be_read_is_an_obstacle_unless_there_is_no_such_thing() {
    let not_assigned = refused("[Error 4410] Service is not assigned to this subscriber");
    let not_found = refused("not found");
    for path in ["/groups/hunt-groups", "/groups/policy"] {
        assert_eq!(obstacles_or_none(&[(path, 400, not_assigned.clone())]), [""; 0], "{path}");
        for (status, body) in [(403, refused("forbidden")), (400, refused("no")), (404, not_found.clone())] {
            let found = obstacles_or_none(&[(path, status, body)]);
            let told = format!("cannot be moved: {path} cannot be read (");
            assert!(matches!(&found[..], [one] if one.contains(&told)), "{path}, {status}: {found:?}");
        }
    }
    // No client is known to ask for these, so that a server may have no such thing.
    for path in ["/groups/account-authorization-codes", "/groups/emergency-zones"] {
        assert_eq!(obstacles_or_none(&[(path, 404, not_found.clone())]), [""; 0], "{path}");
        assert_eq!(obstacles_or_none(&[(path, 403, refused("forbidden"))]).len(), 1, "{path}");
    }
}

fn obstacles_or_none(answers: Answers<'_>) -> Vec<String> {
    if planned(NEAR, answers, false).is_ok() { Vec::new() } else { obstacles(NEAR, answers) }
}

#[test]
fn each_part_is_told_by_what_it_consists_of() {
    let source = |kind: &str| json!({"source": {"messageSourceSelection": kind}, "internalSource": {"messageSourceSelection": "System"}});
    let portal = |profile: Value| json!({"isActive": true, "serviceInstanceProfile": profile});
    for (path, answer, told) in [
        ("/groups/music-on-hold", source("Custom"), Some("music-on-hold: cannot be moved: Custom source of the group")),
        ("/groups/music-on-hold", source("System"), None),
        (
            "/groups/schedules",
            json!([{"name": "S", "type": "Time", "level": "Group"}]),
            Some("schedules: cannot be moved: S"),
        ),
        ("/groups/schedules", json!([{"name": "S", "type": "Time"}]), Some("schedules: cannot be moved: S")),
        ("/groups/schedules", json!([{"name": "S", "type": "Time", "level": "System"}]), None),
        (
            "/groups/voice-messaging/voice-portal",
            portal(json!({"phoneNumber": "+1-1"})),
            Some("voice-portal: cannot be moved: +1-1"),
        ),
        (
            "/groups/voice-messaging/voice-portal",
            portal(json!({"phoneNumber": "", "aliases": ["vp@d"]})),
            Some("voice-portal: cannot be moved: vp@d"),
        ),
        ("/groups/voice-messaging/voice-portal", portal(json!({"phoneNumber": ""})), None),
        (
            "/groups/account-authorization-codes",
            json!({"mandatoryUsageUsers": [{"userId": "a@b"}]}),
            Some("account-codes: cannot be moved: a@b"),
        ),
        (
            "/groups/account-authorization-codes",
            json!({"optionalUsageUsers": [{"userId": "c@d"}]}),
            Some("account-codes: cannot be moved: c@d"),
        ),
        (
            "/groups/account-authorization-codes/details",
            json!([{"code": "1"}]),
            Some("account-codes: cannot be moved: 1 code"),
        ),
        (
            "/groups/account-authorization-codes/details",
            json!([{"code": "1"}, {"code": "2"}]),
            Some("account-codes: cannot be moved: 2 codes"),
        ),
        ("/groups/hunt-groups", json!([{"serviceUserId": "hg@d"}]), Some("hunt-groups: cannot be moved: hg@d")),
    ] {
        let answers = [(path, 200, answer.clone())];
        assert_eq!(obstacles_or_none(&answers), told.into_iter().collect::<Vec<_>>(), "{path}: {answer}");
        let plan = moved(NEAR, &answers);
        // A group in which something stays is not deleted.
        assert_eq!(plan.to_string().contains("DELETE /groups?"), told.is_none(), "{path}: {answer}\n{plan}");
    }
    // A setting that is about a part which stays is not set elsewhere.
    let plan = moved(NEAR, &[("/groups/music-on-hold", 200, source("Custom"))]);
    assert_eq!(writes(&plan, "/groups/music-on-hold"), [""; 0]);
    assert!(plan.notes().contains(&"groups.music-on-hold.get is not set".to_owned()), "{:?}", plan.notes());
    assert_eq!(
        writes(&moved(NEAR, &[("/groups/music-on-hold", 200, source("System"))]), "/groups/music-on-hold").len(),
        1
    );
}
