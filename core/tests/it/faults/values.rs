//! Faults of values, requests and errors that were found on the product, each as the kind that it is one of.

use odin_api_properties::fields::fields;
use std::error::Error as _;

use odin_api::value::Array;
use odin_api::{Endpoint, ErrorKind, Site, auth, operations, users};

fn site() -> Site {
    Site::new("https://x.example/").unwrap()
}

fn body(call: &impl Endpoint) -> String {
    let body = call.request(&site(), None).unwrap().into_body();
    std::str::from_utf8(&body).unwrap().to_owned()
}

#[test]
fn fault_03_looking_through_an_absent_list_mutably_does_not_make_it_an_empty_one() {
    let mut list: Array<String> = Array::absent();
    list.iter_mut().for_each(|text| text.make_ascii_lowercase());
    assert!(!list.is_present(), "iter_mut made an absent list an empty one: it is now sent as []");
}

#[test]
fn fault_03_sorting_the_members_of_a_record_that_has_none_does_not_send_an_empty_list() {
    let mut user: users::User = serde_json::from_str(r#"{"userId":"a@b"}"#).unwrap();
    user.aliases.sort();
    let body = body(&users::Update::new("a@b").record(&user));
    assert!(!body.contains("aliases"), "{body}");
}

#[test]
fn fault_03_a_list_is_there_once_something_is_put_into_it() {
    type Change = fn(&mut Array<String>);
    let changes: [(&str, Change, Option<&[&str]>); 13] = [
        ("retain", |list| list.retain(|_| false), None),
        ("truncate", |list| list.truncate(0), None),
        ("pop", |list| assert_eq!(list.pop(), None), None),
        ("extend by nothing", |list| list.extend([""; 0]), None),
        ("for", |list| list.into_iter().for_each(String::clear), None),
        ("reverse", |list| list.reverse(), None),
        ("swap", |list| list.iter_mut().take(1).for_each(String::clear), None),
        ("push", |list| list.push("a"), Some(&["a"])),
        ("insert", |list| list.insert(0, "a"), Some(&["a"])),
        ("extend", |list| list.extend(["a", "b"]), Some(&["a", "b"])),
        ("set", |list| list.set(["a"]), Some(&["a"])),
        ("set to nothing", |list| list.set([""; 0]), Some(&[])),
        ("clear", Array::clear, Some(&[])),
    ];
    for (name, change, due) in changes {
        let mut list = Array::absent();
        change(&mut list);
        let printed = serde_json::to_value(&list).unwrap();
        assert_eq!(list.is_present(), due.is_some(), "{name}");
        assert_eq!(printed, serde_json::json!(due.unwrap_or_default()), "{name}");
    }
}

#[test]
fn fault_03_a_list_of_which_nothing_is_left_is_an_empty_one() {
    type Change = fn(&mut Array<String>);
    let changes: [(&str, Change); 4] = [
        ("retain", |list| list.retain(|_| false)),
        ("truncate", |list| list.truncate(0)),
        ("pop", |list| assert!(list.pop().is_some())),
        ("remove", |list| assert_eq!(list.remove(0), "a")),
    ];
    for (name, change) in changes {
        // Made by pushing, made by a vector, and made by an iterator.
        let mut pushed = Array::absent();
        pushed.push("a");
        for mut list in [pushed, vec![String::from("a")].into(), ["a"].into_iter().collect()] {
            change(&mut list);
            assert!(list.is_present() && list.is_empty(), "{name}");
        }
    }
}

type Look = fn(&Array<users::User>) -> usize;

#[test]
fn fault_07_showing_a_list_of_unreadable_items_takes_linear_time() {
    use std::time::Duration;
    let read = |n: usize| {
        let text = format!("[{}]", vec!["null"; n].join(","));
        let list = users::List::response(http::Response::new(text.into())).unwrap();
        assert_eq!(list.rejected().len(), n);
        list
    };
    let (small, large) = (read(5_000), read(40_000));
    let looks: [(&str, Look); 3] = [
        ("Debug", |list| format!("{list:?}").len()),
        ("==", |list| usize::from(*list == list.clone())),
        ("Serialize", |list| serde_json::to_string(list).unwrap().len()),
    ];
    for (name, look) in looks {
        // Many times: that clock ticks a few hundred times a second.
        let time = |list, times: u32| {
            let begin = now();
            (0..times).for_each(|_| assert!(look(list) > 0));
            begin() / times
        };
        let (small, large) = (time(&small, 80), time(&large, 10));
        eprintln!("{name}: 5,000 in {small:?}, 40,000 in {large:?}");
        let longest = small.max(Duration::from_micros(100)) * 16;
        assert!(large < longest, "{name}: 8 times the items take {large:?} instead of {small:?}");
    }
}

/// The time that this thread has run: on a busy machine only long work is interrupted, which is no fault of it.
#[expect(clippy::disallowed_types, clippy::disallowed_methods, reason = "the test measures time")]
fn now() -> impl Fn() -> std::time::Duration {
    let ran = || {
        let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        text.split_whitespace().next()?.parse().ok().map(std::time::Duration::from_nanos)
    };
    let (begin, ran_before) = (std::time::Instant::now(), ran());
    move || match (ran_before, ran()) {
        (Some(before), Some(after)) => after.saturating_sub(before),
        _ => begin.elapsed(),
    }
}

#[test]
fn fault_07_rejected_items_stand_where_they_stood() {
    let body = r#"[null,{"userId":"a"},7,8,{"userId":"b"},{"userId":"c"},9]"#;
    let mut list = users::List::response(http::Response::new(body.into())).unwrap();
    assert_eq!(serde_json::to_string(&list).unwrap(), body);
    list.push(users::User::new("d"));
    let more = r#"[null,{"userId":"a"},7,8,{"userId":"b"},{"userId":"c"},9,{"userId":"d"}]"#;
    assert_eq!(serde_json::to_string(&list).unwrap(), more);
    list.retain(|user| user.user_id == "c");
    assert_eq!(serde_json::to_string(&list).unwrap(), r#"[null,{"userId":"c"},7,8,9]"#);
    list.truncate(0);
    assert_eq!(serde_json::to_string(&list).unwrap(), "[null,7,8,9]");
}

/// `with` does not compile on a `GET`; what gets into its unknown fields all the same is refused.
#[test]
fn fault_08_what_no_body_can_carry_is_refused_by_name() {
    let mut get = users::Get::new("a@b");
    get.extra.insert("newKey", "hush");
    let error = get.prepare().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument);
    let line = error.to_string();
    assert!(line.starts_with("users.get (GET /users): newKey: ") && !line.contains("hush"), "{line}");
}

/// Every operation: an unknown field is in the body, or the call is refused.
#[test]
fn fault_08_no_operation_loses_an_unknown_field() {
    use odin_api::json::{Kind, Presence, read};
    let mut refused = 0;
    for operation in operations() {
        let mut arguments = (operation.arguments.make)();
        let mut given = serde_json::Map::new();
        for field in fields(operation.arguments) {
            let one = match field.kind {
                Kind::Text | Kind::Id | Kind::Ids | Kind::Secret | Kind::Enum(_) => {
                    serde_json::json!("2024-11-04T00:00:00Z")
                }
                Kind::Flag => true.into(),
                Kind::Int | Kind::Quantity | Kind::Float => 1.into(),
                _ => continue,
            };
            let one = if field.presence == Presence::Repeated { serde_json::json!([one]) } else { one };
            if field.required {
                given.insert(field.key.to_owned(), one);
            }
        }
        given.insert("newIn7".into(), "x".into());
        if read(&serde_json::Value::Object(given).to_string(), &mut *arguments).is_err() {
            continue;
        }
        match odin_api::Call::with_arguments(operation, &*arguments).and_then(|call| call.request(&site(), None)) {
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::Argument, "{error}");
                refused += usize::from(error.to_string().contains("newIn7"));
            }
            Ok(request) => {
                let body = String::from_utf8(request.body().to_vec()).unwrap();
                assert!(body.contains("newIn7"), "{operation:?} loses it: {} {body}", request.uri());
            }
        }
    }
    assert!(refused > 100, "only {refused} of them refuse it");
}

