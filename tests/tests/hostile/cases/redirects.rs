//! Redirects: none is followed, and nothing is sent to their target. `judge.rs` checks that in every case.

use odin_api::ErrorKind::Redirected;
use odin_api::Fate::{NotSent, Rejected};

use crate::case::{Case, USER, answer, get, login, ok, post, put};
use crate::server::Act::Serve;

const STATUSES: [&str; 7] = [
    "300 Multiple Choices",
    "301 Moved Permanently",
    "302 Found",
    "303 See Other",
    "305 Use Proxy",
    "307 Temporary Redirect",
    "308 Permanent Redirect",
];

/// A call that is answered so; it may be repeated where that is right, which here it never is.
fn answered(case: Case, status: &'static str, headers: &str) -> Case {
    let fate = if case.logs_in { NotSent } else { Rejected };
    case.sends(answer(status, headers, "{}")).retried().fails_with(&[Redirected], &[fate], &status[..3])
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for status in STATUSES {
        for (what, case) in [("a read", get as fn(_) -> _), ("a write", put), ("a creation", post), ("a login", login)]
        {
            let name = format!("{status}, {what}").leak();
            cases.push(answered(case(name), status, "Location: http://{elsewhere}/api/v2/users\r\n"));
        }
    }
    let found = |name, headers: &str| answered(get(name), "302 Found", headers);
    cases.extend([
        found("a redirect to https", "Location: https://{elsewhere}/api/v2/users\r\n"),
        found("a redirect to whatever scheme this is", "Location: //{elsewhere}/\r\n"),
        found("a redirect to the same server", "Location: http://{here}/api/v2/login\r\n"),
        found("a redirect to another path", "Location: /login\r\n"),
        found("a redirect to itself", "Location: \r\n"),
        found("a redirect to nowhere", ""),
        found("a redirect to somebody else's name at another place", "Location: http://odin@{elsewhere}/\r\n"),
        found("a redirect to no URL at all", "Location: \u{1F4A9} :// \\ \r\n"),
        found("a redirect to two places", "Location: http://{elsewhere}/a\r\nLocation: http://{elsewhere}/b\r\n"),
        answered(get("a redirect that nobody knows"), "399 Elsewhere", "Location: http://{elsewhere}/\r\n"),
        answered(login("a login redirected to the same server"), "307 Temporary Redirect", "Location: /login\r\n"),
        // No redirect, but browsers would go.
        get("a refresh")
            .sends(answer(
                "200 OK",
                "Refresh: 0; url=http://{elsewhere}/\r\nContent-Location: http://{elsewhere}/\r\n",
                USER,
            ))
            .done("Smith"),
        // The session is renewed only at the server that it belongs to.
        login("a redirect after the login")
            .plays([Serve(vec![
                ok(r#"{"token":"a-fresh-one","userId":"john.smith"}"#),
                answer("307 Temporary Redirect", "Location: http://{elsewhere}/\r\n", ""),
            ])])
            .fails(&[Redirected], "307")
            .requests(2..=2),
    ]);
    cases
}
