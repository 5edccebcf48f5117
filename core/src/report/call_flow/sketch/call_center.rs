//! Call centers: their agents, and what they do with calls that do not get through to one.

use super::{Agent, Inner, Place, Sketch, after, full_name, is_on, rings};
use crate::groups::call_centers::agents::Agents;
use crate::groups::call_centers::bounced_calls::BouncedCalls;
use crate::groups::call_centers::forced_forwarding::ForcedForwarding;
use crate::groups::call_centers::holiday_service::HolidayService;
use crate::groups::call_centers::night_service::{NightAction, NightService};
use crate::groups::call_centers::overflow::{Overflow, OverflowAction};
use crate::groups::call_centers::stranded_calls::{StrandedAction, StrandedCalls};
use crate::groups::call_centers::stranded_calls_unavailable::StrandedCallsUnavailable;
use crate::report::call_flow::kinds::{EdgeKind, NodeKind};
use crate::shapes::schedule::ScheduleRef;
use crate::value::PhoneNumber;

/// What was read of a call center: what its type does not have, or what could not be read, is absent.
#[derive(Default)]
pub(in super::super) struct Queue {
    pub(in super::super) agents: Option<Agents>,
    pub(in super::super) overflow: Option<Overflow>,
    pub(in super::super) stranded: Option<StrandedCalls>,
    pub(in super::super) unavailable: Option<StrandedCallsUnavailable>,
    pub(in super::super) bounced: Option<BouncedCalls>,
    pub(in super::super) forced: Option<ForcedForwarding>,
    pub(in super::super) night: Option<NightService>,
    pub(in super::super) holiday: Option<HolidayService>,
}

impl Queue {
    /// Takes in what another reading brought.
    pub(in super::super) fn add(&mut self, part: Self) {
        let Self { agents, overflow, stranded, unavailable, bounced, forced, night, holiday } = part;
        self.agents = self.agents.take().or(agents);
        self.overflow = self.overflow.take().or(overflow);
        self.stranded = self.stranded.take().or(stranded);
        self.unavailable = self.unavailable.take().or(unavailable);
        self.bounced = self.bounced.take().or(bounced);
        self.forced = self.forced.take().or(forced);
        self.night = self.night.take().or(night);
        self.holiday = self.holiday.take().or(holiday);
    }
}

/// A call center; more agents than so many are only named.
pub(in super::super) fn call_center(queue: &Queue, follow_agents: usize) -> Sketch {
    let mut sketch = Sketch::default();
    if let Some(holiday) = &queue.holiday {
        let label = timed("Holiday service", holiday.holiday_schedule.as_ref(), false);
        by_clock(
            &mut sketch,
            EdgeKind::HolidayService,
            label,
            holiday.action.as_ref(),
            holiday.transfer_phone_number.as_ref(),
        );
    }
    if let Some(night) = &queue.night {
        let forced = is_on(night.force_night_service);
        // Without a schedule it is always day.
        if forced || name(night.business_hours.as_ref()).is_some() {
            let label = timed("Night service", night.business_hours.as_ref(), forced);
            by_clock(
                &mut sketch,
                EdgeKind::NightService,
                label,
                night.action.as_ref(),
                night.transfer_phone_number.as_ref(),
            );
        }
    }
    if let Some(forced) = queue.forced.as_ref().filter(|forced| is_on(forced.enabled)) {
        sketch.dial(EdgeKind::Forced, EdgeKind::Forced.label(), forced.forward_to_phone_number.as_ref());
    }
    if let Some(list) = &queue.agents {
        let agents = list.agents.iter().map(|agent| Agent {
            user_id: agent.user_id.clone(),
            name: full_name(agent.first_name.as_deref(), agent.last_name.as_deref(), agent.user_id.as_str()),
            number: agent.extension.clone().or_else(|| agent.phone_number.clone().map(PhoneNumber::into_string)),
            weight: agent.weight,
        });
        sketch.agents(agents.collect(), follow_agents);
    }
    if let Some(bounced) = queue.bounced.as_ref().filter(|bounced| is_on(bounced.is_active)) {
        let label = format!("Bounced{}", rings(bounced.number_of_rings_before_bouncing_call));
        if is_on(bounced.enable_transfer) {
            sketch.dial(EdgeKind::Bounced, label, bounced.transfer_phone_number.as_ref());
        } else {
            sketch.detail(label, "back to the queue");
        }
    }
    if let Some(overflow) = &queue.overflow {
        let waited = is_on(overflow.overflow_after_timeout).then_some(overflow.timeout_seconds).flatten();
        let label = format!("Overflow{}", after(waited));
        match &overflow.action {
            Some(OverflowAction::Transfer) => {
                sketch.dial(EdgeKind::Overflow, label, overflow.transfer_phone_number.as_ref());
            }
            Some(OverflowAction::Busy) => sketch.exit(EdgeKind::Overflow, label, busy()),
            Some(OverflowAction::Ringing) => sketch.exit(EdgeKind::Overflow, label, ringing()),
            Some(other) => sketch.detail(label, other.as_str()),
            None => {}
        }
    }
    if let Some(stranded) = &queue.stranded {
        let number = stranded.transfer_phone_number.as_ref();
        strand(&mut sketch, EdgeKind::Stranded, stranded.action.as_ref(), number, queue.night.as_ref());
    }
    if let Some(stranded) = &queue.unavailable {
        let number = stranded.transfer_phone_number.as_ref();
        strand(&mut sketch, EdgeKind::StrandedUnavailable, stranded.action.as_ref(), number, queue.night.as_ref());
    }
    let acts = |action: Option<&NightAction>| matches!(action, Some(NightAction::Busy | NightAction::Transfer));
    let forced_night =
        queue.night.as_ref().is_some_and(|night| is_on(night.force_night_service) && acts(night.action.as_ref()));
    let forced = queue.forced.as_ref().is_some_and(|forced| is_on(forced.enabled));
    sketch.override_where(|kind| match kind {
        EdgeKind::HolidayService | EdgeKind::NightService => false,
        EdgeKind::Forced => forced_night,
        _ => forced || forced_night,
    });
    sketch
}

