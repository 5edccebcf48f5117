//! Rows that a program makes.

use std::fmt;

use serde_json::Value;

use super::cell::Cell;
use crate::json::{Model, print};

/// A row that a program makes: what is not set is left alone.
///
/// ```
/// use odin_api::jobs::sheets::{Action, Row, Sheet, SheetKind};
/// use odin_api::users;
///
/// let kind = SheetKind::named("users").expect("it is one of them");
/// let update = users::Update::new("4001@example.net").title("Agent");
/// let rows = [
///     Row::of(&update).set("voiceMessaging.isActive", "true"),
///     Row::new().set("userId", "4002@example.net").clear("title"),
/// ];
/// let plan = Sheet::of(kind, Action::Change, rows).plan()?;
/// assert_eq!(
///     plan.to_string(),
///     "PUT /users {\"userId\":\"4001@example.net\",\"title\":\"Agent\"}\n\
///      PUT /users/voice-messaging {\"userId\":\"4001@example.net\",\"isActive\":true}\n\
///      PUT /users {\"userId\":\"4002@example.net\",\"title\":null}\n",
/// );
/// # Ok::<(), odin_api::jobs::JobError>(())
/// ```
#[derive(Clone, Default)]
pub struct Row(pub(super) Vec<(String, Cell)>);

impl Row {
    /// One without a cell.
    pub fn new() -> Self {
        Self::default()
    }

    /// What the arguments of an operation, or a record, say: fields without a value are left alone, and those that are
    /// [cleared](crate::value::Patch::Clear) are cleared. A text of no characters is one.
    pub fn of(model: &dyn Model) -> Self {
        let mut row = Self::new();
        row.add(String::new(), print(model));
        row
    }

    /// Writes a text into a column, as it would be written in a sheet, except that it may be `null` and have blanks at its
    /// ends.
    #[must_use]
    pub fn set(mut self, column: impl Into<String>, text: impl Into<String>) -> Self {
        self.0.push((column.into(), Cell::Text(text.into())));
        self
    }

    /// Clears what a column is about.
    #[must_use]
    pub fn clear(mut self, column: impl Into<String>) -> Self {
        self.0.push((column.into(), Cell::Null));
        self
    }

    fn add(&mut self, name: String, value: Value) {
        let cell = match value {
            Value::Object(fields) => {
                let before = if name.is_empty() { name } else { name + "." };
                return fields.into_iter().for_each(|(key, value)| self.add(format!("{before}{key}"), value));
            }
            Value::Array(items) if !items.is_empty() => {
                let items = items.into_iter().enumerate();
                return items.for_each(|(index, value)| self.add(format!("{name}[{index}]"), value));
            }
            // A list that is there and empty replaces what is there.
            Value::Null | Value::Array(_) => Cell::Null,
            Value::String(text) => Cell::Text(text),
            Value::Bool(_) | Value::Number(_) => Cell::Text(value.to_string()),
        };
        self.0.push((name, cell));
    }
}

/// The names of its columns: what is in them may be a secret.
impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}
