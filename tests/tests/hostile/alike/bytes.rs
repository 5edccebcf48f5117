//! The bytes of the parts of an answer.

use std::io::Write as _;

use super::kinds::{Body, ContentType, Framing, Head, Location, RetryAfter};
use crate::case::{BODY, KIB, USER, chunk};

impl ContentType {
    pub(super) fn line(self) -> Option<&'static str> {
        Some(match self {
            Self::Json => "Content-Type: application/json",
            Self::JsonUtf8 => "Content-Type: application/json; charset=utf-8",
            Self::Html => "Content-Type: text/html; charset=utf-8",
            Self::Plain => "Content-Type: text/plain",
            Self::Missing => return None,
            Self::Latin1 => "Content-Type: application/json; charset=iso-8859-1",
            Self::Problem => "Content-Type: application/problem+json",
            Self::Nonsense => "Content-Type: ;;=",
        })
    }
}

impl Body {
    pub(super) fn bytes(self) -> Vec<u8> {
        let gzip = || {
            let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
            gzip.write_all(USER.as_bytes()).expect("memory");
            gzip.finish().expect("memory")
        };
        match self {
            Self::User | Self::GzipFalse | Self::Brotli => USER.into(),
            Self::Users => format!("[{USER},{USER}]").into(),
            Self::Error => br#"{"error":"It cannot be"}"#.to_vec(),
            Self::Code => b"[Error 4410] Service not assigned".to_vec(),
            Self::Message => br#"{"message":"Server Error"}"#.to_vec(),
            Self::Html => b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>".to_vec(),
            Self::Empty => vec![],
            Self::Blank => b"{}".to_vec(),
            Self::Latin1 => b"{\"userId\":\"4001@example.net\",\"lastName\":\"M\xfcller\"}".to_vec(),
            Self::Gzip => gzip(),
            Self::GzipCut => gzip().split_off(0).into_iter().take(30).collect(),
            Self::Text => b"Down for maintenance, back at 6".to_vec(),
            Self::Long => format!("{{\"error\":\"{}\"}}", "long ".repeat(8 * KIB)).into(),
            Self::TooLong => format!("{{\"error\":\"{}\"}}", "x".repeat(BODY + KIB)).into(),
        }
    }

    pub(super) fn encoding(self) -> Option<&'static str> {
        match self {
            Self::Gzip | Self::GzipCut | Self::GzipFalse => Some("Content-Encoding: gzip"),
            Self::Brotli => Some("Content-Encoding: br"),
            _ => None,
        }
    }
}

impl Framing {
    pub(super) fn lines(self, length: usize) -> Vec<String> {
        let says = |length: usize| format!("Content-Length: {length}");
        let chunked = || "Transfer-Encoding: chunked".to_owned();
        match self {
            Self::Length | Self::Http10 => vec![says(length)],
            Self::LengthLong => vec![says(length + 10)],
            Self::LengthShort => vec![says(length.saturating_sub(5))],
            Self::NoLength => vec![],
            Self::LengthTwice => vec![says(length); 2],
            Self::LengthsDiffer => vec![says(length), says(length + 3)],
            Self::LengthNegative => vec!["Content-Length: -1".to_owned()],
            Self::LengthWords => vec!["Content-Length: many".to_owned()],
            Self::LengthAndChunked => vec![says(5), chunked()],
            Self::Chunked
            | Self::InPieces
            | Self::BadSize
            | Self::NoLastChunk
            | Self::NoLineEnd
            | Self::Extension
            | Self::Trailer
            | Self::Http10Chunked => vec![chunked()],
            Self::TransferGzip => vec!["Transfer-Encoding: gzip, chunked".to_owned()],
        }
    }

    pub(super) fn frame(self, body: &[u8]) -> Vec<u8> {
        let whole = |body: &[u8]| if body.is_empty() { vec![] } else { chunk(body) };
        match self {
            Self::Chunked | Self::LengthAndChunked | Self::TransferGzip | Self::Http10Chunked => {
                [whole(body), b"0\r\n\r\n".to_vec()].concat()
            }
            Self::InPieces => {
                let pieces = body.chunks(7.max(body.len() / 50)).flat_map(chunk);
                pieces.chain(*b"0\r\n\r\n").collect()
            }
            Self::Extension if body.is_empty() => b"0;name=value\r\n\r\n".to_vec(),
            Self::BadSize => [b"zz\r\n", body, b"\r\n0\r\n\r\n"].concat(),
            Self::NoLastChunk => whole(body),
            Self::NoLineEnd => [format!("{:x}\r\n", body.len()).as_bytes(), body, b"0\r\n\r\n"].concat(),
            Self::Extension => [format!("{:x};name=value\r\n", body.len()).as_bytes(), body, b"\r\n0\r\n\r\n"].concat(),
            Self::Trailer => [whole(body), b"0\r\nX-Trailer: x\r\n\r\n".to_vec()].concat(),
            _ => body.to_vec(),
        }
    }
}

impl Head {
    /// What comes before the status line.
    pub(super) fn before(self) -> Vec<u8> {
        let hints = "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n";
        match self {
            Self::Continue => "HTTP/1.1 100 Continue\r\n\r\n".into(),
            Self::Hints => hints.into(),
            Self::Processing => "HTTP/1.1 102 Processing\r\n\r\n".into(),
            Self::ManyInterim => hints.repeat(12).into(),
            Self::Garbage => "SSH-2.0-OpenSSH_9.9\r\n".into(),
            Self::EmptyLines => "\r\n\r\n".into(),
            _ => vec![],
        }
    }
}

impl RetryAfter {
    pub(super) fn lines(self) -> Vec<String> {
        let says = |value: &str| vec![format!("Retry-After: {value}")];
        match self {
            Self::None => vec![],
            Self::Zero => says("0"),
            Self::Second => says("1"),
            Self::Past => says("Wed, 21 Oct 2015 07:28:00 GMT"),
            Self::Far => says("Wed, 21 Oct 2099 07:28:00 GMT"),
            Self::Words => says("soon"),
            Self::Negative => says("-5"),
            Self::Fraction => says("0.01"),
            Self::Twice => [says("0"), says("0")].concat(),
        }
    }
}

impl Location {
    pub(super) fn line(self) -> Option<&'static str> {
        Some(match self {
            Self::None => return None,
            Self::Absolute => "Location: https://odin.example.com/api/v2/users",
            Self::Path => "Location: /login",
            Self::Secret => "Location: https://sso.example.com/?token=5ecret&next=/",
            Self::Empty => "Location: ",
            Self::NoUrl => "Location: \u{1F4A9} :// \\ ",
        })
    }
}
