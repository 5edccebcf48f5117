//! The services that platforms here know: those of resources with code of their own, and those that lines of the tables
//! are about.

use std::sync::LazyLock;

use crate::groups::instances;
use crate::tables::{self, Level};

/// Services that may be given to users, for which there are licences.
pub(crate) static USER_SERVICES: LazyLock<Vec<&'static str>> = LazyLock::new(|| with_tables(OF_USERS, Level::User));

/// Services that groups themselves may have.
pub(crate) static GROUP_SERVICES: LazyLock<Vec<&'static str>> = LazyLock::new(|| with_tables(OF_GROUPS, Level::Group));

fn with_tables(own: &[&'static str], level: Level) -> Vec<&'static str> {
    let kinds = instances::services().filter(|_| level == Level::Group);
    let more = tables::services(level).chain(kinds).filter(|name| !UNLICENSED.contains(name));
    let mut all: Vec<_> = own.iter().copied().chain(more).collect();
    all.sort_unstable();
    all.dedup();
    all
}

// rule: documented
const OF_USERS: &[&str] = &[
    "Alternate Numbers",
    "Authentication",
    "Basic Call Logs",
    "Call Center - Basic",
    "Call Center - Premium",
    "Call Center - Standard",
    "Call Forwarding Selective",
    "Directed Call Pickup",
    "Shared Call Appearance",
    "Three-Way Call",
    "Voice Messaging User",
];

// rule: documented
const OF_GROUPS: &[&str] = &[
    "Auto Attendant",
    "Auto Attendant - Standard",
    "Auto Attendant - Video",
    "Call Capacity Management",
    "Call Center",
    "Call Park",
    "Call Pickup",
    "Emergency Zones",
    "Group Paging",
    "Hunt Group",
    "Incoming Calling Plan",
    "Meet-Me Conferencing",
    "Music On Hold",
    "Outgoing Calling Plan",
    "Series Completion",
    "Trunk Group",
    "Voice Messaging Group",
];

/// User services that are known, but that no platform here has a licence for.
// rule: assumed
pub(crate) const UNLICENSED: &[&str] = &["3G/4G Continuity", "Short Message Service"];
