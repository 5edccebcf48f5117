//! Status lines and headers.

use odin_api::ErrorKind::{Protocol, Redirected, TooLarge, UnexpectedStatus};

use crate::case::{Case, KIB, USER, get, head, put};
use crate::server::Act::{Close, Read, Repeat, Write};

/// An answer that begins so; headers and a user follow.
fn begins(name: &'static str, lines: &[&str]) -> Case {
    let length = format!("Content-Length: {}", USER.len());
    let lines: Vec<_> = lines.iter().copied().chain([length.as_str()]).collect();
    get(name).plays([Read, Write(head(&lines, USER)), Close])
}

/// An answer with this line among its headers.
fn with(name: &'static str, line: &str) -> Case {
    begins(name, &["HTTP/1.1 200 OK", line])
}

/// An answer with as many fields as this, the one for the length included.
fn fields(name: &'static str, count: usize) -> Case {
    let fields: Vec<_> = (1..count).map(|index| format!("X-Field-{index}: x")).collect();
    let lines: Vec<_> = std::iter::once("HTTP/1.1 200 OK").chain(fields.iter().map(String::as_str)).collect();
    begins(name, &lines)
}

fn flood(name: &'static str, start: &str, piece: &[u8]) -> Case {
    get(name)
        .plays([Read, Write(start.into()), Repeat(piece.repeat(64 * KIB / piece.len()), 1024)])
        .written(256 * KIB)
        .fails(&[TooLarge], "")
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = status_lines();
    cases.extend(fields_and_floods());
    cases
}

fn status_lines() -> Vec<Case> {
    let raw = |name, bytes: &str| get(name).plays([Read, Write(bytes.into()), Close]);
    vec![
        begins("HTTP/1.0", &["HTTP/1.0 200 OK"]).done("Smith"),
        raw("HTTP/1.0 without a length", &format!("HTTP/1.0 200 OK\r\n\r\n{USER}")).done("Smith"),
        raw("HTTP/0.9", USER).fails(&[Protocol], ""),
        raw("HTTP/0.9 and HTML", "<html><body>Welcome</body></html>\n").fails(&[Protocol], ""),
        begins("HTTP/2 in plain text", &["HTTP/2 200"]).fails(&[Protocol], ""),
        begins("HTTP/3.7", &["HTTP/3.7 200 OK"]).fails(&[Protocol], ""),
        begins("no reason", &["HTTP/1.1 200"]).done("Smith"),
        begins("a reason of another alphabet", &["HTTP/1.1 200 \u{445}\u{43e}\u{440}\u{43e}\u{448}\u{43e}"])
            .done("Smith"),
        begins("a status of two digits", &["HTTP/1.1 20 OK"]).fails(&[Protocol], ""),
        begins("a status of four digits", &["HTTP/1.1 2000 OK"]).fails(&[Protocol], ""),
        begins("a status in words", &["HTTP/1.1 OK"]).fails(&[Protocol], ""),
        begins("a negative status", &["HTTP/1.1 -20 OK"]).fails(&[Protocol], ""),
        begins("status 000", &["HTTP/1.1 000 Nothing"]).fails(&[Protocol], ""),
        begins("status 099", &["HTTP/1.1 099 Nearly"]).fails(&[Protocol], ""),
        begins("status 299", &["HTTP/1.1 299 Nearly"]).done("Smith"),
        begins("status 300", &["HTTP/1.1 300 Choose"]).fails(&[Redirected], "300"),
        begins("status 600", &["HTTP/1.1 600 Beyond"]).fails(&[UnexpectedStatus], "600"),
        begins("status 999", &["HTTP/1.1 999 Far beyond"]).fails(&[UnexpectedStatus], "999"),
        put("status 999 after a write")
            .sends("HTTP/1.1 999 Done\r\nContent-Length: 2\r\n\r\n{}")
            .fails(&[UnexpectedStatus], "999"),
        raw("a greeting of another protocol", "SSH-2.0-OpenSSH_9.9\r\n").fails(&[Protocol], ""),
        raw("a line of nothing but noise", "\u{1}\u{2}\u{3}\u{4}\u{5}\r\n\r\n").fails(&[Protocol], ""),
        get("a TLS alert").plays([Read, Write(b"\x15\x03\x01\x00\x02\x02\x46".to_vec()), Close]).fails(&[Protocol], ""),
        get("zeros").plays([Read, Write(vec![0; 4096]), Close]).fails(&[Protocol], ""),
    ]
}

fn fields_and_floods() -> Vec<Case> {
    let long = format!("X-Long: {}", "x".repeat(60 * KIB));
    let longer = format!("X-Longer: {}", "x".repeat(65 * KIB));
    vec![
        with("a header in Latin-1", "X-Name: \u{e9}t\u{e9}").done("Smith"),
        with("a header without a colon", "Nothing").fails(&[Protocol], ""),
        with("a header without a name", ": nothing").fails(&[Protocol], ""),
        with("a header with a blank in its name", "X Name: x").fails(&[Protocol], ""),
        with("a header with a zero byte", "X-Name: a\0b").fails(&[Protocol], ""),
        with("a header in two lines", "X-Name: a\r\n b").fails(&[Protocol], ""),
        with("a header with a bare line end", "X-Name: a\rb").fails(&[Protocol], ""),
        with("headers of 60 KiB", &long).done("Smith"),
        with("headers of 65 KiB", &longer).fails(&[TooLarge], ""),
        fields("100 header fields", 100).done("Smith"),
        fields("101 header fields", 101).fails(&[TooLarge], ""),
        fields("200 header fields", 200).fails(&[TooLarge], ""),
        flood("header fields without an end", "HTTP/1.1 200 OK\r\n", b"X-Flood: x\r\n"),
        flood("a header field without an end", "HTTP/1.1 200 OK\r\nX-Flood: ", b"x"),
        flood("a header name without an end", "HTTP/1.1 200 OK\r\n", b"x"),
        flood("a reason without an end", "HTTP/1.1 200 ", b"x"),
        flood("empty lines without an end", "", b"\r\n"),
    ]
}
