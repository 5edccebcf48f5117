//! A server that follows a script, regardless of the request.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError, mpsc};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::runtime::Runtime;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

/// One step of what a server does with a connection. After the last one it keeps the connection, reads and is silent.
#[derive(Clone)]
pub(crate) enum Act {
    /// Reads a request to its end.
    Read,
    /// Answers requests with these, one after the other, on whatever connections they come.
    Serve(Vec<Vec<u8>>),
    /// Sends these bytes.
    Write(Vec<u8>),
    /// Sends bytes that are made when the server starts, rather than with the table.
    Make(fn() -> Vec<u8>),
    /// Sends these bytes so many times, or until nobody takes them any more.
    Repeat(Vec<u8>, usize),
    /// Sends these bytes so many times, with a pause after each.
    Drip(Vec<u8>, usize, Duration),
    /// Does nothing for a while.
    Pause(Duration),
    /// Ends its own side of the connection.
    HalfClose,
    /// Closes the connection in order.
    Close,
    /// Breaks the connection.
    Reset,
    /// Waits until the client has got the answer to its first call.
    Await,
    /// Lets the client make its second call.
    Tell,
}

/// What clients find at the address that they are given.
#[derive(Clone)]
pub(crate) enum Place {
    /// A server that does this with the first, second, ... connection; with further ones the same as with the last.
    Scripts(Vec<Vec<Act>>),
    /// Nobody listens.
    Refusing,
    /// Somebody listens and never accepts: the connection is there, but nobody looks at it.
    Unattended,
    /// Somebody listens whose queue is full: there will be no connection.
    Full,
    /// A host without an address.
    Nowhere,
}

/// What a server has seen.
#[derive(Default)]
pub(crate) struct Seen {
    pub(crate) connections: usize,
    pub(crate) requests: Vec<String>,
    /// How many bytes of its answers the system took from it.
    pub(crate) written: u64,
}

struct Shared {
    seen: Mutex<Seen>,
    served: AtomicUsize,
    scripts: Vec<Vec<Act>>,
    elsewhere: SocketAddr,
    got_answer: Notify,
    tell: Mutex<Option<mpsc::Sender<()>>>,
}

impl Shared {
    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self) -> MutexGuard<'_, Option<mpsc::Sender<()>>> {
        self.tell.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(crate) struct Server {
    shared: Arc<Shared>,
    url: String,
    accepting: Option<JoinHandle<()>>,
    /// What must stay open as long as the server is there.
    _held: Vec<Held>,
}

/// Never looked at: it only has to stay open.
enum Held {
    Listener(#[expect(dead_code, reason = "see above")] TcpListener),
    Stream(#[expect(dead_code, reason = "see above")] TcpStream),
}

pub(crate) static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
});

/// What the system holds of an answer that nobody has read yet is not what the client has read.
const SEND_BUFFER: u32 = 16 * 1024;

impl Server {
    /// Starts a server. In its answers `{elsewhere}` stands for an address that no request may reach, `{here}` for its
    /// own.
    pub(crate) fn start(place: &Place, elsewhere: SocketAddr, tell: mpsc::Sender<()>) -> Self {
        let _runtime = RUNTIME.enter();
        let (listener, address) = listen(if matches!(place, Place::Full) { 1 } else { 128 });
        let mut scripts = if let Place::Scripts(scripts) = place { scripts.clone() } else { Vec::new() };
        for act in scripts.iter_mut().flatten() {
            if let Act::Make(make) = act {
                *act = Act::Write(make());
            }
        }
        let shared = Arc::new(Shared {
            seen: Mutex::default(),
            served: AtomicUsize::new(0),
            scripts,
            elsewhere,
            got_answer: Notify::new(),
            tell: Mutex::new(Some(tell)),
        });
        let url = match place {
            // A name that is reserved for never being one.
            Place::Nowhere => "http://no-such-host.invalid/api/v2".to_owned(),
            _ => format!("http://{address}/api/v2"),
        };
        let (mut accepting, mut held) = (None, Vec::new());
        match place {
            Place::Scripts(_) => accepting = Some(RUNTIME.spawn(accept(listener, Arc::clone(&shared)))),
            Place::Refusing | Place::Nowhere => drop(listener),
            Place::Unattended => held.push(Held::Listener(listener)),
            Place::Full => {
                let connecting = RUNTIME.block_on(async {
                    let mut streams = Vec::new();
                    // The system lets in a few more than it was told to.
                    while let Ok(stream) =
                        tokio::time::timeout(Duration::from_millis(150), TcpStream::connect(address)).await
                    {
                        streams.push(Held::Stream(stream.expect("a connection to the loopback interface")));
                    }
                    streams
                });
                held.extend(connecting);
                held.push(Held::Listener(listener));
            }
        }
        Self { shared, url, accepting, _held: held }
    }

    /// The base URL for clients.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// The client has got the answer to its first call.
    pub(crate) fn client_got_answer(&self) {
        self.shared.got_answer.notify_one();
    }

