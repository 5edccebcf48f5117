//! Translates errors of ureq: what happened, where, and whether the server may have received the request.

use std::error::Error as StdError;
use std::io;

use odin_api_engine::{Failure, FailureKind, Sent, TlsFlaw};
use rustls::{CertificateError, InvalidMessage};
use ureq::Timeout;

use crate::request_state::{self, Stage};

/// Translates an error of the request that this thread sends.
pub(crate) fn translate(error: ureq::Error) -> Failure {
    let stage = request_state::stage();
    let sent = if stage == Stage::Sent { Sent::Maybe } else { Sent::No };
    let mut flaw = None;
    let kind = match &error {
        ureq::Error::Timeout(Timeout::PerRead) => {
            return Failure::new(FailureKind::Timeout, sent, request_state::stalled());
        }
        ureq::Error::HostNotFound | ureq::Error::Timeout(Timeout::Resolve) => FailureKind::Resolve,
        ureq::Error::Timeout(_) => FailureKind::Timeout,
        ureq::Error::Tls(_) | ureq::Error::Pem(_) => FailureKind::Tls,
        ureq::Error::Rustls(error) => {
            flaw = flaw_of(error);
            FailureKind::Tls
        }
        ureq::Error::LargeResponseHeader(..) | ureq::Error::BodyExceedsLimit(_) => FailureKind::TooLarge,
        // ureq does not export the type of this error.
        ureq::Error::Protocol(error) if error.to_string().contains("too many headers") => FailureKind::TooLarge,
        ureq::Error::ConnectionFailed => FailureKind::Connect,
        // ureq reports a connection that ends within a chunk size or a trailer like this.
        ureq::Error::BodyStalled => FailureKind::Interrupted,
        ureq::Error::Io(error) => {
            flaw = error.get_ref().and_then(<dyn StdError + Send + Sync>::downcast_ref).and_then(flaw_of);
            of_io(error, stage)
        }
        ureq::Error::Other(error) => match error.downcast_ref::<Failure>() {
            Some(failure) => return at_proxy(failure.clone()),
            None => FailureKind::Protocol,
        },
        _ => FailureKind::Protocol,
    };
    at_proxy(Failure::new(kind, sent, error).with_tls_flaw(flaw))
}

fn at_proxy(failure: Failure) -> Failure {
    match request_state::proxy() {
        Some(proxy) => failure.at_proxy(proxy),
        None => failure,
    }
}

fn of_io(error: &io::Error, stage: Stage) -> FailureKind {
    match (error.kind(), stage) {
        (_, Stage::Resolving) => FailureKind::Resolve,
        (io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock, _) => FailureKind::Timeout,
        // Before the first byte of a request, only a TLS handshake reads data.
        (io::ErrorKind::InvalidData, Stage::Connecting) => FailureKind::Tls,
        (io::ErrorKind::InvalidData, Stage::Sent) => FailureKind::Protocol,
        (_, Stage::Connecting) => FailureKind::Connect,
        (_, Stage::Sent) => FailureKind::Interrupted,
    }
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
