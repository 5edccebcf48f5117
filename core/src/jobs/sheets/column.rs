//! The columns that a kind of sheet understands.

use std::fmt;

use super::Action;
use super::kind::{Default, Part, Recipe, SheetKind};
use super::path::without_numbers;
use super::pattern::fits;
use crate::json::{FieldDescription, Kind, Limit, Presence, Shape};

/// A column that a kind of sheet understands. That of a list has `[0]` in its name, for any number.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What can be written in it: `a text`, `true or false`, `one of Circular, Regular`.
    pub values: String,
    /// What the API allows, if that is documented.
    pub limit: Option<Limit>,
    /// No row can do without it; that of a further request: no row that has any of that request's columns.
    pub required: bool,
    /// Whether `null` clears it.
    pub clearable: bool,
    /// What it is where it is blank.
    pub default: Option<String>,
}

/// What can be written in it, and what more is known.
impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.values)?;
        if let Some(limit) = &self.limit {
            write!(f, ", {limit}")?;
        }
        if self.required {
            f.write_str(", required")?;
        }
        if let Some(default) = &self.default {
            write!(f, ", {default} if blank")?;
        }
        if self.clearable {
            f.write_str(", null clears it")?;
        }
        Ok(())
    }
}

impl SheetKind {
    /// The columns of a sheet, in the order of its requests; none if there are no such sheets.
    ///
    /// ```
    /// use odin_api::jobs::sheets::{Action, SheetKind};
    /// let users = SheetKind::named("users").expect("it is one of them");
    /// let columns = users.columns(Action::Change);
    /// let title = columns.iter().find(|column| column.name == "title").expect("it is there");
    /// assert_eq!(title.to_string(), "a text, 0 to 50 characters, null clears it");
    /// ```
    pub fn columns(&self, action: Action) -> Vec<Column> {
        self.recipe(action).map(columns).unwrap_or_default()
    }

    /// An empty sheet: the names of the columns that most need, in one line; none if there are no such sheets.
    pub fn template(&self, action: Action) -> Option<String> {
        let recipe = self.recipe(action)?;
        let columns = if recipe.usual.is_empty() { recipe.key } else { recipe.usual };
        Some(columns.join(",") + "\n")
    }
}

/// The names of all columns of a recipe.
pub(super) fn names(recipe: &Recipe) -> Vec<String> {
    columns(recipe).into_iter().map(|column| column.name).collect()
}

fn columns(recipe: &Recipe) -> Vec<Column> {
    let mut columns = Vec::new();
    for part in recipe.parts {
        below(part, part.operation.arguments, "", &mut Vec::new(), &mut columns);
    }
    let mut seen = std::collections::BTreeSet::new();
    columns.retain(|column: &Column| {
        let is_nowhere = recipe.nowhere.iter().any(|known| fits(&column.name, known));
        !is_nowhere && seen.insert(column.name.clone())
    });
    columns
}

/// Adds the columns of an object. Objects that are inside of themselves end there.
fn below(part: &Part, shape: &'static Shape, before: &str, above: &mut Vec<std::any::TypeId>, columns: &mut Vec<Column>) {
    if above.contains(&shape.id()) {
        return;
    }
    above.push(shape.id());
    for field in shape.describe() {
        let index = if field.presence == Presence::Repeated { "[0]" } else { "" };
        let name = format!("{before}{}{index}", field.key);
        match field.kind {
            Kind::Object(inner) => below(part, inner, &format!("{name}."), above, columns),
            _ if part.own.is_some_and(|own| !own.iter().chain(part.takes).any(|(known, _)| *known == name)) => {}
            _ => columns.push(column(part, &field, &name)),
        }
    }
    above.pop();
}

fn column(part: &Part, field: &FieldDescription, name: &str) -> Column {
    let pattern = without_numbers(name);
    let default = part.defaults.iter().find(|(known, _)| *known == pattern).map(|(_, default)| match default {
        Default::Is(text) => (*text).to_owned(),
        Default::As(other) => format!("as {}", part.column(other)),
        Default::With(other, text) => format!("{text} with {}", part.column(other)),
    });
    Column {
        name: part.column(name),
        values: values(field.kind),
        limit: Some(field.limit).filter(|limit| !matches!(limit, Limit::None | Limit::Items(_))),
        required: field.required && default.is_none(),
        clearable: matches!(field.presence, Presence::Clearable | Presence::Repeated),
        default,
    }
}

fn values(kind: Kind) -> String {
    match kind {
        Kind::Secret => "a secret".to_owned(),
        Kind::Flag => "true or false".to_owned(),
        Kind::Int => "a whole number".to_owned(),
        Kind::Quantity => "a quantity, or unlimited".to_owned(),
        Kind::Float => "a number".to_owned(),
        Kind::Enum(words) => format!("one of {}", words.join(", ")),
        Kind::Json => "JSON".to_owned(),
        _ => "a text".to_owned(),
    }
}
