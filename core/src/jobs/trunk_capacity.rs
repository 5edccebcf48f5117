//! How many calls the trunks of a service provider may carry, and what of it was given to groups and trunk groups.

use super::each::each;
use super::scope::WIDTH;
use super::table::Table;
use crate::declare::model;
use crate::flow::Ctx;
use crate::groups::trunk_groups;
use crate::service_providers::trunk_groups::call_capacity::reports::{self, TrunkGroupDetails};
use crate::shapes::trunk_group::CallCapacity;
use crate::value::{Array, GroupId, Quantity, ServiceProviderId};
use crate::{Error, ErrorKind};

model! {
    /// A trunk group.
    TrunkGroupCapacity {
        name: Option<String> = "name",
        max_active_calls: Option<Quantity> = "maxActiveCalls",
        /// Absent where bursting is off.
        bursting_max_active_calls: Option<Quantity> = "burstingMaxActiveCalls",
    }
}

model! {
    /// A group with its trunk groups.
    GroupCapacity {
        group_id: Option<GroupId> = "groupId",
        group_name: Option<String> = "groupName",
        max_active_calls: Option<Quantity> = "maxActiveCalls",
        bursting_max_active_calls: Option<Quantity> = "burstingMaxActiveCalls",
        /// What its trunk groups have together: unlimited if one of them is.
        trunk_groups_total: Option<Quantity> = "trunkGroupsTotal",
        trunk_groups_bursting_total: Option<Quantity> = "trunkGroupsBurstingTotal",
        /// What it has beyond its trunk groups; negative where more was given than there is, absent where either is
        /// unlimited or unknown.
        difference: Option<i64> = "difference",
        bursting_difference: Option<i64> = "burstingDifference",
        trunk_groups: Array<TrunkGroupCapacity> = "trunkGroups",
    }
}

model! {
    /// A service provider with its groups.
    TrunkCapacity {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        max_active_calls: Option<Quantity> = "maxActiveCalls",
        bursting_max_active_calls: Option<Quantity> = "burstingMaxActiveCalls",
        /// What its groups have together: unlimited if one of them is.
        groups_total: Option<Quantity> = "groupsTotal",
        groups_bursting_total: Option<Quantity> = "groupsBurstingTotal",
        /// What it has beyond its groups; negative where more was given than there is, absent where either is unlimited
        /// or unknown.
        difference: Option<i64> = "difference",
        bursting_difference: Option<i64> = "burstingDifference",
        /// Those with the service Trunk Group.
        groups: Array<GroupCapacity> = "groups",
    }
}

/// The trunk capacity of a service provider; enterprise trunks are not in it.
///
/// Calls: one, and one for each trunk group with bursting.
///
/// # Errors
///
/// [`NotAssigned`](ErrorKind::NotAssigned) where the service provider may have no trunk groups, and no other error is
/// taken for that.
///
/// ```
/// use odin_api::flow::Ctx;
/// use odin_api::jobs::trunk_capacity::trunk_capacity;
///
/// # #[expect(dead_code)]
/// async fn oversubscribed(ctx: &Ctx) -> Result<bool, odin_api::Error> {
///     let capacity = trunk_capacity(ctx, "ent.odin").await?;
///     Ok(capacity.difference.is_some_and(|rest| rest < 0))
/// }
/// ```
pub async fn trunk_capacity(
    ctx: &Ctx,
    service_provider_id: impl Into<ServiceProviderId>,
) -> Result<TrunkCapacity, Error> {
    let provider = service_provider_id.into();
    let report = ctx.call(reports::Get::new(&provider)).await?;
    let details = report.group_trunk_group_details.strict()?;
    let bursts = each(ctx, WIDTH, "trunk groups", details, |ctx, trunk: TrunkGroupDetails| {
        let provider = provider.clone();
        Box::pin(async move {
            let burst = burst_of(&ctx, &provider, &trunk).await?;
            Ok((trunk, burst))
        })
    });
    let trunks = bursts.await?;
    let mut groups = Vec::new();
    for row in report.groups.strict()? {
        let own = trunks.iter().filter(|(trunk, _)| trunk.group_id.as_ref() == Some(&row.group_id));
        let trunk_groups: Vec<TrunkGroupCapacity> = own
            .map(|(trunk, burst)| TrunkGroupCapacity {
                name: trunk.name.clone(),
                max_active_calls: trunk.max_active_calls,
                bursting_max_active_calls: *burst,
                ..TrunkGroupCapacity::default()
            })
            .collect();
        let total = sum(trunk_groups.iter().map(|trunk| trunk.max_active_calls));
        let bursting = sum(trunk_groups.iter().map(|trunk| trunk.bursting_max_active_calls));
        let capacity = row.group_trunk_capacity.unwrap_or_default();
        groups.push(GroupCapacity {
            group_id: Some(row.group_id),
            group_name: row.group_name,
            max_active_calls: capacity.max_active_calls,
            bursting_max_active_calls: capacity.bursting_max_active_calls,
            trunk_groups_total: Some(total),
            trunk_groups_bursting_total: Some(bursting),
            difference: difference(capacity.max_active_calls, total),
            bursting_difference: difference(capacity.bursting_max_active_calls, bursting),
            trunk_groups: trunk_groups.into(),
            ..GroupCapacity::default()
        });
    }
    let total = sum(groups.iter().map(|group| group.max_active_calls));
    let bursting = sum(groups.iter().map(|group| group.bursting_max_active_calls));
    let own: CallCapacity = report.service_provider_trunk_capacity.unwrap_or_default();
    Ok(TrunkCapacity {
        service_provider_id: Some(provider),
        max_active_calls: own.max_active_calls,
        bursting_max_active_calls: own.bursting_max_active_calls,
        groups_total: Some(total),
        groups_bursting_total: Some(bursting),
        difference: difference(own.max_active_calls, total),
        bursting_difference: difference(own.bursting_max_active_calls, bursting),
        groups: groups.into(),
        ..TrunkCapacity::default()
    })
}

