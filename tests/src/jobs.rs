//! `/audits`, `/exports`, `/imports`: work of the same kind, that consists of parts, each of which takes as long as
//! [a row of a task](crate::Config::task_row_time).
//!
//! A backup holds what there is when it is started. No other platform is there to be exported to, so an export ends
//! well if it could have been.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::clock::Now;
use crate::date::Date;
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::world::{GroupKey, World, tables};
use crate::{query::Query, settings};

/// The three kinds of work, by their paths.
const AUDITS: &str = "/audits";
const EXPORTS: &str = "/exports";
const IMPORTS: &str = "/imports";

pub(crate) fn routes() -> Vec<Route> {
    let names_one = |query: &Query, _: &Value| query.filled("id").is_some();
    let (least, passing) = (LoginType::ServiceProvider, LoginType::User);
    vec![
        Route::get("audits/:get", AUDITS, get).when(names_one).least(least).in_passing(passing),
        Route::get("audits/:list", AUDITS, list).least(least).in_passing(passing),
        Route::post("audits/:create", AUDITS, audit).least(least),
        Route::get("audits/details/json:get", "/audits/details/json", details).least(least),
        Route::get("audits/types:list", "/audits/types", types).least(least),
        Route::get("exports/:get", EXPORTS, get).when(names_one).least(least).in_passing(passing),
        Route::get("exports/:list", EXPORTS, list).least(least).in_passing(passing),
        Route::post("exports/:create", EXPORTS, export).least(least),
        Route::get("exports/details/json:get", "/exports/details/json", details).least(least),
        Route::get("exports/types:list", "/exports/types", types).least(least),
        Route::get("imports/:get", IMPORTS, get).when(names_one).least(least).in_passing(passing),
        Route::get("imports/:list", IMPORTS, list).least(least).in_passing(passing),
        Route::post("imports/:create", IMPORTS, import).least(least),
        Route::get("imports/details/json:get", "/imports/details/json", details).least(least),
        Route::get("imports/types:list", "/imports/types", types).least(least),
    ]
}

/// A piece of work, or a part of one.
#[derive(Clone, Debug)]
pub(crate) struct Job {
    path: &'static str,
    parent: Option<usize>,
    /// What it is, whom it is about: the fields that are always shown.
    about: Fields,
    data: Value,
    by: String,
    created: Now,
    /// When it has ended.
    due: Now,
    /// Why it fails.
    error: Option<&'static str>,
}

impl Job {
    fn is_done(&self, now: Now) -> bool {
        self.due <= now
    }

    /// As it is shown under its number.
    // rule: documented
    fn shown(&self, number: usize, now: Now, with_data: bool) -> Fields {
        let mut shown = self.about.clone();
        let over = self.is_done(now);
        let error = self.error.filter(|_| over);
        // rule: assumed
        let status = match (over, error) {
            (false, _) => "pending",
            (true, None) => "completed",
            (true, Some(_)) => "failed",
        };
        let mut put = |key: &str, value: Value| shown.insert(key.to_owned(), value);
        put("id", (number + 1).into());
        put("status", status.into());
        put("error", error.into());
        put("attempt", usize::from(over).into());
        put("created_at", Date::at(i64::try_from(self.created.as_seconds()).unwrap_or_default()).plain().into());
        put("next_at", Value::Null);
        if with_data {
            put("data", self.data.clone());
        }
        shown
    }
}

/// The least that the types of parts are called: `audit.group` of `/audits`.
fn word(path: &str) -> &str {
    path.trim_start_matches('/').trim_end_matches('s')
}

/// What can be done, of the kind of work that the path is about.
#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn types(_: &mut World, call: &Call<'_>) -> Answer {
    let kind = word(path(call));
    Ok(SCOPES.iter().map(|(scope, _)| Value::from(format!("{kind}.{scope}"))).collect())
}

