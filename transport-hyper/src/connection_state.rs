//! A connection that detects stalls: if an answer stalls, or consists of framing only, reading it fails.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use hyper_util::client::legacy::connect::{Connected, Connection};
use odin_api_engine::policy::Limits;
use odin_api_engine::{Failure, StallDetector};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep_until};

/// State shared between a connection and its current request. Every response carries it as an extension.
#[derive(Clone)]
pub(crate) struct ConnectionState {
    stall: Arc<Mutex<StallDetector>>,
    opened: Instant,
}

impl ConnectionState {
    pub(crate) fn lock(&self) -> MutexGuard<'_, StallDetector> {
        self.stall.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Wraps the stream above TLS, so that handshakes do not count as progress.
pub(crate) struct Monitored<S> {
    stream: S,
    state: ConnectionState,
    timer: Option<Pin<Box<Sleep>>>,
}

impl<S> Monitored<S> {
    pub(crate) fn new(stream: S, limits: &Limits) -> Self {
        let state = ConnectionState { stall: Arc::new(Mutex::new(StallDetector::new(limits))), opened: Instant::now() };
        Self { stream, state, timer: None }
    }
}

impl<S: Connection> Connection for Monitored<S> {
    fn connected(&self) -> Connected {
        self.stream.connected().extra(self.state.clone())
    }
}

/// `start + time`, at most thirty years later: an `Instant` would overflow.
pub(crate) fn after(start: Instant, time: Duration) -> tokio::time::Instant {
    (start + time.min(Duration::from_secs(30 * 365 * 24 * 3600))).into()
}

fn failed(failure: Failure) -> Poll<io::Result<()>> {
    Poll::Ready(Err(io::Error::other(failure)))
}

impl<S: AsyncRead + Unpin> AsyncRead for Monitored<S> {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if let Err(failure) = this.state.lock().check() {
            return failed(failure);
        }
        let before = buffer.filled().len();
        if let Poll::Ready(read) = Pin::new(&mut this.stream).poll_read(cx, buffer) {
            this.state.lock().arrived(buffer.filled().len() - before, this.state.opened.elapsed());
            return Poll::Ready(read);
        }
        let Some(until) = this.state.lock().until() else { return Poll::Pending };
        let until = after(this.state.opened, until);
        let timer = this.timer.get_or_insert_with(|| Box::pin(sleep_until(until)));
        if timer.deadline() != until {
            timer.as_mut().reset(until);
        }
        ready!(timer.as_mut().poll(cx));
        failed(this.state.lock().stalled())
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Monitored<S> {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        this.state.lock().asked();
        Pin::new(&mut this.stream).poll_write(cx, bytes)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        this.state.lock().asked();
        Pin::new(&mut this.stream).poll_write_vectored(cx, parts)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(cx)
    }
}
