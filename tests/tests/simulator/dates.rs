//! The dates that the simulator writes and reads.

#[path = "../../src/date.rs"]
mod date;

use date::{Date, parse};

#[test]
fn dates_are_written_and_read() {
    assert_eq!(Date::at(1_598_022_283).plain(), "2020-08-21 15:04:43");
    assert_eq!(Date::at(1_558_600_380).long(), "Thu May 23 08:33:00 UTC 2019");
    for seconds in (0..4_000_000_000).step_by(86_400 * 13 + 4711) {
        assert_eq!(parse(&Date::at(seconds).iso()), Some(seconds));
    }
    assert_eq!(parse("2024-11-04T08:00:00.000-05:00"), Some(1_730_725_200));
    assert_eq!(parse("2024-02-30T00:00:00Z"), None);
    assert_eq!(parse("2024-11-04T00:00:00EST"), None);
}
