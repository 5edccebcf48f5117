//! Results as tables.

use serde_json::Value;

use crate::json::{Record, model_json};

/// A result as a table, for people and for spreadsheets: the names of the columns, and a text for each column in every row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The cells. What is absent is an empty text; the items of a list are separated by `; `.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Records as rows, their keys as columns. Unknown fields that the server sent are left out.
    pub fn of<R: Record>(records: &[R]) -> Self {
        let columns: Vec<String> = R::SHAPE.fields.iter().map(|field| field.key.to_owned()).collect();
        let row = |record: &R| {
            let json = model_json(record);
            columns.iter().map(|key| json.get(key).map(cell).unwrap_or_default()).collect()
        };
        let rows = records.iter().map(row).collect();
        Self { columns, rows }
    }
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(cell).collect::<Vec<_>>().join("; "),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
    }
}
