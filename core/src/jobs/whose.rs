//! Who has a number, an extension, an alias or a line/port: all of them, not the first.

pub(super) mod extension;
mod name;
mod number;

use super::scope::Scope;
use crate::declare::{model, open_enum};
use crate::flow::Ctx;
use crate::groups::voice_messaging::voice_portal;
use crate::numbering::{is_number, is_phone_number};
use crate::users::User;
use crate::users::services::search::ServiceInstance;
use crate::value::{GroupId, PhoneNumber, ServiceProviderId, UserId};
use crate::{Error, ErrorKind};

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Wanted {
    /// A phone number, in any spelling.
    Number(String),
    /// An extension, which several groups may have.
    Extension(String),
    /// An alias, user id, alternate user id or line/port, with or without its domain. With it, the lines of further phones
    /// (Shared Call Appearance) are looked at as well.
    Name(String),
}

impl Wanted {
    /// By the form of a text: at least seven digits are a number, fewer an extension, and all else is a name.
    pub fn guess(text: &str) -> Self {
        let text = text.trim().to_owned();
        match (is_phone_number(&text), is_number(&text)) {
            (true, _) => Self::Number(text),
            (false, true) => Self::Extension(text),
            (false, false) => Self::Name(text),
        }
    }

    /// As it was written.
    pub fn text(&self) -> &str {
        let (Self::Number(text) | Self::Extension(text) | Self::Name(text)) = self;
        text
    }

    fn check(&self) -> Result<(), Error> {
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        match self {
            _ if self.text().trim().is_empty() => Err(Error::argument("wanted", "nothing is looked for")),
            Self::Number(text) if !is_phone_number(text) => {
                Err(Error::argument("wanted", format!("{text:?} is no phone number: it has fewer than seven digits")))
            }
            Self::Extension(text) if !digits(text.trim()) => {
                Err(Error::argument("wanted", format!("{text:?} is no extension: it has other characters than digits")))
            }
            _ => Ok(()),
        }
    }
}

open_enum! {
    /// What has it.
    OwnerKind {
        User = "user",
        /// A user that is the pilot of a trunk group.
        TrunkPilot = "trunkPilot",
        AutoAttendant = "autoAttendant",
        CallCenter = "callCenter",
        HuntGroup = "huntGroup",
        VoicePortal = "voicePortal",
        /// Another service, by its [`service_type`](Owner::service_type).
        Service = "service",
        /// A group, of whose users and services none has it.
        Group = "group",
        /// A service provider, of whose groups none has it.
        ServiceProvider = "serviceProvider",
    }
}

open_enum! {
    /// As what it has it.
    Place {
        /// Its own number.
        Number = "number",
        /// Its own extension.
        Extension = "extension",
        /// The number or extension of an alternate number; [`Owner::place_name`] is its place, from 1 to 10.
        AlternateNumber = "alternateNumber",
        /// The number or extension of a DNIS number, whose name is [`Owner::place_name`].
        Dnis = "dnis",
        UserId = "userId",
        AlternateUserId = "alternateUserId",
        Alias = "alias",
        /// Its line/port, on the device or trunk group that is [`Owner::place_name`].
        LinePort = "linePort",
        /// The line/port of a further phone, on the device that is [`Owner::place_name`].
        SharedLine = "sharedLine",
        /// The number that calls out of a group show.
        CallingLineId = "callingLineId",
        /// In stock.
        Unassigned = "unassigned",
    }
}

model! {
    /// One who has what was looked for.
    Owner {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        kind: Option<OwnerKind> = "kind",
        /// The name that the platform has for another service.
        service_type: Option<String> = "serviceType",
        /// A user id or service user id.
        user_id: Option<UserId> = "userId",
        name: Option<String> = "name",
        place: Option<Place> = "place",
        /// Which of the alternate numbers, DNIS numbers or devices.
        place_name: Option<String> = "placeName",
        /// As the platform writes it.
        found: Option<String> = "found",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        /// Of a trunk pilot.
        trunk_group: Option<String> = "trunkGroup",
    }
}

/// All who have a number, an extension or a name, in the order of their groups and ids; none if nobody has it.
///
/// If anything cannot be read, it is an error: that nobody has a number would mislead.
///
/// # Calls
///
/// | wanted | calls for one group |
/// |---|---|
/// | number | 1, and at most 3 to say as what the owner has it |
/// | extension | 2 if a user or service has it as its own. Otherwise, for alternate and DNIS numbers, at most 3 more, and 1 for each user with alternate numbers, auto attendant, hunt group, call center, and Premium one once again |
/// | name | 3, 1 for each auto attendant, hunt group and call center, and 1 if the name has a domain |
///
/// A service provider takes 1 more, to list its groups or numbers, and the platform 1 for each service provider and 1 to
/// list them. Of the calls for one group, 2 of those for an extension or name are for all groups at once; the others are
/// for each group (extension: in which nobody has it as its own).
///
/// The order of digits and the domain of a name matter, its case does not. Not found are numbers to which calls are
/// forwarded.
///
/// ```
/// use odin_api::flow::Ctx;
/// use odin_api::jobs::Scope;
/// use odin_api::jobs::whose::{Wanted, whose};
///
/// # #[expect(dead_code)]
/// async fn print(ctx: &Ctx) -> Result<(), odin_api::Error> {
///     for owner in whose(ctx, &Scope::Platform, &Wanted::guess("+1-2015554022")).await? {
///         println!("{:?} {:?}: {:?}", owner.kind, owner.user_id, owner.place);
///     }
///     Ok(())
/// }
/// ```
pub async fn whose(ctx: &Ctx, scope: &Scope, wanted: &Wanted) -> Result<Vec<Owner>, Error> {
    wanted.check()?;
    let text = wanted.text().trim();
    let mut owners = match wanted {
        Wanted::Number(_) => number::owners(ctx, scope, text).await?,
        Wanted::Extension(_) => extension::owners(ctx, scope, text).await?,
        Wanted::Name(_) => name::owners(ctx, scope, text).await?,
    };
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    owners.sort_by_cached_key(|owner| {
        let home = (owner.service_provider_id.clone(), owner.group_id.clone());
        let id = text(owner.user_id.as_ref().map(UserId::as_str));
        let place = text(owner.place.as_ref().map(Place::as_str));
        (home, id, place, owner.place_name.clone(), owner.found.clone())
    });
    owners.dedup();
    Ok(owners)
}

