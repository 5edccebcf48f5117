//! Dates, as the server writes them. All of it is UTC: the simulated platform knows no time zones.

/// A moment, taken apart.
pub(crate) struct Date {
    pub(crate) year: i64,
    pub(crate) month: i64,
    pub(crate) day: i64,
    /// Days since a Sunday.
    weekday: i64,
    second_of_day: i64,
}

const WEEKDAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Date {
    /// So many seconds after 1970 began.
    pub(crate) fn at(seconds: i64) -> Self {
        let days = seconds.div_euclid(86_400);
        // Years are counted from March, in cycles of 400, so that a leap day ends one.
        let shifted = days + 719_468;
        let (cycle, in_cycle) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let year = (in_cycle - in_cycle / 1460 + in_cycle / 36_524 - in_cycle / 146_096) / 365;
        let in_year = in_cycle - (365 * year + year / 4 - year / 100);
        let month = (5 * in_year + 2) / 153;
        Self {
            year: cycle * 400 + year + i64::from(month >= 10),
            month: if month < 10 { month + 3 } else { month - 9 },
            day: in_year - (153 * month + 2) / 5 + 1,
            weekday: (days + 4).rem_euclid(7),
            second_of_day: seconds.rem_euclid(86_400),
        }
    }

    fn clock(&self) -> String {
        let second = self.second_of_day;
        format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60)
    }

    /// `2020-08-21 15:04:43`.
    pub(crate) fn plain(&self) -> String {
        format!("{:04}-{:02}-{:02} {}", self.year, self.month, self.day, self.clock())
    }

    /// `2020-08-21T15:04:43Z`.
    pub(crate) fn iso(&self) -> String {
        format!("{}Z", self.plain().replace(' ', "T"))
    }

    /// `Thu May 23 08:33:00 UTC 2019`.
    pub(crate) fn long(&self) -> String {
        let name = |names: &[&'static str], index: i64| usize::try_from(index).ok().and_then(|i| names.get(i).copied());
        let weekday = name(&WEEKDAYS, self.weekday).unwrap_or_default();
        let month = name(&MONTHS, self.month - 1).unwrap_or_default();
        format!("{weekday} {month} {:02} {} UTC {:04}", self.day, self.clock(), self.year)
    }
}

/// The seconds since 1970 of `2020-08-21T15:04:43`, with a fraction or none, and `Z` or an offset such as `-05:00`.
pub(crate) fn parse(text: &str) -> Option<i64> {
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<i64>().ok().filter(|number| *number >= 0);
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let zone = text.get(19..)?.trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
    let offset = match zone.split_at_checked(1)? {
        ("Z", "") => 0,
        (sign @ ("+" | "-"), rest) => {
            let (hours, minutes) = rest.split_once(':').filter(|_| rest.len() == 5)?;
            let offset = hours.parse::<i64>().ok()? * 3600 + minutes.parse::<i64>().ok()? * 60;
            if sign == "+" { offset } else { -offset }
        }
        _ => return None,
    };
    let (from_march, month_index) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let in_year = (153 * month_index + 2) / 5 + day - 1;
    let leaps = from_march.div_euclid(4) - from_march.div_euclid(100) + from_march.div_euclid(400);
    let seconds = (from_march * 365 + leaps + in_year - 719_468) * 86_400 + hour * 3600 + minute * 60 + second;
    let date = Date::at(seconds);
    // A day that the month does not have comes out as another one.
    ((date.month, date.day) == (month, day)).then_some(seconds - offset)
}
