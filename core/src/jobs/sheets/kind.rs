//! What a kind of sheet consists of. Everything about its columns that the operations say themselves is taken from them.

use serde_json::Value;

use super::Action;
use crate::Operation;
use crate::jobs::DoneWhen;

/// What the rows of a sheet are about, such as users.
#[derive(Debug)]
pub struct SheetKind {
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    pub(super) create: Option<Recipe>,
    pub(super) change: Option<Recipe>,
    pub(super) delete: Option<Recipe>,
}

impl SheetKind {
    /// Its name: `users`.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What a row is about.
    pub fn about(&self) -> &'static str {
        self.about
    }

    /// What can be done with its rows.
    pub fn actions(&self) -> impl Iterator<Item = Action> {
        Action::ALL.into_iter().filter(|action| self.recipe(*action).is_some())
    }

    pub(super) fn recipe(&self, action: Action) -> Option<&Recipe> {
        match action {
            Action::Create => self.create.as_ref(),
            Action::Change => self.change.as_ref(),
            Action::Delete => self.delete.as_ref(),
        }
    }
}

/// What is done with a row.
#[derive(Debug)]
pub(super) struct Recipe {
    /// The columns that tell rows apart.
    pub(super) key: &'static [&'static str],
    /// Its writes, in order.
    pub(super) parts: &'static [Part],
    /// Ids without a domain are completed by the server, so that nobody could ask for them.
    pub(super) needs_domain: bool,
    /// The columns of a template.
    pub(super) usual: &'static [&'static str],
    /// Other names of columns, and what they stand for.
    pub(super) names: &'static [(&'static str, &'static str)],
    /// Columns of other tools' sheets that nothing here takes: they must be blank.
    pub(super) nowhere: &'static [&'static str],
    /// Columns that are for people, or that other tools need.
    pub(super) unused: &'static [&'static str],
    /// What other tools write into `operation` or `task`.
    pub(super) tasks: &'static [&'static str],
    /// Words of other tools for a value, and the API's.
    pub(super) words: &'static [(&'static str, &'static str)],
}

impl Recipe {
    pub(super) const fn new(key: &'static [&'static str], parts: &'static [Part]) -> Self {
        Self {
            key,
            parts,
            needs_domain: false,
            usual: &[],
            names: &[],
            nowhere: &[],
            unused: &[],
            tasks: &[],
            words: &[],
        }
    }
}

/// One write of a row.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) operation: &'static Operation,
    /// It is sent for every row; others only where a cell of their own is not blank.
    pub(super) always: bool,
    /// Before the names of its columns.
    pub(super) prefix: &'static str,
    /// Arguments that say which thing it is about, and the columns of other parts that they are in.
    pub(super) takes: &'static [(&'static str, &'static str)],
    /// Its columns and the arguments that they are, where these are in a list of one item; otherwise each argument has a
    /// column of its own.
    pub(super) own: Option<&'static [(&'static str, &'static str)]>,
    /// What arguments are where the cell is blank.
    pub(super) defaults: &'static [(&'static str, Default)],
    /// What is asked when nobody knows whether it was carried out.
    pub(super) asks: Option<Ask>,
    /// Sending it again ends in the same state, although the operation in general does not.
    pub(super) repeats: bool,
}

/// What an argument is where nothing is said.
#[derive(Debug, Clone, Copy)]
pub(super) enum Default {
    /// This.
    Is(&'static str),
    /// What another argument is.
    As(&'static str),
    /// The second, where the first argument is there.
    With(&'static str, &'static str),
}

/// A question about a write.
#[derive(Debug)]
pub(super) struct Ask {
    pub(super) operation: &'static Operation,
    pub(super) done: DoneWhen,
    /// Its arguments that have other names in the write.
    pub(super) with: &'static [(&'static str, &'static str)],
    /// Whether an answer, to a write with these arguments, says that it exists; any does if this is absent.
    pub(super) found: Option<fn(answer: &Value, arguments: &Value) -> bool>,
}

impl Part {
    /// A write that is sent for every row.
    pub(super) const fn always(operation: &'static Operation) -> Self {
        Self { always: true, ..Self::maybe(operation, "", &[]) }
    }

    /// A write that is sent where a row says something about it.
    pub(super) const fn maybe(
        operation: &'static Operation,
        prefix: &'static str,
        takes: &'static [(&'static str, &'static str)],
    ) -> Self {
        Self { operation, always: false, prefix, takes, own: None, defaults: &[], asks: None, repeats: false }
    }

    pub(super) const fn takes(mut self, takes: &'static [(&'static str, &'static str)]) -> Self {
        self.takes = takes;
        self
    }

    pub(super) const fn only(mut self, own: &'static [(&'static str, &'static str)]) -> Self {
        self.own = Some(own);
        self
    }

    /// The argument that a column is, if it is of this part, and whether it is one of another part as well.
    pub(super) fn argument<'n>(&self, column: &'n str) -> Option<(&'n str, bool)>
    where
        'static: 'n,
    {
        let named = |list: &'static [(&'static str, &'static str)]| {
            list.iter().find(|(_, known)| *known == column).map(|(argument, _)| *argument)
        };
        if let Some(argument) = named(self.takes) {
            return Some((argument, true));
        }
        let argument = match self.own {
            Some(own) => named(own),
            None => {
                column.strip_prefix(self.prefix).filter(|own| self.takes.iter().all(|(argument, _)| argument != own))
            }
        };
        argument.map(|argument| (argument, false))
    }

    /// The column of an argument.
    pub(super) fn column(&self, argument: &str) -> String {
        let mut named = self.takes.iter().chain(self.own.unwrap_or_default());
        match named.find(|(known, _)| *known == argument) {
            Some((_, column)) => (*column).to_owned(),
            None if argument.is_empty() => String::new(),
            None => format!("{}{argument}", self.prefix),
        }
    }

    pub(super) const fn by_default(mut self, defaults: &'static [(&'static str, Default)]) -> Self {
        self.defaults = defaults;
        self
    }

    pub(super) const fn asks(mut self, ask: Ask) -> Self {
        self.asks = Some(ask);
        self
    }

    pub(super) const fn repeats(mut self) -> Self {
        self.repeats = true;
        self
    }
}

impl Ask {
    /// Whether what is created exists.
    pub(super) const fn exists(operation: &'static Operation) -> Self {
        Self { operation, done: DoneWhen::Found, with: &[], found: None }
    }

    /// Whether what is deleted is gone.
    pub(super) const fn is_gone(operation: &'static Operation) -> Self {
        Self { operation, done: DoneWhen::Missing, with: &[], found: None }
    }

    pub(super) const fn with(mut self, with: &'static [(&'static str, &'static str)]) -> Self {
        self.with = with;
        self
    }

    pub(super) const fn found_if(mut self, found: fn(&Value, &Value) -> bool) -> Self {
        self.found = Some(found);
        self
    }
}
