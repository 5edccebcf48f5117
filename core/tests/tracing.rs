//! What `tracing` and the hook for metrics are told: names and numbers, and none of the values.

#[path = "it/support/exchange.rs"]
mod support_exchange;

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::task::Waker;
use std::time::Duration;

use odin_api::exchange::{Access, Exchange};
use odin_api::flow::{Ctx, Directive, Engine};
use odin_api::policy::Rate;
use odin_api::{Custom, ErrorKind, Event, EventKind, Failure, FailureKind, Now, Sent, login, users};
use serde_json::json;
use support_exchange::{Odin, Reply, Virtual, credentials, failure, fast, reply};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Level, Metadata, Subscriber};

type Fields = BTreeMap<String, String>;

struct Fill<'a>(&'a mut Fields);

impl Visit for Fill<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name().to_owned(), format!("{value:?}"));
    }
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name().to_owned(), value.to_owned());
    }
}

#[derive(Debug, Clone)]
struct Told {
    level: Level,
    target: String,
    /// Its place among the spans.
    span: Option<usize>,
    fields: Fields,
}

/// Remembers everything.
#[derive(Default)]
struct Memory {
    spans: Vec<(String, Fields)>,
    entered: Vec<usize>,
    events: Vec<Told>,
}

#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<Memory>>);

impl Subscriber for Recorder {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }
    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut fields = Fields::new();
        span.record(&mut Fill(&mut fields));
        let mut memory = self.0.lock().unwrap();
        memory.spans.push((span.metadata().name().to_owned(), fields));
        Id::from_u64(memory.spans.len() as u64)
    }
    fn record(&self, span: &Id, values: &Record<'_>) {
        values.record(&mut Fill(&mut self.0.lock().unwrap().spans[place(span)].1));
    }
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, event: &tracing::Event<'_>) {
        let mut fields = Fields::new();
        event.record(&mut Fill(&mut fields));
        let mut memory = self.0.lock().unwrap();
        let (level, target) = (*event.metadata().level(), event.metadata().target().to_owned());
        let span = memory.entered.last().copied();
        memory.events.push(Told { level, target, span, fields });
    }
    fn enter(&self, span: &Id) {
        self.0.lock().unwrap().entered.push(place(span));
    }
    fn exit(&self, span: &Id) {
        assert_eq!(self.0.lock().unwrap().entered.pop(), Some(place(span)));
    }
}

fn place(span: &Id) -> usize {
    usize::try_from(span.into_u64()).unwrap() - 1
}

