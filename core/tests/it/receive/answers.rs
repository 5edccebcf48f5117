//! Putting an answer together: lengths, framing, limits.

use bytes::Bytes;
use http::{StatusCode, Version};
use odin_api::policy::Limits;
use odin_api::{Failure, FailureKind, Receiver, Sent};

use crate::receive::{body, head, kind, limits, ok, receive};

#[test]
fn a_body_is_received_as_it_comes() {
    let answer = receive(head(200, &[("x-odin", "yes")]), &limits(), [&b"[1"[..], b"", b",2", b"]"]).unwrap();
    assert_eq!((answer.status(), &answer.body()[..]), (StatusCode::OK, &b"[1,2]"[..]));
    assert_eq!(answer.headers()["x-odin"], "yes");
    assert!(body(receive(head(200, &[]), &limits(), [])).is_empty());
}

#[test]
fn a_success_is_as_long_as_it_says() {
    let says = |length: &str, bytes: &[u8]| ok(&[("content-length", length)], bytes);
    assert_eq!(body(says("4", b"null")), "null");
    assert_eq!(body(says(" 4 ", b"null")), "null");
    assert_eq!(body(says("0", b"")), "");
    for (length, bytes) in [("5", &b"null"[..]), ("3", b"null"), ("4", b""), ("0", b"x"), ("1000", b"null")] {
        assert_eq!(kind(says(length, bytes)), FailureKind::Interrupted, "{length}, {bytes:?}");
    }
    // Transports refuse such lengths; here they just say nothing.
    for length in ["", "many", "-4", "4.0", "4, 4", "99999999999999999999999"] {
        assert_eq!(body(says(length, b"null")), "null", "{length}");
    }
    // In chunks, the length says nothing.
    assert_eq!(body(ok(&[("content-length", "7"), ("transfer-encoding", "chunked")], b"null")), "null");
}

#[test]
fn a_refusal_counts_however_much_of_it_comes() {
    for bytes in [&b""[..], b"{\"error\"", b"{\"error\":\"no\"}"] {
        let answer = receive(head(404, &[("content-length", "14")]), &limits(), [bytes]);
        assert_eq!(body(answer), bytes);
    }
}

#[test]
fn what_breaks_off_is_no_success_but_a_refusal_all_the_same() {
    let broken = |status: u16| {
        let mut receiver = Receiver::new(head(status, &[("content-length", "100")]), &limits()).unwrap();
        receiver.push(b"half a w").unwrap();
        receiver.broken(Failure::new(FailureKind::Timeout, Sent::Maybe, "no more came"))
    };
    let failure = broken(200).unwrap_err();
    assert_eq!((failure.kind(), failure.to_string().as_str()), (FailureKind::Timeout, "no more came"));
    for status in [302, 404, 503, 999] {
        let answer = broken(status).unwrap();
        assert_eq!((answer.status().as_u16(), &answer.body()[..]), (status, &b"half a w"[..]));
    }
}

#[test]
fn a_body_may_be_as_large_as_its_limit() {
    let full = vec![b'x'; 1000];
    for pieces in [1, 7, 999, 1000, 2000] {
        assert_eq!(body(receive(head(200, &[]), &limits(), full.chunks(pieces))), full);
        let more = [&full[..], b"x"].concat();
        assert_eq!(kind(receive(head(200, &[]), &limits(), more.chunks(pieces))), FailureKind::TooLarge);
    }
    assert_eq!(body(ok(&[("content-length", "1000")], &full)), full);
    // What is announced to be too large is not even begun.
    let announced = Receiver::new(head(200, &[("content-length", "1001")]), &limits());
    assert_eq!(announced.unwrap_err().kind(), FailureKind::TooLarge);
    let announced = Receiver::new(head(200, &[("content-length", "18446744073709551615")]), &Limits::default());
    assert_eq!(announced.unwrap_err().kind(), FailureKind::TooLarge);
    let mut none = limits();
    none.body_bytes = 0;
    assert_eq!(body(receive(head(200, &[]), &none, [&b""[..]])), "");
    assert_eq!(kind(receive(head(200, &[]), &none, [&b"x"[..]])), FailureKind::TooLarge);
}

