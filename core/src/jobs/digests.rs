//! A user, or a call center, at a glance.

mod call_center;
mod user;

pub use call_center::{CallCenterDigest, call_center_digest};
pub use user::{UserDigest, user_digest};

use serde_json::Value;

use super::table::Table;
use crate::json::Record;
use crate::{Error, ErrorKind};

/// None where the service is not assigned; any other error is one.
pub(super) fn unless_not_assigned<T>(result: Result<T, Error>) -> Result<Option<T>, Error> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == ErrorKind::NotAssigned => Ok(None),
        Err(error) => Err(error),
    }
}

/// A service of a report as a name, or as a record that has it.
pub(super) fn service_name(service: &Value) -> Option<&str> {
    service.as_str().or_else(|| service.get("serviceName")?.as_str())
}

/// A record as a table of its keys and values, those that are empty left out.
fn upright<R: Record>(record: &R) -> Table {
    let flat = Table::of(std::slice::from_ref(record));
    let cells = flat.rows.into_iter().flatten();
    let rows = flat.columns.into_iter().zip(cells).filter(|(_, cell)| !cell.is_empty());
    Table {
        columns: vec!["key".to_owned(), "value".to_owned()],
        rows: rows.map(|(key, cell)| vec![key, cell]).collect(),
    }
}
