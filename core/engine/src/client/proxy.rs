//! How connections leave this machine: directly, or through an HTTP proxy. Decided once, for every transport.

use std::ffi::OsString;
use std::fmt;
use std::net::IpAddr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::uri::Authority;
use http::{HeaderValue, StatusCode};
use zeroize::Zeroizing;

use crate::error::{Error, ErrorKind, Fate};
use crate::error::{Failure, FailureKind, Sent};
use crate::request::{Site, has_usable_port, is_loopback};
use crate::value::Secret;

/// How connections leave this machine.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Proxy {
    /// As the environment says, by the rules of curl; [`Proxy::route`] lists them.
    #[default]
    Environment,
    /// Directly.
    Direct,
    /// Through this HTTP proxy: a URL such as `http://user:password@proxy:3128`, percent-encoded where needed.
    Url(String),
}

/// Without the user name and password of the URL.
impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Environment => f.write_str("Environment"),
            Self::Direct => f.write_str("Direct"),
            Self::Url(url) => match ProxyServer::parse(url) {
                Ok(server) => write!(f, "Url(\"http://{server}\")"),
                // An unreadable value may be a secret as a whole.
                Err(_) => f.write_str("Url([unusable])"),
            },
        }
    }
}

impl Proxy {
    /// The way to a site: directly, or through one proxy.
    ///
    /// `variable` looks up an environment variable, such as `|name| std::env::var_os(name)`; it is only called for
    /// [`Proxy::Environment`]. Then the rules are those of curl:
    ///
    /// * The proxy is that of the scheme of the site, `https_proxy` or `http_proxy`, else `all_proxy`. Each can be
    ///   written in capitals; lower case comes first. An empty variable counts as unset. `HTTP_PROXY` in capitals is
    ///   ignored if `REQUEST_METHOD` is set: there it may come from a header of a request to a CGI program. (curl
    ///   never uses it, but Python, Go and others do.)
    /// * The value is `[http://][user[:password]@]host[:port]`. User and password are percent-decoded. The port is 1080
    ///   where none is given, as it is for curl, and not 80.
    /// * `no_proxy` or `NO_PROXY` lists what is reached directly, separated by commas or blanks: `*` for everything;
    ///   domains, which count for what is below them as well, with or without a dot or `*.` before them; IP addresses,
    ///   IPv6 with or without brackets; networks such as `10.0.0.0/8`. Ports cannot be named.
    /// * The local machine (`localhost`, what ends in `.localhost`, 127.0.0.0/8, `::1`) is always reached directly.
    ///
    /// A proxy that would be used but cannot be is an error of kind [`ErrorKind::Setup`] that names the variable: SOCKS
    /// proxies and TLS to the proxy (`https://`) are not supported, and a value may be invalid.
    ///
    /// ```
    /// use odin_api::{Proxy, Route, Site};
    ///
    /// let site = Site::new("https://odin.example.net/api/v2")?;
    /// let set = |name: &str| (name == "https_proxy").then(|| "http://proxy.example.net:3128".into());
    /// let Route::Through(proxy) = Proxy::Environment.route(&site, set)? else { panic!("there is a proxy") };
    /// assert_eq!((proxy.host(), proxy.port()), ("proxy.example.net", 3128));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    pub fn route(&self, site: &Site, variable: impl Fn(&str) -> Option<OsString>) -> Result<Route, Error> {
        match self {
            Self::Environment => from_environment(site, variable),
            Self::Direct => Ok(Route::Direct),
            Self::Url(url) => match ProxyServer::parse(url) {
                Ok(server) => Ok(Route::Through(server)),
                Err(why) => Err(Error::setup("the proxy cannot be used", why)),
            },
        }
    }
}

/// The way to a site.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::exhaustive_enums, reason = "there is no third way")]
pub enum Route {
    /// Directly.
    Direct,
    /// Through this proxy.
    Through(ProxyServer),
}

impl Route {
    /// The proxy, if there is one.
    pub fn proxy(&self) -> Option<&ProxyServer> {
        match self {
            Self::Direct => None,
            Self::Through(server) => Some(server),
        }
    }
}

/// An HTTP proxy, with its credentials.
///
/// `Display` is host and port; neither it nor `Debug` shows user or password.
#[derive(Clone, PartialEq, Eq)]
pub struct ProxyServer {
    /// IPv6 in brackets.
    host: String,
    port: u16,
    credentials: Option<(String, Secret)>,
}

