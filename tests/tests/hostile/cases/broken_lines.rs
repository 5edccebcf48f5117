//! Connections that fail or break.

use odin_api::ErrorKind::{Connect, Interrupted, Resolve, Unreadable};
use odin_api::Fate::{NotSent, Unknown};

use crate::case::{Case, USER, chunked, get, head, ok, post, put, raw};
use crate::server::Act::{Close, HalfClose, Pause, Read, Reset, Write};
use crate::server::{Act, Place};

/// Asked, answered so far, and then the end.
fn cut(case: Case, answer: impl Into<Vec<u8>>, end: Act) -> Case {
    // A reset takes away what the client has not read yet, so it must come later.
    let pause = Pause(std::time::Duration::from_millis(if matches!(end, Reset) { 100 } else { 0 }));
    case.plays([Read, Write(answer.into()), pause, end]).fails(&[Interrupted], "")
}

pub(crate) fn cases() -> Vec<Case> {
    let half = head(&["HTTP/1.1 200 OK", "Content-Length: 100"], "{\"userId\":");
    let open = head(&["HTTP/1.1 200 OK"], "{\"userId\":");
    vec![
        get("a refused port").at(Place::Refusing).fails(&[Connect], "refused").requests(0..=0),
        post("a refused port, three times")
            .at(Place::Refusing)
            .retried()
            .fails(&[Connect], "3 attempts")
            .requests(0..=0),
        get("a host without an address").at(Place::Nowhere).fails(&[Resolve], "lookup").requests(0..=0).within(15_000),
        // Whether the request was written before the end was seen is a matter of luck.
        post("closed at once").plays([Close]).fails_with(&[Interrupted], &[Unknown, NotSent], "").requests(0..=0),
        post("reset at once")
            .plays([Reset])
            .fails_with(&[Interrupted, Connect], &[Unknown, NotSent], "")
            .requests(0..=0),
        cut(get("closed after the request"), "", Close),
        cut(get("half-closed after the request"), "", HalfClose),
        cut(get("reset after the request"), "", Reset),
        cut(post("a write: closed after the request"), "", Close).retried(),
        cut(post("a write: reset after the request"), "", Reset).retried(),
        cut(post("a write: reset in the headers"), "HTTP/1.1 200 OK\r\nConte", Reset).retried(),
        cut(post("a write: reset in the body"), half.clone(), Reset).retried(),
        cut(get("closed in the status line"), "HTTP/1.", Close),
        cut(get("reset in the status line"), "HTTP/1.", Reset),
        cut(get("closed in the headers"), "HTTP/1.1 200 OK\r\nConte", Close),
        cut(get("half-closed in the headers"), "HTTP/1.1 200 OK\r\nConte", HalfClose),
        cut(get("reset in the headers"), "HTTP/1.1 200 OK\r\nConte", Reset),
        cut(get("closed before the body"), head(&["HTTP/1.1 200 OK", "Content-Length: 100"], ""), Close),
        cut(get("closed in the body"), half.clone(), Close),
        cut(get("half-closed in the body"), half.clone(), HalfClose),
        cut(get("reset in the body"), half, Reset),
        cut(get("closed in a chunk"), chunked("10\r\n{\"userId\":"), Close),
        cut(get("reset in a chunk"), chunked("10\r\n{\"userId\":"), Reset),
        cut(get("closed in a chunk's size"), chunked("2\r\n{}\r\n1"), Close),
        cut(get("closed without a last chunk"), chunked("2\r\n{}\r\n"), Close),
        cut(get("reset without a last chunk"), chunked("2\r\n{}\r\n"), Reset),
        cut(get("closed in a trailer"), chunked("2\r\n{}\r\n0\r\nX-Trailer: "), Close),
        cut(raw("reset in a body without a length"), open.clone(), Reset),
        // A body without a length ends when the connection does: only its content can tell that something is missing.
        get("closed in a body without a length").plays([Read, Write(open), Close]).fails(&[Unreadable], "EOF"),
        get("reset, then well").plays([Read, Reset]).sends(ok(USER)).retried().done("Smith").requests(2..=2),
        put("a write that may be repeated: reset, then well")
            .plays([Read, Reset])
            .sends(ok(USER))
            .retried()
            .done("Smith")
            .requests(2..=2),
        get("half a body, twice, then well")
            .plays([Read, Write(head(&["HTTP/1.1 200 OK", "Content-Length: 100"], "{")), Close])
            .plays([Read, Write(chunked("10\r\n{")), Close])
            .sends(ok(USER))
            .retried()
            .done("Smith")
            .requests(3..=3),
    ]
}