#[test]
fn there_may_be_so_many_objects_in_a_body() {
    let mut few = limits();
    few.body_objects = 3;
    let objects = |count: usize| format!("[{}]", vec!["{}"; count].join(","));
    for count in 0..=3 {
        assert_eq!(body(receive(head(200, &[]), &few, [objects(count).as_bytes()])), objects(count).as_bytes());
    }
    let four = objects(4);
    assert_eq!(kind(receive(head(200, &[]), &few, four.as_bytes().chunks(1))), FailureKind::TooLarge);
    let nested = r#"{"a":[{"b":{"c":{}}}]}"#;
    assert_eq!(kind(receive(head(200, &[]), &few, [nested.as_bytes()])), FailureKind::TooLarge);
    assert_eq!(body(receive(head(500, &[]), &few, [four.as_bytes()])), four.as_bytes(), "a refusal is one");
    few.body_objects = usize::MAX;
    assert_eq!(body(receive(head(200, &[]), &few, [four.as_bytes()])), four.as_bytes());
}

#[test]
fn of_a_refusal_the_beginning_is_kept_and_the_rest_not_read() {
    let page = vec![b'x'; 5000];
    for pieces in [1, 33, 100, 101, 5000] {
        let mut receiver = Receiver::new(head(500, &[("content-length", "5000")]), &limits()).unwrap();
        let mut pushed = 0;
        for piece in page.chunks(pieces) {
            if !receiver.wants_more() {
                break;
            }
            pushed += piece.len();
            receiver.push(piece).unwrap();
        }
        assert!(pushed <= 100 + pieces, "{pushed} bytes read in pieces of {pieces}");
        assert_eq!(receiver.finish().unwrap().body().len(), 100);
    }
    let mut receiver = Receiver::new(head(500, &[]), &limits()).unwrap();
    receiver.push(&page[..100]).unwrap();
    assert!(receiver.wants_more(), "it may have been all");
}

#[test]
fn every_status_from_200_to_299_is_a_success_and_has_the_limit_of_one() {
    for status in (200..=999).filter(|status| *status != 204 && *status != 304) {
        let answer = receive(head(status, &[]), &limits(), [&[b'x'; 500][..]]);
        let length = if (200..=299).contains(&status) { 500 } else { 100 };
        assert_eq!(answer.unwrap().body().len(), length, "{status}");
    }
}

#[test]
fn answers_that_have_no_body_have_none_whatever_comes() {
    for status in [204, 304] {
        for headers in [&[][..], &[("content-length", "100")], &[("content-encoding", "gzip")]] {
            let answer = receive(head(status, headers), &limits(), [&b"{}"[..]]).unwrap();
            assert_eq!((answer.status().as_u16(), answer.body().len()), (status, 0));
        }
    }
}

#[test]
fn another_protocol_is_none_that_is_spoken_here() {
    let error = Receiver::new(head(101, &[("upgrade", "websocket")]), &limits()).unwrap_err();
    assert_eq!((error.kind(), error.sent()), (FailureKind::Protocol, Sent::Maybe));
}

#[test]
fn there_may_be_so_many_header_fields() {
    let fields = |count: usize| {
        let mut parts = head(200, &[]);
        for _ in 0..count {
            parts.headers.append("x-field", "x".parse().unwrap());
        }
        Receiver::new(parts, &limits()).err().map(|failure| failure.kind())
    };
    assert_eq!(fields(100), None);
    assert_eq!(fields(101), Some(FailureKind::TooLarge));
    assert_eq!(fields(5000), Some(FailureKind::TooLarge));
}

