//! The idle connections of one runtime.
//!
//! There is one host, and the connection is known to whoever uses it. hyper-util's client (`client::legacy`) looks the host up
//! in tables, starts to connect for each request, and tells of the connection through a channel, which takes longer than what
//! hyper does for the request; its `client::pool` does not see when a connection has expired or can be used again.

use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::{Either, select};
use http_body_util::Full;
use hyper::client::conn::http1::SendRequest;
use odin_api_engine::Failure;
use tokio::sync::{Notify, oneshot};
use tokio::time::Instant;

use crate::connection_state::ConnectionState;

/// How long a connection may be idle before it is closed.
const IDLE: Duration = Duration::from_secs(15);

/// A connection that no request uses. hyper closes it when this is dropped.
pub(crate) struct Connection {
    pub(crate) requests: SendRequest<Full<Bytes>>,
    pub(crate) state: ConnectionState,
    idle_since: Instant,
}

/// A connection that is being made.
pub(crate) type Opening = Pin<Box<dyn Future<Output = Result<Connection, Failure>> + Send>>;

impl Connection {
    pub(crate) fn new(requests: SendRequest<Full<Bytes>>, state: ConnectionState) -> Self {
        Self { requests, state, idle_since: Instant::now() }
    }

    fn has_expired(&self) -> bool {
        self.requests.is_closed() || self.idle_since.elapsed() > IDLE
    }
}

#[derive(Default)]
pub(crate) struct Pool {
    /// The one that was used last is the last, and the first to be used again.
    idle: Mutex<Vec<Connection>>,
    /// Tells who waits for a new connection that there is an idle one.
    freed: Notify,
}

impl Pool {
    fn lock(&self) -> MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An idle connection.
    fn take(&self) -> Option<Connection> {
        let mut idle = self.lock();
        while let Some(connection) = idle.pop() {
            if connection.requests.is_ready() && !connection.has_expired() {
                return Some(connection);
            }
        }
        None
    }

    /// An idle connection, or a new one. If one becomes idle first, the new one is kept for the next request.
    pub(crate) async fn get(self: &Arc<Self>, open: impl FnOnce() -> Opening) -> Result<Connection, Failure> {
        if let Some(connection) = self.take() {
            return Ok(connection);
        }
        let mut opening = open();
        loop {
            match select(opening, pin!(self.freed.notified())).await {
                Either::Left((opened, _)) => return opened,
                Either::Right(((), still)) => opening = still,
            }
            if let Some(connection) = self.take() {
                let pool = Arc::clone(self);
                tokio::spawn(async move {
                    if let Ok(connection) = opening.await {
                        pool.put(connection);
                    }
                });
                return Ok(connection);
            }
        }
    }

    /// Takes a connection back once it can be used again: its task may yet have to notice that the answer has ended.
    pub(crate) fn put(self: &Arc<Self>, mut connection: Connection) {
        if connection.requests.is_ready() {
            self.keep(connection);
        } else if !connection.requests.is_closed() {
            let pool = Arc::clone(self);
            tokio::spawn(async move {
                if connection.requests.ready().await.is_ok() {
                    pool.keep(connection);
                }
            });
        }
    }

    fn keep(&self, mut connection: Connection) {
        connection.idle_since = Instant::now();
        self.lock().push(connection);
        self.freed.notify_one();
    }

