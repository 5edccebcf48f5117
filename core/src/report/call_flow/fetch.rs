//! Reads a flow: level by level, only what can be reached.

use std::collections::BTreeSet;

use futures_util::future::join;

use super::directory::{Answers, Directory, face_of};
use super::flow::CallFlow;
use super::lists::Lists;
use super::query::Query;
use super::sketch::{self, Queue, Sketch};
use super::subject::{Home, Subject};
use super::survey::Survey;
use crate::flow::Ctx;
use crate::groups::call_centers::{
    self, agents, bounced_calls, forced_forwarding, holiday_service, night_service, overflow, stranded_calls,
    stranded_calls_unavailable,
};
use crate::groups::dns::{self, details::GroupDnDetails};
use crate::groups::{auto_attendants, hunt_groups, night_forwarding};
use crate::numbering::is_number;
use crate::users::services::settings::{self, Settings};
use crate::value::ServiceUserId;
use crate::{Endpoint, Error, ErrorKind, users};

/// How many calls are under way at once, as far as the client's own limits let them.
const AT_ONCE: usize = 32;

/// Reads where calls to a number go.
///
/// What cannot be read, such as the settings of a user that this login may not see, becomes a
/// [problem](super::Node::problems) of its node; the rest of the flow is still read. See the [module](super) for what is
/// followed and how many calls that takes. The result does not depend on the order of the answers.
///
/// # Errors
///
/// [`Argument`](ErrorKind::Argument) if nobody in the group has the number, extension or alias. If the lists of the group
/// cannot be read, with all of their rows, or the session ends, the error of that call.
pub async fn fetch(ctx: &Ctx, query: &Query) -> Result<CallFlow, Error> {
    if query.called.trim().is_empty() {
        return Err(Error::argument("called", "a number, an extension or an alias is needed"));
    }
    let mut reader = Reader { ctx, query, survey: Survey::default() };
    let first = reader.first().await?;
    if let Answers::Subject(subject) = &first {
        reader.follow(subject.clone()).await?;
    }
    Ok(reader.survey.flow(query, first))
}

struct Reader<'a> {
    ctx: &'a Ctx,
    query: &'a Query,
    survey: Survey,
}

