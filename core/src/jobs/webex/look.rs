//! Asking what users have: the report of each, then what several have in common, then what is left to ask about each.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::before::Before;
use super::{SUFFIX, Webex, WebexUser};
use crate::flow::Ctx;
use crate::groups::devices;
use crate::jobs::digests::{service_name, unless_not_assigned};
use crate::jobs::each::each;
use crate::jobs::scope::WIDTH;
use crate::service_providers::service_packs;
use crate::shapes::device::{AccessDevice, DeviceLevel};
use crate::users::reports::users::{Get, UserReport};
use crate::users::{self, EndpointType, integrated_imp};
use crate::value::{DeviceName, Pattern, ServicePackName};
use crate::{Error, ErrorKind};

/// What was found of a user: what it has, or why it cannot be made ready.
pub(super) enum Look {
    Found(Before),
    Obstacles(Vec<String>),
}

/// What an earlier run knows of a user.
pub(super) enum Known {
    /// Nothing: it is looked at.
    Nothing,
    /// What it had, and there is more to be done.
    Begun(Before),
    /// What it had, and all is done.
    Done(Before),
}

/// How many further names to log in with a user may have.
const NAMES: usize = 4;

/// The service that brings Integrated IM&P.
const CHAT: &str = "Integrated IMP";

/// What the report of a user says.
struct Seen {
    before: Before,
    obstacles: Vec<String>,
    chat: MayHaveChat,
}

/// How a user may have Integrated IM&P, so that it may be switched on.
#[derive(Default)]
struct MayHaveChat {
    /// By itself, through the service pack that is assigned here, or in a way that is not known.
    surely_asked: bool,
    /// Through one of these other service packs.
    packs: BTreeSet<ServicePackName>,
}

/// What the list of the devices says about that of a user.
enum Listed {
    /// There was none.
    NotAsked,
    Missing,
    There(Box<AccessDevice>),
}

/// Asks what these users have; what an earlier run knows of them is not asked again.
pub(super) async fn look(
    ctx: &Ctx,
    job: &Arc<Webex>,
    users: impl IntoIterator<Item = (WebexUser, Known)>,
) -> Result<Vec<Look>, Error> {
    let reports = each(ctx, WIDTH, "users", users, |ctx, (user, known)| {
        let job = Arc::clone(job);
        Box::pin(async move {
            Ok(match known {
                Known::Done(before) => Err(Look::Found(before)),
                Known::Begun(before) => Err(still(&ctx, &user, before).await?),
                Known::Nothing => report(&ctx, &job, &user).await?.map(|seen| (user, seen)),
            })
        })
    });
    let reports = reports.await?;
    let seen = || reports.iter().filter_map(|report| report.as_ref().ok());
    let packs = packs_with_chat(ctx, job, seen().map(|(_, seen)| &seen.chat)).await?;
    let listed = listed(ctx, job, seen().count()).await?;
    each(ctx, WIDTH, "", reports, |ctx, report| {
        let job = Arc::clone(job);
        let (user, mut seen) = match report {
            Ok(seen) => seen,
            Err(look) => return Box::pin(async { Ok(look) }),
        };
        if let Some(packs) = &packs {
            seen.chat.packs.retain(|pack| packs.contains(pack));
        }
        let listed = listed.as_ref().map_or(Listed::NotAsked, |listed| {
            listed.get(&user.device_name()).map_or(Listed::Missing, |row| Listed::There(Box::new(row.clone())))
        });
        Box::pin(async move { rest(&ctx, &job, &user, seen, listed).await })
    })
    .await
}

/// What a user had, if nobody has changed since what would be written back as it was.
async fn still(ctx: &Ctx, user: &WebexUser, before: Before) -> Result<Look, Error> {
    let now = addresses(ctx, user, &ctx.call(Get::new(&user.user_id)).await?).await?;
    Ok(if now.other_names(user) == before.other_names(user) {
        Look::Found(before)
    } else {
        let why = "somebody has changed its alternate user ids since this journal was begun: use another journal";
        Look::Obstacles(vec![why.to_owned()])
    })
}

/// How a user is reached. The documented report has no further names, which are those that a write replaces: where they are
/// not in it, the profile says them.
async fn addresses(ctx: &Ctx, user: &WebexUser, report: &UserReport) -> Result<Before, Error> {
    let mut before = Before {
        email_address: report.email_address.clone(),
        alternate_user_id: report.alternate_user_id.clone(),
        ..Before::default()
    };
    if !report.alternate_user_id.is_present() && !before.has_name(user) {
        before.alternate_user_id = ctx.call(users::Get::new(&user.user_id)).await?.alternate_user_id;
    }
    Ok(before)
}

/// Asks for the report of a user.
async fn report(ctx: &Ctx, job: &Webex, user: &WebexUser) -> Result<Result<Seen, Look>, Error> {
    let report = match ctx.call(Get::new(&user.user_id)).await {
        Ok(report) => report,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Err(Look::Obstacles(vec![error.to_string()]))),
        Err(error) => return Err(error),
    };
    if let (Some(provider), Some(group)) = (&report.service_provider_id, &report.group_id)
        && (*provider != job.service_provider_id || *group != job.group_id)
    {
        return Ok(Err(Look::Obstacles(vec![format!("it is in the group {group} of {provider}")])));
    }
    let mut obstacles = Vec::new();
    let mut before = addresses(ctx, user, &report).await?;
    if !before.has_name(user) && before.alternate_user_id.len() >= NAMES {
        obstacles.push(format!("it has {NAMES} alternate user ids, and cannot have {} as well", user.email_address));
    }
    before.has_pack = Some(job.service_pack.as_ref().is_some_and(|pack| report.service_packs.contains(pack)));
    look_at_lines(&mut before, &report, user);
    let chat = if job.integrated_imp { may_have_chat(&report, job) } else { MayHaveChat::default() };
    Ok(Ok(Seen { before, obstacles, chat }))
}

