//! Faults of the machines, in virtual time: one test for each, its number in its name.

use std::sync::Arc;
use std::task::{Wake, Waker};
use std::time::Duration;

use odin_api::exchange::{Access, CallId, CallOptions, Config, Exchange, Step};
use odin_api::flow::{Directive, Engine};
use odin_api::policy::{Limits, Rate};
use odin_api::{Custom, Endpoint, Error, ErrorKind, Fate, Now, Site, Token, users};

fn noop() -> Waker {
    struct N;
    impl Wake for N {
        fn wake(self: Arc<Self>) {}
    }
    Waker::from(Arc::new(N))
}

fn at(seconds: f64) -> Now {
    let unix = 1_000_000 + Duration::from_secs_f64(seconds).as_secs();
    Now::new(Duration::from_secs_f64(seconds), unix, 0x8000_0000_0000_0000)
}

fn answer(status: u16, body: &str) -> http::Response<bytes::Bytes> {
    http::Response::builder().status(status).body(bytes::Bytes::from(body.to_owned())).unwrap()
}

fn config() -> Config {
    Config::new(Site::new("https://x.example/").unwrap())
}

fn with_token() -> Config {
    let mut config = config();
    config.token = Some(Token::new("a").unwrap());
    config
}

fn get(exchange: &mut Exchange, options: CallOptions, seconds: f64) -> CallId {
    exchange.submit(Custom::get("/x").prepare().unwrap(), options, noop(), at(seconds))
}

/// Calls that nobody answers but at once with success, until all have ended; how they ended, and when the last did.
fn serve(exchange: &mut Exchange, mut calls: Vec<CallId>) -> (Vec<Result<(), Error>>, f64) {
    let (mut now, mut results) = (0.0_f64, Vec::new());
    loop {
        let mut next = Duration::MAX;
        calls.retain(|id| {
            loop {
                match exchange.poll(*id, at(now)) {
                    Step::Send(attempt) => exchange.on_response(attempt.key, answer(200, "{}"), at(now)),
                    Step::Wait(until) => {
                        next = next.min(until);
                        return true;
                    }
                    Step::Done(result) => {
                        results.push(result.map(drop));
                        return false;
                    }
                }
            }
        });
        if calls.is_empty() {
            return (results, now);
        }
        now = next.as_secs_f64().max(now + 1e-6);
    }
}

/// Knows whether the exchange is lent.
struct Watched(Exchange, Arc<std::sync::atomic::AtomicBool>);

impl Access for Watched {
    fn with<T>(&mut self, act: impl FnOnce(&mut Exchange) -> T) -> T {
        self.1.store(true, std::sync::atomic::Ordering::SeqCst);
        let result = act(&mut self.0);
        self.1.store(false, std::sync::atomic::Ordering::SeqCst);
        result
    }
}

