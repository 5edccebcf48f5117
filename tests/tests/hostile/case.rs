//! A case of the table, and the functions that declare one.

use std::ops::RangeInclusive;
use std::time::Duration;

use odin_api::policy::Limits;
use odin_api::{ErrorKind, Fate};

use crate::server::{Act, Place};

/// What the client calls.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Call {
    /// Reads a user; the answer is its JSON.
    User,
    /// Reads a list of users.
    Users,
    /// Reads anything; the answer is the body as it came.
    Raw,
    /// A write that may be repeated.
    Put,
    /// A write that may not.
    Post,
    /// A write with a body of some megabytes.
    Upload,
}

/// What must come of a call.
#[derive(Clone)]
pub(crate) enum Outcome {
    /// An answer that has this in it.
    Done(&'static str),
    /// An error of one of these kinds with one of these fates, that says this.
    Fails(&'static [ErrorKind], Vec<Fate>, &'static str),
    /// An answer that has this in it, or an error of one of these kinds.
    Either(&'static [ErrorKind], &'static str),
}

#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) place: Place,
    pub(crate) call: Call,
    /// The client has user name and password instead of a token.
    pub(crate) logs_in: bool,
    /// What is sent again, is sent again soon.
    pub(crate) retried: bool,
    pub(crate) limits: Limits,
    /// One call for each.
    pub(crate) outcomes: Vec<Outcome>,
    /// The second call is made only when the server says so.
    pub(crate) paused: bool,
    /// How many requests the server gets.
    pub(crate) requests: RangeInclusive<usize>,
    /// How long all calls may take.
    pub(crate) within: Duration,
    /// How many bytes the server gets rid of.
    pub(crate) written: u64,
    /// By how much the client's memory may grow.
    pub(crate) memory: u64,
}

pub(crate) const KIB: usize = 1024;
pub(crate) const MIB: usize = 1024 * KIB;

/// The largest body in most cases.
pub(crate) const BODY: usize = 256 * KIB;

/// Bytes that the system has taken from the server but the client has not taken from the system.
const IN_THE_SYSTEM: u64 = 4 * MIB as u64;

/// Code and tables that a call touches for the first time, and one body several times over.
const NORMAL_GROWTH: u64 = 8 * MIB as u64;

/// Limits for servers that answer at once: a busy machine does not come near them.
fn roomy() -> Limits {
    let mut limits = Limits::default();
    limits.connect = Duration::from_secs(10);
    limits.attempt = Duration::from_secs(20);
    limits.operation = Duration::from_secs(60);
    limits.stall = Duration::from_secs(10);
    limits.body_bytes = BODY;
    limits.error_body_bytes = 16 * KIB;
    limits
}

/// A call that reads a user.
pub(crate) fn get(name: &'static str) -> Case {
    Case {
        name,
        place: Place::Scripts(Vec::new()),
        call: Call::User,
        logs_in: false,
        retried: false,
        limits: roomy(),
        outcomes: Vec::new(),
        paused: false,
        requests: 1..=1,
        within: Duration::from_secs(5),
        written: (BODY as u64) + IN_THE_SYSTEM,
        memory: NORMAL_GROWTH,
    }
}

/// A call that reads whatever comes.
pub(crate) fn raw(name: &'static str) -> Case {
    Case { call: Call::Raw, ..get(name) }
}

/// A write that may be repeated.
pub(crate) fn put(name: &'static str) -> Case {
    Case { call: Call::Put, ..get(name) }
}

/// A write that may not be repeated.
pub(crate) fn post(name: &'static str) -> Case {
    Case { call: Call::Post, ..get(name) }
}

/// A call that reads a user, once it is logged in.
pub(crate) fn login(name: &'static str) -> Case {
    Case { logs_in: true, ..get(name) }
}

impl Case {
    /// What the server does with its next connection.
    pub(crate) fn plays(mut self, script: impl IntoIterator<Item = Act>) -> Self {
        let Place::Scripts(scripts) = &mut self.place else { panic!("only a server that accepts can do something") };
        scripts.push(script.into_iter().collect());
        self
    }

    /// The server reads a request on its next connection, and sends these bytes.
    pub(crate) fn sends(self, bytes: impl Into<Vec<u8>>) -> Self {
        self.plays([Act::Read, Act::Write(bytes.into())])
    }

