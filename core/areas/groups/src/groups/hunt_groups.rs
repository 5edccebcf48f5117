//! `/groups/hunt-groups`: one number that rings the phones of many.

pub mod remove_user;
pub mod status;
pub mod user;
pub mod users;
pub mod weighted_call_distribution;

use crate::declare::{endpoint, model, write_record};
use crate::response::WriteResponse;
use crate::shapes::service::ServiceInstanceProfile;
use crate::value::{Array, GroupId, PhoneNumber, ResellerId, ServiceProviderId, ServiceUserId, UserId, open_enum};

open_enum! {
    /// In which order the agents of a hunt group are rung.
    Policy {
        /// The next agent after the one that had the last call.
        Circular = "Circular",
        /// Always from the top of the list.
        Regular = "Regular",
        /// All at once.
        Simultaneous = "Simultaneous",
        /// The agent that has been idle the longest.
        Uniform = "Uniform",
        /// By chance, each agent as often as its weight says.
        Weighted = "Weighted",
    }
}

model! {
    /// A user that a hunt group rings.
    ///
    /// Where agents are written, the id is all that counts, and the weight in [`weighted_call_distribution::Update`].
    Agent from "userId" needs {
        user_id: UserId = "userId",
    } has {
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        hiragana_last_name: Option<String> = "hiraganaLastName",
        hiragana_first_name: Option<String> = "hiraganaFirstName",
        /// Per cent of the calls; only with [`Policy::Weighted`].
        weight: Option<i64> = "weight" [Range(0, 100)],
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        email_address: Option<String> = "emailAddress",
        is_phone_number_activated: Option<bool> = "isPhoneNumberActivated",
        country_code: Option<String> = "countryCode",
        national_prefix: Option<String> = "nationalPrefix",
        department_name: Option<String> = "departmentName",
        department_type: Option<String> = "departmentType",
        parent_department: Option<String> = "parentDepartment",
        parent_department_type: Option<String> = "parentDepartmentType",
        group_id: Option<GroupId> = "groupId",
        group_name: Option<String> = "groupName",
    }
}

impl<T: Into<UserId>> From<T> for Agent {
    fn from(user_id: T) -> Self {
        Self::new(user_id)
    }
}

model! {
    /// A hunt group.
    HuntGroup {
        service_user_id: Option<ServiceUserId> = "serviceUserId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        reseller_id: Option<ResellerId> = "resellerId",
        is_enterprise: Option<bool> = "isEnterprise",
        service_instance_profile: Option<ServiceInstanceProfile> = "serviceInstanceProfile",
        policy: Option<Policy> = "policy",
        /// Whether a call goes on to the next agent after [`HuntGroup::no_answer_number_of_rings`].
        hunt_after_no_answer: Option<bool> = "huntAfterNoAnswer",
        no_answer_number_of_rings: Option<i64> = "noAnswerNumberOfRings",
        /// Whether a call leaves the hunt group after [`HuntGroup::forward_timeout_seconds`].
        forward_after_timeout: Option<bool> = "forwardAfterTimeout",
        forward_timeout_seconds: Option<i64> = "forwardTimeoutSeconds",
        forward_to_phone_number: Option<PhoneNumber> = "forwardToPhoneNumber",
        allow_call_waiting_for_agents: Option<bool> = "allowCallWaitingForAgents",
        use_system_hunt_group_clid_setting: Option<bool> = "useSystemHuntGroupCLIDSetting",
        include_hunt_group_name_in_clid: Option<bool> = "includeHuntGroupNameInCLID",
        enable_not_reachable_forwarding: Option<bool> = "enableNotReachableForwarding",
        not_reachable_forward_to_phone_number: Option<PhoneNumber> = "notReachableForwardToPhoneNumber",
        make_busy_when_not_reachable: Option<bool> = "makeBusyWhenNotReachable",
        allow_members_to_control_group_busy: Option<bool> = "allowMembersToControlGroupBusy",
        enable_group_busy: Option<bool> = "enableGroupBusy",
        apply_group_busy_when_terminating_to_agent: Option<bool> = "applyGroupBusyWhenTerminatingToAgent",
        network_class_of_service: Option<String> = "networkClassOfService",
        /// In the order in which [`Policy::Regular`] rings them.
        agents: Array<Agent> = "agents",
    }
}

model! {
    /// A hunt group in a list.
    HuntGroupRow needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        name: Option<String> = "name",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        department_full_path: Option<String> = "departmentFullPath",
        /// Whether it takes calls: see [`status::Update`].
        is_active: Option<bool> = "isActive",
        policy: Option<Policy> = "policy",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}

