//! Which phones are registered, and who has none.

use super::each::each;
use super::scope::{Scope, WIDTH};
use crate::Error;
use crate::declare::model;
use crate::flow::Ctx;
use crate::shapes::device::DeviceLevel;
use crate::users::registration::{ListBulk, Registration, UserRegistrations};
use crate::value::{DeviceName, GroupId, LinePort, ServiceProviderId, UserId};

model! {
    /// A registration; or a user without any, with `registered` false.
    RegistrationRow {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        user_id: Option<UserId> = "userId",
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        extension: Option<String> = "extension",
        registered: Option<bool> = "registered",
        device_name: Option<DeviceName> = "deviceName",
        device_level: Option<DeviceLevel> = "deviceLevel",
        line_port: Option<LinePort> = "linePort",
        endpoint_type: Option<String> = "endpointType",
        uri: Option<String> = "uri",
        expiration: Option<String> = "expiration",
        public_net_address: Option<String> = "publicNetAddress",
        user_agent: Option<String> = "userAgent",
    }
}

/// All registrations, one per row, in the order of groups and users; and a row for each user without one.
///
/// Calls: one per group, and one per service provider to list the groups.
///
/// ```
/// use odin_api::flow::Ctx;
/// use odin_api::jobs::{Scope, Table, registrations};
///
/// # #[expect(dead_code)]
/// async fn unregistered(ctx: &Ctx) -> Result<usize, odin_api::Error> {
///     let rows = registrations::registrations(ctx, &Scope::group("ent.odin", "grp.odin")).await?;
///     println!("{:?}", Table::of(&rows).columns);
///     Ok(rows.iter().filter(|row| row.registered == Some(false)).count())
/// }
/// ```
pub async fn registrations(ctx: &Ctx, scope: &Scope) -> Result<Vec<RegistrationRow>, Error> {
    let groups = scope.groups(ctx).await?;
    let found = each(ctx, WIDTH, "registrations", groups, |ctx, (provider, group)| {
        Box::pin(async move {
            let users = ctx.call(ListBulk::new(&provider, &group)).await?.users.strict()?;
            Ok(users.iter().flat_map(|user| rows_of(&provider, &group, user)).collect::<Vec<_>>())
        })
    });
    Ok(found.await?.into_iter().flatten().collect())
}

fn rows_of(provider: &ServiceProviderId, group: &GroupId, user: &UserRegistrations) -> Vec<RegistrationRow> {
    let profile = user.profile.as_ref();
    let data = user.data.as_ref();
    let whose = RegistrationRow {
        service_provider_id: Some(provider.clone()),
        group_id: Some(group.clone()),
        user_id: profile.map(|user| user.user_id.clone()).or_else(|| data.and_then(|data| data.user_id.clone())),
        last_name: profile.and_then(|user| user.last_name.clone()),
        first_name: profile.and_then(|user| user.first_name.clone()),
        extension: profile.and_then(|user| user.extension.clone()),
        registered: Some(false),
        ..RegistrationRow::default()
    };
    let found: &[Registration] = data.map_or(&[], |data| &data.registrations);
    let row = |phone: &Registration| RegistrationRow {
        registered: Some(true),
        device_name: phone.device_name.clone(),
        device_level: phone.device_level.clone(),
        line_port: phone.line().cloned(),
        endpoint_type: phone.endpoint_type.clone(),
        uri: phone.uri.clone(),
        expiration: phone.expiration.clone(),
        public_net_address: phone.public_net_address.clone(),
        user_agent: phone.user_agent.clone(),
        ..whose.clone()
    };
    if found.is_empty() { vec![whose] } else { found.iter().map(row).collect() }
}
