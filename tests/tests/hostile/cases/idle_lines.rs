//! Connections that are reused.

use odin_api::ErrorKind::Interrupted;

use crate::case::{Case, USER, answer, chunked, get, head, ok, post, put};
use crate::server::Act::{Await, Close, HalfClose, Pause, Read, Reset, Tell, Write};

/// Two calls; between them the server does this to the connection of the first.
fn meanwhile(case: Case, act: crate::server::Act) -> Case {
    // Even on one machine it takes a moment until the other end knows.
    let moment = Pause(std::time::Duration::from_millis(50));
    case.plays([Read, Write(ok(USER)), Await, act, moment, Tell]).sends(ok(USER)).paused().done("Smith").requests(2..=2)
}

pub(crate) fn cases() -> Vec<Case> {
    let late = answer("408 Request Timeout", "Connection: close\r\n", "{}");
    let smuggled = ok(r#"{"userId":"evil@example.net","lastName":"Evil"}"#);
    let with = |first: Vec<u8>| [first, smuggled.clone()].concat();
    vec![
        get("kept and used again")
            .plays([Read, Write(ok(USER)), Read, Write(ok(USER))])
            .done("Smith")
            .done("Smith")
            .requests(2..=2),
        // With retries, because the end may be seen only when the request is handed over: it is then known not to have
        // been sent, and even a write goes again.
        meanwhile(get("closed while idle"), Close).retried().done("Smith"),
        meanwhile(post("a write: closed while idle"), Close).retried().done("Smith"),
        meanwhile(post("a write: half-closed while idle"), HalfClose).retried().done("Smith"),
        meanwhile(post("a write: reset while idle"), Reset).retried().done("Smith"),
        meanwhile(post("an answer to nothing while idle"), Write(late)).retried().done("Smith"),
        meanwhile(post("a smuggled answer while idle"), Write(smuggled.clone())).retried().done("Smith"),
        get("dead when it is used again")
            .plays([Read, Write(ok(USER)), Read, Reset])
            .sends(ok(USER))
            .retried()
            .done("Smith")
            .done("Smith")
            .requests(3..=3),
        post("a write: dead when it is used again")
            .plays([Read, Write(ok(USER)), Read, Reset])
            .retried()
            .done("Smith")
            .fails(&[Interrupted], "")
            .requests(2..=2),
        get("to be closed, says the server")
            .sends(answer("200 OK", "Connection: close\r\n", USER))
            .sends(ok(USER))
            .done("Smith")
            .done("Smith")
            .requests(2..=2),
        get("half-closed after the answer")
            .plays([Read, Write(ok(USER)), HalfClose])
            .sends(ok(USER))
            .retried()
            .done("Smith")
            .done("Smith")
            .requests(2..=2),
        get("a smuggled second answer")
            .sends(with(ok(USER)))
            .sends(ok(USER))
            .retried()
            .done("Smith")
            .done("Smith")
            .requests(2..=2),
        get("a smuggled second answer after chunks")
            .sends(with(chunked(format!("{:x}\r\n{USER}\r\n0\r\n\r\n", USER.len()))))
            .sends(ok(USER))
            .retried()
            .done("Smith")
            .done("Smith")
            .requests(2..=2),
        put("a smuggled second answer after 204")
            .sends(with(head(&["HTTP/1.1 204 No Content"], "")))
            .sends(ok(USER))
            .retried()
            .done("null")
            .done("Smith")
            .requests(2..=2),
    ]
}
