//! V3: a URL that servers would not take is not sent; what is too long for one goes in batches.

use odin_api::flow::{Directive, Engine};
use odin_api::users::call_records::{CallRecords, Period, UserIds, details};
use odin_api::{Custom, Endpoint, Error, ErrorKind, Fate, Site, Token, users};
use serde_json::{Value, json};

use crate::support::exchange::{Odin, Reply, Seen, Virtual, config, reply};

fn site() -> Site {
    Site::new("https://odin.example.net/api/v2").unwrap()
}

fn day() -> Period {
    Period::between("2024-11-04T00:00:00Z".parse().unwrap(), "2024-11-04T23:59:59Z".parse().unwrap()).unwrap()
}

fn people(count: usize) -> Vec<String> {
    (0..count).map(|n| format!("{}@example.net", 4000 + n)).collect()
}

fn check(error: &Error, length: usize) {
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Argument, Fate::NotSent), "{error}");
    let words = format!("url: {length} bytes of path and query, and servers take 8000");
    assert!(error.to_string().contains(&words) && error.to_string().contains("ByPost"), "{error}");
    assert!(error.operation().is_some());
}

#[test]
fn fault_v3_a_url_of_more_than_8_kb_is_not_sent() {
    let list = |count| details::List::during(&day(), UserIds::of(people(count)));
    let error = list(500).prepare().unwrap_err();
    check(
        &error,
        "/users/call-records/details?startTime=2024-11-04T00%3A00%3A00Z&endTime=2024-11-04T23%3A59%3A59Z&userIds="
            .len()
            + 500 * "4000%40example.net%2C".len()
            - "%2C".len(),
    );
    list(300).prepare().unwrap();
    // To the byte, whatever makes it long: the path, a query, a list in it.
    let room = 8_000 - "/users?userId=".len();
    users::Get::new("x".repeat(room)).request(&site(), None).unwrap();
    check(&users::Get::new("x".repeat(room + 1)).prepare().unwrap_err(), 8_001);
    check(&users::Get::new("x".repeat(100_000)).prepare().unwrap_err(), 100_000 + "/users?userId=".len());
    check(&Custom::get(format!("/{}", "x".repeat(8_000))).prepare().unwrap_err(), 8_001);
    Custom::get(format!("/{}", "x".repeat(7_999))).prepare().unwrap();
    check(&Custom::delete("/x").query("a", "+".repeat(3_000)).prepare().unwrap_err(), "/x?a=".len() + 9_000);
    // A body may be as long as it is.
    users::Update::new("x".repeat(100_000)).prepare().unwrap();
    details::ListByPost::during(&day(), people(1_000)).prepare().unwrap();
}

#[test]
fn fault_v3_the_operation_that_takes_them_in_its_body() {
    let post = details::ListByPost::during(&day(), people(2));
    let request = post.request(&site(), None).unwrap();
    assert_eq!((request.method().as_str(), request.uri().path()), ("POST", "/api/v2/users/call-records/details"));
    let body: Value = serde_json::from_slice(request.body()).unwrap();
    let due = json!({
        "startTime": "2024-11-04T00:00:00Z", "endTime": "2024-11-04T23:59:59Z",
        "userIds": ["4000@example.net", "4001@example.net"],
    });
    assert_eq!(body, due);
    assert_eq!(details::ListByPost::OPERATION.safety, odin_api::Safety::Safe, "it only reads");
}

/// A record for each user that is asked for, as a server gives them; `None` for one that fails.
fn serve(asked: &mut Vec<Vec<String>>, seen: &Seen, fails: usize) -> Option<Reply> {
    if !seen.is("POST", "/users/call-records/details") {
        return None;
    }
    let ids: Vec<String> = serde_json::from_value(seen.body["userIds"].clone()).unwrap();
    asked.push(ids.clone());
    if asked.len() == fails {
        return Some(reply(400, json!({"error": "no"})));
    }
    let rows: Vec<_> = ids.iter().map(|id| json!({"userId": id})).collect();
    Some(reply(200, json!({"count": rows.len(), "total": rows.len(), "data": rows})))
}

fn read_all(users: Vec<String>, fails: usize) -> (Vec<usize>, Result<Vec<CallRecords>, Error>, usize) {
    let asked = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
    let heard = std::rc::Rc::clone(&asked);
    let mut config = config();
    config.token = Token::new("t").ok();
    let server = Odin::new().on(move |seen, _| serve(&mut heard.borrow_mut(), seen, fails));
    let mut client = Virtual::new(config, server);
    let mut task = client.task(|ctx| async move { details::list_all(&ctx, &day(), users).await });
    client.finish(std::slice::from_mut(&mut task));
    let counts = asked.borrow().iter().map(Vec::len).collect();
    (counts, task.output.take().unwrap().unwrap(), task.progress.len())
}

#[test]
fn fault_v3_any_number_of_users_in_batches_of_100_in_order() {
    for (count, batches) in [(0, vec![]), (1, vec![1]), (100, vec![100]), (101, vec![100, 1]), (300, vec![100; 3])] {
        let (asked, answers, progress) = read_all(people(count), 0);
        assert_eq!((&asked, progress), (&batches, batches.len()), "{count}");
        let answers = answers.unwrap();
        let read =
            answers.iter().flat_map(|answer| answer.data.iter()).map(|row| row.user_id.clone().unwrap().into_string());
        assert_eq!(read.collect::<Vec<_>>(), people(count));
    }
    // Each user once.
    let twice = people(150).into_iter().chain(people(120)).collect();
    assert_eq!(read_all(twice, 0).0, [100, 50]);
    // The batch that fails is the last one.
    let (asked, answers, _) = read_all(people(300), 2);
    assert_eq!((asked.len(), answers.unwrap_err().kind()), (2, ErrorKind::Rejected));
}

/// What is too long is refused before the client logs in for it.
#[test]
fn fault_v3_nothing_is_sent_for_a_url_that_is_too_long() {
    let mut client = Virtual::new(config(), |_: &_, _| -> Reply { unreachable!("nothing is sent") });
    let mut engine = Engine::new(|ctx| async move { ctx.call(users::Get::new("x".repeat(9_000))).await.map(drop) });
    let now = client.clock();
    let Directive::Done(Err(error)) = engine.poll(&mut client.exchange, now, std::task::Waker::noop()) else {
        panic!("it ends at once")
    };
    assert_eq!(error.kind(), ErrorKind::Argument);
}
