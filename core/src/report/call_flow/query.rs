//! Which call flow to read.

use crate::value::{GroupId, ServiceProviderId};

/// How many agents are followed where nothing else is said.
const AGENTS: usize = 12;

/// Which calls to follow: to what number, in which group.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Query {
    /// The service provider or enterprise.
    pub service_provider_id: ServiceProviderId,
    /// The group that has the number.
    pub group_id: GroupId,
    /// A phone number in any spelling, an extension, or an alias with or without its domain; a user id or service user id
    /// works, too.
    pub called: String,
    /// If a hunt group or call center has more agents than this, they are named in its box, but not followed.
    pub follow_agents: usize,
    /// Whether the services are read that auto attendants, hunt groups and call centers have themselves.
    pub instance_services: bool,
}

impl Query {
    /// Calls to a number, extension or alias of a group; agents are followed where there are at most 12 of them.
    pub fn new(
        service_provider_id: impl Into<ServiceProviderId>,
        group_id: impl Into<GroupId>,
        called: impl Into<String>,
    ) -> Self {
        Self {
            service_provider_id: service_provider_id.into(),
            group_id: group_id.into(),
            called: called.into(),
            follow_agents: AGENTS,
            instance_services: false,
        }
    }

    /// Follows the agents of hunt groups and call centers that have at most this many; 0 follows none.
    pub fn follow_agents(mut self, at_most: usize) -> Self {
        self.follow_agents = at_most;
        self
    }

    /// Reads the services that auto attendants, hunt groups and call centers have themselves, such as call forwarding: one
    /// call more for each of them.
    pub fn instance_services(mut self, read: bool) -> Self {
        self.instance_services = read;
        self
    }
}
