//! `/tasks`: work in the background, row by row, by the handlers of the operations that do the same at once.
//!
//! A row is due some time after the one before it ([`Config::task_row_time`](crate::Config::task_row_time)). Whatever is due
//! is done before the next request is looked at, so that everyone sees it, and as if it had been done in time.

mod steps;

use std::time::Duration;

use serde_json::{Value, json};

use crate::auth::policy;
use crate::call::{Answer, Call};
use crate::clock::Now;
use crate::date::Date;
use crate::events;
use crate::failure::Failure;
use crate::json::Fields;
use crate::login::LoginType;
use crate::query::Query;
use crate::route::Route;
use crate::router;
use crate::world::World;

/// The operation for tasks of one type, beside the one for any type.
macro_rules! of_types {
    ($($operation:literal $word:literal,)*) => {
        vec![$(Route::post(concat!("tasks/:", $operation), "/tasks", create)
            .when(|_, body| body.get("type").is_some_and(|word| word == $word))
            .least(LoginType::GroupDepartment),)*]
    };
}

pub(crate) fn routes() -> Vec<Route> {
    let mut routes = of_types! {
        "create_enterprise_trunk_enterprise" "enterprise.trunk.enterprise",
        "create_group_bulk_clone" "group.bulk.clone",
        "create_group_device_create" "group.device.create",
        "create_group_device_tag_modify" "group.device.tag.modify",
        "create_group_device_upsert" "group.device.upsert",
        "create_group_dns_assign" "group.dns.assign",
        "create_group_dns_unassign" "group.dns.unassign",
        "create_group_services_update" "group.services.update",
        "create_group_trunk_group" "group.trunk.group",
        "create_group_trunk_group_create" "group.trunk.group.create",
        "create_group_trunk_group_update" "group.trunk.group.update",
        "create_service_provider_bulk_clone" "service.provider.bulk.clone",
        "create_trunk_group_call_capacity" "trunk.group.call.capacity",
        "create_user_authentication_update" "user.authentication.update",
        "create_user_create" "user.create",
        "create_user_delete" "user.delete",
        "create_user_integrated_imp_update" "user.integrated.imp.update",
        "create_user_move" "user.move",
        "create_user_number_update" "user.number.update",
        "create_user_password_update" "user.password.update",
        "create_user_passwords_update" "user.passwords.update",
        "create_user_portal_passcode_update" "user.portal.passcode.update",
        "create_user_services_update" "user.services.update",
        "create_user_sharedcallappearance_update" "user.sharedcallappearance.update",
        "create_user_ucone_update" "user.ucone.update",
    };
    let least = LoginType::GroupDepartment;
    routes.push(Route::post("tasks/:create", "/tasks", create).least(least));
    routes.push(
        Route::get("tasks/:get", "/tasks", get)
            .when(|query, _| query.filled("id").is_some())
            .in_passing(LoginType::User),
    );
    routes.push(Route::get("tasks/:list", "/tasks", list).in_passing(LoginType::User));
    routes
}

/// A task that was submitted.
#[derive(Clone, Debug)]
pub(crate) struct Task {
    id: usize,
    kind: String,
    /// The rows as they were submitted, with what became of them.
    rows: Vec<Fields>,
    /// So many rows have come to an end.
    ended: usize,
    by: String,
    updated: Now,
    /// When the next row is due.
    due: Now,
    error: Option<&'static str>,
}

impl Task {
    fn status(&self) -> &'static str {
        match self.error {
            Some(_) => "failed",
            None if self.ended < self.rows.len() => "pending",
            None => "completed",
        }
    }

    fn is_over(&self) -> bool {
        self.status() != "pending"
    }

    // rule: documented
    fn shown(&self) -> Value {
        let updated = i64::try_from(self.updated.as_seconds()).unwrap_or_default();
        json!({
            "id": self.id,
            "type": self.kind,
            "status": self.status(),
            "error": self.error,
            "userId": self.by,
            "updatedAt": Date::at(updated).plain(),
            "data": self.rows,
        })
    }
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let kind = call.need("type")?;
    let rows = call.list("data")?;
    if !steps::TYPES.contains(&kind.as_str()) {
        // rule: documented
        return Err(Failure::invalid("type", "no such type of task"));
    }
    if rows.is_empty() {
        // rule: assumed
        return Err(Failure::invalid("data", "must have a row"));
    }
    let mut kept = Vec::new();
    for row in rows {
        // rule: assumed
        let mut row = row.as_object().cloned().ok_or_else(|| Failure::invalid("data", "must be a list of objects"))?;
        if row.get("task").is_none_or(|task| *task != kind) {
            // rule: documented
            return Err(Failure::invalid("data", "each row must have the type of the task as `task`"));
        }
        // rule: documented
        for told in ["status", "error"] {
            row.remove(told);
        }
        kept.push(row);
    }
    let task = Task {
        id: world.tasks.len() + 1,
        kind,
        rows: kept,
        ended: 0,
        by: call.login()?.user_id.clone(),
        updated: call.now,
        due: call.now.after(world.config.task_row_time),
        error: None,
    };
    let shown = task.shown();
    world.tasks.push(task);
    Ok(shown)
}

