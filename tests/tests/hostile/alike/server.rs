//! A server that follows a script for each request, on whatever connections they come.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use super::behaviour::Behaviour;
use crate::server::{RUNTIME, request_length};

/// What the server does with one request.
#[derive(Clone)]
pub(crate) struct Step {
    pub(crate) when: When,
    pub(crate) parts: Vec<Part>,
    pub(crate) end: End,
}

/// How much of the request is read before.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum When {
    FirstLine,
    Head,
    Whole,
}

#[derive(Clone)]
pub(crate) enum Part {
    Write(Vec<u8>),
    /// Byte by byte, with so many milliseconds after each.
    Drip(Vec<u8>, u64),
    Pause(Duration),
    /// Time for what was written to be read: a reset may take away the rest.
    Settle,
}

/// What becomes of the connection.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum End {
    Keep,
    Close,
    HalfClose,
    Reset,
    /// It stays, and nothing comes any more.
    Silent,
}

/// A request as the server sees it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Request {
    pub(crate) line: String,
    /// By name, in lower case.
    pub(crate) headers: BTreeMap<String, String>,
    /// If it was read.
    pub(crate) body: Option<Vec<u8>>,
}

#[derive(Default)]
struct State {
    connections: usize,
    requests: Vec<Request>,
    steps: usize,
    logins: usize,
}

struct Shared {
    state: Mutex<State>,
    steps: Vec<Step>,
    logins: Vec<Step>,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What to do with the request that begins so.
    fn next(&self, request: &[u8]) -> Step {
        let is_login =
            String::from_utf8_lossy(request).split(' ').nth(1).is_some_and(|path| path.ends_with("/auth/token"));
        let mut state = self.state();
        let state = &mut *state;
        let (list, count) = if is_login { (&self.logins, &mut state.logins) } else { (&self.steps, &mut state.steps) };
        *count += 1;
        list[(*count - 1).min(list.len() - 1)].clone()
    }
}

pub(crate) struct Server {
    shared: Arc<Shared>,
    accepting: JoinHandle<()>,
    pub(crate) url: String,
}

impl Server {
    pub(crate) fn start(behaviour: &Behaviour) -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
        listener.set_nonblocking(true).expect("a socket option");
        let url = format!("http://{}/api/v2", listener.local_addr().expect("its address"));
        let (steps, logins) = (behaviour.steps.clone(), behaviour.logins.clone());
        let shared = Arc::new(Shared { state: Mutex::default(), steps, logins });
        let seen = Arc::clone(&shared);
        let accepting = RUNTIME.spawn(async move {
            let listener = TcpListener::from_std(listener).expect("a listener");
            while let Ok((stream, _)) = listener.accept().await {
                seen.state().connections += 1;
                tokio::spawn(converse(stream, Arc::clone(&seen)));
            }
        });
        Self { shared, accepting, url }
    }

    /// Which requests came, and on how many connections.
    pub(crate) fn stop(self) -> (Vec<Request>, usize) {
        self.accepting.abort();
        let mut state = self.shared.state();
        (std::mem::take(&mut state.requests), state.connections)
    }
}

/// Plays the steps of the requests that come on this connection.
async fn converse(mut stream: TcpStream, shared: Arc<Shared>) {
    stream.set_nodelay(true).expect("a socket option");
    let mut buffer = Vec::new();
    loop {
        // Enough to tell which request it is.
        while !buffer.contains(&b'\n') {
            if !matches!(stream.read_buf(&mut buffer).await, Ok(1..)) {
                return;
            }
        }
        let step = shared.next(&buffer);
        if step.when == When::FirstLine {
            shared.state().requests.push(Request { line: "unread".into(), headers: BTreeMap::new(), body: None });
            return end(stream, step.end).await;
        }
        while head_length(&buffer).is_none() {
            if !matches!(stream.read_buf(&mut buffer).await, Ok(1..)) {
                return;
            }
        }
        let index = note(&buffer, &shared);
        let late = step.when == When::Head;
        if !late && !read_body(&mut stream, &mut buffer, index, &shared).await {
            return;
        }
        for part in step.parts {
            let written = match part {
                Part::Write(bytes) => stream.write_all(&bytes).await.is_ok(),
                Part::Drip(bytes, pause) => drip(&mut stream, &bytes, pause).await,
                Part::Pause(time) => {
                    tokio::time::sleep(time).await;
                    true
                }
                Part::Settle => {
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    true
                }
            };
            if !written {
                return;
            }
        }
        if step.end != End::Keep {
            return end(stream, step.end).await;
        }
        if late && !read_body(&mut stream, &mut buffer, index, &shared).await {
            return;
        }
    }
}

async fn drip(stream: &mut TcpStream, bytes: &[u8], pause: u64) -> bool {
    for byte in bytes {
        if stream.write_all(&[*byte]).await.is_err() {
            return false;
        }
        tokio::time::sleep(Duration::from_millis(pause)).await;
    }
    true
}

async fn end(mut stream: TcpStream, end: End) {
    match end {
        End::Keep => unreachable!("the connection goes on"),
        End::Close => return,
        End::Reset => return stream.set_zero_linger().expect("a socket option"),
        End::HalfClose => stream.shutdown().await.unwrap_or_default(),
        End::Silent => {}
    }
    // Until the client goes.
    while let Ok(1..) = stream.read(&mut [0; 4096]).await {}
}

fn head_length(bytes: &[u8]) -> Option<usize> {
    bytes.windows(4).position(|window| window == b"\r\n\r\n").map(|at| at + 4)
}

/// Notes a request whose head has come; returns its number.
fn note(buffer: &[u8], shared: &Shared) -> usize {
    let head = String::from_utf8_lossy(&buffer[..head_length(buffer).expect("a head")]).into_owned();
    let mut lines = head.trim_end().lines();
    let line = lines.next().unwrap_or_default().to_owned();
    let mut headers = BTreeMap::new();
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        // Every server has a port of its own.
        let value = if name.eq_ignore_ascii_case("host") { "here" } else { value.trim() };
        let all: &mut String = headers.entry(name.to_ascii_lowercase()).or_default();
        // One that comes twice is seen.
        *all = if all.is_empty() { value.to_owned() } else { format!("{all} and {value}") };
    }
    let mut state = shared.state();
    state.requests.push(Request { line, headers, body: None });
    state.requests.len() - 1
}

/// Reads the rest of a request; false when the client is gone before.
async fn read_body(stream: &mut TcpStream, buffer: &mut Vec<u8>, index: usize, shared: &Shared) -> bool {
    loop {
        if let Some(length) = request_length(buffer) {
            let rest = buffer.split_off(length);
            let head = head_length(buffer).expect("a head");
            let body = buffer.split_off(head);
            // None is left where nobody wants to know any more.
            if let Some(request) = shared.state().requests.get_mut(index) {
                request.body = Some(body);
            }
            *buffer = rest;
            return true;
        }
        if !matches!(stream.read_buf(buffer).await, Ok(1..)) {
            return false;
        }
    }
}
