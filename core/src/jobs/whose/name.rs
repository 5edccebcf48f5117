//! Who has a name: an id, an alias or a line/port.

use super::extension::instances;
use super::{Owner, OwnerKind, Place, filled, full_name, kind_of, of_instance, of_user, voice_portal};
use crate::flow::Ctx;
use crate::groups::{auto_attendants, call_centers, hunt_groups};
use crate::jobs::each::each;
use crate::jobs::scope::{Scope, WIDTH};
use crate::numbering::{is_named, name};
use crate::shapes::service::ServiceInstanceProfile;
use crate::users::services::search::ServiceInstance;
use crate::users::shared_call_appearance::ListBulk;
use crate::users::{self, User};
use crate::value::{GroupId, ServiceProviderId};
use crate::{Error, ErrorKind};

pub(super) async fn owners(ctx: &Ctx, scope: &Scope, text: &str) -> Result<Vec<Owner>, Error> {
    let wanted = name(text);
    let (people, mut instances) = futures_util::future::try_join(people(ctx, scope), instances(ctx, scope)).await?;
    // They are asked for below, since not every platform lists them here.
    instances.retain(|instance| kind_of(instance) != OwnerKind::VoicePortal);
    let mut owners: Vec<Owner> = people.iter().flat_map(|user| of_profile(user, &wanted)).collect();
    let by_id = instances.iter().filter(|instance| is_named(instance.user_id.as_str(), &wanted));
    owners.extend(by_id.map(|instance| of_instance(instance, Place::UserId, instance.user_id.as_str())));
    let profiles = each(ctx, WIDTH, "aliases", instances, |ctx, instance| {
        Box::pin(async move { Ok((aliases(&ctx, &instance).await?, instance)) })
    });
    for (aliases, instance) in profiles.await? {
        let found = aliases.iter().filter(|alias| is_named(alias, &wanted));
        owners.extend(found.map(|alias| of_instance(&instance, Place::Alias, alias)));
    }
    let groups = scope.groups(ctx).await?;
    let found = each(ctx, WIDTH, "groups", groups, |ctx, (provider, group)| {
        let wanted = wanted.clone();
        Box::pin(async move {
            let mut owners = portal_names(&ctx, &provider, &group, &wanted).await?;
            if wanted.contains('@') {
                owners.extend(shared_lines(&ctx, &provider, &group, &wanted).await?);
            }
            Ok(owners)
        })
    });
    owners.extend(found.await?.into_iter().flatten());
    Ok(owners)
}

async fn people(ctx: &Ctx, scope: &Scope) -> Result<Vec<User>, Error> {
    let mut list = users::List::new().extended(true);
    if let Some(provider) = scope.service_provider_id() {
        list = list.service_provider_id(provider);
    }
    if let Some(group) = scope.group_id() {
        list = list.group_id(group);
    }
    Ok(ctx.call(list).await?.strict()?)
}

/// What a user has by this name, as its profile says.
fn of_profile(user: &User, wanted: &str) -> Vec<Owner> {
    let mut owners = Vec::new();
    let mut look = |place: Place, found: &str, place_name: Option<String>| {
        if is_named(found, wanted) {
            owners.push(Owner { place_name, ..of_user(user, place, found) });
        }
    };
    let id = user.user_id.as_str();
    look(Place::UserId, id, None);
    let default = user.default_alias.iter().filter(|alias| *alias != id && !user.aliases.contains(alias));
    for alias in user.aliases.iter().chain(default) {
        look(Place::Alias, alias, None);
    }
    for other in user.alternate_user_id.iter().filter_map(|row| row.alternate_user_id.as_ref()) {
        look(Place::AlternateUserId, other.as_str(), None);
    }
    if let Some(phone) = &user.access_device_endpoint {
        let device = phone.access_device.as_ref().and_then(|device| device.device_name.as_ref());
        if let Some(line) = &phone.line_port {
            look(Place::LinePort, line.as_str(), device.map(ToString::to_string));
        }
    }
    if let Some(trunk) = user.trunk_addressing.as_ref().and_then(|trunk| trunk.trunk_group_device_endpoint.get())
        && let Some(line) = &trunk.line_port
    {
        look(Place::LinePort, line.as_str(), trunk.name.clone());
    }
    owners
}

/// The aliases of a service instance; none where its kind has no profile that can be read.
async fn aliases(ctx: &Ctx, instance: &ServiceInstance) -> Result<Vec<String>, Error> {
    let id = &instance.user_id;
    let profile: Option<ServiceInstanceProfile> = match kind_of(instance) {
        OwnerKind::AutoAttendant => ctx.call(auto_attendants::Get::new(id)).await?.service_instance_profile,
        OwnerKind::CallCenter => ctx.call(call_centers::Get::new(id)).await?.service_instance_profile,
        OwnerKind::HuntGroup => ctx.call(hunt_groups::Get::new(id)).await?.service_instance_profile,
        _ => None,
    };
    Ok(profile.map(|profile| profile.aliases.to_vec()).unwrap_or_default())
}

/// What the voice portal of a group has by this name.
async fn portal_names(
    ctx: &Ctx,
    provider: &ServiceProviderId,
    group: &GroupId,
    wanted: &str,
) -> Result<Vec<Owner>, Error> {
    let Some((portal, aliases)) = voice_portal(ctx, provider, group).await? else { return Ok(Vec::new()) };
    let id = portal.user_id.as_ref().map(ToString::to_string).unwrap_or_default();
    let names = aliases.into_iter().map(|alias| (Place::Alias, alias)).chain([(Place::UserId, id)]);
    let found = names.filter(|(_, name)| is_named(name, wanted));
    Ok(found.map(|(place, name)| Owner { place: Some(place), found: Some(name), ..portal.clone() }).collect())
}

/// Further phones of the users of a group.
async fn shared_lines(
    ctx: &Ctx,
    provider: &ServiceProviderId,
    group: &GroupId,
    wanted: &str,
) -> Result<Vec<Owner>, Error> {
    let lines = match ctx.call(ListBulk::new(provider, group)).await {
        Ok(lines) => lines,
        Err(error) if error.kind() == ErrorKind::NotAssigned => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut owners = Vec::new();
    for line in &lines.users {
        let profile = line.profile.as_ref();
        let owner = Owner {
            service_provider_id: Some(provider.clone()),
            group_id: Some(group.clone()),
            kind: Some(OwnerKind::User),
            user_id: line.owner().cloned(),
            name: profile.and_then(|it| full_name(it.first_name.as_deref(), it.last_name.as_deref())),
            place: Some(Place::SharedLine),
            phone_number: profile.and_then(|user| user.phone_number.clone()),
            extension: filled(profile.and_then(|user| user.extension.as_deref())).map(str::to_owned),
            ..Owner::default()
        };
        let phones = line.data.iter().flat_map(|data| &data.endpoints);
        let phones = phones.map(|phone| (phone.line_port.as_ref(), phone.device_name.as_ref()));
        for (line_port, device) in phones.chain([(line.line_port.as_ref(), line.device_name.as_ref())]) {
            if let Some(found) = line_port.filter(|line| is_named(line.as_str(), wanted)) {
                let (found, place_name) = (Some(found.to_string()), device.map(ToString::to_string));
                owners.push(Owner { place_name, found, ..owner.clone() });
            }
        }
    }
    Ok(owners)
}