    pub(crate) fn at(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    /// The call succeeds with something that has this in it.
    pub(crate) fn done(mut self, text: &'static str) -> Self {
        self.outcomes.push(Outcome::Done(text));
        self
    }

    /// The call fails, and says so.
    pub(crate) fn fails(self, kind: &'static [ErrorKind], text: &'static str) -> Self {
        let fate = match kind[0] {
            ErrorKind::Connect | ErrorKind::Resolve | ErrorKind::Tls => Fate::NotSent,
            ErrorKind::Timeout | ErrorKind::Interrupted | ErrorKind::TooLarge | ErrorKind::Protocol => Fate::Unknown,
            // A read that is carried out twice does no harm.
            _ => Fate::Rejected,
        };
        self.fails_with(kind, &[fate], text)
    }

    /// The call fails, and the request has one of these fates.
    pub(crate) fn fails_with(mut self, kind: &'static [ErrorKind], fates: &[Fate], text: &'static str) -> Self {
        self.outcomes.push(Outcome::Fails(kind, fates.to_vec(), text));
        self
    }

    /// The call succeeds with this, or fails; for what the transports have good reasons to see differently.
    pub(crate) fn fails_or_done(mut self, kind: &'static [ErrorKind], text: &'static str) -> Self {
        self.outcomes.push(Outcome::Either(kind, text));
        self
    }

    /// The second call waits for [`Act::Tell`].
    pub(crate) fn paused(mut self) -> Self {
        self.paused = true;
        self
    }

    /// What may be sent again is sent up to three times.
    pub(crate) fn retried(mut self) -> Self {
        self.retried = true;
        self
    }

    pub(crate) fn requests(mut self, requests: RangeInclusive<usize>) -> Self {
        self.requests = requests;
        self
    }

    /// Limits that are soon reached, for servers that are slow.
    pub(crate) fn quick(mut self) -> Self {
        self.limits.connect = Duration::from_secs(2);
        self.limits.attempt = Duration::from_millis(900);
        self.limits.stall = Duration::from_millis(300);
        self.limits.operation = Duration::from_secs(10);
        self.within = Duration::from_secs(3);
        self
    }

    pub(crate) fn limits(mut self, change: impl FnOnce(&mut Limits)) -> Self {
        change(&mut self.limits);
        self
    }

    /// The limits that clients have when nobody sets any.
    pub(crate) fn default_limits(mut self) -> Self {
        self.limits = Limits::default();
        self
    }

    pub(crate) fn within(mut self, milliseconds: u64) -> Self {
        self.within = Duration::from_millis(milliseconds);
        self
    }

    /// The server gets rid of no more than this, apart from what the system holds.
    pub(crate) fn written(mut self, bytes: usize) -> Self {
        self.written = bytes as u64 + IN_THE_SYSTEM;
        self
    }

    /// The client takes no more memory than this, apart from what every client takes.
    pub(crate) fn memory(mut self, bytes: usize) -> Self {
        self.memory = bytes as u64 + NORMAL_GROWTH;
        self
    }
}

/// A user as the server sends one.
pub(crate) const USER: &str = r#"{"userId":"4001@example.net","lastName":"Smith"}"#;

/// An answer whose length is as it should be.
pub(crate) fn answer(status: &str, headers: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let length = body.len();
    let head =
        format!("HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n{headers}\r\n");
    [head.as_bytes(), body].concat()
}

/// A success with this body.
pub(crate) fn ok(body: impl AsRef<[u8]>) -> Vec<u8> {
    answer("200 OK", "", body)
}

/// Status line and headers, and then whatever follows; each line of `head` is ended here.
pub(crate) fn head(lines: &[&str], body: impl AsRef<[u8]>) -> Vec<u8> {
    let lines: Vec<_> = lines.iter().flat_map(|line| [line.as_bytes(), b"\r\n"]).collect();
    [&lines.concat()[..], b"\r\n", body.as_ref()].concat()
}

/// A success in chunks, which follow as they are.
pub(crate) fn chunked(chunks: impl AsRef<[u8]>) -> Vec<u8> {
    head(&["HTTP/1.1 200 OK", "Transfer-Encoding: chunked"], chunks)
}

/// The same as one chunk, without the last one.
pub(crate) fn chunk(bytes: impl AsRef<[u8]>) -> Vec<u8> {
    let bytes = bytes.as_ref();
    [format!("{:x}\r\n", bytes.len()).as_bytes(), bytes, b"\r\n"].concat()
}