    /// Accepts no more, and tells nobody anything any more.
    pub(crate) fn stop(&self) {
        if let Some(accepting) = &self.accepting {
            accepting.abort();
        }
        self.shared.tell().take();
    }

    pub(crate) fn seen(&self) -> MutexGuard<'_, Seen> {
        self.shared.seen()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

fn listen(backlog: u32) -> (TcpListener, SocketAddr) {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.set_send_buffer_size(SEND_BUFFER).expect("a small buffer");
    socket.bind(([127, 0, 0, 1], 0).into()).expect("a free port");
    let listener = socket.listen(backlog).expect("a listener");
    let address = listener.local_addr().expect("its address");
    (listener, address)
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((stream, _)) = listener.accept().await {
        let index = {
            let mut seen = shared.seen();
            seen.connections += 1;
            seen.connections - 1
        };
        let script = shared.scripts[index.min(shared.scripts.len() - 1)].clone();
        tokio::spawn(play(stream, script, Arc::clone(&shared)));
    }
}

/// Plays a script to its end, or until the client is gone.
async fn play(stream: TcpStream, script: Vec<Act>, shared: Arc<Shared>) {
    let here = stream.local_addr().expect("an address");
    let mut line = Some(Line { stream, buffer: Vec::new() });
    for act in script {
        match (act, &mut line) {
            (Act::Await, _) => shared.got_answer.notified().await,
            (Act::Tell, _) => {
                // An error means that the case is over.
                let _ = shared.tell().as_ref().map(|tell| tell.send(()));
            }
            (Act::Pause(time), _) => tokio::time::sleep(time).await,
            (Act::Close, _) => line = None,
            (Act::Reset, open) => {
                if let Some(line) = open.take() {
                    line.stream.set_zero_linger().expect("a socket option");
                }
            }
            (_, None) => return,
            (Act::HalfClose, Some(line)) => line.stream.shutdown().await.unwrap_or_default(),
            (Act::Read, Some(line)) => {
                if !line.read(&shared).await {
                    return;
                }
            }
            (Act::Serve(answers), Some(line)) => {
                while line.read(&shared).await {
                    let Some(answer) = answers.get(shared.served.fetch_add(1, Ordering::Relaxed)) else { break };
                    if !line.write(&fill_in(answer.clone(), shared.elsewhere, here), &shared).await {
                        return;
                    }
                }
            }
            (Act::Write(bytes), Some(line)) => {
                let bytes = fill_in(bytes, shared.elsewhere, here);
                if !line.write(&bytes, &shared).await {
                    return;
                }
            }
            (Act::Make(_), Some(_)) => unreachable!("made when the server started"),
            (Act::Repeat(bytes, times), Some(line)) => {
                for _ in 0..times {
                    if !line.write(&bytes, &shared).await {
                        return;
                    }
                }
            }
            (Act::Drip(bytes, times, pause), Some(line)) => {
                for _ in 0..times {
                    if !line.write(&bytes, &shared).await {
                        return;
                    }
                    tokio::time::sleep(pause).await;
                }
            }
        }
    }
    if let Some(line) = &mut line {
        while line.read(&shared).await {}
    }
}

/// Only what could be text: answers with binary parts stay as they are.
fn fill_in(bytes: Vec<u8>, elsewhere: SocketAddr, here: SocketAddr) -> Vec<u8> {
    match String::from_utf8(bytes) {
        Ok(text) => {
            text.replace("{elsewhere}", &elsewhere.to_string()).replace("{here}", &here.to_string()).into_bytes()
        }
        Err(binary) => binary.into_bytes(),
    }
}

struct Line {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Line {
    /// Reads one request to its end and notes it; false when the client is gone.
    async fn read(&mut self, shared: &Shared) -> bool {
        loop {
            if let Some(length) = request_length(&self.buffer) {
                let rest = self.buffer.split_off(length);
                let request = std::mem::replace(&mut self.buffer, rest);
                shared.seen().requests.push(String::from_utf8_lossy(&request).into_owned());
                return true;
            }
            match self.stream.read_buf(&mut self.buffer).await {
                Ok(0) | Err(_) => return false,
                Ok(_) => {}
            }
        }
    }

    /// Writes all of this; false when the client is gone.
    async fn write(&mut self, mut bytes: &[u8], shared: &Shared) -> bool {
        while !bytes.is_empty() {
            match self.stream.write(bytes).await {
                Ok(0) | Err(_) => return false,
                Ok(count) => {
                    shared.seen().written += count as u64;
                    bytes = &bytes[count..];
                }
            }
        }
        true
    }
}

/// How long the first request in this is, if it is all there.
pub(crate) fn request_length(bytes: &[u8]) -> Option<usize> {
    let head = bytes.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
    let text = String::from_utf8_lossy(&bytes[..head]).to_ascii_lowercase();
    let length = text.lines().find_map(|line| line.strip_prefix("content-length:"));
    let body: usize = length.map_or(0, |length| length.trim().parse().expect("a client that counts"));
    (bytes.len() >= head + body).then_some(head + body)
}
