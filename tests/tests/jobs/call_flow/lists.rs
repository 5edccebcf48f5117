//! The lists of a group: who has what two of them have, and rows that cannot be read.

use odin_api::report::call_flow::{CallFlow, Query, fetch};
use odin_api::testing::Server;
use odin_api::{Error, ErrorKind};
use serde_json::{Value, json};

fn try_flow(server: &Server, called: &str) -> Result<CallFlow, Error> {
    let query = Query::new("ent", "grp", called);
    server.run(async |ctx| fetch(&ctx, &query).await).expect("a run")
}

/// A group with these lists.
fn group(users: Value, hunt_groups: Value) -> Server {
    Server::new(move |request| match request.uri().path().trim_start_matches("/api/v2") {
        "/users" => users.clone(),
        "/groups/hunt-groups" if !request.uri().query().is_some_and(|query| query.contains("serviceUserId")) => {
            hunt_groups.clone()
        }
        "/groups/auto-attendants" | "/groups/call-centers" => json!([]),
        _ => json!({}),
    })
}

#[test]
fn of_two_with_the_same_number_extension_or_alias_the_first_has_it() {
    let user = |id: &str, extension: &str| {
        let number = "+1-2015550001";
        json!({"userId": id, "phoneNumber": number, "extension": extension, "aliases": ["desk@x", "b@x"]})
    };
    let users = json!([user("z@x", "1"), user("a@x", "1"), user("b@x", "2")]);
    let server = group(users, json!([{"serviceUserId": "hunt@x", "extension": "2"}]));
    for (called, id) in [
        ("1", "user:z@x"),
        ("2015550001", "user:z@x"),
        ("desk@x", "user:z@x"),
        // The lists have an order as well, and an id comes before an alias.
        ("2", "hunt-group:hunt@x"),
        ("b@x", "user:b@x"),
    ] {
        assert_eq!(try_flow(&server, called).expect("a flow").nodes()[1].id, id, "{called}");
    }
}

#[test]
fn an_alias_without_its_domain_is_of_whoever_has_it_in_all_domains() {
    let user = |id: &str, aliases: &[&str]| json!({"userId": id, "aliases": aliases});
    let users =
        json!([user("a@x", &["desk@x", "Front@x", "sip:Front@y"]), user("b@x", &["desk@y", "desks@x", "fronts@x"])]);
    let server = group(users, json!([]));
    for (called, id) in [
        ("desk@x", "user:a@x"),
        ("desk@y", "user:b@x"),
        ("desks", "user:b@x"),
        ("front", "user:a@x"),
        ("front@y", "user:a@x"),
        ("sip:front", "user:a@x"),
        ("B", "user:b@x"),
    ] {
        assert_eq!(try_flow(&server, called).expect("a flow").nodes()[1].id, id, "{called}");
    }
    for called in ["desk", "des", "front@", "x"] {
        assert_eq!(try_flow(&server, called).expect_err("two, or nobody").kind(), ErrorKind::Argument, "{called}");
    }
}

#[test]
fn a_row_that_cannot_be_read_is_an_error() {
    let user = json!({"userId": "a@x", "extension": "1"});
    let hunt_group = json!({"serviceUserId": "hunt@x", "extension": "2"});
    for odd in [json!({"extension": "3"}), json!(null), json!({"userId": "b@x", "extension": {"is": 3}})] {
        let error = try_flow(&group(json!([user, odd]), json!([hunt_group])), "1").expect_err("not all users");
        assert_eq!(error.kind(), ErrorKind::Unreadable, "{odd}");
        assert!(error.to_string().contains("$[1]"), "{odd}: {error}");
    }
    let error = try_flow(&group(json!([user]), json!([hunt_group, {"extension": "3"}])), "1").expect_err("not all");
    assert_eq!(error.kind(), ErrorKind::Unreadable);
}

