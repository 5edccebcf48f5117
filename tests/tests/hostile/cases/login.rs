//! Logins that fail or misbehave.

use odin_api::ErrorKind::{
    Forbidden, Interrupted, LoginRefused, PasswordExpired, Protocol, Rejected, Server, Timeout, TooLarge, Unauthorized,
    Unreadable,
};
use odin_api::{ErrorKind, Fate};

use crate::case::{Case, MIB, USER, answer, head, login, ok};
use crate::client::PASSWORD;
use crate::server::Act::{Close, Read, Repeat, Reset, Serve, Write};

/// What a good login is answered with.
fn session(token: &str) -> Vec<u8> {
    ok(serde_json::json!({ "token": token, "userId": "john.smith" }).to_string())
}

/// A login that is answered so, and a call that therefore fails without having been sent.
fn refused(name: &'static str, answer: impl Into<Vec<u8>>, kind: &'static [ErrorKind], text: &'static str) -> Case {
    login(name).sends(answer).fails_with(kind, &[Fate::NotSent], text)
}

/// Answers one after the other.
fn talk(name: &'static str, answers: impl IntoIterator<Item = Vec<u8>>) -> Case {
    login(name).plays([Serve(answers.into_iter().collect())])
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = refusals();
    cases.extend(sessions());
    cases
}

fn refusals() -> Vec<Case> {
    let says_password = serde_json::json!({ "error": format!("{PASSWORD} is wrong") }).to_string();
    vec![
        refused("a wrong password", answer("401 Unauthorized", "", r#"{"error":"Wrong"}"#), &[LoginRefused], "Wrong"),
        refused("a refused login", answer("403 Forbidden", "", r#"{"error":"Locked"}"#), &[LoginRefused], "Locked"),
        refused("an expired password", answer("402 Payment Required", "", "{}"), &[PasswordExpired], "402"),
        refused(
            "a login answered with the password",
            answer("401 Unauthorized", "", says_password),
            &[LoginRefused],
            "[redacted] is wrong",
        ),
        refused("a login that nobody offers", answer("404 Not Found", "", "{}"), &[ErrorKind::Site], "base URL"),
        refused("a login of another method", answer("405 Method Not Allowed", "", "{}"), &[Rejected], "405"),
        refused("a login answered with HTML", ok("<html><title>Welcome</title></html>"), &[Unreadable], ""),
        refused("a login answered with nothing", ok(""), &[Unreadable], ""),
        refused("a login answered with 204", head(&["HTTP/1.1 204 No Content"], ""), &[Unreadable], ""),
        refused("a login without a token", ok(r#"{"userId":"john.smith"}"#), &[Unreadable], "no token"),
        refused("a login with an empty token", session(""), &[Unreadable, ErrorKind::Argument], ""),
        refused(
            "a token that is a header of its own",
            session("a\r\nX-Evil: yes"),
            &[Unreadable, ErrorKind::Argument],
            "",
        ),
        refused(
            "a token of another alphabet",
            session("\u{442}\u{43e}\u{43a}\u{435}\u{43d}"),
            &[Unreadable, ErrorKind::Argument],
            "",
        ),
        refused("a token that is an object", ok(r#"{"token":{"a":1}}"#), &[Unreadable, ErrorKind::Argument], ""),
        refused("a login answered in another protocol", "SSH-2.0-OpenSSH_9.9\r\n", &[Protocol], ""),
        refused(
            "a login that is switched to another protocol",
            head(&["HTTP/1.1 101 Switching Protocols"], ""),
            &[Protocol],
            "",
        ),
        refused("a login with half an answer", "HTTP/1.1 200 OK\r\nContent-Le", &[Timeout], "").quick(),
        login("a login without an answer").plays([Read]).quick().fails_with(&[Timeout], &[Fate::NotSent], ""),
        login("a login that is reset").plays([Read, Reset]).fails_with(&[Interrupted], &[Fate::NotSent], ""),
        login("a login that is reset, again and again")
            .plays([Read, Reset])
            .retried()
            .fails_with(&[Interrupted], &[Fate::NotSent], "")
            .requests(3..=3),
        login("a login at a server that is out of order")
            .plays([Serve(vec![answer("503 Service Unavailable", "", ""); 3])])
            .retried()
            .fails_with(&[Server], &[Fate::NotSent], "503")
            .requests(3..=3),
        login("a login with a bomb")
            .plays([Read, Write(head(&["HTTP/1.1 200 OK"], "")), Repeat(vec![b' '; MIB], 64)])
            .fails_with(&[TooLarge], &[Fate::NotSent], ""),
    ]
}

fn sessions() -> Vec<Case> {
    let no = || answer("401 Unauthorized", "", r#"{"error":"Token has expired"}"#);
    vec![
        talk("a login", [session("one"), ok(USER)]).done("Smith").requests(2..=2),
        login("a login that is reset, then well")
            .plays([Read, Reset])
            .plays([Serve(vec![session("one"), ok(USER)])])
            .retried()
            .done("Smith")
            .requests(3..=3),
        talk("a session that ends at once", [session("one"), no(), session("two"), ok(USER)])
            .done("Smith")
            .requests(4..=4),
        // One renewal, and then it is given up.
        talk("a session that never begins", [session("one"), no(), session("two"), no(), session("three"), no()])
            .retried()
            .fails(&[Unauthorized], "Token has expired")
            .requests(4..=4),
        talk("a session that may do nothing", [session("one"), answer("403 Forbidden", "", "{}"), ok(USER)])
            .fails(&[Forbidden], "403")
            .done("Smith")
            .requests(3..=3),
        talk("a session that ends, and then the password is wrong", [session("one"), no(), no(), no()])
            .fails(&[LoginRefused], "")
            .fails_with(&[LoginRefused], &[Fate::NotSent], "")
            .requests(3..=3),
        talk("a password that is wrong for every call", [no(), no()])
            .fails_with(&[LoginRefused], &[Fate::NotSent], "")
            .fails_with(&[LoginRefused], &[Fate::NotSent], "")
            .fails_with(&[LoginRefused], &[Fate::NotSent], "")
            .requests(1..=1),
        // The password goes out again only because the first time is known to be over.
        login("a login that is cut, then the password is wrong")
            .plays([Read, Write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".to_vec()), Close])
            .plays([Read, Write(no())])
            .retried()
            .fails_with(&[LoginRefused], &[Fate::NotSent], "")
            .requests(2..=2),
    ]
}