const EXAMPLE: &str = "it must be a URL such as http://proxy:3128";

impl ProxyServer {
    /// curl's default port for proxies without TLS, HTTP or SOCKS; for `https://` proxies, which are not supported, it is
    /// 443 (curl's documentation of `CURLOPT_PROXYPORT`).
    const DEFAULT_PORT: u16 = 1080;

    /// Reads the URL of a proxy. Errors do not repeat any of it: it may contain a password anywhere.
    pub(crate) fn parse(url: &str) -> Result<Self, &'static str> {
        let (scheme, rest) = url.trim().split_once("://").unwrap_or(("http", url.trim()));
        match scheme.to_ascii_lowercase().as_str() {
            "http" => {}
            "https" => {
                return Err("TLS to the proxy itself is not supported: it must be a URL such as http://proxy:3128");
            }
            scheme if scheme.starts_with("socks") => {
                return Err("SOCKS is not supported: it must be a URL such as http://proxy:3128");
            }
            _ => return Err(EXAMPLE),
        }
        let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        if path.contains('@') {
            return Err("a /, ? or # in its user name or password must be written as %2F, %3F or %23");
        }
        let (userinfo, place) = match authority.rsplit_once('@') {
            Some((userinfo, place)) => (Some(userinfo).filter(|userinfo| !userinfo.is_empty()), place),
            None => (None, authority),
        };
        let place: Authority = place.parse().map_err(|_| EXAMPLE)?;
        let host = place.host();
        let is_address = |inner: &str| inner.parse::<std::net::Ipv6Addr>().is_ok();
        let bracketed = host.strip_prefix('[').map(|host| host.strip_suffix(']').is_some_and(is_address));
        if host.is_empty() || bracketed == Some(false) || !has_usable_port(&place) {
            return Err(EXAMPLE);
        }
        let credentials = userinfo.map(credentials).transpose()?;
        Ok(Self { host: host.to_owned(), port: place.port_u16().unwrap_or(Self::DEFAULT_PORT), credentials })
    }

    /// `http`: the connection to the proxy itself is without TLS.
    #[allow(clippy::unused_self, reason = "other schemes may come")]
    pub fn scheme(&self) -> &'static str {
        "http"
    }

    /// The host name or address, IPv6 in brackets.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The user name for the proxy.
    pub fn user(&self) -> Option<&str> {
        self.credentials.as_ref().map(|(user, _)| user.as_str())
    }

    /// The password for the proxy.
    pub fn password(&self) -> Option<&Secret> {
        self.credentials.as_ref().map(|(_, password)| password)
    }

    /// The value of `Proxy-Authorization`, to be sent to the proxy only.
    pub fn authorization(&self) -> Option<HeaderValue> {
        let (user, password) = self.credentials.as_ref()?;
        let both = Zeroizing::new(format!("{user}:{}", password.expose()));
        let mut value = HeaderValue::try_from(format!("Basic {}", STANDARD.encode(&*both))).ok()?;
        value.set_sensitive(true);
        Some(value)
    }

    /// The failure to report when the proxy answers itself instead of forwarding.
    pub fn refused(&self, status: StatusCode) -> Failure {
        // If it cannot reach the server now, a retry may succeed.
        let kind = if status.is_server_error() { FailureKind::Connect } else { FailureKind::ProxyRefused };
        let why = match status {
            StatusCode::PROXY_AUTHENTICATION_REQUIRED if self.credentials.is_none() => {
                "it wants a user name and a password (407)".to_owned()
            }
            StatusCode::PROXY_AUTHENTICATION_REQUIRED => "it does not accept user name and password (407)".to_owned(),
            status => format!("it answers {status}"),
        };
        Failure::new(kind, Sent::No, why).at_proxy(self)
    }
}

impl fmt::Display for ProxyServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

impl fmt::Debug for ProxyServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let credentials = if self.credentials.is_some() { "[redacted]@" } else { "" };
        write!(f, "ProxyServer(http://{credentials}{self})")
    }
}

/// Parses user and password from the part of a URL before the `@`.
fn credentials(userinfo: &str) -> Result<(String, Secret), &'static str> {
    let (user, password) = userinfo.split_once(':').unwrap_or((userinfo, ""));
    let user = percent_decoded(user)?;
    if user.contains(':') {
        return Err("its user name has a colon, which no proxy can be told");
    }
    Ok((user, Secret::from(percent_decoded(password)?)))
}

