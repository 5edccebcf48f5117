//! Section 5: every page that was visited, as a system administrator.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::Api;
use crate::web_client::{GROUP, HOST, PROVIDER, SCOPE, USER, check, everything, facts, is_due, missing};

/// A page: its menu, its address, and the paths that it reads with their keys.
fn pages() -> impl Iterator<Item = (&'static str, &'static str, Vec<&'static str>)> {
    include_str!("pages.txt").lines().map(|line| {
        let mut parts = line.split(" | ");
        let mut part = || parts.next().unwrap_or_default().trim_end_matches(" |");
        (part(), part(), part().split_whitespace().collect())
    })
}

/// The instance of a service that a page is about: the first one that its first read lists.
fn instance(api: &mut Api, reads: &[&str]) -> Option<String> {
    let path = reads.iter().find_map(|read| read.strip_suffix("?serviceUserId"))?;
    let list = api.get(&format!("{path}?{SCOPE}")).1;
    let rows =
        list.as_array().cloned().or_else(|| list.as_object()?.values().find_map(|rows| rows.as_array().cloned()));
    rows?.first()?["serviceUserId"].as_str().map(str::to_owned)
}

/// What a page sends for a key, as it stands in a URL.
fn value(key: &str, page: &str, instance: Option<&str>) -> String {
    let of_instance = page.contains("serviceUserId=");
    match key {
        "serviceProviderId" => PROVIDER,
        "groupId" => GROUP,
        "resellerId" => "res.odin",
        "userId" if of_instance => instance.unwrap_or(USER),
        "serviceUserId" => instance.unwrap_or_else(|| panic!("{page} is about an instance, of which there is none")),
        "userId" | "userIds" => USER,
        "hostname" => HOST,
        "startTime" => "2023-11-01T00:00:00.000Z",
        "endTime" => "2023-11-02T00:00:00.000Z",
        "limit" => "50",
        // The group has a copy of the only template.
        "id" if page.contains("/vdm/templates/") => "2",
        "id" => "1",
        "q" => "available",
        "status" => "completed",
        "relatedCallIdReason" => "Call%20Queue",
        "name" => "Sales",
        "includeChildren" | "includeData" | "includeEnterprise" | "includeUtilization" => "true",
        other => panic!("{page} sends a key that is not known: {other}"),
    }
    .to_owned()
}

/// What some pages are about, and a group does not have at first.
fn make_objects(api: &mut Api) {
    let instance = |id: &str, more: Value| {
        let profile = json!({ "name": id, "callingLineIdFirstName": id, "callingLineIdLastName": id });
        (more, json!({ "serviceUserId": format!("{id}@example.net"), "serviceInstanceProfile": profile }))
    };
    let long = json!({ "hours": 3, "minutes": 0 });
    let conferences = json!({ "allocatedPorts": 10, "allowIndividualOutDial": true, "securityPinLength": 6,
        "conferenceEndWarningPromptMinutes": 10, "maxConferenceDurationMinutes": long,
        "maxScheduledConferenceDurationMinutes": long, "users": [] });
    let tone = json!({ "confirmationToneTimeoutSeconds": 5, "deliverOriginatorCLIDInstead": false });
    let parts = [
        ("/groups/flexible-seating/host", instance("desk", json!({}))),
        ("/groups/meet-me-conferencing/bridges", instance("meet", conferences)),
        ("/groups/paging", instance("page", tone)),
        ("/groups/series-completion", (json!({ "name": "Sales" }), json!({ "users": [{ "userId": USER }] }))),
    ];
    for (path, (one, other)) in parts {
        let mut body = json!({ "serviceProviderId": PROVIDER, "groupId": GROUP });
        for (key, value) in [one, other].iter().filter_map(Value::as_object).flatten() {
            body[key] = value.clone();
        }
        let (status, answer) = api.post(path, &body);
        assert_eq!(status, 200, "{path}: {answer}");
    }
}

#[test]
fn every_page_gets_what_it_needs() {
    let facts = facts();
    let mut api = Api::admin();
    everything(&mut api);
    make_objects(&mut api);
    let mut absent = BTreeSet::new();
    let (mut count, mut whole, mut wrong) = (0, 0, Vec::new());
    for (menu, page, reads) in pages() {
        count += 1;
        let before = absent.len() + wrong.len();
        let mut lacks = false;
        let known = instance(&mut api, &reads);
        for read in reads {
            let (path, keys) = read.split_once('?').unwrap_or((read, ""));
            let keys: Vec<_> = keys.split('&').filter(|key| !key.is_empty()).collect();
            if !is_due("GET", path, &mut absent) {
                lacks = true;
                continue;
            }
            let query: Vec<_> =
                keys.iter().map(|key| format!("{key}={}", value(key, page, known.as_deref()))).collect();
            let (status, answer) = api.get(&format!("{path}?{}", query.join("&")));
            if status == 200 {
                check(&facts, path, &keys, &answer);
            } else {
                wrong.push(format!("{menu}, {page}: {path}?{} is {status}: {answer}", query.join("&")));
            }
        }
        whole += usize::from(!lacks && before == absent.len() + wrong.len());
    }
    assert!(wrong.is_empty(), "{} requests of pages are refused: {wrong:#?}", wrong.len());
    assert_eq!(count, 249);
    println!("{whole} of {count} pages are served whole; {} operations are missing", absent.len());
    let listed: BTreeSet<_> = missing().into_iter().filter(|line| line.starts_with("GET ")).collect();
    if std::env::var_os("ODIN_API_WRITE").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/simulator/web_client/missing.txt");
        let more: Vec<_> = absent.difference(&listed).collect();
        assert!(listed.is_empty() || more.is_empty(), "the list only shrinks: {more:?}");
        let lines = absent.iter().fold(String::new(), |text, line| text + line + "\n");
        std::fs::write(path, lines).expect("the list");
        return;
    }
    assert_eq!(absent, listed, "what pages ask for and nobody serves; ODIN_API_WRITE=1 takes out what is served now");
}
