//! Settings that have a row for each department of a group, and one for whoever is in none.

use serde_json::{Value, json};

use crate::json::Fields;
use crate::tables::field::{Field, Kind, defaults};

const ROWS: &str = "departments";

/// The name of the department that a row is about; none for whoever is in no department.
fn department(row: &Value) -> Option<&str> {
    row.get("department")?.get("name")?.as_str()
}

/// The row for whoever is in no department is always there, as the first.
// rule: documented
pub(super) fn complete(fields: &[Field], record: &mut Fields) {
    let Some(Field { kind: Kind::Rows { fields, .. }, .. }) = fields.iter().find(|field| field.name == ROWS) else {
        return;
    };
    let rows = record.entry(ROWS).or_insert_with(|| json!([]));
    if let Value::Array(rows) = rows
        && !rows.iter().any(|row| department(row).is_none())
    {
        rows.insert(0, defaults(fields).into());
    }
}

/// A write changes the departments that it lists; others stay as they are.
// rule: documented
pub(super) fn merge(before: &Fields, record: &mut Fields) {
    let Some(Value::Array(old)) = before.get(ROWS) else { return };
    let Some(Value::Array(rows)) = record.get_mut(ROWS) else { return };
    let kept = old.iter().filter(|old| !rows.iter().any(|row| department(row) == department(old)));
    let mut all: Vec<Value> = kept.cloned().collect();
    all.append(rows);
    all.sort_by(|one, other| department(one).cmp(&department(other)));
    *rows = all;
}
