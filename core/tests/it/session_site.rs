//! Where requests go: to the scheme, host and port of the base URL, and nowhere else.

use odin_api::{Custom, Endpoint, ErrorKind, Site, Token};
use proptest::prelude::*;

#[test]
fn a_base_url_is_taken_with_or_without_a_path_or_a_port() {
    for (url, scheme, host, port, shown) in [
        ("https://odin.test", "https", "odin.test", 443, "https://odin.test"),
        ("https://odin.test/", "https", "odin.test", 443, "https://odin.test"),
        ("https://odin.test/api/v2/", "https", "odin.test", 443, "https://odin.test/api/v2"),
        (" https://odin.test:8443/x ", "https", "odin.test", 8443, "https://odin.test:8443/x"),
        ("HTTPS://odin.test", "https", "odin.test", 443, "https://odin.test"),
        ("https://192.0.2.7:1", "https", "192.0.2.7", 1, "https://192.0.2.7:1"),
        ("https://[2001:db8::1]", "https", "[2001:db8::1]", 443, "https://[2001:db8::1]"),
        ("https://[2001:db8::1]:65535", "https", "[2001:db8::1]", 65535, "https://[2001:db8::1]:65535"),
        ("http://127.0.0.1:8000", "http", "127.0.0.1", 8000, "http://127.0.0.1:8000"),
        ("http://localhost", "http", "localhost", 80, "http://localhost"),
        ("http://[::1]:80", "http", "[::1]", 80, "http://[::1]:80"),
    ] {
        let site = Site::new(url).unwrap_or_else(|error| panic!("{url}: {error}"));
        assert_eq!((site.scheme(), site.host(), site.port()), (scheme, host, port), "{url}");
        assert_eq!(site.to_string(), shown);
    }
}

#[test]
fn the_host_header_leaves_out_a_port_that_the_scheme_implies() {
    for (url, header) in [
        ("https://odin.test/api/v2", "odin.test"),
        ("https://odin.test:443", "odin.test"),
        ("https://odin.test:80", "odin.test:80"),
        ("http://localhost:80", "localhost"),
        ("http://localhost:443", "localhost:443"),
        ("https://[2001:db8::1]:8443", "[2001:db8::1]:8443"),
        ("http://[::1]", "[::1]"),
    ] {
        assert_eq!(Site::new(url).expect("a base URL").host_header(), header, "{url}");
    }
}

#[test]
fn a_base_url_that_cannot_be_meant_is_refused() {
    for url in [
        "",
        "odin.test",
        "/api/v2",
        "odin.test/api",
        "ftp://odin.test",
        "https://",
        "https:///api",
        "https://:443",
        "https://odin.test:",
        "https://odin.test:x",
        "https://odin.test:0",
        "https://odin.test:65536",
        "https://odin.test:99999999999",
        "https://odin.test:+443",
        "https://odin.test:-1",
        "https://odin.test: 443",
        "https://[::1]:x",
        "https://[::1]:",
        "https://a@odin.test",
        "https://a:b@odin.test",
        "https://odin.test/?a=b",
        "https://odin.test/?",
        "https://odin.test/#a",
        "https://odin.test/#",
        "https://odin.test/a/../b",
        "https://odin.test/./b",
        "https://odin.test/%2e%2E/b",
        "https://odin.test//b",
        "https://odin test/",
        "http://odin.test",
        "http://127.0.0.1.odin.test",
        "http://localhost.odin.test",
        "http://192.0.2.7",
    ] {
        let error = Site::new(url).expect_err(url);
        assert_eq!(error.kind(), ErrorKind::Site, "{url}");
    }
    assert_eq!(Site::insecure("http://odin.test").unwrap().port(), 80);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_path_and_no_query_leads_elsewhere(
        path in prop_oneof!["/[!-~]{0,30}", "[ -~]{0,30}", "/(\\.\\.|%2e|@|:|/|\\\\|;|[a-z]){0,12}", "\\PC{0,12}"],
        key in "\\PC{0,8}", value in prop_oneof!["\\PC{0,20}", "[@:/?#&=%\r\n\\\\]{0,9}"],
        base in prop_oneof![Just("https://odin.test"), Just("https://odin.test:8443/api/v2")],
    ) {
        let site = Site::new(base).unwrap();
        let token = Token::new("a-token").unwrap();
        if let Ok(request) = Custom::get(path.as_str()).query(key, value).request(&site, Some(&token)) {
            let uri = request.uri();
            prop_assert_eq!(uri.scheme_str(), Some(site.scheme()));
            prop_assert_eq!(uri.host(), Some(site.host()));
            prop_assert_eq!(uri.port_u16().unwrap_or(443), site.port());
            prop_assert!(!uri.authority().unwrap().as_str().contains('@'));
            let prefix = if base.ends_with("v2") { "/api/v2/" } else { "/" };
            prop_assert!(uri.path().starts_with(prefix), "{}", uri);
        }
    }
}
