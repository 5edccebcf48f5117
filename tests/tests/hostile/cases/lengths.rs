//! `Content-Length`: missing, wrong, repeated.

use odin_api::ErrorKind::{Interrupted, Protocol, TooLarge, Unreadable};

use crate::case::{Case, USER, get, head, ok, put};
use crate::server::Act::{Close, Read, Write};

/// An answer whose headers say this about its length.
fn says(name: &'static str, lines: &[&str]) -> Case {
    let lines: Vec<_> = std::iter::once("HTTP/1.1 200 OK").chain(lines.iter().copied()).collect();
    get(name).plays([Read, Write(head(&lines, USER)), Close])
}

pub(crate) fn cases() -> Vec<Case> {
    let length = format!("Content-Length: {}", USER.len());
    let twice = format!("Content-Length: {0}, {0}", USER.len());
    vec![
        says("no length", &[]).done("Smith"),
        says("a negative length", &["Content-Length: -48"]).fails(&[Protocol], ""),
        says("a length with a sign", &["Content-Length: +48"]).fails(&[Protocol], ""),
        says("a length in words", &["Content-Length: many"]).fails(&[Protocol], ""),
        says("a hexadecimal length", &["Content-Length: 0x30"]).fails(&[Protocol], ""),
        says("a length with a fraction", &["Content-Length: 48.0"]).fails(&[Protocol], ""),
        says("an empty length", &["Content-Length:"]).fails(&[Protocol], ""),
        says("a length beyond 64 bits", &["Content-Length: 99999999999999999999"]).fails(&[Protocol], ""),
        says("a length of nearly 64 bits", &["Content-Length: 9223372036854775807"]).fails(&[TooLarge], ""),
        says("two lengths", &[&length, "Content-Length: 5"]).fails(&[Protocol], ""),
        says("two lengths in one line", &["Content-Length: 48, 5"]).fails(&[Protocol], ""),
        says("the same length twice", &[&length, &length]).done("Smith"),
        says("the same length twice in one line", &[&twice]).done("Smith"),
        says("a length with blanks around it", &["Content-Length: \t48 "]).done("Smith"),
        says("a longer length", &["Content-Length: 1000"]).fails(&[Interrupted], ""),
        // What follows belongs to nobody.
        says("a shorter length", &["Content-Length: 2"]).fails(&[Unreadable], "EOF"),
        get("a body and then some").sends([ok(USER), b"and then some".to_vec()].concat()).done("Smith"),
        says("no bytes", &["Content-Length: 0"]).fails(&[Unreadable], "empty"),
        put("no bytes after a write").sends(ok("")).done("null"),
        // RFC 9112, 6.3: the chunks count.
        get("chunks and a length")
            .sends(head(
                &["HTTP/1.1 200 OK", "Content-Length: 5", "Transfer-Encoding: chunked"],
                format!("{:x}\r\n{USER}\r\n0\r\n\r\n", USER.len()),
            ))
            .done("Smith"),
    ]
}
