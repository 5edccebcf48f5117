//! A group to another service provider, or under another id.

mod part;
mod settings;
mod snapshot;

use std::collections::BTreeSet;

use self::part::LOOKS;
pub use self::part::{GroupPart, ParseGroupPartError};
use self::settings::{SETTINGS, transferred};
use self::snapshot::{Snapshot, parent_in_group};
use super::numbers::{Home, MoveNumbers, Range};
use super::users::MoveUsers;
use crate::flow::Ctx;
use crate::groups::departments::{self, DepartmentRecord};
use crate::groups::services::{self, GroupServices, ServiceChange};
use crate::groups::{self, Group, dns, domains};
use crate::jobs::{AfterUnknown, DoneWhen, Item, JobError, Journal, Past, Plan, Question, Step};
use crate::json::model_json;
use crate::shapes::people::Department;
use crate::users;
use crate::value::{GroupId, NumberRange, Patch, PhoneNumber, ServiceProviderId, UserId};
use crate::{Endpoint, Error};
use odin_api_engine::http::Response;

/// A group to another service provider or enterprise, or under another id within its own.
///
/// The API has no operation for this: the group is created anew, then what it has is moved, then the old one is deleted.
///
/// **What moves**: the profile; authorised services and service packs, and the group services that it has; domains;
/// departments; the settings of the group (call processing, calling plans, policy, feature access codes, extension length,
/// rules for passwords and passcodes, voice messaging and others); numbers that nobody has; and, **within an enterprise**,
/// its users with their numbers and services, and their departments. A user loses what it loses by [`MoveUsers`], of
/// which nothing is left if nothing is left behind: phones, hunt groups, call centers and pickup groups of the old group.
///
/// **What does not move** is a [`GroupPart`]: the API cannot set it elsewhere, or not without what cannot be read, such as
/// passwords. Users are among them where another service provider gets the group, or where the service provider is no
/// enterprise: BroadWorks moves users within an enterprise only, and a user that is created anew would have neither its
/// passwords nor its messages. Planning reads all of it, and tells all that it has found at once: nothing is written
/// then, unless [`MoveGroup::leaving`] or [`MoveGroup::leaving_everything`] allows it to stay behind. A group in which
/// something stays is not deleted; [`Plan::notes`] says what that is.
///
/// Not looked at are configuration files and tags of device types, call records, reports and the server that makes those of
/// call centers, which go with the old group.
///
/// **In order**: the new group with its settings is an item, which is taken back if one of its steps is refused; then each user
/// and each range of numbers is one; then the numbers that calls show, if there are any; then the old group is deleted, if
/// nothing has come into it in the meantime. What comes later is not tried before everything earlier is done, and the
/// same job with the same journal goes on. Until then both groups need their licences: if the service provider does not have
/// as many, authorising the new group is refused and it is taken back. What is planned stands in the journal, since the
/// group can no longer be read afterwards: a journal is needed to go on.
///
/// Calls: to plan, about 70, and one for each department and each user; to carry out, about 30 for the group, 1 or 2 for each
/// user, and those of [`MoveNumbers`] for each range; to delete, about 25 to see that it is empty.
///
/// ```
/// use odin_api::flow::Ctx;
/// use odin_api::jobs::moves::{GroupPart, MoveGroup};
/// use odin_api::jobs::{JobError, Journal, Report, RunOptions};
///
/// # #[expect(dead_code)]
/// async fn run(ctx: &Ctx, journal: &mut dyn Journal) -> Result<Report, JobError> {
///     let job = MoveGroup::new(("ent.odin", "grp.odin"), ("ent.odin", "hq.odin")).leaving([GroupPart::Devices]);
///     let plan = job.plan(ctx, journal).await?;
///     plan.notes().iter().for_each(|note| println!("{note}")); // devices stay behind: phone4001, phone4002
///     plan.run(ctx, journal, &RunOptions::default()).await
/// }
/// ```
#[derive(Debug, Clone)]
pub struct MoveGroup {
    from: Home,
    to: Home,
    leave: Vec<GroupPart>,
}

impl MoveGroup {
    /// From a service provider and id to others, one of which may be the same.
    pub fn new(
        from: (impl Into<ServiceProviderId>, impl Into<GroupId>),
        to: (impl Into<ServiceProviderId>, impl Into<GroupId>),
    ) -> Self {
        Self { from: (from.0.into(), from.1.into()), to: (to.0.into(), to.1.into()), leave: Vec::new() }
    }

