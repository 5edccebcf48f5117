//! DNS lookups. Connections that wait for the same name share one lookup on one thread.

use std::collections::HashMap;
use std::io;
use std::net::{SocketAddr, ToSocketAddrs as _};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::thread::Builder;
use std::vec::IntoIter;

use futures_util::FutureExt as _;
use futures_util::future::Shared;
use hyper_util::client::legacy::connect::dns::Name;
use tokio::sync::oneshot;
use tower_service::Service;

/// The system's answer: the addresses, or the error.
type Found = Result<Vec<SocketAddr>, (io::ErrorKind, String)>;

type Lookup = Shared<oneshot::Receiver<Found>>;

/// The resolver of this transport.
///
/// A system lookup blocks, so it runs on a thread of its own: on tokio's threads for blocking work it would panic if
/// the system lets no thread be started. Here that is an error like any other that may pass.
#[derive(Clone, Default)]
pub(crate) struct Names {
    pending: Arc<Mutex<HashMap<Name, Lookup>>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Names {
    /// The lookup of a name that is in progress, or a new one.
    fn join(&self, name: Name) -> io::Result<Lookup> {
        let mut pending = lock(&self.pending);
        if let Some(lookup) = pending.get(&name) {
            return Ok(lookup.clone());
        }
        let (tell, told) = oneshot::channel();
        let ask = {
            let (pending, name) = (Arc::clone(&self.pending), name.clone());
            move || {
                // The connector puts the right port in place of this one.
                let found = (name.as_str(), 0).to_socket_addrs().map(Iterator::collect);
                lock(&pending).remove(&name);
                // An error means that nobody waits any more.
                let _ = tell.send(found.map_err(|error| (error.kind(), error.to_string())));
            }
        };
        Builder::new().name("odin-api lookup".to_owned()).spawn(ask)?;
        let lookup = told.shared();
        pending.insert(name, lookup.clone());
        Ok(lookup)
    }
}

impl Service<Name> for Names {
    type Response = IntoIter<SocketAddr>;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = io::Result<IntoIter<SocketAddr>>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let lookup = self.join(name);
        Box::pin(async move {
            let found = lookup?.await.map_err(|_| io::Error::other("the lookup ended without an answer"))?;
            found.map(Vec::into_iter).map_err(|(kind, why)| io::Error::new(kind, why))
        })
    }
}
