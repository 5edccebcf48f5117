//! Calls as data: what they say of themselves, without a secret in it.

use odin_api::declare::endpoint;
use odin_api::value::{Secret, UserId};
use odin_api::{Call, Custom, Endpoint, ErrorKind, Fate, Raw, Site, WriteResponse, users};
use proptest::prelude::*;
use serde_json::{Value, json};

endpoint! {
    /// Every place where a secret can be.
    SetPin = POST "/pins/{pin}", id "tests.pins.set", NotIdempotent, Inferred -> WriteResponse;
    new { pin: Secret = Path "pin", user_id: UserId = Body "userId" }
    query { token: Secret = "_authToken", note: String = "note" }
    body { password: Secret = "password", name: String = "name" }
    lists { codes: Secret = "codes" }
    query_lists { ids: UserId = "ids[]" }
}

fn site() -> Site {
    Site::new("https://odin.example.net/api/v2").expect("a site")
}

/// The words of a POSIX shell, of what may stand in single quotes or behind a backslash.
fn words(command: &str) -> Vec<String> {
    let (mut words, mut word) = (Vec::new(), None::<String>);
    let mut chars = command.chars();
    while let Some(c) = chars.next() {
        match c {
            ' ' => words.extend(word.take()),
            '\'' => word.get_or_insert_default().extend(chars.by_ref().take_while(|c| *c != '\'')),
            '\\' => word.get_or_insert_default().extend(chars.next()),
            plain => {
                assert!(plain.is_ascii_alphanumeric() || "-_./:%@+,".contains(plain), "{plain} in {command}");
                word.get_or_insert_default().push(plain);
            }
        }
    }
    words.extend(word);
    words
}

/// Method, URL and body of a command.
fn parsed(command: &str) -> (String, String, Option<String>) {
    let words = words(command);
    let after = |flag: &str| words.iter().position(|word| word == flag).map(|at| words[at + 1].clone());
    (after("-X").unwrap_or_else(|| "GET".into()), words.last().expect("a URL").clone(), after("--data-raw"))
}

#[test]
fn a_call_shows_what_it_sends() {
    let get = users::List::of_group("ent & co", "grp.odin").prepare().expect("a call");
    let url = "https://odin.example.net/api/v2/users?serviceProviderId=ent%20%26%20co&groupId=grp.odin";
    assert_eq!(get.show(&site()), format!("GET {url}"));
    assert_eq!(
        get.curl(&site()),
        format!("curl -H 'Accept: application/json' -H 'Authorization: Bearer [redacted]' '{url}'")
    );
    let login = odin_api::auth::token::Create::new("john", "hush-7f3a").prepare().expect("a call");
    assert!(!login.curl(&site()).contains("Bearer"), "it needs no login: {}", login.curl(&site()));

    let set = SetPin::new("pin-7f3a", "it's me").token("tok/7f3a").note("[x]").password("pass\"7f3a").name("tok/7f3a!");
    let set = set.codes(["c-7f3a", "12"]).ids(["a"]).prepare().expect("a call");
    let target = "/pins/[redacted]?_authToken=[redacted]&note=%5Bx%5D&ids[]=a";
    let body =
        r#"{"userId":"it's me","password":"[redacted]","name":"[redacted]!","codes":["[redacted]","[redacted]"]}"#;
    assert_eq!(set.to_string(), format!("POST {target} {body}"));
    let curl = set.curl(&site());
    assert!(curl.starts_with("curl --globoff -X POST "), "curl takes brackets for ranges: {curl}");
    let url = format!("https://odin.example.net/api/v2{target}");
    assert_eq!(parsed(&curl), ("POST".into(), url, Some(body.into())));

    let custom = Custom::put("/x").query("api_token", "t-7f3a").json(json!({"m": 47112, "n": 4711, "pin": 4711}));
    let shown = custom.prepare().expect("a call").to_string();
    assert_eq!(shown, r#"PUT /x?api_token=[redacted] {"m":47112,"n":"[redacted]","pin":"[redacted]"}"#);
}

#[test]
fn a_plan_is_sent_as_its_operations_are() {
    let call = users::Update::new("a").title("Agent").prepare().expect("a call");
    let own = users::Update::new("a").title("Agent").request(&site(), None).expect("a request");
    let again = call.request(&site(), None).expect("a request");
    assert_eq!((own.uri(), own.method(), own.body()), (again.uri(), again.method(), again.body()));
    // What is refused with a status of success is refused.
    let server = crate::support::exchange::Odin::new()
        .on(|seen, _| seen.is("PUT", "/users").then(|| crate::support::exchange::reply(200, json!({"error": "no"}))));
    let mut client = crate::support::exchange::Virtual::new(crate::support::exchange::fast(), server);
    let (error, raw) = client.run(|ctx| async move {
        let plan: Vec<Call> = vec![call.clone()];
        let error = ctx.call(plan[0].clone()).await.expect_err("a refusal");
        (error, ctx.call(Raw(call)).await)
    });
    assert_eq!((error.kind(), error.fate()), (ErrorKind::Rejected, Fate::Rejected));
    assert!(error.to_string().starts_with("users.update (PUT /users): the server reports a failure"), "{error}");
    raw.expect("whoever wants it raw gets it raw");
}

/// Whether two JSON values are the same but for what is redacted.
fn same_but_redacted(shown: &Value, sent: &Value) -> bool {
    match (shown, sent) {
        (Value::String(shown), _) if shown.contains("[redacted]") => true,
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, value)| b.get(key).is_some_and(|it| same_but_redacted(value, it)))
        }
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_but_redacted(a, b))
        }
        _ => shown == sent,
    }
}