    /// Lets these stay behind in the old group, which then stays itself.
    #[must_use]
    pub fn leaving(mut self, parts: impl IntoIterator<Item = GroupPart>) -> Self {
        self.leave.extend(parts);
        self
    }

    /// Lets everything stay behind that cannot be moved.
    #[must_use]
    pub fn leaving_everything(self) -> Self {
        self.leaving(GroupPart::ALL.iter().copied())
    }

    /// Makes the plan; a journal that has it already is where it is taken from.
    pub async fn plan<J: Journal + ?Sized>(&self, ctx: &Ctx, journal: &mut J) -> Result<Plan, JobError> {
        if self.from == self.to {
            return Err(JobError::problem(self.to.1.as_str(), "the group is there already"));
        }
        let mut plan = Plan::new("moves.group", self.target());
        let past = Past::of(journal, &plan, None)?;
        let snapshot = match past.found(&self.new_key()) {
            Some(found) => serde_json::from_value(found.clone()).map_err(|why| Error::argument("journal", why))?,
            None => snapshot::read(ctx, &self.from, &self.to, &self.leave).await?,
        };
        self.fill(&mut plan, &snapshot)?;
        Ok(plan)
    }

    /// From where to where, and what may stay behind.
    fn target(&self) -> String {
        let leave: BTreeSet<_> = self.leave.iter().collect();
        let target = format!("{} to {}", shown(&self.from), shown(&self.to));
        match leave.len() {
            0 => target,
            count if count == GroupPart::ALL.len() => format!("{target}, leaving everything"),
            _ => leave.iter().fold(format!("{target}, leaving"), |target, part| format!("{target} {part}")),
        }
    }

    /// What the item of the new group is called.
    fn new_key(&self) -> String {
        format!("group {}", shown(&self.to))
    }

    fn fill(&self, plan: &mut Plan, snapshot: &Snapshot) -> Result<(), Error> {
        snapshot.notes.iter().for_each(|note| plan.note(note));
        plan.push(self.new_group(snapshot)?.found(model_json(snapshot)));
        plan.next_stage();
        let numbers =
            MoveNumbers::new((&self.from.0, &self.from.1), (&self.to.0, &self.to.1), std::iter::empty::<NumberRange>());
        for free in &snapshot.free {
            let numbers_of = match &free.max {
                Some(max) => NumberRange::between(&free.min, max),
                None => NumberRange::single(&free.min),
            };
            plan.push(numbers.item(&Range { numbers: numbers_of, activated: free.activated == Some(true) })?);
        }
        let users = MoveUsers::new(std::iter::empty::<UserId>(), &self.to.1);
        for person in &snapshot.people {
            let mut item = Item::new(person.user_id.as_str()).step(users.step(&person.user_id)?);
            if let Some(department) = &person.department {
                let update = users::Update::new(&person.user_id).department(self.department(department));
                item = item.step(Step::new(update.prepare()?));
            }
            plan.push(item);
        }
        plan.next_stage();
        let shown_numbers = self.shown_numbers(snapshot)?;
        if !shown_numbers.is_empty() {
            let item = Item::new(format!("numbers that calls of {} show", shown(&self.to)));
            plan.push(shown_numbers.into_iter().fold(item, Item::step));
            plan.next_stage();
        }
        if snapshot.left.is_empty() {
            plan.push(self.deletion(snapshot)?);
        } else {
            plan.note(format!("{} stays, with what stays behind in it", shown(&self.from)));
        }
        Ok(())
    }

