//! Polls a flow together with an exchange.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};
use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use super::mailbox::{CallWaker, Inner, Mailbox, State};
use super::{Ctx, Directive};
use crate::clock::Now;
use crate::error::{Error, Fate};
use crate::exchange::{Access, Attempt, CallId, Step};

/// Runs a flow or a single call.
///
/// It is `Send` if the flow is. A driver that stays on one thread takes any flow: [`Engine::local`].
pub struct Engine<'f, T, F = dyn Future<Output = T> + Send + 'f>
where
    F: Future<Output = T> + ?Sized + 'f,
{
    flow: Option<Pin<Box<F>>>,
    life: PhantomData<&'f ()>,
    mail: Arc<Mailbox>,
    waker: Waker,
    timers: BinaryHeap<Reverse<(Duration, usize, u64)>>,
    ready: VecDeque<usize>,
    calls_polled: u64,
    /// Something was sent.
    sent: bool,
    /// The result of the flow, until its last progress has been reported.
    output: Option<T>,
}

/// Runs a flow that stays on one thread: see [`Engine::local`].
pub type LocalEngine<'f, T> = Engine<'f, T, dyn Future<Output = T> + 'f>;

impl<'f, T> Engine<'f, T> {
    /// Takes a flow; nothing runs until it is polled.
    pub fn new<Fut>(flow: impl FnOnce(Ctx) -> Fut) -> Self
    where
        Fut: Future<Output = T> + Send + 'f,
    {
        Self::around(|ctx| Box::pin(flow(ctx)))
    }

    /// Takes a flow that need not be `Send`, for a driver that stays on one thread.
    pub fn local<Fut>(flow: impl FnOnce(Ctx) -> Fut) -> LocalEngine<'f, T>
    where
        Fut: Future<Output = T> + 'f,
    {
        LocalEngine::around(|ctx| Box::pin(flow(ctx)))
    }
}

impl<'f, T, F> Engine<'f, T, F>
where
    F: Future<Output = T> + ?Sized + 'f,
{
    fn around(flow: impl FnOnce(Ctx) -> Pin<Box<F>>) -> Self {
        let mail = Arc::new(Mailbox { inner: Mutex::new(Inner { flow_woken: true, ..Inner::default() }) });
        let flow = flow(Ctx { mail: Arc::clone(&mail) });
        Self {
            flow: Some(flow),
            life: PhantomData,
            waker: Waker::from(Arc::clone(&mail)),
            mail,
            timers: BinaryHeap::new(),
            ready: VecDeque::new(),
            calls_polled: 0,
            sent: false,
            output: None,
        }
    }

    /// How often the flow and its calls were polled, as a measure of the driver's work.
    pub fn polls(&self) -> (u64, u64) {
        (self.mail.lock().polls, self.calls_polled)
    }

    /// What to do next; after [`Directive::Send`] and [`Directive::Progress`] poll again at once. See
    /// [Driving an engine](super#driving-an-engine).
    ///
    /// `outer` is woken when polling again may give a new result before the time to wait for; it must not poll while
    /// being woken.
    ///
    /// The exchange is borrowed for one short step at a time, and never while the flow runs, decodes a response or is
    /// dropped: a flow cannot block other flows, and it may use the client that runs it. See [`Access`].
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

    /// The driver is polling: it need not be woken until it returns.
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

    /// Processes everything that is ready; returns what the driver has to do.
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

    /// Schedules the slot to be processed at this time, unless it becomes ready before.
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
                complete(inner, index, State::Slept);
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
                    let waker = Waker::from(Arc::new(CallWaker { mail: Arc::clone(&mail), index }));
                    let id = exchange.with(|exchange| exchange.submit(asked.0, asked.1, waker, now));
                    if mail.lock().change(index, State::Calling(id)).is_none() {
                        exchange.with(|exchange| exchange.cancel(id));
                        return None;
                    }
                    id
                }
                State::Acting(act) => {
                    drop(inner);
                    exchange.with(|exchange| act(exchange, now));
                    complete(mail.lock(), index, State::Slept);
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
                    // In case its end is never reported.
                    self.wait(index, now.elapsed.saturating_add(attempt.limits.attempt));
                    self.sent = true;
                }
                return Some(attempt);
            }
            Step::Wait(until) => self.wait(index, until),
            Step::Done(result) => complete(mail.lock(), index, State::Answered(Box::new(result))),
        }
        None
    }

    /// Ends the flow before its time, and says so in an error of the kind [`Cancelled`](crate::ErrorKind::Cancelled).
    ///
    /// Its fate is [`NotSent`](crate::Fate::NotSent) if nothing was sent; that of its request, if the flow was one call; and
    /// otherwise unknown.
    pub fn cancel(&mut self, exchange: &mut impl Access) -> Error {
        let single = self.mail.lock().serials == 1;
        let sent = self.sent;
        let calls = self.clear();
        let ended = exchange.with(|exchange| calls.into_iter().filter_map(|call| exchange.cancelled(call)).last());
        ended.filter(|_| single).unwrap_or_else(|| Error::cancelled(if sent { Fate::Unknown } else { Fate::NotSent }))
    }

    /// Cancels everything that is still pending, for a driver whose caller is gone before the end.
    pub fn abandon(&mut self, exchange: &mut impl Access) {
        let calls = self.clear();
        if !calls.is_empty() {
            exchange.with(|exchange| calls.into_iter().for_each(|call| exchange.cancel(call)));
        }
    }

    /// Drops the flow and its pending slots; returns the calls among them.
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

/// Breaks the reference cycle between slots and the wakers they hold.
impl<'f, T, F> Drop for Engine<'f, T, F>
where
    F: Future<Output = T> + ?Sized + 'f,
{
    fn drop(&mut self) {
        self.clear();
    }
}

/// Stores the answer of a slot and wakes the part of the flow that awaits it.
fn complete(mut inner: MutexGuard<'_, Inner>, index: usize, state: State) {
    let old = inner.change(index, state);
    let waker = inner.slots.get_mut(index).and_then(|slot| slot.waker.take());
    drop(inner);
    drop(old);
    if let Some(waker) = waker {
        waker.wake();
    }
}

impl<'f, T, F> fmt::Debug for Engine<'f, T, F>
where
    F: Future<Output = T> + ?Sized + 'f,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine").field("polls", &self.polls()).finish_non_exhaustive()
    }
}
