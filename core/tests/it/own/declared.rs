//! Operations that a user declares, and custom calls: what errors, events and `Debug` call them.

use odin_api::declare::{endpoint, id, model, open_enum};
use odin_api::value::{Array, GroupId, Secret, UserId};
use odin_api::{Custom, Endpoint, ErrorKind, Evidence, Raw, Safety, Site, WriteResponse};
use serde_json::json;

use crate::support::exchange::{Odin, Virtual, config, fast, reply};

id! {
    /// The id of a label.
    LabelId, "the id of a label"
}

open_enum! {
    /// The color of a label.
    Color {
        Red = "red",
    }
}

model! {
    /// A label.
    Label from "labelId" needs {
        id: LabelId = "labelId",
    } has {
        color: Option<Color> = "color",
        users: Array<UserId> = "users",
        pin: Option<Secret> = "pin",
    }
}

endpoint! {
    /// The labels of a group.
    ListLabels = GET "/groups/labels", id "tests.labels.list", Safe, Documented -> Array<Label>;
    new { group_id: GroupId = Query "groupId" }
    query { limit: i64 = "limit" [Range(1, 100)] }
}

endpoint! {
    /// Changes a label.
    ///
    /// Nothing more.
    UpdateLabel = PATCH "/groups/labels/{labelId}", id "tests.labels.update", Idempotent, Inferred, Public -> WriteResponse<Label>;
    new { label_id: LabelId = Path "labelId", pin: Secret = Body "pin" }
    body { color: Color = "color" }
    lists { users: UserId = "users" }
    constants { "type" = "label" }
}

endpoint! {
    /// Creates a label.
    CreateLabel = POST "/groups/labels", id "tests.labels.create", NotIdempotent, Inferred -> WriteResponse;
    record label: Label
}

fn site() -> Site {
    Site::new("https://odin.example.net/api/v2").expect("a site")
}

#[test]
fn a_declared_operation_is_like_any_other() {
    let update = UpdateLabel::new("VIP/1", "hush-7f3a").color("red").users(["a", "b"]);
    let request = update.request(&site(), None).expect("a request");
    assert_eq!((request.method().as_str(), request.uri().path()), ("PATCH", "/api/v2/groups/labels/VIP%2F1"));
    let body = json!({"type": "label", "pin": "hush-7f3a", "color": "red", "users": ["a", "b"]});
    assert_eq!(serde_json::from_slice::<serde_json::Value>(request.body()).expect("JSON"), body);
    assert!(!format!("{update:?}").contains("hush"), "{update:?}");
    let create = CreateLabel::new(Label::new("VIP"));
    assert_eq!(create.request(&site(), None).expect("a request").body(), r#"{"labelId":"VIP"}"#);

    let operation = UpdateLabel::OPERATION;
    assert_eq!(
        (operation.safety, operation.evidence, operation.login),
        (Safety::Idempotent, Evidence::Inferred, false)
    );
    assert!(ListLabels::OPERATION.is_list && !operation.is_list);
    let error = ListLabels::new("grp").limit(101).prepare().expect_err("too many");
    assert_eq!(error.kind(), ErrorKind::Argument);
    assert!(error.to_string().starts_with("tests.labels.list (GET /groups/labels): $.limit"), "{error}");

    let answer = |body: &'static str| http::Response::new(body.into());
    let labels = ListLabels::response(answer(r#"[{"labelId":7,"color":"mauve","rank":1},"VIP",[]]"#)).expect("a list");
    assert_eq!(labels.len(), 2);
    assert_eq!((labels[0].id.as_str(), labels[1].id.as_str()), ("7", "VIP"));
    assert_eq!(labels[0].color.as_ref().map(Color::as_str), Some("mauve"));
    assert_eq!((labels[0].extra.get("rank"), labels.rejected().len()), (Some(&json!(1)), 1));
}

#[test]
fn errors_and_events_name_it_by_its_own_id() {
    let server = Odin::new().on(|seen, _| match seen.path.as_str() {
        "/groups/labels" => Some(reply(404, json!({"error": "no labels here"}))),
        "/reports/2026" => Some(reply(500, json!({"error": "not today"}))),
        _ => None,
    });
    let mut client = Virtual::new(fast(), server);
    let (declared, custom, raw) = client.run(|ctx| async move {
        let declared = ctx.call(ListLabels::new("grp")).await.expect_err("a refusal");
        let custom = ctx.call(Custom::post("/reports/2026")).await.expect_err("a refusal");
        let raw = ctx.call(Raw(Custom::put("/reports/2026")).read_as::<u8>()).await.expect_err("a refusal");
        (declared, custom, raw)
    });
    let sent: Vec<_> = client.sent.iter().map(|it| (it.operation, it.method.as_str())).collect();
    let login = ("auth.token.create", "POST");
    assert_eq!(sent, [login, ("tests.labels.list", "GET"), ("custom.post", "POST"), ("custom.put", "PUT")]);
    assert_eq!(declared.to_string(), "tests.labels.list (GET /groups/labels): 404 Not Found: no labels here");
    assert_eq!(custom.to_string(), "custom.post (POST /reports/2026): 500 Internal Server Error: not today");
    assert_eq!(raw.to_string(), "custom.put (PUT /reports/2026): 500 Internal Server Error: not today");
}

#[test]
fn a_custom_call_never_says_another_method_or_path() {
    let says = |text: &str, due: &str| assert!(text.contains(due) && !text.contains("(GET /)"), "{text}");
    let custom = Custom::delete("/reports/2026").query("force", "true");
    says(&format!("{custom:?}"), "DELETE /reports/2026");
    says(&format!("{:?}", custom.prepare().expect("a call")), "DELETE /reports/2026 (custom.delete)");
    // Before anything is sent: the path, the length, the login.
    let error = Custom::post("/a/../b").prepare().expect_err("dots");
    says(&error.to_string(), "custom.post (POST /a/../b): ");
    assert_eq!((error.path(), error.method().map(http::Method::as_str)), (Some("/a/../b"), Some("POST")));
    let long = Custom::put("/x").query("a", "b".repeat(9000)).prepare().expect_err("too long");
    says(&long.to_string(), "custom.put (PUT /x): ");
    let mut settings = config();
    settings.credentials = None;
    let mut client = Virtual::new(settings, Odin::new());
    let error = client.run(|ctx| async move { ctx.call(Custom::put("/x")).await.expect_err("nobody may") });
    assert_eq!(error.kind(), ErrorKind::NoCredentials);
    says(&error.to_string(), "custom.put (PUT /x): ");
    // An answer of which nobody says where it is from.
    let refusal = http::Response::builder().status(404).body("gone".into()).expect("a response");
    let error = Custom::response(refusal).expect_err("a refusal");
    assert_eq!((error.to_string().as_str(), error.path(), error.method()), ("custom: 404 Not Found: gone", None, None));
    assert_eq!(format!("{:?}", Custom::OPERATION), "custom");
}
