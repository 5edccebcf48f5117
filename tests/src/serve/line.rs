//! A connection that can be made to break at a chosen place.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::server::TlsStream;

use crate::fault::SocketFault;

/// How many bytes of an answer are sent before a reset in its headers.
const HEADER_BYTES: usize = 12;

/// A stream whose end can be turned into a reset.
pub(super) trait Socket: AsyncRead + AsyncWrite + Unpin + Send + 'static {
    /// Closing it from now on resets the connection.
    fn reset_on_close(&self);
}

impl Socket for TcpStream {
    fn reset_on_close(&self) {
        // If it fails the connection is closed in order, which is the next best thing.
        let _ = self.set_zero_linger();
    }
}

impl Socket for TlsStream<TcpStream> {
    fn reset_on_close(&self) {
        self.get_ref().0.reset_on_close();
    }
}

/// What shall happen to a connection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Plan {
    #[default]
    Carry,
    /// Send so much of the answer, counted from the end of its headers if `in_body`, then break.
    Cut { after: usize, in_body: bool, reset: bool },
    /// Watch for the end of the answer, which has a body of this length.
    Watch { body: usize, on_reuse: bool },
    /// The next read finds the end of the stream.
    CloseNow,
    /// The next byte that comes in is answered by a reset.
    CloseOnReuse,
}

#[derive(Debug, Default)]
struct State {
    plan: Plan,
    /// What was written since the plan was made.
    written: Vec<u8>,
    reader: Option<Waker>,
}

/// The remote control of a [`Line`].
#[derive(Clone, Debug, Default)]
pub(super) struct Control(Arc<Mutex<State>>);

impl Control {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Breaks the connection at the next answer, which has a body of this length.
    pub(super) fn arm(&self, fault: SocketFault, body: usize) {
        let cut = |after, in_body, reset| Plan::Cut { after, in_body, reset };
        self.state().plan = match fault {
            SocketFault::Drop | SocketFault::Reset => cut(0, false, true),
            SocketFault::ResetInHeaders => cut(HEADER_BYTES, false, true),
            SocketFault::ResetInBody => cut(body / 2, true, true),
            SocketFault::Truncate => cut(body / 2, true, false),
            SocketFault::CloseIdle => Plan::Watch { body, on_reuse: false },
            SocketFault::CloseOnReuse => Plan::Watch { body, on_reuse: true },
            SocketFault::Delay(_) | SocketFault::Hang | SocketFault::Oversize(_) => Plan::Carry,
        };
    }
}

/// A stream under a remote control.
#[derive(Debug)]
pub(super) struct Line<S> {
    stream: S,
    control: Control,
    /// How much of what was held back has been sent.
    sent: usize,
}

impl<S: Socket> Line<S> {
    pub(super) fn new(stream: S, control: Control) -> Self {
        Self { stream, control, sent: 0 }
    }

    /// Sends what a cut allows, and breaks the connection when that is out.
    fn poll_cut(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let control = self.control.clone();
        let state = control.state();
        let Plan::Cut { after, in_body, reset } = state.plan else {
            return Poll::Ready(Ok(()));
        };
        let Some(end) = (if in_body { headers_end(&state.written) } else { Some(0) }) else {
            return Poll::Ready(Ok(()));
        };
        let end = end + after;
        if state.written.len() < end {
            return Poll::Ready(Ok(()));
        }
        while self.sent < end {
            let rest = &state.written[self.sent..end];
            self.sent += ready!(Pin::new(&mut self.stream).poll_write(cx, rest))?;
        }
        ready!(Pin::new(&mut self.stream).poll_flush(cx))?;
        if reset {
            self.stream.reset_on_close();
        } else {
            ready!(Pin::new(&mut self.stream).poll_shutdown(cx))?;
        }
        Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()))
    }
}

/// Notes bytes that went out, and what follows when they complete an answer.
fn watch(state: &mut State, bytes: &[u8]) {
    let Plan::Watch { body, on_reuse } = state.plan else { return };
    state.written.extend_from_slice(bytes);
    if headers_end(&state.written).is_some_and(|end| state.written.len() >= end + body) {
        state.written.clear();
        state.plan = if on_reuse { Plan::CloseOnReuse } else { Plan::CloseNow };
        if let Some(reader) = state.reader.take() {
            reader.wake();
        }
    }
}

fn headers_end(bytes: &[u8]) -> Option<usize> {
    bytes.windows(4).position(|window| window == b"\r\n\r\n").map(|start| start + 4)
}

impl<S: Socket> AsyncRead for Line<S> {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let plan = {
            let mut state = this.control.state();
            state.reader = Some(cx.waker().clone());
            state.plan
        };
        if plan == Plan::CloseNow {
            return Poll::Ready(Ok(()));
        }
        let before = buffer.filled().len();
        ready!(Pin::new(&mut this.stream).poll_read(cx, buffer))?;
        if plan == Plan::CloseOnReuse && buffer.filled().len() > before {
            this.stream.reset_on_close();
            return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
        }
        Poll::Ready(Ok(()))
    }
}

impl<S: Socket> AsyncWrite for Line<S> {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let plan = this.control.state().plan;
        if let Plan::Cut { .. } = plan {
            this.control.state().written.extend_from_slice(bytes);
            return match this.poll_cut(cx) {
                Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
                // The rest goes out when the stream is flushed.
                Poll::Ready(Ok(())) | Poll::Pending => Poll::Ready(Ok(bytes.len())),
            };
        }
        let count = ready!(Pin::new(&mut this.stream).poll_write(cx, bytes))?;
        watch(&mut this.control.state(), &bytes[..count]);
        Poll::Ready(Ok(count))
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        if self.control.state().plan == Plan::Carry {
            return Pin::new(&mut self.get_mut().stream).poll_write_vectored(cx, slices);
        }
        let first = slices.iter().find(|slice| !slice.is_empty());
        self.poll_write(cx, first.map_or(&[][..], |slice| slice))
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        ready!(this.poll_cut(cx))?;
        Pin::new(&mut this.stream).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(cx)
    }
}
