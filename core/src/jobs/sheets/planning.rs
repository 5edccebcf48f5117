//! From the rows of a sheet to a plan.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::cell::{self, Cell};
use super::heading::{Heading, Role};
use super::kind::{Ask, Part, Recipe};
use super::path::Leaf;
use super::tree::Tree;
use super::{Action, Sheet};
use crate::Call;
use crate::counted::counted;
use crate::jobs::error::{JobError, Problem};
use crate::jobs::plan::{AfterUnknown, Item, Plan, Question, Step};
use crate::json;

/// The column of other tools that has names of types in the second row.
const OPERATION: &str = "operation";

pub(super) fn plan(sheet: &Sheet) -> Result<Plan, JobError> {
    let Some(recipe) = sheet.kind.recipe(sheet.action) else {
        let can: Vec<_> = sheet.kind.actions().map(Action::word).collect();
        let why = format!("there are no sheets that {} them, only {}", sheet.action, can.join(" and "));
        return Err(JobError::problem(sheet.kind.name, why));
    };
    let sheet = filled(sheet);
    let mut planning = Planning::new(&sheet, recipe);
    let items: Vec<Item> = sheet.rows.iter().filter_map(|row| planning.item(row)).collect();
    let rows = sheet.rows.len();
    planning.finish(rows)?;
    let kind = format!("sheets.{}.{}", sheet.kind.name, sheet.action);
    // Whoever has the sheet has the passwords.
    let mut plan = Plan::new(kind, counted(rows, "row", "rows")).without_secrets_in_the_journal();
    for item in items {
        plan.push(item);
    }
    Ok(plan)
}

/// The sheet with what was filled in, and without what is no row of it.
fn filled(sheet: &Sheet) -> Sheet {
    let mut sheet = sheet.clone();
    for (name, text) in std::mem::take(&mut sheet.filled) {
        let column = sheet.columns.iter().position(|known| *known == name).unwrap_or_else(|| {
            sheet.columns.push(name);
            sheet.rows.iter_mut().for_each(|(_, cells)| cells.push(Cell::Blank));
            sheet.columns.len() - 1
        });
        let blank = sheet.rows.iter_mut().map(|(_, cells)| &mut cells[column]).filter(|cell| **cell == Cell::Blank);
        blank.for_each(|cell| *cell = Cell::Text(text.clone()));
    }
    let operation = sheet.columns.iter().position(|name| name == OPERATION);
    if let Some(operation) = operation
        && sheet.rows.first().is_some_and(|(_, cells)| is_hint(operation, cells))
    {
        sheet.rows.remove(0);
    }
    sheet
}

/// Whether a row has the names of types in its cells, as `none | string`.
fn is_hint(operation: usize, cells: &[Cell]) -> bool {
    const TYPES: [&str; 7] = ["string", "stirng", "integer", "boolean", "none", "int", "bool"];
    let mut words = Vec::new();
    for cell in cells.iter().enumerate().filter(|(index, _)| *index != operation).filter_map(|(_, cell)| cell.text()) {
        let alternatives: Vec<String> = cell.split('|').map(|word| word.trim().to_lowercase()).collect();
        if alternatives.len() == 1 && !TYPES.contains(&&*alternatives[0]) {
            return false;
        }
        words.extend(alternatives);
    }
    words.iter().any(|word| TYPES[..4].contains(&&**word))
}

struct Planning<'a> {
    recipe: &'a Recipe,
    headings: Vec<Heading>,
    is_of_another_tool: bool,
    problems: Vec<Problem>,
    /// What is required and has no column.
    no_column: BTreeSet<String>,
    /// The rows of the keys.
    keys: BTreeMap<String, usize>,
    /// The rows that create something besides, by the question whether it exists, and those that name something of this
    /// kind, each with the column.
    created: BTreeMap<String, usize>,
    named: Vec<(String, usize, String)>,
}

