//! Many calls as one `async fn` that does no I/O; a single call is a flow of one.
//!
//! A flow can only ask its context: [`Ctx::call`], [`Ctx::map`], [`Ctx::sleep`], [`Ctx::progress`]. An [`Engine`] polls
//! it together with an [`Exchange`] and tells its driver what to do: [`Directive`].

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use slab::Slab;

use crate::call::Call;
use crate::clock::Now;
use crate::endpoint::Endpoint;
use crate::error::{Error, ErrorKind, Fate};
use crate::exchange::{Attempt, CallId, CallOptions, Exchange, Step};
use crate::response::Answer;

/// What a flow says of how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// Steps that are done.
    pub done: usize,
    /// Steps in all, as far as it is known.
    pub total: usize,
    /// What it is doing.
    pub note: String,
}

/// What a driver does next for an [`Engine`].
#[derive(Debug)]
pub enum Directive<T> {
    /// Send this, and go on polling; several may be on their way at once.
    Send(Box<Attempt>),
    /// Nothing until then, or until the waker is called.
    Wait(Duration),
    /// The flow tells how far it is.
    Progress(Progress),
    /// The flow ended.
    Done(T),
    /// The flow waits for something that is not its context, so it would wait for ever.
    Stalled,
}

/// What a flow can ask for.
#[derive(Clone)]
pub struct Ctx {
    mail: Arc<Mail>,
}

/// The mailbox between a flow and its engine; the only lock of the core, never held across a call out.
struct Mail {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    slots: Slab<Slot>,
    /// Slots that the engine has to look at.
    ready: VecDeque<usize>,
    progress: VecDeque<Progress>,
    /// The flow has to be polled.
    flow_woken: bool,
    outer: Option<Waker>,
    /// The driver is in the engine, or will be at once: it needs no waking.
    attended: bool,
    now: Option<Now>,
    polls: u64,
}

/// Something that the flow waits for.
struct Slot {
    state: State,
    waker: Option<Waker>,
    serial: u64,
}

type Act = Box<dyn FnOnce(&mut Exchange, Now) + Send>;

enum State {
    /// Asked for, not yet submitted.
    Asked(Box<(Call, CallOptions)>),
    Calling(CallId),
    Answered(Box<Result<Answer, Error>>),
    Sleeping(Duration),
    /// Something to be done to the exchange itself.
    Acting(Act),
    Slept,
    /// The flow does not want it any more.
    Dropped(Option<CallId>),
}

impl Inner {
    /// The waker of the driver, where it sleeps.
    fn driver(&self) -> Option<Waker> {
        if self.attended { None } else { self.outer.clone() }
    }
}

impl Mail {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        // Nothing panics while holding it, and if it did, the mailbox would still be whole.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a slot on the list of what the engine looks at, and wakes its driver.
    fn ring(&self, index: usize) {
        let outer = {
            let mut inner = self.lock();
            inner.ready.push_back(index);
            inner.driver()
        };
        if let Some(outer) = outer {
            outer.wake();
        }
    }
}

/// Wakes the flow.
impl Wake for Mail {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }
    fn wake_by_ref(self: &Arc<Self>) {
        let outer = {
            let mut inner = self.lock();
            inner.flow_woken = true;
            inner.driver()
        };
        if let Some(outer) = outer {
            outer.wake();
        }
    }
}

/// Wakes one call of a flow.
struct Bell {
    mail: Arc<Mail>,
    index: usize,
}

impl Wake for Bell {
    fn wake(self: Arc<Self>) {
        self.mail.ring(self.index);
    }
    fn wake_by_ref(self: &Arc<Self>) {
        self.mail.ring(self.index);
    }
}

impl Ctx {
    /// Calls an operation, through session, rate, retry and limits.
    pub async fn call<E: Endpoint>(&self, endpoint: E) -> Result<E::Response, Error> {
        self.call_with(endpoint, CallOptions::default()).await
    }

    /// Calls an operation with options of its own.
    pub async fn call_with<E: Endpoint>(&self, endpoint: E, options: CallOptions) -> Result<E::Response, Error> {
        let call = endpoint.prepare()?;
        drop(endpoint);
        self.answer(call, options).await?.read()
    }

    fn answer(&self, call: Call, options: CallOptions) -> Asking {
        Asking { mail: Arc::clone(&self.mail), what: Some(State::Asked(Box::new((call, options)))), slot: None }
    }

    /// Does nothing for a while.
    pub async fn sleep(&self, time: Duration) {
        let until = self.now().elapsed.saturating_add(time);
        let asking = Asking { mail: Arc::clone(&self.mail), what: Some(State::Sleeping(until)), slot: None };
        // A sleep cannot fail: its slot never holds an answer.
        let _slept = asking.await;
    }

