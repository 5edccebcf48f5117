//! What makes a user ready, and the write for each of it.

use super::before::Before;
use super::{Webex, WebexUser};
use crate::auth::token;
use crate::groups::devices;
use crate::jobs::{AfterUnknown, DoneWhen, Question, Step};
use crate::shapes::device::{AccessDeviceCredentials, AccessDeviceEndpoint, DeviceLevel};
use crate::users::services::{self, Assignment};
use crate::users::shared_call_appearance::endpoints;
use crate::users::{self, AlternateUserId, EndpointType, integrated_imp};
use crate::value::{Patch, Secret};
use crate::{Endpoint, Error};

/// What makes a user ready, in the order in which it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Thing {
    /// The service pack.
    ServicePack,
    /// Chat and presence.
    IntegratedImp,
    /// The device in the group.
    Device,
    /// The line on the device: the user's own, or its appearance on a further phone.
    Line,
    /// The e-mail address, and that the user can log in with it. Where the line is the user's own and lacking as well, one
    /// write sets both, and they fare alike; its step is called `lineAndLogin`.
    Login,
    /// A new password for logging in.
    Password,
}

impl Thing {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::ServicePack, Self::IntegratedImp, Self::Device, Self::Line, Self::Login, Self::Password];

    /// What it is called in reports and tables, such as `servicePack`.
    pub fn word(self) -> &'static str {
        match self {
            Self::ServicePack => "servicePack",
            Self::IntegratedImp => "integratedImp",
            Self::Device => "device",
            Self::Line => "line",
            Self::Login => "login",
            Self::Password => "password",
        }
    }
}

/// A write, and what it sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Write {
    One(Thing),
    /// A line of the user's own and its login are both in its profile, which BroadWorks changes with one command: one write sets
    /// them, and one takes them back.
    LineAndLogin,
}

impl Write {
    /// The writes for what a user lacks.
    pub(super) fn of(lacks: &[Thing], before: &Before) -> Vec<Self> {
        let is_one = before.has_other_line != Some(true)
            && [Thing::Line, Thing::Login].iter().all(|thing| lacks.contains(thing));
        let write = |thing: &Thing| match thing {
            Thing::Line if is_one => Some(Self::LineAndLogin),
            Thing::Login if is_one => None,
            thing => Some(Self::One(*thing)),
        };
        lacks.iter().filter_map(write).collect()
    }

    /// What its step is called.
    fn word(self) -> &'static str {
        match self {
            Self::One(thing) => thing.word(),
            Self::LineAndLogin => "lineAndLogin",
        }
    }

    /// What the step of this name sets.
    pub(super) fn sets(name: &str) -> Vec<Thing> {
        if name == Self::LineAndLogin.word() {
            vec![Thing::Line, Thing::Login]
        } else {
            Thing::ALL.into_iter().filter(|thing| thing.word() == name).collect()
        }
    }

    /// Its step.
    pub(super) fn step(
        self,
        job: &Webex,
        user: &WebexUser,
        before: &Before,
        secret: Option<&Secret>,
    ) -> Result<Step, Error> {
        let missing = || Error::argument("password", "there is none");
        let step = match self {
            Self::One(Thing::ServicePack) => pack(job, user, true)?.undone_by(pack(job, user, false)?),
            Self::One(Thing::IntegratedImp) => chat(user, true)?.undone_by(chat(user, false)?),
            Self::One(Thing::Device) => device(job, user, secret.ok_or_else(missing)?)?,
            Self::One(Thing::Line) if before.has_other_line == Some(true) => further_phone(user)?,
            Self::One(Thing::Line) => profile(|ready| own_line(users::Update::new(&user.user_id), user, ready))?,
            Self::One(Thing::Login) => profile(|ready| login(users::Update::new(&user.user_id), user, before, ready))?,
            Self::LineAndLogin => profile(|ready| {
                let update = own_line(users::Update::new(&user.user_id), user, ready);
                login(update, user, before, ready)
            })?,
            Self::One(Thing::Password) => password(user, secret.ok_or_else(missing)?)?,
        };
        Ok(step.named(self.word()))
    }
}

