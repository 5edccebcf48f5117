//! What the API says of a group, before and after.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use odin_api::flow::Ctx;
use odin_api::jobs::moves::MoveGroup;
use odin_api::jobs::{JobError, Journal, Report, RunOptions};
use odin_sim::Odin;
use serde_json::Value;

use super::old_group::{Home, PEOPLE};
use crate::call_flow::company::Asker;

/// Status and body, by path.
pub(super) type Answers = BTreeMap<String, (u16, String)>;

/// The paths that ask about a group as such.
static PATHS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let known = include_str!("../../../catalogue/operations.jsonl").lines();
    let known = known.map(|line| serde_json::from_str::<Value>(line).expect("a line"));
    let of_group = known.filter(|it| {
        let required = it["query"].as_array().into_iter().flatten().filter(|key| key[2] == true).map(|key| &key[0]);
        let mut required: Vec<_> = required.filter_map(Value::as_str).collect();
        required.sort_unstable();
        let path = it["path"].as_str().unwrap_or_default();
        it["method"] == "GET" && path.starts_with("/groups") && required == ["groupId", "serviceProviderId"]
    });
    let paths = of_group.map(|it| it["path"].as_str().unwrap_or_default().to_owned());
    let paths: Vec<_> = paths.chain(["/groups/password-rules", "/users"].map(str::to_owned)).collect();
    assert!(paths.len() > 80, "{}", paths.len());
    paths
});

/// Everything that the API can be asked about a group as such, by path, with the group's own names taken out.
pub(super) fn answers(odin: &mut Odin, home: Home) -> Answers {
    let asker = &mut Asker::new(odin);
    let mut found = BTreeMap::new();
    for path in PATHS.iter() {
        let query = format!("{path}?serviceProviderId={}&groupId={}", home.0, home.1);
        let (status, mut answer) = asker.try_ask("GET", &query, &Value::Null);
        sort(&mut answer);
        let text = answer.to_string().replace(home.1, "GROUP");
        found.insert(
            path.clone(),
            (
                status,
                text.replace(&format!("\"{}\"", home.0), "\"PROVIDER\"")
                    .replace(&format!("{}_GROUP", home.0), "PORTAL"),
            ),
        );
    }
    found
}

fn sort(value: &mut Value) {
    match value {
        Value::Array(items) => {
            items.iter_mut().for_each(sort);
            items.sort_by_key(ToString::to_string);
        }
        Value::Object(fields) => fields.values_mut().for_each(sort),
        _ => {}
    }
}

/// Everything about the users, with the group's name taken out.
pub(super) fn people(odin: &mut Odin, group: &str) -> Vec<Value> {
    let asker = &mut Asker::new(odin);
    let paths = ["/users", "/users/services", "/users/do-not-disturb", "/users/voice-messaging"];
    let mut found = Vec::new();
    for user in PEOPLE {
        for path in paths {
            let mut answer = asker.ask("GET", &format!("{path}?userId={user}"), &Value::Null);
            sort(&mut answer);
            found.push(serde_json::from_str(&answer.to_string().replace(group, "GROUP")).expect("JSON"));
        }
    }
    found
}

pub(super) async fn moved(ctx: Ctx, job: &MoveGroup, journal: &mut (dyn Journal + Send)) -> Result<Report, JobError> {
    job.plan(&ctx, journal).await?.run(&ctx, journal, &RunOptions::default()).await
}

pub(super) fn is_gone(odin: &mut Odin, home: Home) -> bool {
    let query = format!("/groups?serviceProviderId={}&groupId={}", home.0, home.1);
    let (status, _) = Asker::new(odin).try_ask("GET", &query, &Value::Null);
    assert!([200, 404].contains(&status), "{status}");
    status == 404
}

pub(super) fn differing<'a>(before: &'a Answers, after: &Answers) -> Vec<&'a str> {
    let differs = |(path, answer): &(&String, &(u16, String))| after[*path] != **answer;
    before.iter().filter(differs).map(|(path, _)| path.as_str()).collect()
}

pub(super) fn assert_same(before: &Answers, after: &Answers, name: &str) {
    let differing: Vec<_> =
        differing(before, after).into_iter().map(|path| (path, &before[path], &after[path])).collect();
    assert!(differing.is_empty(), "{name}: {differing:?}");
}

/// What is the service provider's rather than the group's: its reporting server, people of its other groups, and which
/// services there are beyond those that the group may use.
pub(super) fn assert_same_elsewhere(before: &Answers, after: &Answers, name: &str) {
    let expected = [
        "/groups/call-centers/enhanced-reporting",
        "/groups/call-centers/supervisors/available",
        "/groups/collaborate/users",
        "/groups/custom-contact-directory/users",
        "/groups/hunt-groups/users",
        "/groups/paging/originators/available",
        "/groups/services",
    ];
    assert_eq!(differing(before, after), expected, "{name}");
    assert_eq!(authorised(after), authorised(before), "{name}");
}

/// The services that a group may use, how many of them, and whether it has them.
pub(super) fn authorised(answers: &Answers) -> Vec<String> {
    let services: Value = serde_json::from_str(&answers["/groups/services"].1).expect("JSON");
    let rows = ["userServices", "groupServices", "servicePackServices"].map(|key| services[key].as_array());
    let rows = rows.into_iter().flatten().flatten().filter(|row| row["authorized"] == true);
    let mut rows: Vec<_> =
        rows.map(|row| format!("{} {} {}", row["serviceName"], row["quantity"], row["assigned"])).collect();
    rows.sort();
    assert!(!rows.is_empty());
    rows
}
