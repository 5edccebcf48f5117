//! One answer of a scripted server: drawn, and put into bytes.

use std::time::Duration;

use super::behaviour::Random;
use super::kinds::{Body, ContentType, Event, Framing, Head, Location, RetryAfter, STATUSES, kind};
use super::server::{End, Part, Step, When};
use crate::case::KIB;

/// One answer, or what takes its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plan {
    pub(super) status: u16,
    pub(super) content_type: ContentType,
    pub(super) body: Body,
    pub(super) framing: Framing,
    pub(super) event: Event,
    pub(super) head: Head,
    pub(super) retry_after: RetryAfter,
    pub(super) location: Location,
}

impl Plan {
    pub(super) const GOOD: Self = Self {
        status: 200,
        content_type: ContentType::Json,
        body: Body::User,
        framing: Framing::Length,
        event: Event::Keep,
        head: Head::Plain,
        retry_after: RetryAfter::None,
        location: Location::None,
    };

    /// Mostly one thing is odd at a time, or all that is odd would hide behind the first.
    pub(super) fn draw(random: &mut Random) -> Self {
        const COMMON: &[u16] = &[200, 200, 200, 201, 400, 404, 429, 500, 502, 503];
        let mut plan = Self { status: random.pick(COMMON), ..Self::GOOD };
        plan.body = if plan.status < 300 { Body::User } else { random.pick(&[Body::Error, Body::Html, Body::Empty]) };
        let theme = random.below(10);
        if theme <= 3 || theme == 9 {
            plan.status = random.pick(STATUSES);
            plan.content_type = random.pick(ContentType::ALL);
            plan.body = random.pick(Body::ALL);
            plan.framing = random.pick(&[Framing::Length, Framing::Chunked, Framing::NoLength, Framing::InPieces]);
        }
        if matches!(theme, 4 | 5 | 9) {
            plan.framing = random.pick(Framing::ALL);
        }
        if matches!(theme, 6 | 7 | 9) {
            plan.event = random.pick(Event::ALL);
        }
        if matches!(theme, 8 | 9) {
            plan.head = random.pick(Head::ALL);
        }
        if (300..400).contains(&plan.status) {
            plan.location = random.pick(Location::ALL);
        }
        if matches!(plan.status, 413 | 425 | 429 | 500..=599) && random.one_in(2) {
            plan.retry_after = random.pick(RetryAfter::ALL);
        }
        plan
    }

    pub(super) fn kinds(&self) -> [String; 8] {
        [
            kind("Status", self.status),
            kind("ContentType", self.content_type),
            kind("Body", self.body),
            kind("Framing", self.framing),
            kind("Event", self.event),
            kind("Head", self.head),
            kind("RetryAfter", self.retry_after),
            kind("Location", self.location),
        ]
    }

    /// What is not as in a good answer.
    pub(super) fn story(&self) -> String {
        let odd: Vec<_> = self.kinds().into_iter().zip(Self::GOOD.kinds()).collect();
        let odd: Vec<_> = odd.into_iter().filter(|(own, good)| own != good).map(|(own, _)| own).collect();
        if odd.is_empty() { "a good answer".to_owned() } else { odd.join(" ") }
    }

    /// Status line and headers, without the empty line.
    fn lines(&self, body: &[u8]) -> Vec<Vec<u8>> {
        let status = self.status;
        let first = match (self.head, self.framing) {
            (Head::NoReason, _) => format!("HTTP/1.1 {status}"),
            (Head::Http2, _) => format!("HTTP/2 {status}"),
            (Head::Http12, _) => format!("HTTP/1.2 {status} OK"),
            (Head::LowerCase, _) => format!("http/1.1 {status} OK"),
            (Head::TwoDigits, _) => "HTTP/1.1 20 OK".to_owned(),
            (Head::FourDigits, _) => "HTTP/1.1 2000 OK".to_owned(),
            (Head::Switching, _) => "HTTP/1.1 101 Switching Protocols".to_owned(),
            (_, Framing::Http10 | Framing::Http10Chunked) => format!("HTTP/1.0 {status} OK"),
            _ => format!("HTTP/1.1 {status} OK"),
        };
        let mut lines = vec![first.into_bytes()];
        let mut add = |line: &str| lines.push(line.as_bytes().to_vec());
        self.content_type.line().into_iter().for_each(&mut add);
        self.body.encoding().into_iter().for_each(&mut add);
        self.framing.lines(body.len()).iter().for_each(|line| add(line));
        self.retry_after.lines().iter().for_each(|line| add(line));
        self.location.line().into_iter().for_each(&mut add);
        if self.event == Event::CloseAnnounced {
            add("Connection: close");
        }
        match self.head {
            Head::ManyFields => (0..110).for_each(|index| add(&format!("X-Field-{index}: x"))),
            Head::LongField => add(&format!("X-Long: {}", "x".repeat(70 * KIB))),
            Head::NoColon => add("Nothing"),
            Head::BlankInName => add("X Name: x"),
            Head::Folded => add("X-Name: a\r\n b"),
            Head::ZeroInField => add("X-Name: a\0b"),
            Head::Latin1Field => lines.push(b"X-Name: \xe9t\xe9".to_vec()),
            _ => {}
        }
        lines
    }