/// An agent of another group, whose calls go to an extension there.
fn with_a_stranger(users_of_the_other_group: impl Fn() -> (u16, Value) + Send + 'static) -> CallFlow {
    let server = Server::new(move |request| {
        let query = request.uri().query().unwrap_or_default();
        let answer = match request.uri().path().trim_start_matches("/api/v2") {
            "/users" if query.contains("groupId=other") => return users_of_the_other_group(),
            "/users" if query.contains("userId") => {
                json!({"userId": "far@x", "serviceProviderId": "ent", "groupId": "other"})
            }
            "/users/services/settings" => {
                json!({"userId": "far@x", "Call Forwarding Always": {"isActive": true, "forwardToPhoneNumber": "7"}})
            }
            "/groups/hunt-groups" if query.contains("serviceUserId") => {
                json!({"serviceUserId": "hunt@x", "agents": [{"userId": "far@x"}]})
            }
            "/groups/hunt-groups" if query.contains("groupId=grp") => {
                json!([{"serviceUserId": "hunt@x", "extension": "1"}])
            }
            _ => json!([]),
        };
        (200, answer)
    });
    try_flow(&server, "1").expect("a flow")
}

#[test]
fn what_cannot_be_read_of_another_group_is_said_unless_it_is_none_of_the_logins_business() {
    let end = |flow: &CallFlow| flow.nodes().last().expect("a node").id.clone();
    let read = with_a_stranger(|| (200, json!([{"userId": "near@x", "extension": "7"}])));
    assert_eq!((end(&read).as_str(), read.problems().count()), ("user:near@x", 0));
    let refused = with_a_stranger(|| (403, json!({"error": "not your group"})));
    assert_eq!((end(&refused).as_str(), refused.problems().count()), ("number:7", 0));
    let unreadable = with_a_stranger(|| (200, json!([{"userId": "near@x", "extension": "7"}, {"extension": "8"}])));
    let problems: Vec<_> = unreadable.problems().map(|(node, problem)| (node.id.as_str(), problem)).collect();
    assert_eq!(end(&unreadable), "number:7");
    assert!(matches!(problems[..], [("user:far@x", why)] if why.contains("$[1]")), "{problems:?}");
}

/// The user with extension 1, whose calls go to a number that is in none of the four lists.
fn forwarded_to_a_number(numbers: impl Fn() -> (u16, Value) + Send + 'static) -> Server {
    Server::new(move |request| {
        let answer = match request.uri().path().trim_start_matches("/api/v2") {
            "/groups/dns/details" => return numbers(),
            "/users" => json!([{"userId": "a@x", "extension": "1"}]),
            "/users/services/settings" => {
                json!({"userId": "a@x", "Call Forwarding Always": {"isActive": true, "forwardToPhoneNumber": "2015550009"}})
            }
            _ => json!([]),
        };
        (200, answer)
    })
}

#[test]
fn numbers_of_the_group_that_cannot_be_read_are_said() {
    let list = || (200, json!({"dns": [{"min": "+1-2015550009", "userId": "b@x", "userType": "Normal"}]}));
    let read = try_flow(&forwarded_to_a_number(list), "1").expect("a flow");
    assert_eq!(read.problems().count(), 0);
    assert!(read.nodes().iter().any(|node| node.id == "user:b@x"), "{:?}", read.nodes());
    for (status, kind) in [(403, ErrorKind::Forbidden), (500, ErrorKind::Server)] {
        let server = forwarded_to_a_number(move || (status, json!({"error": "not now"})));
        let flow = try_flow(&server, "1").expect("a flow");
        let problems: Vec<_> = flow.problems().map(|(node, problem)| (node.id.as_str(), problem)).collect();
        assert!(matches!(problems[..], [("user:a@x", why)] if why.contains("not now")), "{status}: {problems:?}");
        let error = try_flow(&server, "2015550009").expect_err("nobody knows");
        assert_eq!(error.kind(), kind, "{error}");
    }
}