impl<'a> Planning<'a> {
    fn new(sheet: &Sheet, recipe: &'a Recipe) -> Self {
        let mut planning = Self {
            recipe,
            headings: Vec::new(),
            is_of_another_tool: sheet.columns.iter().any(|name| name == OPERATION),
            problems: sheet.problems.clone(),
            no_column: BTreeSet::new(),
            keys: BTreeMap::new(),
            created: BTreeMap::new(),
            named: Vec::new(),
        };
        for name in &sheet.columns {
            let (heading, why) = Heading::new(recipe, name);
            if let Some(why) = why {
                planning.problems.push(Problem::new(format!("column {name}"), why));
            }
            planning.headings.push(heading);
        }
        planning
    }

    /// What is wrong with all of it.
    fn finish(mut self, rows: usize) -> Result<(), JobError> {
        let problem = |name: &String| Problem::new(format!("column {name}"), "it is required, and there is none");
        let missing: Vec<_> = self.no_column.iter().map(problem).collect();
        self.problems.extend(missing);
        if rows == 0 && self.problems.is_empty() {
            self.problems.push(Problem::new("sheet", "it has no rows"));
        }
        for (question, row, column) in &self.named {
            if let Some(creator) = self.created.get(question).filter(|creator| *creator != row) {
                let why = format!(
                    "row {creator} creates it, and rows do not wait for each other: create it before, by a sheet of devices"
                );
                self.problems.push(Problem::new(format!("row {row}, {column}"), why));
            }
        }
        self.problems.sort_by_key(|problem| row_of(&problem.item));
        if self.problems.is_empty() { Ok(()) } else { Err(JobError::Problems(self.problems)) }
    }

    /// The item of a row, unless something is wrong with it.
    fn item(&mut self, (number, cells): &(usize, Vec<Cell>)) -> Option<Item> {
        let before = self.problems.len() + self.no_column.len();
        self.read_other_columns(*number, cells);
        let key = self.key(*number, cells);
        let mut item = Item::new(key);
        for (index, part) in self.recipe.parts.iter().enumerate() {
            let (tree, due) = self.tree(*number, index, cells);
            if let Some(step) = self.step(*number, part, tree, due) {
                item = item.step(step);
            }
        }
        let is_wrong = self.problems.len() + self.no_column.len() > before || !self.no_column.is_empty();
        if item.steps().is_empty() && !is_wrong {
            self.problems
                .push(Problem::new(format!("row {number}"), "every cell that could change something is blank"));
        }
        (!is_wrong).then_some(item)
    }

    fn problem(&mut self, row: usize, column: &str, why: impl std::fmt::Display) {
        let item = if column.is_empty() { format!("row {row}") } else { format!("row {row}, {column}") };
        let problem = Problem::new(item, why);
        // Several requests of a row may have the same argument.
        let mut known = self.problems.iter().rev().take_while(|known| known.item.starts_with(&format!("row {row}")));
        if known.all(|known| (&known.item, &known.why) != (&problem.item, &problem.why)) {
            self.problems.push(problem);
        }
    }

    /// What is in columns that are no arguments.
    fn read_other_columns(&mut self, row: usize, cells: &[Cell]) {
        let mut found = Vec::new();
        for (heading, cell) in self.headings.iter().zip(cells) {
            let Cell::Text(text) = cell else { continue };
            match heading.role {
                Role::Task if !self.recipe.tasks.contains(&&**text) => {
                    let due = self.recipe.tasks.join(" or ");
                    found.push((heading.name.clone(), format!("it is {text}, and this sheet is for {due}")));
                }
                Role::Nowhere if heading.name.is_empty() => {
                    found.push((String::new(), "it has a cell in a column without a name".to_owned()));
                }
                Role::Nowhere if !self.is_none(text) => {
                    let why = "nothing that this sheet sends can take it: leave it blank".to_owned();
                    found.push((heading.name.clone(), why));
                }
                _ => {}
            }
        }
        for (column, why) in found {
            self.problem(row, &column, why);
        }
    }

    /// What other tools write for nothing.
    fn is_none(&self, text: &str) -> bool {
        self.is_of_another_tool && text.eq_ignore_ascii_case("none")
    }

