//! Making connections: DNS lookup, TCP and the proxy, all within one time limit. TLS is the next connector's.

use std::io;
use std::time::{Duration, Instant};

use http::{StatusCode, Uri};
use odin_api_engine::{Failure, FailureKind, ProxyServer, Sent};
use ureq::unversioned::transport::{Buffers, ConnectionDetails, Connector, NextTimeout, TcpConnector, Transport};
use ureq::{Error, Timeout};

use crate::names::Names;
use crate::request_state;

/// Makes TCP connections to the server, or to its proxy.
#[derive(Debug)]
pub(crate) struct Dial {
    proxy: Option<ProxyServer>,
    names: Names,
    tcp: TcpConnector,
}

impl Dial {
    pub(crate) fn new(proxy: Option<ProxyServer>) -> Self {
        Self { proxy, names: Names::default(), tcp: TcpConnector::default() }
    }
}

/// A time limit that several steps share.
struct Limit {
    whole: NextTimeout,
    begun: Instant,
}

impl Limit {
    fn left(&self) -> Result<NextTimeout, Error> {
        let left = self.whole.after.saturating_sub(self.begun.elapsed());
        if left.is_zero() {
            return Err(Error::Timeout(self.whole.reason));
        }
        Ok(NextTimeout { after: left.into(), ..self.whole })
    }
}

impl Connector for Dial {
    type Out = Link;

    fn connect(&self, details: &ConnectionDetails<'_>, _: Option<()>) -> Result<Option<Link>, Error> {
        let limit = Limit { whole: details.timeout, begun: Instant::now() };
        let (host, port) = match &self.proxy {
            Some(proxy) => (proxy.host(), proxy.port()),
            None => host_and_port(details.uri),
        };
        request_state::resolving(self.proxy.as_ref());
        let Some(addrs) = self.names.look_up(host, port, *limit.left()?.after)? else {
            let reason = if limit.whole.reason == Timeout::Connect { Timeout::Resolve } else { limit.whole.reason };
            return Err(Error::Timeout(reason));
        };
        request_state::connecting();
        let details = ConnectionDetails {
            addrs,
            now: (details.current_time)(),
            timeout: limit.left()?,
            current_time: details.current_time.clone(),
            run_connector: details.run_connector.clone(),
            register_shutdown: details.register_shutdown.clone(),
            ..*details
        };
        let tcp = Connector::<()>::connect(&self.tcp, &details, None)?.ok_or(Error::ConnectionFailed)?;
        let mut link = Link { tcp, origin: None, is_broken: false };
        if let Some(proxy) = &self.proxy {
            if details.needs_tls() {
                link.tunnel(details.uri, proxy, &limit)?;
            } else {
                let authority = details.uri.authority().map_or("", |authority| authority.as_str());
                link.origin = Some(format!("http://{authority}"));
            }
            request_state::past_proxy();
        }
        Ok(Some(link))
    }
}

/// Host (IPv6 in brackets) and port of a URL.
fn host_and_port(uri: &Uri) -> (&str, u16) {
    let default = if uri.scheme_str() == Some("https") { 443 } else { 80 };
    (uri.host().unwrap_or_default(), uri.port_u16().unwrap_or(default))
}

type Tcp = <TcpConnector as Connector>::Out;

/// A TCP connection to the server or to a proxy.
#[derive(Debug)]
pub(crate) struct Link {
    tcp: Tcp,
    /// Scheme and host of the server, if the other end is a forwarding proxy: its request lines need absolute URLs.
    origin: Option<String>,
    /// The other end no longer accepts data.
    is_broken: bool,
}

impl Link {
    /// Asks a proxy for a tunnel to the server.
    fn tunnel(&mut self, server: &Uri, proxy: &ProxyServer, limit: &Limit) -> Result<(), Error> {
        let (host, port) = host_and_port(server);
        let mut head = format!("CONNECT {host}:{port} HTTP/1.1\r\nHost: {host}:{port}\r\n").into_bytes();
        if let Some(authorization) = proxy.authorization() {
            head.extend_from_slice(b"Proxy-Authorization: ");
            head.extend_from_slice(authorization.as_bytes());
            head.extend_from_slice(b"\r\n");
        }
        head.extend_from_slice(b"\r\n");
        self.write(&head, limit.left()?)?;
        let answer = loop {
            match self.take_answer()? {
                Some(status) if status.is_informational() => {}
                Some(status) => break status,
                None if self.tcp.buffers().input_append_buf().is_empty() => {
                    return Err(failed(FailureKind::TooLarge, "its answer has no end"));
                }
                None if self.await_input(limit.left()?)? => {}
                None => return Err(failed(FailureKind::Interrupted, "it closed the connection")),
            }
        };
        if answer.is_success() { Ok(()) } else { Err(Error::Other(proxy.refused(answer).into())) }
    }

    /// The status of the proxy's answer, once its head is complete.
    fn take_answer(&mut self) -> Result<Option<StatusCode>, Error> {
        let mut headers = [httparse::EMPTY_HEADER; 100];
        let mut answer = httparse::Response::new(&mut headers);
        let garbage = |why: &str| failed(FailureKind::Protocol, why);
        let read = answer.parse(self.tcp.buffers().input()).map_err(|error| garbage(&error.to_string()))?;
        let httparse::Status::Complete(length) = read else { return Ok(None) };
        let status = answer.code.and_then(|code| StatusCode::from_u16(code).ok());
        self.tcp.buffers().input_consume(length);
        status.map(Some).ok_or_else(|| garbage("its status is not valid"))
    }

    fn write(&mut self, mut bytes: &[u8], timeout: NextTimeout) -> Result<(), Error> {
        while !bytes.is_empty() {
            let room = self.tcp.buffers().output();
            let (now, later) = bytes.split_at(bytes.len().min(room.len()));
            room[..now.len()].copy_from_slice(now);
            self.transmit(now.len(), timeout)?;
            bytes = later;
        }
        Ok(())
    }

    /// Writes output. If the other end has stopped reading, that is no error yet: it may have answered before, so the
    /// answer is read first.
    fn transmit(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset};
        if self.is_broken {
            return Ok(());
        }
        match self.tcp.transmit_output(amount, timeout) {
            Err(Error::Io(error)) if matches!(error.kind(), BrokenPipe | ConnectionAborted | ConnectionReset) => {
                self.is_broken = true;
                Ok(())
            }
            written => written,
        }
    }
}

fn failed(kind: FailureKind, why: &str) -> Error {
    Error::Other(Failure::new(kind, Sent::No, why).into())
}

impl Transport for Link {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.tcp.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        let Some(origin) = self.origin.as_ref().filter(|_| request_state::is_first_write()) else {
            return self.transmit(amount, timeout);
        };
        // The output of ureq starts with the method, a space and the path.
        let request = &self.tcp.buffers().output()[..amount];
        let path = request.iter().position(|byte| *byte == b' ').map_or(0, |space| space + 1);
        let (method, rest) = request.split_at(path);
        let request = [method, origin.as_bytes(), rest].concat();
        self.write(&request, timeout)
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        self.tcp.await_input(timeout)
    }

    fn is_open(&mut self) -> bool {
        !self.is_broken && self.tcp.is_open()
    }
}

/// The longest limit that is passed on to ureq, which adds it to an `Instant`: that would overflow.
pub(crate) const LONGEST: Duration = Duration::from_secs(30 * 365 * 24 * 3600);
