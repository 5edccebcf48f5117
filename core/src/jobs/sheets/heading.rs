//! The columns of a sheet: what each of them is to the writes of a row.

use super::column::names;
use super::kind::Recipe;
use super::nearest::hint;
use super::path::{Lost, Path, resolve};
use super::pattern::{fits, rename};

/// A column of a sheet.
#[derive(Debug)]
pub(super) struct Heading {
    /// As the sheet calls it.
    pub(super) name: String,
    /// As the API does.
    pub(super) meant: String,
    pub(super) role: Role,
}

#[derive(Debug)]
pub(super) enum Role {
    /// It goes into arguments.
    Arguments(Vec<Use>),
    /// What another tool is to do with the row.
    Task,
    /// Nothing takes it, so it must be blank.
    Nowhere,
    /// It is for people, or for other tools.
    Unused,
    /// What is wrong with it has been told.
    Wrong,
}

/// A place of a column in the arguments of a write.
#[derive(Debug)]
pub(super) struct Use {
    pub(super) part: usize,
    pub(super) path: Path,
    /// It says which thing a write is about, and is no reason to send it.
    pub(super) taken: bool,
}

/// The column of another tool that says what is done.
const TASKS: [&str; 2] = ["operation", "task"];

impl Heading {
    /// Finds out what a name means; what is wrong with it is returned beside.
    pub(super) fn new(recipe: &Recipe, name: &str) -> (Self, Option<String>) {
        let renamed = recipe.names.iter().find_map(|(from, to)| rename(name, from, to));
        let meant = renamed.unwrap_or_else(|| name.to_owned());
        // A blank name is that of cells beside the sheet.
        let is_nowhere = name.is_empty() || recipe.nowhere.iter().any(|known| fits(name, known));
        let (role, why) = match uses(recipe, &meant) {
            _ if is_nowhere => (Role::Nowhere, None),
            Ok(uses) if !uses.is_empty() => (Role::Arguments(uses), None),
            _ if TASKS.contains(&name) && !recipe.tasks.is_empty() => (Role::Task, None),
            _ if recipe.unused.contains(&name) => (Role::Unused, None),
            Ok(_) => {
                let all = names(recipe);
                let why = format!("it is not known{}", hint(name, all.iter().map(String::as_str)));
                (Role::Wrong, Some(why))
            }
            Err(why) => (Role::Wrong, Some(why)),
        };
        (Self { name: name.to_owned(), meant, role }, why)
    }
}

/// The places of a column; none if nothing is called so.
fn uses(recipe: &Recipe, name: &str) -> Result<Vec<Use>, String> {
    let (mut uses, mut nearly) = (Vec::new(), None);
    for (index, part) in recipe.parts.iter().enumerate() {
        let Some((argument, taken)) = part.argument(name) else { continue };
        match resolve(part.operation.arguments, argument) {
            Ok(path) => uses.push(Use { part: index, path, taken }),
            Err(Lost::Unknown) => {}
            Err(Lost::Nearly(why)) => nearly = Some(why),
        }
    }
    match nearly {
        Some(why) if uses.is_empty() => Err(why),
        _ => Ok(uses),
    }
}
