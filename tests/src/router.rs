//! From a method and a path to an operation.
//!
//! A resource that is one record of one owner, a table of records with keys, or a list of users is a line in
//! [`tables`](crate::tables). Any other resource family is a module that mirrors the URL (`users/call_forwarding_always.rs`) and has a
//! function `routes()`. To add one: write the module, name it in the file of its area and extend
//! the area's routes with its own; a new area is added below. A handler takes the
//! [`World`](crate::world::World) and the [`Call`](crate::call::Call), reaches for its objects by
//! `world.reach_user(call)` and its like, which check that they exist and that the caller may see
//! them, checks everything, and only then changes something. Records that belong to an owner go
//! into the [`Holdings`](crate::world::Holdings) of that owner and vanish with it.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::Value;

use crate::query::Query;
use crate::route::{Route, Verb};
use crate::{
    auth, branding, callbacks, domains, enterprises, events, feature_access_codes, generators, groups, jobs,
    network_class_of_services, resellers, schedules, service_packs, service_providers, settings, system, tables, tasks,
    ui, users, vdm,
};

static ROUTES: LazyLock<Vec<Route>> = LazyLock::new(|| {
    let mut routes = Vec::new();
    routes.extend(auth::routes());
    routes.extend(branding::routes());
    routes.extend(ui::routes());
    routes.extend(users::routes());
    routes.extend(enterprises::routes());
    routes.extend(groups::routes());
    routes.extend(service_providers::routes());
    routes.extend(system::routes());
    routes.extend(generators::routes());
    routes.extend(feature_access_codes::routes());
    routes.extend(network_class_of_services::routes());
    routes.extend(schedules::routes());
    routes.extend(domains::routes());
    routes.extend(resellers::routes());
    routes.extend(service_packs::routes());
    routes.extend(tables::routes());
    routes.extend(tasks::routes());
    routes.extend(callbacks::routes());
    routes.extend(events::routes());
    routes.extend(jobs::routes());
    routes.extend(settings::routes());
    routes.extend(vdm::routes());
    routes
});

static ROUTER: LazyLock<Router> = LazyLock::new(|| {
    let mut router = Router { fixed: HashMap::new(), variable: Vec::new() };
    for (index, route) in ROUTES.iter().enumerate() {
        match route.path.split_once('{') {
            None => router.fixed.entry(&route.path).or_default().push(index),
            Some((stem, _)) => router.variable.push((stem, index)),
        }
    }
    router
});

/// All operations that the simulator knows.
#[must_use]
pub fn routes() -> &'static [Route] {
    &ROUTES
}

struct Router {
    fixed: HashMap<&'static str, Vec<usize>>,
    /// Paths that end in a variable: the text before it.
    variable: Vec<(&'static str, usize)>,
}

/// The operations that live at a path.
pub(crate) struct Found<'a> {
    indexes: Vec<usize>,
    /// The text that stands for the variable of the path, as it was sent.
    pub(crate) variable: Option<&'a str>,
}

/// A start of paths that one client writes in one way and another in another. Nobody knows which of them is the
/// server's, so both are served.
const ALSO_WRITTEN: (&str, &str) = ("/user/call-centers/", "/users/call-centers/");

/// What lives at a path; nothing for an unknown path.
pub(crate) fn find(path: &str) -> Option<Found<'_>> {
    let (other, own) = ALSO_WRITTEN;
    if let Some(rest) = path.strip_prefix(other) {
        let indexes = ROUTER.fixed.get(format!("{own}{rest}").as_str())?;
        return Some(Found { indexes: indexes.clone(), variable: None });
    }
    if let Some(indexes) = ROUTER.fixed.get(path) {
        return Some(Found { indexes: indexes.clone(), variable: None });
    }
    let fits = |stem: &str| path.strip_prefix(stem).filter(|rest| !rest.is_empty() && !rest.contains('/'));
    let indexes: Vec<usize> =
        ROUTER.variable.iter().filter(|(stem, _)| fits(stem).is_some()).map(|(_, index)| *index).collect();
    let variable = ROUTER.variable.iter().find_map(|(stem, _)| fits(stem));
    (!indexes.is_empty()).then_some(Found { indexes, variable })
}

impl Found<'_> {
    /// The place in the list of routes of the operation that is meant.
    pub(crate) fn choose(&self, verb: Verb, query: &Query, body: &Value) -> Option<usize> {
        let of_verb = || self.indexes.iter().copied().filter(|index| ROUTES[*index].verb == verb);
        of_verb().find(|index| ROUTES[*index].applies(query, body)).or_else(|| of_verb().next_back())
    }

    /// The methods that the path has, as the header `Allow` lists them.
    pub(crate) fn allowed(&self) -> String {
        let mut words: Vec<&str> = self.indexes.iter().map(|index| ROUTES[*index].verb.word()).collect();
        words.sort_unstable();
        words.dedup();
        words.join(", ")
    }
}
