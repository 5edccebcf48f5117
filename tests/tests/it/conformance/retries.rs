//! What is retried, and what is not.

use odin_api::exchange::CallOptions;
use odin_api::policy::Retry;
use odin_api::{ErrorKind, Fate, users};

use super::{Lab, Stage, Transport};

const ADA: &str = "4001@example.net";

fn create() -> users::Create {
    users::Create::new("ent.odin", "grp.odin", "4099@example.net", "A", "B", "A", "B")
}

pub fn a_read_is_tried_again<S: Stage>(lab: &Lab<S>) {
    for fault in ["500", "502", "503", "504", "429", "429=0", "502-html", "reset", "drop"] {
        let place = lab.founding();
        place.fault(&format!("{fault}@GET:/users$*2"));
        let odin = place.admin();
        let user = odin.call(users::Get::new(ADA)).unwrap_or_else(|error| panic!("{fault}: {error}"));
        assert_eq!(user.user_id, ADA);
        assert_eq!(place.requests(), 4, "{fault}: a login, two that fail, one that does not");
    }
}

pub fn a_write_that_may_be_repeated_is<S: Stage>(lab: &Lab<S>) {
    for fault in ["503", "reset"] {
        let place = lab.founding();
        place.fault(&format!("{fault}@PUT:/users$#1"));
        let odin = place.admin();
        odin.call(users::Update::new(ADA).title(fault)).unwrap();
        assert_eq!(odin.call(users::Get::new(ADA)).unwrap().title.as_deref(), Some(fault));
        assert_eq!(place.odin().records().filter(|record| record.method == "PUT").count(), 2);
    }
}

pub fn a_write_that_may_not_be_repeated_is_reported<S: Stage>(lab: &Lab<S>) {
    for (fault, kind, fate, done) in [
        ("reset", ErrorKind::Interrupted, Fate::Unknown, true),
        ("drop", ErrorKind::Interrupted, Fate::Unknown, false),
        ("504", ErrorKind::Server, Fate::Unknown, false),
        ("504!", ErrorKind::Server, Fate::Unknown, true),
        ("500", ErrorKind::Server, Fate::Rejected, false),
        ("503", ErrorKind::Server, Fate::Rejected, false),
    ] {
        let place = lab.founding();
        place.fault(&format!("{fault}@POST:/users$"));
        let error = place.admin().call(create()).unwrap_err();
        assert_eq!((error.kind(), error.fate(), error.attempts()), (kind, fate, 1), "{fault}: {error}");
        assert_eq!(error.may_have_happened(), fate == Fate::Unknown);
        let there = place.odin().user_ids().any(|id| id == "4099@example.net");
        assert_eq!(there, done, "{fault}");
        assert!(!done || error.may_have_happened(), "what happened is never called impossible");
    }
}

pub fn a_write_that_was_refused_can_go_again_when_the_server_says_when<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    place.fault("429=0@POST:/users$#1");
    place.admin().call(create()).unwrap();
    assert_eq!(place.count("users/:create"), 1);
}

pub fn attempts_are_counted_and_bounded<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    place.fault("503@GET:/users$");
    let error = place.admin().call(users::Get::new(ADA)).unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Server, 3));
    assert_eq!(
        error.to_string(),
        "users.get (GET /users): 503 Service Unavailable: Service Unavailable (after 3 attempts)"
    );
    assert_eq!(place.requests(), 4);
    assert_eq!(error.status().unwrap(), 503);
}

pub fn one_call_can_have_retries_of_its_own<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    place.fault("503@/users$");
    let odin = place.admin();
    let mut options = CallOptions::default();
    options.retry = Some(Retry::never());
    assert_eq!(odin.call_with(users::Get::new(ADA), options).unwrap_err().attempts(), 1);
    let mut retry = super::quick();
    retry.attempts = 5;
    retry.idempotent = false;
    let mut options = CallOptions::default();
    options.retry = Some(retry);
    assert_eq!(odin.call_with(users::Get::new(ADA), options.clone()).unwrap_err().attempts(), 5);
    assert_eq!(odin.call_with(users::Update::new(ADA).title("x"), options).unwrap_err().attempts(), 1);
}
