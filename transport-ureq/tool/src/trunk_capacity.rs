//! `odin trunk-capacity`

use std::process::ExitCode;

use clap::Args;
use odin_api::jobs::trunk_capacity::trunk_capacity;

use crate::connect::Connection;
use crate::failure::Failure;
use crate::output::Output;
use crate::reading;

/// How many calls the trunks of a service provider may carry, and what its groups and trunk groups have of it
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin trunk-capacity --service-provider ent.odin
  odin trunk-capacity --service-provider ent.odin --xlsx trunks.xlsx

The first row is the service provider; `given` is what those below have together.")]
pub struct TrunkCapacity {
    /// The service provider or enterprise
    #[arg(long, value_name = "ID")]
    service_provider: String,
    #[command(flatten)]
    output: Output,
}

impl TrunkCapacity {
    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        let files = self.output.files()?;
        let job = async |ctx: &_| trunk_capacity(ctx, &*self.service_provider).await;
        let capacity = reading::run(connection, job)?;
        self.output.write(files, &capacity, &capacity.table())?;
        Ok(ExitCode::SUCCESS)
    }
}