/// A flow is polled, decodes and is dropped while the exchange is not lent.
#[test]
fn fault_01_the_exchange_is_not_lent_while_a_flow_runs() {
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    struct Looks(Arc<AtomicBool>, Arc<AtomicUsize>);
    impl Looks {
        fn look(&self) {
            assert!(!self.0.load(Ordering::SeqCst), "the exchange is lent while the flow runs");
            self.1.fetch_add(1, Ordering::SeqCst);
        }
    }
    impl Drop for Looks {
        fn drop(&mut self) {
            self.look();
        }
    }
    let (lent, count): (Arc<AtomicBool>, Arc<AtomicUsize>) = (Arc::default(), Arc::default());
    let mut exchange = Watched(Exchange::new(with_token(), at(0.0)), Arc::clone(&lent));
    for abandoned in [false, true] {
        let looks = Looks(Arc::clone(&lent), Arc::clone(&count));
        let mut engine = Engine::new(|ctx| async move {
            looks.look();
            let user = ctx.call(users::Get::new("4001@example.net")).await;
            looks.look();
            user.map(drop)
        });
        let mut now = 1.0;
        loop {
            match engine.poll(&mut exchange, at(now), &noop()) {
                Directive::Send(_) if abandoned => {
                    engine.abandon(&mut exchange);
                    break;
                }
                Directive::Send(attempt) => {
                    exchange.0.on_response(attempt.key, answer(200, r#"{"userId":"4001@example.net"}"#), at(now));
                }
                Directive::Wait(until) => now = until.as_secs_f64() + 1e-6,
                Directive::Done(result) => {
                    result.unwrap();
                    break;
                }
                other => panic!("{other:?}"),
            }
        }
    }
    assert_eq!(count.load(Ordering::SeqCst), 3 + 2);
}

/// 1,000 reads in one `map` at the default rate and the default limits.
#[test]
fn fault_04_waiting_for_the_clients_own_rate_is_no_failure() {
    let mut exchange = Exchange::new(with_token(), at(0.0));
    let mut engine = Engine::new(|ctx| async move {
        let ids: Vec<String> = (0..1000).map(|n| format!("{n}@example.net")).collect();
        ctx.map(1000, ids, |id| ctx.call(users::Get::new(id))).await
    });
    let mut now = 0.0;
    let results = loop {
        match engine.poll(&mut exchange, at(now), &noop()) {
            Directive::Send(attempt) => exchange.on_response(attempt.key, answer(200, r#"{"userId":"a"}"#), at(now)),
            Directive::Wait(until) => now = until.as_secs_f64().max(now + 1e-6),
            Directive::Done(results) => break results,
            other => panic!("{other:?}"),
        }
    };
    let failed: Vec<_> = results.iter().filter_map(|r| r.as_ref().err()).collect();
    eprintln!(
        "{} of 1000 failed after {now:.0} s, the first with: {:?} {}",
        failed.len(),
        failed.first().map(|e| (e.kind(), e.fate())),
        failed.first().map(ToString::to_string).unwrap_or_default()
    );
    assert_eq!(failed.len(), 0);
    assert!((199.0..201.0).contains(&now), "five a second: {now} s");
}

/// 600 reads, each with a driver of its own, at the default rate and the default limits.
#[test]
fn fault_04_600_reads_started_at_once_succeed() {
    let mut exchange = Exchange::new(with_token(), at(0.0));
    let calls = (0..600).map(|_| get(&mut exchange, CallOptions::default(), 0.0)).collect();
    let (results, now) = serve(&mut exchange, calls);
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 600);
    assert!((119.0..121.0).contains(&now), "{now} s");
}

/// Who does not want to wait for its turn says how long it does, and is told what was before it.
#[test]
fn fault_04_a_limit_for_the_queue_says_why_nothing_was_sent() {
    let mut config = with_token();
    config.limits.queue = Some(Duration::from_secs(90));
    let mut exchange = Exchange::new(config, at(0.0));
    let calls = (0..600).map(|_| get(&mut exchange, CallOptions::default(), 0.0)).collect();
    let (results, now) = serve(&mut exchange, calls);
    let failed: Vec<_> = results.into_iter().filter_map(Result::err).collect();
    assert_eq!((failed.len(), now), (600 - 450, 90.0));
    for (index, error) in failed.iter().enumerate() {
        assert_eq!((error.kind(), error.fate(), error.attempts()), (ErrorKind::QueueTimeout, Fate::NotSent, 0));
        // Those that end at the same time were before it, too.
        let words = format!("never sent: waited 90 s for its turn at 5 a second, {index} ahead");
        assert!(error.to_string().ends_with(&words), "{index}: {error}");
        assert!(error.operation().is_some());
    }
    // One that is in a hurry behind others that are not.
    let mut exchange = Exchange::new(with_token(), at(0.0));
    let patient: Vec<_> = (0..606).map(|_| get(&mut exchange, CallOptions::default(), 0.0)).collect();
    let mut options = CallOptions::default();
    let mut limits = Limits::default();
    limits.queue = Some(Duration::from_secs(90));
    options.limits = Some(limits);
    let mut calls = patient;
    calls.push(get(&mut exchange, options, 0.0));
    let (results, _) = serve(&mut exchange, calls);
    let failed: Vec<_> = results.into_iter().filter_map(Result::err).collect();
    let [error] = &*failed else { panic!("{failed:?}") };
    let words = "never sent: waited 90 s for its turn at 5 a second, 155 ahead";
    assert!(error.to_string().ends_with(words), "{error}");
}

/// A slow rate and a login: what counts is the time from the first sending on.
#[test]
fn fault_04_the_operation_has_its_whole_time_from_its_first_sending_on() {
    let mut config = with_token();
    config.rate = Rate::per_second(0.01);
    config.limits.operation = Duration::from_secs(40);
    let mut exchange = Exchange::new(config, at(0.0));
    let first = get(&mut exchange, CallOptions::default(), 0.0);
    let Step::Send(_) = exchange.poll(first, at(0.0)) else { panic!("it is its turn") };
    let second = get(&mut exchange, CallOptions::default(), 0.0);
    let Step::Wait(until) = exchange.poll(second, at(0.0)) else { panic!("it is not its turn") };
    assert_eq!(until, Duration::from_secs(100));
    let Step::Send(attempt) = exchange.poll(second, at(100.0)) else { panic!("it is its turn") };
    // The transport's limit for the attempt, and no less.
    assert_eq!(attempt.limits.attempt, Duration::from_secs(30));
    // Nobody tells how it ended; the second attempt would have its turn at 200 s.
    let Step::Wait(until) = exchange.poll(second, at(131.0)) else { panic!("it is retried") };
    assert!(until <= Duration::from_secs(140), "{until:?}");
    let Step::Done(Err(error)) = exchange.poll(second, at(140.0)) else { panic!("its time is over") };
    assert_eq!((error.kind(), error.fate(), error.attempts()), (ErrorKind::Deadline, Fate::Unknown, 1));
    assert!(!error.to_string().contains("never sent"), "{error}");
}

/// A login that is never answered ends what waits for it, although nothing of it was sent.
#[test]
fn fault_04_a_login_that_never_works_ends_the_call() {
    let mut config = config();
    config.credentials = Some(odin_api::Credentials::new("admin", "right").unwrap());
    config.rate = Rate::per_second(0.2);
    config.retry.attempts = u32::MAX;
    config.retry.base = Duration::ZERO;
    let mut exchange = Exchange::new(config, at(0.0));
    // What comes from elsewhere takes the first turn: the login has to wait for its own, and that does not count.
    let mut options = CallOptions::default();
    options.token = Some(Token::new("other").unwrap());
    let other = get(&mut exchange, options, 0.0);
    let Step::Send(_) = exchange.poll(other, at(0.0)) else { panic!("it is its turn") };
    let call = get(&mut exchange, CallOptions::default(), 0.0);
    let (mut now, mut logins) = (0.0, 0);
    let error = loop {
        match exchange.poll(call, at(now)) {
            Step::Send(attempt) => {
                logins += 1;
                assert_eq!(attempt.operation.id, "auth.token.create");
                exchange.on_response(attempt.key, answer(503, r#"{"error":"closed"}"#), at(now));
            }
            Step::Wait(until) => now = until.as_secs_f64().max(now + 1e-6),
            Step::Done(result) => break result.unwrap_err(),
        }
    };
    assert_eq!((error.kind(), error.fate(), error.attempts()), (ErrorKind::Deadline, Fate::NotSent, 0));
    assert!(error.to_string().contains("never sent: waited 95 s for the login"), "{error}");
    assert!(std::error::Error::source(&error).unwrap().to_string().contains("closed"), "{error:?}");
    assert_eq!((now, logins), (95.0, 18));
}

/// Durations as long as they can be mean "no limit", and add up to nothing that overflows.
#[test]
fn fault_10_the_longest_durations_are_no_limits() {
    let mut config = with_token();
    config.rate = Rate::unlimited();
    config.rate.interval = Duration::MAX;
    config.limits.attempt = Duration::MAX;
    config.limits.operation = Duration::MAX;
    config.limits.connect = Duration::MAX;
    config.limits.stall = Duration::MAX;
    config.limits.queue = Some(Duration::MAX);
    config.retry.base = Duration::MAX;
    config.retry.cap = Duration::MAX;
    let late = Now::new(Duration::new(u64::MAX, 999_999_998), u64::MAX, u64::MAX);
    for now in [at(0.0), late] {
        let mut exchange = Exchange::new(config.clone(), now);
        let mut engine = Engine::new(|ctx| async move {
            futures_util::future::join(ctx.call(Custom::get("/x")), ctx.sleep(Duration::MAX)).await.0.is_ok()
        });
        let Directive::Send(attempt) = engine.poll(&mut exchange, now, &noop()) else { panic!("it goes") };
        let Directive::Wait(_) = engine.poll(&mut exchange, now, &noop()) else { panic!("it waits") };
        let failure = odin_api::Failure::new(odin_api::FailureKind::Connect, odin_api::Sent::No, "nobody");
        exchange.on_failure(attempt.key, &failure, now);
        let _ = engine.poll(&mut exchange, now, &noop());
        engine.abandon(&mut exchange);
    }
}

/// Sends one call, answers it, and says how it ended; retries are answered the same way.
fn outcome(
    call: Custom,
    config: Config,
    reply: impl Fn() -> http::Response<bytes::Bytes>,
) -> (usize, Result<(), Error>) {
    let mut exchange = Exchange::new(config, at(0.0));
    let mut engine = Engine::new(|ctx| async move { ctx.call(call).await.map(drop) });
    let (mut now, mut sent) = (0.0, 0);
    loop {
        match engine.poll(&mut exchange, at(now), &noop()) {
            Directive::Send(attempt) => {
                sent += 1;
                exchange.on_response(attempt.key, reply(), at(now));
            }
            Directive::Wait(until) => now = until.as_secs_f64().max(now + 1e-6),
            Directive::Done(result) => return (sent, result),
            other => panic!("{other:?}"),
        }
    }
}

const OWN: &str = r#"{"error":"[Error 4410] Service not assigned"}"#;
const PAGE: &str = "<html><head><title>Attention Required!</title></head></html>";

/// A PHP server that dies with 500 in the middle of a write: nobody knows what it did.
#[test]
fn fault_06_a_write_that_is_answered_with_500_may_have_happened() {
    let mut exchange = Exchange::new(with_token(), at(0.0));
    let mut engine = Engine::new(|ctx| async move { ctx.call(users::Delete::new("4001@example.net")).await });
    let error = loop {
        match engine.poll(&mut exchange, at(0.0), &noop()) {
            Directive::Send(attempt) => {
                exchange.on_response(attempt.key, answer(500, "<br />Fatal error"), at(0.0));
            }
            Directive::Done(result) => break result.unwrap_err(),
            other => panic!("{other:?}"),
        }
    };
    eprintln!("{error}: {:?}", error.fate());
    assert_eq!(error.kind(), ErrorKind::Server);
    assert_eq!(error.fate(), Fate::Unknown);
}

/// What a failed write may have done, by status and words, is the same through the exchange and by hand.
#[test]
fn fault_06_only_the_apis_own_words_say_that_a_write_was_not_done() {
    let laravel = r#"{"message":"Server Error"}"#;
    let cases = [
        (500, OWN, Fate::Rejected),
        (500, r#""Service not assigned""#, Fate::Rejected),
        (500, "[Error 4410] Service not assigned", Fate::Rejected),
        (500, PAGE, Fate::Unknown),
        (500, "", Fate::Unknown),
        (500, laravel, Fate::Unknown),
        (503, PAGE, Fate::Unknown),
        (503, OWN, Fate::Rejected),
        (502, OWN, Fate::Unknown),
        (504, OWN, Fate::Unknown),
        (502, PAGE, Fate::Unknown),
        (520, PAGE, Fate::Unknown),
        (522, PAGE, Fate::Unknown),
        (524, PAGE, Fate::Unknown),
        (501, PAGE, Fate::Unknown),
        (599, PAGE, Fate::Unknown),
        (408, PAGE, Fate::Unknown),
        (408, OWN, Fate::Rejected),
        (400, PAGE, Fate::Rejected),
        (401, PAGE, Fate::Rejected),
        (403, PAGE, Fate::Rejected),
        (404, PAGE, Fate::Rejected),
        (409, OWN, Fate::Rejected),
        (413, "", Fate::Rejected),
        (422, OWN, Fate::Rejected),
        (429, "", Fate::Rejected),
        (302, "", Fate::Rejected),
    ];
    for (status, body, fate) in cases {
        let (sent, result) = outcome(Custom::post("/x"), with_token(), || answer(status, body));
        assert_eq!((sent, result.unwrap_err().fate()), (1, fate), "{status} {body}");
        let by_hand = users::Delete::response(answer(status, body)).unwrap_err();
        assert_eq!(by_hand.fate(), fate, "{status} {body}");
    }
}

/// What may be repeated is repeated when a CDN fails; what one attempt may have done stays unknown.
#[test]
fn fault_06_failures_of_a_cdn_are_retried_like_those_of_a_gateway() {
    for status in [500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527] {
        let (sent, result) = outcome(Custom::get("/x"), with_token(), || answer(status, PAGE));
        // A read has done nothing, unless it may still be under way behind a gateway.
        let fate = if matches!(status, 500 | 503) { Fate::Rejected } else { Fate::Unknown };
        assert_eq!((sent, result.unwrap_err().fate()), (3, fate), "{status}");
        let count = std::cell::Cell::new(0);
        let put = Custom::put("/x").safety(odin_api::Safety::Idempotent);
        let (_, result) = outcome(put, with_token(), || {
            count.set(count.get() + 1);
            if count.get() == 1 { answer(status, PAGE) } else { answer(404, OWN) }
        });
        let error = result.unwrap_err();
        assert_eq!((error.kind(), error.fate(), count.get()), (ErrorKind::NotFound, Fate::Unknown, 2), "{status}");
    }
}

/// As designed, and documented at `Retry`: a server that says when to come again did not take the request.
#[test]
fn fault_s9_a_create_goes_again_after_a_503_that_says_when() {
    let busy = || http::Response::builder().status(503).header("retry-after", "0").body(PAGE.into()).unwrap();
    let (sent, result) = outcome(Custom::post("/x"), with_token(), busy);
    assert_eq!((sent, result.unwrap_err().fate()), (3, Fate::Rejected));
    let mut config = with_token();
    config.retry = odin_api::policy::Retry::never();
    assert_eq!(outcome(Custom::post("/x"), config, busy).0, 1);
}

/// So many calls, one after the other, of a client whose logins are answered like this: logins, and how the calls ended.
fn logins(calls: usize, reply: impl Fn() -> http::Response<bytes::Bytes>) -> (usize, Vec<Error>) {
    let mut config = config();
    config.credentials = Some(odin_api::Credentials::new("admin", "right").unwrap());
    let mut exchange = Exchange::new(config, at(0.0));
    let (mut now, mut logins, mut errors) = (0.0, 0, Vec::new());
    for _ in 0..calls {
        let id = get(&mut exchange, CallOptions::default(), now);
        loop {
            match exchange.poll(id, at(now)) {
                Step::Send(attempt) => {
                    assert_eq!(attempt.operation.id, "auth.token.create");
                    logins += 1;
                    exchange.on_response(attempt.key, reply(), at(now));
                }
                Step::Wait(until) => now = until.as_secs_f64().max(now + 1e-6),
                Step::Done(result) => {
                    errors.push(result.unwrap_err());
                    break;
                }
            }
        }
    }
    (logins, errors)
}

/// A page of a firewall says nothing of the password: the next call tries again.
#[test]
fn fault_s2_only_the_apis_own_refusal_stops_the_client() {
    for status in [400, 401, 402, 403, 422] {
        let (logins_, errors) = logins(2, || answer(status, OWN));
        let kind = if status == 402 { ErrorKind::PasswordExpired } else { ErrorKind::LoginRefused };
        assert_eq!((logins_, errors[1].kind()), (1, kind), "{status}");
        for body in [PAGE, "", "Forbidden"] {
            // These statuses alone speak of the password.
            if matches!(status, 401 | 402) && body != PAGE {
                continue;
            }
            let (logins_, errors) = logins(2, || answer(status, body));
            assert_eq!(logins_, 6, "{status}: tried three times for each call");
            let error = &errors[1];
            let refused = [ErrorKind::LoginRefused, ErrorKind::PasswordExpired];
            assert!(!refused.contains(&error.kind()), "{status}: {error}");
            assert_eq!(error.fate(), Fate::NotSent);
            assert!(body != PAGE || error.to_string().contains("Attention Required!"), "{error}");
        }
    }
}

/// An error with the status of a success is a refusal: the account is not locked by trying it again and again.
#[test]
fn fault_s3_a_login_that_is_refused_with_200_is_not_repeated() {
    let bodies =
        [r#"{"error":"Invalid password"}"#, r#"[{"error":"no"}]"#, r#"{"error":"no","user":"admin","attempts":3}"#];
    for body in bodies {
        let (logins, errors) = logins(10, || answer(200, body));
        assert_eq!(logins, 1, "{body}");
        assert!(errors.iter().all(|error| error.kind() == ErrorKind::LoginRefused), "{body}: {:?}", errors[0]);
    }
}

#[test]
fn fault_s4_fractions_of_a_second_are_rounded_up() {
    let cases = [
        ("299.997", Some(60)),
        ("2.5", Some(3)),
        ("2.0", Some(2)),
        ("0.001", Some(1)),
        ("7.", Some(7)),
        ("99999999999999999999999.5", Some(60)),
        ("2.5.1", None),
        (".5", None),
        ("-1", None),
        ("1e3", None),
        ("2.x", None),
    ];
    for (text, seconds) in cases {
        let mut headers = http::HeaderMap::new();
        headers.insert("retry-after", text.parse().unwrap());
        assert_eq!(odin_api::policy::retry_after(&headers, 0), seconds.map(Duration::from_secs), "{text}");
    }
}

/// A refresh that hangs while the token is good: each call goes on with that token, and nobody waits for the refresh.
#[test]
fn fault_s5_a_refresh_that_hangs_is_nobodys_burden() {
    let mut config = config();
    // It expires 50 s from now, and is due half-way to that.
    config.token = Some(Token::new(jwt(1_000_050)).unwrap());
    config.rate = Rate::unlimited();
    let mut exchange = Exchange::new(config, at(0.0));
    let mut refreshes = Vec::new();
    for second in [26.0, 30.0, 35.0, 45.0] {
        let mut engine = Engine::new(|ctx| async move { ctx.call(Custom::get("/x")).await.map(drop) });
        loop {
            match engine.poll(&mut exchange, at(second), &noop()) {
                Directive::Send(attempt) if attempt.operation.id == "auth.token.refresh" => {
                    assert!(attempt.detached);
                    refreshes.push(attempt.key);
                }
                Directive::Send(attempt) => exchange.on_response(attempt.key, answer(200, "{}"), at(second)),
                Directive::Done(result) => break result.unwrap(),
                other => panic!("{other:?} at {second} s"),
            }
        }
    }
    // Its answer comes in the end, long after the call beside which it went.
    let [key] = *refreshes else { panic!("one refresh: {refreshes:?}") };
    let token = jwt(1_003_600);
    exchange.on_response(key, answer(200, &format!(r#"{{"token":"{token}"}}"#)), at(45.5));
    assert_eq!(exchange.token().unwrap().expose(), token);
}

/// A call that leaves, or has no time left, does not use up the login attempts of those that wait behind it.
#[test]
fn fault_15_the_attempts_of_a_login_are_counted_for_those_who_wait() {
    for leaves in [true, false] {
        let mut config = config();
        config.credentials = Some(odin_api::Credentials::new("admin", "right").unwrap());
        config.rate = Rate::unlimited();
        let mut exchange = Exchange::new(config.clone(), at(0.0));
        let mut options = CallOptions::default();
        let mut limits = config.limits;
        limits.operation = Duration::from_secs(2);
        options.limits = Some(limits);
        let mut now = 0.0;
        let patient = get(&mut exchange, CallOptions::default(), now);
        let mut logins = 0;
        for _ in 0..5 {
            let hurried = get(&mut exchange, options.clone(), now);
            let Step::Send(login) = exchange.poll(hurried, at(now)) else { panic!("it carries the login") };
            logins += 1;
            let Step::Wait(_) = exchange.poll(patient, at(now)) else { panic!("it waits for the login") };
            now += 2.0;
            if leaves {
                exchange.cancel(hurried);
            } else {
                // The transport gave the login no more time than its carrier had.
                assert_eq!(login.limits.attempt, Duration::from_secs(2));
                let kind = odin_api::FailureKind::Timeout;
                exchange.on_failure(login.key, &odin_api::Failure::new(kind, odin_api::Sent::Maybe, "late"), at(now));
                let Step::Done(Err(error)) = exchange.poll(hurried, at(now)) else { panic!("its time is over") };
                assert_eq!(error.kind(), ErrorKind::Deadline);
            }
        }
        // Three attempts of its own are left to the one that waited all the time.
        let error = loop {
            match exchange.poll(patient, at(now)) {
                Step::Send(login) => {
                    logins += 1;
                    exchange.on_response(login.key, answer(503, OWN), at(now));
                }
                Step::Wait(until) => now = until.as_secs_f64().max(now + 1e-6),
                Step::Done(result) => break result.unwrap_err(),
            }
        };
        assert_eq!((error.kind(), logins), (ErrorKind::Server, 5 + 3), "{error}");
    }
}

/// A refresh whose token ends while it waits at the gate, without credentials.
#[test]
fn fault_s6_every_error_names_its_operation() {
    let mut config = config();
    // expires at unix 1_000_030, so that it is due at once
    config.token = Some(Token::new(jwt(1_000_030)).unwrap());
    config.rate = Rate::per_second(0.1);
    let mut exchange = Exchange::new(config, at(0.0));
    // uses the only turn
    let first = exchange.submit(Custom::get("/x").prepare().unwrap(), CallOptions::default(), noop(), at(0.0));
    let _ = exchange.poll(first, at(0.0));
    let mut now = 0.0;
    let mut ids = vec![first];
    for _ in 0..3 {
        let call = users::Get::new("a@b").prepare().unwrap();
        ids.push(exchange.submit(call, CallOptions::default(), noop(), at(now)));
    }
    let mut errors = Vec::new();
    while now < 89.0 {
        ids.retain(|id| match exchange.poll(*id, at(now)) {
            Step::Done(result) => {
                errors.extend(result.err());
                false
            }
            _ => true,
        });
        now += 1.0;
    }
    assert!(!errors.is_empty());
    for e in &errors {
        eprintln!("{:?} operation {:?}: {e}", e.kind(), e.operation());
    }
    assert!(errors.iter().all(|e| e.operation().is_some()));
}

/// How the work of the machine grows with the number of calls that wait.
#[test]
fn fault_13_the_work_grows_linearly() {
    let run = |n: usize, in_flight: usize| {
        let mut config = with_token();
        config.rate = Rate::unlimited();
        config.max_in_flight = Some(in_flight);
        let mut limits = Limits::default();
        limits.operation = Duration::from_secs(1_000_000);
        config.limits = limits;
        config.retry = odin_api::policy::Retry::never();
        let mut exchange = Exchange::new(config, at(0.0));
        let mut engine =
            Engine::new(|ctx| async move { ctx.map(n, 0..n, |_| ctx.call(Custom::get("/x"))).await.len() });
        let mut now = 0.0;
        let mut flying = std::collections::VecDeque::new();
        let done = loop {
            match engine.poll(&mut exchange, at(now), &noop()) {
                Directive::Send(attempt) => flying.push_back((now + 0.1, attempt.key)),
                Directive::Wait(_) => {
                    let (due, key) = flying.pop_front().unwrap();
                    now = due.max(now);
                    exchange.on_response(key, answer(200, "{}"), at(now));
                }
                Directive::Done(done) => break done,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(done, n);
        (engine.polls(), now)
    };
    for (n, k) in [(1_000, 8), (4_000, 8), (16_000, 8)] {
        let (polls, virtual_time) = run(n, k);
        let each = f64::from(u32::try_from(polls.1).unwrap()) / f64::from(u32::try_from(n).unwrap());
        eprintln!("{n} calls, {k} at once: polls {polls:?}, {each:.1} call polls a call, {virtual_time:.0} s virtual");
        assert!(each <= 4.0, "{each} polls a call where {n} wait");
    }
}

/// Drivers that stopped polling stop nobody, however deep the queue is in which they stand.
#[test]
fn fault_13_frozen_drivers_in_a_deep_queue_stop_nobody() {
    use std::sync::atomic::{AtomicBool, Ordering};
    struct Bell(AtomicBool);
    impl Wake for Bell {
        fn wake(self: Arc<Self>) {
            self.0.store(true, Ordering::SeqCst);
        }
    }
    let frozen_sets: [fn(usize) -> bool; 3] =
        [|index| index >= 8 && index % 50 == 0, |index| (200..300).contains(&index), |index| (9..990).contains(&index)];
    // Here and there; a hundred in a row; all but a few.
    let bounds = [100.0, 150.0, 800.0];
    for (which, (is_frozen, bound)) in frozen_sets.into_iter().zip(bounds).enumerate() {
        let mut config = with_token();
        config.rate = Rate::unlimited();
        config.max_in_flight = Some(8);
        let mut exchange = Exchange::new(config, at(0.0));
        let mut calls: Vec<_> = (0..1_000)
            .map(|_| {
                let bell = Arc::new(Bell(AtomicBool::new(true)));
                let call = Custom::get("/x").prepare().unwrap();
                let waker = Waker::from(Arc::clone(&bell));
                (Some(exchange.submit(call, CallOptions::default(), waker, at(0.0))), bell, Duration::ZERO)
            })
            .collect();
        let (mut now, mut flying) = (0.0_f64, std::collections::VecDeque::new());
        for thawed in [false, true] {
            let awake = |index: usize, now: f64| now == 0.0 || thawed || !is_frozen(index);
            while calls.iter().enumerate().any(|(index, call)| call.0.is_some() && (thawed || !is_frozen(index))) {
                let mut next = f64::MAX;
                let mut polled = false;
                for (index, (call, bell, due)) in calls.iter_mut().enumerate() {
                    let Some(id) = call.filter(|_| awake(index, now)) else { continue };
                    if !bell.0.swap(false, Ordering::SeqCst) && due.as_secs_f64() > now {
                        next = next.min(due.as_secs_f64());
                        continue;
                    }
                    polled = true;
                    match exchange.poll(id, at(now)) {
                        Step::Send(attempt) => flying.push_back((now + 0.1, attempt.key)),
                        Step::Wait(until) => *due = until,
                        Step::Done(result) => {
                            result.unwrap();
                            *call = None;
                        }
                    }
                }
                if !polled {
                    now = flying.front().map_or(f64::MAX, |(due, _)| *due).min(next + 1e-6);
                    while flying.front().is_some_and(|(due, _)| *due <= now) {
                        let (_, key) = flying.pop_front().unwrap();
                        exchange.on_response(key, answer(200, "{}"), at(now));
                    }
                } else if now == 0.0 {
                    now = 1e-6;
                }
            }
            eprintln!("frozen drivers, case {which}, thawed {thawed}: {now:.1} s");
        }
        assert!(now < bound, "case {which}: {now} s");
    }
}

fn jwt(exp: u64) -> String {
    use base64::Engine as _;
    let part = |text: &str| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(text);
    format!("{}.{}.c2ln", part(r#"{"alg":"none"}"#), part(&format!(r#"{{"exp":{exp}}}"#)))
}

/// What is special about an operation is said by its declaration, and what TLS libraries say is for the transports to know.
#[test]
fn fault_14_the_engine_knows_no_operation_by_its_name_and_no_tls_library() {
    for (path, text) in crate::support::sources::all() {
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            let named = line.contains(".id == \"") || line.contains("id, \"auth.");
            let tls = ["rustls", "InvalidContentType", "certificate expired"].iter().any(|word| line.contains(word));
            assert!(!named && !tls, "{}: {line}", path.display());
        }
    }
}
