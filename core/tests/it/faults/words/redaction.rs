//! V6: a secret that the server repeats is redacted in every spelling.

use std::fmt::Write as _;

use odin_api::policy::Retry;
use odin_api::{Error, Token, users};
use proptest::prelude::*;

use crate::support::exchange::{Reply, Virtual, config, credentials};
use odin_api_properties::random::Random;

/// The error of a write with this password, whose server answers so.
fn error(password: &str, status: u16, body: String) -> Error {
    let mut config = config();
    (config.credentials, config.retry) = (Some(credentials("own-password-7f3a")), Retry::never());
    config.token = Token::new("a-token").ok();
    let mut client = Virtual::new(config, move |_: &_, _| Reply::text(status, body.clone()).header("location", "/x"));
    let call = users::Update::new("4001@example.net").password(password);
    client.run(|ctx| async move { ctx.call(call).await }).unwrap_err()
}

/// All that is said of it.
fn said(error: &Error) -> String {
    let mut said = format!("{error} {error:?} {error:#?} {}", error.server_text().unwrap_or_default());
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        let _ = write!(said, " {cause} {cause:?}");
        source = cause.source();
    }
    said
}

#[test]
fn fault_v6_the_spellings_of_the_report() {
    for (password, spelled) in [
        ("it's-secret", "it&#39;s-secret"),
        ("it's-secret", "it&#x27;s-secret"),
        ("it's-secret", "it&#X27;s-secret"),
        ("it's-secret", "it&#039;s-secret"),
        ("it's-secret", "it&apos;s-secret"),
        ("it's-secret", r"it\u0027s-secret"),
        ("it's-secret", r"it\'s-secret"),
        ("a/b/secret", r"a\/b\/secret"),
        ("a/b/secret", "a%2fb%2Fsecret"),
        ("a/b/secret", "a&sol;b&#47;secret"),
        ("secr\u{e9}t", r"secr\u00e9t"),
        ("secr\u{e9}t", r"secr\u00E9t"),
        ("secr\u{e9}t", r"secr\xe9t"),
        ("secr\u{e9}t", "secr&eacute;t"),
        ("secr\u{e9}t", "secr&#233;t"),
        ("secr\u{e9}t", "secr%c3%a9t"),
        ("secr\u{e9}t", "secr%E9t"),
        ("se\u{1f511}ret", r"se\ud83d\udd11ret"),
        ("se\u{1f511}ret", "se&#128273;ret"),
        ("my secret", "my+secret"),
        ("my secret", "my%20secret"),
        ("my secret", "my&nbsp;secret"),
        ("my  secret", "my secret"),
        ("my\tsecret", r"my\tsecret"),
        ("a&b<secret>", "a&amp;b&lt;secret&gt;"),
        ("a&b<secret>", "a&ampb&ltsecret&gt"),
        ("a&b<secret>", "a%26b%3csecret%3E"),
        ("a&b<secret>", "a&amp;amp;b&amp;lt;secret&amp;gt;"),
        ("a\"b\\secret", r#"a\"b\\secret"#),
        ("a\"b\\secret", "a&quot;b&bsol;secret"),
        ("100%+secret", "100%25%2bsecret"),
        ("100%+secret", "100%2525%252bsecret"),
        ("plain-secret", "%70%6C%61%69%6e-&#115;&#x65;cret"),
    ] {
        for (status, body) in [
            (400, serde_json::json!({"error": format!("no ({spelled})!")}).to_string()),
            (400, serde_json::json!({"error": {"field": [format!("no ({spelled})!")]}}).to_string()),
            (400, format!("no ({spelled})!")),
            (500, format!("<html><title>no ({spelled})!</title></html>")),
            (500, format!("<html><body><p>no ({spelled})!</p></body></html>")),
            (200, format!("<html><body><p>no ({spelled})!</p></body></html>")),
            (200, serde_json::json!({"error": format!("no ({spelled})!"), "id": 7}).to_string()),
        ] {
            let said = said(&error(password, status, body.clone()));
            assert!(said.contains("[redacted]"), "{password} in {body}: {said}");
            for hidden in [password, spelled, "secret", "secr", "ret"] {
                let part_of_others = "secret".contains(hidden) && !spelled.contains(hidden);
                assert!(part_of_others || !without_marks(&said).contains(hidden), "{hidden} of {body}: {said}");
            }
        }
    }
}

/// The words that stand there whatever was repeated.
fn without_marks(said: &str) -> String {
    said.replace("[redacted]", "")
}

/// An error page or message that was cut within the secret.
#[test]
fn fault_v6_a_part_of_one_at_the_end_is_redacted_too() {
    for body in
        [r#"{"error":"no: correct-horse-bat"#, "no: correct-horse", r#"{"error":"no: correct\u002dho"}"#, "no: corr"]
    {
        let said = said(&error("correct-horse-battery", 400, body.to_owned()));
        assert!(!said.contains("corr") && said.contains("[redacted]"), "{body}: {said}");
    }
}

/// Very short ones are part of other words.
#[test]
fn fault_v6_short_secrets_are_redacted_where_they_stand_alone() {
    let text = r#"{"error":"a passcode of 12 is 1 too short; use 4 to 12 digits, not a1b2"}"#;
    let shown = error("12", 400, text.to_owned());
    assert_eq!(
        shown.server_text(),
        Some("a passcode of [redacted] is 1 too short; use 4 to [redacted] digits, not a1b2")
    );
    let shown = error("123", 400, r#"{"error":"not 123, not x123y, not &#49;23"}"#.to_owned());
    assert_eq!(shown.server_text(), Some("not [redacted], not x[redacted]y, not [redacted]"));
}

/// One character in some spelling, by the rules of JSON, HTML and URLs. Shares no code with the reader.
fn spell(random: &mut Random, c: char, out: &mut String) {
    let code = u32::from(c);
    match random.below(16) {
        0 => {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = if random.one_in(2) { write!(out, "\\u{unit:04x}") } else { write!(out, "\\u{unit:04X}") };
            }
        }
        1 => {
            let _ = write!(out, "&#{code};");
        }
        2 => {
            let _ = write!(out, "&#{code:05};");
        }
        3 => {
            let _ = if random.one_in(2) { write!(out, "&#x{code:x};") } else { write!(out, "&#X{code:04X};") };
        }
        4 | 5 => {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                let _ = if random.one_in(2) { write!(out, "%{byte:02x}") } else { write!(out, "%{byte:02X}") };
            }
        }
        6 => match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str(["&apos;", "&#39;", "&#039;"][random.below(3)]),
            '\u{e9}' => out.push_str("&eacute;"),
            '\u{df}' => out.push_str("&szlig;"),
            c => out.push(c),
        },
        7 => match c {
            '/' | '"' | '\\' | '\'' => out.extend(['\\', c]),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            c => out.push(c),
        },
        8 if c == ' ' => out.push('+'),
        // Once more: a `%` of a URL within HTML, an `&` within JSON.
        9 => {
            let _ = write!(out, "&amp;#{code};");
        }
        10 => {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(out, "%25{byte:02X}");
            }
        }
        11 => {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\\\u{unit:04x}");
            }
        }
        _ => out.push(c),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Each character in a spelling of its own.
    #[test]
    fn fault_v6_no_mixture_of_spellings_shows_a_secret(
        secret in "[a-zA-Z0-9+/&<>\"' \\\\%#;\u{e9}\u{df}\u{416}\u{1f511}\t._-]{4,24}",
        seed in any::<u64>(),
        shape in 0_usize..6,
        status in proptest::sample::select(&[200_u16, 302, 400, 404, 500][..]),
    ) {
        let secret = secret.trim();
        prop_assume!(secret.chars().filter(|c| !c.is_whitespace()).count() > 3);
        let mut random = Random::new(seed);
        let mut spelled = String::new();
        secret.chars().for_each(|c| spell(&mut random, c, &mut spelled));
        let body = |spelled: &str| match shape {
            0 => serde_json::json!({ "error": format!("<<{spelled}>>") }).to_string(),
            1 => serde_json::json!({ "error": {"message": [spelled]}, "more": 1 }).to_string(),
            2 => serde_json::json!({ "error": "no", "details": [format!("got {spelled} twice: {spelled}")] }).to_string(),
            3 => format!("plain: {spelled}."),
            4 => format!("<html><head><title>No {spelled} here</title></head></html>"),
            _ => format!("<html><body><h1>No</h1><p>{spelled}</p></body></html>"),
        };
        // A page that is answered with 200 to a write is an error; so is `error`. Anything else is not shown.
        prop_assume!(status != 200 || shape != 3);
        let snow = "\u{2603}\u{2603}\u{2603}\u{2603}";
        let (always, body) = (said(&error(snow, status, body(snow))), body(&spelled));
        let with = said(&error(secret, status, body.clone()));
        for hidden in [secret, spelled.as_str(), &secret.escape_debug().to_string()] {
            prop_assert!(always.contains(hidden) || !with.contains(hidden), "{} ({}) in {}", hidden, body, with);
        }
        // Nor any four characters of it, however it was spelled: all that is left is what is always said.
        let chars: Vec<char> = secret.chars().collect();
        for part in chars.windows(4).map(String::from_iter).filter(|part| !part.contains(char::is_whitespace)) {
            prop_assert!(always.contains(&part) || !with.contains(&part), "{} of {} ({}) in {}", part, secret, body, with);
        }
    }
}
