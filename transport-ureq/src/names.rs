//! DNS lookups. Connections that wait for the same name share one lookup on one thread.

use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http::Uri;
use ureq::Error;
use ureq::config::Config;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// The system's answer: the addresses, or the error.
type Found = Result<Vec<SocketAddr>, (io::ErrorKind, String)>;

/// The lookups in progress.
#[derive(Debug, Default)]
pub(crate) struct Names {
    pending: Arc<Mutex<HashMap<String, Arc<Lookup>>>>,
}

#[derive(Debug, Default)]
struct Lookup {
    found: Mutex<Option<Found>>,
    done: Condvar,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Names {
    /// The addresses of a host (IPv6 in brackets); `None` if the lookup takes longer than `within`.
    ///
    /// A system lookup has no timeout, so it runs on a thread of its own. If no thread can be started, it runs on this
    /// one, and the limit does not hold.
    pub(crate) fn look_up(
        &self,
        host: &str,
        port: u16,
        within: Duration,
    ) -> Result<Option<ResolvedSocketAddrs>, Error> {
        if let Ok(address) = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>() {
            return Ok(Some(addresses(&[SocketAddr::new(address, port)])));
        }
        let lookup = self.join(&format!("{host}:{port}"));
        let waited = lookup.done.wait_timeout_while(lock(&lookup.found), within, |found| found.is_none());
        let (found, _) = waited.unwrap_or_else(PoisonError::into_inner);
        match &*found {
            None => Ok(None),
            Some(Ok(found)) if found.is_empty() => Err(Error::HostNotFound),
            Some(Ok(found)) => Ok(Some(addresses(found))),
            Some(Err((kind, why))) => Err(Error::Io(io::Error::new(*kind, why.clone()))),
        }
    }

    /// The lookup of a name that is in progress, or a new one.
    fn join(&self, name: &str) -> Arc<Lookup> {
        let mut pending = lock(&self.pending);
        if let Some(lookup) = pending.get(name) {
            return Arc::clone(lookup);
        }
        let lookup = Arc::new(Lookup::default());
        pending.insert(name.to_owned(), Arc::clone(&lookup));
        drop(pending);
        let ask = {
            let (pending, lookup, name) = (Arc::clone(&self.pending), Arc::clone(&lookup), name.to_owned());
            move || {
                let found = name.to_socket_addrs().map(Iterator::collect);
                lock(&pending).remove(&name);
                *lock(&lookup.found) = Some(found.map_err(|error| (error.kind(), error.to_string())));
                lookup.done.notify_all();
            }
        };
        if std::thread::Builder::new().name("odin-api lookup".to_owned()).spawn(ask.clone()).is_err() {
            ask();
        }
        lookup
    }
}

fn addresses(found: &[SocketAddr]) -> ResolvedSocketAddrs {
    let mut all = NoLookup.empty();
    // ureq's list has a fixed capacity; further addresses are never tried.
    let _full = found.iter().try_for_each(|address| all.try_push(*address));
    all
}

/// ureq resolves before every request, even if it reuses a connection. Only [`Dial`](crate::dial::Dial) needs addresses,
/// so this resolver returns none.
#[derive(Debug)]
pub(crate) struct NoLookup;

impl Resolver for NoLookup {
    fn resolve(&self, _: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        Ok(self.empty())
    }
}