fn percent_decoded(text: &str) -> Result<String, &'static str> {
    let is_escape = |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
    if !text.split('%').skip(1).all(is_escape) {
        return Err("a % in its user name or password must be written as %25");
    }
    let decoded = percent_encoding::percent_decode_str(text).decode_utf8();
    let decoded = decoded.map_err(|_| "its user name or password is not UTF-8 once percent-decoded")?;
    if decoded.chars().any(char::is_control) {
        return Err("its user name or password has a control character");
    }
    Ok(decoded.into_owned())
}

/// The name and value of an environment variable that is not blank.
type Variable = (&'static str, String);

fn first_of(names: &[&'static str], get: &impl Fn(&str) -> Option<OsString>) -> Result<Option<Variable>, Error> {
    for &name in names {
        match get(name).map(OsString::into_string) {
            Some(Ok(value)) if !value.trim().is_empty() => return Ok(Some((name, value))),
            Some(Err(_)) => return Err(unusable(name, "it is not valid Unicode")),
            Some(Ok(_)) | None => {}
        }
    }
    Ok(None)
}

fn unusable(variable: &str, why: &str) -> Error {
    let message = format!("the variable {variable} of the environment cannot be used as a proxy setting: {why}");
    Error::new(ErrorKind::Setup, Fate::NotSent, message)
}

fn from_environment(site: &Site, get: impl Fn(&str) -> Option<OsString>) -> Result<Route, Error> {
    let host = site.host();
    if is_own_machine(host) {
        return Ok(Route::Direct);
    }
    let names: &[&str] = match site.scheme() {
        "https" => &["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"],
        // In a CGI program, the request header `Proxy` becomes the variable HTTP_PROXY.
        _ if get("REQUEST_METHOD").is_some() => &["http_proxy", "all_proxy", "ALL_PROXY"],
        _ => &["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"],
    };
    let Some((name, value)) = first_of(names, &get)? else { return Ok(Route::Direct) };
    let excluded = first_of(&["no_proxy", "NO_PROXY"], &get)?;
    if excluded.is_some_and(|(_, list)| is_listed(host, &list)) {
        return Ok(Route::Direct);
    }
    ProxyServer::parse(&value).map(Route::Through).map_err(|why| unusable(name, why))
}

/// Names and addresses that never leave this machine.
fn is_own_machine(host: &str) -> bool {
    let name = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
    let mapped = address(&name).is_some_and(|address| address.to_canonical().is_loopback());
    is_loopback(&name) || name.ends_with(".localhost") || mapped
}

fn address(host: &str) -> Option<IpAddr> {
    host.trim_start_matches('[').trim_end_matches(']').parse().ok()
}

/// Whether `no_proxy` contains the host.
fn is_listed(host: &str, list: &str) -> bool {
    let name = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
    let mut entries = list.split(|c: char| c == ',' || c.is_whitespace()).filter(|entry| !entry.is_empty());
    match address(host) {
        Some(address) => entries.any(|entry| entry == "*" || is_in_network(address, entry)),
        None => entries.any(|entry| entry == "*" || is_in_domain(&name, entry)),
    }
}

/// Whether the name is this domain or a subdomain of it.
fn is_in_domain(name: &str, entry: &str) -> bool {
    let domain = entry.strip_suffix('.').unwrap_or(entry);
    let domain = domain.strip_prefix('*').unwrap_or(domain);
    let domain = domain.strip_prefix('.').unwrap_or(domain).to_ascii_lowercase();
    let before = name.strip_suffix(&domain);
    !domain.is_empty() && before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

fn is_in_network(host: IpAddr, entry: &str) -> bool {
    let (network, bits) = match entry.split_once('/') {
        Some((network, bits)) => (network, Some(bits)),
        None => (entry, None),
    };
    let Some(network) = address(network) else { return false };
    let Some(bits) = bits else { return host.to_canonical() == network.to_canonical() };
    let Ok(bits) = bits.parse::<u32>() else { return false };
    match (host, network) {
        (IpAddr::V4(host), IpAddr::V4(network)) => {
            bits <= 32 && (host.to_bits() ^ network.to_bits()).checked_shr(32 - bits).unwrap_or(0) == 0
        }
        (IpAddr::V6(host), IpAddr::V6(network)) => {
            bits <= 128 && (host.to_bits() ^ network.to_bits()).checked_shr(128 - bits).unwrap_or(0) == 0
        }
        _ => false,
    }
}
