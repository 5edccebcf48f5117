//! Looking up host names: each on one thread, however many connections wait for it.

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

/// What the system said: the addresses, or what went wrong.
type Found = Result<Vec<SocketAddr>, (io::ErrorKind, String)>;

/// The lookups that are under way.
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
    /// The addresses of a host (IPv6 in brackets); nothing where that takes too long.
    ///
    /// The system cannot be told to hurry, so a thread asks it while others wait. Where no thread can be had, this one
    /// asks, for as long as it takes.
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

    /// The lookup of a name that is under way, or a new one.
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
    // What is beyond its room is never tried.
    let _full = found.iter().try_for_each(|address| all.try_push(*address));
    all
}

/// ureq asks before every request, also where a connection is there already. Only a new connection needs an address.
#[derive(Debug)]
pub(crate) struct NoLookup;

impl Resolver for NoLookup {
    fn resolve(&self, _: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        Ok(self.empty())
    }
}
