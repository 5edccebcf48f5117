//! The loop around the network that is none.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Wake, Waker};
use std::time::Duration;

use bytes::Bytes;
use http::{Method, Request};
use odin_api::exchange::{Attempt, AttemptKey, Config, Exchange};
use odin_api::flow::{Ctx, Directive, Engine, Progress};
use odin_api::{Error, Failure, FailureKind, Now, Sent};

use super::{Ending, Random, Reply, UNIX};

/// Whoever answers.
pub trait Server {
    /// A request arrives now; what it does is done at once, what comes back comes after a while.
    fn serve(&mut self, request: &Request<Bytes>, now: Duration) -> Reply;
}

impl<F: FnMut(&Request<Bytes>, Duration) -> Reply> Server for F {
    fn serve(&mut self, request: &Request<Bytes>, now: Duration) -> Reply {
        self(request, now)
    }
}

/// A request as it went out.
#[derive(Debug, Clone)]
pub struct Sending {
    pub at: Duration,
    pub operation: &'static str,
    pub method: Method,
    /// Path and query below the base URL.
    pub target: String,
    /// How the `Authorization` header goes on after `Bearer`.
    pub token: Option<String>,
}

/// One engine and what its driver knows of it.
pub struct Task<'f, T> {
    engine: Engine<'f, T>,
    bell: Arc<Bell>,
    due: Duration,
    pub output: Option<Result<T, Error>>,
    pub progress: Vec<(Duration, Progress)>,
}

impl<T> Task<'_, T> {
    /// See [`Engine::polls`].
    pub fn polls(&self) -> (u64, u64) {
        self.engine.polls()
    }
}

