//! Informational (1xx) answers, and statuses without a body.

use odin_api::ErrorKind::{Protocol, Redirected, TooLarge, Unreadable};

use crate::case::{Case, KIB, USER, answer, get, head, ok, put};
use crate::server::Act::{Read, Repeat};

const CONTINUE: &str = "HTTP/1.1 100 Continue\r\n\r\n";
const HINTS: &str = "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n";

fn before(name: &'static str, interim: &str) -> Case {
    get(name).sends([interim.as_bytes(), &ok(USER)].concat())
}

fn flood(name: &'static str, interim: &str) -> Case {
    get(name)
        .plays([Read, Repeat(interim.repeat(64 * KIB / interim.len()).into(), 4096)])
        .written(512 * KIB)
        .fails(&[TooLarge], "")
}

pub(crate) fn cases() -> Vec<Case> {
    vec![
        before("continue", CONTINUE).done("Smith"),
        before("continue, ten times", &CONTINUE.repeat(10)).done("Smith"),
        before("early hints", HINTS).done("Smith"),
        // All in one piece: what follows is not taken for headers.
        get("early hints, and then more than headers may be")
            .sends([HINTS.as_bytes(), &ok(USER.replace("Smith", &"Smith ".repeat(2 * KIB)))].concat())
            .limits(|limits| limits.header_bytes = 4 * KIB)
            .done("Smith"),
        before("processing", "HTTP/1.1 102 Processing\r\n\r\n").done("Smith"),
        before("an interim answer that nobody knows", "HTTP/1.1 199 Hm\r\n\r\n").done("Smith"),
        put("continue after a write").sends([CONTINUE.as_bytes(), &ok(USER)].concat()).done("Smith"),
        flood("continue without an end", CONTINUE),
        flood("early hints without an end", HINTS),
        get("switching protocols")
            .sends(head(&["HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade"], "\x01\x02"))
            .fails(&[Protocol], "another protocol"),
        get("nothing to read").sends(head(&["HTTP/1.1 204 No Content"], "")).fails(&[Unreadable], "empty"),
        put("204 after a write").sends(head(&["HTTP/1.1 204 No Content"], "")).done("null"),
        put("204 with a length").sends(head(&["HTTP/1.1 204 No Content", "Content-Length: 100"], "")).done("null"),
        put("204 with a body").sends(answer("204 No Content", "", USER)).done("null"),
        put("204 in chunks")
            .sends(head(&["HTTP/1.1 204 No Content", "Transfer-Encoding: chunked"], "2\r\n{}\r\n0\r\n\r\n"))
            .done("null"),
        put("204, compressed").sends(head(&["HTTP/1.1 204 No Content", "Content-Encoding: gzip"], "")).done("null"),
        put("205 after a write").sends(answer("205 Reset Content", "", "")).done("null"),
        put("202 after a write").sends(answer("202 Accepted", "", "{}")).done("null"),
        get("206").sends(answer("206 Partial Content", "Content-Range: bytes 0-47/48\r\n", USER)).done("Smith"),
        get("not modified").sends(head(&["HTTP/1.1 304 Not Modified"], "")).fails(&[Redirected], "304"),
        get("not modified, with a body").sends(answer("304 Not Modified", "", USER)).fails(&[Redirected], "304"),
    ]
}
