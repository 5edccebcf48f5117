//! Phone numbers and ranges of them.

use odin_api::value::{NumberRange, PhoneNumber, RangeError};
use proptest::prelude::*;
use serde_json::json;

use crate::values::{json, read};

#[test]
fn a_number_is_taken_apart() {
    for (text, code, national, e164) in [
        ("+1-5135551000", Some("1"), "5135551000", Some("+15135551000")),
        ("+44-20 7946 0018", Some("44"), "20 7946 0018", Some("+442079460018")),
        ("+15135551000", None, "+15135551000", Some("+15135551000")),
        ("+1 (513) 555-1000", None, "+1 (513) 555-1000", Some("+15135551000")),
        ("5135551000", None, "5135551000", None),
        ("513-555-1000", None, "513-555-1000", None),
        ("1509", None, "1509", None),
        ("+-5135551000", None, "+-5135551000", None),
        ("+1-", Some("1"), "", None),
        ("+", None, "+", None),
        ("", None, "", None),
        ("*86", None, "*86", None),
        ("+1-800-FLOWERS", Some("1"), "800-FLOWERS", None),
        ("sip:4001@example.net", None, "sip:4001@example.net", None),
        ("+1234567890123456", None, "+1234567890123456", None),
        ("+123456789012345", None, "+123456789012345", None),
        ("+493012345678901", None, "+493012345678901", Some("+493012345678901")),
        (" +1-5135551000 ", None, " +1-5135551000 ", Some("+15135551000")),
    ] {
        let number = PhoneNumber::from(text);
        assert_eq!(number, text, "kept as given");
        assert_eq!((number.country_code(), number.national()), (code, national), "{text}");
        assert_eq!(number.e164().as_deref(), e164, "{text}");
    }
}

#[test]
fn a_national_number_is_completed() {
    let in_us = |text: &str| PhoneNumber::from(text).e164_in("1");
    assert_eq!(in_us("5135551000").as_deref(), Some("+15135551000"));
    assert_eq!(in_us("(513) 555-1000").as_deref(), Some("+15135551000"));
    assert_eq!(in_us("+44-2079460018").as_deref(), Some("+442079460018"), "not ours to complete");
    assert_eq!(in_us("1509"), None, "an extension");
    assert_eq!(in_us("123456"), None);
    assert_eq!(in_us("123456789012345"), None, "16 digits together");
    assert_eq!(in_us("*86"), None);
}

#[test]
fn digits_arrive_as_a_number() {
    assert_eq!(read::<PhoneNumber>("5135551000").unwrap(), "5135551000");
    assert_eq!(json(&PhoneNumber::from("5135551000")), json!("5135551000"), "and go back as a text");
}

fn numbers(range: &NumberRange) -> Vec<String> {
    range.expand().unwrap().map(PhoneNumber::into_string).collect()
}

#[test]
fn a_range_is_expanded() {
    let range = NumberRange::between("+1-5135550098", "+1-5135550101");
    assert_eq!(numbers(&range), ["+1-5135550098", "+1-5135550099", "+1-5135550100", "+1-5135550101"]);
    assert_eq!(range.count(), Ok(4));
    assert_eq!(numbers(&NumberRange::between("0098", "0101")), ["0098", "0099", "0100", "0101"]);
    assert_eq!(numbers(&NumberRange::single("+1-5135550100")), ["+1-5135550100"]);
    assert_eq!(numbers(&NumberRange::new("5135550100")), ["5135550100"], "max is absent in answers");
    let empty = PhoneNumber::default();
    assert_eq!(NumberRange::from_ends(&"5135550100".into(), Some(&empty)), NumberRange::single("5135550100"));
    assert_eq!(NumberRange::from_ends(&"1".into(), Some(&"3".into())), NumberRange::between("1", "3"));
    assert_eq!(json(&NumberRange::single("7")), json!({"min": "7", "max": "7"}));
    // A range that nobody waits for: counting it takes no time.
    assert_eq!(NumberRange::between("0", "9").count(), Ok(10));
    assert_eq!(NumberRange::between("000000000000000000", "999999999999999999").count(), Ok(1_000_000_000_000_000_000));
}

#[test]
fn a_range_that_is_none_says_why() {
    for (min, max, why) in [
        ("+1-5135550101", "+1-5135550100", RangeError::Reversed),
        ("+1-5135550100", "+44-2079460018", RangeError::NotComparable),
        ("+1-5135550100", "5135550101", RangeError::NotComparable),
        ("99", "100", RangeError::NotComparable),
        ("", "1", RangeError::NotComparable),
        ("abc", "abc", RangeError::NotComparable),
        ("1234567890123456789", "1234567890123456799", RangeError::NotComparable),
        ("\u{663}1", "\u{664}2", RangeError::NotComparable),
    ] {
        let range = NumberRange::between(min, max);
        assert_eq!(range.expand().err(), Some(why.clone()), "{min} to {max}");
        assert_eq!(range.count(), Err(why), "{min} to {max}");
    }
    let error: Box<dyn std::error::Error> = RangeError::Reversed.into();
    assert_eq!(error.to_string(), "the range ends before it begins");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn no_text_is_too_odd_for_a_number(text in "(?s).{0,20}|\\+?[0-9() .-]{0,20}", code in "[0-9]{1,3}") {
        let number = PhoneNumber::from(text.as_str());
        for e164 in [number.e164(), number.e164_in(&code)].into_iter().flatten() {
            let digits = e164.strip_prefix('+').unwrap();
            prop_assert!(digits.bytes().all(|b| b.is_ascii_digit()) && digits.len() <= 15, "{}", e164);
            prop_assert_eq!(PhoneNumber::from(e164.as_str()).e164(), Some(e164.clone()), "it is its own form");
        }
        prop_assert!(text.ends_with(number.national()));
        let _ = NumberRange::between(text.as_str(), text.as_str()).expand().map(|mut all| all.next());
    }

    #[test]
    fn a_range_holds_what_it_counts(prefix in "(\\+1-)?", first in 0_u32..100_000, more in 0_u32..300, width in 6_usize..12) {
        let number = |number: u32| format!("{prefix}{number:0width$}");
        let range = NumberRange::between(number(first), number(first + more));
        let all = numbers(&range);
        prop_assert_eq!(u64::try_from(all.len()).unwrap(), range.count().unwrap());
        prop_assert_eq!(all.len(), usize::try_from(more).unwrap() + 1);
        prop_assert!(all.iter().zip(first..).all(|(text, due)| *text == number(due)));
        prop_assert_eq!(read::<NumberRange>(&json(&range).to_string()).unwrap(), range);
    }
}
