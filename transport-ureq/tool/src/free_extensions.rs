//! `odin free-extensions`

use std::process::ExitCode;

use clap::Args;
use odin_api::jobs::Table;
use odin_api::jobs::free_extensions::{ExtensionRange, Thoroughness, free_extensions};

use crate::connect::Connection;
use crate::failure::Failure;
use crate::output::Output;
use crate::reading;

/// Which extensions of a range nobody in a group has
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin free-extensions 4000 4099 --service-provider ent.odin --group grp.odin
  odin free-extensions 4000 4099 --service-provider ent.odin --group grp.odin --first 1
  odin free-extensions 0100 0199 --service-provider ent.odin --group grp.odin --csv free.csv

Exit status 1: all are taken.")]
pub struct FreeExtensions {
    /// The first extension of the range
    first_of_range: String,
    /// The last one
    last_of_range: String,
    /// The service provider or enterprise of the group
    #[arg(long, value_name = "ID")]
    service_provider: String,
    /// The group
    #[arg(long, value_name = "ID")]
    group: String,
    /// At most so many, the lowest ones
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
    first: Option<u32>,
    /// Take at most four calls: alternate numbers and DNIS numbers are not looked at
    #[arg(long)]
    quick: bool,
    #[command(flatten)]
    output: Output,
}

impl FreeExtensions {
    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        let range = ExtensionRange::between(&self.first_of_range, &self.last_of_range)?;
        let thoroughness = if self.quick { Thoroughness::Quick } else { Thoroughness::Thorough };
        let files = self.output.files()?;
        let (provider, group) = (&*self.service_provider, &*self.group);
        let job = async |ctx: &_| free_extensions(ctx, provider, group, &range, thoroughness).await;
        let mut free = reading::run(connection, job)?;
        if free.is_empty() {
            eprintln!("All extensions from {} to {} are taken.", self.first_of_range, self.last_of_range);
            return Ok(ExitCode::FAILURE);
        }
        free.truncate(self.first.map_or(usize::MAX, |first| first as usize));
        let rows = free.iter().map(|extension| vec![extension.clone()]).collect();
        self.output.write(files, &free, &Table { columns: vec!["extension".to_owned()], rows })?;
        Ok(ExitCode::SUCCESS)
    }
}