impl OwnerKind {
    /// By the word for it, which lists of numbers and lists of service instances have in different forms.
    fn of(word: &str) -> Self {
        match word {
            "Call Center" => Self::CallCenter,
            "Hunt Group" => Self::HuntGroup,
            "Voice Messaging" | "Voice Messaging Group" | "Voice Portal" => Self::VoicePortal,
            _ if word.starts_with("Auto Attendant") => Self::AutoAttendant,
            _ => Self::Service,
        }
    }
}

/// Whether the platform lets it have alternate numbers and aliases that can be read.
fn is_instance(kind: &OwnerKind) -> bool {
    matches!(kind, OwnerKind::AutoAttendant | OwnerKind::CallCenter | OwnerKind::HuntGroup)
}

fn filled(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn full_name(first: Option<&str>, last: Option<&str>) -> Option<String> {
    let names: Vec<&str> = [filled(first), filled(last)].into_iter().flatten().collect();
    (!names.is_empty()).then(|| names.join(" "))
}

/// A user as an owner of something.
fn of_user(user: &User, place: Place, found: &str) -> Owner {
    let trunk = user.trunk_addressing.as_ref().and_then(|trunk| trunk.trunk_group_device_endpoint.get());
    let pilot = trunk.filter(|trunk| trunk.is_pilot_user == Some(true));
    Owner {
        service_provider_id: user.service_provider_id.clone(),
        group_id: user.group_id.clone(),
        kind: Some(if pilot.is_some() { OwnerKind::TrunkPilot } else { OwnerKind::User }),
        user_id: Some(user.user_id.clone()),
        name: full_name(user.first_name.as_deref(), user.last_name.as_deref()),
        place: Some(place),
        found: Some(found.to_owned()),
        phone_number: user.phone_number.clone().filter(|number| !number.as_str().is_empty()),
        extension: filled(user.extension.as_deref()).map(str::to_owned),
        trunk_group: pilot.and_then(|trunk| trunk.name.clone()),
        ..Owner::default()
    }
}

/// The kind of a service instance.
fn kind_of(instance: &ServiceInstance) -> OwnerKind {
    OwnerKind::of(instance.service_type.as_deref().unwrap_or_default())
}

pub(super) fn is_portal(instance: &ServiceInstance) -> bool {
    kind_of(instance) == OwnerKind::VoicePortal
}

/// A service as an owner of something.
fn of_instance(instance: &ServiceInstance, place: Place, found: &str) -> Owner {
    let kind = kind_of(instance);
    Owner {
        service_provider_id: instance.service_provider_id.clone(),
        group_id: instance.group_id.clone(),
        service_type: instance.service_type.clone().filter(|_| kind == OwnerKind::Service),
        kind: Some(kind),
        user_id: Some(UserId::from(instance.user_id.as_str())),
        name: filled(instance.name.as_deref()).map(str::to_owned),
        place: Some(place),
        found: Some(found.to_owned()),
        phone_number: instance.phone_number.clone().filter(|number| !number.as_str().is_empty()),
        extension: filled(instance.extension.as_deref()).map(str::to_owned),
        ..Owner::default()
    }
}

/// The voice portal of a group, as an owner of nothing yet, with its aliases. Not every platform has it among the
/// service instances.
pub(super) async fn voice_portal(
    ctx: &Ctx,
    provider: &ServiceProviderId,
    group: &GroupId,
) -> Result<Option<(Owner, Vec<String>)>, Error> {
    let portal = match ctx.call(voice_portal::Get::new(provider, group)).await {
        Ok(portal) => portal,
        Err(error) if error.kind() == ErrorKind::NotAssigned => return Ok(None),
        Err(error) => return Err(error),
    };
    let Some(id) = portal.service_user_id.filter(|id| !id.as_str().is_empty()) else { return Ok(None) };
    let profile = portal.service_instance_profile.unwrap_or_default();
    let owner = Owner {
        service_provider_id: Some(provider.clone()),
        group_id: Some(group.clone()),
        kind: Some(OwnerKind::VoicePortal),
        user_id: Some(UserId::from(id.as_str())),
        name: filled(profile.name.get().map(String::as_str)).map(str::to_owned),
        phone_number: profile.phone_number.get().cloned().filter(|number| !number.as_str().is_empty()),
        extension: filled(profile.extension.get().map(String::as_str)).map(str::to_owned),
        ..Owner::default()
    };
    Ok(Some((owner, profile.aliases.to_vec())))
}
