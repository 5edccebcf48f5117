//! Translates errors of hyper: what happened, and whether the server may have received the request.

use std::error::Error as StdError;

use odin_api_engine::{Failure, FailureKind, Sent, TlsFlaw};
use rustls::{CertificateError, InvalidMessage};

/// Translates an error of a request that was handed to a connection.
pub(crate) fn of_request(error: &hyper::Error) -> Failure {
    // hyper returns a request unsent if the connection turned out to be closed.
    let sent = if error.is_canceled() { Sent::No } else { Sent::Maybe };
    Failure::new(of_hyper(error), sent, Chain::of(error))
}

pub(crate) fn of_hyper(error: &hyper::Error) -> FailureKind {
    let io = find::<std::io::Error>(error);
    if let Some(failure) = io.and_then(std::io::Error::get_ref).and_then(|inner| inner.downcast_ref::<Failure>()) {
        return failure.kind();
    }
    if error.is_parse() {
        let large = error.to_string().contains("too large");
        return if large { FailureKind::TooLarge } else { FailureKind::Protocol };
    }
    match io.map(std::io::Error::kind) {
        // hyper reports invalid chunks like this; limits of chunk trailers and extensions only differ in the text.
        Some(std::io::ErrorKind::InvalidData | std::io::ErrorKind::InvalidInput) => {
            let why = io.map(ToString::to_string).unwrap_or_default();
            let beside = why.contains("chunk trailers") || why.contains("chunk extensions");
            if beside { FailureKind::TooLarge } else { FailureKind::Protocol }
        }
        Some(std::io::ErrorKind::TimedOut) => FailureKind::Timeout,
        _ => FailureKind::Interrupted,
    }
}

/// Translates an error of making a connection.
pub(crate) fn of_connecting(error: &(dyn StdError + 'static)) -> Failure {
    let tls = find_within::<rustls::Error>(error);
    let io = find::<std::io::Error>(error).map(std::io::Error::kind);
    let chain = Chain::of(error);
    let kind = match io {
        _ if tls.is_some() => FailureKind::Tls,
        _ if chain.0.contains("dns error") => FailureKind::Resolve,
        Some(std::io::ErrorKind::TimedOut) => FailureKind::Timeout,
        _ => FailureKind::Connect,
    };
    Failure::new(kind, Sent::No, chain).with_tls_flaw(tls.and_then(flaw_of))
}

/// The TLS flaws that a user can fix, as the engine names them.
fn flaw_of(error: &rustls::Error) -> Option<TlsFlaw> {
    use CertificateError as Bad;
    Some(match error {
        rustls::Error::InvalidMessage(InvalidMessage::InvalidContentType) => TlsFlaw::NotTls,
        rustls::Error::InvalidCertificate(bad) => match bad {
            Bad::Expired | Bad::ExpiredContext { .. } => TlsFlaw::Expired,
            Bad::NotValidYet | Bad::NotValidYetContext { .. } => TlsFlaw::NotValidYet,
            Bad::NotValidForName | Bad::NotValidForNameContext { .. } => TlsFlaw::WrongHost,
            Bad::UnknownIssuer => TlsFlaw::UnknownIssuer,
            Bad::InvalidPurpose | Bad::InvalidPurposeContext { .. } => TlsFlaw::NotForServers,
            _ => return None,
        },
        _ => return None,
    })
}

/// The first error of type `T` in a chain, also inside of I/O errors, whose `source` skips the inner error.
fn find_within<'a, T: StdError + 'static>(error: &'a (dyn StdError + 'static)) -> Option<&'a T> {
    let mut next = Some(error);
    while let Some(error) = next {
        let inner = error.downcast_ref().and_then(std::io::Error::get_ref);
        if let Some(found) = error.downcast_ref().or_else(|| find_within::<T>(inner?)) {
            return Some(found);
        }
        next = error.source();
    }
    None
}

/// The first error of type `T` in a chain.
fn find<'a, T: StdError + 'static>(error: &'a (dyn StdError + 'static)) -> Option<&'a T> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref() {
            return Some(found);
        }
        next = error.source();
    }
    None
}

/// A chain of errors in one line, since hyper's outermost errors say little.
#[derive(Debug)]
pub(crate) struct Chain(String);

impl Chain {
    pub(crate) fn of(error: &(dyn StdError + 'static)) -> Self {
        let mut text = String::new();
        let mut next = Some(error);
        while let Some(error) = next {
            let part = error.to_string();
            if !text.contains(&part) {
                text = if text.is_empty() { part } else { format!("{text}: {part}") };
            }
            next = error.source();
        }
        Self(text)
    }
}

impl std::fmt::Display for Chain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl StdError for Chain {}