    /// Does something to the exchange itself, between two of its calls.
    pub(crate) async fn act<T: Send + 'static>(&self, act: impl FnOnce(&mut Exchange, Now) -> T + Send + 'static) -> T {
        let result = Arc::new(Mutex::new(None));
        let place = Arc::clone(&result);
        let act = move |exchange: &mut Exchange, now: Now| {
            let done = act(exchange, now);
            *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(done);
        };
        let asking = Asking { mail: Arc::clone(&self.mail), what: Some(State::Acting(Box::new(act))), slot: None };
        let _done = asking.await;
        let done = result.lock().unwrap_or_else(PoisonError::into_inner).take();
        done.expect("the engine answers after it has acted")
    }

    /// Runs `f` on every item, at most `limit` at a time, and returns the results in the order of the items.
    pub async fn map<I, F, Fut>(&self, limit: usize, items: I, mut f: F) -> Vec<Fut::Output>
    where
        I: IntoIterator,
        F: FnMut(I::Item) -> Fut,
        Fut: Future,
    {
        let mut items = items.into_iter().enumerate();
        let mut running = FuturesUnordered::new();
        let mut results: Vec<Option<Fut::Output>> = Vec::new();
        loop {
            while running.len() < limit.max(1) {
                let Some((index, item)) = items.next() else { break };
                let work = f(item);
                results.push(None);
                running.push(async move { (index, work.await) });
            }
            match running.next().await {
                Some((index, result)) => results[index] = Some(result),
                None => break,
            }
        }
        results.into_iter().map(|result| result.expect("every item ran to its end")).collect()
    }

    /// Tells how far the flow is.
    pub fn progress(&self, done: usize, total: usize, note: impl Into<String>) {
        self.mail.lock().progress.push_back(Progress { done, total, note: note.into() });
    }

    /// The time at which the flow was polled last.
    pub fn now(&self) -> Now {
        self.mail.lock().now.expect("a flow runs only while its engine polls it")
    }
}

impl fmt::Debug for Ctx {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ctx")
    }
}

/// The leaf of every flow: a call or a sleep that the engine answers.
struct Asking {
    mail: Arc<Mail>,
    what: Option<State>,
    slot: Option<usize>,
}

impl Future for Asking {
    type Output = Result<Answer, Error>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = &mut *self;
        let mut inner = this.mail.lock();
        let Some(index) = this.slot else {
            let state = this.what.take().expect("a slot is taken once");
            let serial = inner.polls;
            let index = inner.slots.insert(Slot { state, waker: Some(cx.waker().clone()), serial });
            inner.ready.push_back(index);
            drop(inner);
            this.slot = Some(index);
            return Poll::Pending;
        };
        // The engine is gone, so nobody will answer.
        let Some(slot) = inner.slots.get_mut(index) else { return Poll::Pending };
        match &slot.state {
            State::Answered(_) | State::Slept => {
                let slot = inner.slots.remove(index);
                drop(inner);
                this.slot = None;
                Poll::Ready(match slot.state {
                    State::Answered(result) => *result,
                    _ => Err(Error::new(ErrorKind::Cancelled, Fate::NotSent, "a sleep has no answer")),
                })
            }
            _ => {
                if !slot.waker.as_ref().is_some_and(|waker| waker.will_wake(cx.waker())) {
                    slot.waker = Some(cx.waker().clone());
                }
                Poll::Pending
            }
        }
    }
}

impl Drop for Asking {
    fn drop(&mut self) {
        let Some(index) = self.slot else { return };
        let mut inner = self.mail.lock();
        let Some(slot) = inner.slots.get_mut(index) else { return };
        let call = match slot.state {
            State::Calling(id) => Some(id),
            _ => None,
        };
        slot.state = State::Dropped(call);
        inner.ready.push_back(index);
    }
}

/// A flow, or a single call, and what it waits for.
pub struct Engine<'f, T> {
    flow: Option<Pin<Box<dyn Future<Output = T> + Send + 'f>>>,
    mail: Arc<Mail>,
    waker: Waker,
    timers: BinaryHeap<Reverse<(Duration, usize, u64)>>,
    ready: VecDeque<usize>,
    calls_polled: u64,
}

impl<'f, T> Engine<'f, T> {
    /// Takes a flow; nothing runs until it is polled.
    pub fn new<Fut>(flow: impl FnOnce(Ctx) -> Fut) -> Self
    where
        Fut: Future<Output = T> + Send + 'f,
    {
        let mail = Arc::new(Mail { inner: Mutex::new(Inner { flow_woken: true, ..Inner::default() }) });
        let flow = flow(Ctx { mail: Arc::clone(&mail) });
        Self {
            flow: Some(Box::pin(flow)),
            waker: Waker::from(Arc::clone(&mail)),
            mail,
            timers: BinaryHeap::new(),
            ready: VecDeque::new(),
            calls_polled: 0,
        }
    }

    /// How often the flow was polled, and how often its calls were: what a driver's work grows with.
    pub fn polls(&self) -> (u64, u64) {
        (self.mail.lock().polls, self.calls_polled)
    }

