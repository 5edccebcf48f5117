//! A scripted proxy, and calls through it on both transports.

use std::error::Error as _;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use odin_api::policy::{Limits, Retry};
use odin_api::{Builder, Connect, Custom, Error, Proxy, Roots, Site};

/// A proxy that writes down what it is asked, answers plain requests itself, and opens no tunnel.
pub struct Scripted {
    pub address: String,
    heads: Arc<Mutex<Vec<String>>>,
}

impl Scripted {
    /// Answers each request in the same way; what it does not answer is silence.
    pub fn answering(answer: impl Fn(&str) -> Option<String> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let heads = Arc::<Mutex<Vec<String>>>::default();
        let (heard, answer) = (Arc::clone(&heads), Arc::new(answer));
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (heard, answer) = (Arc::clone(&heard), Arc::clone(&answer));
                std::thread::spawn(move || serve(&stream, &heard, &*answer));
            }
        });
        Self { address, heads }
    }

    pub fn new() -> Self {
        Self::answering(|head| {
            Some(if head.starts_with("CONNECT ") {
                "HTTP/1.1 503 Scripted\r\nContent-Length: 0\r\n\r\n".to_owned()
            } else {
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".to_owned()
            })
        })
    }

    pub fn heard(&self) -> Vec<String> {
        std::mem::take(&mut *self.heads.lock().unwrap())
    }
}

fn serve(stream: &TcpStream, asked: &Mutex<Vec<String>>, answer: &dyn Fn(&str) -> Option<String>) {
    let mut reader = BufReader::new(stream);
    loop {
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if reader.read_line(&mut head).unwrap_or(0) == 0 {
                return;
            }
        }
        asked.lock().unwrap().push(head.clone());
        let Some(answer) = answer(&head) else { continue };
        let mut stream = stream;
        if stream.write_all(answer.as_bytes()).is_err() {
            return;
        }
    }
}

fn builder<C: Connect>(url: &str) -> Builder<C> {
    let mut limits = Limits::default();
    limits.connect = Duration::from_millis(1_000);
    let builder = Builder::new(Site::insecure(url).unwrap()).unwrap().token("t0ken-5ecret");
    builder.retry(Retry::never()).limits(limits)
}

/// Calls on both transports, with a name for each.
pub fn on_both(set: impl Fn(Set) -> Set, url: &str) -> [(&'static str, Result<(), Error>); 2] {
    let blocking = set(Set::default()).apply(builder::<odin_api_ureq::Client>(url)).build();
    let blocking = blocking.and_then(|client| client.call(Custom::get("/x")).map(drop));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let asynchronous = set(Set::default()).apply(builder::<odin_api_hyper::Client>(url)).build();
    let asynchronous = asynchronous.and_then(|client| runtime.block_on(client.call(Custom::get("/x"))).map(drop));
    // A lookup of a name may take longer than anybody waits.
    runtime.shutdown_background();
    [("ureq", blocking), ("hyper", asynchronous)]
}

/// Settings of a builder, whatever its client.
#[derive(Default, Clone)]
pub struct Set {
    pub proxy: Option<Proxy>,
    pub roots: Option<Roots>,
    pub limits: Option<Limits>,
    pub login: bool,
}

impl Set {
    pub fn proxy(mut self, url: &str) -> Self {
        self.proxy = Some(Proxy::Url(url.to_owned()));
        self
    }
    pub fn apply<C: Connect>(self, mut builder: Builder<C>) -> Builder<C> {
        if let Some(proxy) = self.proxy {
            builder = builder.proxy(proxy);
        }
        if let Some(roots) = self.roots {
            builder = builder.roots(roots);
        }
        if let Some(limits) = self.limits {
            builder = builder.limits(limits);
        }
        if self.login {
            builder = builder.credentials("admin", "admin");
        }
        builder
    }
}

/// All that an error ever shows.
pub fn everything(error: &Error) -> String {
    let mut words = format!("{error} {error:?}");
    let mut source = error.source();
    while let Some(cause) = source {
        words = format!("{words} {cause} {cause:?}");
        source = cause.source();
    }
    words
}