/// A waker that rings.
#[derive(Default)]
struct Bell(AtomicBool);

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }
    fn wake_by_ref(self: &Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// A client in virtual time.
pub struct Virtual<S> {
    pub exchange: Exchange,
    pub server: S,
    pub now: Duration,
    /// By how much the wall clock of the client is wrong.
    pub clock_error: i64,
    /// Everything that was sent.
    pub sent: Vec<Sending>,
    /// The most requests that were in flight at once.
    pub busiest: usize,
    random: Random,
    wire: BTreeMap<(Duration, u64), (AttemptKey, Ending)>,
    sendings: u64,
}

impl<S: Server> Virtual<S> {
    pub fn new(config: Config, server: S) -> Self {
        Self::with_clock(config, server, 0)
    }

    pub fn with_clock(config: Config, server: S, clock_error: i64) -> Self {
        let exchange = Exchange::new(config, Now::new(Duration::ZERO, UNIX.saturating_add_signed(clock_error), 0));
        Self {
            exchange,
            server,
            now: Duration::ZERO,
            clock_error,
            sent: Vec::new(),
            busiest: 0,
            random: Random::new(7),
            wire: BTreeMap::new(),
            sendings: 0,
        }
    }

    /// What the client's clocks show, and chance.
    pub fn clock(&mut self) -> Now {
        let unix = UNIX.saturating_add_signed(self.clock_error) + self.now.as_secs();
        Now::new(self.now, unix, self.random.bits())
    }

    /// The requests of one operation.
    pub fn count(&self, operation: &str) -> usize {
        self.sent.iter().filter(|sending| sending.operation == operation).count()
    }

    pub fn task<'f, T, Fut>(&self, flow: impl FnOnce(Ctx) -> Fut) -> Task<'f, T>
    where
        Fut: Future<Output = T> + Send + 'f,
    {
        let engine = Engine::new(flow);
        Task { engine, bell: Arc::default(), due: self.now, output: None, progress: Vec::new() }
    }

    /// Runs one flow to its end.
    pub fn run<'f, T, Fut>(&mut self, flow: impl FnOnce(Ctx) -> Fut) -> T
    where
        Fut: Future<Output = T> + Send + 'f,
    {
        self.try_run(flow).expect("the flow does not stall")
    }

    pub fn try_run<'f, T, Fut>(&mut self, flow: impl FnOnce(Ctx) -> Fut) -> Result<T, Error>
    where
        Fut: Future<Output = T> + Send + 'f,
    {
        let mut task = self.task(flow);
        self.finish(std::slice::from_mut(&mut task));
        task.output.take().unwrap()
    }

    /// Runs several flows of this client to their ends.
    pub fn finish<T>(&mut self, tasks: &mut [Task<'_, T>]) {
        while tasks.iter().any(|task| task.output.is_none()) {
            self.step(tasks, Duration::MAX);
        }
    }

    /// Runs several flows of this client until then.
    pub fn run_until<T>(&mut self, tasks: &mut [Task<'_, T>], until: Duration) {
        while self.now < until {
            self.step(tasks, until);
        }
    }

    /// The caller of a flow goes away. Its requests go on, as threads do; what they bring is ignored.
    pub fn abandon<T>(&mut self, mut task: Task<'_, T>) {
        task.engine.abandon(&mut self.exchange);
    }

    /// Nothing that was sent is ever heard of again.
    pub fn lose_what_is_on_its_way(&mut self) {
        self.wire.clear();
    }

    /// Polls whoever is due or woken, then jumps to the next event, but not beyond `end`.
    fn step<T>(&mut self, tasks: &mut [Task<'_, T>], end: Duration) {
        for task in &mut *tasks {
            if task.output.is_none() && (task.bell.0.swap(false, Ordering::Relaxed) || task.due <= self.now) {
                self.poll(task);
            }
        }
        let running = || tasks.iter().filter(|task| task.output.is_none());
        if running().any(|task| task.bell.0.load(Ordering::Relaxed)) {
            return;
        }
        let due = running().map(|task| task.due).min();
        let arrival = self.wire.first_key_value().map(|((at, _), _)| *at);
        let Some(next) = due.into_iter().chain(arrival).min().filter(|next| due.is_some() && *next <= end) else {
            // Nothing happens before the end, or everything has ended.
            if end < Duration::MAX {
                self.now = end;
            }
            return;
        };
        assert!(next >= self.now, "a clock does not go back");
        self.now = next;
        while let Some(entry) = self.wire.first_entry().filter(|entry| entry.key().0 <= self.now) {
            let (key, ending) = entry.remove();
            self.report(key, ending);
        }
    }

    fn poll<T>(&mut self, task: &mut Task<'_, T>) {
        let waker = Waker::from(Arc::clone(&task.bell));
        loop {
            let now = self.clock();
            match task.engine.poll(&mut self.exchange, now, &waker) {
                Directive::Send(attempt) => self.send(*attempt),
                Directive::Progress(progress) => task.progress.push((self.now, progress)),
                Directive::Wait(until) => {
                    assert!(until > self.now, "a wait is in the future");
                    task.due = until;
                    return;
                }
                Directive::Done(output) => {
                    task.output = Some(Ok(output));
                    return;
                }
                Directive::Stalled => {
                    task.engine.abandon(&mut self.exchange);
                    task.output = Some(Err(Error::stalled()));
                    return;
                }
            }
        }
    }

    fn send(&mut self, attempt: Attempt) {
        let Attempt { key, request, limits, operation, .. } = attempt;
        let target = request.uri().path_and_query().unwrap().as_str();
        let token = request.headers().get("authorization").map(|value| value.to_str().unwrap());
        self.sent.push(Sending {
            at: self.now,
            operation: operation.id,
            method: request.method().clone(),
            target: target.strip_prefix("/api/v2").unwrap().to_owned(),
            token: token.map(|token| token.strip_prefix("Bearer ").unwrap().to_owned()),
        });
        let Reply { mut after, mut ending } = self.server.serve(&request, self.now);
        // A transport keeps the limits.
        if after > limits.attempt {
            after = limits.attempt;
            ending = Ending::Failure(Failure::new(FailureKind::Timeout, Sent::Maybe, "no answer in time"));
        }
        self.sendings += 1;
        self.wire.insert((self.now + after, self.sendings), (key, ending));
        self.busiest = self.busiest.max(self.wire.len());
    }

    fn report(&mut self, key: AttemptKey, ending: Ending) {
        let now = self.clock();
        match ending {
            Ending::Answer(response) => self.exchange.on_response(key, response, now),
            Ending::Failure(failure) => self.exchange.on_failure(key, &failure, now),
        }
    }
}
