//! Bodies that arrive completely, but with unexpected content.

use odin_api::ErrorKind::{Rejected, Unreadable};

use crate::case::{Call, Case, KIB, MIB, USER, answer, get, ok, put};

fn body(name: &'static str, body: impl AsRef<[u8]>) -> Case {
    get(name).sends(ok(body))
}

fn unreadable(name: &'static str, bytes: impl AsRef<[u8]>) -> Case {
    body(name, bytes).fails(&[Unreadable], "cannot be read")
}

fn nested(depth: usize) -> String {
    format!(r#"{{"userId":"a","extra":{}1{}}}"#, "[".repeat(depth), "]".repeat(depth))
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = texts();
    cases.extend(values());
    cases.extend(writes());
    cases
}

fn texts() -> Vec<Case> {
    let utf16: Vec<u8> = USER.encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![
        unreadable("no UTF-8", b"{\"userId\":\"caf\xe9\"}"),
        // It costs nothing but itself.
        body("no UTF-8, where nobody looks", b"{\"userId\":\"a\",\"zzz\":\"\xff\xfe\"}").done("zzz"),
        unreadable("half a character", b"{\"userId\":\"\xe2\x82\"}"),
        unreadable("an overlong character", b"{\"userId\":\"\xc0\xaf\"}"),
        unreadable("half a surrogate pair", r#"{"userId":"\ud83d"}"#),
        unreadable("UTF-16", utf16),
        body("a byte order mark", format!("\u{feff}{USER}")).done("Smith"),
        body("blanks around it", format!(" \r\n\t{USER}\n\n ")).done("Smith"),
        unreadable("nothing but blanks", " \r\n "),
        unreadable("a zero byte", b"{\"userId\":\"a\0b\"}"),
        unreadable("a zero byte after it", [USER.as_bytes(), b"\0"].concat()),
        unreadable("half of it", &USER[..20]),
        unreadable("it, and more", format!("{USER}{USER}")),
        unreadable("a PHP notice before it", format!("<br />\n<b>Notice</b>: Undefined index\n{USER}")),
        unreadable("HTML", "<!DOCTYPE html><html><head><title>Login</title></head></html>"),
        unreadable("single quotes", "{'userId':'a'}"),
        unreadable("JavaScript", "while(1);{\"userId\":\"a\"}"),
        get("JSON that says it is HTML")
            .sends(format!(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\n\r\n{USER}",
                USER.len()
            ))
            .done("Smith"),
    ]
}

fn values() -> Vec<Case> {
    let mut many = String::from("[");
    many += &"{\"userId\":\"a\"},".repeat(10_000);
    many += "{\"userId\":\"z\"}]";
    vec![
        // As every browser and PHP itself have it: the last one counts.
        body("a key twice", r#"{"userId":"a","lastName":"Jones","lastName":"Smith"}"#).done("Smith"),
        body("as many levels as there may be", nested(126)).done("[[[["),
        unreadable("more levels than that", nested(128)),
        unreadable("a hundred thousand levels", nested(100_000)),
        unreadable("nothing but brackets", "[".repeat(200 * KIB)),
        unreadable("nothing but braces", "{\"a\":".repeat(40 * KIB)),
        body("a number of a thousand digits", format!(r#"{{"userId":"a","zzz":{}}}"#, "9".repeat(1000)))
            .fails_or_done(&[Unreadable], "\"a\""),
        body("a number beyond all bounds", r#"{"userId":"a","zzz":1e999999}"#).fails_or_done(&[Unreadable], "\"a\""),
        body("a very small number", r#"{"userId":"a","zzz":1e-999999}"#).fails_or_done(&[Unreadable], "\"a\""),
        unreadable("NaN", r#"{"userId":"a","zzz":NaN}"#),
        unreadable("a number with a leading zero", r#"{"userId":"a","zzz":007}"#),
        unreadable("null", "null"),
        unreadable("a number", "42"),
        unreadable("a text", "\"Smith\""),
        unreadable("true", "true"),
        unreadable("an empty list", "[]"),
        unreadable("a record without its id", r#"{"lastName":"Smith"}"#),
        unreadable("an id that is an object", r#"{"userId":{"a":1}}"#),
        body("an id that is a number", r#"{"userId":4001,"lastName":"Smith"}"#).done("4001"),
        body("a success that says it is none", r#"{"error":"No such user","status":404}"#)
            .fails(&[Rejected], "No such user"),
        // A record of a few bytes takes some thousand in memory.
        Case { call: Call::Users, ..body("many users", many) }.done("\"z\"").memory(64 * MIB),
        Case { call: Call::Users, ..body("a list that is null", "null") }.done("[]"),
        Case { call: Call::Users, ..unreadable("a list that is a text", "\"Smith\"") },
    ]
}

fn writes() -> Vec<Case> {
    let wrote = |name, bytes: &'static str| put(name).sends(ok(bytes));
    let unknown = |case: Case| case.fails_with(&[Unreadable], &[odin_api::Fate::Unknown], "cannot be read");
    vec![
        wrote("a write answered with an empty list", "[]").done("null"),
        wrote("a write answered with an empty object", "{}").done("null"),
        wrote("a write answered with half a record", "{\"userId\":").done("null"),
        wrote("a write answered with a list around the record", r#"[{"userId":"a","lastName":"Smith"}]"#).done("Smith"),
        wrote("a write answered with OK", "OK").done("null"),
        unknown(put("a write answered with HTML").sends(ok("<html><title>Please log in</title></html>"))),
        unknown(put("a write answered with noise").sends(answer("200 OK", "", b"\xff\xfe\xfd"))),
        wrote("a write answered with a success that is none", r#"{"error":"Extension is taken"}"#)
            .fails(&[Rejected], "Extension is taken"),
    ]
}
