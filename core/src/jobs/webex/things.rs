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
    /// The e-mail address, and that the user can log in with it.
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

/// The write for one of them.
pub(super) fn step(
    job: &Webex,
    user: &WebexUser,
    before: &Before,
    thing: Thing,
    secret: Option<&Secret>,
) -> Result<Step, Error> {
    let missing = || Error::argument("password", "there is none");
    let step = match thing {
        Thing::ServicePack => pack(job, user, true)?.undone_by(pack(job, user, false)?),
        Thing::IntegratedImp => chat(user, true)?.undone_by(chat(user, false)?),
        Thing::Device => device(job, user, secret.ok_or_else(missing)?)?,
        Thing::Line if before.has_other_line == Some(true) => further_phone(user)?,
        Thing::Line => own_line(user)?,
        Thing::Login => login(user, before, true)?.undone_by(login(user, before, false)?),
        Thing::Password => password(user, secret.ok_or_else(missing)?)?,
    };
    Ok(step.named(thing.word()))
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

/// The line of a user who has none yet.
fn own_line(user: &WebexUser) -> Result<Step, Error> {
    let endpoint = AccessDeviceEndpoint::on(user.device_name(), DeviceLevel::Group).line_port(user.line_port());
    let set = users::Update::new(&user.user_id)
        .endpoint_type(EndpointType::AccessDeviceEndpoint)
        .access_device_endpoint(endpoint);
    let clear = users::Update::new(&user.user_id).endpoint_type(EndpointType::None);
    Ok(Step::new(set.prepare()?).undone_by(Step::new(clear.prepare()?)))
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
fn login(user: &WebexUser, before: &Before, ready: bool) -> Result<Step, Error> {
    let mut update = users::Update::new(&user.user_id);
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
    Ok(Step::new(update.prepare()?))
}

fn password(user: &WebexUser, secret: &Secret) -> Result<Step, Error> {
    let set = users::passwords::Update::new(&user.user_id, secret).prepare()?;
    let login = token::Create::new(&user.user_id, secret).prepare()?;
    Ok(Step::new(set).after_unknown(AfterUnknown::Ask(Question::new(login, DoneWhen::LogsIn))))
}
