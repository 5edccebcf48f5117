//! Where the result of a job that reads goes: text, JSON, and files of tables.

use std::path::PathBuf;

use clap::Args;
use odin_api::jobs::Table;
use rust_xlsxwriter::{Format, Workbook};
use serde::Serialize;

use crate::failure::Failure;
use crate::files::NewFile;
use crate::out;
use crate::words::counted;

/// Where a result goes.
#[derive(Debug, Args)]
pub struct Output {
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Write a table to this file, which must not exist yet
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// Write a sheet for a spreadsheet to this file, which must not exist yet
    #[arg(long, value_name = "FILE")]
    xlsx: Option<PathBuf>,
}

/// The files of a result, which are there before the job begins.
pub struct Files {
    csv: Option<NewFile>,
    xlsx: Option<NewFile>,
}

impl Output {
    /// Creates the files.
    pub fn files(&self) -> Result<Files, Failure> {
        let create = |path: &Option<PathBuf>| path.as_deref().map(NewFile::create).transpose();
        Ok(Files { csv: create(&self.csv)?, xlsx: create(&self.xlsx)? })
    }

    /// Writes a result: to the files, and to standard output as JSON, as text, or how much of it is in the files.
    pub fn write(&self, files: Files, found: &impl Serialize, table: &Table) -> Result<(), Failure> {
        if let Some(csv) = files.csv {
            csv.write(&as_csv(table)?)?;
        }
        if let Some(xlsx) = files.xlsx {
            xlsx.write(&as_xlsx(table)?)?;
        }
        if self.json {
            return out::json(found);
        }
        let mut paths = self.csv.iter().chain(&self.xlsx).peekable();
        if paths.peek().is_none() {
            if table.rows.is_empty() {
                eprintln!("There are no rows.");
            }
            return out::text(&as_text(table));
        }
        let rows = counted(table.rows.len(), "row");
        paths.try_for_each(|path| out::text(&format!("{rows} in {}\n", path.display())))
    }
}

fn as_csv(table: &Table) -> Result<Vec<u8>, Failure> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(&table.columns)?;
    table.rows.iter().try_for_each(|row| out.write_record(row))?;
    Ok(out.into_inner()?)
}

/// One sheet. All cells are texts: as numbers, extensions would lose their zeros.
fn as_xlsx(table: &Table) -> Result<Vec<u8>, Failure> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let bold = Format::new().set_bold();
    let too_wide = || Failure::new("the table is too large for a sheet");
    for (at, name) in table.columns.iter().enumerate() {
        sheet.write_string_with_format(0, u16::try_from(at).map_err(|_| too_wide())?, name, &bold)?;
    }
    for (line, row) in table.rows.iter().enumerate() {
        let line = u32::try_from(line + 1).map_err(|_| too_wide())?;
        for (at, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(line, u16::try_from(at).map_err(|_| too_wide())?, cell)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofit();
    Ok(book.save_to_buffer()?)
}

/// Columns side by side; those without any value are left out, and all of them if there is no row.
fn as_text(table: &Table) -> String {
    if table.rows.is_empty() {
        return String::new();
    }
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