    /// Creates the group, with everything that can be set before there is anybody in it.
    fn new_group(&self, snapshot: &Snapshot) -> Result<Item, Error> {
        let (provider, id) = (&self.to.0, &self.to.1);
        let group = snapshot.group.as_ref();
        let group = group.ok_or_else(|| Error::argument("journal", "it does not say what the group is"))?;
        let exists = |done| Ok::<_, Error>(Question::new(groups::Get::new(provider, id).prepare()?, done));
        let undo = Step::new(groups::Delete::new(provider, id).prepare()?);
        let undo = undo.after_unknown(AfterUnknown::Ask(exists(DoneWhen::Missing)?));
        let create = Step::new(self.creation(group).prepare()?);
        let create = create.after_unknown(AfterUnknown::Ask(exists(DoneWhen::Found)?));
        let mut item = Item::new(self.new_key()).step(create.undone_by(undo));
        let mut writes = Vec::new();
        if !snapshot.domains.is_empty() {
            let mut update = domains::Update::new(provider, id).domains(snapshot.domains.iter().cloned());
            update.default = snapshot.default_domain.clone().map_or(Patch::Keep, Patch::Set);
            writes.push(Step::new(update.prepare()?));
        }
        if let Some(services) = &snapshot.services {
            writes.extend(self.authorizations(services)?);
        }
        for record in &snapshot.departments {
            writes.push(self.new_department(record)?);
        }
        let of_new = |answer| transferred(answer, &self.from, &self.to);
        for kept in &snapshot.settings {
            let setting = SETTINGS.iter().find(|setting| setting.operation.id == kept.operation);
            if let (Some(setting), Some(answer)) = (setting, kept.answer.as_ref().and_then(of_new)) {
                writes.push(Step::new((setting.write)(&self.to, answer.to_string().as_bytes())?));
            }
        }
        for write in writes {
            item = item.step(write.undone_with_previous());
        }
        // The number that calls show cannot be moved while they show it.
        if let Some(number) = &Self::shown_by_group(snapshot) {
            let mut without = groups::Update::new(&self.from.0, &self.from.1);
            without.calling_line_id_phone_number = Patch::Clear;
            let with = groups::Update::new(&self.from.0, &self.from.1).calling_line_id_phone_number(number);
            item = item.step(Step::new(without.prepare()?).undone_by(Step::new(with.prepare()?)));
        }
        Ok(item)
    }

    fn creation(&self, group: &Group) -> groups::Create {
        let name = group.group_name.as_deref().unwrap_or(self.to.1.as_str());
        let domain = group.default_domain.as_deref().unwrap_or_default();
        let limit = group.user_limit.unwrap_or(25);
        let mut create = groups::Create::new(&self.to.0, &self.to.1, name, domain, limit);
        let filled =
            |text: &Option<String>| text.clone().filter(|text| !text.is_empty()).map_or(Patch::Keep, Patch::Set);
        create.profile.calling_line_id_name = filled(&group.calling_line_id_name);
        create.profile.location_dialing_code = filled(&group.location_dialing_code);
        create.profile.time_zone = filled(&group.time_zone);
        create.profile.contact = group.contact.clone().map_or(Patch::Keep, Patch::Set);
        create.profile.address = group.address.clone().map_or(Patch::Keep, Patch::Set);
        create
    }

    /// The vendor's client changes one of the three lists at a time.
    fn authorizations(&self, services: &GroupServices) -> Result<Vec<Step>, Error> {
        let update = || services::Update::new(&self.to.0, &self.to.1);
        let change = |name: &str, quantity, assigned| {
            let mut change = ServiceChange::new(name);
            (change.authorized, change.quantity, change.assigned) = (Some(true), quantity, assigned);
            change
        };
        let of = services.user_services.iter().filter(|row| row.authorized == Some(true));
        let of: Vec<_> = of.map(|row| change(row.service_name.as_str(), row.quantity, None)).collect();
        let packs = services.service_pack_services.iter().filter(|row| row.authorized == Some(true));
        let packs = packs.filter_map(|row| Some(change(row.name()?.as_str(), row.quantity, None)));
        let packs: Vec<_> = packs.collect();
        let own = services.group_services.iter().filter(|row| row.authorized == Some(true));
        let own = own.map(|row| {
            let assigned = row.assigned.filter(|assigned| *assigned);
            change(row.service_name.as_str(), row.quantity, assigned)
        });
        let own: Vec<_> = own.collect();
        let mut steps = Vec::new();
        if !of.is_empty() {
            steps.push(Step::new(update().user_services(of).prepare()?));
        }
        if !packs.is_empty() {
            steps.push(Step::new(update().service_pack_services(packs).prepare()?));
        }
        if !own.is_empty() {
            steps.push(Step::new(update().group_services(own).prepare()?));
        }
        Ok(steps)
    }

