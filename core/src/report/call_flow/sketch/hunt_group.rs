//! Hunt groups.

use super::{Agent, Sketch, after, full_name, is_on};
use crate::groups::hunt_groups::HuntGroup;
use crate::report::call_flow::kinds::EdgeKind;
use crate::value::PhoneNumber;

/// A hunt group; more agents than so many are only named.
pub(in super::super) fn hunt_group(record: &HuntGroup, follow_agents: usize) -> Sketch {
    let mut sketch = Sketch::default();
    if let Some(profile) = &record.service_instance_profile {
        sketch.aliases = profile.aliases.iter().cloned().collect();
    }
    if let Some(policy) = &record.policy {
        sketch.detail("Policy", policy.as_str());
    }
    if is_on(record.enable_group_busy) {
        sketch.detail("Group busy", "on: callers find it busy");
    }
    let agents = record.agents.iter().map(|agent| Agent {
        user_id: agent.user_id.clone(),
        name: full_name(agent.first_name.as_deref(), agent.last_name.as_deref(), agent.user_id.as_str()),
        number: agent.extension.clone().or_else(|| agent.phone_number.clone().map(PhoneNumber::into_string)),
        weight: agent.weight,
    });
    sketch.agents(agents.collect(), follow_agents);
    if is_on(record.forward_after_timeout) {
        let label = format!("No answer{}", after(record.forward_timeout_seconds));
        sketch.dial(EdgeKind::NoAnswer, label, record.forward_to_phone_number.as_ref());
    }
    if is_on(record.enable_not_reachable_forwarding) {
        let number = record.not_reachable_forward_to_phone_number.as_ref();
        sketch.dial(EdgeKind::NotReachable, EdgeKind::NotReachable.label(), number);
    }
    sketch
}