impl Reader<'_> {
    fn home(&self) -> Home {
        (self.query.service_provider_id.clone(), self.query.group_id.clone())
    }

    /// Who answers at the number that is called.
    async fn first(&mut self) -> Result<Answers, Error> {
        let (home, called) = (self.home(), self.query.called.as_str());
        let lists = Lists::read(self.ctx, &home, !is_number(called)).await?;
        self.survey.directories.insert(home.clone(), Directory::new(lists));
        let answers = |survey: &Survey| survey.directories[&home].answers(called);
        let mut unread = None;
        if self.survey.directories[&home].needs_numbers(called) {
            let list = self.ctx.call(dns::details::List::new(&home.0, &home.1)).await;
            self.add_numbers(&home, list.map_err(|error| unread = Some(error)).ok());
        }
        if answers(&self.survey) == Answers::Nobody && !is_number(called) {
            self.read_aliases(&home).await?;
        }
        match (answers(&self.survey), unread) {
            (Answers::Nobody, Some(error)) => Err(error),
            (Answers::Nobody, None) => {
                let (provider, group) = &home;
                let why = format!("nobody in the group {group} of {provider} has {:?}", called.trim());
                Err(Error::argument("called", why))
            }
            (found, _) => Ok(found),
        }
    }

    /// Reads everything that can be reached.
    async fn follow(&mut self, first: Subject) -> Result<(), Error> {
        let mut seen = BTreeSet::from([first.clone()]);
        let mut level = vec![first];
        let mut done = 0;
        while !level.is_empty() {
            let unread: Vec<Subject> =
                level.iter().filter(|subject| !self.survey.sketches.contains_key(*subject)).cloned().collect();
            let owners = level.iter().filter(|subject| self.query.instance_services && subject.is_instance());
            let services = read_services(self.ctx, owners.cloned().collect());
            let (read, services) = join(self.read(unread), services).await;
            read?;
            self.add_services(services)?;
            self.read_nights(&level).await?;
            self.learn(&level).await?;
            done += level.len();
            let next: BTreeSet<Subject> = level.iter().flat_map(|subject| self.survey.next(subject)).collect();
            level = next.into_iter().filter(|subject| seen.insert(subject.clone())).collect();
            self.ctx.progress(done, seen.len(), "following calls");
        }
        Ok(())
    }

    async fn read(&mut self, subjects: Vec<Subject>) -> Result<(), Error> {
        let (ctx, query, survey) = (self.ctx, self.query, &self.survey);
        let read = subjects.into_iter().map(|subject| {
            let center_type = survey.directories.values().find_map(|it| it.face(&subject)?.center_type.clone());
            let stranger = matches!(subject, Subject::User(_)) && !survey.knows(&subject);
            (subject, center_type, stranger)
        });
        let read: Vec<_> = read.collect();
        let results = ctx
            .map(AT_ONCE, read, |(subject, center_type, stranger)| async move {
                let sketch = read_subject(ctx, &subject, center_type.as_deref(), query.follow_agents).await;
                let profile = match &subject {
                    Subject::User(id) if stranger => Some(ctx.call(users::Get::new(id)).await),
                    _ => None,
                };
                (subject, sketch, profile)
            })
            .await;
        for (subject, sketch, profile) in results {
            let mut sketch =
                known(sketch)?.unwrap_or_else(|problem| Sketch { problems: vec![problem], ..Sketch::default() });
            match profile.map(known).transpose()? {
                Some(Ok(user)) => {
                    let home = user.service_provider_id.clone().zip(user.group_id.clone());
                    let names = [user.first_name.as_deref(), user.last_name.as_deref()];
                    let face = face_of(&user.user_id, names, user.phone_number, user.extension);
                    self.survey.strangers.insert(subject.clone(), (face, home));
                }
                Some(Err(problem)) => sketch.problems.push(problem),
                None => {}
            }
            self.survey.sketches.insert(subject, sketch);
        }
        Ok(())
    }

    fn add_services(&mut self, services: Vec<(Subject, Result<Settings, Error>)>) -> Result<(), Error> {
        for (subject, settings) in services {
            let Some(sketch) = self.survey.sketches.get_mut(&subject) else { continue };
            match known(settings)? {
                Ok(settings) => sketch::own_services(sketch, &settings),
                Err(problem) => sketch.problems.push(problem),
            }
        }
        Ok(())
    }

    /// Reads where those calls go at night that their users let go.
    async fn read_nights(&mut self, level: &[Subject]) -> Result<(), Error> {
        let wants = |subject: &&Subject| self.survey.sketches.get(subject).is_some_and(|it| it.night.is_some());
        let waiting: Vec<(Subject, Home)> = level
            .iter()
            .filter(wants)
            .filter_map(|subject| Some((subject.clone(), self.survey.home(subject)?)))
            .collect();
        let unread = waiting.iter().map(|(_, home)| home).filter(|home| !self.survey.nights.contains_key(*home));
        let unread: BTreeSet<Home> = unread.cloned().collect();
        let ctx = self.ctx;
        let read = ctx.map(AT_ONCE, unread, |home| async move {
            let night = ctx.call(night_forwarding::Get::new(&home.0, &home.1)).await;
            (home, night)
        });
        for (home, night) in read.await {
            self.survey.nights.insert(home, known(night)?);
        }
        let Survey { sketches, nights, .. } = &mut self.survey;
        for (subject, home) in waiting {
            let Some(sketch) = sketches.get_mut(&subject) else { continue };
            match &nights[&home] {
                Ok(night) => sketch.at_night(night),
                Err(problem) => sketch.problems.push(problem.clone()),
            }
        }
        Ok(())
    }

    /// Reads what it takes to say where the ways of these lead: their groups, and the groups' numbers.
    async fn learn(&mut self, level: &[Subject]) -> Result<(), Error> {
        let dials = |survey: &Survey, subject| {
            let dialled: Vec<String> = survey.dialled(subject).into_iter().map(str::to_owned).collect();
            Some((subject, survey.home(subject)?, dialled)).filter(|(.., dialled)| !dialled.is_empty())
        };
        let needed: Vec<(&Subject, Home, Vec<String>)> =
            level.iter().filter_map(|subject| dials(&self.survey, subject)).collect();
        let unknown: BTreeSet<Home> = needed
            .iter()
            .map(|(_, home, _)| home)
            .filter(|home| !self.survey.directories.contains_key(*home))
            .cloned()
            .collect();
        let ctx = self.ctx;
        let read = ctx.map(AT_ONCE, unknown, |home| async move {
            let lists = Lists::read(ctx, &home, false).await;
            (home, lists)
        });
        for (home, lists) in read.await {
            let lists = self.read_of(&home, &needed, lists)?.unwrap_or_default();
            self.survey.directories.insert(home, Directory::new(lists));
        }
        let open = needed
            .iter()
            .filter(|(_, home, dialled)| dialled.iter().any(|text| self.survey.directories[home].needs_numbers(text)));
        let homes: BTreeSet<Home> = open.map(|(_, home, _)| home.clone()).collect();
        let read = ctx.map(AT_ONCE, homes, |home| async move {
            let list = ctx.call(dns::details::List::new(&home.0, &home.1)).await;
            (home, list)
        });
        for (home, list) in read.await {
            let list = self.read_of(&home, &needed, list)?;
            self.add_numbers(&home, list);
        }
        Ok(())
    }

    /// What was read of a group, if it could be: if not, that is a problem of everyone whose calls go there.
    fn read_of<T>(
        &mut self,
        home: &Home,
        needed: &[(&Subject, Home, Vec<String>)],
        read: Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        match read {
            // Another group may be none of this login's business: its numbers then lead outside.
            Err(error) if error.kind() == ErrorKind::Forbidden && *home != self.home() => Ok(None),
            read => Ok(known(read)?.map_or_else(
                |problem| {
                    for (subject, ..) in needed.iter().filter(|(_, other, _)| other == home) {
                        if let Some(sketch) = self.survey.sketches.get_mut(*subject) {
                            sketch.problems.push(problem.clone());
                        }
                    }
                    None
                },
                Some,
            )),
        }
    }

    fn add_numbers(&mut self, home: &Home, list: Option<GroupDnDetails>) {
        if let Some(directory) = self.survey.directories.get_mut(home) {
            directory.add_numbers(list);
        }
    }

    /// Reads the aliases of all service instances of the group.
    async fn read_aliases(&mut self, home: &Home) -> Result<(), Error> {
        let instances: Vec<Subject> = self.survey.directories[home].instances().cloned().collect();
        let (centers, others): (Vec<_>, Vec<_>) =
            instances.into_iter().partition(|subject| matches!(subject, Subject::CallCenter(_)));
        self.read(others.clone()).await?;
        let mut aliases: Vec<(Subject, Vec<String>)> = Vec::new();
        for subject in others {
            if let Some(sketch) = self.survey.sketches.get(&subject) {
                aliases.push((subject, sketch.aliases.clone()));
            }
        }
        let ctx = self.ctx;
        let profiles = ctx.map(AT_ONCE, centers, |subject| async move {
            let record = ctx.call(call_centers::Get::new(subject.user_id())).await;
            (subject, record)
        });
        for (subject, record) in profiles.await {
            let Ok(record) = known(record)? else { continue };
            let names = record.service_instance_profile.map(|profile| profile.aliases.into_vec());
            aliases.push((subject, names.unwrap_or_default()));
        }
        if let Some(directory) = self.survey.directories.get_mut(home) {
            for (subject, names) in aliases {
                for name in names {
                    directory.alias(&name, &subject);
                }
            }
        }
        Ok(())
    }
}

