//! What can be set about a simulated platform before or while it runs.

use std::time::Duration;

/// Settings of a simulated platform.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Config {
    /// The path below which all operations live.
    pub prefix: String,
    /// How long a token is good for.
    pub token_life: Duration,
    /// How many requests the log keeps; older ones are forgotten, counters go on.
    pub log_limit: usize,
    /// Which oddities of the real server are reproduced.
    pub quirks: Quirks,
    /// The BroadWorks release that sessions report.
    pub software_version: String,
    /// The domain added to a login name that has none.
    pub system_domain: String,
    /// The partner applications for which tokens may be minted.
    pub partners: Vec<String>,
    /// How long a row of a task takes, and then the next one.
    pub task_row_time: Duration,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            prefix: "/api/v2".to_owned(),
            token_life: Duration::from_secs(24 * 60 * 60),
            log_limit: 100_000,
            quirks: Quirks::faithful(),
            software_version: "22.0".to_owned(),
            system_domain: "example.net".to_owned(),
            partners: vec!["webex".to_owned(), "phonism".to_owned()],
            task_row_time: Duration::from_millis(100),
        }
    }
}

/// The oddities of the real server's JSON, each of which can be switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Quirks {
    /// Text made of digits only comes as a JSON number, where the real server is known to do so.
    // rule: documented
    pub digits_as_numbers: bool,
    /// Booleans in nested device records come as the texts "true" and "false".
    // rule: documented
    pub text_booleans: bool,
    /// A password that never expires because none was ever set says "-2147483648", as text.
    // rule: documented
    pub negative_never: bool,
    /// An empty object comes as an empty list.
    // rule: documented
    pub empty_object_as_list: bool,
    /// Creating or changing a user answers with a list around the record.
    // rule: documented
    pub wrapped_echo: bool,
    /// Counters and sizes come as text, where the real server is known to do so.
    // rule: documented
    pub text_counters: bool,
    /// A list of one alternate user id comes as the bare element.
    // rule: documented
    pub collapsed_lists: bool,
}

impl Quirks {
    /// Everything as the real server does it.
    #[must_use]
    pub const fn faithful() -> Self {
        Self::all(true)
    }

    /// The API as its documentation would have it.
    #[must_use]
    pub const fn clean() -> Self {
        Self::all(false)
    }

    const fn all(on: bool) -> Self {
        Self {
            digits_as_numbers: on,
            text_booleans: on,
            negative_never: on,
            empty_object_as_list: on,
            wrapped_echo: on,
            text_counters: on,
            collapsed_lists: on,
        }
    }
}

impl Default for Quirks {
    fn default() -> Self {
        Self::faithful()
    }
}