    fn new_department(&self, record: &DepartmentRecord) -> Result<Step, Error> {
        let name = record.name.as_deref().unwrap_or_default();
        let mut create = departments::Create::new(&self.to.0, &self.to.1, name);
        if let Some(shown) = record.calling_line_id_name.as_ref().filter(|shown| !shown.is_empty()) {
            create = create.calling_line_id_name(shown);
        }
        let above = record.parent_department.as_ref();
        if let Some(parent) = above.filter(|parent| parent.name.as_ref().is_some_and(|name| !name.is_empty())) {
            let parent = if parent_in_group(record).is_some() { self.department(parent) } else { parent.clone() };
            create = create.parent_department(parent);
        }
        let question = departments::Get::new(&self.to.0, &self.to.1, name).prepare()?;
        let question = Question::new(question, DoneWhen::Found);
        Ok(Step::new(create.prepare()?).after_unknown(AfterUnknown::Ask(question)))
    }

    /// A department of the old group as one of the new group; one of the enterprise as it is.
    fn department(&self, department: &Department) -> Department {
        let mut new = department.clone();
        new.full_path_name = None;
        if new.group_id.as_ref() == Some(&self.from.1) {
            new.service_provider_id = Some(self.to.0.clone());
            new.group_id = Some(self.to.1.clone());
        }
        new
    }

    /// The number that calls of the group show, if it moves.
    fn shown_by_group(snapshot: &Snapshot) -> Option<PhoneNumber> {
        moving(snapshot.group.as_ref()?.calling_line_id_phone_number.as_ref(), snapshot)
    }

    /// What can be set only when the numbers have been moved.
    fn shown_numbers(&self, snapshot: &Snapshot) -> Result<Vec<Step>, Error> {
        let mut steps = Vec::new();
        if let Some(number) = Self::shown_by_group(snapshot) {
            let update = groups::Update::new(&self.to.0, &self.to.1).calling_line_id_phone_number(number);
            steps.push(Step::new(update.prepare()?));
        }
        for record in &snapshot.departments {
            if let (Some(name), Some(number)) =
                (&record.name, moving(record.calling_line_id_phone_number.as_ref(), snapshot))
            {
                let update = departments::Update::new(&self.to.0, &self.to.1, name, name);
                let update = update.calling_line_id_phone_number(number).prepare()?;
                // The name is not changed, so that it can be repeated.
                steps.push(Step::new(update).after_unknown(AfterUnknown::Repeat));
            }
        }
        Ok(steps)
    }

    /// Deletes the old group, if there is still nothing in it.
    fn deletion(&self, snapshot: &Snapshot) -> Result<Item, Error> {
        let from = &self.from;
        // What cannot be read may be something.
        let nothing = |call, is_found: fn(&[u8]) -> bool| Question::new(call, DoneWhen::Missing).found_if(is_found);
        let mut questions = vec![
            nothing(users::List::of_group(&from.0, &from.1).prepare()?, |body| {
                users::List::response(Response::new(body.to_vec().into())).map_or(true, |users| !users.is_empty())
            }),
            nothing(dns::List::new(&from.0, &from.1).prepare()?, |body| {
                dns::List::response(Response::new(body.to_vec().into())).map_or(true, |list| !list.dns.is_empty())
            }),
        ];
        for look in LOOKS.iter().filter(|look| snapshot.absent.iter().any(|absent| absent == look.operation.id)) {
            let names = look.names;
            let question = Question::new((look.call)(from)?, DoneWhen::Missing);
            questions.push(question.found_if(move |body| names(body).map_or(true, |names| !names.is_empty())));
        }
        let gone = Question::new(groups::Get::new(&from.0, &from.1).prepare()?, DoneWhen::Missing);
        let delete = Step::new(groups::Delete::new(&from.0, &from.1).prepare()?);
        let delete = delete.after_unknown(AfterUnknown::Ask(gone)).only_if(questions);
        Ok(Item::new(format!("group {}", shown(from))).step(delete))
    }
}

fn shown(home: &Home) -> String {
    format!("{}/{}", home.0, home.1)
}

/// A number, unless somebody has it who stays.
fn moving(number: Option<&PhoneNumber>, snapshot: &Snapshot) -> Option<PhoneNumber> {
    let number = number.filter(|number| !number.as_str().is_empty())?;
    let numbering = crate::numbering::Numbering::of(snapshot.staying.iter().map(PhoneNumber::as_str));
    let key = numbering.key(number.as_str());
    let stays = snapshot.staying.iter().any(|other| numbering.key(other.as_str()) == key);
    (!stays).then(|| number.clone())
}
