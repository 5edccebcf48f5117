//! A connection that detects stalls: if an answer stalls, or consists of framing only, reading it fails.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use odin_api_engine::policy::Limits;
use odin_api_engine::{Failure, StallDetector};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep_until};

/// State shared between a connection and its current request.
#[derive(Clone)]
pub(crate) struct ConnectionState {
    stall: Arc<Mutex<StallDetector>>,
    opened: Instant,
}

impl ConnectionState {
    /// The state of a connection that has just been opened.
    pub(crate) fn new(limits: &Limits) -> Self {
        Self { stall: Arc::new(Mutex::new(StallDetector::new(limits))), opened: Instant::now() }
    }

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
    pub(crate) fn new(stream: S, state: ConnectionState) -> Self {
        Self { stream, state, timer: None }
    }
}

/// `start + time`, at most thirty years later: an `Instant` would overflow.
pub(crate) fn after(start: Instant, time: Duration) -> Instant {
    start + time.min(Duration::from_secs(30 * 365 * 24 * 3600))
}

fn failed(failure: Failure) -> Poll<io::Result<()>> {
    Poll::Ready(Err(io::Error::other(failure)))
}

impl<S: AsyncRead + Unpin> AsyncRead for Monitored<S> {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let until = {
            let stall = this.state.lock();
            if let Err(failure) = stall.check() {
                return failed(failure);
            }
            stall.until()
        };
        let before = buffer.filled().len();
        if let Poll::Ready(read) = Pin::new(&mut this.stream).poll_read(cx, buffer) {
            this.state.lock().arrived(buffer.filled().len() - before, this.state.opened.elapsed());
            return Poll::Ready(read);
        }
        let Some(until) = until else { return Poll::Pending };
        let until = after(this.state.opened, until);
        let timer = this.timer.get_or_insert_with(|| Box::pin(sleep_until(until)));
        // One that is over too early is set again then: to move it for each answer would cost more.
        if timer.deadline() > until {
            timer.as_mut().reset(until);
        }
        ready!(timer.as_mut().poll(cx));
        if timer.deadline() < until {
            timer.as_mut().reset(until);
            ready!(timer.as_mut().poll(cx));
        }
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

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn what_arrives_puts_a_stall_off() {
        const SECOND: Duration = Duration::from_secs(1);
        let mut limits = Limits::default();
        limits.stall = 10 * SECOND;
        let (ours, mut theirs) = tokio::io::duplex(100);
        let mut stream = Monitored::new(ours, ConnectionState::new(&limits));
        stream.write_all(b"a request").await.unwrap();
        let begun = Instant::now();
        let server = async {
            // As much as is enough for once, before the time is over.
            for _ in 0..3 {
                theirs.write_all(&[b'a'; 20]).await.unwrap();
                tokio::time::sleep(8 * SECOND).await;
            }
            std::future::pending::<()>().await;
        };
        let mut answer = Vec::new();
        let read = tokio::select! {
            read = stream.read_to_end(&mut answer) => read,
            () = server => unreachable!("it does not end"),
        };
        let failure = read.unwrap_err().downcast::<Failure>().unwrap();
        assert_eq!(failure.kind(), odin_api_engine::FailureKind::Timeout);
        assert_eq!(answer.len(), 60);
        // It came at 0, 8 and 16 seconds.
        let took = begun.elapsed();
        assert!((26 * SECOND..27 * SECOND).contains(&took), "{took:?}");
    }
}
