//! What all jobs that write have in common: options, stopping, and what they say at their end.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use odin_api::jobs::{Halt, Journal, NoJournal, Plan, Report, RunOptions, Stop};
use odin_api_journal::FileJournal;

use crate::failure::Failure;
use crate::out;

/// How a job that writes is carried out.
#[derive(Debug, Args)]
pub struct Writing {
    /// Show the requests, without secrets, but send none of them
    #[arg(long)]
    pub dry_run: bool,
    /// Record in FILE what is done, so that the same command with the same file continues after a crash or an error
    #[arg(long, value_name = "FILE")]
    pub journal: Option<PathBuf>,
    /// Print the result as JSON, without secrets
    #[arg(long)]
    pub json: bool,
    /// How many items to work on at the same time
    #[arg(long, value_name = "NUMBER", default_value_t = 8, value_parser = clap::value_parser!(u16).range(1..=64))]
    concurrency: u16,
}

impl Writing {
    /// The journal; one that was damaged by a crash is repaired, which is told.
    pub fn open_journal(&self) -> Result<Box<dyn Journal>, Failure> {
        let Some(path) = &self.journal else { return Ok(Box::new(NoJournal)) };
        // Looking must not leave a file behind.
        if self.dry_run && !path.exists() {
            return Ok(Box::new(NoJournal));
        }
        let journal = FileJournal::open(path)?;
        if journal.was_cut() {
            eprintln!("{}: half a line, left by a crash, was cut off; nothing is lost.", path.display());
        }
        Ok(Box::new(journal))
    }

    /// With an end between two items when the user presses Ctrl-C.
    pub fn options(&self) -> Result<RunOptions, Failure> {
        let stop = Stop::new();
        let options = RunOptions::default().concurrency(self.concurrency.into()).stopped_by(&stop);
        ctrlc::set_handler(move || {
            if stop.is_requested() {
                std::process::exit(130);
            }
            stop.request();
            eprintln!("Stopping when what was begun has ended. Press Ctrl-C again to end at once.");
        })?;
        Ok(options)
    }

    pub fn show(&self, plan: &Plan) -> Result<ExitCode, Failure> {
        if self.json {
            out::json(plan)?;
        } else {
            out::text(&plan.to_string())?;
            eprintln!("{} requests for {} items; none was sent.", plan.calls().count(), plan.items().len());
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Prints what became of the items and says how to go on.
    pub fn tell(&self, report: &Report) -> Result<ExitCode, Failure> {
        if self.json {
            out::json(report)?;
        } else {
            let with_error = report.items.iter().filter_map(|item| Some((item, item.outcome.error()?)));
            let lines = with_error.map(|(item, error)| format!("{}: {}: {error}\n", item.key, item.outcome.word()));
            out::text(&format!("{}{}\n", lines.collect::<String>(), report.counts()))?;
        }
        if let Some(halt) = &report.halt {
            eprintln!("{halt}.");
        }
        if report.is_done() && report.halt.is_none() {
            return Ok(ExitCode::SUCCESS);
        }
        match &self.journal {
            Some(path) => eprintln!("To go on, run the same command again, with --journal {}.", path.display()),
            None => eprintln!("There is no journal, so the same command begins anew."),
        }
        Ok(ExitCode::from(status(report)))
    }
}

fn status(report: &Report) -> u8 {
    let counts = report.counts();
    match report.halt {
        Some(Halt::Requested | Halt::Journal(_)) => 4,
        _ if counts.unknown > 0 => 3,
        Some(_) => 4,
        None => 1,
    }
}
