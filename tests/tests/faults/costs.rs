//! What a call costs while it is made, and while it waits: allocations of this thread are counted, and polls.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::task::{Wake, Waker};
use std::time::Duration;

use allocation_counter::measure;
use odin_api::exchange::{CallOptions, Config, Exchange, Step};
use odin_api::policy::Rate;
use odin_api::{Custom, Endpoint, Now, Proxy, Site, Token, users};

const ANSWER: &str =
    "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 14\r\n\r\n{\"userId\":\"a\"}";

/// The base URL of a server that gives one answer to whatever it is asked.
fn server() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            std::thread::spawn(move || {
                let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
                while let Some(Ok(line)) = lines.next() {
                    if line.is_empty() && stream.write_all(ANSWER.as_bytes()).is_err() {
                        return;
                    }
                }
            });
        }
    });
    url
}

/// Allocations for one of so many calls, once there is a connection.
fn allocations(mut call: impl FnMut()) -> u64 {
    const CALLS: u64 = 20;
    (0..5).for_each(|_| call());
    measure(|| (0..CALLS).for_each(|_| call())).count_total / CALLS
}

#[test]
fn a_call_on_ureq_allocates_little() {
    let url = server();
    let agent: ureq::Agent = ureq::Agent::config_builder().proxy(None).build().into();
    let asked = format!("{url}users/services?userId=a");
    let bare = allocations(|| {
        let mut answer = agent.get(&asked).header("authorization", "Bearer a").call().unwrap();
        assert_eq!(answer.body_mut().read_to_string().unwrap(), "{\"userId\":\"a\"}");
    });
    let odin = odin_api_ureq::Client::builder(url.as_str()).unwrap().token("a").rate(Rate::unlimited());
    let odin = odin.proxy(Proxy::Direct).build().unwrap();
    let ours = allocations(|| assert_eq!(odin.call(users::services::Get::new("a")).unwrap().user_id, "a"));
    println!("{ours} allocations for a call, {bare} on bare ureq");
    assert!(ours <= bare, "{ours} allocations for a call, {bare} on bare ureq");
}

#[test]
fn a_call_on_hyper_allocates_little() {
    let url = server();
    // Its connections are driven on this thread.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let odin = odin_api_hyper::Client::builder(url.as_str()).unwrap().token("a").rate(Rate::unlimited());
    let odin = odin.proxy(Proxy::Direct).build().unwrap();
    let ours = allocations(|| {
        let services = runtime.block_on(odin.call(users::services::Get::new("a"))).unwrap();
        assert_eq!(services.user_id, "a");
    });
    println!("{ours} allocations for a call");
    assert!(ours <= 24, "{ours} allocations for a call");
}

/// Notes which call was woken.
struct Noted {
    call: usize,
    woken: Arc<Mutex<Vec<usize>>>,
}

impl Wake for Noted {
    fn wake(self: Arc<Self>) {
        self.woken.lock().unwrap().push(self.call);
    }
}

#[test]
fn a_hundred_thousand_calls_wait_in_little_memory_and_are_left_alone() {
    const CALLS: usize = 100_000;
    let now = |elapsed| Now::new(elapsed, 1_700_000_000, 0);
    let mut config = Config::new(Site::new("https://odin.example.net/api/v2").unwrap());
    config.token = Some(Token::new("a").unwrap());
    let mut exchange = Exchange::new(config, now(Duration::ZERO));
    let woken = Arc::new(Mutex::new(Vec::new()));
    let wakers: Vec<Waker> =
        (0..CALLS).map(|call| Arc::new(Noted { call, woken: Arc::clone(&woken) }).into()).collect();
    let mut ids = Vec::with_capacity(CALLS);
    // Each is asked once when it is submitted, and from then on when it is woken, or when it said so.
    let mut due = BinaryHeap::with_capacity(2 * CALLS);
    let (mut polls, mut sent) = (0, 0);
    let taken = measure(|| {
        for waker in wakers {
            let call = Custom::get("/things").prepare().unwrap();
            ids.push(exchange.submit(call, CallOptions::default(), waker, now(Duration::ZERO)));
        }
        for call in 0..CALLS {
            due.push(Reverse((Duration::ZERO, call)));
        }
    });
    let each = taken.bytes_current / i64::try_from(CALLS).unwrap();
    println!("{each} bytes for each call that waits");
    assert!(each <= 1_000, "{each} bytes for each call that waits");
    let end = Duration::from_secs(60);
    let mut set_for = vec![Duration::ZERO; CALLS];
    while let Some(Reverse((time, call))) = due.pop() {
        if time > end {
            break;
        }
        if set_for[call] != time {
            continue;
        }
        polls += 1;
        match exchange.poll(ids[call], now(time)) {
            // Its answer never comes: it takes no place, and its limit is beyond the end.
            Step::Send(_) => {
                sent += 1;
                set_for[call] = Duration::MAX;
            }
            Step::Wait(until) => {
                set_for[call] = until;
                due.push(Reverse((until, call)));
            }
            Step::Done(result) => panic!("{result:?}"),
        }
        for call in woken.lock().unwrap().drain(..) {
            if set_for[call] != Duration::MAX {
                set_for[call] = time;
                due.push(Reverse((time, call)));
            }
        }
    }
    println!("{sent} of {CALLS} calls sent in a minute, {polls} polls");
    assert!((300..=301).contains(&sent), "five a second: {sent}");
    let beyond = polls - CALLS;
    assert!(beyond <= 5 * sent, "{beyond} polls for {sent} calls that were sent");
}
