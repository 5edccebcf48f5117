//! What a journal tells of earlier runs.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::entry::{End, Entry};
use super::journal::{Journal, JournalError, JournalErrorKind};
use super::plan::Plan;
use crate::value::Secret;

/// What a journal says about the job that it belongs to. It is empty for a new journal.
#[derive(Debug, Default)]
pub struct Past {
    job: Option<Identity>,
    planned: bool,
    order: Vec<String>,
    items: BTreeMap<String, PastItem>,
}

/// Which job a journal belongs to.
#[derive(Debug, PartialEq)]
pub(super) struct Identity {
    pub(super) kind: String,
    pub(super) target: String,
    pub(super) digest: String,
}

#[derive(Debug, Default)]
struct PastItem {
    secrets: Vec<Secret>,
    found: Option<Value>,
    /// How each step ended; none for one that began only.
    steps: BTreeMap<usize, Option<End>>,
    /// The step that may have been taken back, without an end that is known.
    undoing: Option<usize>,
}

/// How far an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reached {
    /// This step is to be sent.
    Due(usize),
    /// This step may have been sent.
    Unknown(usize),
    /// This step is to be taken back.
    Undo(usize),
    /// This step may have been taken back.
    UndoUnknown(usize),
}

impl Past {
    /// Reads a journal.
    pub fn read<J: Journal + ?Sized>(journal: &mut J) -> Result<Self, JournalError> {
        let lines = journal.read()?;
        let mut past = Self::default();
        for (index, line) in lines.expose().lines().enumerate() {
            let damaged = |why: &str| {
                let line = index + 1;
                JournalError::new(
                    JournalErrorKind::Damaged,
                    format!("line {line} {why}; restore the file, or begin a new one: its passwords stay in this one"),
                )
            };
            let entry = Entry::read(line).ok_or_else(|| damaged("is damaged"))?;
            past.take(entry).map_err(damaged)?;
        }
        // A plan that was not written to its end was not begun.
        Ok(if past.planned { past } else { Self::default() })
    }

    /// What a journal says of the job that a plan belongs to, which may be without its items as yet. A journal of another job
    /// is refused, and so is one of other items than those asked for, if they are named.
    pub(super) fn of<J: Journal + ?Sized>(
        journal: &mut J,
        plan: &Plan,
        asked: Option<Vec<&str>>,
    ) -> Result<Self, JournalError> {
        let past = Self::read(journal)?;
        if let Some(job) = past.job().filter(|job| job.kind != plan.kind() || job.target != plan.target()) {
            let why = format!("{} of {}, not to {} of {}", job.kind, job.target, plan.kind(), plan.target());
            return Err(other_job(&why));
        }
        if let Some(asked) = asked.filter(|_| past.planned) {
            past.must_be_about(&asked, &past.keys().collect::<Vec<_>>())?;
        }
        Ok(past)
    }

    /// Refuses a job that was about other things than those asked for.
    pub(super) fn must_be_about(
        &self,
        asked: &[impl AsRef<str>],
        planned: &[impl AsRef<str>],
    ) -> Result<(), JournalError> {
        let asked: BTreeSet<_> = asked.iter().map(AsRef::as_ref).collect();
        let planned: BTreeSet<_> = planned.iter().map(AsRef::as_ref).collect();
        let others = [("with", &planned - &asked), ("without", &asked - &planned)];
        let others: Vec<_> = others.iter().filter(|(_, names)| !names.is_empty()).collect();
        if others.is_empty() {
            return Ok(());
        }
        let others: Vec<_> = others.into_iter().map(|(word, names)| format!("{word} {}", some(names))).collect();
        Err(self.other_plan(&others.join(" and ")))
    }

    /// Why a plan of the same kind and target is not that of the journal.
    pub(super) fn other_plan(&self, difference: &str) -> JournalError {
        let (kind, target) = self.job().map_or(("", ""), |job| (&*job.kind, &*job.target));
        other_job(&format!("another {kind} of {target}, {difference}"))
    }

