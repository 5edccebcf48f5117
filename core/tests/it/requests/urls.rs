//! What the tests need: troublesome texts, and a reader of URLs that shares no code with the writer.

use http::Uri;
use odin_api::{Site, Token};
use proptest::prelude::*;

/// Texts that break careless URLs.
pub const TROUBLE: &[&str] = &[
    "+1-5135550100",
    "4001@example.net",
    "a b  c",
    " ",
    "@#/&%",
    "50%",
    "%2e%2e",
    "%2E%2E/",
    "%252e",
    "..",
    ".",
    "...",
    "../../auth/token",
    "..%2f..",
    "x/../y",
    "\\..\\",
    "a=b&userId=other",
    "?q=1",
    "#fragment",
    ";jsessionid=1",
    "x\r\nHost: evil.example",
    "x\r\n\r\nGET / HTTP/1.1",
    "x\0y",
    "\t",
    "\u{7f}\u{80}\u{9f}",
    "\u{feff}x",
    "\u{1f4de} \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
    "e\u{301}\u{e9}",
    "\u{2025}\u{ff0e}\u{ff0f}",
    "//evil.example/",
    "http://evil.example/",
    "user:pass@evil.example",
    "[::1]:80",
    "'\"<>`{}|^",
    "*smith*",
    "true",
    "null",
];

/// Any text, the troublesome ones more often.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(TROUBLE).prop_map(str::to_owned),
        "(?s).{1,30}",
        "(%2e|%2E|\\.|/|%|\\+|@|#|&|=|\\?| |\r|\n|\0|\u{1f4de}|\\\\){1,12}",
        "[0-9+@.-]{1,20}",
    ]
}

pub fn site() -> Site {
    Site::new("https://odin.example.net/api/v2").expect("a base URL")
}

pub fn token() -> Token {
    Token::new("eyJ0eXAi.e30.c2ln").expect("a token")
}

/// The path of a URL below the base URL of [`site`], by segments, decoded.
pub fn segments(uri: &Uri) -> Vec<String> {
    let path = uri.path().strip_prefix("/api/v2/").expect("it is below the base URL");
    path.split('/').map(decode).collect()
}

/// The query of a URL: its pairs in order, decoded. Only a list shows it by bare brackets after its key, as PHP reads them.
pub fn pairs(uri: &Uri) -> Vec<(String, String)> {
    let pair = |pair: &str| {
        let (key, value) = pair.split_once('=').expect("key=value");
        assert!(!value.contains('='), "{pair}");
        let key = key.strip_suffix("[]").map_or_else(|| decode(key), |key| decode(key) + "[]");
        (key, decode(value))
    };
    uri.query().map_or_else(Vec::new, |query| query.split('&').map(pair).collect())
}

/// Percent-decoding by the letter of RFC 3986: a `+` is a plus.
fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let unreserved = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
        if byte == b'%' {
            let mut digit = || char::from(rest.next().expect("two digits")).to_digit(16).expect("a digit");
            let (high, low) = (digit(), digit());
            bytes.push(u8::try_from(high * 16 + low).expect("two digits are a byte"));
        } else {
            assert!(unreserved, "{} stands bare in {text}", char::from(byte));
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).expect("what was a text is one again")
}

/// The URL as a line of a request: nothing in it can end the line, or begin another part of it.
pub fn check_line(uri: &Uri) {
    let line = uri.to_string();
    assert!(line.bytes().all(|byte| byte.is_ascii_graphic()), "{line}");
    assert!(line.starts_with("https://odin.example.net/api/v2/"), "{line}");
    assert!(!line.contains('#') && line.matches('?').count() <= 1, "{line}");
    assert_eq!(&line.parse::<Uri>().expect("a URL"), uri, "it reads as it was written");
    assert!(uri.path().split('/').all(|segment| !matches!(decode(segment).as_str(), "." | "..")), "{line}");
}
