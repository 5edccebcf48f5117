//! A group as it is before it is moved: everything that the plan is made from.

use std::collections::BTreeMap;

use odin_api_engine::http::Response;
use serde_json::Value;

use super::part::{GroupPart, LOOKS};
use super::settings::SETTINGS;
use crate::declare::model;
use crate::flow::Ctx;
use crate::groups::{self, Group, departments, dns, domains, services};
use crate::jobs::each::each;
use crate::jobs::moves::numbers::Home;
use crate::jobs::scope::WIDTH;
use crate::jobs::{JobError, Problem};
use crate::shapes::people::Department;
use crate::users;
use crate::value::{Array, PhoneNumber, UserId};
use crate::{Call, Endpoint, Error, ErrorKind, service_providers};

model! {
    /// What a group has of a setting.
    Kept needs {
        /// The operation that reads it.
        operation: String = "operation",
    } has {
        answer: Option<Value> = "answer",
    }
}

model! {
    /// A user of the group.
    Person needs {
        user_id: UserId = "userId",
    } has {
        department: Option<Department> = "department",
    }
}

model! {
    /// Numbers of the group that nobody has.
    Free needs {
        min: PhoneNumber = "min",
    } has {
        max: Option<PhoneNumber> = "max",
        activated: Option<bool> = "activated",
    }
}

model! {
    /// A group, and what of it is to be moved. It goes into the journal: afterwards the group is no longer there to be read.
    Snapshot {
        group: Option<Group> = "group",
        services: Option<services::GroupServices> = "services",
        domains: Array<String> = "domains",
        default_domain: Option<String> = "defaultDomain",
        departments: Array<departments::DepartmentRecord> = "departments",
        settings: Array<Kept> = "settings",
        people: Array<Person> = "people",
        free: Array<Free> = "free",
        /// The operations that found nothing of a part.
        absent: Array<String> = "absent",
        /// Numbers that others than its users have, or those users who stay.
        staying: Array<PhoneNumber> = "staying",
        /// What stays behind, by the word of its part.
        left: Array<String> = "left",
        notes: Array<String> = "notes",
    }
}

/// What is found of a part; or why it cannot be looked at.
type Found = (GroupPart, Vec<String>);

/// Reads the group. What cannot be moved and is not to be left behind is told all at once.
pub(super) async fn read(ctx: &Ctx, from: &Home, to: &Home, leave: &[GroupPart]) -> Result<Snapshot, JobError> {
    let group = ctx.call(groups::Get::new(&from.0, &from.1)).await?;
    let mut problems = Vec::new();
    match ctx.call(groups::Get::new(&to.0, &to.1)).await {
        Ok(_) => problems.push(Problem::new(to.1.as_str(), format!("{} has such a group already", to.0))),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(error.into()),
    }
    let provider = ctx.call(service_providers::Get::new(&to.0)).await?;
    let mut snapshot = Snapshot { group: Some(group), ..Snapshot::default() };
    let mut found = Vec::new();
    look_around(ctx, from, &mut snapshot, &mut found).await?;
    let services = ctx.call(services::Get::new(&from.0, &from.1)).await?;
    let domains = ctx.call(domains::Get::new(&from.0, &from.1)).await?;
    snapshot.domains = domains.domains.strict().map_err(Error::from)?.into_iter().collect();
    snapshot.default_domain = domains.default;
    snapshot.departments = read_departments(ctx, from).await?.into_iter().collect();
    snapshot.services = Some(services);
    if from.0 != to.0 {
        compare(ctx, to, &mut snapshot, &mut found, &mut problems).await?;
    }
    // Users can be moved within an enterprise only.
    let users_move = from.0 == to.0 && provider.is_enterprise == Some(true);
    read_people(ctx, from, users_move, &mut snapshot, &mut found).await?;
    let mut by_part = BTreeMap::<GroupPart, Vec<String>>::new();
    for (part, names) in found {
        by_part.entry(part).or_default().extend(names);
    }
    for (part, names) in by_part {
        let names = names.join(", ");
        if leave.contains(&part) {
            snapshot.left.push(part.word());
            snapshot.notes.push(format!("{part} stay behind: {names}"));
        } else {
            problems.push(Problem::new(part.word(), format!("cannot be moved: {names}")));
        }
    }
    let left = snapshot.left.clone();
    let stays = |kept: &Kept| {
        let setting = SETTINGS.iter().find(|setting| setting.operation.id == kept.operation);
        setting.and_then(|setting| setting.part).is_some_and(|part| left.iter().any(|word| word == part.word()))
    };
    let settings = std::mem::take(&mut snapshot.settings).strict().map_err(Error::from)?;
    let (stay, settings): (Vec<_>, Vec<_>) = settings.into_iter().partition(stays);
    snapshot.settings = settings.into_iter().collect();
    snapshot.notes.extend(stay.into_iter().map(|kept| format!("{} is not set", kept.operation)));
    if problems.is_empty() { Ok(snapshot) } else { Err(JobError::Problems(problems)) }
}