fn recorded(work: impl FnOnce()) -> Memory {
    let recorder = Recorder::default();
    tracing::subscriber::with_default(recorder.clone(), work);
    std::mem::take(&mut recorder.0.lock().unwrap())
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// Busy once, lost once, then well; one request in two seconds.
fn unsteady() -> Virtual<Odin> {
    let mut calls = 0;
    let server = Odin::new().on(move |seen, _| {
        if seen.is_login() {
            return None;
        }
        calls += 1;
        Some(match calls {
            1 => reply(503, json!({"error": "busy"})).retry_after("1"),
            2 => failure(FailureKind::Interrupted, Sent::Maybe),
            _ => reply(200, json!({"userId": "4001@odin.test"})),
        })
    });
    let mut config = fast();
    config.rate = Rate::per_second(0.5);
    Virtual::new(config, server)
}

#[test]
fn a_call_is_a_span_with_all_that_happens_to_it() {
    let memory = recorded(|| {
        let mut client = unsteady();
        client.run(|ctx| async move { ctx.call(users::Get::new("4001@odin.test")).await }).unwrap();
    });
    let call = [
        ("attempts", "3"),
        ("method", "GET"),
        ("operation", "users.get"),
        ("path", "/users"),
        ("status", "200"),
        ("call", "1"),
    ];
    let login = [
        ("attempts", "1"),
        ("method", "POST"),
        ("operation", "auth.token.create"),
        ("path", "/auth/token"),
        ("status", "200"),
        // The one that it was sent for.
        ("call", "1"),
    ];
    assert_eq!(memory.spans, [("call".to_owned(), fields(&call)), ("call".to_owned(), fields(&login))]);
    let sending = |attempt, waited| {
        let more = [("attempt", attempt), ("message", "sending"), ("waited_ms", waited)];
        fields(&[&call[1..4], &more].concat())
    };
    let of_call = |pairs: &[(&str, &str)]| fields(&[&[("operation", "users.get")], pairs].concat());
    let of_login = |pairs: &[(&str, &str)]| fields(&[&[("operation", "auth.token.create")], pairs].concat());
    let expected = [
        (1, fields(&[&login[1..4], &[("attempt", "1"), ("message", "sending"), ("waited_ms", "0")]].concat())),
        (1, of_login(&[("attempt", "1"), ("message", "answered"), ("status", "200"), ("took_ms", "50")])),
        (1, of_login(&[("message", "session renewed")])),
        // For the login and its turn.
        (0, sending("1", "2000")),
        (0, of_call(&[("attempt", "1"), ("message", "answered"), ("status", "503"), ("took_ms", "50")])),
        (0, of_call(&[("attempt", "1"), ("message", "retrying"), ("wait_ms", "1000")])),
        // From the answer to its next turn, two seconds after the last one.
        (0, sending("2", "1950")),
        (0, of_call(&[("attempt", "2"), ("kind", "Interrupted"), ("message", "failed")])),
    ];
    for (told, (span, fields)) in memory.events.iter().zip(&expected) {
        assert_eq!((told.span, &told.fields), (Some(*span), fields));
        assert_eq!(told.target, "odin_api");
    }
    assert_eq!(memory.events.len(), expected.len() + 3, "another retry, and its end");
    let warned: Vec<_> = memory.events.iter().filter(|told| told.level == Level::WARN).collect();
    assert_eq!(warned.len(), 3, "{warned:?}");
}

#[test]
fn a_span_says_how_its_call_failed() {
    let memory = recorded(|| {
        let server = Odin::new().on(|seen, _| match seen.path.as_str() {
            "/lost" => Some(failure(FailureKind::TooLarge, Sent::Maybe)),
            "/late" => Some(reply(200, json!({})).after(Duration::from_secs(1000))),
            "/refused" => Some(reply(404, json!({"error": "no"}))),
            _ => None,
        });
        let mut client = Virtual::new(fast(), server);
        client.run(|ctx| async move {
            for path in ["/lost", "/late", "/refused"] {
                ctx.call(Custom::get(path)).await.unwrap_err();
            }
        });
        client.exchange.set_credentials(Some(credentials("wrong")));
        client.run(|ctx| async move { ctx.call(Custom::get("/never")).await.unwrap_err() });
    });
    let of =
        |name: &str| memory.spans.iter().map(|(_, fields)| fields.get(name).map(String::as_str)).collect::<Vec<_>>();
    assert_eq!(
        of("operation"),
        ["custom.get", "auth.token.create", "custom.get", "custom.get", "custom.get", "auth.token.create"].map(Some)
    );
    let (refused, login) = (Some("LoginRefused"), None);
    assert_eq!(of("error"), [Some("TooLarge"), login, Some("Timeout"), None, refused, refused]);
    assert_eq!(of("status"), [None, Some("200"), None, Some("404"), None, Some("403")]);
}

/// Looks whether the exchange is locked, whenever it is called.
struct Looking {
    exchange: Arc<Mutex<Exchange>>,
    /// How often it was called, and how often the exchange was locked then.
    looks: Arc<Mutex<(usize, usize)>>,
    spans: AtomicU64,
}

impl Looking {
    fn look(&self) {
        let mut looks = self.looks.lock().unwrap();
        looks.0 += 1;
        looks.1 += usize::from(self.exchange.try_lock().is_err());
    }
}

impl Subscriber for Looking {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }
    fn new_span(&self, _: &Attributes<'_>) -> Id {
        self.look();
        Id::from_u64(self.spans.fetch_add(1, Ordering::Relaxed) + 1)
    }
    fn record(&self, _: &Id, _: &Record<'_>) {
        self.look();
    }
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, _: &tracing::Event<'_>) {
        self.look();
    }
    fn enter(&self, _: &Id) {
        self.look();
    }
    fn exit(&self, _: &Id) {
        self.look();
    }
    fn clone_span(&self, id: &Id) -> Id {
        self.look();
        id.clone()
    }
    fn try_close(&self, _: Id) -> bool {
        self.look();
        true
    }
}

