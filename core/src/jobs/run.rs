//! Carrying out a plan.

use std::collections::VecDeque;

use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt as _, StreamExt as _};
use serde_json::Value;

use super::entry::{End, Entry};
use super::error::JobError;
use super::journal::{Journal, JournalError, JournalErrorKind};
use super::past::{Past, Reached};
use super::plan::{AfterUnknown, Item, Plan, Step};
use super::report::{Halt, ItemReport, Outcome, Report, StepOutcome, StepReport};
use super::stop::Stop;
use crate::flow::Ctx;
use crate::value::Secret;
use crate::{Error, ErrorKind};

/// How a plan is carried out.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct RunOptions {
    /// How many items are in progress at the same time; default 8. The client's rate limit applies as well.
    pub concurrency: usize,
    /// Ends the job between two items.
    pub stop: Stop,
}

impl Default for RunOptions {
    fn default() -> Self {
        Self { concurrency: 8, stop: Stop::new() }
    }
}

impl RunOptions {
    /// Sets how many items are in progress at the same time.
    #[must_use]
    pub fn concurrency(mut self, items: usize) -> Self {
        self.concurrency = items;
        self
    }

    /// Sets what ends the job between two items.
    #[must_use]
    pub fn stopped_by(mut self, stop: &Stop) -> Self {
        self.stop = stop.clone();
        self
    }
}

/// Most times that a write is sent in one run, the client's own retries not counted.
const SENDINGS: usize = 2;

impl Plan {
    /// Carries it out, or finishes what an earlier run with the same journal began.
    ///
    /// Each item that ends is reported as [`Progress`](crate::flow::Progress). If this returns an error, nothing was sent. If
    /// the journal fails later, the job ends before the next write; what was done until then is in the report, with
    /// [`Report::halt`].
    pub async fn run<J>(&self, ctx: &Ctx, journal: &mut J, options: &RunOptions) -> Result<Report, JobError>
    where
        J: Journal + ?Sized,
    {
        self.check()?;
        let past = Past::of(journal, self, Some(self.items().iter().map(Item::key).collect()))?;
        self.enter(&past, journal)?;
        let mut run = Run::new(self, &past, options);
        let mut running = FuturesUnordered::new();
        loop {
            let begin = run.next(running.len());
            if let Err(error) = run.write_down(journal, &begin) {
                // Nothing of `begin` was sent; what is under way is awaited.
                run.begun.extend(begin);
                run.end(Halt::Journal(error));
                run.journal_failed = true;
            } else {
                for (index, reached) in begin {
                    let step = reached.write(&self.items()[index]);
                    let unknown = matches!(reached, Reached::Unknown(_) | Reached::UndoUnknown(_));
                    running.push(async move { (index, reached, attempt(ctx, step, unknown).await) });
                }
            }
            let Some(ended) = running.next().await else { break };
            run.ended(ctx, ended);
            // What has ended at the same time is written down at the same time.
            while let Some(Some(ended)) = running.next().now_or_never() {
                run.ended(ctx, ended);
            }
        }
        Ok(run.report())
    }

    /// Makes sure that a journal has this plan, and that all of it, secrets included, stands in it.
    fn enter<J: Journal + ?Sized>(&self, past: &Past, journal: &mut J) -> Result<(), JournalError> {
        let mut lines = String::new();
        let item = |item: &Item, secret: Option<&Secret>, found: Option<&Value>| {
            let secret = secret.filter(|_| self.keeps_secrets).cloned();
            Entry::Item { key: item.key.clone(), secret, found: found.cloned() }.line()
        };
        let identity = self.identity();
        if let Some(job) = past.job() {
            if *job != identity {
                return Err(past.other_plan("with other requests"));
            }
            for each in self.items().iter().filter(|_| self.keeps_secrets) {
                let known = past.secrets(&each.key);
                let Some(new) = each.secrets.strip_prefix(known) else {
                    let why = format!("another secret stands in it for {}: use another journal", each.key);
                    return Err(JournalError::new(JournalErrorKind::OtherJob, why));
                };
                lines.extend(new.iter().map(|secret| item(each, Some(secret), None)));
            }
        } else {
            let has_secrets = self.keeps_secrets && self.items().iter().any(|item| !item.secrets.is_empty());
            lines.push_str(&Entry::Note(note(has_secrets).to_owned()).line());
            lines
                .push_str(&Entry::Job { kind: identity.kind, target: identity.target, digest: identity.digest }.line());
            for each in self.items() {
                lines.push_str(&item(each, each.secrets.first(), each.found.as_ref()));
                lines.extend(each.secrets.iter().skip(1).map(|secret| item(each, Some(secret), None)));
            }
            lines.push_str(&Entry::Planned { items: self.items().len() }.line());
        }
        if lines.is_empty() { Ok(()) } else { journal.append(&Secret::from(lines)) }
    }
}

