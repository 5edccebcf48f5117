//! What groups are allowed to use, what they use, and who has it.

use super::each::each;
use super::scope::{Scope, WIDTH};
use crate::declare::{model, open_enum};
use crate::flow::Ctx;
use crate::groups::services::assigned::{List as Holders, ServiceType};
use crate::groups::services::{Get as Services, GroupService, GroupServicePack};
use crate::groups::trunk_groups::call_capacity::{CallCapacity, Get as Capacity};
use crate::groups::{Get as GetGroup, Group, dns};
use crate::value::{Array, GroupId, PhoneNumber, Quantity, ServiceProviderId, UserId};
use crate::{Error, ErrorKind};

open_enum! {
    /// What is licensed.
    LicenceKind {
        UserService = "userService",
        GroupService = "groupService",
        ServicePack = "servicePack",
    }
}

model! {
    /// A service or service pack that is in use in a group, and who has it.
    Licence {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        kind: Option<LicenceKind> = "kind",
        name: Option<String> = "name",
        description: Option<String> = "description",
        authorized: Option<bool> = "authorized",
        /// How many users of the group it may be assigned to.
        quantity: Option<Quantity> = "quantity",
        /// How many the service provider allows the group.
        allowed: Option<Quantity> = "allowed",
        /// How many are in use.
        usage: Option<Quantity> = "usage",
        /// Users and virtual users who have it individually; none for group services. Services that come with a pack are not
        /// counted.
        users: Array<UserId> = "users",
    }
}

/// The licences in use in all groups of a scope, and who holds each.
///
/// Calls: per group one, and one for each service or pack that is in use; per service provider one to list the groups.
///
/// ```
/// use odin_api::flow::Ctx;
/// use odin_api::jobs::{Scope, licences};
///
/// # #[expect(dead_code)]
/// async fn print(ctx: &Ctx) -> Result<(), odin_api::Error> {
///     for licence in licences::licences(ctx, &Scope::group("ent.odin", "grp.odin")).await? {
///         println!("{:?}: {:?} of {:?}", licence.name, licence.usage, licence.quantity);
///     }
///     Ok(())
/// }
/// ```
pub async fn licences(ctx: &Ctx, scope: &Scope) -> Result<Vec<Licence>, Error> {
    let groups = scope.groups(ctx).await?;
    // Each group asks about several licences at the same time.
    let found = each(ctx, WIDTH / 2, "licences", groups, |ctx, (provider, group)| {
        Box::pin(async move { licences_of(&ctx, &provider, &group).await })
    });
    Ok(found.await?.into_iter().flatten().collect())
}

async fn licences_of(ctx: &Ctx, provider: &ServiceProviderId, group: &GroupId) -> Result<Vec<Licence>, Error> {
    let services = ctx.call(Services::new(provider, group)).await?;
    let user_services = services.user_services.strict()?;
    let group_services = services.group_services.strict()?;
    let packs = services.service_pack_services.strict()?;
    let used = user_services.iter().map(|it| of_service(LicenceKind::UserService, it));
    let used = used.chain(group_services.iter().map(|it| of_service(LicenceKind::GroupService, it)));
    let used = used.chain(packs.iter().map(of_pack)).filter(|licence| is_used(licence.usage));
    let placed = used.map(|licence| Licence {
        service_provider_id: Some(provider.clone()),
        group_id: Some(group.clone()),
        ..licence
    });
    let placed: Vec<_> = placed.collect();
    each(ctx, WIDTH, "", placed, |ctx, licence| {
        let (provider, group) = (provider.clone(), group.clone());
        Box::pin(async move { with_holders(&ctx, &provider, &group, licence).await })
    })
    .await
}

async fn with_holders(
    ctx: &Ctx,
    provider: &ServiceProviderId,
    group: &GroupId,
    mut licence: Licence,
) -> Result<Licence, Error> {
    let kind = match licence.kind {
        Some(LicenceKind::UserService) => ServiceType::Service,
        Some(LicenceKind::ServicePack) => ServiceType::ServicePack,
        _ => return Ok(licence),
    };
    let name = licence.name.as_deref().unwrap_or_default();
    let holders = ctx.call(Holders::new(provider, group, name).service_type(kind)).await?.users.strict()?;
    licence.users = holders.into_iter().map(|user| user.user_id).collect();
    Ok(licence)
}

