//! What all jobs that write have in common: options, stopping, and what they say at their end.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use odin_api::flow::Ctx;
use odin_api::jobs::{Halt, ItemReport, JobError, Journal, NoJournal, Plan, Report, RunOptions, Stop};
use odin_api_journal::FileJournal;
use odin_api_ureq::Client;

use crate::connect::Connection;
use crate::failure::Failure;
use crate::files::NewFile;
use crate::out;
use crate::progress::Bar;
use crate::words::counted;

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
    fn options(&self) -> Result<RunOptions, Failure> {
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
            let (requests, items) = (counted(plan.calls().count(), "request"), counted(plan.items().len(), "item"));
            eprintln!("{requests} for {items}; none was sent.");
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Carries out a plan with a bar, tells what became of it, and writes the table of that, if there is one.
    pub fn run(
        &self,
        client: &Client,
        plan: &Plan,
        journal: &mut dyn Journal,
        table: Option<(NewFile, impl FnOnce(&Report) -> Result<Vec<u8>, Failure>)>,
    ) -> Result<ExitCode, Failure> {
        let options = self.options()?;
        let bar = Bar::new();
        let run = async |ctx| plan.run(&ctx, journal, &options).await;
        let report = client.try_run_with(run, |progress| bar.show(&progress));
        drop(bar);
        let report = report?;
        let table = table.map(|(file, table)| file.write(&table(&report)?)).transpose();
        let status = self.tell(&report)?;
        // What was done is told in any case.
        table.map(|_| status).or_else(|failure| {
            eprintln!("error: {failure}");
            Ok(ExitCode::FAILURE)
        })
    }

    /// Prints what became of the items and says how to go on.
    fn tell(&self, report: &Report) -> Result<ExitCode, Failure> {
        if self.json {
            out::json(report)?;
        } else {
            let with_error = report.items.iter().filter_map(|item| Some((item, item.outcome.error()?)));
            let stranded = |item: &ItemReport| match &item.stranded {
                Some(why) => format!("; what was done before could not be taken back: {why}"),
                None => String::new(),
            };
            let line = |(item, error): (&ItemReport, &_)| {
                format!("{}: {}: {error}{}\n", item.key, item.outcome.word(), stranded(item))
            };
            let lines = with_error.map(line);
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

/// Makes a plan, and shows it or carries it out.
pub fn carry_out(
    writing: &Writing,
    connection: &Connection,
    plan: impl AsyncFnOnce(&Ctx, &mut (dyn Journal + 'static)) -> Result<Plan, JobError>,
) -> Result<ExitCode, Failure> {
    carry_out_into(None, writing, connection, plan)
}

/// The same, with a table of what became of each item.
pub fn carry_out_into(
    csv: Option<&Path>,
    writing: &Writing,
    connection: &Connection,
    plan: impl AsyncFnOnce(&Ctx, &mut (dyn Journal + 'static)) -> Result<Plan, JobError>,
) -> Result<ExitCode, Failure> {
    let mut journal = writing.open_journal()?;
    let csv = csv.filter(|_| !writing.dry_run).map(NewFile::create).transpose()?;
    let client = connection.client()?;
    let plan = client.try_run(async |ctx| plan(&ctx, &mut *journal).await)?;
    plan.notes().iter().for_each(|note| eprintln!("{note}."));
    if writing.dry_run {
        return writing.show(&plan);
    }
    writing.run(&client, &plan, &mut *journal, csv.map(|file| (file, outcomes)))
}

/// A row for each item: what became of it, and why.
pub fn outcomes(report: &Report) -> Result<Vec<u8>, Failure> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["item", "outcome", "error"])?;
    for item in &report.items {
        let error = item.outcome.error().map(ToString::to_string).unwrap_or_default();
        table.write_record([&*item.key, item.outcome.word(), &*error])?;
    }
    Ok(table.into_inner()?)
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
