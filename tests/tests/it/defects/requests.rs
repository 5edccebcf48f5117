//! Defects 4, 20, 21, 23 to 25, 27, 28 and 31: sending requests without side effects.

use std::collections::{BTreeMap, BTreeSet};
use std::task::Waker;
use std::time::Duration;

use odin_api::exchange::{Config, Exchange};
use odin_api::flow::{Directive, Engine};
use odin_api::policy::Rate;
use odin_api::{Now, Roots, Site, users};
use odin_sim::tls::{Authority, Flaw};
use odin_sim::{Odin, Server};

use crate::defects::support::{
    ADA, Folder, TransportConfig, base_url_of_child, both, both_with_token, builder, call, in_child, in_memory,
    logged_during, time_of,
};

/// The peer ignores a rate limit of `False`: limiting cannot be switched off.
#[test]
fn defect_004_limiting_can_be_switched_off() {
    let memory = in_memory(Rate::unlimited());
    for _ in 0..100 {
        call(&memory, users::Get::new(ADA)).unwrap();
    }
    assert_eq!(time_of(&memory), Duration::ZERO);
    let rate = |rate| memory.state.lock().unwrap().0.set_rate(rate);
    rate(Rate::per_second(2.0));
    for _ in 0..3 {
        call(&memory, users::Get::new(ADA)).unwrap();
    }
    assert!(time_of(&memory) >= Duration::from_secs(1), "switched on");
    rate(Rate::unlimited());
    let before = time_of(&memory);
    call(&memory, users::Get::new(ADA)).unwrap();
    call(&memory, users::Get::new(ADA)).unwrap();
    assert!(time_of(&memory) <= before + Duration::from_millis(500), "at most what was due before it was switched off");
}

/// The peer makes a new connection for every call.
#[test]
fn defect_020_many_calls_use_one_connection() {
    let server = Server::start(Odin::example());
    for (index, client) in both(&server.base_url(), "admin", "admin").iter().enumerate() {
        for _ in 0..29 {
            client.call(users::Get::new(ADA)).unwrap();
        }
        assert_eq!(server.connections(), index + 1);
    }
    let authority = Authority::new();
    let server = Server::start_tls(Odin::example(), authority.server_config(Flaw::None));
    let roots = Roots::Custom(vec![authority.der().to_vec()]);
    let client: odin_api_ureq::Client =
        builder(&server.base_url()).credentials("admin", "admin").roots(roots).build().unwrap();
    for _ in 0..29 {
        client.call(users::Get::new(ADA)).unwrap();
    }
    assert_eq!(server.connections(), 1, "where a handshake costs even more");
}

/// In the peer, a slash at the end of the base URL gives `//auth/token`, and a 404 reported as bad credentials.
#[test]
fn defect_021_a_slash_at_the_end_means_nothing() {
    let server = Server::start(Odin::example());
    for slashes in ["", "/", "//"] {
        for client in both(&format!("{}{slashes}", server.base_url()), "admin", "admin") {
            client.call(users::Get::new(ADA)).unwrap();
        }
    }
    let odin = server.odin();
    let paths: BTreeSet<&str> = odin.records().map(|record| record.path.as_str()).collect();
    assert_eq!(paths, ["/auth/token", "/users"].into());
}