/// An answer; none where the group does not have the service that it is about; or why there is none.
enum Answer {
    Is(Vec<u8>),
    NoService,
    Refused(Error),
}

async fn ask(ctx: &Ctx, call: Call, is_inferred: bool) -> Result<Answer, Error> {
    match ctx.call(call).await {
        Ok(answer) => Ok(Answer::Is(answer.body().to_vec())),
        Err(error) => match error.kind() {
            ErrorKind::NotAssigned => Ok(Answer::NoService),
            ErrorKind::NotFound if is_inferred => Ok(Answer::NoService),
            ErrorKind::Rejected | ErrorKind::NotFound | ErrorKind::Forbidden => Ok(Answer::Refused(error)),
            _ => Err(error),
        },
    }
}

/// Parts that cannot be moved, and settings that can.
async fn look_around(ctx: &Ctx, from: &Home, snapshot: &mut Snapshot, found: &mut Vec<Found>) -> Result<(), Error> {
    let looks = LOOKS.iter().map(|look| Ok(((look.call)(from)?, look.is_inferred())));
    let settings = SETTINGS.iter().map(|setting| Ok(((setting.read)(from)?, setting.is_inferred())));
    let calls = looks.chain(settings).collect::<Result<Vec<_>, Error>>()?;
    let answers = each(ctx, WIDTH, "the group", calls, |ctx, (call, is_inferred)| {
        Box::pin(async move { ask(&ctx, call, is_inferred).await })
    });
    let mut answers = answers.await?.into_iter();
    for (look, answer) in LOOKS.iter().zip(answers.by_ref()) {
        match answer {
            Answer::Is(body) => match (look.names)(&body)? {
                names if names.is_empty() => snapshot.absent.push(look.operation.id),
                names => found.push((look.part, names)),
            },
            Answer::NoService => {}
            Answer::Refused(error) => found.push((look.part, vec![unreadable(look.operation.path, &error)])),
        }
    }
    for (setting, answer) in SETTINGS.iter().zip(answers) {
        match answer {
            Answer::Is(body) => {
                let answer = serde_json::from_slice(&body);
                let answer = answer.map_err(|why| Error::argument(setting.operation.id, why))?;
                snapshot.settings.push(Kept { answer: Some(answer), ..Kept::new(setting.operation.id) });
            }
            Answer::NoService => {}
            Answer::Refused(error) => {
                found.push((GroupPart::Settings, vec![unreadable(setting.operation.path, &error)]));
            }
        }
    }
    Ok(())
}

fn unreadable(path: &str, error: &Error) -> String {
    format!("{path} cannot be read ({error})")
}