fn pack(job: &Webex, user: &WebexUser, assigned: bool) -> Result<Step, Error> {
    let name = job.service_pack.as_ref().map_or("", |pack| pack.as_str());
    let update = services::Update::new(&user.user_id).service_pack_services([Assignment::new(name, assigned)]);
    Ok(Step::new(update.prepare()?))
}

fn chat(user: &WebexUser, on: bool) -> Result<Step, Error> {
    Ok(Step::new(integrated_imp::Update::new(&user.user_id).is_active(on).prepare()?))
}

fn device(job: &Webex, user: &WebexUser, secret: &Secret) -> Result<Step, Error> {
    let (provider, group, name) = (&job.service_provider_id, &job.group_id, user.device_name());
    let create = devices::Create::new(provider, group, &name, &job.device_type)
        .device_level(DeviceLevel::Group)
        .use_custom_user_name_password(true)
        .access_device_credentials(AccessDeviceCredentials::of(name.as_str(), secret));
    let ask = |done| Ok::<_, Error>(Question::new(devices::Get::new(provider, group, &name).prepare()?, done));
    let delete = Step::new(devices::Delete::new(provider, group, &name).prepare()?);
    let delete = delete.after_unknown(AfterUnknown::Ask(ask(DoneWhen::Missing)?));
    let create = Step::new(create.prepare()?).after_unknown(AfterUnknown::Ask(ask(DoneWhen::Found)?));
    Ok(create.undone_by(delete))
}

/// A change of the profile, made so that it is as it is to be, or as it was.
fn profile(update: impl Fn(bool) -> users::Update) -> Result<Step, Error> {
    Ok(Step::new(update(true).prepare()?).undone_by(Step::new(update(false).prepare()?)))
}

/// The line of a user who has none yet.
fn own_line(update: users::Update, user: &WebexUser, ready: bool) -> users::Update {
    if !ready {
        return update.endpoint_type(EndpointType::None);
    }
    let endpoint = AccessDeviceEndpoint::on(user.device_name(), DeviceLevel::Group).line_port(user.line_port());
    update.endpoint_type(EndpointType::AccessDeviceEndpoint).access_device_endpoint(endpoint)
}

/// A further phone on the line that the user has.
fn further_phone(user: &WebexUser) -> Result<Step, Error> {
    let (id, name, port) = (&user.user_id, user.device_name(), user.line_port());
    let ask = |done| {
        let get = endpoints::Get::new(id, &name, DeviceLevel::Group, &port);
        Ok::<_, Error>(AfterUnknown::Ask(Question::new(get.prepare()?, done)))
    };
    let create = Step::new(endpoints::Create::of(id, &name, DeviceLevel::Group, &port).prepare()?);
    let delete = Step::new(endpoints::Delete::new(id, &name, DeviceLevel::Group, &port).prepare()?);
    let delete = delete.after_unknown(ask(DoneWhen::Missing)?);
    Ok(create.after_unknown(ask(DoneWhen::Found)?).undone_by(delete))
}

/// The address and the names to log in with as they are to be, or as they were. The list replaces the one that is there, so
/// it has those that the user had.
fn login(mut update: users::Update, user: &WebexUser, before: &Before, ready: bool) -> users::Update {
    if before.email_address.as_deref() != Some(&*user.email_address) {
        let earlier = before.email_address.clone().filter(|address| !address.is_empty());
        let address = if ready { Some(user.email_address.clone()) } else { earlier };
        update.email_address = address.map_or(Patch::Clear, Patch::Set);
    }
    if !before.has_name(user) {
        let mut names = before.alternate_user_id.clone();
        if ready {
            let mut name = AlternateUserId::default();
            name.alternate_user_id = Some(user.email_address.as_str().into());
            name.description = Some("Webex".to_owned());
            names.push(name);
        } else if names.is_empty() {
            names.clear();
        }
        update.alternate_user_id = names;
    }
    update
}

fn password(user: &WebexUser, secret: &Secret) -> Result<Step, Error> {
    let set = users::passwords::Update::new(&user.user_id, secret).prepare()?;
    let login = token::Create::new(&user.user_id, secret).prepare()?;
    Ok(Step::new(set).after_unknown(AfterUnknown::Ask(Question::new(login, DoneWhen::LogsIn))))
}
