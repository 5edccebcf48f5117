//! Points in time: what was made is what is meant.

use odin_api::value::Timestamp;
use proptest::prelude::*;

proptest! {
    #[test]
    fn seconds_and_texts_are_one(seconds in -62_167_219_200_i64..=253_402_300_799) {
        let time = Timestamp::from_unix_seconds(seconds).unwrap();
        prop_assert_eq!(time.unix_seconds(), Some(seconds));
        prop_assert_eq!(time.as_str().parse::<Timestamp>().unwrap(), time);
    }

    #[test]
    fn no_text_is_too_odd(text in "\\PC{0,30}|[0-9T:Z.+-]{0,30}|2024-[0-9]{2}-[0-9]{2}T[0-9:.Z+-]{0,20}") {
        if let Ok(time) = text.parse::<Timestamp>() {
            prop_assert_eq!(time.as_str(), text);
            prop_assert!(time.unix_seconds().is_some());
        }
    }
}

#[test]
fn offsets_and_fractions_count() {
    let seconds = |text: &str| text.parse::<Timestamp>().unwrap().unix_seconds().unwrap();
    assert_eq!(seconds("2024-11-04T08:00:00-05:00"), seconds("2024-11-04T13:00:00.250Z"));
    assert_eq!(seconds("2024-11-04T08:00:00+05:30"), seconds("2024-11-04T02:30:00Z"));
    for wrong in ["2023-02-29T00:00:00Z", "2024-02-29T00:00:00", "2024-02-29T00:00:00.Z", "2024-02-29T00:00:00+0530"] {
        assert!(wrong.parse::<Timestamp>().is_err(), "{wrong}");
    }
}