    fn take(&mut self, entry: Entry) -> Result<(), &'static str> {
        let odd = "does not fit what stands above it";
        match entry {
            Entry::Note(_) => {}
            Entry::Job { .. } if self.planned => return Err(odd),
            Entry::Job { kind, target, digest } => {
                *self = Self { job: Some(Identity { kind, target, digest }), ..Self::default() };
            }
            Entry::Item { key, secret, found } => {
                if self.job.is_none() || (self.planned && !self.items.contains_key(&key)) {
                    return Err(odd);
                }
                if !self.items.contains_key(&key) {
                    self.order.push(key.clone());
                }
                let item = self.items.entry(key).or_default();
                item.secrets.extend(secret);
                item.found = item.found.take().or(found);
            }
            Entry::Planned { items } if items == self.items.len() && self.job.is_some() => self.planned = true,
            Entry::Planned { .. } => return Err(odd),
            Entry::Begun { key, step } => self.step(&key, step, None).ok_or(odd)?,
            Entry::Ended { key, step, end, .. } => self.step(&key, step, Some(end)).ok_or(odd)?,
            Entry::Undoing { key, step } => self.undo(&key, step, None).ok_or(odd)?,
            Entry::Undone { key, step, end, .. } => self.undo(&key, step, Some(end)).ok_or(odd)?,
        }
        Ok(())
    }

    fn step(&mut self, key: &str, step: usize, end: Option<End>) -> Option<()> {
        let item = self.items.get_mut(key).filter(|_| self.planned)?;
        item.steps.insert(step, end);
        Some(())
    }

    /// A step that was taken back is as one that was not begun, and so are those after it, which went before it or with it.
    fn undo(&mut self, key: &str, step: usize, end: Option<End>) -> Option<()> {
        let item = self.items.get_mut(key).filter(|item| item.steps.contains_key(&step))?;
        item.undoing = match end {
            None | Some(End::Unknown) => Some(step),
            Some(End::Done | End::Failed) => None,
        };
        if end == Some(End::Done) {
            item.steps.retain(|other, _| *other < step);
        }
        Some(())
    }

    pub(super) fn job(&self) -> Option<&Identity> {
        self.job.as_ref()
    }

    /// The kind of the job, such as `passwords.web`.
    pub fn kind(&self) -> Option<&str> {
        self.job.as_ref().map(|job| &*job.kind)
    }

    /// Whether there is a job that can be resumed.
    pub fn is_planned(&self) -> bool {
        self.planned
    }

    /// The items of the job, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.order.iter().map(String::as_str)
    }

    /// The secrets that were chosen for an item, the latest last.
    pub fn secrets(&self, key: &str) -> &[Secret] {
        self.items.get(key).map_or(&[], |item| &item.secrets)
    }

    /// What planning found of an item: see [`Item::found`](super::Item::found).
    pub fn found(&self, key: &str) -> Option<&Value> {
        self.items.get(key)?.found.as_ref()
    }

    /// How far an item of so many steps is; none if it is done.
    pub(super) fn reached(&self, key: &str, steps: usize) -> Option<Reached> {
        let item = self.items.get(key);
        if let Some(step) = item.and_then(|item| item.undoing) {
            return Some(Reached::UndoUnknown(step));
        }
        let known = item.map(|item| &item.steps);
        let end_of = |step: &usize| known.and_then(|known| known.get(step));
        let step = (0..steps).find(|step| end_of(step) != Some(&Some(End::Done)))?;
        Some(match end_of(&step) {
            Some(None | Some(End::Unknown)) => Reached::Unknown(step),
            _ => Reached::Due(step),
        })
    }

    /// Whether a step of an item may have been sent without an end that is known.
    pub fn is_unknown(&self, key: &str) -> bool {
        let is_open = |end: &Option<End>| matches!(end, None | Some(End::Unknown));
        let item = self.items.get(key);
        item.is_some_and(|item| item.undoing.is_some() || item.steps.values().any(is_open))
    }
}

fn other_job(which: &str) -> JournalError {
    JournalError::new(JournalErrorKind::OtherJob, format!("it belongs to {which}: use another journal"))
}

/// The first of many names, and how many more there are.
fn some(names: &BTreeSet<&str>) -> String {
    const SHOWN: usize = 3;
    let shown: Vec<_> = names.iter().take(SHOWN).copied().collect();
    match names.len().saturating_sub(SHOWN) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}