#[test]
fn fault_12_display_and_source_do_not_say_the_same_twice() {
    let setup = odin_api::Error::setup("the proxy cannot be used", "no such scheme");
    assert_eq!(setup.to_string(), "the proxy cannot be used: no such scheme");
    let site = Site::new("https://a b/").unwrap_err();
    for error in [setup, site] {
        let (text, source) = (error.to_string(), error.source().map(ToString::to_string).unwrap_or_default());
        assert!(source.is_empty() || !text.contains(&source), "anyhow's {{:#}} prints the cause twice: {text}");
        assert!(error.cause().is_some(), "the cause itself is there to be looked into");
    }
}

#[test]
fn fault_14_which_operation_is_the_login_is_known_of_it() {
    let logins: Vec<_> = operations().filter(|operation| operation.logs_in).map(|operation| operation.id).collect();
    assert_eq!(logins, ["auth.token.create"]);
    assert!(auth::token::Create::OPERATION.logs_in && !auth::token::Create::OPERATION.login);
}

type Make = fn() -> String;

/// So many members of an object, with values that are nothing.
fn members(count: usize, key: fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |text, n| text + "\"" + &key(n) + "\":0,")
}

/// Bodies that take far more memory once they are read than the documented ones do, by what is in them.
const LARGE: [(&str, Make); 14] = [
    ("a list of zeros", || format!("[{}0]", "0,".repeat(8 * 1024 * 1024))),
    ("an unknown list of zeros", || format!(r#"{{"userId":"a","new":[{}0]}}"#, "0,".repeat(8 * 1024 * 1024))),
    ("a list of services that are numbers", || {
        format!(r#"{{"userId":"u","userServices":[{}1]}}"#, "1,".repeat(30_000_000))
    }),
    ("a list of no user's services", || format!(r#"{{"userServices":[{}1]}}"#, "1,".repeat(8_000_000))),
    ("tiny users", || format!("[{}{{}}]", r#"{"userId":"u"},"#.repeat(499_000))),
    ("users of one letter", || format!("[{}]", [r#""u""#; 400_000].join(","))),
    ("unknown users", || format!("[{}{{}}]", r#"{"x":1},"#.repeat(400_000))),
    ("unknown empty texts", || format!(r#"{{"userId":"a","new":[{}0]}}"#, r#""","#.repeat(3_000_000))),
    ("unknown tiny objects", || format!(r#"{{"userId":"a","new":[{}0]}}"#, r#"{"a":0},"#.repeat(400_000))),
    ("unknown keys", || format!(r#"{{{}"userId":"a"}}"#, members(400_000, |n| format!("{n}x")))),
    ("one key many times", || format!(r#"{{"userId":"a",{}"x":1}}"#, r#""x":1,"#.repeat(2_000_000))),
    ("a short unknown list of zeros", || format!(r#"{{"userId":"a","new":[{}0]}}"#, "0,".repeat(450_000))),
    ("aliases of one letter", || format!(r#"{{"userId":"a","aliases":[{}"b"]}}"#, r#""b","#.repeat(1_000_000))),
    ("a list with gaps", || format!(r#"{{{}"400000":0}}"#, members(300_000, |n| n.to_string()))),
];

/// Set to the number of a case, in a process that measures the memory which it takes.
const CASE: &str = "ODIN_FAULT_05_CASE";

#[expect(clippy::disallowed_methods, reason = "a process of its own is told what it is to measure")]
fn case_of_child() -> Option<usize> {
    std::env::var(CASE).ok()?.parse().ok()
}

/// The peak of this process and what it uses now, in KiB.
#[expect(clippy::disallowed_methods, reason = "Linux counts it in a file")]
fn memory() -> Option<(usize, usize)> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let number = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        line.trim().strip_suffix("kB")?.trim().parse::<usize>().ok()
    };
    Some((number("VmHWM:")?, number("VmRSS:")?))
}

#[expect(clippy::disallowed_methods, reason = "Linux forgets the peak by a file")]
fn forget_peak() {
    // Where it does not work the peak is too high, and the test fails; never the other way round.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

#[test]
#[expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "memory is measured in processes of their own")]
fn fault_05_memory_stays_within_ten_times_the_body_and_16_mb() {
    if let Some(case) = case_of_child() {
        return measure(case);
    }
    let mut wrong = Vec::new();
    // Each reading has a process: what one gives back to the allocator, the next would seem to take.
    for number in 0..2 * LARGE.len() {
        let name = LARGE[number / 2].0;
        let output = std::process::Command::new(std::env::current_exe().expect("this program"))
            .args([
                "faults::values::fault_05_memory_stays_within_ten_times_the_body_and_16_mb",
                "--exact",
                "--nocapture",
            ])
            .env(CASE, number.to_string())
            .output()
            .expect("a process");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        eprintln!("{name}: {}", said.trim());
        if !output.status.success() {
            wrong.push(format!("{name}: {said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn measure(case: usize) {
    let Some((_, before)) = memory() else {
        eprintln!("skipped: this system does not tell how much memory a process takes");
        return;
    };
    forget_peak();
    let text = LARGE[case / 2].1();
    let bytes = text.len();
    let body: bytes::Bytes = text.into();
    let is_record = body.starts_with(b"{\"user") || body.starts_with(b"{\"0x");
    let answer = http::Response::new(body);
    // An error is as good as a value.
    let result = match (is_record, case % 2) {
        (true, 0) => users::services::Get::response(answer).map(drop),
        (true, _) => users::Get::response(answer).map(drop),
        (false, 0) => users::List::response(answer).map(drop),
        (false, _) => users::Update::response(answer).map(drop),
    };
    let said = result.map_or_else(|error| format!("{:?}", error.kind()), |()| "read".to_owned());
    let (peak, _) = memory().expect("it was told before");
    let taken = (peak - before) * 1024;
    let limit = 10 * bytes + 16_000_000;
    eprintln!("{} KB of body, {} KB taken, {} KB allowed: {said}", bytes / 1000, taken / 1000, limit / 1000);
    assert!(taken <= limit, "{taken} bytes for a body of {bytes}");
}

#[test]
fn fault_05_what_takes_too_much_memory_is_too_large() {
    let text = format!("[{}0]", "0,".repeat(8 * 1024 * 1024));
    let error = users::List::response(http::Response::new(text.into())).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLarge, "{error}");
    assert!(error.to_string().contains("bytes of memory"), "{error}");
}

/// The documented row of a user, ten thousand times, and the smallest row that there can be.
#[test]
fn fault_05_a_list_of_ten_thousand_users_is_read_under_the_default_limits() {
    let example = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/examples/users.list.response.json"));
    let rows: Vec<serde_json::Value> = serde_json::from_str(example).unwrap();
    let smallest = serde_json::json!({"userId": "4001@example.net"});
    for row in rows.iter().chain([&smallest]) {
        let text = format!("[{}]", vec![row.to_string(); 10_000].join(","));
        let mut receiver =
            odin_api::Receiver::new(http::Response::new(()).into_parts().0, &odin_api::policy::Limits::default())
                .unwrap();
        receiver.push(text.as_bytes()).unwrap();
        let list = users::List::response(receiver.finish().unwrap()).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!((list.len(), list.rejected().len()), (10_000, 0));
    }
}
