//! A call center at a glance.

use super::{unless_not_assigned, upright};
use crate::Error;
use crate::declare::model;
use crate::flow::Ctx;
use crate::groups::call_centers::{self, CallCenterType, RoutingType, agents, dnis, statistics, status, supervisors};
use crate::groups::hunt_groups::Policy;
use crate::jobs::table::Table;
use crate::value::{Array, PhoneNumber, ServiceUserId, UserId};

model! {
    /// A call center: settings, people, its queue now and its figures of today.
    CallCenterDigest {
        service_user_id: Option<ServiceUserId> = "serviceUserId",
        name: Option<String> = "name",
        call_center_type: Option<CallCenterType> = "type",
        routing_type: Option<RoutingType> = "routingType",
        policy: Option<Policy> = "policy",
        queue_length: Option<i64> = "queueLength",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        aliases: Array<String> = "aliases",
        /// Names of the DNIS numbers of a Premium call center.
        dnis: Array<String> = "dnis",
        agents: Array<UserId> = "agents",
        supervisors: Array<UserId> = "supervisors",
        agents_staffed_now: Array<UserId> = "agentsStaffedNow",
        calls_queued_now: Option<i64> = "callsQueuedNow",
        calls_answered: Option<i64> = "callsAnswered",
        calls_abandoned: Option<i64> = "callsAbandoned",
        calls_transferred: Option<i64> = "callsTransferred",
        calls_timed_out: Option<i64> = "callsTimedOut",
        busy_overflows: Option<i64> = "busyOverflows",
        average_wait_seconds: Option<i64> = "averageWaitSeconds",
    }
}

impl CallCenterDigest {
    /// A row for each key that has a value.
    pub fn table(&self) -> Table {
        upright(self)
    }
}

/// A call center at a glance. What its type does not have is empty; any other failure is an error.
///
/// Calls: 4 for a Basic one, 5 for a Standard one, 6 for a Premium one.
pub async fn call_center_digest(
    ctx: &Ctx,
    service_user_id: impl Into<ServiceUserId>,
) -> Result<CallCenterDigest, Error> {
    let id = service_user_id.into();
    let center = ctx.call(call_centers::Get::new(&id)).await?;
    let kind = center.call_center_type.clone();
    let figures = async {
        if kind == Some(CallCenterType::Basic) {
            return Ok(None);
        }
        unless_not_assigned(ctx.call(statistics::Get::new(&id)).await)
    };
    let numbers = async {
        if kind != Some(CallCenterType::Premium) {
            return Ok(None);
        }
        unless_not_assigned(ctx.call(dnis::Get::new(&id)).await)
    };
    let (figures, numbers, agents, supervisors, queue) = futures_util::future::try_join5(
        figures,
        numbers,
        ctx.call(agents::List::new(&id)),
        ctx.call(supervisors::List::new(&id)),
        ctx.call(status::Get::new(&id)),
    )
    .await?;
    let profile = center.service_instance_profile.unwrap_or_default();
    let figures = figures.and_then(|figures| figures.queue_statistics).unwrap_or_default();
    let names = numbers.into_iter().flat_map(|numbers| numbers.instances);
    Ok(CallCenterDigest {
        service_user_id: Some(center.service_user_id),
        name: profile.name.get().cloned(),
        call_center_type: center.call_center_type,
        routing_type: center.routing_type,
        policy: center.policy,
        queue_length: center.queue_length,
        phone_number: profile.phone_number.get().cloned(),
        extension: profile.extension.get().cloned(),
        aliases: profile.aliases.clone(),
        dnis: names.map(|dnis| dnis.name).collect(),
        agents: agents.agents.iter().map(|agent| agent.user_id.clone()).collect(),
        supervisors: supervisors.supervisors.iter().map(|user| user.user_id.clone()).collect(),
        agents_staffed_now: queue.agents_currently_staffed.iter().map(|user| user.user_id.clone()).collect(),
        calls_queued_now: queue.number_of_calls_queued_now,
        calls_answered: figures.number_of_calls_answered,
        calls_abandoned: figures.number_of_calls_abandoned,
        calls_transferred: figures.number_of_calls_transferred,
        calls_timed_out: figures.number_of_calls_timedout,
        busy_overflows: figures.number_of_busy_overflows,
        average_wait_seconds: figures.average_wait_seconds,
        ..CallCenterDigest::default()
    })
}
