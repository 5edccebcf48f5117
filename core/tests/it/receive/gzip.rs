//! Compressed bodies: what is in them, or why it cannot be had.

use crate::receive::{Received, body, gzip, head, kind, limits, noise, ok, receive};
use odin_api::{FailureKind, Receiver};

const PLAIN: &[u8] = br#"{"userId":"4001@odin.test","lastName":"Smith","extension":4001}"#;

fn packed(bytes: &[u8]) -> Received {
    ok(&[("content-encoding", "gzip")], bytes)
}

fn refused(bytes: &[u8]) -> Received {
    receive(head(500, &[("content-encoding", "gzip")]), &limits(), [bytes])
}

#[test]
fn a_compressed_body_is_unpacked_and_its_headers_go() {
    let bytes = gzip(PLAIN);
    let length = bytes.len().to_string();
    let answer = ok(&[("content-encoding", "gzip"), ("content-length", &length), ("x-odin", "yes")], &bytes).unwrap();
    assert_eq!(answer.body(), PLAIN);
    let names: Vec<_> = answer.headers().keys().map(http::HeaderName::as_str).collect();
    assert_eq!(names, ["x-odin"], "what they say is not true of the plain body");
    // The length is that of the bytes on the way.
    assert_eq!(kind(ok(&[("content-encoding", "gzip"), ("content-length", "63")], &bytes)), FailureKind::Interrupted);
}

#[test]
fn encodings_have_their_names() {
    let bytes = gzip(PLAIN);
    for name in ["gzip", "GZip", "x-gzip", " gzip "] {
        assert_eq!(body(ok(&[("content-encoding", name)], &bytes)), PLAIN, "{name}");
    }
    assert_eq!(body(ok(&[("content-encoding", "identity"), ("content-encoding", "gzip")], &bytes)), PLAIN);
    for name in ["", "identity", "IDENTITY"] {
        assert_eq!(body(ok(&[("content-encoding", name)], PLAIN)), PLAIN, "{name}");
    }
    for name in ["br", "deflate", "zstd", "compress", "gzip, gzip", "gzip, identity", "s3cret", "\u{1F4A9}"] {
        let failure = Receiver::new(head(200, &[("content-encoding", name)]), &limits()).unwrap_err();
        assert_eq!(failure.kind(), FailureKind::Protocol, "{name}");
        // Names that are none are not repeated: who knows what they are.
        let known = ["br", "deflate", "zstd", "compress"].contains(&name);
        assert_eq!(failure.to_string().ends_with(&format!(": {name}")), known, "{failure}");
    }
    let twice = head(200, &[("content-encoding", "gzip"), ("content-encoding", "gzip")]);
    assert_eq!(Receiver::new(twice, &limits()).unwrap_err().kind(), FailureKind::Protocol);
    // A refusal is one in any encoding; what cannot be read is left out.
    let answer = receive(head(403, &[("content-encoding", "br")]), &limits(), [&b"\x0b\x02\x80noise\x03"[..]]).unwrap();
    assert_eq!((answer.status().as_u16(), answer.body().len()), (403, 0));
}

#[test]
fn a_body_may_have_several_members() {
    let members = [gzip(&PLAIN[..20]), gzip(b""), gzip(&PLAIN[20..])].concat();
    assert_eq!(body(packed(&members)), PLAIN);
    assert_eq!(body(packed(&gzip(b""))), "");
    assert_eq!(body(packed(b"")), "", "as servers answer that compress nothing");
}

#[test]
fn a_body_that_ends_too_early_is_told_from_a_broken_one() {
    let bytes = gzip(PLAIN);
    for length in 1..bytes.len() {
        assert_eq!(kind(packed(&bytes[..length])), FailureKind::Interrupted, "{length} of {} bytes", bytes.len());
        let refusal = refused(&bytes[..length]).unwrap();
        assert!(PLAIN.starts_with(refusal.body()), "what could be read");
    }
    let members = [gzip(b"first"), gzip(b"second")].concat();
    let cut = &members[..members.len() - 4];
    assert_eq!(kind(packed(cut)), FailureKind::Interrupted);
    assert_eq!(body(refused(cut)), "firstsecond");
}

#[test]
fn garbage_is_no_body() {
    let good = gzip(PLAIN);
    for bytes in [PLAIN, b"\x1f\x8b\x08\0\0\0\0\0\0\x03\xff\xff\xff", b"\0\0\0\0", b"<html>"] {
        assert!(matches!(kind(packed(bytes)), FailureKind::Protocol | FailureKind::Interrupted), "{bytes:?}");
        assert_eq!(body(refused(bytes)).len(), 0);
    }
    for rest in [&b"noise"[..], b"\0", b"\x1f"] {
        let bytes = [&good[..], rest].concat();
        assert!(matches!(kind(packed(&bytes)), FailureKind::Protocol | FailureKind::Interrupted), "{rest:?}");
    }
    // Whatever byte is wrong, it is never another body.
    for at in 0..good.len() {
        for bit in 0..8 {
            let mut wrong = good.clone();
            wrong[at] ^= 1 << bit;
            if let Ok(answer) = packed(&wrong) {
                assert_eq!(answer.body(), PLAIN, "bit {bit} of byte {at}");
            }
        }
    }
}

#[test]
fn the_limit_is_that_of_the_plain_body() {
    for plain in [vec![b'x'; 1000], noise(1000)] {
        assert_eq!(body(packed(&gzip(&plain))), plain, "as large as it may be, compressed or not");
        let more = [&plain[..], b"x"].concat();
        assert_eq!(kind(packed(&gzip(&more))), FailureKind::TooLarge);
    }
    let halves = [gzip(&[b'x'; 500]), gzip(&[b'x'; 500])].concat();
    assert_eq!(body(packed(&halves)).len(), 1000);
    let members = gzip(&[b'x'; 300]).repeat(4);
    assert_eq!(kind(packed(&members)), FailureKind::TooLarge, "all members together");
    // A hundred megabytes in a hundred kilobytes.
    let bomb = gzip(&vec![0; 100 << 20]);
    let mut roomy = limits();
    roomy.body_bytes = 1 << 20;
    let failure = receive(head(200, &[("content-encoding", "gzip")]), &roomy, [&bomb[..]]).unwrap_err();
    assert_eq!(failure.kind(), FailureKind::TooLarge);
    assert!(failure.to_string().contains("decompressed"), "{failure}");
    // Of a refusal, the beginning.
    roomy.error_body_bytes = 1 << 20;
    let refusal = receive(head(500, &[("content-encoding", "gzip")]), &roomy, [&bomb[..]]).unwrap();
    assert_eq!(refusal.body().len(), 1 << 20);
    // What is packed twice and said to be once is unpacked once.
    assert_eq!(body(packed(&gzip(&gzip(PLAIN)))), gzip(PLAIN));
}
