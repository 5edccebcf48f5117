//! What all jobs that read have in common: how far they look, and how the result is written.

use std::process::ExitCode;

use clap::{ArgGroup, Args};
use odin_api::Error;
use odin_api::flow::Ctx;
use odin_api::jobs::licences::{audit, licences};
use odin_api::jobs::registrations::registrations;
use odin_api::jobs::user_report::user_report;
use odin_api::jobs::{Scope, Table};
use serde::Serialize;

use crate::connect::Connection;
use crate::failure::Failure;
use crate::output::Output;
use crate::progress::Bar;

/// How far a job looks, and where its result goes.
#[derive(Debug, Args)]
pub struct Reading {
    #[command(flatten)]
    pub reach: Reach,
    #[command(flatten)]
    pub output: Output,
}

/// How far a job looks.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("where").required(true).args(["service_provider", "platform"])))]
pub struct Reach {
    /// The service provider or enterprise: all of its groups, unless --group is given
    #[arg(long, value_name = "ID")]
    service_provider: Option<String>,
    /// Only this group of the service provider
    #[arg(long, value_name = "ID", requires = "service_provider")]
    group: Option<String>,
    /// All groups that the login can see
    #[arg(long, conflicts_with = "group")]
    platform: bool,
}

impl Reach {
    pub fn scope(&self) -> Scope {
        match (&self.service_provider, &self.group) {
            (Some(provider), Some(group)) => Scope::group(&**provider, &**group),
            (Some(provider), None) => Scope::service_provider(&**provider),
            (None, _) => Scope::Platform,
        }
    }
}

/// Runs a flow, with a bar that shows how far it is.
pub fn run<T, E>(connection: &Connection, flow: impl AsyncFnOnce(&Ctx) -> Result<T, E>) -> Result<T, Failure>
where
    E: From<Error> + std::error::Error,
{
    let client = connection.client()?;
    let bar = Bar::new();
    let found = client.try_run_with(async |ctx| flow(&ctx).await, |progress| bar.show(&progress));
    drop(bar);
    Ok(found?)
}

impl Reading {
    /// Runs a job and writes what it found.
    fn run<T: Serialize>(
        &self,
        connection: &Connection,
        job: impl AsyncFnOnce(&Ctx, &Scope) -> Result<T, Error>,
        table: impl FnOnce(&T) -> Table,
    ) -> Result<ExitCode, Failure> {
        let files = self.output.files()?;
        let scope = self.reach.scope();
        let found = run(connection, async |ctx| job(ctx, &scope).await)?;
        self.output.write(files, &found, &table(&found))?;
        Ok(ExitCode::SUCCESS)
    }
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