/// When each of `calls` calls is sent, at this rate, and how many are on their way at once.
fn schedule(config: Config, calls: usize, takes: Duration) -> (Vec<Duration>, usize) {
    let mut exchange = Exchange::new(config, at(Duration::ZERO));
    let mut engine = Engine::new(|ctx| async move {
        let ctx = &ctx;
        ctx.map(calls, 0..calls, |_| async move { ctx.call(users::Get::new(ADA)).await.map(drop) }).await
    });
    let (mut now, mut sent, mut most) = (Duration::ZERO, Vec::new(), 0);
    let mut on_their_way = BTreeMap::new();
    loop {
        match engine.poll(&mut exchange, at(now), Waker::noop()) {
            Directive::Send(attempt) => {
                sent.push(now);
                on_their_way.insert((now + takes, sent.len()), attempt.key);
                most = most.max(on_their_way.len());
            }
            Directive::Wait(until) => match on_their_way.first_key_value().map(|(key, _)| *key) {
                Some((ends, index)) if ends <= until => {
                    now = ends;
                    let key = on_their_way.remove(&(ends, index)).unwrap();
                    let body = format!(r#"{{"userId":"{ADA}"}}"#);
                    exchange.on_response(key, http::Response::new(body.into()), at(now));
                }
                _ => now = until,
            },
            Directive::Done(results) => {
                assert!(results.iter().all(Result::is_ok), "{results:?}");
                return (sent, most);
            }
            other => panic!("{other:?}"),
        }
    }
}

fn at(time: Duration) -> Now {
    Now::new(time, time.as_secs(), 0)
}

fn config(rate: Rate) -> Config {
    let mut config = Config::new(Site::new("https://odin.example.net/api/v2").unwrap());
    config.token = Some(odin_api::Token::new("token").unwrap());
    config.rate = rate;
    config
}

/// The peer allows five calls in each fixed second, all at its start: nine within half a second were seen.
#[test]
fn defect_023_the_rate_is_smooth_settable_and_of_one_client() {
    let takes = Duration::from_millis(30);
    let (sent, _) = schedule(config(Rate::default()), 50, takes);
    assert_eq!(sent.len(), 50);
    assert!(sent.windows(2).all(|pair| pair[1] >= pair[0] + Duration::from_millis(200)), "{sent:?}");
    assert_eq!(sent[49], Duration::from_millis(49 * 200), "and no slower than that");
    let (sent, _) = schedule(config(Rate::per_second(50.0)), 50, takes);
    assert_eq!(sent[49], Duration::from_millis(49 * 20));
    let (sent, _) = schedule(config(Rate::per_second(5.0).burst(3)), 9, takes);
    assert_eq!(sent.iter().filter(|time| time.is_zero()).count(), 3, "a burst only for those who ask for it");
    // What one client sends does not slow another one down: limits are no property of the process.
    let (one, other) = (in_memory(Rate::default()), in_memory(Rate::default()));
    for _ in 0..5 {
        call(&one, users::Get::new(ADA)).unwrap();
    }
    call(&other, users::Get::new(ADA)).unwrap();
    assert_eq!((time_of(&one), time_of(&other)), (Duration::from_secs(1), Duration::from_millis(200)));
}

/// The peer logs a warning for every single request while limiting is on, which it is by default.
#[test]
fn defect_024_a_request_is_no_reason_for_a_warning() {
    let server = Server::start(Odin::example());
    let client: odin_api_ureq::Client =
        builder(&server.base_url()).rate(Rate::per_second(500.0)).credentials("admin", "admin").build().unwrap();
    let logged = logged_during(|| {
        for _ in 0..20 {
            client.call(users::Get::new(ADA)).unwrap();
        }
    });
    let loud: Vec<_> = logged.iter().filter(|(level, _)| *level <= log::Level::Info).collect();
    assert!(loud.is_empty(), "{loud:?}");
    assert!(!logged.is_empty(), "the HTTP library is heard at finer levels, or this test is deaf");
}

/// The peer is sequential, and its headers are shared without a lock.
#[test]
fn defect_025_calls_run_at_once_within_a_bound() {
    fn is_shared<T: Clone + Send + Sync + 'static>() {}
    is_shared::<odin_api_ureq::Client>();
    is_shared::<odin_api_hyper::Client>();
    let takes = Duration::from_millis(100);
    let (_, most) = schedule(config(Rate::unlimited()), 40, takes);
    assert_eq!(most, 40);
    let mut bounded = config(Rate::unlimited());
    bounded.max_in_flight = Some(4);
    let (sent, most) = schedule(bounded, 40, takes);
    assert_eq!((most, sent[39]), (4, takes * 9));
}

/// The names in a section of a manifest.
fn section(manifest: &str, name: &str) -> BTreeSet<String> {
    let start = manifest.find(&format!("[{name}]")).expect("the section");
    let lines = manifest[start..].lines().skip(1).take_while(|line| !line.starts_with('['));
    let keys = lines.filter_map(|line| line.split(['.', '=', ' ']).next());
    keys.filter(|key| !key.is_empty() && !key.starts_with('#')).map(str::to_owned).collect()
}

/// Importing the peer imports pandas, openpyxl and graphviz and runs every file of two folders.
#[test]
fn defect_027_the_core_is_light() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let read = |path: &str| std::fs::read_to_string(root.join(path)).unwrap();
    let areas = ["groups", "odin", "platform", "users"].map(|area| format!("core/areas/{area}"));
    let parts = ["core".to_owned(), "core/engine".to_owned()].into_iter().chain(areas);
    let mut direct = BTreeSet::new();
    for part in parts {
        let manifest = read(&format!("{part}/Cargo.toml"));
        assert!(!root.join(&part).join("build.rs").exists(), "{part}");
        assert!(!manifest.contains("build =") && !manifest.contains("proc-macro"), "{part}");
        direct.extend(section(&manifest, "dependencies").into_iter().filter(|name| !name.starts_with("odin-api")));
    }
    let lock = read("Cargo.lock");
    let mut packages: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for package in lock.split("[[package]]").skip(1) {
        let name = package.split('"').nth(1).unwrap();
        let list = package.split_once("dependencies = [").map_or("", |(_, list)| list.split(']').next().unwrap());
        let needs = list.split('"').skip(1).step_by(2).map(|entry| entry.split(' ').next().unwrap());
        packages.entry(name).or_default().extend(needs);
    }
    let mut all: BTreeSet<&str> = BTreeSet::new();
    let mut next: Vec<&str> = direct.iter().map(String::as_str).collect();
    while let Some(name) = next.pop() {
        if all.insert(name) {
            next.extend(&packages[name]);
        }
    }
    for heavy in ["tokio", "mio", "socket2", "hyper", "ureq", "rustls", "ring", "reqwest", "async-std", "chrono", "syn"]
    {
        let by_derive = heavy == "syn" && all.contains("serde_derive");
        assert!(!all.contains(heavy) || by_derive, "the core needs {heavy}");
    }
    assert!(all.len() <= 60, "{} packages: {all:?}", all.len());
}

