//! Bodies of error answers.

use odin_api::ErrorKind::{self, Forbidden, NotFound, RateLimited, Rejected, Server, Unauthorized};
use odin_api::Fate;

use crate::case::{Case, KIB, answer, get, head, post};
use crate::client::TOKEN;
use crate::server::Act::{Close, Read, Reset, Serve, Write};

/// A refusal with this body, from which this must be heard.
fn hears(name: &'static str, body: impl AsRef<[u8]>, text: &'static str) -> Case {
    get(name).sends(answer("400 Bad Request", "", body)).fails(&[Rejected], text)
}

fn status(name: &'static str, line: &str, kind: &'static [ErrorKind]) -> Case {
    get(name).sends(answer(line, "", r#"{"error":"No"}"#)).fails(kind, "No")
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = shapes();
    cases.extend(statuses());
    cases
}

fn shapes() -> Vec<Case> {
    let escapes = "{\"error\":\"\\u001b[31mred\\u0007\\r\\nInjected: yes\"}";
    vec![
        hears("an error", r#"{"error":"No such thing"}"#, "No such thing"),
        hears("an error with details", r#"{"error":"Broken","status":400,"details":"the thing"}"#, "Broken: the thing"),
        hears("a message", r#"{"message":"No such thing"}"#, "No such thing"),
        hears("an error in an object", r#"{"error":{"code":7,"message":"No such thing"}}"#, "No such thing"),
        hears("errors in a list", r#"{"errors":["one","two"]}"#, "one; two"),
        hears("a list of errors", r#"[{"error":"one"},{"error":"two"}]"#, "one; two"),
        hears("an error as text", "\"No such thing\"", "No such thing"),
        hears("an error as plain text", "No such thing", "No such thing"),
        hears("an error with a byte order mark", "\u{feff}{\"error\":\"No such thing\"}", "No such thing"),
        hears("an error page", "<html><head><title>Bad day</title></head><body>x</body></html>", "Bad day"),
        hears("an error page without a title", "<h1>Bad</h1><p>day</p>", "Bad day"),
        hears("an error page that never closes", "<title>Bad day", "Bad day"),
        hears("an empty error", "", "400"),
        hears("an error of nothing but blanks", "  \r\n ", "400"),
        hears("null for an error", "null", "400"),
        hears("a number for an error", "42", "400"),
        hears("an empty object for an error", "{}", "400"),
        hears("an error that is no UTF-8", b"Caf\xe9 closed", "closed"),
        hears("noise for an error", [0_u8, 1, 2, 0xff, 0xfe, 0x7f, 0x1b], "400"),
        hears("an error of many brackets", "[".repeat(12 * KIB), "400"),
        hears("an error of deep nesting", format!("{}1{}", "{\"error\":".repeat(1000), "}".repeat(1000)), "400"),
        hears("an error that is cut by the limit", format!("Too much {}", "x".repeat(100 * KIB)), "Too much xxx"),
        // One line, and nothing that a terminal obeys; see also what the judge demands of all cases.
        get("an error with escapes")
            .sends(answer("400 Bad Request", "", escapes))
            .fails(&[Rejected], "[31mred  Injected: yes"),
        hears(
            "an error that repeats the token",
            format!("{{\"error\":\"bad token {TOKEN}\"}}"),
            "bad token [redacted]",
        ),
        hears("an error page that repeats the token", format!("<p>bad token {TOKEN}</p>"), "bad token [redacted]"),
        get("an error that breaks off")
            .plays([
                Read,
                Write(head(&["HTTP/1.1 400 Bad Request", "Content-Length: 100"], "{\"error\":\"No su")),
                Close,
            ])
            .fails(&[Rejected], "No su"),
        get("an error that breaks off in a chunk")
            .plays([
                Read,
                Write(head(&["HTTP/1.1 400 Bad Request", "Transfer-Encoding: chunked"], "20\r\nNo su")),
                Close,
            ])
            .fails(&[Rejected], "No su"),
        get("an error with broken chunks")
            .plays([Read, Write(head(&["HTTP/1.1 400 Bad Request", "Transfer-Encoding: chunked"], "No su\r\n")), Close])
            .fails(&[Rejected], "400"),
        post("a write refused with an error that is reset")
            .plays([
                Read,
                Write(head(&["HTTP/1.1 409 Conflict", "Content-Length: 100"], "Taken")),
                crate::server::Act::Pause(std::time::Duration::from_millis(100)),
                Reset,
            ])
            .retried()
            .fails(&[Rejected], "Taken"),
    ]
}

fn statuses() -> Vec<Case> {
    vec![
        // There is nobody to log in again.
        status("401", "401 Unauthorized", &[Unauthorized]),
        status("402 of another call than the login", "402 Payment Required", &[Rejected]),
        status("403", "403 Forbidden", &[Forbidden]),
        status("404", "404 Not Found", &[NotFound]),
        status("405", "405 Method Not Allowed", &[Rejected]),
        status("407", "407 Proxy Authentication Required", &[Rejected]),
        status("418", "418 I'm a teapot", &[Rejected]),
        status("429", "429 Too Many Requests", &[RateLimited]),
        status("499", "499 Client Closed Request", &[Rejected]),
        status("500", "500 Internal Server Error", &[Server]),
        status("599", "599 Network Connect Timeout", &[Server]),
        // A gateway does not know what the server behind it did.
        post("502 after a write")
            .sends(answer("502 Bad Gateway", "", "<html><title>502 Bad Gateway</title></html>"))
            .retried()
            .fails_with(&[Server], &[Fate::Unknown], "502"),
        post("504 after a write").sends(answer("504 Gateway Timeout", "", "")).retried().fails_with(
            &[Server],
            &[Fate::Unknown],
            "504",
        ),
        post("503 after a write").sends(answer("503 Service Unavailable", "", "")).retried().fails_with(
            &[Server],
            &[Fate::Unknown],
            "503",
        ),
        get("503, three times")
            .plays([Serve(vec![answer("503 Service Unavailable", "", ""); 3])])
            .retried()
            .fails(&[Server], "3 attempts")
            .requests(3..=3),
    ]
}
