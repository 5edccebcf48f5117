//! Options of a call, of a client and of its arguments: what is given in short, and what may be left out.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::time::Duration;

use odin_api::exchange::{CallOptions, Config};
use odin_api::policy::{LimitOverrides, Limits, Rate, Retry};
use odin_api::shapes::device::{AccessDeviceEndpoint, DeviceLevel};
use odin_api::value::{Array, NumberRange, Patch, PhoneNumber, ServiceName, ServicePackName};
use odin_api::{
    Builder, Connect, Custom, Endpoint, Error, ErrorKind, Fate, Site, TransportConfig, groups, login, users,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::exchange::{Odin, Virtual, config, credentials, fast, ms, secs};

/// The body of a call.
fn body(call: &impl Endpoint) -> Value {
    let request = call.request(&Site::new("https://odin.test").unwrap(), None).unwrap();
    serde_json::from_slice(request.body()).unwrap()
}

#[test]
fn a_setter_takes_what_may_not_be_there() {
    let update = || users::Update::new("u");
    let given = update()
        .title(Some("Agent"))
        .language(Some("English".to_owned()))
        .first_name(None::<&str>)
        .last_name(Patch::Keep)
        .email_address(Patch::Clear)
        .time_zone(Patch::Set("UTC".to_owned()))
        .allow_video(Some(true))
        .phone_number(Some(&PhoneNumber::from("+1-5135551000")))
        .aliases(Some(["4001"]))
        .contacts(None::<Vec<odin_api::shapes::device::SipContact>>);
    let expected = json!({"userId": "u", "title": "Agent", "language": "English", "emailAddress": null,
        "timeZone": "UTC", "allowVideo": true, "phoneNumber": "+1-5135551000", "aliases": ["4001"]});
    assert_eq!(body(&given), expected);
    // The last one counts.
    assert_eq!(body(&update().title("Agent").title(None::<String>)), json!({"userId": "u"}));
    assert_eq!(body(&update().aliases(Vec::<String>::new())), json!({"userId": "u", "aliases": []}));
    let list = users::List::of_group("ent.odin", "grp.odin").limit(Some(5)).extended(None::<bool>);
    assert_eq!((list.limit, list.extended), (Some(5), None));
    let mut profile = users::Profile::default();
    profile.title = Some("Agent".to_owned()).into();
    profile.language = None.into();
    assert_eq!((profile.title.get().map(String::as_str), profile.language.is_keep()), (Some("Agent"), true));
}

#[test]
fn records_that_everybody_writes_are_short() {
    let phone = AccessDeviceEndpoint::on("desk", DeviceLevel::Group).line_port("4001_desk@example.net");
    let create = users::Create::named("ent.odin", "grp.odin", "4001@example.net", "Ada", "Lovelace");
    let expected = json!({"serviceProviderId": "ent.odin", "groupId": "grp.odin", "userId": "4001@example.net",
        "firstName": "Ada", "lastName": "Lovelace", "callingLineIdFirstName": "Ada", "callingLineIdLastName": "Lovelace",
        "accessDeviceEndpoint": {"accessDevice": {"deviceName": "desk", "deviceLevel": "Group"},
            "linePort": "4001_desk@example.net"}});
    assert_eq!(body(&create.access_device_endpoint(phone)), expected);
    let pack = ServicePackName::from("Basic");
    assert_eq!(ServiceName::from(&pack), ServiceName::from(pack.clone()));
    let assign = users::services::Assignment::assign(&pack);
    assert_eq!((assign.service_name.as_str(), assign.assigned), ("Basic", true));
    assert_eq!(groups::services::ServiceChange::authorize(pack, 5).service_name, "Basic");
}

#[test]
fn an_item_that_cannot_be_read_is_an_error() {
    fn strict(body: &'static str) -> Result<Vec<users::User>, Error> {
        Ok(users::List::response(http::Response::new(body.into()))?.strict()?)
    }
    assert_eq!(strict(r#"[{"userId":"a"},{"userId":"b"}]"#).unwrap().len(), 2);
    let error = strict(r#"[{"userId":"a"},{"lastName":"s3cret"}]"#).unwrap_err();
    assert_eq!((error.kind(), error.json_path().as_deref()), (ErrorKind::Unreadable, Some("$[1].userId")));
    assert_eq!(error.to_string(), "an item of the list cannot be read: expected a value at $[1].userId");
    let list: Array<users::User> = users::List::response(http::Response::new(r#"[{"x":1}]"#.into())).unwrap();
    let rejected: Box<dyn std::error::Error> = list.strict().unwrap_err().into();
    assert_eq!(rejected.to_string(), "item 0: expected a value at $.userId");
}

#[test]
fn a_site_is_read_from_whatever_holds_its_url() {
    let url = "https://odin.example.net/api/v2";
    let parsed: Site = url.parse().unwrap();
    assert_eq!(Site::try_from(url.to_owned()).unwrap(), parsed);
    assert_eq!(Site::try_from("ftp://x".to_owned()).unwrap_err().kind(), ErrorKind::Site);
    assert_eq!("ftp://x".parse::<Site>().unwrap_err().kind(), ErrorKind::Site);
}

thread_local! {
    static ENVIRONMENT: RefCell<BTreeMap<&'static str, OsString>> = RefCell::default();
}

/// A client that finds its variables in this test.
#[derive(Debug)]
struct Made(Config);

impl Connect for Made {
    fn connect(config: Config, _: TransportConfig) -> Result<Self, Error> {
        Ok(Self(config))
    }
    fn variable(name: &str) -> Option<OsString> {
        ENVIRONMENT.with_borrow(|variables| variables.get(name).cloned())
    }
}

fn from_env(variables: &[(&'static str, &str)]) -> Result<Made, Error> {
    let variables = variables.iter().map(|(name, value)| (*name, OsString::from(value))).collect();
    ENVIRONMENT.set(variables);
    Builder::<Made>::from_env()?.build()
}

#[test]
fn a_client_is_set_up_from_the_environment() {
    let url = ("ODIN_BASE_URL", "https://odin.example.net/api/v2");
    let (user, password) = (("ODIN_USERNAME", "john.smith"), ("ODIN_PASSWORD", "s3cret"));
    let Made(config) = from_env(&[url, user, password]).unwrap();
    assert_eq!(config.site.to_string(), url.1);
    assert_eq!(config.credentials, Some(odin_api::Credentials::new("john.smith", "s3cret").unwrap()));
    assert_eq!(from_env(&[url]).unwrap().0.credentials, None);
    assert_eq!(from_env(&[url, ("ODIN_USERNAME", ""), ("ODIN_PASSWORD", "")]).unwrap().0.credentials, None);
    for (variables, kind, words) in [
        (&[][..], ErrorKind::Setup, "ODIN_BASE_URL: it is not set"),
        (&[("ODIN_BASE_URL", "")], ErrorKind::Setup, "ODIN_BASE_URL: it is not set"),
        (&[("ODIN_BASE_URL", "ftp://x")], ErrorKind::Site, "https://"),
        (&[url, user], ErrorKind::Setup, "ODIN_PASSWORD: it is not set, but ODIN_USERNAME is"),
        (&[url, password], ErrorKind::Setup, "ODIN_USERNAME: it is not set, but ODIN_PASSWORD is"),
    ] {
        let error = from_env(variables).unwrap_err();
        assert_eq!(error.kind(), kind, "{error}");
        assert!(error.to_string().contains(words) && !format!("{error:?}").contains("s3cret"), "{error:?}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStringExt as _;
        ENVIRONMENT.set(BTreeMap::from([("ODIN_BASE_URL", OsString::from_vec(vec![0xff]))]));
        let error = Builder::<Made>::from_env().unwrap_err();
        assert_eq!(error.to_string(), "ODIN_BASE_URL: it is not valid Unicode");
    }
}

#[test]
fn a_call_overrides_single_limits() {
    let client = Limits::default().attempt(secs(7)).queue(secs(60));
    let call = LimitOverrides::default().attempt(secs(120)).body_bytes(1000);
    let both = call.over(&client);
    assert_eq!(both, client.attempt(secs(120)).body_bytes(1000));
    assert_eq!(LimitOverrides::default().over(&client), client);
    assert_eq!(
        LimitOverrides::from(Limits::default()).over(&client),
        Limits::default().queue(Duration::MAX).total(Duration::MAX)
    );

    let mut config = fast();
    config.limits = config.limits.operation(secs(3));
    let mut odin = Odin::new();
    odin.latency = secs(5);
    let mut virt = Virtual::new(config, odin);
    let results = virt.run(|ctx| async move {
        login::log_in(&ctx).await.unwrap_err();
        let patient =
            CallOptions::default().limits(LimitOverrides::default().operation(secs(30))).retry(Retry::never());
        (ctx.call(Custom::get("/x")).await.map(drop), ctx.call_with(Custom::get("/x"), patient).await.map(drop))
    });
    assert_eq!(results.0.unwrap_err().kind(), ErrorKind::Deadline);
    results.1.unwrap();
}

/// Five a second, and a second for each: what has no turn by then was never sent.
#[test]
fn a_call_within_a_time_ends_by_then_whatever_it_waits_for() {
    let mut config = config();
    config.credentials = Some(credentials("hunter2-hunter2"));
    let mut client = Virtual::new(config, Odin::new());
    client.run(|ctx| async move { ctx.call(Custom::get("/first")).await.map(drop) }).unwrap();
    let begin = client.now;
    let results = client.run(|ctx| async move {
        let ctx = &ctx;
        ctx.map(50, 0..50, |_| ctx.call_with(Custom::get("/x"), CallOptions::within(secs(1)))).await
    });
    assert!(client.now <= begin + secs(1), "{begin:?}, {:?}", client.now);
    let failed: Vec<_> = results.into_iter().filter_map(Result::err).collect();
    assert!((44..=46).contains(&failed.len()), "{}", failed.len());
    for error in &failed {
        assert_eq!((error.kind(), error.fate(), error.attempts()), (ErrorKind::Deadline, Fate::NotSent, 0));
        assert!(error.to_string().contains("never sent: waited 1 s for its turn at 5 a second"), "{error}");
        assert!(error.is_transient() && !error.may_have_happened());
    }
    // One that was sent and is not answered, and one that has no time.
    client.server.latency = secs(20);
    client.exchange.set_rate(Rate::unlimited());
    let begin = client.now;
    let error = client
        .run(|ctx| async move { ctx.call_with(Custom::post("/x"), CallOptions::within(ms(1500))).await.unwrap_err() });
    assert_eq!(client.now, begin + ms(1500));
    assert!(matches!(error.kind(), ErrorKind::Deadline | ErrorKind::Timeout), "{error}");
    assert_eq!((error.fate(), error.attempts()), (Fate::Unknown, 1));
    assert!(!error.to_string().contains("never sent"), "{error}");
    let none = client.run(|ctx| async move {
        ctx.call_with(Custom::get("/x"), CallOptions::within(Duration::ZERO)).await.unwrap_err()
    });
    assert_eq!((none.kind(), none.fate()), (ErrorKind::Deadline, Fate::NotSent));
    assert!(none.to_string().ends_with("never sent: its limit leaves no time for it"), "{none}");
}

/// A login that takes too long is waited for no longer, either.
#[test]
fn a_call_within_a_time_waits_no_longer_for_a_login() {
    let mut odin = Odin::new();
    odin.latency = secs(20);
    let mut client = Virtual::new(fast(), odin);
    let error = client
        .run(|ctx| async move { ctx.call_with(Custom::get("/x"), CallOptions::within(secs(2))).await.unwrap_err() });
    assert_eq!((client.now, error.kind(), error.fate()), (secs(2), ErrorKind::Deadline, Fate::NotSent));
    assert!(error.to_string().contains("never sent: waited 2 s for the login"), "{error}");
}

/// By reference, as steps of a flow, and by value, as a whole one.
#[test]
fn flows_of_the_session_take_a_context_either_way() {
    let mut client = Virtual::new(fast(), Odin::new());
    client
        .run(|ctx| async move {
            login::log_in(&ctx).await.unwrap();
            login::change_password(&ctx, "n3w-password").await.map(drop)
        })
        .ok();
    client.run(login::log_out).ok();
    assert!(client.exchange.token().is_none());
}

#[test]
fn settings_are_chained() {
    let retry = Retry::default().attempts(5).base(ms(10)).cap(secs(1)).idempotent(false);
    assert_eq!((retry.attempts, retry.base, retry.cap, retry.idempotent), (5, ms(10), secs(1), false));
    let adaptive = odin_api::policy::Adaptive::default().start(4).max(8).slow(2.0);
    assert_eq!((adaptive.start, adaptive.max), (4, 8));
    assert_eq!(Rate::default().interval(ms(50)).burst(3), Rate::per_second(20.0).burst(3));
    let config = config().max_in_flight(7).adaptive(adaptive).credentials(credentials("hunter2-hunter2"));
    assert_eq!((config.max_in_flight, config.adaptive), (Some(7), Some(adaptive)));
    assert_eq!(config.adaptive(None).adaptive, None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Ranges hold the numbers that they were made of, once each, and no two of them could be one.
    #[test]
    fn numbers_collapse_to_the_fewest_ranges(
        numbers in prop::collection::vec(("(|\\+1-|x)", "[0-9]{1,3}"), 0..40),
        odd in prop::collection::vec("[a-z]{0,3}", 0..3),
    ) {
        let texts: Vec<_> = numbers.into_iter().map(|(prefix, digits)| prefix + &digits).chain(odd.clone()).collect();
        let ranges = NumberRange::collapse(texts.clone());
        let held = |range: &NumberRange| match range.expand() {
            Ok(numbers) => numbers.collect(),
            Err(_) => vec![range.min.clone()],
        };
        let mut expanded: Vec<_> = ranges.iter().flat_map(held).collect();
        let mut expected: Vec<_> = texts.into_iter().map(PhoneNumber::from).collect();
        expanded.sort();
        expected.sort();
        expected.dedup();
        prop_assert_eq!(expanded, expected);
        for two in ranges.windows(2) {
            let joined = NumberRange::between(&two[0].min, two[1].max.as_ref().unwrap());
            let apart: u64 = two.iter().map(|range| range.count().unwrap_or(1)).sum();
            prop_assert!(joined.count() != Ok(apart), "{:?}", two);
        }
    }
}
