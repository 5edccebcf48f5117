//! Tables of passwords: what the user gives, and what the job hands back.

use std::path::Path;

use odin_api::jobs::passwords::PasswordKind;
use odin_api::jobs::{Outcome, Report};
use odin_api::value::Secret;

use crate::failure::Failure;
use crate::given;

/// What the API calls the new password.
fn column(kind: PasswordKind) -> &'static str {
    if kind == PasswordKind::VoicePortal { "newPasscode" } else { "newPassword" }
}

/// Users with their passwords, from a table with the columns `userId` and `newPassword` or `newPasscode`.
pub fn given(path: &Path, kind: PasswordKind) -> Result<Vec<(String, Secret)>, Failure> {
    let rows = given::rows(path, ["userId", column(kind)], 2)?;
    Ok(rows.into_iter().filter_map(|[user, secret]| Some((user?.expose().to_owned(), secret?))).collect())
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
