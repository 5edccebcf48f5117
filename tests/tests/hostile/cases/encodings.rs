//! Compressed bodies, whole and broken.

use std::io::Write as _;

use odin_api::ErrorKind::{Interrupted, NotFound, Protocol, Server};

use crate::case::{Case, USER, answer, chunk, get, head, put};

/// As small as it gets.
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    gzip_with(flate2::Compression::best(), bytes)
}

/// As fast as it gets.
pub(crate) fn quick_gzip(bytes: &[u8]) -> Vec<u8> {
    gzip_with(flate2::Compression::fast(), bytes)
}

fn gzip_with(effort: flate2::Compression, bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), effort);
    encoder.write_all(bytes).expect("room in memory");
    encoder.finish().expect("room in memory")
}

fn packed(name: &'static str, body: impl AsRef<[u8]>) -> Case {
    get(name).sends(answer("200 OK", "Content-Encoding: gzip\r\n", body))
}

fn encoded(name: &'static str, encoding: &str, body: impl AsRef<[u8]>) -> Case {
    get(name).sends(answer("200 OK", &format!("Content-Encoding: {encoding}\r\n"), body))
}

pub(crate) fn cases() -> Vec<Case> {
    let good = gzip(USER.as_bytes());
    let (first, second) = USER.split_at(20);
    let members = [gzip(first.as_bytes()), gzip(b""), gzip(second.as_bytes())].concat();
    let mut wrong_sum = good.clone();
    let at = wrong_sum.len() - 6;
    wrong_sum[at] ^= 1;
    let mut wrong_byte = good.clone();
    wrong_byte[14] ^= 0xff;
    let cut = &good[..good.len() - 12];
    vec![
        packed("gzip", &good).done("Smith"),
        get("gzip in chunks")
            .sends(head(
                &["HTTP/1.1 200 OK", "Content-Encoding: gzip", "Transfer-Encoding: chunked"],
                [chunk(&good[..7]), chunk(&good[7..]), b"0\r\n\r\n".to_vec()].concat(),
            ))
            .done("Smith"),
        packed("gzip of several members", members).done("Smith"),
        packed("gzip that is cut off", cut).fails(&[Interrupted], "gzip"),
        packed("gzip of nothing but a header", &good[..10]).fails(&[Interrupted], "gzip"),
        packed("gzip without its end", &good[..good.len() - 4]).fails(&[Interrupted], "gzip"),
        packed("gzip with a wrong sum", wrong_sum).fails(&[Protocol], "gzip"),
        packed("gzip with a wrong byte", wrong_byte).fails(&[Protocol, Interrupted], "gzip"),
        packed("gzip that is none", USER).fails(&[Protocol], "gzip"),
        packed("gzip that is noise", [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff, 0xff]).fails(&[Protocol], "gzip"),
        packed("gzip and then noise", [&good[..], b"noise"].concat()).fails(&[Protocol, Interrupted], "gzip"),
        packed("gzip twice, but said once", gzip(&good)).fails(&[odin_api::ErrorKind::Unreadable], ""),
        encoded("gzip twice", "gzip, gzip", gzip(&good)).fails(&[Protocol], "encoding"),
        encoded("gzip in capitals", "GZIP", &good).done("Smith"),
        encoded("gzip by its old name", "x-gzip", &good).done("Smith"),
        encoded("identity", "identity", USER).done("Smith"),
        encoded("an empty encoding", "", USER).done("Smith"),
        encoded("Brotli", "br", USER).fails(&[Protocol], "br"),
        encoded("deflate", "deflate", USER).fails(&[Protocol], "deflate"),
        encoded("an unknown encoding", "cow", USER).fails(&[Protocol], "unknown"),
        encoded("an encoding of noise", "\u{1F4A9}", USER).fails(&[Protocol], ""),
        put("an unknown encoding after a write")
            .sends(answer("200 OK", "Content-Encoding: br\r\n", USER))
            .fails(&[Protocol], "br"),
        // What the status says is known, whatever became of the body.
        get("a failure in Brotli")
            .sends(answer("404 Not Found", "Content-Encoding: br\r\n", b"\x0b\x02\x80noise\x03"))
            .fails(&[NotFound], "404"),
        get("a failure in gzip")
            .sends(answer(
                "500 Internal Server Error",
                "Content-Encoding: gzip\r\n",
                gzip(b"{\"error\":\"Out of order\"}"),
            ))
            .fails(&[Server], "Out of order"),
        get("a failure in gzip that is cut off")
            .sends(answer("500 Internal Server Error", "Content-Encoding: gzip\r\n", &gzip(b"Out of order")[..20]))
            .fails(&[Server], "500"),
        get("a failure in gzip that is none")
            .sends(answer("500 Internal Server Error", "Content-Encoding: gzip\r\n", "Out of order"))
            .fails(&[Server], "500"),
    ]
}
