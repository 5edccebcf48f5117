//! The defects of the peer's helpers beside its jobs: clients, configuration, results, numbers and JSON.

use std::cell::Cell;
use std::collections::BTreeSet;

use bytes::Bytes;
use http::Response;
use odin_api::jobs::licences::licences;
use odin_api::jobs::registrations::{RegistrationRow, registrations};
use odin_api::jobs::user_report::user_report;
use odin_api::jobs::{JournalErrorKind, MemoryJournal, Past, Scope, Table};
use odin_api::json::Record;
use odin_api::policy::Rate;
use odin_api::testing::Server;
use odin_api::value::{NumberRange, PhoneNumber, RangeError};
use odin_api::{Builder, Connect, Credentials, Error, ErrorKind, Proxy, Roots, Site, users};
use odin_sim::Odin;
use serde_json::Value;

use crate::place::{Place, answer, places};

const SITE: &str = "https://odin.example.net/api/v2";

fn registered(place: &Place) -> Vec<RegistrationRow> {
    let scope = Scope::service_provider("sp0001");
    let rows: Result<_, Error> = place.run(async |ctx| registrations(&ctx, &scope).await);
    rows.expect("rows")
}

fn people(rows: &[RegistrationRow]) -> BTreeSet<String> {
    rows.iter().filter_map(|row| row.user_id.as_ref()).map(ToString::to_string).collect()
}

/// The peer's reporter is bound to the first client of the process: reports of a second one were read from the first one's
/// server.
#[test]
fn defect_084_each_client_reads_from_its_own_server() {
    let seed = Cell::new(0);
    // No two platforms have the same people in their service provider.
    let places = places(|| {
        seed.set(seed.get() + 1);
        Odin::generate(seed.get(), 20 + 10 * usize::try_from(seed.get()).expect("few"))
    });
    for round in 0..2 {
        for place in &places {
            let before: Vec<u64> = places.iter().map(|other| other.odin().requests()).collect();
            let found = people(&registered(place));
            let everyone: BTreeSet<String> = place.odin().user_ids().map(str::to_owned).collect();
            assert!(!found.is_empty() && found.is_subset(&everyone), "{}, round {round}", place.name);
            for (other, before) in places.iter().zip(before) {
                let asked = other.odin().requests() > before;
                assert_eq!(asked, std::ptr::eq(other, place), "{} while {} is read", other.name, place.name);
            }
        }
    }
    let found: BTreeSet<_> = places.iter().map(|place| registered(place).len()).collect();
    assert_eq!(found.len(), places.len(), "each has its own people");
}

/// The peer hands out its one configuration, so that an edit of what was read changes all later clients; and it creates an
/// error without raising it where there is none.
#[test]
fn defect_136_a_client_does_not_change_with_a_copy_of_its_configuration() {
    let mut odin = Odin::example();
    let server = Server::new(move |request| answer(&mut odin, request));
    let builder = odin_api_ureq::Client::builder(SITE).expect("a site").credentials("admin", "admin");
    let client = builder.rate(Rate::unlimited()).in_memory(&server).expect("a client");
    let mut copy = client.with_exchange(|exchange| exchange.config().clone());
    copy.site = Site::new("https://elsewhere.example.net/api/v2").expect("a site");
    copy.credentials = Some(Credentials::new("nobody", "wrong").expect("a login"));
    copy.rate = Rate::per_second(0.01);
    let site = client.with_exchange(|exchange| exchange.config().site.to_string());
    assert_eq!(site, SITE);
    let user = client.call(users::Get::new("4001@example.net")).expect("a user");
    assert_eq!(user.user_id, "4001@example.net");
    // The copy is one of its own, and a further copy is as the client is.
    assert_eq!(copy.site.to_string(), "https://elsewhere.example.net/api/v2");
    let further = client.with_exchange(|exchange| exchange.config().clone());
    assert_eq!(further.site.to_string(), SITE);
    // What is wrong with a configuration is an error, not a line on the screen.
    let wrong = odin_api_ureq::Client::builder("odin.example.net").expect_err("no scheme");
    assert_eq!(wrong.kind(), ErrorKind::Site);
    assert!(Credentials::new("", "x").is_err());
    refused::<odin_api_ureq::Client>();
    refused::<odin_api_hyper::Client>();
}

/// Each setting that cannot work, by the error that it is.
fn refused<C: Connect>() {
    type Setting<C> = fn(Builder<C>) -> Builder<C>;
    let settings: [(Setting<C>, ErrorKind, &str); 5] = [
        (|it| it.credentials("", "x"), ErrorKind::Argument, "user"),
        (|it| it.credentials("admin", ""), ErrorKind::Argument, "password"),
        (|it| it.roots(Roots::Pem(b"no certificate".to_vec())), ErrorKind::Setup, "certificate"),
        (|it| it.roots(Roots::Custom(vec![b"none".to_vec()])), ErrorKind::Setup, "certificate"),
        (|it| it.proxy(Proxy::Url("socks5://proxy:1080".to_owned())), ErrorKind::Setup, "SOCKS"),
    ];
    for (setting, kind, word) in settings {
        let error = setting(Builder::new(SITE).expect("a site")).build().err().expect("it is wrong");
        assert!(error.kind() == kind && error.to_string().contains(word), "{kind:?} {word}: {error}");
    }
}

