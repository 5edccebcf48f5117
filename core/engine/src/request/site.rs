//! The base URL of an Odin API, and the token for it.

use bytes::Bytes;
use http::header::{ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, USER_AGENT};
use http::uri::{Authority, Parts, PathAndQuery, Scheme};
use http::{HeaderMap, HeaderValue, Uri};

use crate::encode::is_dots;
use crate::error::Error;
use crate::value::Secret;

/// The base URL of an Odin, such as `https://odin.example.net/api/v2`.
///
/// Requests built for a site never go to another scheme, host or port.
#[derive(Clone, PartialEq, Eq)]
pub struct Site {
    scheme: Scheme,
    authority: Authority,
    /// Without a trailing slash.
    prefix: String,
}

impl Site {
    /// Reads a base URL: any path prefix, with or without a slash at the end.
    ///
    /// Refused are user names or passwords in the URL, a query, a fragment, `.` and `..` segments, and plain `http`
    /// except to this machine ([`Site::insecure`] allows it).
    pub fn new(url: &str) -> Result<Self, Error> {
        let site = Self::insecure(url)?;
        if site.scheme == Scheme::HTTP && !is_loopback(site.host()) {
            return Err(Error::site(
                "the base URL is plain http: credentials would cross the network readable; use https, or allow it explicitly",
            ));
        }
        Ok(site)
    }

    /// Reads a base URL and allows plain `http` to any host.
    pub fn insecure(url: &str) -> Result<Self, Error> {
        let refuse = |why: &'static str| Err(Error::site(why));
        if url.contains('#') {
            return refuse("the base URL must not have a fragment (#)");
        }
        let uri: Uri = match url.trim().parse() {
            Ok(uri) => uri,
            Err(error) => return Err(Error::site("the base URL cannot be read").because(error)),
        };
        let Parts { scheme: Some(scheme), authority: Some(authority), path_and_query, .. } = uri.into_parts() else {
            return refuse("the base URL must be complete, such as https://odin.example.net/api/v2");
        };
        if scheme != Scheme::HTTP && scheme != Scheme::HTTPS {
            return refuse("the base URL must start with https:// (or http:// on the own machine)");
        }
        if authority.as_str().contains('@') {
            return refuse("the base URL must not hold a user name or password; pass them as credentials");
        }
        if authority.host().is_empty() || authority.as_str().ends_with(':') {
            return refuse("the base URL has no host, or a colon without a port");
        }
        if !has_usable_port(&authority) {
            return refuse("the port of the base URL must be from 1 to 65535");
        }
        let path = path_and_query.unwrap_or_else(|| PathAndQuery::from_static("/"));
        if path.query().is_some() {
            return refuse("the base URL must not have a query (?)");
        }
        let prefix = path.path().trim_end_matches('/').to_owned();
        if prefix.split('/').any(is_dots) || prefix.contains("//") {
            return refuse("the path of the base URL must not have empty, . or .. segments");
        }
        Ok(Self { scheme, authority, prefix })
    }

    /// `https`, or `http`.
    pub fn scheme(&self) -> &str {
        self.scheme.as_str()
    }

    /// The host name or address, IPv6 in brackets.
    pub fn host(&self) -> &str {
        self.authority.host()
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.authority.port_u16().unwrap_or(self.usual_port())
    }

    /// The port that the scheme implies.
    fn usual_port(&self) -> u16 {
        if self.scheme == Scheme::HTTPS { 443 } else { 80 }
    }

    /// What the header `Host` says of it: host and port, without a port that the scheme implies.
    pub fn host_header(&self) -> HeaderValue {
        let (host, port) = (self.host(), self.port());
        let text = if port == self.usual_port() { host.to_owned() } else { format!("{host}:{port}") };
        HeaderValue::try_from(text).expect("a host is visible ASCII")
    }

    /// The URL of a target (path and query, starting with a slash) on this site.
    #[inline]
    pub(crate) fn uri(&self, target: &str) -> Result<Uri, http::uri::InvalidUri> {
        let mut path = String::with_capacity(self.prefix.len() + target.len());
        path.push_str(&self.prefix);
        path.push_str(target);
        let path = PathAndQuery::from_maybe_shared(Bytes::from(path))?;
        let mut parts = Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        parts.path_and_query = Some(path);
        Ok(Uri::from_parts(parts).expect("scheme, authority and path make a URL"))
    }
}

impl TryFrom<&str> for Site {
    type Error = Error;
    fn try_from(url: &str) -> Result<Self, Error> {
        Self::new(url)
    }
}

impl TryFrom<&String> for Site {
    type Error = Error;
    fn try_from(url: &String) -> Result<Self, Error> {
        Self::new(url)
    }
}

impl TryFrom<String> for Site {
    type Error = Error;
    fn try_from(url: String) -> Result<Self, Error> {
        Self::new(&url)
    }
}

impl std::str::FromStr for Site {
    type Err = Error;
    fn from_str(url: &str) -> Result<Self, Error> {
        Self::new(url)
    }
}

impl std::fmt::Display for Site {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}://{}{}", self.scheme, self.authority, self.prefix)
    }
}

impl std::fmt::Debug for Site {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self}")
    }
}

/// No port, or one from 1 to 65535; [`Authority::port`] does not distinguish an invalid one from none.
pub(crate) fn has_usable_port(authority: &Authority) -> bool {
    let place = authority.as_str().rsplit('@').next().unwrap_or_default();
    match place.rsplit_once(':') {
        Some((_, port)) if !port.ends_with(']') => {
            port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0)
        }
        _ => true,
    }
}

/// `localhost`, 127.0.0.0/8 and `[::1]`.
pub(crate) fn is_loopback(host: &str) -> bool {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// The headers of every request.
pub(crate) fn common_headers() -> HeaderMap {
    let mut headers = HeaderMap::with_capacity(5);
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
    headers.insert(USER_AGENT, HeaderValue::from_static(concat!("odin-api/", env!("CARGO_PKG_VERSION"))));
    headers
}

/// A bearer token; never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Token {
    secret: Secret,
    /// All headers of a request with this token: cloning them is cheaper than building them each time.
    headers: HeaderMap,
}

impl Token {
    /// Creates a token; returns an error if the text cannot be a header value.
    pub fn new(token: impl Into<Secret>) -> Result<Self, Error> {
        let secret = token.into();
        let text = zeroize::Zeroizing::new(format!("Bearer {}", secret.expose()));
        let visible = !secret.is_empty() && secret.expose().bytes().all(|b| b.is_ascii_graphic());
        match HeaderValue::from_str(&text) {
            Ok(mut header) if visible => {
                header.set_sensitive(true);
                let mut headers = common_headers();
                headers.insert(AUTHORIZATION, header);
                Ok(Self { secret, headers })
            }
            _ => Err(Error::argument("token", "a token is a text of visible ASCII characters")),
        }
    }

    /// The token itself.
    pub fn expose(&self) -> &str {
        self.secret.expose()
    }

    pub(crate) fn secret(&self) -> &Secret {
        &self.secret
    }

    #[inline]
    pub(crate) fn headers(&self) -> HeaderMap {
        self.headers.clone()
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token([redacted])")
    }
}
