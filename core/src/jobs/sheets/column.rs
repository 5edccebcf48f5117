//! The columns that a kind of sheet understands.

use std::any::TypeId;
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
    /// No row can do without it.
    pub required: bool,
    /// No row can do without it that has something else whose name begins so: the parts of an object, or what is sent by a
    /// further request.
    pub required_with: Option<String>,
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
        if let Some(others) = &self.required_with {
            write!(f, ", required with anything of {others}")?;
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
        below(recipe, part, part.operation.arguments, "", &mut Vec::new(), &mut columns);
    }
    let mut seen = std::collections::BTreeSet::new();
    columns.retain(|column: &Column| {
        let is_nowhere = recipe.nowhere.iter().any(|known| fits(&column.name, known));
        !is_nowhere && seen.insert(column.name.clone())
    });
    columns
}

/// Adds the columns of an object. Objects that are inside of themselves end there.
fn below(
    recipe: &Recipe,
    part: &Part,
    shape: &'static Shape,
    before: &str,
    above: &mut Vec<TypeId>,
    columns: &mut Vec<Column>,
) {
    if above.contains(&shape.id()) {
        return;
    }
    above.push(shape.id());
    for field in shape.describe() {
        let index = if field.presence == Presence::Repeated { "[0]" } else { "" };
        let name = format!("{before}{}{index}", field.key);
        match field.kind {
            Kind::Object(inner) => below(recipe, part, inner, &format!("{name}."), above, columns),
            _ if part.own.is_some_and(|own| !own.iter().chain(part.takes).any(|(known, _)| *known == name)) => {}
            _ => columns.push(column(recipe, part, &field, &name)),
        }
    }
    above.pop();
}

fn column(recipe: &Recipe, part: &Part, field: &FieldDescription, name: &str) -> Column {
    let is_taken = part.takes.iter().any(|(argument, _)| *argument == name);
    let is_key = recipe.key.contains(&&*part.column(name));
    let pattern = without_numbers(name);
    let default =
        part.defaults.iter().find(|(known, _)| [name, &pattern].contains(known)).map(|(_, default)| match default {
            Default::Is(text) => (*text).to_owned(),
            Default::As(other) => format!("as {}", part.column(other)),
            Default::With(other, text) => format!("{text} with {}", part.column(other)),
        });
    let is_due = field.required && default.is_none() && (part.always || !is_taken);
    let whole = part.column(name);
    let others = whole.rsplit_once('.').map_or("", |(others, _)| others);
    Column {
        name: whole.clone(),
        values: values(field.kind),
        limit: Some(field.limit).filter(|limit| !matches!(limit, Limit::None | Limit::Items(_))),
        required: is_key || (is_due && others.is_empty() && part.always),
        required_with: (is_due && !is_key && !others.is_empty()).then(|| others.to_owned()),
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
