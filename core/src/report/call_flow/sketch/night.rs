//! Night forwarding: a user decides whether, the group when and where to.

use super::{Sketch, filled};
use crate::groups::night_forwarding::{self, NightSchedule};
use crate::report::call_flow::kinds::EdgeKind;
use crate::shapes::forwarding::GroupNightMode;
use crate::users::night_forwarding::{GroupNightForwarding, NightForwarding};

/// What a user has decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Night {
    /// Calls are forwarded, whatever the group says.
    On,
    /// As the group says.
    AsGroup,
}

impl Night {
    /// Nothing where calls are not forwarded; then nobody needs to ask the group.
    pub(super) fn of(setting: &GroupNightForwarding) -> Option<Self> {
        match (&setting.night_forwarding, &setting.group_night_forwarding) {
            (Some(NightForwarding::On), _) => Some(Self::On),
            (Some(NightForwarding::UseGroup), group) if *group != Some(GroupNightMode::Off) => Some(Self::AsGroup),
            _ => None,
        }
    }
}

impl Sketch {
    /// Adds where calls go at night, by what the group has.
    pub(in super::super) fn at_night(&mut self, group: &night_forwarding::NightForwarding) {
        let label = match (self.night.take(), &group.night_forwarding) {
            (Some(Night::On), _) | (Some(Night::AsGroup), Some(GroupNightMode::On)) => {
                EdgeKind::NightForwarding.label().to_owned()
            }
            (Some(Night::AsGroup), Some(GroupNightMode::AutoOn)) => by_schedule(group),
            _ => return,
        };
        self.dial(EdgeKind::NightForwarding, label, group.forward_to_phone_number.as_ref());
    }
}

fn by_schedule(group: &night_forwarding::NightForwarding) -> String {
    let named = |schedule: &'_ Option<NightSchedule>| -> Option<String> {
        filled(schedule.as_ref().and_then(|schedule| schedule.name.as_deref())).map(str::to_owned)
    };
    let hours = named(&group.business_hours).map(|hours| format!("outside of {hours}"));
    let times: Vec<String> = hours.into_iter().chain(named(&group.holiday_schedule)).collect();
    let label = EdgeKind::NightForwarding.label();
    if times.is_empty() { format!("{label} (by schedule)") } else { format!("{label} ({})", times.join(", ")) }
}
