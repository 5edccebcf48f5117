//! What all jobs that read have in common: how far they look, and how the result is written.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use odin_api::Error;
use odin_api::flow::Ctx;
use odin_api::jobs::licences::{audit, licences};
use odin_api::jobs::registrations::registrations;
use odin_api::jobs::user_report::user_report;
use odin_api::jobs::{Scope, Table};
use serde::Serialize;

use crate::connect::Connection;
use crate::failure::Failure;
use crate::files::NewFile;
use crate::out;
use crate::progress::Bar;

/// How far a job looks, and where its result goes.
#[derive(Debug, Args)]
pub struct Reading {
    /// The service provider or enterprise: all of its groups, unless --group is given
    #[arg(long, value_name = "ID", required_unless_present = "platform")]
    service_provider: Option<String>,
    /// Only this group of the service provider
    #[arg(long, value_name = "ID", requires = "service_provider")]
    group: Option<String>,
    /// All groups that the login can see
    #[arg(long, conflicts_with_all = ["service_provider", "group"])]
    platform: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Write a table to this file, which must not exist yet
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
}

impl Reading {
    fn scope(&self) -> Scope {
        match (&self.service_provider, &self.group) {
            (Some(provider), Some(group)) => Scope::group(&**provider, &**group),
            (Some(provider), None) => Scope::service_provider(&**provider),
            (None, _) => Scope::Platform,
        }
    }

    /// Runs a job and writes what it found.
    fn run<T: Serialize>(
        &self,
        connection: &Connection,
        job: impl AsyncFnOnce(&Ctx, &Scope) -> Result<T, Error>,
        table: impl FnOnce(&T) -> Table,
    ) -> Result<ExitCode, Failure> {
        let csv = self.csv.as_deref().map(NewFile::create).transpose()?;
        let client = connection.client()?;
        let scope = self.scope();
        let bar = Bar::new();
        let found = client.try_run_with(async |ctx| job(&ctx, &scope).await, |progress| bar.show(&progress));
        drop(bar);
        let found = found?;
        let table = table(&found);
        if let Some(csv) = csv {
            csv.write(&as_csv(&table)?)?;
        }
        match (self.json, &self.csv) {
            (true, _) => out::json(&found)?,
            (false, None) => out::text(&as_text(&table))?,
            (false, Some(path)) => out::text(&format!("{} rows in {}\n", table.rows.len(), path.display()))?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn as_csv(table: &Table) -> Result<Vec<u8>, Failure> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(&table.columns)?;
    table.rows.iter().try_for_each(|row| out.write_record(row))?;
    Ok(out.into_inner()?)
}

/// Columns side by side; those without any value are left out.
fn as_text(table: &Table) -> String {
    let used = (0..table.columns.len()).filter(|at| table.rows.iter().any(|row| !row[*at].is_empty()));
    let used: Vec<usize> = used.collect();
    let lines = std::iter::once(&table.columns).chain(&table.rows);
    let width = |at: usize| lines.clone().map(|line| line[at].chars().count()).max().unwrap_or_default();
    let widths: Vec<_> = used.iter().map(|at| width(*at)).collect();
    let mut text = String::new();
    for line in lines.clone() {
        let cells = used.iter().zip(&widths).map(|(at, width)| format!("{:width$}", line[*at]));
        text += cells.collect::<Vec<_>>().join("  ").trim_end();
        text.push('\n');
    }
    text
}

/// Which phones are registered, and which users have none
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin registrations --service-provider ent.odin --group grp.odin
  odin registrations --platform --csv registrations.csv")]
pub struct Registrations {
    #[command(flatten)]
    reading: Reading,
}

impl Registrations {
    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        let job = async |ctx: &Ctx, scope: &Scope| registrations(ctx, scope).await;
        self.reading.run(connection, job, |rows| Table::of(rows))
    }
}

/// One row per user: profile, services, device and what is missing
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin user-report --service-provider ent.odin --group grp.odin
  odin user-report --platform --csv users.csv")]
pub struct UserReport {
    #[command(flatten)]
    reading: Reading,
}

impl UserReport {
    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        let job = async |ctx: &Ctx, scope: &Scope| user_report(ctx, scope).await;
        self.reading.run(connection, job, |rows| Table::of(rows))
    }
}

/// Services and service packs in use, and who has them
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin licences --service-provider ent.odin --group grp.odin
  odin licences --service-provider ent.odin --group grp.odin --audit --json
  odin licences --platform --csv licences.csv")]
pub struct Licences {
    #[command(flatten)]
    reading: Reading,
    /// Also report the record, numbers and trunking of each group; needs --json
    #[arg(long, requires = "json")]
    audit: bool,
}

impl Licences {
    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        if self.audit {
            let job = async |ctx: &Ctx, scope: &Scope| audit(ctx, scope).await;
            let licences = |audits: &Vec<_>| {
                let all =
                    audits.iter().flat_map(|it: &odin_api::jobs::licences::GroupAudit| it.licences.iter().cloned());
                Table::of(&all.collect::<Vec<_>>())
            };
            return self.reading.run(connection, job, licences);
        }
        let job = async |ctx: &Ctx, scope: &Scope| licences(ctx, scope).await;
        self.reading.run(connection, job, |rows| Table::of(rows))
    }
}
