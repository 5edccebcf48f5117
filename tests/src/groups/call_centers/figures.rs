//! What happens in a queue: nothing, since nobody calls a simulated platform.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::call_centers::{CALL_CENTER, agents, check_kind};
use crate::groups::member;
use crate::json;
use crate::route::Route;
use crate::users::call_center;
use crate::world::World;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("groups/call-centers/statistics:get", "/groups/call-centers/statistics", statistics),
        Route::get("groups/call-centers/status:get", "/groups/call-centers/status", status),
    ]
}

/// Agents that are neither signed out nor have left this call center.
fn status(world: &mut World, call: &Call<'_>) -> Answer {
    let center = CALL_CENTER.reach(world, call)?;
    let agents = agents::of(center);
    let joined = agents.iter().filter(|agent| agent.get("available").and_then(json::flag) == Some(true));
    let users = joined.filter_map(|agent| world.users.get(json::field(agent, "userId")));
    let rows: Vec<_> = users.filter(|user| call_center::is_staffed(user)).map(member::row).collect();
    Ok(json!({ "numberOfCallsQueuedNow": 0, "agentsCurrentlyStaffed": rows, "serviceUserId": center.id }))
}

fn statistics(world: &mut World, call: &Call<'_>) -> Answer {
    let center = CALL_CENTER.reach(world, call)?;
    check_kind(center, "Standard")?;
    let (start, end) = (call.query.filled("start"), call.query.filled("end"));
    if let (Some(start), Some(end)) = (start, end)
        && end < start
    {
        // rule: assumed
        return Err(Failure::invalid("end", "lies before start"));
    }
    let rows = agents::of(center).into_iter().filter_map(|agent| {
        let user = world.users.get(json::field(&agent, "userId"))?;
        let available = agent.get("available").and_then(json::flag) == Some(true);
        Some(json!({
            "agentUserId": user.id,
            "agentDisplayNames": { "firstName": user.text("firstName"), "lastName": user.text("lastName") },
            "available": world.config.quirks.nested_flag(available),
            "statistics": {
                "numberOfCallsHandled": 0,
                "numberOfCallsUnanswered": 0,
                "averageCallSeconds": 0,
                "totalTalkSeconds": 0,
                "totalStaffedSeconds": 0,
            },
        }))
    });
    let rows: Vec<Value> = rows.collect();
    Ok(json!({
        "statisticsRange": { "start": start.unwrap_or_default(), "end": end.unwrap_or_default() },
        "queueStatistics": {
            "numberOfBusyOverflows": 0,
            "numberOfCallsAnswered": 0,
            "numberOfCallsAbandoned": 0,
            "numberOfCallsTransferred": 0,
            "numberOfCallsTimedout": 0,
            "averageNumberOfAgentsTalking": 0,
            "averageNumberOfAgentsStaffed": 0,
            "averageWaitSeconds": 0,
            "averageAbandonmentSeconds": 0,
        },
        "agentStatistics": rows,
    }))
}
