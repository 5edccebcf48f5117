//! Client, wire, server and clock of the machine, and the drivers of its calls.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Wake, Waker};
use std::time::Duration;

use bytes::Bytes;
use http::Response;
use odin_api::exchange::{Attempt, AttemptKey, CallOptions, Config, Exchange, Stats, Step};
use odin_api::flow::{Directive, Engine};
use odin_api::policy::{Rate, Retry};
use odin_api::{
    Custom, Endpoint as _, Error, ErrorKind, Event, Failure, FailureKind, Fate, Now, Operation, Safety, Sent,
};
use serde_json::json;

use crate::exchange_machine::reference::{Budget, Concurrency, LOST_AFTER, Progress, RateCheck, Renewal, SessionCheck};
use crate::exchange_machine::server::{Door, Mood, Server};
use crate::support::exchange::{Ending, Random, Reply, UNIX, bearer, field, secs};

/// How a call ended, for its caller.
type Outcome = Result<Response<Bytes>, Error>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Get,
    Put,
    Post,
    /// A `GET` with a token of its own.
    Own,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Driver {
    Awake,
    /// It does not poll any more, for now.
    Asleep,
    Gone,
}

struct Caller {
    engine: Engine<'static, Outcome>,
    bell: Arc<Bell>,
    kind: Kind,
    driver: Driver,
    /// It did not come when it was due.
    slept: bool,
    due: Duration,
    asked: Duration,
    /// For the whole operation, from its first sending on.
    operation: Duration,
    /// Until its first sending.
    queue: Option<Duration>,
    first_sent: Option<Duration>,
    /// Nothing stops it from here on but the gate and the session.
    ready_at: Option<Duration>,
    retried: bool,
    arrived: usize,
    executed: usize,
    /// Sendings whose end is not known, or not known to a gateway.
    lost: usize,
}

impl Caller {
    /// When it has to have ended, where that does not depend on the login.
    fn ends_at(&self) -> Option<Duration> {
        match self.first_sent {
            Some(sent) => Some(sent + self.operation),
            None => self.queue.map(|queue| self.asked + queue),
        }
    }
}

struct OnWire {
    key: AttemptKey,
    serial: u64,
    ending: Ending,
    caller: usize,
    token: Option<String>,
    renewal: bool,
    /// It goes on without the call that it was sent for.
    detached: bool,
    /// Whoever waited for it is gone, or it counts as lost.
    counted_until: Duration,
    cut: bool,
}

#[derive(Default)]
struct Bell(AtomicBool);

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

pub struct World {
    exchange: Exchange,
    pub server: Server,
    pub now: Duration,
    random: Random,
    callers: Vec<Caller>,
    wire: BTreeMap<(Duration, u64), OnWire>,
    /// Requests that nothing is heard of any more.
    unheard: Vec<OnWire>,
    serials: u64,
    rate: RateCheck,
    concurrency: Concurrency,
    budget: Budget,
    session: SessionCheck,
    progress: Progress,
    /// What the client told of since the last look.
    told: Arc<Mutex<Vec<Told>>>,
    limits: odin_api::policy::Limits,
    pub tally: Tally,
    /// What was done before the life began.
    before: Stats,
}

/// What the client says of itself, as far as it counts here.
enum Told {
    /// A renewal goes out for the first time.
    RenewalBegun,
    LoginRetried(Duration),
    Retried(Duration),
}

/// What happened, to see that enough did.
#[derive(Debug, Default)]
pub struct Tally {
    pub calls: usize,
    pub sent: usize,
    pub most_calls: usize,
    pub not_sent: usize,
    pub rejected: usize,
    pub unknown: usize,
    pub deadlines: usize,
    /// Waits that came to their end before the first sending.
    pub never_sent: usize,
    pub retries: usize,
    /// The retry budget was used up.
    pub empty: bool,
}

