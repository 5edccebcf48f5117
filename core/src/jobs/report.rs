//! What became of a job.

use std::collections::BTreeMap;
use std::fmt;

use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

use super::journal::JournalError;
use crate::Error;
use crate::value::Secret;

/// What became of an item.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// All of its writes were carried out, by this run or by an earlier one.
    Done,
    /// A write was refused, or failed in a way that changed nothing. The same job with the same journal tries it again.
    Failed(Error),
    /// A write may or may not have been carried out, and the server could not tell. The same job with the same journal
    /// finds out, or tries again.
    FateUnknown(Error),
    /// Nothing was sent, because the job ended first.
    NotTried,
}

impl Outcome {
    /// `done`, `failed`, `unknown` or `not tried`.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Failed(_) => "failed",
            Self::FateUnknown(_) => "unknown",
            Self::NotTried => "not tried",
        }
    }

    /// Why it is not done, if there is an error.
    pub fn error(&self) -> Option<&Error> {
        match self {
            Self::Failed(error) | Self::FateUnknown(error) => Some(error),
            Self::Done | Self::NotTried => None,
        }
    }

    /// Whether it is [`Outcome::Done`].
    pub fn is_done(&self) -> bool {
        matches!(self, Self::Done)
    }
}

/// What became of a step of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum StepOutcome {
    /// It was carried out, by this run or by an earlier one.
    Done,
    /// It was carried out, and taken back since a later step failed.
    TakenBack,
    /// It was refused, or failed in a way that changed nothing: [`ItemReport::outcome`] says why.
    Failed,
    /// It, or what was to take it back, may or may not have been carried out.
    FateUnknown,
    /// It was not sent.
    NotTried,
}

impl StepOutcome {
    pub(super) fn of(outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Done => Self::Done,
            Outcome::Failed(_) => Self::Failed,
            Outcome::FateUnknown(_) => Self::FateUnknown,
            Outcome::NotTried => Self::NotTried,
        }
    }

    /// `done`, `taken back`, `failed`, `unknown` or `not tried`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::TakenBack => "taken back",
            Self::Failed => "failed",
            Self::FateUnknown => "unknown",
            Self::NotTried => "not tried",
        }
    }
}

/// A step and what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct StepReport {
    /// Its [name](super::Step::named), if it has one.
    pub name: &'static str,
    /// What became of it.
    pub outcome: StepOutcome,
}

/// An item and what became of it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ItemReport {
    /// What the item is called, such as a user id.
    pub key: String,
    /// What became of it.
    pub outcome: Outcome,
    /// It was done by an earlier run, so this one sent nothing.
    pub earlier: bool,
    /// How many of its steps are done: fewer than all if the item was cut short.
    pub steps_done: usize,
    /// What became of each of its steps.
    pub steps: Vec<StepReport>,
    /// Why it could not be taken back, where a step failed and those before it were to be: they are still done. The same job
    /// with the same journal goes on from there.
    pub stranded: Option<Error>,
    /// The secrets that were chosen for it, the latest last. If the item is done, the latest is set; if its fate is unknown,
    /// any of them may be.
    pub secrets: Vec<Secret>,
}

impl ItemReport {
    /// The secret that is set, if that is known.
    pub fn secret(&self) -> Option<&Secret> {
        self.secrets.last().filter(|_| self.outcome.is_done())
    }
}

/// Without secrets.
impl Serialize for ItemReport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("item", &self.key)?;
        map.serialize_entry("outcome", self.outcome.word())?;
        if self.earlier {
            map.serialize_entry("earlier", &true)?;
        }
        if let Some(error) = self.outcome.error() {
            map.serialize_entry("error", &error.to_string())?;
            map.serialize_entry("transient", &error.is_transient())?;
        }
        let named = self.steps.iter().filter(|step| !step.name.is_empty());
        let steps: BTreeMap<_, _> = named.map(|step| (step.name, step.outcome.word())).collect();
        if !steps.is_empty() {
            map.serialize_entry("steps", &steps)?;
        }
        if let Some(error) = &self.stranded {
            map.serialize_entry("stranded", &error.to_string())?;
            map.serialize_entry("stepsDone", &self.steps_done)?;
        }
        map.end()
    }
}

/// Why a job ended before its last item.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Halt {
    /// It was asked to: see [`Stop`](super::Stop).
    Requested,
    /// The journal can no longer be written.
    Journal(JournalError),
    /// There is no session: each further item would fail for the same reason, and wrong credentials could lock the login.
    Session(Error),
}

impl fmt::Display for Halt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Requested => f.write_str("stopped on request"),
            Self::Journal(error) => error.fmt(f),
            Self::Session(error) => error.fmt(f),
        }
    }
}

/// How many items had which outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Counts {
    /// [`Outcome::Done`], by this run or an earlier one.
    pub done: usize,
    /// [`Outcome::Failed`]
    pub failed: usize,
    /// [`Outcome::FateUnknown`]
    pub unknown: usize,
    /// [`Outcome::NotTried`]
    pub not_tried: usize,
}

/// `498 done, 2 failed`
impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} done", self.done)?;
        for (count, word) in [(self.failed, "failed"), (self.unknown, "unknown"), (self.not_tried, "not tried")] {
            if count > 0 {
                write!(f, ", {count} {word}")?;
            }
        }
        Ok(())
    }
}

impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut counts = serializer.serialize_struct("Counts", 4)?;
        counts.serialize_field("done", &self.done)?;
        counts.serialize_field("failed", &self.failed)?;
        counts.serialize_field("unknown", &self.unknown)?;
        counts.serialize_field("notTried", &self.not_tried)?;
        counts.end()
    }
}

/// What became of each item of a job, in the order of the plan.
///
/// As JSON it has no secrets; they are in [`ItemReport::secrets`].
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Report {
    /// The kind of job.
    pub kind: String,
    /// What the job worked on, such as a group.
    pub target: String,
    /// One for each item.
    pub items: Vec<ItemReport>,
    /// Why it ended before its last item, if it did.
    pub halt: Option<Halt>,
}

impl Report {
    /// How many items had which outcome.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for item in &self.items {
            *match item.outcome {
                Outcome::Done => &mut counts.done,
                Outcome::Failed(_) => &mut counts.failed,
                Outcome::FateUnknown(_) => &mut counts.unknown,
                Outcome::NotTried => &mut counts.not_tried,
            } += 1;
        }
        counts
    }

    /// Whether every item is done.
    pub fn is_done(&self) -> bool {
        self.items.iter().all(|item| item.outcome.is_done())
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut report = serializer.serialize_struct("Report", 5)?;
        report.serialize_field("job", &self.kind)?;
        report.serialize_field("target", &self.target)?;
        report.serialize_field("counts", &self.counts())?;
        report.serialize_field("halted", &self.halt.as_ref().map(ToString::to_string))?;
        report.serialize_field("items", &self.items)?;
        report.end()
    }
}