/// The rows of a result, in all the forms that they have.
fn shown<R: Record + Clone + PartialEq + std::fmt::Debug + serde::Serialize>(rows: &[R]) {
    let copy = rows.to_vec();
    assert!(!rows.is_empty() && copy == rows);
    let json: Vec<Value> = rows.iter().map(|row| serde_json::to_value(row).expect("JSON")).collect();
    let table = Table::of(rows);
    assert_eq!(table.rows.len(), rows.len());
    for ((json, cells), row) in json.iter().zip(&table.rows).zip(rows) {
        let cells: std::collections::BTreeMap<&str, &str> =
            table.columns.iter().map(String::as_str).zip(cells.iter().map(String::as_str)).collect();
        let debug = format!("{row:?}");
        for (key, value) in json.as_object().expect("a record") {
            if let Value::String(text) = value {
                assert_eq!(cells.get(&**key), Some(&&**text), "{key}");
                assert!(debug.contains(&**text), "{key} in {debug}");
            }
        }
    }
}

/// The peer's store cannot be written, printed, or filled from another one: each of these calls names that do not exist.
#[test]
fn defect_137_what_was_read_can_be_written_printed_and_copied() {
    let scope = Scope::group("ent.odin", "grp.odin");
    for place in places(Odin::example) {
        let rows: Result<_, Error> = place.run(async |ctx| {
            let registered = registrations(&ctx, &scope).await?;
            Ok((registered, licences(&ctx, &scope).await?, user_report(&ctx, &scope).await?))
        });
        let (registered, licences, report) = rows.expect("rows");
        shown(&registered);
        shown(&licences);
        shown(&report);
    }
}

/// The peer's ranges lack the plus sign that the API wants, and an earlier version sorted the list of the caller.
#[test]
fn defect_138_numbers_become_ranges_with_their_plus_sign() {
    let numbers: Vec<PhoneNumber> = (1..=9).rev().map(|number| PhoneNumber::from(format!("+44-{number}"))).collect();
    let before = numbers.clone();
    let ranges = NumberRange::collapse(&numbers);
    assert_eq!(ranges, [NumberRange::between("+44-1", "+44-9")]);
    assert_eq!(serde_json::to_value(&ranges).expect("JSON"), serde_json::json!([{"min": "+44-1", "max": "+44-9"}]));
    assert_eq!(numbers, before, "the caller's list is as it was");
    let back: Vec<PhoneNumber> = ranges[0].expand().expect("a range").collect();
    assert_eq!(back, before.iter().rev().cloned().collect::<Vec<_>>());
    // Nothing is lost that does not fit.
    let odd = NumberRange::collapse(["+44-5", "5", "+44-7", "reception", "+44-5", "+1-6"]);
    let odd: BTreeSet<&str> = odd.iter().map(|range| range.min.as_str()).collect();
    assert_eq!(odd, ["+1-6", "+44-5", "+44-7", "5", "reception"].into());
    assert_eq!(NumberRange::between("+44-9", "+44-1").expand().err(), Some(RangeError::Reversed));
}

/// The peer's helpers print what is wrong with a JSON text, and return nothing.
#[test]
fn defect_139_json_that_cannot_be_read_is_an_error() {
    let scope = Scope::group("ent.odin", "grp.odin");
    for text in ["", "{", r#"{"userId": "4001"#, "[1, 2", "nonsense", "{\"a\": }", "\u{feff}\u{1}"] {
        let server = Server::new(move |_| Response::new(Bytes::from(text)));
        let client = odin_api_ureq::Client::builder(SITE).expect("a site").token("t").in_memory(&server);
        let client = client.expect("a client");
        let error = client.call(users::Get::new("4001@example.net")).expect_err("no user");
        assert_eq!(error.kind(), ErrorKind::Unreadable, "{text}: {error}");
        assert_eq!(error.response().expect("an answer").body(), text);
        let error = client.run(async |ctx| registrations(&ctx, &scope).await).expect("a run").expect_err("no rows");
        assert_eq!(error.kind(), ErrorKind::Unreadable, "{text}: {error}");
        assert!(serde_json::from_str::<users::User>(text).is_err(), "{text}");
        if !text.is_empty() {
            let error = Past::read(&mut MemoryJournal::with(text)).expect_err("no journal");
            assert_eq!(error.kind(), JournalErrorKind::Damaged, "{text}");
        }
    }
}
