//! The platform behind an HTTP/1.1 server, in a thread of its own.

mod connection;
mod line;
mod web;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rustls::ServerConfig;
use tokio::sync::oneshot;
use tokio_rustls::TlsAcceptor;

use crate::clock::Now;
use crate::odin::Odin;
use crate::serve::web::Web;

/// A running server. It stops when this is dropped.
#[derive(Debug)]
pub struct Server {
    shared: Arc<Shared>,
    address: SocketAddr,
    scheme: &'static str,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// What the server's thread and its owner have in common.
#[derive(Debug)]
struct Shared {
    odin: Mutex<Odin>,
    connections: AtomicUsize,
    /// How many milliseconds the server's clock is ahead.
    ahead: AtomicU64,
    web: OnceLock<Web>,
}

impl Shared {
    fn odin(&self) -> MutexGuard<'_, Odin> {
        self.odin.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now(&self) -> Now {
        let real = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Now::new(real).after(Duration::from_millis(self.ahead.load(Ordering::Relaxed)))
    }
}

impl Server {
    /// Serves a platform on a free port of the loopback interface.
    ///
    /// # Panics
    ///
    /// When the machine lets no socket be opened.
    #[must_use]
    pub fn start(odin: Odin) -> Self {
        Self::bind((Ipv4Addr::LOCALHOST, 0).into(), odin).expect("a free port on the loopback interface")
    }

    /// Serves a platform on a free port of the loopback interface, with TLS.
    ///
    /// # Panics
    ///
    /// When the machine lets no socket be opened.
    #[must_use]
    pub fn start_tls(odin: Odin, config: Arc<ServerConfig>) -> Self {
        let address = (Ipv4Addr::LOCALHOST, 0).into();
        Self::serve(address, odin, Some(config.into())).expect("a free port on the loopback interface")
    }

    /// Serves a platform on the given address, which is the only way to leave the loopback
    /// interface.
    pub fn bind(address: SocketAddr, odin: Odin) -> io::Result<Self> {
        Self::serve(address, odin, None)
    }

    fn serve(address: SocketAddr, odin: Odin, tls: Option<TlsAcceptor>) -> io::Result<Self> {
        let listener = TcpListener::bind(address)?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let scheme = if tls.is_some() { "https" } else { "http" };
        let (connections, ahead, web) = (AtomicUsize::new(0), AtomicU64::new(0), OnceLock::new());
        let shared = Arc::new(Shared { odin: Mutex::new(odin), connections, ahead, web });
        let (stop, stopped) = oneshot::channel();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let seen = Arc::clone(&shared);
        let thread = std::thread::Builder::new()
            .name("odin-sim".to_owned())
            .spawn(move || runtime.block_on(connection::accept(listener, tls, seen, stopped)))?;
        Ok(Self { shared, address, scheme, stop: Some(stop), thread: Some(thread) })
    }

    /// Serves the files of a folder at the paths that are not the API's, such as those of a web client that is looked at
    /// in a browser. `index.html` stands for its folder. Only the first folder counts.
    ///
    /// # Errors
    ///
    /// When there is no such folder.
    pub fn serve_files(&self, folder: &Path) -> io::Result<()> {
        let web = Web::new(folder)?;
        self.shared.web.get_or_init(|| web);
        Ok(())
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The base of all URLs, such as `http://127.0.0.1:40001/api/v2`.
    pub fn base_url(&self) -> String {
        format!("{}://{}{}", self.scheme, self.address, self.odin().config().prefix)
    }

    /// The platform, locked: no request is answered while the guard lives.
    pub fn odin(&self) -> MutexGuard<'_, Odin> {
        self.shared.odin()
    }

    /// How many connections were accepted so far.
    pub fn connections(&self) -> usize {
        self.shared.connections.load(Ordering::Relaxed)
    }

    /// The time that the platform is told at present.
    pub fn now(&self) -> Now {
        self.shared.now()
    }

    /// Lets the server's clock jump ahead.
    pub fn advance(&self, span: Duration) {
        let milliseconds = u64::try_from(span.as_millis()).unwrap_or(u64::MAX);
        self.shared.ahead.fetch_add(milliseconds, Ordering::Relaxed);
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            // The thread only ends when it is told to, which happens on drop.
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // An error means that the thread is gone already.
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
