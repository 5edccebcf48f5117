//! Bodies that exceed the limits, compressed ones included.

use std::sync::LazyLock;

use odin_api::ErrorKind::{Redirected, Server, TooLarge, Unreadable};

use crate::case::{BODY, Case, KIB, MIB, chunk, chunked, get, head, ok, raw};
use crate::cases::encodings::{gzip, quick_gzip};
use crate::server::Act::{Make, Read, Repeat, Write};

fn piece() -> Vec<u8> {
    vec![b' '; 64 * KIB]
}

/// 64 MiB, and something more, after these headers.
fn flood(case: Case, lines: &[&str]) -> Case {
    case.plays([Read, Write(head(lines, "")), Repeat(piece(), 1100)])
}

/// 200 MiB of zeros in 200 KB.
fn many_members() -> Vec<u8> {
    packed(&gzip(&vec![0; MIB]).repeat(200))
}

/// 20 MiB in one piece.
static MEMBER: LazyLock<Vec<u8>> = LazyLock::new(|| quick_gzip(&vec![b'x'; 20 * MIB]));

fn one_member() -> Vec<u8> {
    packed(&MEMBER)
}

/// 1 GiB of zeros in 1 MB.
fn larger_than_the_default() -> Vec<u8> {
    packed(&gzip(&vec![0; MIB]).repeat(1024))
}

/// What is in it is a bomb of its own.
fn nested() -> Vec<u8> {
    packed(&gzip(&gzip(&MEMBER)))
}

/// 9 MB that would take a hundred times as much once they are read.
fn of_objects() -> Vec<u8> {
    let objects = r#"{"userId":"a"},"#.repeat(600_000);
    packed(&quick_gzip(format!("[{objects}{{}}]").as_bytes()))
}

fn failed() -> Vec<u8> {
    let length = format!("Content-Length: {}", MEMBER.len());
    head(&["HTTP/1.1 500 Internal Server Error", "Content-Encoding: gzip", &length], &*MEMBER)
}

fn packed(body: &[u8]) -> Vec<u8> {
    let length = format!("Content-Length: {}", body.len());
    head(&["HTTP/1.1 200 OK", "Content-Encoding: gzip", &length], body)
}

pub(crate) fn cases() -> Vec<Case> {
    let large = format!("Content-Length: {}", 64 * MIB);
    vec![
        raw("a body as large as it may be").sends(ok(vec![b' '; BODY])).done("   "),
        raw("a body that is one byte too large").sends(ok(vec![b' '; BODY + 1])).fails(&[TooLarge], "262144"),
        flood(raw("a bomb that is announced"), &["HTTP/1.1 200 OK", &large]).written(0).fails(&[TooLarge], "262144"),
        flood(raw("a bomb without a length"), &["HTTP/1.1 200 OK"]).fails(&[TooLarge], "262144"),
        raw("a bomb in chunks")
            .plays([Read, Write(chunked("")), Repeat(chunk(piece()), 1100)])
            .fails(&[TooLarge], "262144"),
        raw("a bomb in one chunk")
            .plays([Read, Write(chunked("7fffffff\r\n")), Repeat(piece(), 1100)])
            .fails(&[TooLarge], "262144"),
        raw("a bomb in tiny chunks")
            .plays([Read, Write(chunked("")), Repeat(chunk([b' '; 64]).repeat(1000), 1100)])
            .written(2 * BODY)
            .within(10_000)
            .fails(&[TooLarge], "262144"),
        flood(raw("a bomb for the default limits"), &["HTTP/1.1 200 OK"])
            .default_limits()
            .written(64 * MIB)
            .memory(100 * MIB)
            .within(20_000)
            .fails(&[TooLarge], "67108864"),
        flood(raw("the bomb of a failure"), &["HTTP/1.1 500 Internal Server Error"])
            .written(16 * KIB)
            .fails(&[Server], "500"),
        flood(raw("the bomb of a failure for the default limits"), &["HTTP/1.1 500 Internal Server Error"])
            .default_limits()
            .written(64 * KIB)
            .fails(&[Server], "500"),
        flood(raw("the announced bomb of a failure"), &["HTTP/1.1 500 Internal Server Error", &large])
            .written(16 * KIB)
            .fails(&[Server], "500"),
        flood(raw("the bomb of a redirect"), &["HTTP/1.1 302 Found", "Location: http://{elsewhere}/"])
            .written(16 * KIB)
            .fails(&[Redirected], "302"),
        raw("a compressed bomb").plays([Read, Make(one_member)]).fails(&[TooLarge], "decompressed"),
        raw("a compressed bomb of many members").plays([Read, Make(many_members)]).fails(&[TooLarge], "decompressed"),
        raw("a compressed bomb for the default limits")
            .plays([Read, Make(larger_than_the_default)])
            .default_limits()
            .written(MIB)
            .fails(&[TooLarge], "decompressed")
            .within(20_000)
            .memory(100 * MIB),
        get("a bomb of objects for the default limits")
            .plays([Read, Make(of_objects)])
            .default_limits()
            .written(MIB)
            .within(20_000)
            .memory(100 * MIB)
            .fails(&[TooLarge], "500000 objects"),
        // Only one layer is unpacked, and that is small.
        get("a bomb in a bomb").plays([Read, Make(nested)]).fails(&[Unreadable], ""),
        raw("the compressed bomb of a failure").plays([Read, Make(failed)]).fails(&[Server], "xxx"),
    ]
}