/// Where the lines of a user end.
fn look_at_lines(before: &mut Before, report: &UserReport, user: &WebexUser) {
    let device = report.access_device_endpoint.as_ref().and_then(|endpoint| endpoint.access_device.as_ref());
    let name = device.and_then(|device| device.device_name.as_ref()).filter(|name| !name.as_str().is_empty());
    let level = device.and_then(|device| device.device_level.as_ref());
    let is_own = name == Some(&user.device_name()) && level.is_none_or(|level| *level == DeviceLevel::Group);
    let in_trunk = match &report.endpoint_type {
        Some(kind) => *kind == EndpointType::TrunkAddressing,
        None => report.trunk_addressing.as_ref().is_some_and(|it| it.trunk_group_device_endpoint.get().is_some()),
    };
    before.has_line = Some(is_own || report.user_line_ports.contains(&user.line_port()));
    before.has_other_line = Some(!is_own && (name.is_some() || in_trunk));
}

/// How a user may have Integrated IM&P, by the two lists of its report: the services that it has one by one, and its packs. A
/// report without such a list, or with a row that cannot be read, leaves it open.
fn may_have_chat(report: &UserReport, job: &Webex) -> MayHaveChat {
    let (services, packs) = (&report.user_services, &report.service_packs);
    let is_open = !services.is_present() || !packs.is_present() || !packs.rejected().is_empty();
    let by_itself = services.iter().any(|service| service_name(service).is_none_or(|name| name == CHAT));
    let through_this_pack = job.service_pack.as_ref().is_some_and(|pack| packs.contains(pack));
    MayHaveChat { surely_asked: is_open || by_itself || through_this_pack, packs: packs.iter().cloned().collect() }
}

/// Which of the service packs that users have bring Integrated IM&P, or may do so: asked where that takes fewer calls than to
/// ask about each user.
async fn packs_with_chat<'a>(
    ctx: &Ctx,
    job: &Webex,
    users: impl Iterator<Item = &'a MayHaveChat>,
) -> Result<Option<BTreeSet<ServicePackName>>, Error> {
    let open: Vec<_> = users.filter(|chat| !chat.surely_asked && !chat.packs.is_empty()).collect();
    let packs: BTreeSet<_> = open.iter().flat_map(|chat| &chat.packs).cloned().collect();
    if packs.len() >= open.len() {
        return Ok(None);
    }
    let provider = &job.service_provider_id;
    let found = each(ctx, WIDTH, "", packs, |ctx, pack| {
        let call = service_packs::Get::new(provider, &pack);
        Box::pin(async move {
            let brings = match ctx.call(call).await {
                Ok(it) => it.user_services.strict()?.iter().any(|it| it.service_name == CHAT),
                // An administrator of the group need not see the packs of the service provider.
                Err(error) if matches!(error.kind(), ErrorKind::Forbidden | ErrorKind::NotFound) => true,
                Err(error) => return Err(error),
            };
            Ok(brings.then_some(pack))
        })
    });
    Ok(Some(found.await?.into_iter().flatten().collect()))
}

/// The devices of the group that are called like those of this job, where several users are asked about: with one, the device
/// itself is the smaller answer.
async fn listed(ctx: &Ctx, job: &Webex, users: usize) -> Result<Option<BTreeMap<DeviceName, AccessDevice>>, Error> {
    if users < 2 {
        return Ok(None);
    }
    let list = devices::List::new(&job.service_provider_id, &job.group_id).device_name(Pattern::contains(SUFFIX));
    let rows = ctx.call(list).await?.strict()?.into_iter();
    Ok(Some(rows.filter_map(|row| Some((row.device_name.clone()?, row))).collect()))
}

/// Asks what neither the report of a user nor the list of the devices says.
async fn rest(ctx: &Ctx, job: &Webex, user: &WebexUser, seen: Seen, listed: Listed) -> Result<Look, Error> {
    let Seen { mut before, mut obstacles, chat } = seen;
    if job.integrated_imp {
        // Without the service it is not on.
        let is_on = if chat.surely_asked || !chat.packs.is_empty() {
            let chat = unless_not_assigned(ctx.call(integrated_imp::Get::new(&user.user_id)).await)?;
            chat.and_then(|chat| chat.is_active) == Some(true)
        } else {
            false
        };
        before.has_imp = Some(is_on);
    }
    let wanted = user.device_name();
    let device = match listed {
        Listed::Missing => None,
        // A row does not say whether the device has a line, which matters unless it is the user's own.
        Listed::There(row) if before.has_line == Some(true) || row.device_type != Some(job.device_type.clone()) => {
            Some(*row)
        }
        Listed::NotAsked | Listed::There(_) => {
            match ctx.call(devices::Get::new(&job.service_provider_id, &job.group_id, &wanted)).await {
                Ok(device) => Some(device),
                Err(error) if error.kind() == ErrorKind::NotFound => None,
                Err(error) => return Err(error),
            }
        }
    };
    before.has_device = Some(device.is_some());
    obstacles.extend(device.and_then(|device| obstacle_of(&device, job, &before, &wanted)));
    Ok(if obstacles.is_empty() { Look::Found(before) } else { Look::Obstacles(obstacles) })
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
