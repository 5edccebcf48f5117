//! Sheets: many things created, changed or deleted, one a row.
//!
//! A row is one item of a [`Plan`], with as many requests as it needs: that of a user may create its device, the user
//! itself, its services and its voicemail. Nothing is sent before every row was read and checked, also against the limits
//! that the API documents; everything that is wrong is told at once, with row and column.
//!
//! # Columns
//!
//! Columns are called as the API calls the fields: `address.city` is a field of an object, `aliases[0]` an item of a list,
//! and what is sent by a further request has a prefix, such as `voiceMessaging.isActive`. [`SheetKind::columns`] lists
//! them, [`SheetKind::template`] makes an empty sheet. The columns of the sheets that are published with `mercury-ocip` are
//! understood as well, with their row of types below the header, and so are those of Odin's own task sheets (`task`,
//! `index`); those that no request here takes have to be blank.
//!
//! A blank cell leaves alone what it is about; `null` clears it. A list is replaced by the items that are written, and
//! emptied by a `null` in its first one. Blanks at the ends of a cell are left out, true and false are understood in any
//! case, and so are the words of an enumeration.
//!
//! # Passwords
//!
//! Those in a sheet are not repeated in the journal, and neither are they shown by a plan: whoever continues the job has the
//! sheet. That another password stands in it then is not noticed.
//!
//! # After a crash
//!
//! Whether something was created or deleted is asked for; a change is sent again, which ends in the same state.
//!
//! ```
//! use odin_api::jobs::sheets::{Action, Sheet, SheetKind};
//!
//! let users = SheetKind::named("users").expect("it is one of them");
//! let text = "userId,firstName,lastName,extension,servicePackServices[0]\n\
//!             4100@example.net,Ada,King,4100,Premium\n\
//!             4101@example.net,Grace,Hopper,4101,\n";
//! let sheet = Sheet::read(users, Action::Create, text).fill("serviceProviderId", "ent.odin").fill("groupId", "grp.odin");
//! let plan = sheet.plan()?;
//! assert_eq!(plan.items().len(), 2);
//! assert_eq!(
//!     plan.items()[0].steps()[1].call().to_string(),
//!     r#"PUT /users/services {"userId":"4100@example.net","servicePackServices":[{"serviceName":"Premium","assigned":true}]}"#,
//! );
//!
//! let sheet = Sheet::read(users, Action::Change, "userId,extention,allowVideo\n4100@example.net,4100,maybe\n");
//! assert_eq!(
//!     sheet.plan().unwrap_err().to_string(),
//!     "column extention: it is not known; did you mean extension?\n\
//!      row 2, allowVideo: maybe is not true or false",
//! );
//! # Ok::<(), odin_api::jobs::JobError>(())
//! ```

mod cell;
mod column;
mod heading;
mod kind;
mod kinds;
mod nearest;
mod path;
mod pattern;
mod planning;
mod row;
mod text;
mod tree;

use std::fmt;

use cell::Cell;

use super::error::{JobError, Problem};
use super::plan::Plan;
use crate::counted::counted;

pub use column::Column;
pub use kind::SheetKind;
pub use row::Row;

/// What is done with each row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Action {
    /// It is created.
    Create,
    /// It is changed.
    Change,
    /// It is deleted.
    Delete,
}

impl Action {
    const ALL: [Self; 3] = [Self::Create, Self::Change, Self::Delete];

    /// `create`, `change` or `delete`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Change => "change",
            Self::Delete => "delete",
        }
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl SheetKind {
    /// Every kind of sheet.
    pub fn all() -> &'static [Self] {
        kinds::KINDS
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        Self::all().iter().find(|kind| kind.name == name)
    }
}

/// Rows, and what is to be done with them.
///
/// `Debug` shows how many there are, not what is in them.
#[derive(Clone)]
pub struct Sheet {
    kind: &'static SheetKind,
    action: Action,
    columns: Vec<String>,
    /// With the number of each, and as many cells as there are columns.
    rows: Vec<(usize, Vec<Cell>)>,
    filled: Vec<(String, String)>,
    /// What is wrong with the text that it was read from.
    problems: Vec<Problem>,
}

impl Sheet {
    /// A sheet in the form of CSV: the first row has the names of the columns. What is wrong with it is told by
    /// [`Sheet::plan`].
    ///
    /// Cells are separated by commas, semicolons or tabs. Rows without any text are left out, and counted.
    pub fn read(kind: &'static SheetKind, action: Action, text: &str) -> Self {
        let text::Lines { lines, unclosed } = text::lines(text);
        let mut sheet =
            Self { kind, action, columns: Vec::new(), rows: Vec::new(), filled: Vec::new(), problems: Vec::new() };
        if let Some(row) = unclosed {
            sheet.problems.push(Problem::new(format!("row {row}"), "a quotation mark opens a cell and none closes it"));
        }
        let mut lines = lines.into_iter();
        sheet.columns = lines.next().map(|(_, names)| names).unwrap_or_default();
        let due = sheet.columns.len();
        for (number, cells) in lines {
            if cells.len() == due {
                sheet.rows.push((number, cells.into_iter().map(Cell::written).collect()));
            } else if unclosed != Some(number) {
                let (cells, due) = (counted(cells.len(), "cell", "cells"), counted(due, "column", "columns"));
                let why = format!("it has {cells}, and the first row has {due}");
                sheet.problems.push(Problem::new(format!("row {number}"), why));
            }
        }
        sheet
    }

    /// A sheet of these rows, which are numbered from 1.
    pub fn of(kind: &'static SheetKind, action: Action, rows: impl IntoIterator<Item = Row>) -> Self {
        let rows: Vec<Row> = rows.into_iter().collect();
        let mut columns: Vec<String> = Vec::new();
        let mut places = std::collections::BTreeMap::new();
        for (name, _) in rows.iter().flat_map(|row| &row.0) {
            places.entry(name.clone()).or_insert_with(|| {
                columns.push(name.clone());
                columns.len() - 1
            });
        }
        let cells = |row: Row| {
            let mut cells = vec![Cell::Blank; columns.len()];
            row.0.into_iter().for_each(|(name, cell)| cells[places[&name]] = cell);
            cells
        };
        let rows = rows.into_iter().enumerate().map(|(index, row)| (index + 1, cells(row))).collect();
        Self { kind, action, columns, rows, filled: Vec::new(), problems: Vec::new() }
    }

    /// Writes a text into the blank cells of a column, which is added where there is none: the group of all users.
    #[must_use]
    pub fn fill(mut self, column: impl Into<String>, text: impl Into<String>) -> Self {
        self.filled.push((column.into(), text.into()));
        self
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Checks every row and makes the plan: an item a row, in their order. It asks the server nothing.
    ///
    /// The items are called by what tells the rows apart, such as the user id. Everything that is wrong is in
    /// [`JobError::Problems`], each with its row and column.
    pub fn plan(&self) -> Result<Plan, JobError> {
        planning::plan(self)
    }
}

impl fmt::Debug for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, action) = (self.kind.name, self.action);
        f.debug_struct("Sheet")
            .field("kind", &kind)
            .field("action", &action)
            .field("rows", &self.rows.len())
            .finish_non_exhaustive()
    }
}
