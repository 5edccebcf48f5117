//! `odin calls`

use std::process::ExitCode;

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use odin_api::jobs::calls::{self, Bucket, UserStatistics};
use odin_api::jobs::{Scope, Table};
use odin_api::users::call_records::Period;
use odin_api::value::Timestamp;

use crate::connect::Connection;
use crate::failure::Failure;
use crate::output::Output;
use crate::reading::{Reach, run};

/// The calls of a period: of each user, by day, by hour, or one by one
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin calls days --from 2024-11-03 --to 2024-11-04 --service-provider ent.odin --group grp.odin
  odin calls users --from 2024-11-01 --to 2024-11-30 --service-provider ent.odin --csv november.csv
  odin calls hours --from 2024-11-04 --time-zone America/New_York --service-provider ent.odin --group grp.odin

Exit status 1: the calls of some users could not be read; the column `error` says why.")]
pub struct Calls {
    /// What a row is
    what: What,
    /// The first day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    from: Date,
    /// The last day, at most three months later; the first one if it is not given
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    to: Option<Date>,
    /// By whose clocks days and hours begin, such as Europe/Berlin
    #[arg(long, value_name = "ZONE", default_value = "UTC", value_parser = zone)]
    time_zone: Zone,
    #[command(flatten)]
    reach: Reach,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum What {
    /// A user, with how many calls of which kind
    Users,
    /// A day
    Days,
    /// An hour
    Hours,
    /// A call
    Each,
}

fn day(text: &str) -> Result<Date, String> {
    match text.parse() {
        Ok(day) if (1970..3000).contains(&Date::year(day)) => Ok(day),
        _ => Err("it is no day such as 2024-11-30".to_owned()),
    }
}

#[derive(Debug, Clone)]
struct Zone(jiff::tz::TimeZone);

fn zone(name: &str) -> Result<Zone, String> {
    jiff::tz::TimeZone::get(name).map(Zone).map_err(|_| "no time zone of that name is known".to_owned())
}

impl calls::TimeZone for Zone {
    fn offset_seconds(&self, unix_seconds: i64) -> i32 {
        jiff::Timestamp::from_second(unix_seconds).map_or(0, |at| self.0.to_offset(at).seconds())
    }
}

impl Zone {
    /// When a day begins, in seconds since 1970 began in UTC.
    fn start_of(&self, day: Date) -> Result<i64, Failure> {
        Ok(self.0.to_timestamp(day.at(0, 0, 0, 0))?.as_second())
    }
}

impl Calls {
    fn period(&self) -> Result<Period, Failure> {
        let zone = &self.time_zone;
        let start = zone.start_of(self.from)?;
        let end = zone.start_of(self.to.unwrap_or(self.from).tomorrow()?)? - 1;
        let [start, end] = [start, end].map(Timestamp::from_unix_seconds);
        Ok(Period::between(start?, end?)?)
    }

    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        let period = self.period()?;
        let files = self.output.files()?;
        let scope: Scope = self.reach.scope();
        if let What::Users = self.what {
            let rows = run(connection, async |ctx| calls::statistics(ctx, &scope, &period).await)?;
            self.output.write(files, &rows, &Table::of(&rows))?;
            let whole = rows.iter().all(|row: &UserStatistics| row.error.is_none());
            return Ok(if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
        let records = run(connection, async |ctx| calls::records(ctx, &scope, &period).await)?;
        let counted = |bucket| calls::count(&records, bucket, &self.time_zone);
        match self.what {
            What::Users | What::Each => self.output.write(files, &records, &Table::of(&records))?,
            What::Days => self.output.write(files, &counted(Bucket::Day), &Table::of(&counted(Bucket::Day)))?,
            What::Hours => self.output.write(files, &counted(Bucket::Hour), &Table::of(&counted(Bucket::Hour)))?,
        }
        Ok(ExitCode::SUCCESS)
    }
}
