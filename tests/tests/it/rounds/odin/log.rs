//! `/settings`, `/events`, `/webhooks`

use odin_api::settings::webhooks::{Header, Target};
use odin_api::{Endpoint, ErrorKind, events, settings, users, webhooks};

use crate::conformance::{Lab, Stage, Transport};

const ADA: &str = "4001@example.net";

pub fn anything_can_be_set<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let get = || odin.call(settings::Get::new("dashboard"));
    assert_eq!(get().unwrap_err().kind(), ErrorKind::NotFound);
    odin.call(settings::Update::new("dashboard").with("columns", 3)).unwrap();
    odin.call(settings::Update::new("dashboard").with("theme", "dark")).unwrap();
    assert_eq!(get().unwrap(), serde_json::json!({"theme": "dark"}), "all of it is replaced");
    odin.call(settings::Delete::new("dashboard")).unwrap();
    assert_eq!(get().unwrap_err().kind(), ErrorKind::NotFound);
    let partners = odin.call(settings::partners::Get::new()).unwrap();
    assert_eq!((partners[0].key.as_deref(), partners[0].name.as_deref()), (Some("webex"), Some("Webex")));
}

pub fn writes_are_told<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assert!(odin.call(settings::webhooks::Get::new()).unwrap().endpoints.is_empty());
    let mut all = Target::new(true, "All", "https://all.example.net", "a1");
    all.unlimited = Some(true);
    all.header = Some(Header::new("Authorization", "let me in"));
    let mut some = Target::new(true, "Some", "https://some.example.net", "b2");
    some.events = ["users.delete".to_owned()].into();
    let off = Target::new(false, "Off", "https://off.example.net", "c3");
    odin.call(settings::webhooks::Update::new().endpoints([all, some.clone(), off])).unwrap();
    let twice = settings::webhooks::Update::new().endpoints([some.clone(), some]);
    assert_eq!(odin.call(twice).unwrap_err().kind(), ErrorKind::Rejected);
    let kept = odin.call(settings::webhooks::Get::new()).unwrap();
    assert_eq!((kept.endpoints.len(), kept.endpoints[0].header.as_ref().unwrap().value.expose()), (3, "let me in"));
    assert!(!format!("{kept:?}").contains("let me in"));
    let names = odin.call(events::types::List::new()).unwrap();
    assert!(names.contains(&"users.delete".to_owned()) && names.contains(&"users.update".to_owned()), "{names:?}");

    odin.call(users::Update::new(ADA).title("Countess")).unwrap();
    odin.call(users::Delete::new("4006@example.net")).unwrap();
    odin.call(users::Get::new(ADA)).unwrap();
    odin.call(users::Update::new(ADA).title("x".repeat(1000))).unwrap_err();
    let latest = odin.call(events::List::new().limit(2)).unwrap();
    let kinds: Vec<_> = latest.iter().map(|event| event.kind.as_deref().unwrap()).collect();
    assert_eq!(kinds, ["users.delete", "users.update"], "writes that succeeded, the newest first");
    let update = &latest[1];
    assert_eq!((update.user_id.clone(), update.user_login_type.as_deref()), (Some("admin".into()), Some("System")));
    assert_eq!(
        (update.event_user_id.clone(), update.event_group_id.clone()),
        (Some(ADA.into()), Some("grp.odin".into()))
    );
    assert_eq!(odin.call(events::Get::new(update.id.unwrap())).unwrap().kind.as_deref(), Some("users.update"));

    let sent = odin.call(webhooks::List::new().limit(3)).unwrap();
    let sent: Vec<_> =
        sent.iter().map(|one| (one.kind.as_deref().unwrap(), one.endpoint.as_deref().unwrap())).collect();
    let (all, some) = ("https://all.example.net", "https://some.example.net");
    assert_eq!(sent, [("users.delete", all), ("users.delete", some), ("users.update", all)]);
    let id = odin.call(webhooks::List::new()).unwrap()[0].id.unwrap();
    assert_eq!(odin.call(webhooks::Get::new(id)).unwrap().event_id, latest[0].id);
    // Whoever sees the group sees what was done there.
    let group = place.client("group.admin", "group.admin");
    assert!(
        group.call(events::List::new()).unwrap().iter().all(|event| event.event_group_id == Some("grp.odin".into()))
    );
}

pub fn logins_are_counted<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(users::Get::new(ADA)).unwrap();
    let list = |from: &str, to: &str| {
        let rows = odin.call(events::logins::List::new(from, to)).unwrap();
        rows.iter().filter(|login| login.user_id == Some("admin".into())).count()
    };
    assert_eq!(list("1970-01-01T00:00:00.000Z", "2099-01-01T00:00:00.000Z"), 1);
    assert_eq!(list("2098-01-01T00:00:00.000Z", "2099-01-01T00:00:00.000Z"), 0);
    let wrong = odin.call(events::logins::List::new("yesterday", "today")).unwrap_err();
    assert_eq!(wrong.kind(), ErrorKind::Rejected);
}
