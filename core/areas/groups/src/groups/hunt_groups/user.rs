//! `/groups/hunt-groups/user`

use super::{Agent, Policy};
use crate::declare::{endpoint, model};
use crate::shapes::service::ServiceInstanceProfile;
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, ServiceUserId, UserId};

model! {
    /// A hunt group of a user: list row and record in one.
    UserHuntGroup needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        name: Option<String> = "name",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        is_active: Option<bool> = "isActive",
        policy: Option<Policy> = "policy",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        service_instance_profile: Option<ServiceInstanceProfile> = "serviceInstanceProfile",
        hunt_after_no_answer: Option<bool> = "huntAfterNoAnswer",
        no_answer_number_of_rings: Option<i64> = "noAnswerNumberOfRings",
        forward_after_timeout: Option<bool> = "forwardAfterTimeout",
        forward_timeout_seconds: Option<i64> = "forwardTimeoutSeconds",
        /// A number or a feature code such as `*553401`.
        forward_to_phone_number: Option<PhoneNumber> = "forwardToPhoneNumber",
        allow_call_waiting_for_agents: Option<bool> = "allowCallWaitingForAgents",
        use_system_hunt_group_clid_setting: Option<bool> = "useSystemHuntGroupCLIDSetting",
        include_hunt_group_name_in_clid: Option<bool> = "includeHuntGroupNameInCLID",
        enable_not_reachable_forwarding: Option<bool> = "enableNotReachableForwarding",
        make_busy_when_not_reachable: Option<bool> = "makeBusyWhenNotReachable",
        allow_members_to_control_group_busy: Option<bool> = "allowMembersToControlGroupBusy",
        enable_group_busy: Option<bool> = "enableGroupBusy",
        apply_group_busy_when_terminating_to_agent: Option<bool> = "applyGroupBusyWhenTerminatingToAgent",
        agents: Array<Agent> = "agents",
    }
}

endpoint! {
    /// The hunt groups that a user is an agent of, with all settings and agents.
    ///
    /// ```
    /// use odin_api::groups::hunt_groups::user::List;
    /// let list = List::new("ent.odin", "grp.odin", "4001@example.net");
    /// ```
    List = GET "/groups/hunt-groups/user", id "groups.hunt-groups.user.list", Safe, Sent -> Array<UserHuntGroup>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        user_id: UserId = Query "userId",
    }
}
