//! What another client gets wrong about users and their services, done right.

use crate::defects::platform::{Platform, body, site};
use bytes::Bytes;
use odin_api::shapes::media::{FileError, MediaType};
use odin_api::users::call_records::{NoPeriod, Period, UserIds, stats};
use odin_api::users::{
    announcements, authentication, call_forwarding_busy, call_forwarding_not_reachable, do_not_disturb, passwords,
    portal_passcode, registration,
};
use odin_api::value::Timestamp;
use odin_api::{Endpoint, ErrorKind, Safety};
use serde_json::json;

const ADA: &str = "4001@example.net";
const GRACE: &str = "4004@example.net";

#[test]
fn defect_061_a_password_goes_out_as_new_password() {
    let sent = body(&passwords::Update::new(ADA, "correct horse"));
    assert_eq!(sent, json!({ "userId": ADA, "newPassword": "correct horse" }));
    let mut platform = Platform::new();
    platform.call(&passwords::Update::new(ADA, "correct horse")).unwrap();
    assert!(platform.odin.accepts_password(ADA, "correct horse"));
}

#[test]
fn defect_063_the_password_of_a_phone_can_be_changed_knowing_the_old_one() {
    let mut platform = Platform::new();
    platform.call(&authentication::Update::new(GRACE).new_password("Secret-One")).unwrap();
    let change = authentication::PasswordChange::between("Secret-One", "Secret-Two");
    let update = authentication::Update::new(GRACE).password(change);
    let request = update.request(&site(), None).unwrap();
    assert_eq!(request.uri().query(), None, "no secret in the URL");
    platform.call(&update).unwrap();
    assert_eq!(platform.call(&update).unwrap_err().kind(), ErrorKind::Rejected, "it is the old one no more");
}

#[test]
fn defect_067_switching_do_not_disturb_leaves_the_ring_splash_alone() {
    let mut platform = Platform::new();
    platform.call(&do_not_disturb::Update::new(ADA).ring_splash(true)).unwrap();
    let on = do_not_disturb::Update::new(ADA).is_active(true);
    assert_eq!(body(&on), json!({ "userId": ADA, "isActive": true }));
    platform.call(&on).unwrap();
    let now = platform.call(&do_not_disturb::Get::new(ADA)).unwrap();
    assert_eq!((now.is_active, now.ring_splash), (Some(true), Some(true)));
}

#[test]
fn defect_069_passcodes_have_as_many_digits_as_the_server_likes() {
    let mut platform = Platform::new();
    platform.call(&portal_passcode::Update::new(ADA, "83920174")).unwrap();
    for wrong in ["letters", "12 34", "+123", ""] {
        let error = portal_passcode::Update::new(ADA, wrong).prepare().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Argument, "{wrong:?}");
    }
    let short = platform.call(&portal_passcode::Update::new(ADA, "12")).unwrap_err();
    assert_eq!(short.kind(), ErrorKind::Rejected, "the server decides");
}

#[test]
fn defect_074_the_answer_to_a_password_change_is_returned() {
    let answer = http::Response::new(Bytes::from_static(br#"{"userId":"4001@example.net"}"#));
    let written = passwords::Update::response(answer).unwrap();
    assert_eq!(written.record.unwrap()["userId"], ADA);
}

#[test]
fn defect_076_registrations_are_found_under_their_name() {
    assert_eq!(registration::Get::OPERATION.id, "users.registration.get");
    assert_eq!(Platform::new().call(&registration::Get::new(ADA)).unwrap().registrations.len(), 1);
}

#[test]
fn defect_078_files_are_checked_before_they_are_sent() {
    let create = |file: &[u8], at_most| announcements::Create::from_bytes(GRACE, "Closed", file, at_most);
    assert_eq!(create(b"", 10).unwrap_err(), FileError::Empty);
    assert_eq!(create(b"RIFF", 3).unwrap_err(), FileError::TooLarge { size: 4, at_most: 3 });
    assert_eq!(create(b"ID3\x03 an MP3", 100).unwrap_err(), FileError::UnknownFormat);
    let film = create(b"\0\0\0\x14ftypqt  ", 100).unwrap();
    assert_eq!(film.media_type, MediaType::Mov, "not WAV for everything");
    assert_eq!(create(b"\0\0\0\x14ftyp3gp4", 100).unwrap().media_type, MediaType::ThreeGp);
    let sound = create(b"RIFF\x24\0\0\0WAVE", 100).unwrap();
    Platform::new().call(&sound).unwrap();
    let other = announcements::Update::new(GRACE, "Closed", MediaType::Wav, "Closed");
    assert_eq!(other.file(b"\0\0\0\x14ftypqt  ", 100).unwrap_err(), FileError::UnknownFormat);
}

#[test]
fn defect_079_times_are_times_and_users_are_many() {
    for wrong in ["2024-11-04T00:00:00EST", "11-04-2024", "2024-11-31T00:00:00Z", "2024-11-04", "2024-11-04T24:00:00Z"]
    {
        assert!(wrong.parse::<Timestamp>().is_err(), "{wrong}");
    }
    let time = |text: &str| text.parse::<Timestamp>().unwrap();
    let (start, end) = (time("2024-11-04T00:00:00Z"), time("2024-11-04T23:59:59-05:00"));
    assert_eq!(Period::between(end.clone(), start.clone()), Err(NoPeriod::Reversed));
    assert_eq!(Period::between(start.clone(), time("2025-03-01T00:00:00Z")), Err(NoPeriod::TooLong));
    let day = Period::between(start, end).unwrap();
    let get = stats::Get::during(&day, UserIds::of([ADA, "4002@example.net"]));
    let request = get.request(&site(), None).unwrap();
    let query = "startTime=2024-11-04T00%3A00%3A00Z&endTime=2024-11-04T23%3A59%3A59-05%3A00\
                 &userIds=4001%40example.net%2C4002%40example.net";
    assert_eq!(request.uri().query(), Some(query));
    assert_eq!(Platform::new().call(&get).unwrap().total, None);
}

#[test]
fn defect_083_busy_and_lost_phones_are_told_apart_by_their_paths() {
    let busy = call_forwarding_busy::Update::new(ADA).is_active(false);
    let lost = call_forwarding_not_reachable::Update::new(ADA).is_active(false);
    assert_eq!(busy.request(&site(), None).unwrap().uri().path(), "/api/v2/users/call-forwarding-busy");
    assert_eq!(lost.request(&site(), None).unwrap().uri().path(), "/api/v2/users/call-forwarding-not-reachable");
    assert_eq!(call_forwarding_busy::Update::OPERATION.safety, Safety::Idempotent);
}