/// The departments, each with the one above it, the highest first.
async fn read_departments(ctx: &Ctx, from: &Home) -> Result<Vec<departments::DepartmentRecord>, Error> {
    let list = ctx.call(departments::List::new(&from.0, &from.1)).await?.strict()?;
    let names = list.into_iter().filter(|row| row.is_enterprise_department != Some(true)).filter_map(|row| row.name);
    let names: Vec<_> = names.collect();
    let mut due = each(ctx, WIDTH, "", names, |ctx, name| {
        let from = from.clone();
        Box::pin(async move {
            let mut record = ctx.call(departments::Get::new(&from.0, &from.1, &name)).await?;
            record.name = Some(name);
            record.available_parents = Array::default();
            Ok(record)
        })
    })
    .await?;
    let mut ordered: Vec<departments::DepartmentRecord> = Vec::new();
    while !due.is_empty() {
        let above = |record: &departments::DepartmentRecord| parent_in_group(record).map(str::to_owned);
        let (ready, rest): (Vec<_>, Vec<_>) = due.into_iter().partition(|record| {
            above(record).is_none_or(|name| ordered.iter().any(|known| known.name.as_deref() == Some(&*name)))
        });
        if ready.is_empty() {
            return Err(Error::argument("parentDepartment", "the server has departments above themselves"));
        }
        ordered.extend(ready);
        due = rest;
    }
    Ok(ordered)
}

/// The department of the group that a department is a part of.
pub(super) fn parent_in_group(record: &departments::DepartmentRecord) -> Option<&str> {
    let parent = record.parent_department.as_ref()?;
    parent.group_id.as_ref().filter(|group| !group.as_str().is_empty())?;
    parent.name.as_deref().filter(|name| !name.is_empty())
}

/// What another service provider does not have; what it has not is not created there.
async fn compare(
    ctx: &Ctx,
    to: &Home,
    snapshot: &mut Snapshot,
    found: &mut Vec<Found>,
    problems: &mut Vec<Problem>,
) -> Result<(), Error> {
    let there = ctx.call(service_providers::services::Get::new(&to.0)).await?;
    let packs = ctx.call(service_providers::service_packs::List::new(&to.0)).await?;
    let domains = ctx.call(service_providers::domains::List::new(&to.0)).await?;
    let authorized = |rows: Array<service_providers::services::ServiceProviderService>| {
        let rows = rows.strict()?.into_iter().filter(|row| row.authorized == Some(true));
        Ok::<_, Error>(rows.map(|row| row.service_name.to_string()).collect::<Vec<_>>())
    };
    let user_services = authorized(there.user_services)?;
    let group_services = authorized(there.group_services)?;
    let packs: Vec<_> = packs.strict()?.into_iter().filter_map(|pack| pack.service_pack_name).collect();
    let packs: Vec<_> = packs.into_iter().map(|name| name.to_string()).collect();
    let mut missing = Vec::new();
    if let Some(services) = &mut snapshot.services {
        let mut keep = |name: &str, has: &[String], wanted: bool| {
            let fits = !wanted || has.iter().any(|known| known == name);
            if !fits {
                missing.push(name.to_owned());
            }
            fits
        };
        let rows = std::mem::take(&mut services.user_services).strict()?.into_iter();
        let rows = rows.filter(|row| keep(row.service_name.as_str(), &user_services, row.authorized == Some(true)));
        services.user_services = rows.collect();
        let rows = std::mem::take(&mut services.group_services).strict()?.into_iter();
        let rows = rows.filter(|row| keep(row.service_name.as_str(), &group_services, row.authorized == Some(true)));
        services.group_services = rows.collect();
        let rows = std::mem::take(&mut services.service_pack_services).strict()?.into_iter();
        let name = |row: &services::GroupServicePack| row.name().map(ToString::to_string).unwrap_or_default();
        let rows = rows.filter(|row| keep(&name(row), &packs, row.authorized == Some(true)));
        services.service_pack_services = rows.collect();
    }
    if !missing.is_empty() {
        found.push((GroupPart::Services, missing));
    }
    let mut known = domains.domains.strict()?;
    known.extend(domains.default);
    let default = snapshot.group.as_ref().and_then(|group| group.default_domain.clone()).unwrap_or_default();
    if !known.contains(&default) {
        problems.push(Problem::new(
            GroupPart::Domains.word(),
            format!("{} does not have the default one, {default}", to.0),
        ));
    }
    let (kept, missing): (Vec<_>, Vec<_>) =
        std::mem::take(&mut snapshot.domains).strict()?.into_iter().partition(|domain| known.contains(domain));
    snapshot.domains = kept.into_iter().collect();
    if !missing.is_empty() {
        found.push((GroupPart::Domains, missing));
    }
    let below =
        snapshot.departments.iter().filter(|it| it.parent_department.is_some() && parent_in_group(it).is_none());
    let below: Vec<_> = below.filter_map(|it| it.name.clone()).collect();
    if !below.is_empty() {
        snapshot.departments = std::mem::take(&mut snapshot.departments)
            .strict()?
            .into_iter()
            .map(|mut record| {
                if parent_in_group(&record).is_none() {
                    record.parent_department = None;
                }
                record
            })
            .collect();
        found.push((GroupPart::Departments, below));
    }
    // Classes of service are those of the service provider.
    let classes = groups::network_class_of_services::List::OPERATION.id;
    let settings = std::mem::take(&mut snapshot.settings).strict()?;
    let (classes, settings): (Vec<_>, Vec<_>) = settings.into_iter().partition(|kept| kept.operation == classes);
    snapshot.settings = settings.into_iter().collect();
    for kept in classes {
        let body = kept.answer.unwrap_or_default().to_string().into_bytes();
        let list = groups::network_class_of_services::List::response(Response::new(body.into()))?;
        let names: Vec<_> = list.services.strict()?.into_iter().map(|class| class.name).collect();
        if !names.is_empty() {
            found.push((GroupPart::NetworkClassesOfService, names));
        }
    }
    Ok(())
}