fn note(has_secrets: bool) -> &'static str {
    if has_secrets {
        "THIS FILE HOLDS PASSWORDS. Keep it secret, and delete it when its job is done and the passwords are kept elsewhere."
    } else {
        "The journal of a job. It holds no passwords."
    }
}

impl Reached {
    fn step(self) -> usize {
        let (Self::Due(step) | Self::Unknown(step) | Self::Undo(step) | Self::UndoUnknown(step)) = self;
        step
    }

    /// How many steps of the item are done.
    fn done(self) -> usize {
        let undone = matches!(self, Self::Undo(_) | Self::UndoUnknown(_));
        self.step() + usize::from(undone)
    }

    /// What is sent.
    fn write(self, item: &Item) -> &Step {
        let step = &item.steps[self.step()];
        match self {
            Self::Due(_) | Self::Unknown(_) => step,
            // A plan whose journal this is has the same steps, and the same writes that take them back.
            Self::Undo(_) | Self::UndoUnknown(_) => step.undo().unwrap_or(step),
        }
    }
}

/// What is known while a plan is carried out.
struct Run<'a> {
    plan: &'a Plan,
    options: &'a RunOptions,
    reports: Vec<ItemReport>,
    /// Items whose next step is due, or was when the job ended.
    begun: VecDeque<(usize, Reached)>,
    /// Items that this run has not touched.
    fresh: VecDeque<(usize, Reached)>,
    /// What has ended since the journal was written.
    ends: Vec<Entry>,
    ended: usize,
    halt: Option<Halt>,
    journal_failed: bool,
}

impl<'a> Run<'a> {
    fn new(plan: &'a Plan, past: &Past, options: &'a RunOptions) -> Self {
        let (mut reports, mut fresh) = (Vec::new(), VecDeque::new());
        for (index, item) in plan.items().iter().enumerate() {
            let reached = past.reached(&item.key, item.steps.len());
            fresh.extend(reached.map(|reached| (index, reached)));
            let steps_done = reached.map_or(item.steps.len(), Reached::done);
            let steps = item.steps.iter().enumerate().map(|(at, step)| StepReport {
                name: step.name,
                outcome: if at < steps_done { StepOutcome::Done } else { StepOutcome::NotTried },
            });
            reports.push(ItemReport {
                key: item.key.clone(),
                outcome: if reached.is_none() { Outcome::Done } else { Outcome::NotTried },
                earlier: reached.is_none(),
                steps_done,
                steps: steps.collect(),
                stranded: None,
                secrets: item.secrets.clone(),
            });
        }
        // Where something may have happened, it is found out first.
        let order = |(index, reached): &(usize, Reached)| {
            (plan.end_of_stage(*index), matches!(reached, Reached::Due(_)), *index)
        };
        fresh.make_contiguous().sort_by_key(order);
        let ended = plan.items().len() - fresh.len();
        Self {
            plan,
            options,
            reports,
            begun: VecDeque::new(),
            fresh,
            ends: Vec::new(),
            ended,
            halt: None,
            journal_failed: false,
        }
    }

    /// Notes why the job ends. After a request to stop, what is under way goes on; any other reason ends that as well.
    fn end(&mut self, why: Halt) {
        if matches!(self.halt, None | Some(Halt::Requested)) {
            self.halt = Some(why);
        }
    }

