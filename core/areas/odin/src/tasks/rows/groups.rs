//! Rows of tasks about groups, service providers and enterprise trunks.

use crate::declare::model;
use crate::value::{Array, GroupId, NumberRange, Quantity, ServiceName, ServiceProviderId};

model! {
    /// Numbers that a group gets or gives back.
    GroupNumbers needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId",
    } has {
        dns: Array<NumberRange> = "dns",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// What a group may use, and how much of it; what is not listed stays.
    GroupServices needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId",
    } has {
        group_services: Array<ServiceChange> = "groupServices",
        service_pack_services: Array<ServiceChange> = "servicePackServices",
        user_services: Array<ServiceChange> = "userServices",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// What changes about a service of a group.
    ServiceChange needs {
        service_name: ServiceName = "serviceName",
        /// Whether the group may use it.
        authorized: bool = "authorized",
    } has {
        /// For a group service: whether the group has it.
        assigned: Option<bool> = "assigned",
        /// Sent back as read: the quantity decides.
        is_unlimited: Option<bool> = "isUnlimited",
        /// Sent back as read.
        licensed: Option<bool> = "licensed",
        /// To how many users it may be assigned, -1 for any number.
        quantity: Option<Quantity> = "quantity",
        /// Sent back as read.
        user_assignable: Option<bool> = "userAssignable",
    }
}

model! {
    /// A group to copy.
    GroupClone needs {
        source: GroupPlace = "source",
        destination: GroupPlace = "destination",
    } has {
        /// What is copied.
        options: Option<GroupCloneOptions> = "options",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// A group, as tasks name it.
    GroupPlace needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId",
    } has {
    }
}

model! {
    /// What of a group is copied.
    GroupCloneOptions {
        call_processing_policy: Option<bool> = "callProcessingPolicy",
        departments: Option<bool> = "departments",
        domains: Option<bool> = "domains",
        extension_length: Option<bool> = "extensionLength",
        feature_access_code: Option<bool> = "featureAccessCode",
        network_class_of_service: Option<bool> = "networkClassOfService",
        outgoing_calling_plan: Option<bool> = "outgoingCallingPlan",
        policy: Option<bool> = "policy",
        routing_profile: Option<bool> = "routingProfile",
        schedule: Option<bool> = "schedule",
        services: Option<bool> = "services",
    }
}

model! {
    /// A service provider or enterprise to copy.
    ServiceProviderClone needs {
        source: ServiceProviderPlace = "source",
        destination: ServiceProviderPlace = "destination",
    } has {
        /// What is copied.
        options: Option<ServiceProviderCloneOptions> = "options",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// A service provider, as tasks name it.
    ServiceProviderPlace needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
    } has {
        /// For the copy: its name.
        service_provider_name: Option<String> = "serviceProviderName",
    }
}

model! {
    /// What of a service provider is copied.
    ServiceProviderCloneOptions {
        call_processing_policy: Option<bool> = "callProcessingPolicy",
        domains: Option<bool> = "domains",
        enterprise_voice_vpn: Option<bool> = "enterpriseVoiceVPN",
        network_class_of_service: Option<bool> = "networkClassOfService",
        service_packs: Option<bool> = "servicePacks",
        services: Option<bool> = "services",
    }
}

model! {
    /// An enterprise trunk to create.
    EnterpriseTrunk needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        name: String = "name",
    } has {
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}
