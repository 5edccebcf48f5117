//! `odin whose`

use std::process::ExitCode;

use clap::{Args, ValueEnum};
use odin_api::jobs::whose::{Wanted, whose};
use odin_api::jobs::{Scope, Table};

use crate::connect::Connection;
use crate::failure::Failure;
use crate::output::Output;
use crate::reading;

/// Who has a number, an extension, an alias or a line/port: everyone, not the first
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin whose 4001 --service-provider ent.odin --group grp.odin
  odin whose +1-2015554001
  odin whose reception@example.net --service-provider ent.odin
  odin whose 0 --as name --service-provider ent.odin --group grp.odin --json

At least seven digits are a number, fewer an extension, and all else is an alias, user id or line/port; --as says otherwise.
Without --service-provider, all groups are searched that the login can see. Exit status 1: nobody has it.")]
pub struct Whose {
    /// A number in any spelling, an extension, or a name with or without its domain
    #[arg(allow_hyphen_values = true)]
    wanted: String,
    /// What it is
    #[arg(long = "as", value_name = "KIND")]
    kind: Option<Kind>,
    /// The service provider or enterprise: all of its groups, unless --group is given
    #[arg(long, value_name = "ID")]
    service_provider: Option<String>,
    /// Only this group of the service provider
    #[arg(long, value_name = "ID", requires = "service_provider")]
    group: Option<String>,
    #[command(flatten)]
    output: Output,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    /// A phone number
    Number,
    /// An extension
    Extension,
    /// An alias, user id, alternate user id or line/port
    Name,
}

impl Whose {
    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        let text = self.wanted.clone();
        let wanted = match self.kind {
            None => Wanted::guess(&text),
            Some(Kind::Number) => Wanted::Number(text),
            Some(Kind::Extension) => Wanted::Extension(text),
            Some(Kind::Name) => Wanted::Name(text),
        };
        let scope = match (&self.service_provider, &self.group) {
            (Some(provider), Some(group)) => Scope::group(&**provider, &**group),
            (Some(provider), None) => Scope::service_provider(&**provider),
            (None, _) => Scope::Platform,
        };
        let files = self.output.files()?;
        let owners = reading::run(connection, async |ctx| whose(ctx, &scope, &wanted).await)?;
        if owners.is_empty() {
            eprintln!("Nobody in {scope} has {:?}.", self.wanted);
            return Ok(ExitCode::FAILURE);
        }
        self.output.write(files, &owners, &Table::of(&owners))?;
        Ok(ExitCode::SUCCESS)
    }
}