/// The peer 1.5 sends the body `{}` with every GET and DELETE.
#[test]
fn defect_028_reading_and_deleting_have_no_body() {
    let server = TransportConfig::always(200, "", &format!(r#"{{"userId":"{ADA}"}}"#));
    for client in both_with_token(&server.base_url()) {
        client.call(users::Get::new(ADA)).unwrap();
        client.call(users::Delete::new(ADA)).unwrap();
        client.call(users::Update::new(ADA).title("x")).unwrap();
        let heard = server.heard();
        for request in &heard[..2] {
            assert!(request.body.is_empty(), "{request:?}");
            assert!(request.header("content-length").is_none_or(|length| length == "0"), "{request:?}");
            assert_eq!(request.header("content-type"), None);
        }
        assert_eq!(heard[2].body, format!(r#"{{"userId":"{ADA}","title":"x"}}"#).into_bytes());
        assert_eq!(heard[2].header("content-type"), Some("application/json"));
    }
}

/// The peer 1.5 writes `os.log` into the working directory and rearranges the logging of its host program.
#[test]
fn defect_031_no_file_is_written_and_no_logger_installed() {
    if let Some(base_url) = base_url_of_child() {
        return call_and_take_the_place_of_the_logger(&base_url);
    }
    let server = Server::start(Odin::example());
    let folder = Folder::new("working-directory");
    let output = in_child(
        "defects::requests::defect_031_no_file_is_written_and_no_logger_installed",
        folder.path(),
        &server.base_url(),
    );
    assert_eq!(folder.files(), [""; 0]);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "nothing is said that nobody asked for");
    assert_eq!(server.odin().logins(), 2);
}

fn call_and_take_the_place_of_the_logger(base_url: &str) {
    static MINE: NoLogger = NoLogger;
    for client in both(base_url, "admin", "admin") {
        client.call(users::Get::new(ADA)).unwrap();
        client.call(users::Get::new("nobody")).unwrap_err();
    }
    assert_eq!(log::max_level(), log::LevelFilter::Off);
    log::set_logger(&MINE).expect("the place of the logger is still free");
}

struct NoLogger;

impl log::Log for NoLogger {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        false
    }
    fn log(&self, _: &log::Record<'_>) {}
    fn flush(&self) {}
}
