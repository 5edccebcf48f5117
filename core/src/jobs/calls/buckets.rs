//! Calls by day and hour.

use std::collections::BTreeMap;

use crate::declare::model;
use crate::users::call_records::{CallDirection, CallRecord};
use crate::value::Timestamp;

/// A time zone: how far its clocks are ahead of UTC.
pub trait TimeZone {
    /// By so many seconds, at a time in seconds since 1970 began in UTC; negative in the west.
    fn offset_seconds(&self, unix_seconds: i64) -> i32;
}

/// Coordinated universal time.
#[derive(Debug, Clone, Copy, Default)]
pub struct Utc;

impl TimeZone for Utc {
    fn offset_seconds(&self, _: i64) -> i32 {
        0
    }
}

/// How calls are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Bucket {
    /// A row a day.
    Day,
    /// A row an hour.
    Hour,
}

model! {
    /// The calls that began in a day or an hour.
    CallCounts {
        /// When it begins, by the clocks of the time zone, with their offset from UTC: `2024-11-04T08:00:00-05:00`. Empty
        /// for calls of which the server does not say when they were.
        start: Option<String> = "start",
        total: Option<i64> = "total",
        placed: Option<i64> = "placed",
        placed_missed: Option<i64> = "placedMissed",
        received: Option<i64> = "received",
        received_missed: Option<i64> = "receivedMissed",
        redirected: Option<i64> = "redirected",
        /// From the first ringing to the end of the call.
        total_seconds: Option<i64> = "totalSeconds",
    }
}

/// Counts calls by the clocks of a time zone, in order; days and hours without calls are left out. Every call is counted
/// once.
pub fn count(records: &[CallRecord], bucket: Bucket, zone: &impl TimeZone) -> Vec<CallCounts> {
    let mut rows: BTreeMap<(i64, i32), CallCounts> = BTreeMap::new();
    let mut undated: Option<CallCounts> = None;
    for record in records {
        let row = match began_at(record) {
            Some(at) => {
                let offset = zone.offset_seconds(at);
                let local = at + i64::from(offset);
                let length = if bucket == Bucket::Day { 86_400 } else { 3_600 };
                let start = local.div_euclid(length) * length;
                // A day may have two offsets; its calls belong to one row.
                let (key, offset) = match bucket {
                    Bucket::Day => ((start, 0), zone.offset_seconds(start - i64::from(offset))),
                    // The hour that comes twice when clocks are set back is two.
                    Bucket::Hour => ((start, -offset), offset),
                };
                let new = || CallCounts { start: Some(written(start, offset)), ..CallCounts::default() };
                rows.entry(key).or_insert_with(new)
            }
            None => undated.get_or_insert_default(),
        };
        add(row, record);
    }
    rows.into_values().chain(undated).collect()
}

fn add(row: &mut CallCounts, record: &CallRecord) {
    let one = |count: &mut Option<i64>, more: i64| *count = Some(count.unwrap_or_default() + more);
    for count in
        [&mut row.placed, &mut row.placed_missed, &mut row.received, &mut row.received_missed, &mut row.redirected]
    {
        one(count, 0);
    }
    one(&mut row.total, 1);
    one(&mut row.total_seconds, length(record));
    match &record.direction {
        Some(CallDirection::Placed) => one(&mut row.placed, 1),
        Some(CallDirection::PlacedMissed) => one(&mut row.placed_missed, 1),
        Some(CallDirection::Received) => one(&mut row.received, 1),
        Some(CallDirection::ReceivedMissed) => one(&mut row.received_missed, 1),
        Some(CallDirection::Redirect) => one(&mut row.redirected, 1),
        _ => {}
    }
}

/// How long it took, in seconds.
fn length(record: &CallRecord) -> i64 {
    record.total_seconds.or_else(|| clock(record.total_time.as_deref()?)).unwrap_or_default()
}

/// When a call began: only its end is told in UTC.
fn began_at(record: &CallRecord) -> Option<i64> {
    let end: Timestamp = record.release_time_utc.as_deref()?.parse().ok()?;
    Some(end.unix_seconds()? - length(record))
}

/// Seconds of `01:02:03`.
fn clock(text: &str) -> Option<i64> {
    text.split(':').try_fold(0, |seconds: i64, part| Some(seconds * 60 + part.trim().parse::<i64>().ok()?))
}

/// A time by the clocks of a place: `2024-11-04T08:00:00-05:00`.
fn written(local_seconds: i64, offset: i32) -> String {
    let Ok(time) = Timestamp::from_unix_seconds(local_seconds) else { return String::new() };
    let (sign, minutes) = (if offset < 0 { '-' } else { '+' }, offset.unsigned_abs() / 60);
    let time = time.as_str().trim_end_matches('Z');
    if offset == 0 { format!("{time}Z") } else { format!("{time}{sign}{:02}:{:02}", minutes / 60, minutes % 60) }
}
