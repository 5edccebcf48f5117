//! Who has an extension. It is unique in a group, so where somebody has it as its own, nobody else is asked there.

use std::collections::BTreeSet;

use super::{Owner, OwnerKind, Place, filled, is_instance, kind_of, of_instance, of_user, voice_portal};
use crate::flow::Ctx;
use crate::groups::call_centers::{self, CallCenterType, dnis};
use crate::groups::services::assigned::ServiceType;
use crate::groups::services::assignedall;
use crate::jobs::each::each;
use crate::jobs::scope::{Scope, WIDTH};
use crate::users::alternate_numbers::{self, AlternateEntry, AlternateNumbers};
use crate::users::services::search::ServiceInstance;
use crate::users::{self, User};
use crate::value::{GroupId, Pattern, ServiceProviderId, UserId};
use crate::{Error, ErrorKind};

type Home = (ServiceProviderId, GroupId);

pub(super) async fn owners(ctx: &Ctx, scope: &Scope, extension: &str) -> Result<Vec<Owner>, Error> {
    let (people, instances) =
        futures_util::future::try_join(people(ctx, scope, extension), instances(ctx, scope)).await?;
    let has_it = |own: Option<&str>| own.map(str::trim) == Some(extension);
    let mut owners: Vec<Owner> = people
        .iter()
        .filter(|user| has_it(user.extension.as_deref()))
        .map(|user| of_user(user, Place::Extension, extension))
        .collect();
    let own = instances.iter().filter(|instance| has_it(instance.extension.as_deref()));
    owners.extend(own.map(|instance| of_instance(instance, Place::Extension, extension)));
    let home = |owner: &Owner| owner.service_provider_id.clone().zip(owner.group_id.clone());
    let done: BTreeSet<Home> = owners.iter().filter_map(home).collect();
    let mut open = scope.groups(ctx).await?;
    open.retain(|home| !done.contains(home));
    let found = each(ctx, WIDTH / 2, "extensions", open, |ctx, home: Home| {
        let of_group = |instance: &&ServiceInstance| {
            (instance.service_provider_id.as_ref(), instance.group_id.as_ref()) == (Some(&home.0), Some(&home.1))
        };
        let instances: Vec<_> = instances.iter().filter(of_group).cloned().collect();
        let extension = extension.to_owned();
        Box::pin(async move { in_places(&ctx, &home, instances, Some(&extension)).await })
    });
    owners.extend(found.await?.into_iter().flatten());
    Ok(owners)
}

/// Users whose extension has these digits in it.
async fn people(ctx: &Ctx, scope: &Scope, extension: &str) -> Result<Vec<User>, Error> {
    let mut search = users::Search::new().extension(Pattern::contains(extension)).extended(true);
    if let Some(provider) = scope.service_provider_id() {
        search = search.service_provider_id(provider);
    }
    if let Some(group) = scope.group_id() {
        search = search.group_id(group);
    }
    Ok(ctx.call(search).await?.strict()?)
}

/// All service instances of a scope.
pub(in crate::jobs) async fn instances(ctx: &Ctx, scope: &Scope) -> Result<Vec<ServiceInstance>, Error> {
    // The search wants a criterion, and every id has a domain.
    let mut search = users::services::search::Search::new().user_id(Pattern::contains("@"));
    if let Some(provider) = scope.service_provider_id() {
        search = search.service_provider_id(provider);
    }
    if let Some(group) = scope.group_id() {
        search = search.group_id(group);
    }
    Ok(ctx.call(search).await?.strict()?)
}