/// Reads the services that service instances have themselves.
async fn read_services(ctx: &Ctx, owners: Vec<Subject>) -> Vec<(Subject, Result<Settings, Error>)> {
    let read = ctx.map(AT_ONCE, owners, |subject| async move {
        let settings = ctx.call(settings::Get::new(subject.user_id())).await;
        (subject, settings)
    });
    read.await
}

/// A refusal or a failure of one call is a problem of what it was to read; without a session nothing can be read.
fn known<T>(result: Result<T, Error>) -> Result<Result<T, String>, Error> {
    match result {
        Ok(value) => Ok(Ok(value)),
        Err(error) => match error.kind() {
            ErrorKind::Site
            | ErrorKind::Setup
            | ErrorKind::NoCredentials
            | ErrorKind::LoginRefused
            | ErrorKind::PasswordExpired
            | ErrorKind::Unauthorized
            | ErrorKind::Cancelled
            | ErrorKind::Stalled => Err(error),
            _ => Ok(Err(error.to_string())),
        },
    }
}

async fn read_subject(
    ctx: &Ctx,
    subject: &Subject,
    center_type: Option<&str>,
    follow_agents: usize,
) -> Result<Sketch, Error> {
    Ok(match subject {
        Subject::Attendant(id) => sketch::attendant(id, &ctx.call(auto_attendants::Get::new(id)).await?),
        Subject::Submenu(id, name) => {
            sketch::submenu(id, &ctx.call(auto_attendants::submenus::Get::new(id, name)).await?)
        }
        Subject::HuntGroup(id) => sketch::hunt_group(&ctx.call(hunt_groups::Get::new(id)).await?, follow_agents),
        Subject::CallCenter(id) => read_call_center(ctx, id, center_type, follow_agents).await?,
        Subject::User(id) => sketch::person(&ctx.call(settings::Get::new(id)).await?),
    })
}