    /// What is begun next, while so many are under way.
    fn next(&mut self, running: usize) -> Vec<(usize, Reached)> {
        if self.options.stop.is_requested() && !self.fresh.is_empty() {
            self.halt.get_or_insert(Halt::Requested);
        }
        let free = self.options.concurrency.max(1).saturating_sub(running);
        // What comes after it in the plan waits for everything of its stage.
        let open = self.reports.iter().position(|report| !report.outcome.is_done());
        let open = open.map_or(self.reports.len(), |item| self.plan.end_of_stage(item));
        let (begun, halt) = (&mut self.begun, &self.halt);
        let cut = matches!(halt, Some(Halt::Journal(_) | Halt::Session(_)));
        let under_way = std::iter::from_fn(|| if cut { None } else { begun.pop_front() });
        let fresh = &mut self.fresh;
        let fresh = std::iter::from_fn(|| {
            let may_begin = halt.is_none() && fresh.front().is_some_and(|(index, _)| *index < open);
            if may_begin { fresh.pop_front() } else { None }
        });
        under_way.chain(fresh).take(free).collect()
    }

    /// Writes down what has ended, and what is about to begin.
    fn write_down<J>(&mut self, journal: &mut J, begin: &[(usize, Reached)]) -> Result<(), JournalError>
    where
        J: Journal + ?Sized,
    {
        if self.journal_failed {
            return Ok(());
        }
        let mut lines: String = self.ends.drain(..).map(|entry| entry.line()).collect();
        for (index, reached) in begin {
            let key = self.reports[*index].key.clone();
            match *reached {
                Reached::Due(step) => lines.push_str(&Entry::Begun { key, step }.line()),
                Reached::Undo(step) => lines.push_str(&Entry::Undoing { key, step }.line()),
                Reached::Unknown(_) | Reached::UndoUnknown(_) => {}
            }
        }
        if lines.is_empty() { Ok(()) } else { journal.append(&Secret::from(lines)) }
    }

    fn ended(&mut self, ctx: &Ctx, (index, reached, outcome): (usize, Reached, Outcome)) {
        let (step, key) = (reached.step(), self.reports[index].key.clone());
        let end = match outcome {
            Outcome::Done => End::Done,
            Outcome::Failed(_) => End::Failed,
            Outcome::FateUnknown(_) | Outcome::NotTried => End::Unknown,
        };
        let error = outcome.error().map(ToString::to_string);
        let undone = matches!(reached, Reached::Undo(_) | Reached::UndoUnknown(_));
        self.ends.push(if undone {
            Entry::Undone { key: key.clone(), step, end, error }
        } else {
            Entry::Ended { key: key.clone(), step, end, error }
        });
        if let Some(error) = outcome.error().filter(|error| ends_session(error)) {
            self.end(Halt::Session(error.clone()));
        }
        let next = if undone { self.undid(index, reached, outcome) } else { self.did(index, step, outcome) };
        if let Some(next) = next {
            self.begun.push_back((index, next));
        } else {
            self.ended += 1;
            ctx.progress(self.ended, self.reports.len(), key);
        }
    }

    /// What follows a step.
    fn did(&mut self, index: usize, step: usize, outcome: Outcome) -> Option<Reached> {
        let (item, report) = (&self.plan.items()[index], &mut self.reports[index]);
        report.steps[step].outcome = StepOutcome::of(&outcome);
        if outcome.is_done() {
            report.steps_done = step + 1;
            if report.steps_done < item.steps.len() {
                return Some(Reached::Due(step + 1));
            }
        }
        let failed = matches!(outcome, Outcome::Failed(_));
        report.outcome = outcome;
        if failed { undo_before(item, step) } else { None }
    }