    /// What to do next; after [`Directive::Send`] and [`Directive::Progress`] poll again at once. `outer` is called when polling again can have a new result before the time to wait for.
    ///
    /// # Panics
    ///
    /// When it is polled again after [`Directive::Done`].
    pub fn poll(&mut self, exchange: &mut Exchange, now: Now, outer: &Waker) -> Directive<T> {
        {
            let mut inner = self.mail.lock();
            inner.now = Some(now);
            inner.attended = true;
            if !inner.outer.as_ref().is_some_and(|known| known.will_wake(outer)) {
                inner.outer = Some(outer.clone());
            }
        }
        loop {
            if let Some(directive) = self.serve(exchange, now) {
                return directive;
            }
            if std::mem::take(&mut self.mail.lock().flow_woken) {
                self.mail.lock().polls += 1;
                let flow = self.flow.as_mut().expect("an engine is not polled after its end");
                if let Poll::Ready(output) = flow.as_mut().poll(&mut Context::from_waker(&self.waker)) {
                    self.flow = None;
                    self.abandon(exchange);
                    return Directive::Done(output);
                }
                continue;
            }
            let mut inner = self.mail.lock();
            if !inner.ready.is_empty() || inner.flow_woken {
                continue;
            }
            inner.attended = false;
            if inner.slots.is_empty() {
                return Directive::Stalled;
            }
            drop(inner);
            let next = self.timers.peek().map(|Reverse((until, ..))| *until);
            return Directive::Wait(next.unwrap_or(now.elapsed + Duration::from_secs(3600)));
        }
    }

    /// Looks at everything that is ready; returns what the driver has to do for it.
    fn serve(&mut self, exchange: &mut Exchange, now: Now) -> Option<Directive<T>> {
        loop {
            while let Some(Reverse((until, index, serial))) = self.timers.peek().copied() {
                let current = self.mail.lock().slots.get(index).is_some_and(|slot| slot.serial == serial);
                if current && until > now.elapsed {
                    break;
                }
                self.timers.pop();
                if current {
                    self.ready.push_back(index);
                }
            }
            {
                let mut inner = self.mail.lock();
                self.ready.append(&mut inner.ready);
                if let Some(progress) = inner.progress.pop_front() {
                    return Some(Directive::Progress(progress));
                }
            }
            let index = self.ready.pop_front()?;
            if let Some(attempt) = self.serve_slot(index, exchange, now) {
                return Some(Directive::Send(attempt));
            }
        }
    }

    fn serve_slot(&mut self, index: usize, exchange: &mut Exchange, now: Now) -> Option<Box<Attempt>> {
        let mut inner = self.mail.lock();
        let slot = inner.slots.get_mut(index)?;
        let serial = slot.serial;
        let id = match &mut slot.state {
            State::Asked(_) => {
                let State::Asked(asked) = std::mem::replace(&mut slot.state, State::Slept) else { return None };
                drop(inner);
                let bell = Waker::from(Arc::new(Bell { mail: Arc::clone(&self.mail), index }));
                let id = exchange.submit(asked.0, asked.1, bell, now);
                self.mail.lock().slots[index].state = State::Calling(id);
                id
            }
            State::Calling(id) => {
                let id = *id;
                drop(inner);
                id
            }
            State::Acting(_) => {
                let State::Acting(act) = std::mem::replace(&mut slot.state, State::Slept) else { return None };
                drop(inner);
                act(exchange, now);
                settle(self.mail.lock(), index, State::Slept);
                return None;
            }
            State::Sleeping(until) if *until > now.elapsed => {
                let until = *until;
                drop(inner);
                self.timers.push(Reverse((until, index, serial)));
                return None;
            }
            State::Sleeping(_) => {
                settle(inner, index, State::Slept);
                return None;
            }
            State::Dropped(call) => {
                let call = *call;
                inner.slots.remove(index);
                drop(inner);
                if let Some(id) = call {
                    exchange.cancel(id);
                }
                return None;
            }
            State::Answered(_) | State::Slept => return None,
        };
        self.calls_polled += 1;
        match exchange.poll(id, now) {
            Step::Send(attempt) => return Some(attempt),
            Step::Wait(until) => self.timers.push(Reverse((until, index, serial))),
            Step::Done(result) => settle(self.mail.lock(), index, State::Answered(Box::new(result))),
        }
        None
    }

    /// Gives up everything that is still waited for. For a driver whose own caller went away before the end.
    pub fn abandon(&mut self, exchange: &mut Exchange) {
        self.flow = None;
        let slots = std::mem::take(&mut self.mail.lock().slots);
        for (_, slot) in slots {
            if let State::Calling(id) | State::Dropped(Some(id)) = slot.state {
                exchange.cancel(id);
            }
        }
    }
}

/// Gives a slot its answer and wakes the part of the flow that waits for it.
fn settle(mut inner: MutexGuard<'_, Inner>, index: usize, state: State) {
    let slot = &mut inner.slots[index];
    slot.state = state;
    let waker = slot.waker.take();
    drop(inner);
    if let Some(waker) = waker {
        waker.wake();
    }
}

impl<T> fmt::Debug for Engine<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine").field("polls", &self.polls()).finish_non_exhaustive()
    }
}
