//! Answers by chance: how a body is cut into pieces says nothing, and nothing panics.

use std::time::Duration;

use crate::receive::{Received, gzip, limits, receive};
use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response, Version};
use odin_api::policy::Limits;
use odin_api::{FailureKind, Receiver, StallDetector};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

type Head = (u16, Vec<(&'static str, Vec<u8>)>, bool);

fn parts((status, headers, old): &Head) -> http::response::Parts {
    let mut response = Response::builder().status(*status).body(()).unwrap();
    if *old {
        *response.version_mut() = Version::HTTP_10;
    }
    for (name, value) in headers {
        if let Ok(value) = HeaderValue::from_bytes(value) {
            response.headers_mut().append(HeaderName::from_static(name), value);
        }
    }
    response.into_parts().0
}

fn any_head(length: usize) -> impl Strategy<Value = Head> {
    let text = |text: &'static str| Just(text.as_bytes().to_vec());
    let header = prop_oneof![
        4 => prop_oneof![4 => text("gzip"), 1 => text("x-gzip"), 1 => text("br"), 1 => vec(any::<u8>(), 0..9)]
            .prop_map(|value| ("content-encoding", value)),
        3 => prop_oneof![Just(length), 0..3000_usize].prop_map(|length| ("content-length", length.to_string().into())),
        1 => vec(any::<u8>(), 0..9).prop_map(|value| ("content-length", value)),
        1 => prop_oneof![4 => text("chunked"), 1 => text("gzip, chunked"), 1 => vec(any::<u8>(), 0..9)]
            .prop_map(|value| ("transfer-encoding", value)),
        1 => vec(any::<u8>(), 0..200).prop_map(|value| ("x-other", value)),
    ];
    let status =
        prop_oneof![4 => Just(200_u16), 2 => prop::sample::select(vec![204, 304, 404, 500]), 1 => 100..1000_u16];
    (status, vec(header, 0..4), prop::bool::weighted(0.1))
}

/// Plain, packed in one or more members, damaged, or noise.
fn any_body() -> impl Strategy<Value = Vec<u8>> {
    let plain = prop_oneof![
        vec(any::<u8>(), 0..1200),
        (any::<u8>(), 0..2500_usize).prop_map(|(byte, count)| vec![byte; count]),
        "[ -~]{0,300}".prop_map(String::into_bytes),
    ];
    let members = vec(plain.clone(), 1..4).prop_map(|members| members.iter().flat_map(|it| gzip(it)).collect());
    let bytes = prop_oneof![1 => plain, 3 => members];
    (bytes, prop::option::weighted(0.4, (any::<Index>(), any::<u8>(), any::<bool>()))).prop_map(
        |(mut bytes, damage): (Vec<u8>, _)| {
            if let Some((at, byte, cut)) = damage.filter(|_| !bytes.is_empty()) {
                let at = at.index(bytes.len());
                if cut {
                    bytes.truncate(at);
                } else {
                    bytes[at] = byte;
                }
            }
            bytes
        },
    )
}

fn answer() -> impl Strategy<Value = (Head, Vec<u8>)> {
    any_body().prop_flat_map(|body| (any_head(body.len()), Just(body)))
}

type Seen = (u16, Vec<(String, Vec<u8>)>, Bytes);

/// What matters of it, to compare.
fn outcome(received: Received) -> Result<Seen, (FailureKind, String)> {
    let response = received.map_err(|failure| (failure.kind(), failure.to_string()))?;
    let headers = response.headers().iter().map(|(name, value)| (name.to_string(), value.as_bytes().to_vec()));
    Ok((response.status().as_u16(), headers.collect(), response.body().clone()))
}

/// Cut at these places.
fn pieces<'a>(mut body: &'a [u8], cuts: &[Index]) -> Vec<&'a [u8]> {
    let mut pieces = Vec::new();
    for cut in cuts {
        let (piece, rest) = body.split_at(cut.index(body.len() + 1));
        pieces.push(piece);
        body = rest;
    }
    pieces.push(body);
    pieces
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_pieces_make_the_same_answer((head, body) in answer(), cuts in vec(any::<Index>(), 0..20)) {
        let whole = outcome(receive(parts(&head), &limits(), [&body[..]]));
        prop_assert_eq!(&outcome(receive(parts(&head), &limits(), pieces(&body, &cuts))), &whole);
        prop_assert_eq!(&outcome(receive(parts(&head), &limits(), body.chunks(1))), &whole);
    }

    #[test]
    fn no_answer_is_larger_than_it_may_be((head, body) in answer(), most in 0..1500_usize, error in 0..300_usize) {
        let mut limits = Limits::default();
        (limits.body_bytes, limits.error_body_bytes) = (most, error);
        if let Ok(answer) = receive(parts(&head), &limits, [&body[..]]) {
            let most = if (200..300).contains(&answer.status().as_u16()) { most } else { error };
            prop_assert!(answer.body().len() <= most, "{} of {}", answer.body().len(), most);
        }
    }

    #[test]
    fn a_refusal_is_one_whatever_its_body((head, body) in answer()) {
        let (status, ..) = head;
        let answer = receive(parts(&head), &limits(), body.chunks(100));
        let answer = answer.map(|answer| answer.status().as_u16()).map_err(|failure| failure.kind());
        if status >= 300 {
            prop_assert_eq!(answer, Ok(status));
        } else if let Ok(answered) = answer {
            prop_assert_eq!(answered, status);
        }
    }

    #[test]
    fn what_was_packed_is_unpacked(members in vec(vec(any::<u8>(), 0..300), 1..4), cuts in vec(any::<Index>(), 0..9)) {
        let packed: Vec<u8> = members.iter().flat_map(|member| gzip(member)).collect();
        let head = (200, vec![("content-encoding", b"gzip".to_vec())], false);
        let answer = receive(parts(&head), &limits(), pieces(&packed, &cuts)).unwrap();
        prop_assert_eq!(&answer.body()[..], &members.concat()[..]);
    }

    #[test]
    fn a_broken_answer_never_panics((head, body) in answer()) {
        let failure = || odin_api::Failure::new(FailureKind::Interrupted, odin_api::Sent::Maybe, "gone");
        if let Ok(mut receiver) = Receiver::new(parts(&head), &limits()) && receiver.push(&body).is_ok() {
            let broken = receiver.broken(failure());
            prop_assert_eq!(broken.is_err(), (200..300).contains(&head.0));
        }
    }

    /// Bytes come after these times; whoever looks when the watch says so finds a stall, or not.
    #[test]
    fn a_stall_is_silence_or_next_to_it(
        arrivals in vec((0..15_000_u64, 0..12_usize), 1..40), stall in 1..20_u64,
    ) {
        let mut limits = Limits::default();
        limits.stall = Duration::from_secs(stall);
        // One a second is enough, wherever one begins to count.
        let enough = usize::try_from(stall).unwrap().saturating_sub(1).max(1);
        let mut watch = StallDetector::new(&limits);
        watch.asked();
        let mut now = Duration::ZERO;
        let mut seen: Vec<(Duration, usize)> = Vec::new();
        for (after, bytes) in arrivals {
            now += Duration::from_millis(after);
            if let Some(until) = watch.until().filter(|until| *until <= now) {
                let start = until.checked_sub(limits.stall).unwrap();
                let came: usize = seen.iter().filter(|(at, _)| *at > start).map(|(_, bytes)| bytes).sum();
                prop_assert!(came < enough, "{} bytes since {:?} are a stall at {:?}", came, start, until);
                return Ok(());
            }
            // So far it was fast enough: never less than that in any time of two stalls.
            if let Some((first, _)) = seen.first().filter(|(first, _)| now > *first + limits.stall * 2) {
                let start = now.checked_sub(limits.stall * 2).unwrap();
                let came: usize = seen.iter().filter(|(at, _)| *at >= start).map(|(_, bytes)| bytes).sum();
                prop_assert!(came >= 1, "silence since {:?} is none at {:?}, after {:?}", start, now, first);
            }
            watch.arrived(bytes, now);
            if bytes > 0 {
                seen.push((now, bytes));
            }
            prop_assert_eq!(watch.until().is_some(), !seen.is_empty());
        }
    }

    #[test]
    fn who_sends_a_byte_a_second_never_stalls(
        arrivals in vec((1..1_000_u64, 1..500_usize), 1..200), stall in 1..20_u64,
    ) {
        let mut limits = Limits::default();
        limits.stall = Duration::from_secs(stall);
        let mut watch = StallDetector::new(&limits);
        let mut now = Duration::ZERO;
        for (after, bytes) in arrivals {
            now += Duration::from_millis(after);
            prop_assert!(watch.until().is_none_or(|until| now < until));
            watch.arrived(bytes, now);
        }
    }

    #[test]
    fn framing_is_too_much_when_it_is_four_times_the_headers_without_content(
        steps in vec((1..400_usize, prop::bool::weighted(0.2)), 1..60), header_bytes in 1..300_usize,
    ) {
        let mut limits = Limits::default();
        limits.header_bytes = header_bytes;
        let mut watch = StallDetector::new(&limits);
        watch.asked();
        let mut framing = 0;
        for (bytes, content) in steps {
            watch.arrived(bytes, Duration::ZERO);
            framing += bytes;
            prop_assert_eq!(watch.check().is_err(), framing > 4 * header_bytes);
            if content {
                watch.content();
                framing = 0;
                prop_assert!(watch.check().is_ok());
            }
        }
    }
}
