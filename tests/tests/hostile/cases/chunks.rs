//! Bodies in chunks.

use odin_api::ErrorKind::{Interrupted, Protocol, TooLarge};

use crate::case::{BODY, Case, KIB, MIB, USER, chunk, chunked, get, head, raw};
use crate::server::Act::{Close, Read, Repeat, Write};

fn sends(name: &'static str, chunks: impl AsRef<[u8]>) -> Case {
    get(name).plays([Read, Write(chunked(chunks)), Close])
}

/// Two chunks, and the last one.
fn good() -> Vec<u8> {
    let (first, second) = USER.split_at(10);
    [chunk(first), chunk(second), b"0\r\n".to_vec()].concat()
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = sizes();
    cases.extend(extensions_and_trailers());
    cases.extend(encodings());
    cases
}

fn sizes() -> Vec<Case> {
    let single: Vec<u8> = USER.bytes().flat_map(|byte| chunk([byte])).collect();
    vec![
        sends("chunks", [good(), b"\r\n".to_vec()].concat()).done("Smith"),
        sends("chunks of one byte", [single, b"0\r\n\r\n".to_vec()].concat()).done("Smith"),
        sends("a chunk size in capitals, with zeros", format!("000{:X}\r\n{USER}\r\n0\r\n\r\n", USER.len()))
            .done("Smith"),
        sends("a chunk size in words", "many\r\n{}\r\n0\r\n\r\n").fails(&[Protocol], ""),
        sends("a negative chunk size", "-2\r\n{}\r\n0\r\n\r\n").fails(&[Protocol], ""),
        sends("a chunk size with a prefix", "0x2\r\n{}\r\n0\r\n\r\n").fails(&[Protocol], ""),
        sends("an empty chunk size", "\r\n{}\r\n0\r\n\r\n").fails(&[Protocol], ""),
        sends("a chunk size beyond 64 bits", "fffffffffffffffff\r\n{}").fails(&[Protocol], ""),
        // It promises more than there is room for; what arrives is what counts.
        sends("a chunk size of nearly 64 bits", "7fffffffffffffff\r\n{}").fails(&[Interrupted], ""),
        sends("a chunk that is longer than it says", "1\r\n{}\r\n0\r\n\r\n").fails(&[Protocol], ""),
        sends("a chunk that is shorter than it says", "9\r\n{}\r\n0\r\n\r\n").fails(&[Protocol, Interrupted], ""),
        // Whether it is not yet, or never will be, the size of a chunk.
        sends("no chunks where chunks should be", USER).fails(&[Protocol, Interrupted], ""),
        raw("a chunk size without an end")
            .plays([Read, Write(chunked("")), Repeat(vec![b'0'; 64 * KIB], 1024)])
            .fails(&[Protocol, TooLarge], ""),
        // One of the transports takes the body as whole, the other insists on the last two bytes.
        sends("chunks without the last line end", good()).fails_or_done(&[Interrupted], "Smith"),
    ]
}

fn extensions_and_trailers() -> Vec<Case> {
    let extended = |size: usize| format!("2;{}\r\n[]\r\n0\r\n\r\n", "x".repeat(size));
    let trailed = |trailer: String| [good(), trailer.into_bytes(), b"\r\n".to_vec()].concat();
    vec![
        sends("a chunk extension", format!("{:x};a=b\r\n{USER}\r\n0\r\n\r\n", USER.len())).done("Smith"),
        sends("a chunk extension of 16 KiB", extended(16 * KIB)).fails(&[Protocol, TooLarge], ""),
        raw("a chunk extension without an end")
            .plays([Read, Write(chunked("2;")), Repeat(vec![b'x'; 64 * KIB], 1024)])
            .fails(&[Protocol, TooLarge], ""),
        raw("a chunk extension with each of many chunks")
            .plays([Read, Write(chunked("")), Repeat(b"1;extension=1\r\n \r\n".repeat(4096), 1024)])
            .written(20 * BODY)
            .fails(&[Protocol, TooLarge], ""),
        sends("a trailer", trailed("X-Checksum: 5\r\n".into())).done("Smith"),
        sends("trailers of 1 MB", trailed(format!("X-Trailer: {}\r\n", "x".repeat(1000)).repeat(1000)))
            .fails(&[TooLarge], ""),
        sends("a trailer of 1 MB", trailed(format!("X-Trailer: {}\r\n", "x".repeat(MIB)))).fails(&[TooLarge], ""),
        raw("trailers without an end")
            .plays([Read, Write(chunked("0\r\n")), Repeat(b"X-Trailer: x\r\n".repeat(4096), 1024)])
            .fails(&[TooLarge], ""),
    ]
}

fn encodings() -> Vec<Case> {
    let encoded = |name, lines: &[&str]| {
        let lines: Vec<_> = std::iter::once("HTTP/1.1 200 OK").chain(lines.iter().copied()).collect();
        get(name).plays([Read, Write(head(&lines, [good(), b"\r\n".to_vec()].concat())), Close])
    };
    vec![
        encoded("chunks in capitals", &["Transfer-Encoding: CHUNKED"]).done("Smith"),
        encoded("a body that is compressed for the journey", &["Transfer-Encoding: gzip, chunked"])
            .fails(&[Protocol], "transfer encoding"),
        encoded("compressed for the journey, in two lines", &["Transfer-Encoding: gzip", "Transfer-Encoding: chunked"])
            .fails(&[Protocol], "transfer encoding"),
        encoded("compressed for the journey, without chunks", &["Transfer-Encoding: gzip"])
            .fails(&[Protocol], "transfer encoding"),
        encoded("an unknown encoding for the journey", &["Transfer-Encoding: cow"])
            .fails(&[Protocol], "transfer encoding"),
        encoded("chunks in chunks", &["Transfer-Encoding: chunked, chunked"]).fails(&[Protocol], ""),
        get("chunks in HTTP/1.0")
            .plays([
                Read,
                Write(head(&["HTTP/1.0 200 OK", "Transfer-Encoding: chunked"], [good(), b"\r\n".to_vec()].concat())),
                Close,
            ])
            .fails(&[Protocol], ""),
    ]
}
