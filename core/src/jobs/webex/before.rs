//! What a user has before it is made ready.

use serde_json::Value;

use super::{NewPasswords, Thing, Webex, WebexUser};
use crate::declare::model;
use crate::flow::Ctx;
use crate::groups::devices;
use crate::jobs::digests::unless_not_assigned;
use crate::shapes::device::{AccessDevice, DeviceLevel};
use crate::users::reports::users::{Get, UserReport};
use crate::users::{AlternateUserId, EndpointType, integrated_imp};
use crate::value::{Array, DeviceName, UserId};
use crate::{Error, ErrorKind};

model! {
    /// What planning found of a user. The journal keeps it, so that a later run makes the same plan.
    Before {
        email_address: Option<String> = "emailAddress",
        alternate_user_id: Array<AlternateUserId> = "alternateUserId",
        has_pack: Option<bool> = "hasPack",
        has_imp: Option<bool> = "hasImp",
        has_device: Option<bool> = "hasDevice",
        /// A line on the device, its own or as a further phone.
        has_line: Option<bool> = "hasLine",
        /// A line elsewhere: on another device, or in a trunk group.
        has_other_line: Option<bool> = "hasOtherLine",
    }
}

/// What was found of a user: what it has, or why it cannot be made ready.
pub(super) enum Look {
    Found(Before),
    Obstacles(Vec<String>),
}

/// How many further names to log in with a user may have.
const NAMES: usize = 4;

impl Before {
    pub(super) fn read(json: &Value) -> Option<Self> {
        serde_json::from_value(json.clone()).ok()
    }

    pub(super) fn write(&self) -> Value {
        crate::json::model_json(self)
    }

    /// Whether the user has a name to log in with; its own id is one.
    pub(super) fn has_name(&self, user: &WebexUser) -> bool {
        let is_it = |id: &UserId| id.as_str().eq_ignore_ascii_case(&user.email_address);
        is_it(&user.user_id)
            || self.alternate_user_id.iter().filter_map(|row| row.alternate_user_id.as_ref()).any(is_it)
    }

    /// The names that the user had besides the one that it is to have.
    fn other_names(&self, user: &WebexUser) -> Vec<AlternateUserId> {
        let is_other = |row: &&AlternateUserId| {
            let id = row.alternate_user_id.as_ref().map_or("", UserId::as_str);
            !id.eq_ignore_ascii_case(&user.email_address)
        };
        self.alternate_user_id.iter().filter(is_other).cloned().collect()
    }

    /// What is to be done, in this order.
    pub(super) fn lacks(&self, job: &Webex, user: &WebexUser) -> Vec<Thing> {
        let lacks = |has: Option<bool>| has != Some(true);
        let same_address = self.email_address.as_deref() == Some(&*user.email_address);
        let is_new = lacks(self.has_device) || lacks(self.has_line) || !self.has_name(user);
        let password = match job.passwords {
            NewPasswords::IfNew => is_new,
            NewPasswords::Always => true,
            NewPasswords::Never => false,
        };
        let all = [
            (Thing::ServicePack, job.service_pack.is_some() && lacks(self.has_pack)),
            (Thing::IntegratedImp, job.integrated_imp && lacks(self.has_imp)),
            (Thing::Device, lacks(self.has_device)),
            (Thing::Line, lacks(self.has_line)),
            (Thing::Login, !same_address || !self.has_name(user)),
            (Thing::Password, password),
        ];
        all.into_iter().filter(|(_, lacking)| *lacking).map(|(thing, _)| thing).collect()
    }

    /// The same, if nobody has changed since what would be written back as it was.
    pub(super) async fn still(self, ctx: &Ctx, user: &WebexUser) -> Result<Look, Error> {
        let now = of_report(&ctx.call(Get::new(&user.user_id)).await?);
        Ok(if now.other_names(user) == self.other_names(user) {
            Look::Found(self)
        } else {
            let why = "somebody has changed its alternate user ids since this journal was begun: use another journal";
            Look::Obstacles(vec![why.to_owned()])
        })
    }
}

fn of_report(report: &UserReport) -> Before {
    Before {
        email_address: report.email_address.clone(),
        alternate_user_id: report.alternate_user_id.clone(),
        ..Before::default()
    }
}

/// Asks what a user has.
pub(super) async fn look(ctx: &Ctx, job: &Webex, user: &WebexUser) -> Result<Look, Error> {
    let report = match ctx.call(Get::new(&user.user_id)).await {
        Ok(report) => report,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Look::Obstacles(vec![error.to_string()])),
        Err(error) => return Err(error),
    };
    if let (Some(provider), Some(group)) = (&report.service_provider_id, &report.group_id)
        && (*provider != job.service_provider_id || *group != job.group_id)
    {
        return Ok(Look::Obstacles(vec![format!("it is in the group {group} of {provider}")]));
    }
    let mut obstacles = Vec::new();
    let mut before = of_report(&report);
    if !before.has_name(user) && before.alternate_user_id.len() >= NAMES {
        obstacles.push(format!("it has {NAMES} alternate user ids, and cannot have {} as well", user.email_address));
    }
    before.has_pack = Some(job.service_pack.as_ref().is_some_and(|pack| report.service_packs.contains(pack)));
    let wanted = user.device_name();
    look_at_lines(&mut before, &report, user, &wanted);
    if job.integrated_imp {
        let chat = unless_not_assigned(ctx.call(integrated_imp::Get::new(&user.user_id)).await)?;
        before.has_imp = Some(chat.and_then(|chat| chat.is_active) == Some(true));
    }
    let device = devices::Get::new(&job.service_provider_id, &job.group_id, &wanted);
    match ctx.call(device).await {
        Ok(device) => {
            before.has_device = Some(true);
            obstacles.extend(obstacle_of(&device, job, &before, &wanted));
        }
        Err(error) if error.kind() == ErrorKind::NotFound => before.has_device = Some(false),
        Err(error) => return Err(error),
    }
    Ok(if obstacles.is_empty() { Look::Found(before) } else { Look::Obstacles(obstacles) })
}

/// Where the lines of a user end.
fn look_at_lines(before: &mut Before, report: &UserReport, user: &WebexUser, wanted: &DeviceName) {
    let device = report.access_device_endpoint.as_ref().and_then(|endpoint| endpoint.access_device.as_ref());
    let name = device.and_then(|device| device.device_name.as_ref()).filter(|name| !name.as_str().is_empty());
    let level = device.and_then(|device| device.device_level.as_ref());
    let is_own = name == Some(wanted) && level.is_none_or(|level| *level == DeviceLevel::Group);
    let in_trunk = match &report.endpoint_type {
        Some(kind) => *kind == EndpointType::TrunkAddressing,
        None => report.trunk_addressing.as_ref().is_some_and(|it| it.trunk_group_device_endpoint.get().is_some()),
    };
    before.has_line = Some(is_own || report.user_line_ports.contains(&user.line_port()));
    before.has_other_line = Some(!is_own && (name.is_some() || in_trunk));
}

/// Why a device that is there cannot be the user's.
fn obstacle_of(device: &AccessDevice, job: &Webex, before: &Before, wanted: &DeviceName) -> Option<String> {
    let other = device.device_type.as_ref().filter(|kind| **kind != job.device_type);
    if let Some(kind) = other {
        return Some(format!("its device {wanted} is there already, and is a {kind}, not a {}", job.device_type));
    }
    let taken = before.has_line != Some(true) && device.number_of_assigned_ports.is_some_and(|lines| lines > 0);
    taken.then(|| format!("the device {wanted} is there already, and has the line of somebody else"))
}