/// Who in a group has an alternate or DNIS number with this extension, or with any; and the voice portal by its own where
/// that is not among the service instances.
pub(in crate::jobs) async fn in_places(
    ctx: &Ctx,
    home: &Home,
    instances: Vec<ServiceInstance>,
    wanted: Option<&str>,
) -> Result<Vec<Owner>, Error> {
    let (provider, group) = home;
    let list = assignedall::List::new(provider, group, "Alternate Numbers", ServiceType::Service);
    let holders = match ctx.call(list).await {
        Ok(list) => list.users.strict()?,
        Err(error) if error.kind() == ErrorKind::NotAssigned => Vec::new(),
        Err(error) => return Err(error),
    };
    let has = |kind: &OwnerKind| instances.iter().any(|instance| kind_of(instance) == *kind);
    let (centers, portals) = (has(&OwnerKind::CallCenter), has(&OwnerKind::VoicePortal));
    let instances: Vec<_> = instances.into_iter().filter(|instance| is_instance(&kind_of(instance))).collect();
    let mut asked: Vec<(UserId, Owner)> = Vec::new();
    for instance in instances {
        let owner = of_instance(&instance, Place::AlternateNumber, "");
        asked.push((UserId::from(instance.user_id.as_str()), owner));
    }
    for user in holders {
        let owner = Owner {
            service_provider_id: Some(provider.clone()),
            group_id: Some(group.clone()),
            kind: Some(OwnerKind::User),
            user_id: Some(user.user_id.clone()),
            name: super::full_name(user.first_name.as_deref(), user.last_name.as_deref()),
            place: Some(Place::AlternateNumber),
            phone_number: user.phone_number.clone(),
            extension: filled(user.extension.as_deref()).map(str::to_owned),
            ..Owner::default()
        };
        if asked.iter().all(|(known, _)| *known != user.user_id) {
            asked.push((user.user_id, owner));
        }
    }
    let center = |(_, owner): &&(UserId, Owner)| owner.kind == Some(OwnerKind::CallCenter);
    let faces: Vec<Owner> = asked.iter().filter(center).map(|(_, owner)| owner.clone()).collect();
    let found =
        each(ctx, WIDTH, "", asked, |ctx, (id, owner)| Box::pin(async move { alternates(&ctx, &id, &owner).await }));
    let mut owners: Vec<_> = found.await?.into_iter().flatten().collect();
    if !portals
        && let Some((portal, _)) = voice_portal(ctx, provider, group).await?
        && portal.extension.is_some()
    {
        owners.push(Owner { place: Some(Place::Extension), found: portal.extension.clone(), ..portal });
    }
    if centers {
        owners.extend(dnis_numbers(ctx, home, &faces).await?);
    }
    owners.retain(|owner| wanted.is_none_or(|wanted| owner.found.as_deref() == Some(wanted)));
    Ok(owners)
}

async fn alternates(ctx: &Ctx, id: &UserId, owner: &Owner) -> Result<Vec<Owner>, Error> {
    let numbers = match ctx.call(alternate_numbers::Get::new(id)).await {
        Ok(numbers) => numbers,
        Err(error) if error.kind() == ErrorKind::NotAssigned => AlternateNumbers::default(),
        Err(error) => return Err(error),
    };
    let name = |id: Option<i64>| Some(id.unwrap_or_default().to_string());
    let at = |entry: &AlternateEntry| Owner {
        place_name: name(entry.alternate_entry_id),
        found: filled(entry.extension.get().map(String::as_str)).map(str::to_owned),
        ..owner.clone()
    };
    Ok(numbers.used().map(at).filter(|owner| owner.found.is_some()).collect())
}

/// Call centers by their DNIS numbers; only Premium ones have any.
async fn dnis_numbers(ctx: &Ctx, home: &Home, faces: &[Owner]) -> Result<Vec<Owner>, Error> {
    let list = match ctx.call(call_centers::List::new(&home.0, &home.1)).await {
        Ok(list) => list.strict()?,
        Err(error) if error.kind() == ErrorKind::NotAssigned => Vec::new(),
        Err(error) => return Err(error),
    };
    let premium = list.into_iter().filter(|row| row.call_center_type == Some(CallCenterType::Premium));
    let ids = premium.map(|row| row.service_user_id);
    let settings =
        each(ctx, WIDTH, "", ids, |ctx, id| Box::pin(async move { Ok((ctx.call(dnis::Get::new(&id)).await?, id)) }));
    let mut owners = Vec::new();
    for (settings, id) in settings.await? {
        let face = faces.iter().find(|face| face.user_id.as_ref().map(UserId::as_str) == Some(id.as_str()));
        let face = face.cloned().unwrap_or_else(|| Owner {
            service_provider_id: Some(home.0.clone()),
            group_id: Some(home.1.clone()),
            kind: Some(OwnerKind::CallCenter),
            user_id: Some(UserId::from(id.as_str())),
            ..Owner::default()
        });
        // The primary one is the call center's own.
        for dnis in settings.instances.iter().filter(|dnis| dnis.is_primary_dnis != Some(true)) {
            if let Some(extension) = filled(dnis.extension.as_deref()) {
                let (place, name, found) = (Some(Place::Dnis), Some(dnis.name.clone()), Some(extension.to_owned()));
                owners.push(Owner { place, place_name: name, found, ..face.clone() });
            }
        }
    }
    Ok(owners)
}
