//! The answer to a write, which may be anything.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, header};
use serde_json::Value;

use super::refusal::reports_error;
use super::{RawResponse, Response, is_blank, no_refusal, unmarked};
use crate::json::{Field, Item, KNOWN, Kind, Mismatch, ReadError, Shown, View, field_json, read_body};

/// The answer to a write.
///
/// The API often answers with the record as it is now, sometimes wrapped in a list, sometimes with `{}`, `[]` or
/// nothing at all. The write succeeded in each case: an unexpected body never turns it into a failure.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct WriteResponse<T = Value> {
    /// The record, if the server sent one that can be read.
    pub record: Option<T>,
    /// Why there is no record although the body is not empty.
    pub unread: Option<ReadError>,
    body: Bytes,
}

impl<T> WriteResponse<T> {
    /// The body as received.
    pub fn body(&self) -> &Bytes {
        &self.body
    }
}

/// The body itself may hold a token.
impl<T: Item> fmt::Debug for WriteResponse<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WriteResponse")
            .field("record", &Shown(self.record.view()))
            .field("unread", &self.unread)
            .field("body_bytes", &self.body.len())
            .finish()
    }
}

impl<T: Item> Response for WriteResponse<T> {
    fn decode(answer: &RawResponse) -> Result<Self, ReadError> {
        let mut record = None;
        let unread = match T::kind() {
            // Any JSON value is accepted as a record; repaired text is not.
            Kind::Json => read_written(answer, &mut record, false)?,
            _ if is_blank(unmarked(answer.body())) => {
                let unread = read_written(answer, &mut record, true)?;
                // An empty list is a list, where one is due; anything else that is empty is nothing.
                if !matches!(record.view(), View::Array(items) if items.count() == 0 && items.keys().is_none()) {
                    record = None;
                }
                unread.filter(|_| record.is_some())
            }
            _ => read_written(answer, &mut record, true)?,
        };
        // A partially read record is discarded.
        Ok(Self { record: record.filter(|_| unread.is_none()), unread, body: answer.body().clone() })
    }
    fn kind() -> Kind {
        T::kind()
    }
    fn to_json(&self) -> Value {
        match &self.record {
            Some(record) => field_json(record.view()),
            None => Value::Null,
        }
    }
}

/// Why no record was read although the body is not empty.
fn read_written(answer: &RawResponse, record: &mut dyn Field, repairs: bool) -> Result<Option<ReadError>, ReadError> {
    let text = unmarked(answer.body());
    if text.is_empty() {
        return Ok(None);
    }
    let no_page = || ReadError::Syntax("an HTML page, which no Odin sends as the answer to a write".into());
    // PHP labels everything as HTML unless it is told otherwise, so the body decides.
    let html = is_labelled_html(answer.response().headers());
    if text.starts_with(b"<") || (html && !looks_like_json(text)) {
        return Err(no_page());
    }
    no_refusal(text)?;
    let mut unread = None;
    let context = answer.context().unwrapping();
    let read = read_body(text, &context, &mut |source| {
        unread = record.read(source)?;
        Ok(repairs && unread.is_none() && source.context().known() && holds_something(record.view()))
    });
    Ok(match (read, unread) {
        // A body that is not text is not a response of an Odin API.
        (Err(why), _) if std::str::from_utf8(text).is_err() => return Err(why),
        (Err(ReadError::Syntax(_)), _) if html => return Err(no_page()),
        (Err(why), _) => Some(why),
        // An error with keys that are not known: the write was refused, not answered in an unknown form.
        (Ok(()), Some(mismatch)) if reports_error(text) => return Err(ReadError::Mismatch(mismatch)),
        (Ok(()), Some(mismatch)) => Some(ReadError::Mismatch(mismatch)),
        (Ok(()), None) if !context.known() => {
            let mismatch = ReadError::Mismatch(Mismatch::new(KNOWN, field_json(record.view())));
            if reports_error(text) {
                return Err(mismatch);
            }
            Some(mismatch)
        }
        (Ok(()), None) => None,
    })
}

fn is_labelled_html(headers: &HeaderMap) -> bool {
    let label = headers.get(header::CONTENT_TYPE).map(|label| label.as_bytes().to_ascii_lowercase());
    label.is_some_and(|label| label.starts_with(b"text/html") || label.starts_with(b"application/xhtml"))
}

fn looks_like_json(text: &[u8]) -> bool {
    matches!(text.first(), Some(b'{' | b'[' | b'"')) || serde_json::from_slice::<Value>(text).is_ok()
}

/// False for a list in which no item could be read.
fn holds_something(view: View<'_>) -> bool {
    match view {
        View::Array(items) => (0..items.count()).any(|index| !items.is_rejected(index)),
        view => !matches!(view, View::Absent),
    }
}
