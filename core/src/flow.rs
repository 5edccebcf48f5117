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
use crate::exchange::{Access, Attempt, CallId, CallOptions, Exchange, Step};
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

/// The mailbox between a flow and its engine; the only lock of the core. No waker is woken, and nothing is dropped that may
/// run code of others, while it is held.
struct Mail {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    slots: Slab<Slot>,
    /// Slots that have no answer yet.
    open: usize,
    /// Tells slots with the same index from each other.
    serials: u64,
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
    /// When the engine looks at it without being told.
    due: Option<Duration>,
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

impl State {
    /// The engine still has to do something about it.
    fn is_open(&self) -> bool {
        matches!(self, Self::Asked(_) | Self::Calling(_) | Self::Sleeping(_) | Self::Acting(_))
    }
}

impl Inner {
    /// The waker of the driver, where it sleeps.
    fn driver(&self) -> Option<Waker> {
        if self.attended { None } else { self.outer.clone() }
    }

    fn insert(&mut self, state: State, waker: Waker) -> usize {
        self.serials += 1;
        self.open += 1;
        let slot = Slot { state, waker: Some(waker), serial: self.serials, due: None };
        let index = self.slots.insert(slot);
        self.ready.push_back(index);
        index
    }

    /// Puts a slot that is still wanted into another state; what it held is for the caller to drop, outside the lock.
    fn change(&mut self, index: usize, state: State) -> Option<State> {
        let slot = self.slots.get_mut(index).filter(|slot| !matches!(slot.state, State::Dropped(_)))?;
        self.open += usize::from(state.is_open());
        let old = std::mem::replace(&mut slot.state, state);
        self.open -= usize::from(old.is_open());
        Some(old)
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
    ///
    /// # Panics
    ///
    /// Before the flow was polled for the first time: ask within its `async` block.
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
        let mut waker = Some(cx.waker().clone());
        let mut inner = this.mail.lock();
        let Some(index) = this.slot else {
            let state = this.what.take().expect("a slot is taken once");
            this.slot = waker.take().map(|waker| inner.insert(state, waker));
            return Poll::Pending;
        };
        // Where the engine is gone, nobody will answer.
        let Some(slot) = inner.slots.get_mut(index) else { return Poll::Pending };
        if matches!(slot.state, State::Answered(_) | State::Slept) {
            let slot = inner.slots.remove(index);
            drop(inner);
            this.slot = None;
            return Poll::Ready(match slot.state {
                State::Answered(result) => *result,
                _ => Err(Error::new(ErrorKind::Cancelled, Fate::NotSent, "a sleep has no answer")),
            });
        }
        std::mem::swap(&mut slot.waker, &mut waker);
        drop(inner);
        Poll::Pending
    }
}

impl Drop for Asking {
    fn drop(&mut self) {
        let Some(index) = self.slot else { return };
        let mut inner = self.mail.lock();
        let call = match inner.slots.get(index).map(|slot| &slot.state) {
            Some(State::Calling(id)) => Some(*id),
            _ => None,
        };
        let old = inner.change(index, State::Dropped(call));
        inner.ready.push_back(index);
        drop(inner);
        drop(old);
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
    /// The end of the flow, until its last words are told.
    output: Option<T>,
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
            output: None,
        }
    }

    /// How often the flow was polled, and how often its calls were: what a driver's work grows with.
    pub fn polls(&self) -> (u64, u64) {
        (self.mail.lock().polls, self.calls_polled)
    }

    /// What to do next; after [`Directive::Send`] and [`Directive::Progress`] poll again at once.
    ///
    /// `outer` is called when polling again can have a new result before the time to wait for; it must not poll from
    /// within that call.
    ///
    /// The exchange is asked for a moment at a time, and never while the flow itself runs, is decoding an answer or is
    /// dropped: what a flow does stops no other flow, and a flow may use the client that runs it. See [`Access`].
    ///
    /// # Panics
    ///
    /// When it is polled again after [`Directive::Done`], or after it was [abandoned](Engine::abandon).
    pub fn poll(&mut self, exchange: &mut impl Access, now: Now, outer: &Waker) -> Directive<T> {
        assert!(self.flow.is_some() || self.output.is_some(), "an engine is not polled after its end");
        self.attend(now, outer);
        loop {
            if let Some(directive) = self.serve(exchange, now) {
                return directive;
            }
            if let Some(output) = self.output.take() {
                return Directive::Done(output);
            }
            let mut inner = self.mail.lock();
            if std::mem::take(&mut inner.flow_woken) {
                inner.polls += 1;
                drop(inner);
                let Some(flow) = &mut self.flow else { continue };
                if let Poll::Ready(output) = flow.as_mut().poll(&mut Context::from_waker(&self.waker)) {
                    self.abandon(exchange);
                    self.output = Some(output);
                }
                continue;
            }
            if !inner.ready.is_empty() {
                continue;
            }
            inner.attended = false;
            if inner.open == 0 {
                return Directive::Stalled;
            }
            drop(inner);
            let next = self.timers.peek().map(|Reverse((until, ..))| *until);
            return Directive::Wait(next.unwrap_or(now.elapsed.saturating_add(Duration::from_secs(1))));
        }
    }

