//! Why a job did not begin.

use std::collections::BTreeSet;
use std::fmt;

use super::journal::JournalError;
use crate::Error;

/// What is wrong with one item of a job, found before anything was sent.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Problem {
    /// The item, such as a user id.
    pub item: String,
    /// What is wrong with it.
    pub why: String,
}

impl Problem {
    /// Names the item and what is wrong with it.
    pub fn new(item: impl Into<String>, why: impl fmt::Display) -> Self {
        Self { item: item.into(), why: why.to_string() }
    }
}

/// Why a job could not be planned or begun. No item was sent.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum JobError {
    /// What was asked for cannot be done: everything that is wrong with it, all at once.
    Problems(Vec<Problem>),
    /// A call that the plan needs failed.
    Call(Error),
    /// The journal cannot be used.
    Journal(JournalError),
}

impl JobError {
    pub(super) fn problem(item: impl Into<String>, why: impl fmt::Display) -> Self {
        Self::Problems(vec![Problem::new(item, why)])
    }
}

/// Refuses names of which one stands there twice.
pub(in crate::jobs) fn named_twice<'a>(names: impl Iterator<Item = &'a str>) -> Result<(), JobError> {
    let mut seen = BTreeSet::new();
    let problems: Vec<_> =
        names.filter(|name| !seen.insert(*name)).map(|name| Problem::new(name, "it is named twice")).collect();
    if problems.is_empty() { Ok(()) } else { Err(JobError::Problems(problems)) }
}

/// One line, or one for each problem.
impl fmt::Display for JobError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Problems(problems) => {
                for (index, Problem { item, why }) in problems.iter().enumerate() {
                    let end = if index == 0 { "" } else { "\n" };
                    write!(f, "{end}{item}: {why}")?;
                }
                Ok(())
            }
            Self::Call(error) => error.fmt(f),
            Self::Journal(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for JobError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Call(error) => error.source(),
            Self::Problems(_) | Self::Journal(_) => None,
        }
    }
}

impl From<Error> for JobError {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

impl From<JournalError> for JobError {
    fn from(error: JournalError) -> Self {
        Self::Journal(error)
    }
}
