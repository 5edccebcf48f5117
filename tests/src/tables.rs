//! Resources that need no code of their own: what they hold and within which limits is in the facts of the
//! [`catalogue`](crate::catalogue), and what they do is one of three things.
//!
//! - A **setting** is one record of one owner, read and written at one path.
//! - A **keyed table** holds records of one owner that are created, listed, read, changed and deleted by a key.
//! - An **available list** shows the users who may become members of something.
//!
//! Each resource is a line in a file of `tables/entries`. Whose records it is about follows from the area of its path: a
//! user's, a group's, a service provider's, or the system's. Keys, kinds, words and limits are the catalogue's; a line
//! says what the catalogue does not know: the service without which there is nothing, what is set at first, and what
//! belongs to what.
//!
//! Unknown keys are ignored, as everywhere. A field that is wrong is refused with its name. What a client cannot set is
//! ignored when it sends a record back.

mod available;
mod departments;
mod entries;
pub(crate) mod field;
pub(crate) mod keyed;
mod owner;
pub(crate) mod setting;
pub(crate) mod shape;

use std::sync::LazyLock;

pub(crate) use self::available::{Available, available};
pub(crate) use self::keyed::{Table, table};
pub(crate) use self::owner::{Level, Owner};
pub(crate) use self::setting::{Setting, setting};
pub(crate) use self::shape::{First, Start};

use crate::route::Route;

/// The settings that are lines of a table.
pub(crate) fn settings() -> &'static [Setting] {
    static ALL: LazyLock<Vec<Setting>> =
        LazyLock::new(|| entries::SETTINGS.iter().copied().flatten().map(setting::Entry::build).collect());
    &ALL
}

/// The keyed tables.
pub(crate) fn keyed() -> &'static [Table] {
    static ALL: LazyLock<Vec<Table>> =
        LazyLock::new(|| entries::TABLES.iter().copied().flatten().map(keyed::Entry::build).collect());
    &ALL
}

fn lists() -> &'static [Available] {
    static ALL: LazyLock<Vec<Available>> =
        LazyLock::new(|| entries::AVAILABLE.iter().copied().flatten().map(available::Entry::build).collect());
    &ALL
}

pub(crate) fn routes() -> Vec<Route> {
    let mut routes: Vec<Route> = settings().iter().flat_map(setting::routes).collect();
    routes.extend(keyed().iter().flat_map(keyed::routes));
    routes.extend(lists().iter().map(available::route));
    routes
}

/// Whether a setting shows the records of the keyed table at a path.
fn shows(path: &str) -> bool {
    let settings = entries::SETTINGS.iter().copied().flatten();
    settings.filter_map(|entry| entry.rows).any(|(_, table)| table == path)
}

/// The services that lines of a table are about, at one level.
pub(crate) fn services(level: Level) -> impl Iterator<Item = &'static str> {
    let settings = entries::SETTINGS.iter().copied().flatten().map(|entry| (entry.path, entry.service));
    let tables = entries::TABLES.iter().copied().flatten().map(|entry| (entry.path, entry.service));
    let all = settings.chain(tables).filter(|(_, service)| !service.is_empty());
    all.filter(move |(path, _)| Level::of(path) == level).map(|(_, service)| service)
}