impl World {
    pub fn new(mut config: Config, life: Option<Duration>, seed: u64) -> Self {
        let told: Arc<Mutex<Vec<_>>> = Arc::default();
        let tell = Arc::clone(&told);
        config.observer = Some(Arc::new(move |event: &Event<'_>| {
            let renewal = |operation: &Operation| operation.id.starts_with("auth.");
            tell.lock().unwrap().extend(match event {
                Event::Retrying { operation, delay, .. } if renewal(operation) => Some(Told::LoginRetried(*delay)),
                Event::Retrying { delay, .. } => Some(Told::Retried(*delay)),
                Event::Sending { operation, attempt: 1, .. } if renewal(operation) => Some(Told::RenewalBegun),
                _ => None,
            });
        }));
        config.credentials = Some(odin_api::Credentials::new("admin", "right").unwrap());
        let mut session = SessionCheck::default();
        session.reset(Some("right"));
        Self {
            rate: RateCheck::new(config.rate),
            concurrency: Concurrency { adaptive: config.adaptive, max: config.max_in_flight },
            limits: config.limits,
            exchange: Exchange::new(config, Now::new(Duration::ZERO, UNIX, 0)),
            server: Server::new(life),
            now: Duration::ZERO,
            random: Random::new(seed),
            callers: Vec::new(),
            wire: BTreeMap::new(),
            unheard: Vec::new(),
            serials: 0,
            budget: Budget::new(),
            session,
            progress: Progress::default(),
            told,
            tally: Tally::default(),
            before: Stats::default(),
        }
    }

    /// Before anything else: so many calls fail, are to be sent again, and are given up.
    pub fn spend(&mut self, retries: usize) {
        let rate = self.exchange.config().rate;
        self.exchange.set_rate(Rate::unlimited());
        for _ in 0..retries {
            let mut options = CallOptions::default();
            options.retry = Some(Retry::default());
            options.token = Some(odin_api::Token::new("its-own").unwrap());
            let call = Custom::get("/things").prepare().unwrap();
            let now = self.clock();
            let id = self.exchange.submit(call, options, Waker::noop().clone(), now);
            let Step::Send(attempt) = self.exchange.poll(id, now) else { panic!("nothing stops it") };
            let failure = Failure::new(FailureKind::Connect, Sent::No, "nobody is there");
            self.exchange.on_failure(attempt.key, &failure, now);
            self.exchange.cancel(id);
            self.budget.retried();
        }
        self.told.lock().unwrap().clear();
        self.before = self.exchange.stats();
        self.exchange.set_rate(rate);
        if retries > 0 {
            self.rate.sent(self.now);
        }
    }

    fn clock(&mut self) -> Now {
        Now::new(self.now, UNIX + self.now.as_secs(), self.random.bits())
    }

    pub fn awake(&self) -> usize {
        self.callers.iter().filter(|caller| caller.driver == Driver::Awake).count()
    }

    pub fn submit(&mut self, kind: Kind, hurry: Option<Duration>) {
        let call = match kind {
            Kind::Get | Kind::Own => Custom::get("/things"),
            Kind::Put => Custom::put("/things").json(json!({})).safety(Safety::Idempotent),
            Kind::Post => Custom::post("/things").json(json!({})),
        };
        let mut options = CallOptions::default();
        let mut limits = self.limits;
        if let Some(hurry) = hurry {
            if self.random.percent(50) {
                limits.operation = hurry;
            } else {
                limits.queue = Some(hurry);
            }
            options.limits = Some(limits);
        }
        if kind == Kind::Own {
            options.token = Some(odin_api::Token::new("its-own").unwrap());
        }
        let engine = Engine::new(|ctx| async move { ctx.call_with(call, options).await });
        self.callers.push(Caller {
            engine,
            bell: Arc::default(),
            kind,
            driver: Driver::Awake,
            slept: false,
            due: self.now,
            asked: self.now,
            operation: limits.operation,
            queue: limits.queue,
            first_sent: None,
            ready_at: Some(self.now),
            retried: false,
            arrived: 0,
            executed: 0,
            lost: 0,
        });
        self.tally.calls += 1;
        self.tally.most_calls = self.tally.most_calls.max(self.awake());
        self.poll(self.callers.len() - 1);
    }

    pub fn renewals(&self) -> usize {
        self.session.renewals
    }

    pub fn taken_over(&self) -> usize {
        self.session.taken_over
    }

    fn one_of(&self, which: usize, driver: Driver) -> Option<usize> {
        let those: Vec<_> = (0..self.callers.len()).filter(|index| self.callers[*index].driver == driver).collect();
        (!those.is_empty()).then(|| those[which % those.len()])
    }

    /// The call that carries the renewal, if there is one.
    pub fn carrier(&self) -> Option<usize> {
        self.session.renewal.as_ref().map(|renewal| renewal.carrier)
    }

    /// A caller goes away; with `cut`, what it has on the wire goes too.
    pub fn cancel(&mut self, which: usize, cut: bool) {
        let Some(index) = self.one_of(which, Driver::Awake) else { return };
        self.cancel_caller(index, cut);
    }

    pub fn cancel_carrier(&mut self, cut: bool) {
        if let Some(index) = self.carrier() {
            self.cancel_caller(index, cut);
        }
    }

    fn cancel_caller(&mut self, index: usize, cut: bool) {
        self.cut(index, cut);
        self.callers[index].engine.abandon(&mut self.exchange);
        self.gone(index);
    }

    /// A driver stops polling without a word; with `cut`, nothing more is heard of its requests either.
    pub fn freeze(&mut self, which: usize, cut: bool) {
        let Some(index) = self.one_of(which, Driver::Awake) else { return };
        self.freeze_caller(index, cut);
    }

    pub fn freeze_carrier(&mut self, cut: bool) {
        if let Some(index) = self.carrier().filter(|index| self.callers[*index].driver == Driver::Awake) {
            self.freeze_caller(index, cut);
        }
    }

    fn freeze_caller(&mut self, index: usize, cut: bool) {
        self.cut(index, cut);
        self.callers[index].driver = Driver::Asleep;
        self.callers[index].slept = true;
    }

    fn cut(&mut self, index: usize, cut: bool) {
        let caller = &mut self.callers[index];
        for it in self.wire.values_mut().filter(|it| cut && it.caller == index && !it.cut) {
            it.cut = true;
            if !it.renewal {
                caller.lost += 1;
                caller.ready_at = Some(it.counted_until);
            }
        }
    }

    /// What is on its way to renew the session is not wanted any more.
    fn drop_renewal(&mut self) {
        self.on_wire().filter(|it| it.renewal).for_each(|it| it.counted_until = Duration::ZERO);
    }

    pub fn thaw(&mut self, which: usize) {
        if let Some(index) = self.one_of(which, Driver::Asleep) {
            self.callers[index].driver = Driver::Awake;
            self.poll(index);
        }
    }

    pub fn set_token(&mut self, good: bool) {
        let token = if good { "its-own" } else { "unknown" };
        let now = self.clock();
        self.drop_renewal();
        self.session.adopt(token, None, self.now);
        self.exchange.set_token(odin_api::Token::new(token).unwrap(), now);
    }

    pub fn set_credentials(&mut self, password: Option<&'static str>) {
        self.drop_renewal();
        self.session.reset(password);
        let credentials = password.map(|password| odin_api::Credentials::new("admin", password).unwrap());
        self.exchange.set_credentials(credentials);
    }

    pub fn forget(&mut self) {
        let known = self.session_token().map(str::to_owned);
        let told = self.exchange.forget();
        assert_eq!(told.as_ref().map(odin_api::Token::expose), known.as_deref());
        self.drop_renewal();
        self.session.forget();
    }

    pub fn set_rate(&mut self, rate: Rate) {
        self.rate.change(rate);
        self.exchange.set_rate(rate);
    }

    /// Runs until then.
    pub fn advance(&mut self, time: Duration) {
        let end = self.now + time;
        while self.step(end) {}
    }

    /// Runs until nobody waits any more.
    pub fn finish(&mut self) {
        // As long as the slowest rate takes for all, each with all that it may need.
        let end = self.now + secs(64 * 20) + self.limits.operation * 3;
        while self.awake() > 0 {
            let moved = self.step(end);
            assert!(moved || self.awake() == 0, "a call is lost");
        }
    }

    /// Wakes all drivers that went to sleep, and lets everything end.
    pub fn wind_up(&mut self) {
        self.finish();
        while self.one_of(0, Driver::Asleep).is_some() {
            self.thaw(0);
        }
        self.finish();
        assert_eq!(self.exchange.pending(), 0, "calls that nobody knows of");
        // Client, limiter and session are usable as ever.
        self.server.mood = Mood::Calm;
        (self.server.login, self.server.refresh) = (Door::Open, Door::Open);
        self.set_credentials(Some("right"));
        self.submit(Kind::Get, None);
        let last = self.callers.len() - 1;
        self.finish();
        let last = &self.callers[last];
        assert_eq!((last.executed, last.lost), (1, 0), "the last call succeeds");
    }

    /// To the next event, at most until `end`; false when that is reached.
    fn step(&mut self, end: Duration) -> bool {
        loop {
            let due = |caller: &Caller| caller.due <= self.now || caller.bell.0.load(Ordering::Relaxed);
            let next = self.callers.iter().position(|caller| caller.driver == Driver::Awake && due(caller));
            let Some(next) = next else { break };
            self.poll(next);
        }
        self.look();
        let due = self.callers.iter().filter(|caller| caller.driver == Driver::Awake).map(|caller| caller.due).min();
        let arrival = self.wire.first_key_value().map(|((at, _), _)| *at);
        let Some(next) = due.into_iter().chain(arrival).min().filter(|next| *next <= end) else {
            self.now = end;
            return false;
        };
        self.now = next;
        while let Some(entry) = self.wire.first_entry().filter(|entry| entry.key().0 <= self.now) {
            let arrived = entry.remove();
            if arrived.cut {
                self.unheard.push(arrived);
            } else {
                self.report(arrived);
            }
        }
        true
    }

    /// Nothing that could go waits for long.
    fn look(&mut self) {
        let now = self.now;
        let ready = |caller: &Caller| caller.driver == Driver::Awake && caller.ready_at.is_some_and(|at| at <= now);
        let in_flight = self.in_flight();
        let free = self.rate.is_open(now) && self.concurrency.is_open(in_flight);
        let renewing = self.session.renewal.as_ref().is_some_and(|renewal| now < renewal.lost_at + LOST_AFTER);
        // A renewal ahead of time is nobody's burden.
        let waits = (renewing || now < self.session.renewal_rests_until) && !self.session.is_good(now);
        let asleep = self.callers.iter().any(|caller| caller.driver == Driver::Asleep);
        let at_once = !asleep && !self.rate.changed;
        self.progress.look(free && !waits && self.callers.iter().any(ready), at_once, now);
        let stats = self.exchange.stats();
        let under_way = stats.waiting + stats.queued + stats.in_flight + stats.backing_off;
        let ended = stats.succeeded + stats.failed + stats.cancelled;
        assert_eq!(stats.submitted, ended + u64::try_from(under_way).unwrap(), "{stats:?}");
        let (before, tally) = (&self.before, &self.tally);
        let sent = stats.sent + stats.renewals_sent - before.sent;
        let retried = stats.retried + stats.renewals_retried - before.retried;
        assert_eq!((sent, retried), (tally.sent as u64, tally.retries as u64), "{stats:?}");
        assert!(stats.renewals_sent >= stats.renewed && stats.retry_budget == self.exchange.retry_budget());
        self.budget.check(self.exchange.retry_budget());
        self.tally.empty |= self.exchange.retry_budget() < 5;
        assert_eq!(self.exchange.token().map(odin_api::Token::expose), self.session_token());
    }

    /// A token that is rejected may be held on to or not.
    fn session_token(&self) -> Option<&str> {
        if self.exchange.token().is_none() && self.session.is_rejected() { None } else { self.session.token() }
    }

    fn in_flight(&self) -> usize {
        self.wire.values().chain(&self.unheard).filter(|it| self.now < it.counted_until).count()
    }

    fn on_wire(&mut self) -> impl Iterator<Item = &mut OnWire> {
        self.wire.values_mut().chain(&mut self.unheard)
    }

    fn poll(&mut self, index: usize) {
        self.callers[index].bell.0.store(false, Ordering::Relaxed);
        loop {
            let now = self.clock();
            let caller = &mut self.callers[index];
            let waker = Waker::from(Arc::clone(&caller.bell));
            let directive = caller.engine.poll(&mut self.exchange, now, &waker);
            self.listen(index);
            let caller = &mut self.callers[index];
            match directive {
                Directive::Send(attempt) => self.send(index, *attempt),
                Directive::Wait(until) => {
                    assert!(until > self.now, "a wait is in the future");
                    let ends = caller.ends_at();
                    assert!(ends.is_none_or(|ends| until <= ends), "a wait ends with the call: {until:?} {ends:?}");
                    caller.due = until;
                    return;
                }
                Directive::Done(outcome) => return self.done(index, &outcome),
                Directive::Progress(_) => unreachable!("a call has no progress"),
                Directive::Stalled => panic!("a call stalls"),
            }
        }
    }

    fn send(&mut self, index: usize, attempt: Attempt) {
        let Attempt { key, request, limits, operation, detached, .. } = attempt;
        let now = self.now;
        self.progress.moved();
        self.rate.sent(now);
        self.tally.sent += 1;
        self.serials += 1;
        let serial = self.serials;
        let caller = &mut self.callers[index];
        if operation.id.starts_with("auth.") {
            self.session.login_since.get_or_insert(now);
        } else {
            caller.first_sent.get_or_insert(now);
            self.session.login_since.take_if(|_| caller.kind != Kind::Own);
        }
        let left = caller.ends_at().map(|ends| ends.checked_sub(now).expect("nothing is sent after the end"));
        let left = left.filter(|_| !detached).unwrap_or(caller.operation.max(limits.attempt));
        assert!(limits.attempt <= left && limits.attempt <= self.limits.attempt);
        let lost_at = now + limits.attempt + LOST_AFTER;
        let token = bearer(&request);
        let renewal = operation.id.starts_with("auth.");
        let (Reply { mut after, mut ending }, deed) = self.server.serve(&request, now, &mut self.random);
        if after > limits.attempt {
            after = limits.attempt;
            ending = Ending::Failure(Failure::new(FailureKind::Timeout, Sent::Maybe, "no answer in time"));
        }
        if renewal {
            let login = operation.id == "auth.token.create";
            let body: serde_json::Value = serde_json::from_slice(request.body()).unwrap_or_default();
            let held = self.exchange.token().is_some() && self.session.is_alive(now);
            assert_eq!(detached, held, "calls wait for a renewal if they have to");
            let renewal = Renewal { serial, login, carrier: index, lost_at, detached };
            self.session.sent(renewal, token.as_deref(), field(&body, "password"), now);
        } else {
            assert!(caller.ready_at.is_some_and(|at| at <= now), "sent although it is on its way, or backs off");
            caller.ready_at = None;
            caller.arrived += usize::from(deed.arrived);
            caller.executed += usize::from(deed.executed);
            match caller.kind {
                Kind::Own => assert_eq!(token.as_deref(), Some("its-own")),
                _ => assert_eq!(token.as_deref(), self.session.token(), "not the token of the session"),
            }
            if caller.kind == Kind::Post {
                assert!(caller.executed <= 1, "a write is done twice");
            }
        }
        // A refresh ahead of time takes no place for long.
        let counted_until = if detached { lost_at.min(now + LOST_AFTER) } else { lost_at };
        let on_wire =
            OnWire { key, serial, ending, caller: index, token, renewal, detached, counted_until, cut: false };
        self.wire.insert((now + after, serial), on_wire);
        self.concurrency.check(self.in_flight());
    }

    fn report(&mut self, arrived: OnWire) {
        let now = self.clock();
        let OnWire { key, serial, ending, caller, token, renewal, .. } = arrived;
        let status = match &ending {
            Ending::Answer(response) => Some(response.status().as_u16()),
            Ending::Failure(_) => None,
        };
        let wanted = self.callers[caller].driver != Driver::Gone;
        if renewal {
            if let Some(renewal) = self.session.ended(serial) {
                self.renewed(&renewal, &ending);
            }
        } else if wanted {
            let caller = &mut self.callers[caller];
            caller.ready_at = Some(self.now);
            let maybe = matches!(&ending, Ending::Failure(failure) if failure.sent() == Sent::Maybe);
            // A gateway, a CDN or a server that broke says nothing of what it did.
            let page = matches!(&ending, Ending::Answer(response) if response.body().starts_with(b"<"));
            caller.lost += usize::from(maybe || page || matches!(status, Some(502 | 504)));
            match (status, token) {
                (Some(200), _) => self.budget.succeeded(caller.retried),
                (Some(401), Some(token)) if caller.kind != Kind::Own => self.session.rejected(&token),
                _ => {}
            }
        }
        match ending {
            Ending::Answer(response) => self.exchange.on_response(key, response, now),
            Ending::Failure(failure) => self.exchange.on_failure(key, &failure, now),
        }
        self.listen(caller);
    }

    fn renewed(&mut self, renewal: &Renewal, ending: &Ending) {
        let Ending::Answer(response) = ending else { return self.session.failed(renewal, false) };
        let body: serde_json::Value = serde_json::from_slice(response.body()).unwrap_or_default();
        match (response.status().as_u16(), body.get("token").and_then(serde_json::Value::as_str)) {
            (200, Some(token)) => {
                self.budget.succeeded(self.session.renewal_retried);
                self.session.adopt(token, self.server.life, self.now);
            }
            // Only the server's own words count.
            (status, _) => {
                self.session.failed(renewal, matches!(status, 200 | 402 | 403) && body.get("error").is_some());
            }
        }
    }

    /// What the client told of retries.
    fn listen(&mut self, caller: usize) {
        for told in self.told.lock().unwrap().drain(..) {
            let delay = match told {
                Told::RenewalBegun => {
                    self.session.renewal_retried = false;
                    continue;
                }
                Told::LoginRetried(delay) => {
                    self.session.renewal_retried = true;
                    self.session.renewal_rests_until = self.now + delay;
                    delay
                }
                Told::Retried(delay) => {
                    self.callers[caller].retried = true;
                    self.callers[caller].ready_at = Some(self.now + delay);
                    delay
                }
            };
            self.budget.retried();
            self.tally.retries += 1;
            assert!(delay <= secs(60), "a wait of {delay:?}");
        }
    }

    fn gone(&mut self, index: usize) {
        self.callers[index].driver = Driver::Gone;
        self.callers[index].ready_at = None;
        self.session.carrier_gone(index);
        self.on_wire().filter(|it| it.caller == index && !it.detached).for_each(|it| it.counted_until = Duration::ZERO);
        self.progress.moved();
    }

    fn done(&mut self, index: usize, outcome: &Outcome) {
        self.gone(index);
        let now = self.now;
        let caller = &self.callers[index];
        let ends = caller.ends_at();
        assert!(ends.is_none_or(|ends| now <= ends) || caller.slept, "ended after its deadline");
        match outcome {
            Ok(_) => {
                assert!(caller.executed >= 1, "a success that the server knows nothing of");
                assert!(caller.kind != Kind::Post || caller.executed == 1);
            }
            Err(error) => {
                match error.fate() {
                    Fate::NotSent => assert_eq!(caller.arrived, 0, "arrived all the same: {error}"),
                    Fate::Rejected => assert_eq!(caller.executed, 0, "done all the same: {error}"),
                    Fate::Unknown => assert!(caller.lost > 0, "nothing was lost: {error}"),
                    fate => panic!("{fate:?}"),
                }
                assert_ne!(error.kind(), ErrorKind::Cancelled, "a call that is known");
                match (error.kind(), caller.first_sent) {
                    (ErrorKind::Deadline, Some(sent)) => assert!(now >= sent + caller.operation),
                    // The login does not come about, not even in the time that the operation has.
                    (ErrorKind::Deadline, None) => {
                        let since = self.session.login_since.expect("a login was tried");
                        assert!(caller.kind != Kind::Own && now >= since.max(caller.asked) + caller.operation);
                    }
                    (ErrorKind::QueueTimeout, None) => assert!(now >= caller.asked + caller.queue.unwrap()),
                    (ErrorKind::QueueTimeout, Some(_)) => panic!("it was sent: {error}"),
                    _ => {}
                }
                let kind = error.kind();
                if caller.first_sent.is_none() && matches!(kind, ErrorKind::Deadline | ErrorKind::QueueTimeout) {
                    assert!(error.to_string().contains("never sent: waited"), "{error}");
                    self.tally.never_sent += 1;
                }
                self.tally.not_sent += usize::from(error.fate() == Fate::NotSent);
                self.tally.rejected += usize::from(error.fate() == Fate::Rejected);
                self.tally.unknown += usize::from(error.fate() == Fate::Unknown);
                self.tally.deadlines += usize::from(error.kind() == ErrorKind::Deadline);
            }
        }
    }
}