    /// Closes what is idle for too long, until `end`.
    pub(crate) async fn watch(pool: Weak<Self>, mut end: oneshot::Receiver<()>) {
        while tokio::time::timeout(IDLE, &mut end).await.is_err() {
            let Some(pool) = pool.upgrade() else { return };
            let expired: Vec<_> = pool.lock().extract_if(.., |connection| connection.has_expired()).collect();
            drop(expired);
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt as _;
    use http::{Request, Response};
    use http_body_util::BodyExt as _;
    use hyper::body::Incoming;
    use hyper_util::rt::TokioIo;
    use odin_api_engine::policy::Limits;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, DuplexStream};

    use super::*;

    /// A connection, and its other end.
    async fn connection() -> (Connection, DuplexStream) {
        let (ours, theirs) = tokio::io::duplex(1000);
        let (requests, driver) = hyper::client::conn::http1::handshake(TokioIo::new(ours)).await.unwrap();
        tokio::spawn(driver.map(drop));
        (Connection::new(requests, ConnectionState::new(&Limits::default())), theirs)
    }

    /// Lets the other tasks run.
    async fn settle() {
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
    }

    /// A pool with one idle connection.
    async fn pool() -> (Arc<Pool>, DuplexStream) {
        let (pool, (connection, theirs)) = (Arc::<Pool>::default(), connection().await);
        pool.put(connection);
        settle().await;
        (pool, theirs)
    }

    fn none() -> Opening {
        panic!("there is an idle one")
    }

    async fn send(connection: &mut Connection) -> Response<Incoming> {
        connection.requests.send_request(Request::new(Full::default())).await.unwrap()
    }

    #[tokio::test]
    async fn a_connection_is_used_again_once_its_answer_has_ended() {
        let (pool, mut theirs) = pool().await;
        let server = tokio::spawn(async move {
            let mut request = [0; 1000];
            for _ in 0..2 {
                assert!(theirs.read(&mut request).await.unwrap() > 0);
                theirs.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nhalf").await.unwrap();
            }
            theirs
        });
        for _ in 0..2 {
            let mut used = pool.get(none).await.unwrap();
            let answer = send(&mut used).await;
            assert_eq!(answer.into_body().collect().await.unwrap().to_bytes(), "half");
            pool.put(used);
            settle().await;
        }
        drop(server.await.unwrap());
    }

    #[tokio::test]
    async fn a_connection_whose_answer_has_not_ended_is_not_used() {
        let (pool, mut theirs) = pool().await;
        let mut used = pool.get(none).await.unwrap();
        let server = async {
            assert!(theirs.read(&mut [0; 1000]).await.unwrap() > 0);
            theirs.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n").await.unwrap();
        };
        let (answer, ()) = tokio::join!(send(&mut used), server);
        pool.put(used);
        settle().await;
        assert!(pool.take().is_none());
        theirs.write_all(b"half").await.unwrap();
        assert_eq!(answer.into_body().collect().await.unwrap().to_bytes(), "half");
        settle().await;
        assert!(pool.take().is_some());
    }

    #[tokio::test]
    async fn a_connection_that_the_server_closed_is_not_used() {
        let (pool, theirs) = pool().await;
        drop(theirs);
        settle().await;
        let (new, _theirs) = connection().await;
        let mut opened = false;
        let open = || {
            opened = true;
            async { Ok(new) }.boxed()
        };
        assert!(pool.get(open).await.is_ok());
        assert!(opened);
    }

    #[tokio::test(start_paused = true)]
    async fn a_connection_is_closed_when_it_was_idle_for_long() {
        let (pool, mut theirs) = pool().await;
        let (life, end) = oneshot::channel();
        let watch = tokio::spawn(Pool::watch(Arc::downgrade(&pool), end));
        let begun = Instant::now();
        // Nothing comes but the end.
        let mut nothing = [0];
        let end_of_it = tokio::time::timeout(3 * IDLE, theirs.read(&mut nothing)).await;
        assert_eq!(end_of_it.expect("it is closed").unwrap(), 0);
        assert!(begun.elapsed() >= IDLE);
        assert!(pool.take().is_none());
        // Who watches ends with the client.
        drop(life);
        watch.await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn a_connection_that_was_idle_for_long_is_not_used() {
        let (pool, _theirs) = pool().await;
        tokio::time::advance(IDLE + Duration::from_secs(1)).await;
        assert!(pool.take().is_none());
    }

    #[tokio::test]
    async fn who_waits_takes_what_becomes_idle_and_the_new_one_is_kept() {
        let ((pool, _first), (new, _second)) = (pool().await, connection().await);
        let used = pool.get(none).await.unwrap();
        let (open, opened) = oneshot::channel();
        let waiting = tokio::spawn({
            let pool = Arc::clone(&pool);
            async move { pool.get(|| async { Ok(opened.await.unwrap()) }.boxed()).await.map(drop) }
        });
        settle().await;
        assert!(!waiting.is_finished());
        pool.put(used);
        settle().await;
        assert!(waiting.is_finished());
        waiting.await.unwrap().unwrap();
        assert!(pool.take().is_none());
        assert!(open.send(new).is_ok());
        settle().await;
        assert!(pool.take().is_some());
    }
}