/// The users, if they move, and numbers that nobody has.
async fn read_people(
    ctx: &Ctx,
    from: &Home,
    users_move: bool,
    snapshot: &mut Snapshot,
    found: &mut Vec<Found>,
) -> Result<(), Error> {
    let users = ctx.call(users::List::of_group(&from.0, &from.1)).await?.strict()?;
    let ids: Vec<_> = users.into_iter().map(|user| user.user_id).collect();
    let details = ctx.call(dns::details::List::new(&from.0, &from.1)).await?.dns.strict()?;
    let moves = |user: &UserId| users_move && ids.contains(user);
    let (taken, free): (Vec<_>, Vec<_>) =
        details.into_iter().partition(|row| row.user_id.as_ref().is_some_and(|user| !user.as_str().is_empty()));
    let staying = taken.iter().filter(|row| row.user_id.as_ref().is_some_and(|user| !moves(user)));
    snapshot.staying = staying.filter_map(|row| row.min.clone()).collect();
    let free = free.into_iter().filter(|row| !taken.iter().any(|other| other.min == row.min));
    let free = free.filter_map(|row| {
        let max = row.max.filter(|max| !max.as_str().is_empty());
        Some(Free { max, activated: row.activated, ..Free::new(row.min?) })
    });
    snapshot.free = free.collect();
    if !users_move {
        if !ids.is_empty() {
            found.push((GroupPart::Users, ids.into_iter().map(|id| id.to_string()).collect()));
        }
        return Ok(());
    }
    let people = each(ctx, WIDTH, "users", ids, |ctx, id| {
        Box::pin(async move {
            let user = ctx.call(users::Get::new(&id)).await?;
            let department = user.department.filter(|it| it.name.as_ref().is_some_and(|name| !name.is_empty()));
            Ok(Person { department, ..Person::new(id) })
        })
    });
    snapshot.people = people.await?.into_iter().collect();
    Ok(())
}