    /// What follows the taking back of a step. What an earlier run was taking back is done anew.
    fn undid(&mut self, index: usize, reached: Reached, outcome: Outcome) -> Option<Reached> {
        let (item, report, step) = (&self.plan.items()[index], &mut self.reports[index], reached.step());
        match outcome {
            Outcome::Done => {
                report.steps_done = step;
                report.steps[step].outcome = StepOutcome::TakenBack;
                if reached == Reached::UndoUnknown(step) { Some(Reached::Due(step)) } else { undo_before(item, step) }
            }
            Outcome::Failed(error) => {
                if matches!(report.outcome, Outcome::NotTried) {
                    report.outcome = Outcome::Failed(error.clone());
                }
                report.stranded = Some(error);
                None
            }
            Outcome::FateUnknown(error) => {
                report.stranded = Some(error.clone());
                report.steps[step].outcome = StepOutcome::FateUnknown;
                report.outcome = Outcome::FateUnknown(error);
                None
            }
            Outcome::NotTried => None,
        }
    }

    fn report(mut self) -> Report {
        for (index, reached) in self.begun {
            if matches!(reached, Reached::Undo(_)) {
                let why = "the job ended before that";
                self.reports[index].stranded = Some(Error::argument("stranded", why));
            }
        }
        let (kind, target) = (self.plan.kind().to_owned(), self.plan.target().to_owned());
        Report { kind, target, items: self.reports, halt: self.halt }
    }
}

/// The step before this one, if it can be taken back; without those that go with the one before them.
fn undo_before(item: &Item, step: usize) -> Option<Reached> {
    let before = (0..step).rev().find(|before| !item.steps[*before].goes_with_previous)?;
    item.steps[before].undo().map(|_| Reached::Undo(before))
}

/// Whether every other call would fail for the same reason.
fn ends_session(error: &Error) -> bool {
    let kinds = [
        ErrorKind::LoginRefused,
        ErrorKind::NoCredentials,
        ErrorKind::PasswordExpired,
        ErrorKind::Setup,
        ErrorKind::Site,
        ErrorKind::Unauthorized,
    ];
    kinds.contains(&error.kind())
}

/// Sends a write until it is known what became of it, or for as long as that can be found out.
async fn attempt(ctx: &Ctx, step: &Step, unknown: bool) -> Outcome {
    let mut unknown = unknown;
    let mut sent = 0;
    let mut last = None;
    loop {
        if unknown {
            match &step.after {
                AfterUnknown::Ask(question) => match question.ask(ctx).await {
                    Ok(true) => return Outcome::Done,
                    Ok(false) => unknown = false,
                    Err(error) => return Outcome::FateUnknown(error),
                },
                AfterUnknown::Leave => return Outcome::FateUnknown(last.unwrap_or_else(left_alone)),
                AfterUnknown::Repeat => {}
            }
        }
        if let Some(last) = last.take_if(|_| sent >= SENDINGS) {
            return if unknown { Outcome::FateUnknown(last) } else { Outcome::Failed(last) };
        }
        if let Some(why) = forbidden(ctx, step).await {
            return if unknown { Outcome::FateUnknown(why) } else { Outcome::Failed(why) };
        }
        sent += 1;
        match ctx.call(step.call.clone()).await {
            Ok(_) => return Outcome::Done,
            Err(error) if unknown && (step.is_done_already)(&error) => return Outcome::Done,
            Err(error) if error.may_have_happened() => (unknown, last) = (true, Some(error)),
            // The one before may have been carried out all the same, and be the reason.
            Err(error) if unknown => return Outcome::FateUnknown(error),
            Err(error) => return Outcome::Failed(error),
        }
    }
}

/// Why a write must not be sent now, if that is so.
async fn forbidden(ctx: &Ctx, step: &Step) -> Option<Error> {
    for question in &step.only_if {
        match question.ask(ctx).await {
            Ok(true) => {}
            Ok(false) => {
                let why = format!("it was not sent, because of what {} answers", question.call());
                return Some(Error::argument("only if", why));
            }
            Err(error) => return Some(error),
        }
    }
    None
}

/// An earlier run sent it, and this one must not.
fn left_alone() -> Error {
    let why = "an earlier run may have sent it, and it must not be sent twice: look at the server what became of it";
    Error::argument("journal", why)
}
