//! Points in time, as the API takes them.

use crate::json::{Field, FieldResult, Item, Kind, Source, View};

/// A point in time of a request: ISO 8601 with its offset from UTC, such as `2024-11-04T00:00:00Z`.
///
/// Made only from a text that says so: zone names (`EST`) and other orders of day, month and year are refused.
///
/// ```
/// use odin_api::value::Timestamp;
/// let start: Timestamp = "2024-11-04T08:00:00-05:00".parse()?;
/// assert_eq!(start.unix_seconds(), Some(1_730_725_200));
/// assert!("2024-11-04T00:00:00EST".parse::<Timestamp>().is_err());
/// assert!("11-04-2024".parse::<Timestamp>().is_err());
/// # Ok::<(), odin_api::value::ParseTimestampError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Timestamp(String);

/// The error for a text that is not a valid timestamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseTimestampError(String);

impl std::fmt::Display for ParseTimestampError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "no time such as 2024-11-04T00:00:00Z: {:?}", self.0)
    }
}

impl std::error::Error for ParseTimestampError {}

impl Timestamp {
    /// Midnight UTC at the start of a day.
    pub fn day(year: u16, month: u8, day: u8) -> Result<Self, ParseTimestampError> {
        format!("{year:04}-{month:02}-{day:02}T00:00:00Z").parse()
    }

    /// This many seconds after 1970 began in UTC; years 0 to 9999.
    ///
    /// ```
    /// use odin_api::value::Timestamp;
    /// assert_eq!(Timestamp::from_unix_seconds(1_709_208_000)?.as_str(), "2024-02-29T12:00:00Z");
    /// assert!(Timestamp::from_unix_seconds(i64::MAX).is_err());
    /// # Ok::<(), odin_api::value::ParseTimestampError>(())
    /// ```
    pub fn from_unix_seconds(seconds: i64) -> Result<Self, ParseTimestampError> {
        const YEARS_0_TO_9999: std::ops::RangeInclusive<i64> = -62_167_219_200..=253_402_300_799;
        if !YEARS_0_TO_9999.contains(&seconds) {
            return Err(ParseTimestampError(seconds.to_string()));
        }
        let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
        let (year, month, day) = civil(days);
        let text =
            format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", second / 3600, second / 60 % 60, second % 60);
        text.parse()
    }

    /// The text, as it is sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Seconds since 1970 began in UTC, fractions left out; `None` only for a text that a JSON value brought in
    /// unchecked.
    pub fn unix_seconds(&self) -> Option<i64> {
        seconds_of(&self.0)
    }
}

impl std::str::FromStr for Timestamp {
    type Err = ParseTimestampError;
    fn from_str(text: &str) -> Result<Self, ParseTimestampError> {
        seconds_of(text).map(|_| Self(text.to_owned())).ok_or_else(|| ParseTimestampError(text.to_owned()))
    }
}

impl TryFrom<&str> for Timestamp {
    type Error = ParseTimestampError;
    fn try_from(text: &str) -> Result<Self, ParseTimestampError> {
        text.parse()
    }
}

impl From<&Timestamp> for Timestamp {
    fn from(time: &Timestamp) -> Self {
        time.clone()
    }
}

impl std::fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::fmt::Display for Timestamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.0)
    }
}

/// `YYYY-MM-DDTHH:MM:SS`, a fraction or none, `Z` or `+HH:MM`.
fn seconds_of(text: &str) -> Option<i64> {
    let number = |at: std::ops::Range<usize>| -> Option<i64> {
        let digits = text.get(at)?;
        digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
    };
    let marks = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
    if !marks.iter().all(|(at, mark)| text.as_bytes().get(*at) == Some(mark)) {
        return None;
    }
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let (hour, minute, second) = (number(11..13)?, number(14..16)?, number(17..19)?);
    let in_day = hour < 24 && minute < 60 && second < 60;
    if !in_day || !(1..=12).contains(&month) || day < 1 || day > days_in(year, month) {
        return None;
    }
    let mut rest = text.get(19..)?;
    if let Some(fraction) = rest.strip_prefix('.') {
        let end = fraction.bytes().position(|b| !b.is_ascii_digit())?;
        rest = (end > 0).then(|| &fraction[end..])?;
    }
    let offset = if rest == "Z" {
        0
    } else {
        let start = text.len() - rest.len();
        let sign = match rest.bytes().next()? {
            b'+' => 1,
            b'-' => -1,
            _ => return None,
        };
        let (hours, minutes) = (number(start + 1..start + 3)?, number(start + 4..start + 6)?);
        if rest.len() != 6 || rest.as_bytes()[3] != b':' || hours > 14 || minutes > 59 {
            return None;
        }
        sign * (hours * 3600 + minutes * 60)
    };
    Some(days_before(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset)
}

fn days_in(year: i64, month: i64) -> i64 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01 to a date; years are counted from March, so that a leap day ends one.
fn days_before(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let in_year = (153 * month + 2) / 5 + day - 1;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + in_year - 719_468
}

/// The date this many days after 1970-01-01.
fn civil(days: i64) -> (i64, i64, i64) {
    // Never too late a year, on either side of 1970.
    let mut year = 1970 + days.div_euclid(if days < 0 { 365 } else { 366 });
    while days_before(year + 1, 1, 1) <= days {
        year += 1;
    }
    let month = (2..=12).rev().find(|month| days_before(year, *month, 1) <= days).unwrap_or(1);
    (year, month, days - days_before(year, month, 1) + 1)
}

impl Item for Timestamp {
    fn read_into(place: &mut Option<Self>, source: &mut dyn Source) -> FieldResult {
        let mut text = None;
        let mismatch = super::read_text(&mut text, source, "a time")?;
        *place = text.map(Self);
        Ok(mismatch)
    }
    #[inline]
    fn of_text(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }
    fn view(&self) -> View<'_> {
        View::Text(&self.0)
    }
    fn kind() -> Kind {
        Kind::Text
    }
}

impl Field for Timestamp {
    fn read(&mut self, source: &mut dyn Source) -> FieldResult {
        let (text, mismatch) = super::read_required_text(source, "a time")?;
        self.0 = text;
        Ok(mismatch)
    }
    fn put_text(&mut self, text: &str) -> bool {
        self.0.put_text(text)
    }
    fn view(&self) -> View<'_> {
        if self.0.is_empty() { View::Absent } else { View::Text(&self.0) }
    }
    fn kind(&self) -> Kind {
        Kind::Text
    }
}

crate::json::serde_item!(Timestamp);
