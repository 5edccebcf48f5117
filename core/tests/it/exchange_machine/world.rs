//! Client, wire, server and clock of the machine, and the drivers of its calls.

mod caller;
mod changes;
mod ending;
mod tally;
mod told;
mod wire;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::task::Waker;
use std::time::Duration;

use odin_api::exchange::{CallOptions, Config, Exchange, Stats, Step};
use odin_api::flow::{Directive, Engine};
use odin_api::policy::{Rate, Retry};
use odin_api::{Custom, Endpoint as _, Event, Failure, FailureKind, Now, Safety, Sent};
use serde_json::json;

use crate::exchange_machine::reference::{Budget, Concurrency, LOST_AFTER, Progress, RateCheck, SessionCheck};
use crate::exchange_machine::server::{Door, Mood, Server};
use crate::support::exchange::{Random, UNIX, secs};
pub use caller::Kind;
use caller::{Caller, Driver};
use tally::Tally;
use told::Told;
use wire::OnWire;

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

impl World {
    pub fn new(mut config: Config, life: Option<Duration>, seed: u64) -> Self {
        let told: Arc<Mutex<Vec<_>>> = Arc::default();
        let tell = Arc::clone(&told);
        config.observer = Some(Arc::new(move |event: &Event<'_>| {
            tell.lock().unwrap().extend(Told::of(event));
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
            options.limits = limits.into();
        }
        if kind == Kind::Own {
            options.token = Some(odin_api::Token::new("its-own").unwrap());
        }
        let engine = Engine::new(|ctx| async move { ctx.call_with(call, options).await });
        self.callers.push(Caller::new(engine, kind, &limits, self.now));
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

    pub fn set_rate(&mut self, rate: Rate) {
        self.rate.change(rate);
        self.exchange.set_rate(rate);
        // All ask anew.
        self.progress.moved();
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
            let due = |caller: &Caller| caller.due <= self.now || caller.bell.rings();
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
        self.progress.look(free && !waits && self.callers.iter().any(ready), !asleep, now);
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

    fn poll(&mut self, index: usize) {
        // Only then the exchange is asked; otherwise the wait is the one that was told before.
        let asks = self.callers[index].bell.rings() || self.callers[index].due <= self.now;
        self.callers[index].bell.quiet();
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
                    let logged_out = self.exchange.token().is_none() || !self.session.is_alive(self.now);
                    let waits = caller.kind != Kind::Own && logged_out;
                    if asks {
                        caller.login_since = self.session.login_since_at_latest.filter(|_| waits);
                    }
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

    fn gone(&mut self, index: usize) {
        self.callers[index].driver = Driver::Gone;
        self.callers[index].ready_at = None;
        self.session.carrier_gone(index);
        self.on_wire().filter(|it| it.caller == index && !it.detached).for_each(|it| it.counted_until = Duration::ZERO);
        self.progress.moved();
    }
}