/// The resources of a call center, in the order in which types have more of them.
#[derive(Clone, Copy)]
enum Part {
    Agents,
    Overflow,
    Stranded,
    Unavailable,
    Bounced,
    Forced,
    Night,
    Holiday,
}

async fn read_call_center(
    ctx: &Ctx,
    id: &ServiceUserId,
    center_type: Option<&str>,
    follow_agents: usize,
) -> Result<Sketch, Error> {
    use Part::{Agents, Bounced, Forced, Holiday, Night, Overflow, Stranded, Unavailable};
    let all = [Agents, Overflow, Stranded, Unavailable, Bounced, Forced, Night, Holiday];
    let parts = match center_type {
        Some("Basic") => &all[..2],
        Some("Standard") => &all[..4],
        _ => &all[..],
    };
    let read = ctx.map(parts.len(), parts.iter().copied(), |part| async move {
        let mut queue = Queue::default();
        let result = match part {
            Agents => part_of(ctx, agents::List::new(id), &mut queue.agents).await,
            Overflow => part_of(ctx, overflow::Get::new(id), &mut queue.overflow).await,
            Stranded => part_of(ctx, stranded_calls::Get::new(id), &mut queue.stranded).await,
            Unavailable => part_of(ctx, stranded_calls_unavailable::Get::new(id), &mut queue.unavailable).await,
            Bounced => part_of(ctx, bounced_calls::Get::new(id), &mut queue.bounced).await,
            Forced => part_of(ctx, forced_forwarding::Get::new(id), &mut queue.forced).await,
            Night => part_of(ctx, night_service::Get::new(id), &mut queue.night).await,
            Holiday => part_of(ctx, holiday_service::Get::new(id), &mut queue.holiday).await,
        };
        result.map(|problem| (queue, problem))
    });
    let (mut whole, mut problems) = (Queue::default(), Vec::new());
    for part in read.await {
        let (part, problem) = part?;
        whole.add(part);
        problems.extend(problem);
    }
    let mut sketch = sketch::call_center(&whole, follow_agents);
    sketch.problems = problems;
    Ok(sketch)
}

/// Reads one resource; the problem, if that is one.
async fn part_of<E: Endpoint>(ctx: &Ctx, get: E, place: &mut Option<E::Response>) -> Result<Option<String>, Error> {
    match known(ctx.call(get).await)? {
        Ok(record) => {
            *place = Some(record);
            Ok(None)
        }
        Err(problem) => Ok(Some(problem)),
    }
}
