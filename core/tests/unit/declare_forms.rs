//! The forms of the declarations that no operation of today shows, on operations of their own.

use serde_json::{Value, json};

use crate::declare::{endpoint, model};
use crate::response::Written;
use crate::value::{Array, GroupId, Patch, Secret, UserId};
use crate::{Custom, Endpoint, ErrorKind, Site};

model! {
    /// A row of a task.
    Row needs {
        user_id: UserId = "userId",
    } has {
        city: Patch<String> = "city",
        group_id: Patch<GroupId> = "groupId",
        password: Patch<Secret> = "password",
    }
}

endpoint! {
    /// A task whose type is always the same.
    CreateTask = POST "/tasks", id "tests.tasks.create", Once, Inferred -> Written<Row>;
    new { data: Array<Row> = Body "data" }
    body { kind: String = "kind" }
    constants { "type" = "user.update", "version" = "2" }
}

endpoint! {
    /// Nothing but a constant.
    Ping = POST "/ping", id "tests.ping", Once, Inferred -> Written;
    constants { "type" = "ping" }
}

endpoint! {
    /// Lists in the query.
    DeleteDomains = DELETE "/system/domains", id "tests.domains.delete", Idempotent, Inferred -> Written;
    query { force: bool = "force" }
    query_lists { domains: String = "domains[]" [Items(3)], ids: UserId = "ids" }
}

endpoint! {
    /// A token in the query.
    Download = GET "/download", id "tests.download", Safe, Inferred -> Row;
    new { token: Secret = Query "_authToken" }
    query { second: Secret = "second" }
}

fn site() -> Site {
    Site::new("https://odin.example.net/api/v2").expect("a site")
}

fn body(call: &impl Endpoint) -> Value {
    serde_json::from_slice(call.request(&site(), None).expect("a request").body()).expect("JSON")
}

fn target(call: &impl Endpoint) -> String {
    let request = call.request(&site(), None).expect("a request");
    request.uri().path_and_query().expect("a path").to_string()
}

#[test]
fn constants_are_in_every_body() {
    let task = CreateTask::new(vec![Row::new("a")]);
    assert_eq!(body(&task), json!({"type": "user.update", "version": "2", "data": [{"userId": "a"}]}));
    assert_eq!(body(&Ping::new()), json!({"type": "ping"}));
    // Nothing that came with a record, or was added, takes their place or stands beside them.
    let task = task.with("type", "another").kind("x");
    let text = task.request(&site(), None).expect("a request").into_body();
    let text = std::str::from_utf8(&text).expect("a text");
    assert_eq!(text.matches("\"type\"").count(), 1, "{text}");
    assert!(text.contains(r#""type":"user.update""#) && text.contains(r#""kind":"x""#), "{text}");
    assert_eq!(CreateTask::OPERATION.constants, [("type", "user.update"), ("version", "2")]);
}

#[test]
fn lists_of_a_query_are_bracketed_repeats() {
    let delete = DeleteDomains::new().domains(["a b", "c&d"]).ids(["x"]).force(true);
    assert_eq!(target(&delete), "/api/v2/system/domains?force=true&domains[]=a%20b&domains[]=c%26d&ids=x");
    assert_eq!(target(&DeleteDomains::new()), "/api/v2/system/domains");
    assert!(delete.request(&site(), None).expect("a request").body().is_empty());
    let error = DeleteDomains::new().domains(["a"; 4]).prepare().expect_err("too many");
    assert_eq!((error.kind(), error.to_string().contains("$.domains[]")), (ErrorKind::Argument, true), "{error}");
    // Brackets anywhere else, and those of a value, are text.
    let custom = Custom::get("/x").query("a[]b", "[]");
    assert_eq!(target(&custom), "/api/v2/x?a%5B%5Db=%5B%5D");
}

#[test]
fn a_token_in_a_query_is_sent_and_never_shown() {
    let download = Download::new("hush/7f3a").second("whisper");
    assert_eq!(target(&download), "/api/v2/download?_authToken=hush%2F7f3a&second=whisper");
    let call = download.prepare().expect("a call");
    assert_eq!(call.secrets.len(), 2, "what the server repeats is redacted");
    let shown = format!("{download:?} {call:?} {:?}", Download::OPERATION);
    assert!(!shown.contains("hush") && !shown.contains("whisper"), "{shown}");
    // One that makes the URL too long is not repeated by the error.
    let long = Download::new("hush".repeat(40_000)).request(&site(), None).expect_err("a long URL");
    assert!(!format!("{long} {long:?}").contains("hush"), "{long}");
    let said = crate::server_text::redact("no hush/7f3a, hush%2F7f3a", call.secrets.iter().map(Secret::expose));
    assert!(!said.contains("7f3a"), "{said}");
}

#[test]
fn a_field_takes_a_text_as_it_is() {
    let mut row = Row::new("a");
    row.city = "Berlin".into();
    row.group_id = "grp".into();
    row.password = String::from("hush").into();
    assert_eq!(
        serde_json::to_value(&row).ok(),
        Some(json!({"userId": "a", "city": "Berlin", "groupId": "grp", "password": "hush"}))
    );
    row.city = String::from("Bonn").into();
    row.group_id = String::from("other").into();
    row.group_id = GroupId::from("third").into();
    assert_eq!((row.city.get().map(String::as_str), row.group_id.get()), (Some("Bonn"), Some(&"third".into())));
}
