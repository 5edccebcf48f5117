//! One operation as the server knows it.

use std::borrow::Cow;

use serde_json::Value;

use crate::call::{Answer, Call, File, Reply};
use crate::failure::Failure;
use crate::groups::instances::Kind;
use crate::login::LoginType;
use crate::query::Query;
use crate::shown::Printed;
use crate::tables::{Available, Setting, Table, keyed};
use crate::world::World;

/// The method of an operation. The API uses no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Verb {
    /// Reads.
    Get,
    /// Creates, or acts.
    Post,
    /// Changes.
    Put,
    /// Deletes.
    Delete,
}

impl Verb {
    /// The method as it is written.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }

    /// The verb of a written method, if the API uses it.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Get, Self::Post, Self::Put, Self::Delete].into_iter().find(|verb| verb.word() == word)
    }
}

pub(crate) type Handler = fn(&mut World, &Call<'_>) -> Answer;
pub(crate) type FileHandler = fn(&mut World, &Call<'_>) -> Result<File, Failure>;
pub(crate) type PrintHandler = fn(&mut World, &Call<'_>) -> Result<Printed, Failure>;
pub(crate) type SettingHandler = fn(&mut World, &Call<'_>, &'static Setting) -> Answer;
pub(crate) type TableHandler = fn(&mut World, &Call<'_>, &'static Table) -> Answer;
pub(crate) type AvailableHandler = fn(&mut World, &Call<'_>, &'static Available) -> Answer;
pub(crate) type KindHandler = fn(&mut World, &Call<'_>, &'static Kind) -> Answer;
pub(crate) type When = fn(&Query, &Value) -> bool;

#[derive(Clone, Copy)]
pub(crate) enum Action {
    Plain(Handler),
    Setting(SettingHandler, &'static Setting),
    Table(TableHandler, &'static Table),
    Available(AvailableHandler, &'static Available),
    Kind(KindHandler, &'static Kind),
    /// Prints its answer itself, which is long.
    Print(PrintHandler),
    /// Answers with bytes rather than JSON.
    File(FileHandler),
}

/// An operation: what it is called, where it lives, who may call it.
pub struct Route {
    pub(crate) id: Cow<'static, str>,
    pub(crate) verb: Verb,
    pub(crate) path: Cow<'static, str>,
    pub(crate) least: Option<LoginType>,
    /// The lowest kind of login that may read it about the group or service provider that the login is in. Clients ask
    /// for such things in passing, and take a refusal for the end of their session.
    pub(crate) passing: Option<LoginType>,
    pub(crate) when: When,
    pub(crate) action: Action,
}

impl Route {
    pub(crate) const fn new(verb: Verb, id: Cow<'static, str>, path: Cow<'static, str>, action: Action) -> Self {
        Self { id, verb, path, least: Some(LoginType::User), passing: None, when: |_, _| true, action }
    }

    const fn plain(verb: Verb, id: &'static str, path: &'static str, handler: Handler) -> Self {
        Self::new(verb, Cow::Borrowed(id), Cow::Borrowed(path), Action::Plain(handler))
    }

    pub(crate) const fn get(id: &'static str, path: &'static str, handler: Handler) -> Self {
        Self::plain(Verb::Get, id, path, handler)
    }

    pub(crate) const fn print(id: &'static str, path: &'static str, handler: PrintHandler) -> Self {
        Self::new(Verb::Get, Cow::Borrowed(id), Cow::Borrowed(path), Action::Print(handler))
    }

    pub(crate) const fn file(id: &'static str, path: &'static str, handler: FileHandler) -> Self {
        Self::new(Verb::Get, Cow::Borrowed(id), Cow::Borrowed(path), Action::File(handler))
    }

    pub(crate) const fn post(id: &'static str, path: &'static str, handler: Handler) -> Self {
        Self::plain(Verb::Post, id, path, handler)
    }

    pub(crate) const fn put(id: &'static str, path: &'static str, handler: Handler) -> Self {
        Self::plain(Verb::Put, id, path, handler)
    }

    pub(crate) const fn delete(id: &'static str, path: &'static str, handler: Handler) -> Self {
        Self::plain(Verb::Delete, id, path, handler)
    }

    /// The lowest kind of login that may call it; without this, any login.
    // rule: assumed
    pub(crate) const fn least(mut self, login: LoginType) -> Self {
        self.least = Some(login);
        self
    }

    /// Readable from this kind of login on, about what the login is in.
    // rule: documented
    pub(crate) const fn in_passing(mut self, login: LoginType) -> Self {
        self.passing = Some(login);
        self
    }

    /// Callable without a login.
    pub(crate) const fn open(mut self) -> Self {
        self.least = None;
        self
    }

    /// Tells apart operations that share method and path. The first one that applies is taken,
    /// the last one when none does.
    pub(crate) const fn when(mut self, when: When) -> Self {
        self.when = when;
        self
    }

    /// Whether it is the one that is meant, of those that share method and path.
    pub(crate) fn applies(&self, query: &Query, body: &Value) -> bool {
        let named = match self.action {
            // What names a record of a table reads it.
            Action::Table(_, table) if self.id.ends_with(":get") => keyed::names_one(table, query),
            // What names an instance reads it.
            Action::Kind(..) if self.id.ends_with(":get") => query.filled("serviceUserId").is_some(),
            _ => true,
        };
        named && (self.when)(query, body)
    }

    /// Lets its handler do what is asked.
    pub(crate) fn act(&self, world: &mut World, call: &Call<'_>) -> Result<Reply, Failure> {
        match self.action {
            Action::Plain(handler) => handler(world, call).map(Reply::Json),
            Action::Setting(handler, setting) => handler(world, call, setting).map(Reply::Json),
            Action::Table(handler, table) => handler(world, call, table).map(Reply::Json),
            Action::Available(handler, list) => handler(world, call, list).map(Reply::Json),
            Action::Kind(handler, kind) => handler(world, call, kind).map(Reply::Json),
            Action::Print(handler) => handler(world, call).map(Reply::Printed),
            Action::File(handler) => handler(world, call).map(Reply::File),
        }
    }

    /// The name of the operation in the catalogue, such as `users/services:get`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The method.
    #[must_use]
    pub const fn verb(&self) -> Verb {
        self.verb
    }

    /// The path below the prefix; a segment in braces stands for any text.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The lowest kind of login that may call it; none when no login is needed.
    #[must_use]
    pub const fn least_login(&self) -> Option<LoginType> {
        self.least
    }
}

impl std::fmt::Debug for Route {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} {} {}", self.id, self.verb.word(), self.path)
    }
}
