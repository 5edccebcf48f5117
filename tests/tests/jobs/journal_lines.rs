//! What the lines of a journal say together.

use odin_api::jobs::{JournalError, JournalErrorKind, MemoryJournal, Past};
use odin_api::value::Secret;
use serde_json::json;

/// A whole line, with the fingerprint of what it says: FNV-1a of the text and of the byte that ends it.
pub fn line(entry: &str) -> String {
    let add = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = entry.bytes().chain([0xff]).fold(0xcbf2_9ce4_8422_2325, add);
    format!("{{\"check\":\"{hash:016x}\",\"entry\":{entry}}}\n")
}

fn read(entries: &[&str]) -> Result<Past, JournalError> {
    Past::read(&mut MemoryJournal::with(entries.iter().map(|entry| line(entry)).collect::<String>()))
}

const JOB: &str = r#"{"job":"test.titles","target":"grp.odin","digest":"0"}"#;
const A: &str = r#"{"item":"a"}"#;
const B: &str = r#"{"item":"b"}"#;
const PLANNED: &str = r#"{"planned":1}"#;
const BEGUN: &str = r#"{"begun":"a","step":0}"#;
const ENDED: &str = r#"{"ended":"a","step":0,"as":"done"}"#;
const UNDOING: &str = r#"{"undoing":"a","step":0}"#;

#[test]
fn a_line_fits_what_stands_above_it() {
    let whole = [JOB, A, PLANNED, BEGUN, ENDED, UNDOING, r#"{"undone":"a","step":0,"as":"done"}"#, BEGUN, ENDED];
    for kept in 0..=whole.len() {
        read(&whole[..kept]).expect("a journal");
    }
    for entries in [
        &[A][..],
        &[r#"{"planned":0}"#],
        &[JOB, A, r#"{"planned":2}"#],
        &[JOB, A, B, PLANNED],
        &[JOB, A, BEGUN],
        &[JOB, A, PLANNED, JOB],
        &[JOB, A, PLANNED, B],
        &[JOB, A, PLANNED, PLANNED, r#"{"begun":"b","step":0}"#],
        &[JOB, A, PLANNED, UNDOING],
        &[JOB, A, PLANNED, BEGUN, ENDED, r#"{"undone":"a","step":1,"as":"done"}"#],
    ] {
        let error = read(entries).expect_err("it does not fit");
        let last = entries.len();
        assert_eq!(error.kind(), JournalErrorKind::Damaged, "{entries:?}");
        let why = format!("journal: line {last} does not fit what stands above it; restore");
        assert!(error.to_string().starts_with(&why), "{entries:?}: {error}");
    }
}

/// A plan that was not written to its end was not begun, and gives way to the next.
#[test]
fn what_is_known_of_an_item_is_kept_in_order() {
    let past = read(&[JOB, A, B]).expect("a journal");
    assert_eq!((past.is_planned(), past.kind(), past.keys().count()), (false, None, 0));
    let past = read(&[
        JOB,
        A,
        JOB,
        r#"{"item":"c","secret":"one","found":{"is":1}}"#,
        B,
        r#"{"planned":2}"#,
        r#"{"item":"c","secret":"two","found":{"is":2}}"#,
    ]);
    let past = past.expect("a journal");
    assert_eq!((past.is_planned(), past.kind()), (true, Some("test.titles")));
    assert_eq!(past.keys().collect::<Vec<_>>(), ["c", "b"]);
    assert_eq!(past.secrets("c").iter().map(Secret::expose).collect::<Vec<_>>(), ["one", "two"]);
    assert_eq!(past.found("c"), Some(&json!({"is": 1})), "what was found first is what the plan was made of");
    assert_eq!((past.secrets("b").len(), past.found("b")), (0, None));
}

#[test]
fn a_fate_is_unknown_until_its_end_is_written_down() {
    let (unknown, undone) = (r#"{"ended":"a","step":0,"as":"unknown"}"#, r#"{"undone":"a","step":0,"as":"unknown"}"#);
    for (entries, is_unknown) in [
        (&[][..], false),
        (&[BEGUN], true),
        (&[BEGUN, ENDED], false),
        (&[BEGUN, unknown], true),
        (&[BEGUN, r#"{"ended":"a","step":0,"as":"failed"}"#], false),
        (&[BEGUN, ENDED, UNDOING], true),
        (&[BEGUN, ENDED, UNDOING, undone], true),
        (&[BEGUN, ENDED, UNDOING, r#"{"undone":"a","step":0,"as":"failed"}"#], false),
        (&[BEGUN, ENDED, UNDOING, r#"{"undone":"a","step":0,"as":"done"}"#], false),
    ] {
        let past = read(&[&[JOB, A, PLANNED], entries].concat()).expect("a journal");
        assert_eq!(past.is_unknown("a"), is_unknown, "{entries:?}");
    }
}
