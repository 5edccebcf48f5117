//! What became of the rows of tasks.

use super::{Status, Task, TaskRow};
use crate::Error;

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// It was done.
    Done,
    /// It was done, and the server complains all the same.
    DoneBut(String),
    /// It was not done; with the words of the server, if it has any.
    Failed(Option<String>),
    /// The server was given it, as far as known, and has not told its end.
    Open,
    /// The server was never given it.
    NotSent,
}

impl Outcome {
    fn of(row: &TaskRow) -> Self {
        let error = row.error.clone().filter(|error| !error.is_empty());
        match (&row.status, error) {
            (Some(Status::Completed), None) => Self::Done,
            (Some(Status::Completed), Some(error)) => Self::DoneBut(error),
            (Some(Status::Failed), error) => Self::Failed(error),
            _ => Self::Open,
        }
    }

    /// Whether its end is known.
    pub fn is_over(&self) -> bool {
        matches!(self, Self::Done | Self::DoneBut(_) | Self::Failed(_))
    }
}

/// How a flow over tasks ended.
#[derive(Debug)]
#[non_exhaustive]
pub enum Ending {
    /// The server ended its work. Rows may have failed all the same, and so may a whole [task](Report::tasks).
    Over,
    /// The caller wanted no more. What is [`Open`](Outcome::Open) goes on: the API has no way to stop a task.
    Stopped,
    /// The time for a task was up; it goes on.
    OutOfTime,
    /// The server took a task, but did not say its id: look for it in the [list](super::List).
    Unnamed,
    /// A task could not be submitted, or not be asked for.
    Broken(Error),
}

/// What became of each row, so far or in the end.
#[derive(Debug)]
#[non_exhaustive]
pub struct Report {
    /// The tasks as they were last seen.
    pub tasks: Vec<Task>,
    /// One for each row, in the order of the rows.
    pub outcomes: Vec<Outcome>,
    /// How it ended; while it lasts, [`Ending::Over`] means nothing.
    pub ending: Ending,
}

impl Report {
    pub(super) fn of(rows: usize) -> Self {
        Self { tasks: Vec::new(), outcomes: vec![Outcome::NotSent; rows], ending: Ending::Over }
    }

    /// How many rows have come to an end.
    pub fn ended(&self) -> usize {
        self.outcomes.iter().filter(|outcome| outcome.is_over()).count()
    }

    /// The rows that failed, by their place from 0, with what the server says.
    ///
    /// ```
    /// use odin_api::tasks::Report;
    /// fn tell(report: &Report) {
    ///     for (row, why) in report.failed() {
    ///         println!("row {}: {}", row + 1, why.unwrap_or("no reason given"));
    ///     }
    /// }
    /// ```
    pub fn failed(&self) -> impl Iterator<Item = (usize, Option<&str>)> {
        self.outcomes.iter().enumerate().filter_map(|(row, outcome)| match outcome {
            Outcome::Failed(why) => Some((row, why.as_deref())),
            _ => None,
        })
    }

    /// Takes over what the last task says of its rows, the first of which is `first`.
    pub(super) fn see(&mut self, first: usize, task: Task) {
        let unread: Vec<_> = task.data.rejected().iter().map(crate::value::Rejected::index).collect();
        // Rows that could not be read keep their places.
        let places = (0..).filter(|place| !unread.contains(place));
        for (place, row) in places.zip(task.data.iter()) {
            let told = row.index.and_then(|index| usize::try_from(index).ok()?.checked_sub(1));
            if let Some(outcome) = self.outcomes.get_mut(first + told.unwrap_or(place)) {
                *outcome = Outcome::of(row);
            }
        }
        match self.tasks.last_mut().filter(|last| last.id == task.id) {
            Some(last) => *last = task,
            None => self.tasks.push(task),
        }
    }
}