/// Administrators of the system see all tasks, everyone else the own ones.
// rule: assumed
fn sees(call: &Call<'_>, task: &Task) -> bool {
    call.login.as_ref().is_some_and(|login| login.kind >= LoginType::Provisioning || login.user_id == task.by)
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let id = call.need("id")?;
    let task = world.tasks.iter().find(|task| task.id.to_string() == id && sees(call, task));
    task.map(Task::shown).ok_or_else(|| Failure::not_found("Task", &id))
}

/// The newest first.
// rule: documented
fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let (status, kinds) = (call.query.filled("status"), call.query.filled("type"));
    let limit = call.limit()?;
    let wanted = |task: &&Task| {
        sees(call, task)
            && status.is_none_or(|status| status == task.status())
            && kinds.is_none_or(|kinds| kinds.split(',').any(|kind| kind == task.kind))
    };
    Ok(world.tasks.iter().rev().filter(wanted).take(limit).map(Task::shown).collect())
}

/// Does what is due by now.
pub(crate) fn work(world: &mut World, now: Now) {
    for place in 0..world.tasks.len() {
        while let Some(task) = world.tasks.get(place).filter(|task| !task.is_over() && task.due <= now) {
            let (kind, due, by) = (task.kind.clone(), task.due, task.by.clone());
            let row = task.rows.get(task.ended).cloned().unwrap_or_default();
            let login = world.accounts.get(&by).map(|account| world.login(account));
            let done =
                login.map(|login| steps::of(&kind, &row).iter().try_for_each(|step| step.take(world, &login, due)));
            let step = world.config.task_row_time.max(Duration::from_nanos(1));
            let Some(task) = world.tasks.get_mut(place) else { break };
            task.updated = due;
            task.due = due.after(step);
            let Some(done) = done else {
                // rule: assumed
                task.error = Some("Whoever submitted the task is gone");
                break;
            };
            if let Some(row) = task.rows.get_mut(task.ended) {
                row.insert("status".to_owned(), if done.is_ok() { "completed" } else { "failed" }.into());
                if let Err(failure) = done {
                    row.insert("error".to_owned(), failure.text().into());
                }
            }
            task.ended += 1;
        }
    }
}

impl steps::Step {
    /// Carries out an operation as somebody who is logged in; with the other one where this one does not find its object.
    fn take(&self, world: &mut World, login: &crate::login::Login, now: Now) -> Result<(), Failure> {
        match (self.carry_out(world, login, now), &self.or_else) {
            (Err(failure), Some(other)) if failure.status == http::StatusCode::NOT_FOUND => {
                other.take(world, login, now)
            }
            (done, _) => done,
        }
    }

    fn carry_out(&self, world: &mut World, login: &crate::login::Login, now: Now) -> Result<(), Failure> {
        let (query, body) = (Query::default(), Value::Object(self.body.clone()));
        let route = router::find(self.path).and_then(|found| found.choose(self.verb, &query, &body));
        let route = route.and_then(|index| router::routes().get(index));
        // rule: assumed
        let route = route.ok_or_else(|| Failure::rejected("This platform does no such tasks"))?;
        if route.least.is_some_and(|least| login.kind < least) || !policy::allows(world, login, route) {
            return Err(Failure::forbidden(route.id()));
        }
        let call = Call {
            route,
            query: &query,
            body: &body,
            variable: None,
            login: Some(login.clone()),
            token: None,
            host: "",
            now,
        };
        route.act(world, &call)?;
        events::note(world, route, login, &query, &body, now);
        Ok(())
    }
}
