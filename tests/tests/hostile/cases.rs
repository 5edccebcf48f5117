//! The table of cases.

pub(crate) mod bodies;
pub(crate) mod bombs;
pub(crate) mod broken_lines;
pub(crate) mod chunks;
pub(crate) mod encodings;
pub(crate) mod error_bodies;
pub(crate) mod headers;
pub(crate) mod idle_lines;
pub(crate) mod interim;
pub(crate) mod lengths;
pub(crate) mod login;
pub(crate) mod redirects;
pub(crate) mod time;
