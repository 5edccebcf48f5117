//! Servers that are slow or send nothing.

use std::time::Duration;

use odin_api::ErrorKind::{Deadline, RateLimited, Server, Timeout};
use odin_api::Fate::{NotSent, Unknown};

use crate::case::{Call, Case, MIB, USER, answer, chunked, get, head, ok, post, put, raw};
use crate::server::Act::{Drip, Pause, Read, Serve, Write};
use crate::server::Place;

const fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

/// Asked once, and then this.
fn slow(case: Case, first: impl Into<Vec<u8>>, then: crate::server::Act) -> Case {
    case.plays([Read, Write(first.into()), then]).quick()
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = connecting();
    cases.extend(heads());
    cases.extend(bodies());
    cases.extend(whole_operations());
    cases
}

fn connecting() -> Vec<Case> {
    vec![
        get("a connection that nobody accepts").at(Place::Unattended).quick().fails(&[Timeout], "").requests(0..=0),
        get("a queue that is full")
            .at(Place::Full)
            .quick()
            .limits(|limits| limits.connect = ms(300))
            .fails_with(&[Timeout], &[NotSent], "")
            .requests(0..=0),
        post("a queue that is full for longer than an attempt may take")
            .at(Place::Full)
            .quick()
            .limits(|limits| limits.attempt = ms(300))
            .fails_with(&[Timeout], &[NotSent], "")
            .requests(0..=0),
        Case { call: Call::Upload, ..post("a large write that nobody reads") }
            .at(Place::Unattended)
            .quick()
            .fails(&[Timeout], "")
            .requests(0..=0)
            // Most of it is spent on putting the body together.
            .within(10_000)
            .memory(32 * MIB),
    ]
}

fn heads() -> Vec<Case> {
    vec![
        get("silence").plays([Read]).quick().fails(&[Timeout], ""),
        put("silence after a write").plays([Read]).quick().fails(&[Timeout], ""),
        post("silence after a write that must not be repeated")
            .plays([Read])
            .quick()
            .retried()
            .fails(&[Timeout], "")
            .requests(1..=1),
        slow(get("half a status line"), "HTTP/1.", Pause(ms(0)))
            .limits(|limits| limits.attempt = ms(20_000))
            .fails(&[Timeout], ""),
        slow(get("half the headers"), "HTTP/1.1 200 OK\r\nContent-Ty", Pause(ms(0)))
            .limits(|limits| limits.attempt = ms(20_000))
            .fails(&[Timeout], ""),
        slow(get("a slow status line"), "HTTP/1.1 200 ", Drip(b"O".to_vec(), 100, ms(50))).fails(&[Timeout], ""),
        slow(get("slow headers"), "HTTP/1.1 200 OK\r\n", Drip(b"X-Wait: a\r\n".to_vec(), 100, ms(50)))
            .fails(&[Timeout], ""),
        slow(get("continue, and then silence"), "HTTP/1.1 100 Continue\r\n\r\n", Pause(ms(0))).fails(&[Timeout], ""),
        slow(get("continue, again and again"), "", Drip(b"HTTP/1.1 100 Continue\r\n\r\n".to_vec(), 100, ms(50)))
            .fails(&[Timeout], ""),
        slow(get("empty lines, again and again"), "", Drip(b"\r\n".to_vec(), 100, ms(50))).fails(&[Timeout], ""),
        // The server may be at work: before the first byte only the attempt is limited.
        get("a late answer")
            .plays([Read, Pause(ms(700)), Write(ok(USER))])
            .quick()
            .limits(|limits| limits.attempt = ms(20_000))
            .done("Smith"),
    ]
}

fn bodies() -> Vec<Case> {
    let patient = |case: Case| case.limits(|limits| limits.attempt = ms(20_000));
    let half = |body: &str| head(&["HTTP/1.1 200 OK", "Content-Length: 100"], body);
    vec![
        slow(raw("a slow body"), half(""), Drip(b" ".to_vec(), 100, ms(50))).fails(&[Timeout], ""),
        slow(raw("a slow body without a length"), head(&["HTTP/1.1 200 OK"], ""), Drip(b" ".to_vec(), 100, ms(50)))
            .fails(&[Timeout], ""),
        slow(raw("slow chunks"), chunked(""), Drip(b"1\r\n \r\n".to_vec(), 100, ms(50))).fails(&[Timeout], ""),
        patient(slow(get("no body at all"), half(""), Pause(ms(0)))).fails(&[Timeout], ""),
        patient(slow(get("half a body"), half("{\"userId\":"), Pause(ms(0)))).fails(&[Timeout], ""),
        patient(slow(put("half the answer to a write"), half("{\"userId\":"), Pause(ms(0)))).fails(&[Timeout], ""),
        patient(slow(get("half a chunk"), chunked("10\r\n{\"userId\""), Pause(ms(0)))).fails(&[Timeout], ""),
        patient(slow(get("half a chunk's size"), chunked("2\r\n{}\r\n1"), Pause(ms(0)))).fails(&[Timeout], ""),
        patient(slow(get("no last chunk"), chunked("2\r\n{}\r\n"), Pause(ms(0)))).fails(&[Timeout], ""),
        patient(slow(get("half a trailer"), chunked("2\r\n{}\r\n0\r\nX-Tra"), Pause(ms(0)))).fails(&[Timeout], ""),
        // Less than a byte a second.
        raw("a trickle")
            .plays([Read, Write(half("")), Drip(b" ".to_vec(), 20, ms(1800))])
            .limits(|limits| limits.stall = ms(3000))
            .fails(&[Timeout], "")
            .within(8000),
        raw("slow and alive")
            .plays([Read, Write(half("")), Drip(b"x".to_vec(), 100, ms(10))])
            .limits(|limits| limits.stall = ms(5000))
            .done("xxx"),
        // What the status says is known, whatever becomes of the rest.
        patient(slow(
            get("half the body of a failure"),
            head(&["HTTP/1.1 503 Service Unavailable", "Content-Length: 100"], "half a wor"),
            Pause(ms(0)),
        ))
        .fails(&[Server], "half a wor"),
        slow(
            get("the slow body of a failure"),
            head(&["HTTP/1.1 503 Service Unavailable"], ""),
            Drip(b"bla ".to_vec(), 100, ms(50)),
        )
        .fails(&[Server], "bla bla"),
    ]
}

fn whole_operations() -> Vec<Case> {
    let wait = |seconds: &str, status| answer(status, &format!("Retry-After: {seconds}\r\n"), "{}");
    vec![
        get("silence, three times").plays([Read]).quick().retried().fails(&[Timeout], "").requests(3..=3).within(5000),
        get("silence until the operation is over")
            .plays([Read])
            .quick()
            .retried()
            .limits(|limits| limits.operation = ms(1300))
            .fails_with(&[Deadline, Timeout], &[Unknown], "")
            .requests(2..=2),
        get("a wait that is too long for the operation")
            .plays([Read, Write(wait("30", "503 Service Unavailable"))])
            .retried()
            .limits(|limits| limits.operation = ms(5000))
            .fails(&[Server], "503"),
        post("a write that is asked to wait")
            .plays([Serve(vec![wait("1", "429 Too Many Requests"), ok(USER)])])
            .retried()
            .done("Smith")
            .requests(2..=2),
        get("a wait of a thousand years")
            .plays([Read, Write(wait("99999999999999999999999", "429 Too Many Requests"))])
            .retried()
            .fails(&[RateLimited], "429"),
    ]
}