    /// The driver is here: it needs no waking until it leaves.
    fn attend(&self, now: Now, outer: &Waker) {
        let mut known = None;
        let mut inner = self.mail.lock();
        inner.now = Some(now);
        inner.attended = true;
        if !inner.outer.as_ref().is_some_and(|known| known.will_wake(outer)) {
            known = inner.outer.replace(outer.clone());
        }
        drop(inner);
        drop(known);
    }

    /// Looks at everything that is ready; returns what the driver has to do for it.
    fn serve(&mut self, exchange: &mut impl Access, now: Now) -> Option<Directive<T>> {
        loop {
            {
                let mut inner = self.mail.lock();
                while let Some(Reverse((until, index, serial))) = self.timers.peek().copied() {
                    let slot = inner.slots.get_mut(index);
                    let slot = slot.filter(|slot| slot.serial == serial && slot.due == Some(until));
                    if slot.is_some() && until > now.elapsed {
                        break;
                    }
                    self.timers.pop();
                    if let Some(slot) = slot {
                        slot.due = None;
                        self.ready.push_back(index);
                    }
                }
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

    /// Looks at a slot again at this time, unless something happens to it before.
    fn wait(&mut self, index: usize, until: Duration) {
        let mut inner = self.mail.lock();
        if let Some(slot) = inner.slots.get_mut(index)
            && slot.due != Some(until)
        {
            slot.due = Some(until);
            self.timers.push(Reverse((until, index, slot.serial)));
        }
    }

    fn serve_slot(&mut self, index: usize, exchange: &mut impl Access, now: Now) -> Option<Box<Attempt>> {
        let mail = Arc::clone(&self.mail);
        let mut inner = mail.lock();
        let id = match &inner.slots.get(index)?.state {
            State::Calling(id) => {
                let id = *id;
                drop(inner);
                id
            }
            State::Sleeping(until) if *until > now.elapsed => {
                let until = *until;
                drop(inner);
                self.wait(index, until);
                return None;
            }
            State::Sleeping(_) => {
                settle(inner, index, State::Slept);
                return None;
            }
            State::Dropped(call) => {
                let call = *call;
                let slot = inner.slots.remove(index);
                drop(inner);
                drop(slot);
                if let Some(id) = call {
                    exchange.with(|exchange| exchange.cancel(id));
                }
                return None;
            }
            State::Answered(_) | State::Slept => return None,
            State::Asked(_) | State::Acting(_) => match inner.change(index, State::Slept)? {
                State::Asked(asked) => {
                    drop(inner);
                    let bell = Waker::from(Arc::new(Bell { mail: Arc::clone(&mail), index }));
                    let id = exchange.with(|exchange| exchange.submit(asked.0, asked.1, bell, now));
                    if mail.lock().change(index, State::Calling(id)).is_none() {
                        exchange.with(|exchange| exchange.cancel(id));
                        return None;
                    }
                    id
                }
                State::Acting(act) => {
                    drop(inner);
                    exchange.with(|exchange| act(exchange, now));
                    settle(mail.lock(), index, State::Slept);
                    return None;
                }
                _ => unreachable!("just seen"),
            },
        };
        self.calls_polled += 1;
        match exchange.with(|exchange| exchange.poll(id, now)) {
            Step::Send(attempt) => {
                if attempt.detached {
                    // Its own attempt may be next.
                    self.ready.push_front(index);
                } else {
                    // Should nobody ever report how it ended.
                    self.wait(index, now.elapsed.saturating_add(attempt.limits.attempt));
                }
                return Some(attempt);
            }
            Step::Wait(until) => self.wait(index, until),
            Step::Done(result) => settle(mail.lock(), index, State::Answered(Box::new(result))),
        }
        None
    }

    /// Gives up everything that is still waited for. For a driver whose own caller went away before the end.
    pub fn abandon(&mut self, exchange: &mut impl Access) {
        let calls = self.clear();
        if !calls.is_empty() {
            exchange.with(|exchange| calls.into_iter().for_each(|call| exchange.cancel(call)));
        }
    }

    /// Drops the flow and forgets what it waits for; the calls among it.
    fn clear(&mut self) -> Vec<CallId> {
        self.flow = None;
        let mut inner = self.mail.lock();
        inner.open = 0;
        let slots = std::mem::take(&mut inner.slots);
        drop(inner);
        let calls = slots.iter().filter_map(|(_, slot)| match slot.state {
            State::Calling(id) | State::Dropped(Some(id)) => Some(id),
            _ => None,
        });
        calls.collect()
    }
}

/// Breaks the circle of slots that hold wakers which hold the slots.
impl<T> Drop for Engine<'_, T> {
    fn drop(&mut self) {
        self.clear();
    }
}

/// Gives a slot its answer and wakes the part of the flow that waits for it.
fn settle(mut inner: MutexGuard<'_, Inner>, index: usize, state: State) {
    let old = inner.change(index, state);
    let waker = inner.slots.get_mut(index).and_then(|slot| slot.waker.take());
    drop(inner);
    drop(old);
    if let Some(waker) = waker {
        waker.wake();
    }
}

impl<T> fmt::Debug for Engine<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine").field("polls", &self.polls()).finish_non_exhaustive()
    }
}