fn is_used(usage: Option<Quantity>) -> bool {
    usage.is_some_and(|usage| usage > Quantity::Of(0))
}

fn of_service(kind: LicenceKind, service: &GroupService) -> Licence {
    Licence {
        kind: Some(kind),
        name: Some(service.service_name.as_str().to_owned()),
        authorized: service.authorized,
        quantity: service.quantity,
        allowed: service.allowed,
        usage: service.usage,
        ..Licence::default()
    }
}

fn of_pack(pack: &GroupServicePack) -> Licence {
    Licence {
        kind: Some(LicenceKind::ServicePack),
        name: pack.name().map(|name| name.as_str().to_owned()),
        description: pack.description.clone(),
        authorized: pack.authorized,
        quantity: pack.quantity,
        allowed: pack.allowed,
        usage: pack.usage,
        ..Licence::default()
    }
}

model! {
    /// Numbers of the same kind, each listed by itself.
    Numbers {
        activated: Array<PhoneNumber> = "activated",
        deactivated: Array<PhoneNumber> = "deactivated",
        total: Option<i64> = "total",
    }
}

model! {
    /// The numbers of a group.
    GroupNumbers {
        assigned: Option<Numbers> = "assigned",
        unassigned: Option<Numbers> = "unassigned",
        total: Option<i64> = "total",
    }
}

model! {
    /// A group: its record, licences, numbers and trunking capacity.
    GroupAudit {
        group: Option<Group> = "group",
        licences: Array<Licence> = "licences",
        numbers: Option<GroupNumbers> = "numbers",
        /// Absent for a group without the service Trunk Group.
        trunking: Option<CallCapacity> = "trunking",
    }
}

/// Audits all groups in a scope. If anything cannot be read, it is an error: half an audit would mislead.
///
/// Calls: three more per group than [`licences`].
pub async fn audit(ctx: &Ctx, scope: &Scope) -> Result<Vec<GroupAudit>, Error> {
    let groups = scope.groups(ctx).await?;
    each(ctx, WIDTH / 2, "audit", groups, |ctx, (provider, group)| {
        Box::pin(async move { audit_of(&ctx, &provider, &group).await })
    })
    .await
}

async fn audit_of(ctx: &Ctx, provider: &ServiceProviderId, group: &GroupId) -> Result<GroupAudit, Error> {
    let trunking = async {
        match ctx.call(Capacity::new(provider, group)).await {
            Ok(capacity) => Ok(Some(capacity)),
            Err(error) if error.kind() == ErrorKind::NotAssigned => Ok(None),
            Err(error) => Err(error),
        }
    };
    let (record, licences, numbers, trunking) = futures_util::future::try_join4(
        ctx.call(GetGroup::new(provider, group)),
        licences_of(ctx, provider, group),
        ctx.call(dns::List::new(provider, group)),
        trunking,
    )
    .await?;
    let numbers = numbers_of(&numbers.dns.strict()?)?;
    Ok(GroupAudit {
        group: Some(record),
        licences: licences.into(),
        numbers: Some(numbers),
        trunking,
        ..GroupAudit::default()
    })
}

fn numbers_of(ranges: &[crate::shapes::number::Dns]) -> Result<GroupNumbers, Error> {
    let some = |assigned: bool| {
        let (mut activated, mut deactivated) = (Vec::new(), Vec::new());
        for range in ranges.iter().filter(|range| range.assigned.unwrap_or(false) == assigned) {
            let list = if range.activated.unwrap_or(false) { &mut activated } else { &mut deactivated };
            list.extend(range.range().expand().map_err(|why| Error::argument("dns", why))?);
        }
        let total = i64::try_from(activated.len() + deactivated.len()).ok();
        let numbers =
            Numbers { activated: activated.into(), deactivated: deactivated.into(), total, ..Numbers::default() };
        Ok::<_, Error>(numbers)
    };
    let (assigned, unassigned) = (some(true)?, some(false)?);
    let total = assigned.total.zip(unassigned.total).map(|(assigned, unassigned)| assigned + unassigned);
    Ok(GroupNumbers { assigned: Some(assigned), unassigned: Some(unassigned), total, ..GroupNumbers::default() })
}