fn path(call: &Call<'_>) -> &'static str {
    [AUDITS, EXPORTS, IMPORTS].into_iter().find(|path| call.route.path().starts_with(path)).unwrap_or_default()
}

/// What of a platform can be chosen, and whether it is unless somebody says so.
// rule: documented
const SCOPES: [(&str, bool); 4] =
    [("system", true), ("serviceProvider", true), ("group.devices", false), ("group", false)];

/// A part: its scope, what it is about, and what is read of it.
type Part = (&'static str, Fields, Value);

/// The parts of a backup of a group.
// rule: assumed
fn parts(world: &World, key: &GroupKey, chosen: &[&str]) -> Vec<Part> {
    let of_group = || {
        Fields::from_iter([
            ("serviceProviderId".to_owned(), key.service_provider_id.as_str().into()),
            ("groupId".to_owned(), key.group_id.as_str().into()),
        ])
    };
    let about = |service: &str, more: Option<(&str, &str)>| {
        let mut fields = of_group();
        fields.insert("serviceType".to_owned(), service.into());
        fields.extend(more.map(|(key, value)| (key.to_owned(), value.into())));
        fields
    };
    let (provider, group) = (world.providers.get(&key.service_provider_id), world.groups.get(key));
    let mut parts: Vec<Part> = Vec::new();
    for (scope, _) in SCOPES.iter().filter(|(scope, _)| chosen.contains(scope)) {
        match *scope {
            "system" => {
                parts.push((scope, about("System", None), json!({ "domain": world.config.system_domain })));
            }
            "serviceProvider" => {
                let data = provider.map(|provider| provider.profile.clone()).unwrap_or_default();
                parts.push((scope, about("Service Provider", None), data.into()));
            }
            "group.devices" => {
                let devices = group.and_then(|group| group.holdings.table(tables::DEVICES)).into_iter().flatten();
                parts.extend(devices.map(|(name, device)| {
                    (*scope, about("Device", Some(("deviceName", name))), Value::from(device.clone()))
                }));
            }
            _ => {
                let data = group.map(|group| group.profile.clone()).unwrap_or_default();
                parts.push((scope, about("Group", None), data.into()));
                parts.extend(world.users.in_group(key).map(|user| {
                    (*scope, about("User", Some(("userId", &user.id))), Value::from(user.profile.clone()))
                }));
            }
        }
    }
    parts
}

/// The group that a body names, and what of it is chosen under a key of the options.
fn chosen(world: &World, call: &Call<'_>, key: &str) -> Result<(GroupKey, Vec<&'static str>), Failure> {
    let group = world.reach_group(call)?.key.clone();
    let kind = word(call.route.path());
    // rule: documented
    let options = call.body.get("options").and_then(|options| options.get(key)).and_then(Value::as_object);
    let options = options.ok_or_else(|| Failure::missing("options"))?;
    let is_chosen = |(scope, default): &&(&str, bool)| {
        options.get(&format!("{kind}.{scope}")).and_then(json::flag).unwrap_or(*default)
    };
    let scopes: Vec<_> = SCOPES.iter().filter(is_chosen).map(|(scope, _)| *scope).collect();
    if scopes.is_empty() {
        // rule: assumed
        return Err(Failure::invalid("options", "must choose something"));
    }
    Ok((group, scopes))
}

/// Starts work, and answers with it.
fn start(
    world: &mut World,
    call: &Call<'_>,
    mut whole: Fields,
    data: Value,
    parts: impl IntoIterator<Item = (Part, Option<&'static str>)>,
) -> Answer {
    let (path, parent) = (path(call), world.jobs.len());
    let by = call.login()?.user_id.clone();
    whole.insert("type".to_owned(), word(path).into());
    let step = world.config.task_row_time;
    let mut due = call.now;
    let job = |parent, about, data, due, error| Job {
        path,
        parent,
        about,
        data,
        by: by.clone(),
        created: call.now,
        due,
        error,
    };
    world.jobs.push(job(None, whole, data, due, None));
    let mut failed = None;
    for ((scope, mut about, data), error) in parts {
        due = due.after(step);
        about.insert("type".to_owned(), format!("{}.{scope}", word(path)).into());
        failed = failed.or(error.map(|_| "Some parts failed"));
        world.jobs.push(job(Some(parent), about, data, due, error));
    }
    let Some(whole) = world.jobs.get_mut(parent) else { return Ok(Value::Null) };
    (whole.due, whole.error) = (due.after(step), failed);
    Ok(whole.shown(parent, call.now, false).into())
}

/// What is said of a whole: the group that it is about.
fn about(key: &GroupKey) -> Fields {
    let fields = json!({
        "serviceProviderId": key.service_provider_id, "groupId": key.group_id,
        "serviceType": "Group", "description": null,
    });
    json::object(&fields).unwrap_or_default()
}

fn audit(world: &mut World, call: &Call<'_>) -> Answer {
    let (group, scopes) = chosen(world, call, "audits")?;
    let parts = parts(world, &group, &scopes);
    start(world, call, about(&group), Value::Null, parts.into_iter().map(|part| (part, None)))
}

fn import(world: &mut World, call: &Call<'_>) -> Answer {
    let (group, scopes) = chosen(world, call, "imports")?;
    let parts = parts(world, &group, &scopes);
    let parts = parts.into_iter().map(|(scope, about, _)| ((scope, about, Value::Null), None));
    start(world, call, about(&group), Value::Null, parts)
}

/// Sends a backup to one of the platforms that are set up for it. Its data are what was asked, with all passwords.
fn export(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?.key.clone();
    let url = call.need("endpoint")?;
    let (id, _) = (call.need("auditId")?, call.need("username")?);
    call.need("password")?;
    if call.need("encryption")? != "plain" {
        // rule: documented
        return Err(Failure::invalid("encryption", "must be: plain"));
    }
    // rule: documented
    let options = call.body.get("options").and_then(Value::as_object).ok_or_else(|| Failure::missing("options"))?;
    if !settings::targets(world, settings::EXPORTS).any(|target| json::field(target, "url") == url) {
        return Err(Failure::not_found("Endpoint", &url));
    }
    let number = id.parse::<usize>().ok().and_then(|id| id.checked_sub(1));
    let audit = number.and_then(|number| Some((number, world.jobs.get(number)?)));
    let audit = audit.filter(|(_, job)| job.path == AUDITS && job.parent.is_none() && sees(call, job));
    let (number, job) = audit.ok_or_else(|| Failure::not_found("Audit", &id))?;
    if !job.is_done(call.now) {
        // rule: assumed
        return Err(Failure::rejected(format!("Audit is not completed: {id}")));
    }
    let has_password = options.get("password").and_then(json::text).is_some_and(|password| !password.is_empty());
    let of_audit = world.jobs.iter().filter(|job| job.parent == Some(number));
    let parts: Vec<_> = of_audit
        .map(|job| {
            let kind = json::field(&job.about, "type").trim_start_matches("audit.");
            let scope = SCOPES.iter().map(|(scope, _)| *scope).find(|scope| *scope == kind).unwrap_or("group");
            let is_user = job.about.contains_key("userId");
            // rule: assumed
            let error = (is_user && !has_password).then_some("Password is missing.");
            ((scope, job.about.clone(), job.data.clone()), error)
        })
        .collect();
    let mut whole = about(&group);
    whole.extend([("auditId".to_owned(), (number + 1).into()), ("endpoint".to_owned(), url.into())]);
    start(world, call, whole, call.body.clone(), parts)
}

/// Administrators of the system see all, everyone else the own ones.
// rule: assumed
fn sees(call: &Call<'_>, job: &Job) -> bool {
    call.login.as_ref().is_some_and(|login| login.kind >= LoginType::Provisioning || login.user_id == job.by)
}

/// The work of the kind that a call is about, by its number, which is one less than its id.
fn find<'a>(world: &'a World, call: &Call<'_>, key: &str) -> Result<(usize, &'a Job), Failure> {
    let (id, path) = (call.need(key)?, path(call));
    let number = id.parse::<usize>().ok().and_then(|id| id.checked_sub(1));
    let found = number.and_then(|number| Some((number, world.jobs.get(number)?)));
    let found = found.filter(|(_, job)| job.path == path && sees(call, job));
    // rule: assumed
    found.ok_or_else(|| Failure::not_found("Job", &id))
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let (number, job) = find(world, call, "id")?;
    Ok(job.shown(number, call.now, call.flag("includeData")).into())
}

/// First the whole, then its parts.
// rule: documented
fn details(world: &mut World, call: &Call<'_>) -> Answer {
    let (parent, job) = find(world, call, "parentId")?;
    let parts = world.jobs.iter().enumerate().filter(|(_, job)| job.parent == Some(parent));
    let all = std::iter::once((parent, job)).chain(parts);
    Ok(all.map(|(number, job)| Value::from(job.shown(number, call.now, false))).collect())
}

/// The newest first; without a limit, or with one of 0, all of them.
// rule: documented
fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let path = path(call);
    let limit = match call.limit()? {
        0 => usize::MAX,
        limit => limit,
    };
    let (children, data) = (call.flag("includeChildren"), call.flag("includeData"));
    let of = |job: &Job, key: &str| call.query.filled(key).is_none_or(|id| json::field(&job.about, key) == id);
    let wanted = |(_, job): &(usize, &Job)| {
        let is_one = job.path == path && (children || job.parent.is_none()) && sees(call, job);
        is_one && of(job, "serviceProviderId") && of(job, "groupId")
    };
    let all = world.jobs.iter().enumerate().rev().filter(wanted).take(limit);
    Ok(all.map(|(number, job)| Value::from(job.shown(number, call.now, data))).collect())
}
