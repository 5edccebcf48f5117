//! `/groups/hunt-groups/weighted-call-distribution`

use super::Agent;
use crate::Error;
use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, ServiceUserId, UserId};

endpoint! {
    /// Says which share of the calls each agent of a [`Weighted`](super::Policy::Weighted) hunt group gets.
    ///
    /// The weights of all agents together must be 100: [`Update::weights`] checks it. There is no way to read them
    /// alone; they come with the hunt group.
    ///
    /// ```
    /// use odin_api::groups::hunt_groups::weighted_call_distribution::Update;
    /// let shares = [("4001@example.net", 60), ("4002@example.net", 40)];
    /// assert!(Update::weights("hg.sales@example.net", shares).is_ok());
    /// assert!(Update::weights("hg.sales@example.net", [("4001@example.net", 60)]).is_err());
    /// ```
    Update = PUT "/groups/hunt-groups/weighted-call-distribution",
        id "groups.hunt-groups.weighted-call-distribution.update", Idempotent, Sent -> WriteResponse;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    body {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId",
    }
    items { agents: Agent = "agents" }
    one_of ["agents"]
}

impl Update {
    /// The weights of all agents, in per cent; an error unless they make 100.
    pub fn weights(
        service_user_id: impl Into<ServiceUserId>,
        weights: impl IntoIterator<Item = (impl Into<UserId>, u8)>,
    ) -> Result<Self, Error> {
        let mut update = Self::new(service_user_id);
        let mut sum = 0_u32;
        for (user_id, weight) in weights {
            let mut agent = Agent::new(user_id);
            agent.weight = Some(i64::from(weight));
            sum += u32::from(weight);
            update.agents.push(agent);
        }
        if sum == 100 {
            Ok(update)
        } else {
            Err(Error::argument("$.agents", format_args!("the weights make {sum}, not 100"))
                .during(<Self as crate::Endpoint>::OPERATION))
        }
    }
}
