//! One row per user, as the vendor's own report script writes it.

use std::collections::BTreeMap;

use super::each::each;
use super::scope::{Scope, WIDTH};
use crate::declare::model;
use crate::flow::Ctx;
use crate::groups::reports::users::{List, UserReport};
use crate::users::User;
use crate::value::{
    Array, DeviceName, DeviceType, GroupId, LinePort, PhoneNumber, ServiceName, ServicePackName, ServiceProviderId,
    Timestamp, UserId,
};
use crate::{Error, users};

model! {
    /// A user, with services and line, and what is missing.
    UserRow {
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        premium_services: Array<ServiceName> = "premiumServices",
        /// Those that were assigned one by one.
        user_services: Array<ServiceName> = "userServices",
        service_packs: Array<ServicePackName> = "servicePacks",
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        network_class_of_service: Option<String> = "networkClassOfService",
        email_address: Option<String> = "emailAddress",
        time_zone: Option<String> = "timeZone",
        /// Where the server sends it.
        user_type: Option<String> = "userType",
        /// Where the server sends it.
        is_active: Option<bool> = "isActive",
        department: Option<String> = "department",
        title: Option<String> = "title",
        device_type: Option<DeviceType> = "device_type",
        device_name: Option<DeviceName> = "device_name",
        line_port: Option<LinePort> = "line_port",
        full_name: Option<String> = "full_name",
        has_email: Option<bool> = "has_email",
        has_phone: Option<bool> = "has_phone",
        has_extension: Option<bool> = "has_extension",
        /// ISO 8601, the same for all rows.
        report_generated_at: Option<String> = "report_generated_at",
    }
}

/// One row per user, in the order of the server.
///
/// Calls: two for a group or a service provider; for the platform one, and two per service provider.
///
/// ```
/// use odin_api::flow::Ctx;
/// use odin_api::jobs::{Scope, user_report};
///
/// # #[expect(dead_code)]
/// async fn without_mail(ctx: &Ctx) -> Result<(), odin_api::Error> {
///     for row in user_report::user_report(ctx, &Scope::service_provider("ent.odin")).await? {
///         if row.has_email == Some(false) {
///             println!("{:?}", row.full_name);
///         }
///     }
///     Ok(())
/// }
/// ```
pub async fn user_report(ctx: &Ctx, scope: &Scope) -> Result<Vec<UserRow>, Error> {
    let made_at = i64::try_from(ctx.now().unix).ok().and_then(|unix| Timestamp::from_unix_seconds(unix).ok());
    let providers = scope.service_providers(ctx).await?;
    let group = if let Scope::Group(_, group) = scope { Some(group.clone()) } else { None };
    let found = each(ctx, WIDTH, "user report", providers, |ctx, provider| {
        let (group, made_at) = (group.clone(), made_at.clone());
        Box::pin(async move { rows_of(&ctx, &provider, group.as_ref(), made_at.as_ref()).await })
    });
    Ok(found.await?.into_iter().flatten().collect())
}

async fn rows_of(
    ctx: &Ctx,
    provider: &ServiceProviderId,
    group: Option<&GroupId>,
    made_at: Option<&Timestamp>,
) -> Result<Vec<UserRow>, Error> {
    let (mut report, mut list) = (List::new(provider), users::List::of_service_provider(provider).extended(true));
    if let Some(group) = group {
        (report, list) = (report.group_id(group), list.group_id(group));
    }
    let (rows, profiles) = futures_util::future::try_join(ctx.call(report), ctx.call(list)).await?;
    let profiles = profiles.strict()?;
    let profiles: BTreeMap<_, _> = profiles.iter().map(|user| (user.user_id.as_str(), user)).collect();
    let row = |user: &UserReport| row(user, profiles.get(user.user_id.as_str()).copied(), made_at);
    Ok(rows.strict()?.iter().map(row).collect())
}

/// The profile has what the report lacks.
fn row(user: &UserReport, profile: Option<&User>, made_at: Option<&Timestamp>) -> UserRow {
    let device = user.access_device_endpoint.as_ref();
    let trunk = user.trunk_addressing.as_ref().and_then(|trunk| trunk.trunk_group_device_endpoint.get());
    let access_device = device.and_then(|endpoint| endpoint.access_device.as_ref());
    let department = user.department.as_ref();
    let filled = |text: Option<&str>| text.is_some_and(|text| !text.is_empty());
    let email_address = user.email_address.clone().or_else(|| profile?.email_address.clone());
    let names = [user.first_name.as_deref(), user.last_name.as_deref()];
    let full_name = names.into_iter().flatten().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" ");
    UserRow {
        user_id: Some(user.user_id.clone()),
        service_provider_id: user.service_provider_id.clone(),
        group_id: user.group_id.clone(),
        premium_services: user.premium_services.clone(),
        user_services: user.user_services.clone(),
        service_packs: user.service_packs.clone(),
        last_name: user.last_name.clone(),
        first_name: user.first_name.clone(),
        has_email: Some(filled(email_address.as_deref())),
        has_phone: Some(filled(user.phone_number.as_ref().map(PhoneNumber::as_str))),
        has_extension: Some(filled(user.extension.as_deref())),
        phone_number: user.phone_number.clone(),
        extension: user.extension.clone(),
        network_class_of_service: profile.and_then(|user| user.network_class_of_service.clone()),
        email_address,
        time_zone: user.time_zone.clone(),
        user_type: user.extra.get("userType").and_then(|value| value.as_str().map(str::to_owned)),
        is_active: user.extra.get("isActive").and_then(serde_json::Value::as_bool),
        department: department.and_then(|it| it.full_path_name.clone().or_else(|| it.name.clone())),
        title: profile.and_then(|user| user.title.clone()),
        device_type: access_device.and_then(|device| device.device_type.clone()),
        device_name: access_device.and_then(|device| device.device_name.clone()),
        line_port: device.and_then(|it| it.line_port.clone()).or_else(|| trunk?.line_port.clone()),
        full_name: Some(full_name),
        report_generated_at: made_at.map(|at| at.as_str().to_owned()),
        ..UserRow::default()
    }
}