endpoint! {
    /// A hunt group with its agents.
    ///
    /// One documented answer wraps the record in a list; either form is read.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::hunt_groups::Get};
    /// let call = Get::new("hg.sales@example.net");
    /// let answer = r#"{"serviceUserId":"hg.sales@example.net","policy":"Regular",
    ///     "agents":[{"userId":"4001@example.net"}]}"#;
    /// let group = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(group.agents[0].user_id, "4001@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("hunt group", "ring group", "simultaneous ring"))]
    Get = GET "/groups/hunt-groups", id "groups.hunt-groups.get", Safe, Sent -> HuntGroup;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// The hunt groups of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::hunt_groups::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"serviceUserId":"hg.sales@example.net","name":"Sales","isActive":true}]"#;
    /// let groups = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(groups[0].name.as_deref(), Some("Sales"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("hunt group", "ring group", "simultaneous ring"))]
    List = GET "/groups/hunt-groups", id "groups.hunt-groups.list", Safe, Sent -> Array<HuntGroupRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

write_record! {
    /// What is written of a hunt group, by whichever operation.
    Settings as settings {
        body {
            hunt_after_no_answer: bool = "huntAfterNoAnswer",
            forward_after_timeout: bool = "forwardAfterTimeout",
            forward_to_phone_number: PhoneNumber = "forwardToPhoneNumber" [Chars(0, 30)],
            allow_call_waiting_for_agents: bool = "allowCallWaitingForAgents",
            use_system_hunt_group_clid_setting: bool = "useSystemHuntGroupCLIDSetting",
            include_hunt_group_name_in_clid: bool = "includeHuntGroupNameInCLID",
            enable_not_reachable_forwarding: bool = "enableNotReachableForwarding",
            not_reachable_forward_to_phone_number: PhoneNumber = "notReachableForwardToPhoneNumber" [Chars(0, 161)],
            make_busy_when_not_reachable: bool = "makeBusyWhenNotReachable",
            allow_members_to_control_group_busy: bool = "allowMembersToControlGroupBusy",
            enable_group_busy: bool = "enableGroupBusy",
            apply_group_busy_when_terminating_to_agent: bool = "applyGroupBusyWhenTerminatingToAgent",
            network_class_of_service: String = "networkClassOfService" [Chars(0, 40)],
        }
        lists {
            agents: Agent = "agents",
        }
    }

    endpoint {
        /// Creates a hunt group; the answer is the record.
        ///
        /// The profile must have a name and both names of the calling line id. Sources differ on the usual forward
        /// timeout: 0 or 10 seconds. Group busy and the network class of service need BroadWorks 20 or newer.
        ///
        /// ```
        /// use odin_api::shapes::service::ServiceInstanceProfile;
        /// use odin_api::groups::hunt_groups::{Create, Policy};
        /// let mut profile = ServiceInstanceProfile::default();
        /// profile.name = "Sales".to_owned().into();
        /// profile.calling_line_id_first_name = "Sales".to_owned().into();
        /// profile.calling_line_id_last_name = "Hunt".to_owned().into();
        /// let create = Create::new("ent.odin", "grp.odin", "hg.sales@example.net", profile, Policy::Regular, 5, 0)
        ///     .agents(["4001@example.net", "4002@example.net"]);
        /// ```
        #[doc(alias("hunt group", "ring group", "simultaneous ring"))]
        Create = POST "/groups/hunt-groups", id "groups.hunt-groups.create", NotIdempotent, Sent -> WriteResponse<HuntGroup>;
        new {
            service_provider_id: ServiceProviderId = Body "serviceProviderId",
            group_id: GroupId = Body "groupId",
            /// With its domain: `hg.sales@example.net`.
            service_user_id: ServiceUserId = Body "serviceUserId" [Chars(1, 161)],
            service_instance_profile: ServiceInstanceProfile = Body "serviceInstanceProfile",
            policy: Policy = Body "policy",
            no_answer_number_of_rings: i64 = Body "noAnswerNumberOfRings" [Range(1, 20)],
            forward_timeout_seconds: i64 = Body "forwardTimeoutSeconds" [Range(0, 7200)],
        }
    }

    endpoint {
        /// Changes a hunt group; what is not set stays as it is.
        ///
        /// The profile is sent even when nothing of it changes: `ServiceInstanceProfile::default()`. A list of agents
        /// replaces the present one and keeps its order.
        ///
        /// ```
        /// use odin_api::shapes::service::ServiceInstanceProfile;
        /// use odin_api::groups::hunt_groups::{Policy, Update};
        /// let update = Update::new("hg.sales@example.net", ServiceInstanceProfile::default())
        ///     .policy(Policy::Simultaneous)
        ///     .agents(["4001@example.net", "4002@example.net"]);
        /// ```
        #[doc(alias("hunt group", "ring group", "simultaneous ring"))]
        Update = PUT "/groups/hunt-groups", id "groups.hunt-groups.update", Idempotent, Sent -> WriteResponse<HuntGroup>;
        new {
            service_user_id: ServiceUserId = Body "serviceUserId",
            service_instance_profile: ServiceInstanceProfile = Body "serviceInstanceProfile",
        }
        body {
            service_provider_id: ServiceProviderId = "serviceProviderId",
            group_id: GroupId = "groupId",
            policy: Policy = "policy",
            no_answer_number_of_rings: i64 = "noAnswerNumberOfRings" [Range(1, 20)],
            forward_timeout_seconds: i64 = "forwardTimeoutSeconds" [Range(0, 7200)],
        }
    }
}

endpoint! {
    /// Deletes a hunt group; the answer is the record as it was.
    ///
    /// ```
    /// use odin_api::groups::hunt_groups::Delete;
    /// let delete = Delete::new("hg.sales@example.net");
    /// ```
    Delete = DELETE "/groups/hunt-groups", id "groups.hunt-groups.delete", NotIdempotent, Sent -> WriteResponse<HuntGroup>;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}
