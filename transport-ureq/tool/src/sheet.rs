//! `odin sheet`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, ValueEnum};
use odin_api::jobs::JobError;
use odin_api::jobs::sheets::{self, Sheet, SheetKind};
use odin_api::value::Secret;

use crate::connect::Connection;
use crate::failure::Failure;
use crate::files::{self, NewFile};
use crate::out;
use crate::writing::{Writing, outcomes};

const AFTER: &str = "\
Examples:
  odin sheet users create --columns
  odin sheet users create --template > users.csv
  odin sheet users create users.csv --service-provider ent.odin --group grp.odin --dry-run
  odin sheet users create users.csv --service-provider ent.odin --group grp.odin --journal users.journal
  odin sheet users change titles.csv --journal titles.journal --csv outcome.csv

A sheet is a table in the form of CSV (UTF-8; separated by commas, semicolons or tabs). Its first row has the names of the
columns as the API calls the fields: address.city is a field of an object, aliases[0] an item of a list. A blank cell
leaves alone what it is about, null clears it. Every row is checked before anything is sent; if anything is wrong, all of
it is told, with row and column, and nothing is sent. The published sheets of mercury-ocip are understood too.

Passwords in a sheet are not written to the journal: keep the sheet until its job is done.";

/// Create, change or delete what the rows of a table say
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Arguments {
    /// What a row is about
    #[arg(value_parser = kinds())]
    kind: String,
    /// What is done with each row
    action: Action,
    /// The table; - is standard input
    #[arg(required_unless_present_any = ["columns", "template"])]
    file: Option<PathBuf>,
    /// Print the columns that such a table can have
    #[arg(long, conflicts_with_all = ["file", "template"])]
    columns: bool,
    /// Print an empty table with the columns that most need
    #[arg(long, conflicts_with = "file")]
    template: bool,
    /// The service provider or enterprise of rows that name none
    #[arg(long, value_name = "ID")]
    service_provider: Option<String>,
    /// The group of rows that name none
    #[arg(long, value_name = "ID")]
    group: Option<String>,
    /// Write the outcome of each row to this file
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    #[command(flatten)]
    writing: Writing,
}

fn kinds() -> PossibleValuesParser {
    SheetKind::all().iter().map(|kind| PossibleValue::new(kind.name()).help(kind.about())).collect::<Vec<_>>().into()
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Action {
    Create,
    Change,
    Delete,
}

impl Arguments {
    fn kind(&self) -> Result<(&'static SheetKind, sheets::Action), Failure> {
        let kind = SheetKind::named(&self.kind).ok_or_else(|| Failure::new(format!("{}: no such sheet", self.kind)))?;
        let action = match self.action {
            Action::Create => sheets::Action::Create,
            Action::Change => sheets::Action::Change,
            Action::Delete => sheets::Action::Delete,
        };
        if kind.actions().all(|known| known != action) {
            let can: Vec<_> = kind.actions().map(sheets::Action::word).collect();
            let why =
                format!("there are no sheets that {action} {}, only some that {} them", kind.name(), can.join(" or "));
            return Err(Failure::new(why));
        }
        Ok((kind, action))
    }

    fn sheet(&self, path: &Path) -> Result<Sheet, Failure> {
        let (kind, action) = self.kind()?;
        let text = Secret::from(files::read(path)?);
        let mut sheet = Sheet::read(kind, action, text.expose());
        let places = [("serviceProviderId", &self.service_provider), ("groupId", &self.group)];
        for (column, id) in places.into_iter().filter_map(|(column, id)| Some((column, id.as_ref()?))) {
            sheet = sheet.fill(column, id);
        }
        Ok(sheet)
    }
}

/// All that is wrong with a table, in one message.
fn wrong(path: &Path, error: JobError) -> Failure {
    match error {
        JobError::Problems(problems) if problems.len() > 1 => {
            let lines: Vec<_> = problems.iter().map(|it| format!("\n  {}: {}", it.item, it.why)).collect();
            let lines = lines.concat();
            Failure::new(format!(
                "{}: {} things are wrong, and nothing was sent:{lines}",
                path.display(),
                problems.len()
            ))
        }
        error => Failure::new(format!("{}: {error}", path.display())),
    }
}

pub fn run(arguments: &Arguments, connection: &Connection) -> Result<ExitCode, Failure> {
    let (kind, action) = arguments.kind()?;
    if arguments.columns {
        out::text(&columns(kind, action))?;
        return Ok(ExitCode::SUCCESS);
    }
    let Some(path) = &arguments.file else {
        out::text(&kind.template(action).unwrap_or_default())?;
        return Ok(ExitCode::SUCCESS);
    };
    let writing = &arguments.writing;
    let plan = arguments.sheet(path)?.plan().map_err(|error| wrong(path, error))?;
    if writing.dry_run {
        return writing.show(&plan);
    }
    let mut journal = writing.open_journal()?;
    let csv = arguments.csv.as_deref().map(NewFile::create).transpose()?;
    let client = connection.client()?;
    writing.run(&client, &plan, &mut *journal, csv.map(|file| (file, outcomes)))
}

fn columns(kind: &SheetKind, action: sheets::Action) -> String {
    let columns = kind.columns(action);
    let width = columns.iter().map(|column| column.name.len()).max().unwrap_or_default();
    let lines: Vec<_> = columns.iter().map(|column| format!("{:width$}  {column}\n", column.name)).collect();
    lines.concat()
}