#[test]
fn there_may_be_so_many_bytes_of_headers() {
    // Name, colon, blank, value, line end.
    let bytes = |count: usize| {
        let value = "x".repeat(count - "x-long: \r\n".len());
        Receiver::new(head(200, &[("x-long", &value)]), &limits()).err().map(|failure| failure.kind())
    };
    assert_eq!(bytes(64 * 1024), None);
    assert_eq!(bytes(64 * 1024 + 1), Some(FailureKind::TooLarge));
    let mut small = limits();
    small.header_bytes = 30;
    let two = |one: &str, other: &str| Receiver::new(head(404, &[("x-a", one), ("x-b", other)]), &small).is_ok();
    assert!(two("12345678", "12345678"), "15 bytes each");
    assert!(!two("12345678", "123456789"));
}

#[test]
fn only_chunks_are_undone_by_transports() {
    let transfer = |status: u16, version: Version, codings: &[&str]| {
        let codings: Vec<_> = codings.iter().map(|coding| ("transfer-encoding", *coding)).collect();
        let mut parts = head(status, &codings);
        parts.version = version;
        Receiver::new(parts, &limits()).err().map(|failure| failure.kind())
    };
    for good in ["chunked", "CHUNKED", " chunked\t"] {
        assert_eq!(transfer(200, Version::HTTP_11, &[good]), None, "{good}");
    }
    for bad in [&["gzip, chunked"][..], &["gzip", "chunked"], &["gzip"], &["chunked, chunked"], &["identity"], &[""]] {
        assert_eq!(transfer(200, Version::HTTP_11, bad), Some(FailureKind::Protocol), "{bad:?}");
        assert_eq!(transfer(500, Version::HTTP_11, bad), None, "a refusal is one: {bad:?}");
    }
    assert_eq!(transfer(200, Version::HTTP_10, &["chunked"]), Some(FailureKind::Protocol));
    assert_eq!(transfer(200, Version::HTTP_10, &[]), None);
}

#[test]
fn a_receiver_shows_no_headers_and_no_body() {
    let mut receiver = Receiver::new(head(200, &[("x-secret", "hush")]), &limits()).unwrap();
    receiver.push(b"hush").unwrap();
    assert_eq!(format!("{receiver:?}"), "Receiver { status: 200, body_bytes: 4, .. }");
}

/// Such as from a server that keeps the connection: the transport would wait for an end that never comes.
#[test]
fn a_refusal_whose_body_has_no_end_is_told_at_once() {
    let mut parts = head(404, &[("transfer-encoding", "chunked")]);
    parts.version = http::Version::HTTP_10;
    let receiver = Receiver::new(parts, &limits()).unwrap();
    assert!(!receiver.wants_more());
    assert_eq!(receiver.finish().unwrap().status(), 404);
}

#[test]
fn what_has_no_body_is_not_too_large() {
    for status in [204, 304] {
        let answer = receive(head(status, &[("content-length", "99999999999")]), &limits(), [&b""[..]]);
        assert_eq!(body(answer), "");
    }
}

#[test]
fn a_body_that_comes_in_one_piece_is_not_copied_unless_it_is_short() {
    for (length, is_copied) in [(1024, false), (1023, true), (100, true)] {
        let piece = Bytes::from(vec![b'a'; length]);
        let announced = length.to_string();
        let mut receiver = Receiver::new(head(200, &[("content-length", &announced)]), &Limits::default()).unwrap();
        receiver.push_bytes(piece.clone()).unwrap();
        let answer = receiver.finish().unwrap();
        assert_eq!(answer.body(), &piece);
        assert_eq!(answer.body().as_ptr() != piece.as_ptr(), is_copied, "{length}");
    }
    // More than was announced: it comes as it comes.
    let mut receiver = Receiver::new(head(200, &[("content-length", "1024")]), &Limits::default()).unwrap();
    receiver.push_bytes(Bytes::from(vec![b'a'; 1024])).unwrap();
    receiver.push_bytes(Bytes::from_static(b"a")).unwrap();
    assert!(receiver.finish().is_err());
}