    /// What the row is called. That two are called alike is a problem, in any case of letters.
    fn key(&mut self, row: usize, cells: &[Cell]) -> String {
        let mut parts = Vec::new();
        let mut column = String::new();
        for name in self.recipe.key {
            let index = self.headings.iter().position(|heading| heading.meant == *name);
            if let Some((index, text)) = index.and_then(|index| Some((index, cells[index].text()?))) {
                parts.push(text);
                column.clone_from(&self.headings[index].name);
            }
        }
        let key = parts.join("/");
        let last = parts.last().copied().unwrap_or_default().to_owned();
        if parts.len() == self.recipe.key.len() {
            if let Some(other) = self.keys.insert(key.to_lowercase(), row) {
                self.problem(row, &column, format!("{last} is in row {other} already"));
            }
            if self.recipe.needs_domain && !last.contains('@') {
                self.problem(row, &column, format!("{last} has no domain: write {last}@ and the domain"));
            }
        }
        key
    }

    /// The arguments of a part, and whether the row is a reason to send it.
    fn tree(&mut self, row: usize, part: usize, cells: &[Cell]) -> (Tree, bool) {
        let (mut tree, mut due) = (Tree::default(), self.recipe.parts[part].always);
        let mut found = Vec::new();
        for (heading, cell) in self.headings.iter().zip(cells) {
            let Role::Arguments(uses) = &heading.role else { continue };
            for used in uses.iter().filter(|used| used.part == part) {
                let value = match (cell, &used.path.leaf) {
                    (Cell::Blank, _) => continue,
                    (Cell::Text(text), Leaf::Value { kind, .. } | Leaf::Item { kind }) => {
                        if self.is_none(text) && !has_word(*kind, text) {
                            continue;
                        }
                        cell::value(*kind, text, self.recipe.words)
                    }
                    (Cell::Text(_), Leaf::Whole { example, .. }) => Err(format!(
                        "only null can be written here: its parts have columns of their own, such as {example}"
                    )),
                    (
                        Cell::Null,
                        Leaf::Item { .. }
                        | Leaf::Value { clearable: true, .. }
                        | Leaf::Whole { presence: json::Presence::Clearable, .. },
                    ) => Ok(Value::Null),
                    (Cell::Null, Leaf::Whole { presence: json::Presence::Repeated, .. }) => {
                        Ok(Value::Array(Vec::new()))
                    }
                    (Cell::Null, _) => Err("it cannot be cleared".to_owned()),
                };
                due |= !used.taken;
                let steps = match used.path.steps.as_slice() {
                    // It is the item that is no more, not its id.
                    [item @ .., _] if *cell == Cell::Null && matches!(used.path.leaf, Leaf::Item { .. }) => item,
                    steps => steps,
                };
                let other = |_| "another column says something else of it".to_owned();
                if let Err(why) = value.and_then(|value| tree.put(steps, value).map_err(other)) {
                    found.push((heading.name.clone(), why));
                }
            }
        }
        for (column, why) in found {
            self.problem(row, &column, why);
        }
        (tree, due)
    }

