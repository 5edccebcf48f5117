//! A user at a glance.

use super::{service_name, unless_not_assigned, upright};
use crate::Error;
use crate::declare::model;
use crate::flow::Ctx;
use crate::groups::{call_pickup, hunt_groups};
use crate::jobs::table::Table;
use crate::users::call_center::{self, AgentState};
use crate::users::reports::users as report;
use crate::value::{
    Array, DeviceName, DeviceType, GroupId, LinePort, PhoneNumber, ServicePackName, ServiceProviderId, ServiceUserId,
    UserId,
};

model! {
    /// A user, with lines, services, and where it is a member.
    UserDigest {
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        email_address: Option<String> = "emailAddress",
        title: Option<String> = "title",
        department: Option<String> = "department",
        time_zone: Option<String> = "timeZone",
        aliases: Array<String> = "aliases",
        alternate_user_ids: Array<UserId> = "alternateUserIds",
        device_type: Option<DeviceType> = "deviceType",
        device_name: Option<DeviceName> = "deviceName",
        line_ports: Array<LinePort> = "linePorts",
        /// Those that were assigned one by one.
        services: Array<String> = "services",
        service_packs: Array<ServicePackName> = "servicePacks",
        hunt_groups: Array<ServiceUserId> = "huntGroups",
        /// Whose agent it is.
        call_centers: Array<ServiceUserId> = "callCenters",
        agent_state: Option<AgentState> = "agentState",
        pickup_group: Option<String> = "pickupGroup",
    }
}

impl UserDigest {
    /// A row for each key that has a value.
    pub fn table(&self) -> Table {
        upright(self)
    }
}

/// A user at a glance. A service that the group or the user does not have leaves its key empty; any other failure is an
/// error.
///
/// Calls: 4.
///
/// ```
/// use odin_api::flow::Ctx;
/// use odin_api::jobs::digests::user_digest;
///
/// # #[expect(dead_code)]
/// async fn print(ctx: &Ctx) -> Result<(), odin_api::Error> {
///     let user = user_digest(ctx, "4001@example.net").await?;
///     println!("{:?}: {:?}, {:?}", user.extension, user.hunt_groups, user.call_centers);
///     Ok(())
/// }
/// ```
pub async fn user_digest(ctx: &Ctx, user_id: impl Into<UserId>) -> Result<UserDigest, Error> {
    let id = user_id.into();
    let agent = async { unless_not_assigned(ctx.call(call_center::Get::new(&id)).await) };
    let (user, agent) = futures_util::future::try_join(ctx.call(report::Get::new(&id)), agent).await?;
    let (pickup, hunting) = match (&user.service_provider_id, &user.group_id) {
        (Some(provider), Some(group)) => {
            let pickup = ctx.call(call_pickup::user::Get::new(provider, group, &id));
            let hunting = ctx.call(hunt_groups::user::List::new(provider, group, &id));
            let (pickup, hunting) = futures_util::future::join(pickup, hunting).await;
            (unless_not_assigned(pickup)?.unwrap_or_default(), unless_not_assigned(hunting)?.unwrap_or_default())
        }
        _ => return Err(Error::argument("userId", format!("the report of {id} does not say which group it is in"))),
    };
    let agent = agent.as_ref();
    let device = user.access_device_endpoint.as_ref().and_then(|endpoint| endpoint.access_device.as_ref());
    let services = user.user_services.iter().filter_map(service_name).map(str::to_owned);
    Ok(UserDigest {
        user_id: Some(user.user_id.clone()),
        service_provider_id: user.service_provider_id.clone(),
        group_id: user.group_id.clone(),
        last_name: user.last_name.clone(),
        first_name: user.first_name.clone(),
        phone_number: user.phone_number.clone(),
        extension: user.extension.clone(),
        email_address: user.email_address.clone(),
        title: user.title.clone(),
        department: user.department_full_path.clone().or_else(|| user.department.as_ref()?.name.clone()),
        time_zone: user.time_zone.clone(),
        aliases: user.aliases.clone(),
        alternate_user_ids: user.alternate_user_id.iter().filter_map(|row| row.alternate_user_id.clone()).collect(),
        device_type: device.and_then(|device| device.device_type.clone()),
        device_name: device.and_then(|device| device.device_name.clone()),
        line_ports: user.user_line_ports.clone(),
        services: services.collect(),
        service_packs: user.service_packs.clone(),
        hunt_groups: hunting.into_iter().map(|group| group.service_user_id).collect(),
        call_centers: agent
            .iter()
            .flat_map(|it| &it.call_centers)
            .map(|center| center.service_user_id.clone())
            .collect(),
        agent_state: agent.and_then(|agent| agent.agent_acd_state.clone()),
        pickup_group: pickup.iter().find_map(|group| group.name.clone().filter(|name| !name.is_empty())),
        ..UserDigest::default()
    })
}
