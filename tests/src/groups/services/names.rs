//! The services that platforms here know.

/// Services that may be given to users, for which there are licences.
// rule: documented
pub(crate) const USER_SERVICES: &[&str] = &[
    "Advice Of Charge",
    "Alternate Numbers",
    "Anonymous Call Rejection",
    "Authentication",
    "Automatic Callback",
    "Automatic Hold/Retrieve",
    "Barge-in Exempt",
    "Basic Call Logs",
    "BroadWorks Anywhere",
    "Busy Lamp Field",
    "Call Center - Basic",
    "Call Center - Premium",
    "Call Center - Standard",
    "Call Forwarding Always",
    "Call Forwarding Always Secondary",
    "Call Forwarding Busy",
    "Call Forwarding No Answer",
    "Call Forwarding Not Reachable",
    "Call Forwarding Selective",
    "Call Recording",
    "Call Transfer",
    "Call Waiting",
    "Calling Line ID Delivery Blocking",
    "Calling Party Category",
    "Directed Call Pickup",
    "Do Not Disturb",
    "Remote Office",
    "Sequential Ring",
    "Shared Call Appearance",
    "Simultaneous Ring Personal",
    "Speed Dial 100",
    "Speed Dial 8",
    "Three-Way Call",
    "Voice Messaging User",
];

/// Services that groups themselves may have.
// rule: documented
pub(crate) const GROUP_SERVICES: &[&str] = &[
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
pub(crate) const UNLICENSED: &[&str] = &["3G/4G Continuity", "Prepaid", "Push to Talk"];