    /// The write of a part, if it is due and nothing is wrong with it.
    fn step(&mut self, row: usize, part: &Part, mut tree: Tree, due: bool) -> Option<Step> {
        let derived = tree.complete(part);
        // What is wrong with something that nobody wrote is wrong with what it was taken from.
        let source = |name: String| {
            derived.iter().find(|(known, _)| *known == name).map_or(name, |(_, other)| (*other).to_owned())
        };
        let mut missing = Vec::new();
        let arguments = tree.json(part, &mut missing);
        let question = part.asks.as_ref().and_then(|ask| question(ask, &tree, &arguments));
        self.note_creation(row, part, question.as_ref(), due);
        if !due {
            return None;
        }
        let missing: BTreeSet<String> = missing.into_iter().map(source).collect();
        for name in &missing {
            let column = part.column(name);
            if self.headings.iter().any(|heading| heading.meant == column) {
                self.problem(row, &self.written(&column), "it is required and blank");
            } else {
                self.no_column.insert(column);
            }
        }
        let mut model = (part.operation.arguments.make)();
        if let Err(mismatch) = json::set(&mut *model, &arguments) {
            let column = part.column(&tree.name(&mismatch.path()));
            self.problem(row, &self.written(&column), format!("it is not {}", mismatch.expected));
            return None;
        }
        let refusals = Call::refusals(&*model);
        for (path, why) in &refusals {
            let name = source(tree.name(path));
            if !missing.contains(&name) {
                let column = part.column(&name);
                self.problem(row, &self.written(&column), why);
            }
        }
        if !missing.is_empty() || !refusals.is_empty() {
            return None;
        }
        match Call::with_arguments(part.operation, &*model) {
            Ok(call) => Some(step(part, call, question)),
            Err(error) => {
                self.problem(row, "", error);
                None
            }
        }
    }

    /// Notes what a row creates beside the thing that it is about, and what it names of that kind.
    fn note_creation(&mut self, row: usize, part: &Part, question: Option<&Asked>, due: bool) {
        let Some((name, column)) = part.takes.last().filter(|_| !part.always && part.asks.is_some()) else { return };
        let Some(asked) = question.filter(|asked| asked.names(name)) else { return };
        let key = asked.call.to_string();
        if due && !self.created.contains_key(&key) {
            self.created.insert(key.clone(), row);
        }
        let column = self.written(column);
        self.named.push((key, row, column));
    }

    /// The name of a column in this sheet.
    fn written(&self, meant: &str) -> String {
        let heading = self.headings.iter().find(|heading| heading.meant == meant);
        heading.map_or_else(|| meant.to_owned(), |heading| heading.name.clone())
    }
}

/// The row that a problem is about; 0 for one of the whole sheet.
fn row_of(item: &str) -> usize {
    let number = item.strip_prefix("row ").map(|rest| rest.split(',').next().unwrap_or(rest));
    number.and_then(|number| number.parse().ok()).unwrap_or_default()
}

fn has_word(kind: json::Kind, text: &str) -> bool {
    matches!(kind, json::Kind::Enum(words) if words.iter().any(|word| word.eq_ignore_ascii_case(text)))
}

/// A question about a write, and what is asked with it.
struct Asked {
    call: Call,
    question: Question,
    names: Vec<String>,
}

impl Asked {
    fn names(&self, argument: &str) -> bool {
        self.names.iter().any(|name| name == argument)
    }
}

/// The question about a write with these arguments; none if it lacks one, as the new name of a thing that keeps its name.
fn question(ask: &Ask, tree: &Tree, arguments: &Map<String, Value>) -> Option<Asked> {
    let (mut given, mut names) = (Map::new(), Vec::new());
    for field in ask.operation.arguments.fields.iter().filter(|field| field.required) {
        let other = ask.with.iter().find(|(name, _)| *name == field.key).map(|(_, other)| *other);
        let name = other.unwrap_or(field.key);
        let value = tree.field(name).filter(|value| !value.is_null())?;
        given.insert(field.key.to_owned(), value.clone());
        names.push(name.to_owned());
    }
    let mut model = (ask.operation.arguments.make)();
    json::set(&mut *model, &given).ok()?;
    let call = Call::with_arguments(ask.operation, &*model).ok()?;
    let mut question = Question::new(call.clone(), ask.done);
    if let Some(found) = ask.found {
        let arguments = Value::Object(arguments.clone());
        question = question
            .found_if(move |answer| serde_json::from_slice(answer).is_ok_and(|answer| found(&answer, &arguments)));
    }
    Some(Asked { call, question, names })
}

fn step(part: &Part, call: Call, asked: Option<Asked>) -> Step {
    let step = Step::new(call);
    match asked {
        Some(asked) => step.after_unknown(AfterUnknown::Ask(asked.question)),
        None if part.repeats => step.after_unknown(AfterUnknown::Repeat),
        None => step,
    }
}
