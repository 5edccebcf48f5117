//! A connection that is watched: an answer that stalls, or that is nothing but framing, ends as an error of it.

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

/// What connection and request have to tell each other; every answer carries that of its connection.
#[derive(Clone)]
pub(crate) struct ConnectionState {
    watch: Arc<Mutex<StallDetector>>,
    opened: Instant,
}

impl ConnectionState {
    pub(crate) fn lock(&self) -> MutexGuard<'_, StallDetector> {
        self.watch.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Stands above TLS, so that only requests and answers count.
pub(crate) struct Watched<S> {
    stream: S,
    line: ConnectionState,
    timer: Option<Pin<Box<Sleep>>>,
}

impl<S> Watched<S> {
    pub(crate) fn new(stream: S, limits: &Limits) -> Self {
        let line = ConnectionState { watch: Arc::new(Mutex::new(StallDetector::new(limits))), opened: Instant::now() };
        Self { stream, line, timer: None }
    }
}

impl<S: Connection> Connection for Watched<S> {
    fn connected(&self) -> Connected {
        self.stream.connected().extra(self.line.clone())
    }
}

/// So long after then, or in thirty years: clocks end somewhere.
pub(crate) fn after(start: Instant, time: Duration) -> tokio::time::Instant {
    (start + time.min(Duration::from_secs(30 * 365 * 24 * 3600))).into()
}

fn failed(failure: Failure) -> Poll<io::Result<()>> {
    Poll::Ready(Err(io::Error::other(failure)))
}

impl<S: AsyncRead + Unpin> AsyncRead for Watched<S> {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if let Err(failure) = this.line.lock().check() {
            return failed(failure);
        }
        let before = buffer.filled().len();
        if let Poll::Ready(read) = Pin::new(&mut this.stream).poll_read(cx, buffer) {
            this.line.lock().arrived(buffer.filled().len() - before, this.line.opened.elapsed());
            return Poll::Ready(read);
        }
        let Some(until) = this.line.lock().until() else { return Poll::Pending };
        let until = after(this.line.opened, until);
        let timer = this.timer.get_or_insert_with(|| Box::pin(sleep_until(until)));
        if timer.deadline() != until {
            timer.as_mut().reset(until);
        }
        ready!(timer.as_mut().poll(cx));
        failed(this.line.lock().stalled())
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Watched<S> {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        this.line.lock().asked();
        Pin::new(&mut this.stream).poll_write(cx, bytes)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        this.line.lock().asked();
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
