//! Who has a phone number: the inventories say in which group it is, and the list of the group who has it.

use super::{Owner, OwnerKind, Place, filled, full_name, of_user};
use crate::flow::Ctx;
use crate::groups::call_centers::{self, CallCenterType, dnis};
use crate::groups::dns::details::{self, DnDetails};
use crate::jobs::each::each;
use crate::jobs::scope::{Scope, WIDTH};
use crate::numbering::Numbering;
use crate::shapes::number::UserType;
use crate::users::{self, alternate_numbers};
use crate::value::{GroupId, PhoneNumber, ServiceProviderId, UserId};
use crate::{Error, ErrorKind, service_providers};

pub(super) async fn owners(ctx: &Ctx, scope: &Scope, number: &str) -> Result<Vec<Owner>, Error> {
    if let Scope::Group(provider, group) = scope {
        return in_group(ctx, provider, group, number).await;
    }
    let providers = scope.service_providers(ctx).await?;
    let found = each(ctx, WIDTH, "numbers", providers, |ctx, provider| {
        let number = number.to_owned();
        Box::pin(async move { in_service_provider(&ctx, &provider, &number).await })
    });
    Ok(found.await?.into_iter().flatten().collect())
}

async fn in_service_provider(ctx: &Ctx, provider: &ServiceProviderId, number: &str) -> Result<Vec<Owner>, Error> {
    let inventory = ctx.call(service_providers::dns::List::new(provider)).await?.dns.strict()?;
    let numbering = Numbering::of(inventory.iter().map(|row| row.min.as_str()));
    let Some(key) = numbering.key(number) else { return Ok(Vec::new()) };
    let mut owners = Vec::new();
    for row in &inventory {
        let max = row.max.as_ref().map_or("", PhoneNumber::as_str);
        if !numbering.is_within(&key, row.min.as_str(), max) {
            continue;
        }
        match row.group_id.as_ref().filter(|group| !group.as_str().is_empty()) {
            Some(group) => owners.extend(in_group(ctx, provider, group, number).await?),
            None => owners.push(Owner {
                service_provider_id: Some(provider.clone()),
                kind: Some(OwnerKind::ServiceProvider),
                place: Some(Place::Unassigned),
                found: Some(number.to_owned()),
                ..Owner::default()
            }),
        }
    }
    Ok(owners)
}

async fn in_group(ctx: &Ctx, provider: &ServiceProviderId, group: &GroupId, number: &str) -> Result<Vec<Owner>, Error> {
    let rows = ctx.call(details::List::new(provider, group)).await?.dns.strict()?;
    let text =
        |row: &DnDetails| row.min.as_ref().map(PhoneNumber::as_str).or(row.phone_numbers.as_deref()).map(str::to_owned);
    let first: Vec<Option<String>> = rows.iter().map(text).collect();
    let numbering = Numbering::of(first.iter().flatten().map(String::as_str));
    let Some(key) = numbering.key(number) else { return Ok(Vec::new()) };
    let mut owners = Vec::new();
    for (row, min) in rows.iter().zip(&first) {
        let (min, max) = (min.as_deref().unwrap_or_default(), row.max.as_ref().map_or("", PhoneNumber::as_str));
        if !numbering.is_within(&key, min, max) {
            continue;
        }
        let place = match (&row.user_id, filled(row.last_name.as_deref())) {
            (Some(_), _) => Place::Number,
            (None, Some(_)) => Place::CallingLineId,
            (None, None) => Place::Unassigned,
        };
        let owner = Owner {
            service_provider_id: Some(provider.clone()),
            group_id: Some(group.clone()),
            kind: Some(OwnerKind::Group),
            place: Some(place),
            found: Some(if max.is_empty() { min.to_owned() } else { number.to_owned() }),
            ..Owner::default()
        };
        match &row.user_id {
            Some(id) => owners.push(holder(ctx, row, id, owner, &numbering, &key).await?),
            None => owners.push(owner),
        }
    }
    Ok(owners)
}

/// Who holds a number, and as what.
async fn holder(
    ctx: &Ctx,
    row: &DnDetails,
    id: &UserId,
    owner: Owner,
    numbering: &Numbering,
    key: &str,
) -> Result<Owner, Error> {
    let found = owner.found.clone().unwrap_or_default();
    let is_it = |number: Option<&PhoneNumber>| number.and_then(|it| numbering.key(it.as_str())).as_deref() == Some(key);
    let kind = row.user_type.clone().unwrap_or(UserType::Normal);
    if kind == UserType::Normal {
        let user = ctx.call(users::Get::new(id)).await?;
        let own = of_user(&user, Place::Number, &found);
        let own = Owner { service_provider_id: owner.service_provider_id, group_id: owner.group_id, ..own };
        let place = if is_it(user.phone_number.as_ref()) { None } else { alternate(ctx, id, is_it).await? };
        return Ok(at(own, place));
    }
    let owner = Owner {
        kind: Some(OwnerKind::of(kind.as_str())),
        service_type: Some(kind.as_str().to_owned()).filter(|word| OwnerKind::of(word) == OwnerKind::Service),
        user_id: Some(id.clone()),
        name: full_name(row.first_name.as_deref(), row.last_name.as_deref()),
        extension: filled(row.extension.as_deref()).map(str::to_owned),
        ..owner
    };
    let place = match kind {
        UserType::AutoAttendant | UserType::HuntGroup => alternate(ctx, id, is_it).await?,
        UserType::CallCenter => {
            let center = ctx.call(call_centers::Get::new(id.as_str())).await?;
            let profile = center.service_instance_profile.as_ref();
            if is_it(profile.and_then(|profile| profile.phone_number.get())) {
                None
            } else if let Some(name) = dnis_of(ctx, &center, is_it).await? {
                Some((Place::Dnis, name))
            } else {
                alternate(ctx, id, is_it).await?
            }
        }
        _ => None,
    };
    Ok(at(owner, place))
}

fn at(owner: Owner, place: Option<(Place, String)>) -> Owner {
    match place {
        Some((place, name)) => Owner { place: Some(place), place_name: Some(name), ..owner },
        None => owner,
    }
}

async fn alternate(
    ctx: &Ctx,
    id: &UserId,
    is_it: impl Fn(Option<&PhoneNumber>) -> bool,
) -> Result<Option<(Place, String)>, Error> {
    let numbers = match ctx.call(alternate_numbers::Get::new(id)).await {
        Ok(numbers) => numbers,
        Err(error) if error.kind() == ErrorKind::NotAssigned => return Ok(None),
        Err(error) => return Err(error),
    };
    let entry = numbers.used().find(|entry| is_it(entry.phone_number.get()));
    let name = |id: i64| (Place::AlternateNumber, id.to_string());
    Ok(entry.map(|entry| name(entry.alternate_entry_id.unwrap_or_default())))
}

/// The name of the DNIS number, if it is one.
async fn dnis_of(
    ctx: &Ctx,
    center: &call_centers::CallCenter,
    is_it: impl Fn(Option<&PhoneNumber>) -> bool,
) -> Result<Option<String>, Error> {
    if center.call_center_type != Some(CallCenterType::Premium) {
        return Ok(None);
    }
    let settings = ctx.call(dnis::Get::new(&center.service_user_id)).await?;
    let found = settings.instances.iter().find(|dnis| is_it(dnis.phone_number.as_ref()));
    Ok(found.map(|dnis| dnis.name.clone()))
}
