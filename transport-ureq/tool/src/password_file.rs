//! Tables of passwords: what the user gives, and what the job hands back.

use std::path::Path;

use odin_api::jobs::passwords::PasswordKind;
use odin_api::jobs::{Outcome, Report};
use odin_api::value::Secret;

use crate::failure::Failure;
use crate::files;

/// What the API calls the new password.
fn column(kind: PasswordKind) -> &'static str {
    if kind == PasswordKind::VoicePortal { "newPasscode" } else { "newPassword" }
}

/// Users with their passwords, from a table with the columns `userId` and `newPassword` or `newPasscode`. All that is
/// wrong with it is told at once.
pub fn given(path: &Path, kind: PasswordKind) -> Result<Vec<(String, Secret)>, Failure> {
    let text = Secret::from(files::read(path)?);
    let mut table = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.expose().as_bytes());
    let wrong = |why: String| Failure::new(format!("{}: {why}", path.display()));
    let header = table.headers().map_err(|error| wrong(error.to_string()))?.clone();
    let names = ["userId", column(kind)];
    if header.len() != 2 || names.iter().any(|name| !header.iter().any(|known| known == *name)) {
        return Err(wrong(format!("the first line must be {}", names.join(","))));
    }
    let user_first = &header[0] == names[0];
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    for (index, row) in table.records().enumerate() {
        match row {
            Ok(row) => {
                let (user, secret) = if user_first { (&row[0], &row[1]) } else { (&row[1], &row[0]) };
                for (name, cell) in names.iter().zip([user, secret]) {
                    if cell.is_empty() {
                        problems.push(format!("row {}: {name} is empty", index + 2));
                    }
                }
                rows.push((user.to_owned(), Secret::from(secret)));
            }
            // Its own text repeats no cell.
            Err(error) => problems.push(error.to_string()),
        }
    }
    if problems.is_empty() { Ok(rows) } else { Err(wrong(problems.join("\n"))) }
}

/// The outcome of each user, with the password. A user of whom it is unknown which one is set has a row for each.
pub fn result(report: &Report, kind: PasswordKind) -> Result<Vec<u8>, Failure> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["userId", column(kind), "outcome", "error"])?;
    for item in &report.items {
        let error = item.outcome.error().map(ToString::to_string).unwrap_or_default();
        let secrets: Vec<&str> = match item.outcome {
            Outcome::Done => item.secret().into_iter().map(Secret::expose).collect(),
            Outcome::FateUnknown(_) => item.secrets.iter().map(Secret::expose).collect(),
            Outcome::Failed(_) | Outcome::NotTried => Vec::new(),
        };
        let cells = if secrets.is_empty() { vec![""] } else { secrets };
        for secret in cells {
            table.write_record([&*item.key, secret, item.outcome.word(), &*error])?;
        }
    }
    Ok(table.into_inner()?)
}