/// What a trunk group may burst to, which the report of all of them does not say.
async fn burst_of(
    ctx: &Ctx,
    provider: &ServiceProviderId,
    trunk: &TrunkGroupDetails,
) -> Result<Option<Quantity>, Error> {
    let (Some(true), Some(group), Some(name)) = (trunk.enable_bursting, &trunk.group_id, &trunk.name) else {
        return Ok(None);
    };
    match ctx.call(trunk_groups::Get::new(provider, group, name)).await {
        Ok(record) => Ok(record
            .bursting_max_active_calls
            .map(|calls| u32::try_from(calls).map_or(Quantity::Unlimited, Quantity::Of))),
        // It was deleted meanwhile.
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Unlimited if one of them is; what is absent counts as nothing.
fn sum(quantities: impl Iterator<Item = Option<Quantity>>) -> Quantity {
    let limits: Option<Vec<u32>> = quantities.flatten().map(Quantity::limit).collect();
    limits.map_or(Quantity::Unlimited, |limits| Quantity::Of(limits.into_iter().fold(0, u32::saturating_add)))
}

fn difference(own: Option<Quantity>, given: Quantity) -> Option<i64> {
    Some(i64::from(own?.limit()?) - i64::from(given.limit()?))
}

impl TrunkCapacity {
    /// One row for the service provider, and one for each group and trunk group.
    pub fn table(&self) -> Table {
        let columns = [
            "groupId",
            "trunkGroup",
            "maxActiveCalls",
            "given",
            "difference",
            "burstingMaxActiveCalls",
            "burstingGiven",
            "burstingDifference",
        ];
        let text = |value: Option<&dyn ToString>| value.map(ToString::to_string).unwrap_or_default();
        let quantity = |value: &Option<Quantity>| text(value.as_ref().map(|it| it as &dyn ToString));
        let number = |value: &Option<i64>| text(value.as_ref().map(|it| it as &dyn ToString));
        let mut rows = vec![vec![
            String::new(),
            String::new(),
            quantity(&self.max_active_calls),
            quantity(&self.groups_total),
            number(&self.difference),
            quantity(&self.bursting_max_active_calls),
            quantity(&self.groups_bursting_total),
            number(&self.bursting_difference),
        ]];
        for group in &self.groups {
            let id = text(group.group_id.as_ref().map(|it| it as &dyn ToString));
            rows.push(vec![
                id.clone(),
                String::new(),
                quantity(&group.max_active_calls),
                quantity(&group.trunk_groups_total),
                number(&group.difference),
                quantity(&group.bursting_max_active_calls),
                quantity(&group.trunk_groups_bursting_total),
                number(&group.bursting_difference),
            ]);
            rows.extend(group.trunk_groups.iter().map(|trunk| {
                let empty = String::new;
                let name = trunk.name.clone().unwrap_or_default();
                let (max, burst) = (quantity(&trunk.max_active_calls), quantity(&trunk.bursting_max_active_calls));
                vec![id.clone(), name, max, empty(), empty(), burst, empty(), empty()]
            }));
        }
        Table { columns: columns.map(str::to_owned).to_vec(), rows }
    }
}