fn name(schedule: Option<&ScheduleRef>) -> Option<&str> {
    super::filled(schedule.and_then(|schedule| schedule.name.as_deref()))
}

fn timed(service: &str, schedule: Option<&ScheduleRef>, forced: bool) -> String {
    match name(schedule) {
        _ if forced => format!("{service} (forced on)"),
        Some(name) if service.starts_with("Night") => format!("{service} (outside {name})"),
        Some(name) => format!("{service} ({name})"),
        None => service.to_owned(),
    }
}

/// What happens at night or on holidays.
fn by_clock(
    sketch: &mut Sketch,
    kind: EdgeKind,
    label: String,
    action: Option<&NightAction>,
    number: Option<&PhoneNumber>,
) {
    match action {
        Some(NightAction::Transfer) => sketch.dial(kind, label, number),
        Some(NightAction::Busy) => sketch.exit(kind, label, busy()),
        Some(NightAction::None) | None => {}
        Some(other) => sketch.detail(label, other.as_str()),
    }
}

/// What happens to calls that wait in vain.
fn strand(
    sketch: &mut Sketch,
    kind: EdgeKind,
    action: Option<&StrandedAction>,
    number: Option<&PhoneNumber>,
    night: Option<&NightService>,
) {
    let label = kind.label().to_owned();
    match action {
        Some(StrandedAction::Transfer) => sketch.dial(kind, label, number),
        Some(StrandedAction::Busy) => sketch.exit(kind, label, busy()),
        Some(StrandedAction::Ringing) => sketch.exit(kind, label, ringing()),
        Some(StrandedAction::Announcement) => {
            sketch.exit(kind, label, Place::Inner(Inner::new("announcement", NodeKind::End, "Announcement")));
        }
        Some(StrandedAction::NightService) => {
            let label = format!("{label}, as at night");
            match night {
                Some(night) => {
                    by_clock(sketch, kind, label, night.action.as_ref(), night.transfer_phone_number.as_ref());
                }
                None => sketch.detail(label, "night service not known"),
            }
        }
        Some(StrandedAction::None) | None => {}
        Some(other) => sketch.detail(label, other.as_str()),
    }
}

fn busy() -> Place {
    Place::Inner(Inner::new("busy", NodeKind::End, "Busy tone"))
}

fn ringing() -> Place {
    Place::Inner(Inner::new("ringing", NodeKind::End, "Rings until the caller hangs up"))
}