/// A subscriber may use the client that it hears of, and holds up nobody else.
#[test]
fn subscribers_are_called_while_the_exchange_is_not_locked() {
    let now = |time| Now::new(time, 1_700_000_000, 7);
    let mut config = fast();
    config.credentials = Some(credentials("hunter2-hunter2"));
    let exchange = Arc::new(Mutex::new(Exchange::new(config, now(Duration::ZERO))));
    let looks: Arc<Mutex<(usize, usize)>> = Arc::default();
    let looking = Looking { exchange: Arc::clone(&exchange), looks: Arc::clone(&looks), spans: AtomicU64::new(0) };
    let answer = |status: u16, body: &'static str| {
        Ok(http::Response::builder().status(status).body(bytes::Bytes::from_static(body.as_bytes())).unwrap())
    };
    let lost = || Err(Failure::new(FailureKind::Interrupted, Sent::Maybe, "lost"));
    let shared = &*exchange;
    // A login that is lost, then well; a call that is lost, then well; one whose token is refused, and a new login.
    let mut script = vec![
        lost(),
        answer(200, r#"{"token":"one"}"#),
        lost(),
        answer(200, "{}"),
        answer(401, r#"{"error":"expired"}"#),
        answer(503, ""),
        answer(403, r#"{"error":"locked"}"#),
    ]
    .into_iter();
    tracing::subscriber::with_default(looking, || {
        let mut engine = Engine::new(|ctx: Ctx| async move {
            ctx.call(Custom::get("/x")).await.unwrap();
            ctx.call(Custom::get("/x")).await.unwrap_err();
            ctx.call(Custom::get("/x")).await.unwrap_err()
        });
        let mut time = Duration::ZERO;
        let error = loop {
            match engine.poll(&mut &*shared, now(time), Waker::noop()) {
                Directive::Send(attempt) => match script.next().expect("no more is sent") {
                    Ok(response) => (&*shared).with(|it| it.on_response(attempt.key, response, now(time))),
                    Err(failure) => (&*shared).with(|it| it.on_failure(attempt.key, &failure, now(time))),
                },
                Directive::Wait(until) => time = until,
                Directive::Done(error) => break error,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(error.kind(), ErrorKind::LoginRefused);
    });
    assert_eq!(script.count(), 0);
    let (looks, locked) = *looks.lock().unwrap();
    assert!(looks > 60, "{looks}");
    assert_eq!(locked, 0, "of {looks} times the exchange was locked");
}

/// Ids, numbers, names, texts of the server: nothing that belongs to somebody.
#[test]
fn no_field_holds_a_value() {
    let values = ["4001", "odin.test", "Smith", "hunter2", "correct-horse", "Bearer", "eyJ", "busy", "secret", "ent.x"];
    let memory = recorded(|| {
        let mut calls = 0;
        let server = Odin::new().on(move |seen, _| {
            if seen.path.starts_with("/auth") {
                return None;
            }
            calls += 1;
            match calls {
                2 => Some(Reply::text(503, format!("busy secret {:?} {}", seen.token, seen.body))),
                4 => Some(Reply::text(401, format!("secret {:?}", seen.token))),
                6 => Some(failure(FailureKind::Interrupted, Sent::Maybe)),
                _ => None,
            }
        });
        let mut client = Virtual::new(fast(), server);
        client.server.users.insert("4001@odin.test".into(), support_exchange::User::default());
        client.run(|ctx| async move {
            let put = || Custom::put("/users/4001@odin.test").query("q", "secret").json(json!({"title": "Smith"}));
            for _ in 0..8 {
                // What comes of it is not what is looked at here.
                let _ = ctx.call(put()).await;
                let _ = ctx.call(users::List::of_group("ent.x", "grp")).await;
                let _ = ctx.call(users::Update::new("4001@odin.test").password("secret").title("Smith")).await;
            }
            login::change_password(ctx.clone(), "correct-horse").await.unwrap();
            ctx.sleep(Duration::from_secs(3560)).await;
            ctx.call(Custom::get("/users/4001@odin.test")).await.unwrap();
        });
    });
    assert!(memory.spans.len() > 24 && memory.events.len() > 50);
    let fields = memory.spans.iter().map(|(_, fields)| fields).chain(memory.events.iter().map(|told| &told.fields));
    for (name, value) in fields.flatten() {
        assert!(values.iter().all(|hidden| !value.contains(hidden)), "{name} = {value}");
    }
    let seen = |message: &str| memory.events.iter().any(|told| told.fields["message"] == message);
    assert!(["sending", "answered", "failed", "retrying", "session renewed"].iter().all(|message| seen(message)));
}

/// The hook for metrics hears the same, with or without `tracing`.
#[test]
fn the_observer_hears_what_tracing_hears() {
    #[derive(Debug, Default, PartialEq)]
    struct Metrics {
        sent: BTreeMap<&'static str, u32>,
        statuses: BTreeMap<u16, u32>,
        failed: u32,
        renewed: u32,
        waited: Duration,
        took: Duration,
        backoff: Duration,
    }
    let metrics: Arc<Mutex<Metrics>> = Arc::default();
    let count = Arc::clone(&metrics);
    let memory = recorded(|| {
        let mut client = unsteady();
        let mut config = client.exchange.config().clone();
        config.credentials = Some(credentials("hunter2-hunter2"));
        config.observer = Some(Arc::new(move |event: &Event<'_>| {
            let mut metrics = count.lock().unwrap();
            match event.kind {
                EventKind::Sending { waited } => {
                    let id = odin_api::operations().find(|it| it.id == event.operation.id).expect("a known one").id;
                    *metrics.sent.entry(id).or_default() += 1;
                    metrics.waited += waited;
                }
                EventKind::Answered { status, took } => {
                    *metrics.statuses.entry(status.as_u16()).or_default() += 1;
                    metrics.took += took;
                }
                EventKind::Failed { .. } => metrics.failed += 1,
                EventKind::Retrying { delay } => metrics.backoff += delay,
                EventKind::Renewed => metrics.renewed += 1,
                _ => panic!("something new"),
            }
        }));
        client = Virtual::new(config, std::mem::replace(&mut client.server, Odin::new()));
        client.run(|ctx| async move { ctx.call(users::Get::new("4001@odin.test")).await }).unwrap();
    });
    let metrics = metrics.lock().unwrap();
    assert_eq!(metrics.sent, BTreeMap::from([("auth.token.create", 1), ("users.get", 3)]));
    assert_eq!(metrics.statuses, BTreeMap::from([(200, 2), (503, 1)]));
    assert_eq!((metrics.failed, metrics.renewed), (1, 1));
    assert_eq!(metrics.took, Duration::from_millis(150));
    let sum = |message: &str, field: &str| -> u64 {
        let told = memory.events.iter().filter(|told| told.fields["message"] == message);
        told.map(|told| told.fields[field].parse::<u64>().unwrap()).sum()
    };
    assert_eq!(u128::from(sum("sending", "waited_ms")), metrics.waited.as_millis());
    assert_eq!(u128::from(sum("answered", "took_ms")), metrics.took.as_millis());
    assert!(u128::from(sum("retrying", "wait_ms")).abs_diff(metrics.backoff.as_millis()) <= 2, "rounded");
}