    pub(super) fn step(&self, body: &[u8]) -> Step {
        let line_end: &[u8] = if self.head == Head::BareLineFeed { b"\n" } else { b"\r\n" };
        let mut head = self.head.before();
        for line in self.lines(body) {
            head.extend([&line, line_end].concat());
        }
        head.extend_from_slice(line_end);
        let body = self.framing.frame(body);
        if self.head == Head::Http09 {
            head.clear();
        }
        let part = |bytes: &[u8]| Part::Write(bytes.to_vec());
        let whole = [&head[..], &body].concat();
        let (half_head, half_body) = (&head[..head.len() / 2], &whole[..head.len() + body.len() / 2]);
        // What ends with the connection.
        let cut = matches!(self.framing, Framing::NoLength | Framing::NoLastChunk | Framing::LengthLong)
            || matches!(self.head, Head::Http09);
        let end = if cut { End::Close } else { End::Keep };
        let step = |parts: Vec<Part>, end| Step { when: When::Whole, parts, end };
        match self.event {
            Event::Keep | Event::CloseAnnounced if cut => step(vec![part(&whole)], End::Close),
            Event::Keep => step(vec![part(&whole)], End::Keep),
            Event::Close | Event::CloseAnnounced => step(vec![part(&whole)], End::Close),
            Event::HalfClose => step(vec![part(&whole)], End::HalfClose),
            Event::ResetBefore => step(vec![], End::Reset),
            Event::CloseBefore => step(vec![], End::Close),
            Event::ResetUnread => Step { when: When::FirstLine, parts: vec![], end: End::Reset },
            Event::CloseUnread => Step { when: When::FirstLine, parts: vec![], end: End::Close },
            Event::ResetInHead => step(vec![part(half_head), Part::Settle], End::Reset),
            Event::CloseInHead => step(vec![part(half_head)], End::Close),
            Event::ResetAfterHead => step(vec![part(&head), Part::Settle], End::Reset),
            Event::CloseAfterHead => step(vec![part(&head)], End::Close),
            Event::ResetInBody => step(vec![part(half_body), Part::Settle], End::Reset),
            Event::CloseInBody => step(vec![part(half_body)], End::Close),
            Event::SilentBefore => step(vec![], End::Silent),
            Event::SilentInHead => step(vec![part(half_head)], End::Silent),
            Event::SilentInBody => step(vec![part(half_body)], End::Silent),
            // Every byte is progress, and there are too many of them.
            Event::DripHead => step(vec![Part::Drip(head[..head.len().min(100)].to_vec(), 60)], End::Silent),
            Event::DripBody => {
                let (quick, slow) = body.split_at(body.len().saturating_sub(20));
                step(vec![part(&[&head, quick].concat()), Part::Drip(slow.to_vec(), 2)], end)
            }
            Event::Late => step(vec![Part::Pause(Duration::from_millis(30)), part(&whole)], end),
            Event::Early => Step { when: When::Head, parts: vec![part(&whole)], end },
            Event::EarlyClose => Step { when: When::Head, parts: vec![part(&whole), Part::Settle], end: End::Close },
            Event::TwoAnswers => step(vec![part(&[&whole[..], &whole].concat())], end),
        }
    }
}
