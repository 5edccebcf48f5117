//! `/users/call-centers`: agents, and those who supervise them.

pub mod agents;
pub mod disposition_codes;
pub mod dnis;
pub mod monitoring;
pub mod supervisor;
pub mod supervisors;

use crate::Operation;

pub(crate) const ALL: &[&[&Operation]] = &[
    agents::OPERATIONS,
    agents::sign_out::OPERATIONS,
    agents::supervisors::OPERATIONS,
    disposition_codes::OPERATIONS,
    dnis::OPERATIONS,
    monitoring::OPERATIONS,
    supervisor::call_centers::OPERATIONS,
    supervisors::OPERATIONS,
];