proptest! {
    #[test]
    fn no_secret_is_ever_shown(
        // Characters of which nothing else in a call is made.
        secrets in prop::collection::vec("[QWZ☎'\"\\\\/ &=%]{0,9}[QWZ][QWZ☎'\"\\\\/ &=%]{0,9}[QWZ]{2}", 4),
        user in "[a-z@.]{1,9}", text in "[a-y'\"\\\\\\n{}\\[\\]$`! ☎é-]{0,20}", before in "[a-y]{0,4}",
    ) {
        let [pin, token, password, code] = secrets.try_into().expect("four");
        // A text may repeat one.
        let set = SetPin::new(pin.as_str(), user.as_str()).token(token.as_str()).note(format!("{before}{password}"))
            .password(password.as_str()).name(text.as_str()).codes([code.as_str()]).with("more", json!({"passcode": pin, "of": format!("{before}{token}{before}")}));
        let call = set.prepare().expect("a call");
        let sent = call.request(&site(), None).expect("a request");
        for shown in [call.to_string(), call.show(&site()), call.curl(&site()), format!("{call:?}")] {
            prop_assert!(!shown.contains(['Q', 'W', 'Z']), "{shown}");
        }
        let (method, url, body) = parsed(&call.curl(&site()));
        prop_assert_eq!(&format!("{method} {url} {}", body.as_deref().unwrap_or_default()), &call.show(&site()));
        let shown: Value = serde_json::from_str(&body.expect("a body")).expect("JSON");
        let sent_body: Value = serde_json::from_slice(sent.body()).expect("JSON");
        prop_assert!(same_but_redacted(&shown, &sent_body), "{shown} of {sent_body}");
        prop_assert_eq!(&shown["name"], &sent_body["name"], "what is none stays");
    }

    #[test]
    fn without_secrets_a_command_is_what_is_sent(
        user in "\\PC{1,20}", text in "\\PC{0,30}", number in any::<i64>(), get in any::<bool>(),
    ) {
        let custom = if get { Custom::get("/things") } else { Custom::put("/things").json(json!({"text": text, "number": number})) };
        let call = custom.query(user.as_str(), text.as_str());
        // One that names a secret is one.
        let Ok(call) = call.prepare() else { return Ok(()) };
        let sent = call.request(&site(), None).expect("a request");
        let (method, url, body) = parsed(&call.curl(&site()));
        prop_assume!(!url.contains("[redacted]"));
        prop_assert_eq!(method, sent.method().as_str());
        prop_assert_eq!(url, sent.uri().to_string());
        prop_assert_eq!(body.unwrap_or_default(), std::str::from_utf8(sent.body()).expect("text"));
    }
}
