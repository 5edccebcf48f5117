//! Rows of tasks about users.

use crate::declare::model;
use crate::shapes::device::{AccessDeviceEndpoint, TrunkAddressing};
use crate::shapes::people::{Address, Department};
use crate::shapes::service::Assignment;
use crate::value::{Array, GroupId, PhoneNumber, Secret, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// How the phone of a new user is reached.
    EndpointType {
        /// Not at all.
        None = "none",
        /// By a device of its own.
        AccessDevice = "accessDeviceEndpoint",
        /// By a trunk group.
        Trunk = "trunkAddressing",
    }
}

model! {
    /// A user to create.
    NewUser needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId",
        user_id: UserId = "userId",
        last_name: String = "lastName",
        first_name: String = "firstName",
        calling_line_id_last_name: String = "callingLineIdLastName",
        calling_line_id_first_name: String = "callingLineIdFirstName",
        /// For the web portal.
        password: Secret = "password",
    } has {
        access_device_endpoint: Option<AccessDeviceEndpoint> = "accessDeviceEndpoint",
        /// Whether calls to its number are put through; true unless it is set.
        activate_phone_number: Option<bool> = "activatePhoneNumber",
        address: Option<Address> = "address",
        address_location: Option<String> = "addressLocation",
        /// Whether a device of that name that is there is changed.
        allow_access_device_update: Option<bool> = "allowAccessDeviceUpdate",
        calling_line_id_phone_number: Option<PhoneNumber> = "callingLineIdPhoneNumber",
        department: Option<Department> = "department",
        domain: Option<String> = "domain",
        email_address: Option<String> = "emailAddress",
        /// Which of `accessDeviceEndpoint` and `trunkAddressing` counts.
        endpoint_type: Option<EndpointType> = "endpointType",
        extension: Option<String> = "extension",
        language: Option<String> = "language",
        mobile_phone_number: Option<PhoneNumber> = "mobilePhoneNumber",
        network_class_of_service: Option<String> = "networkClassOfService",
        pager_phone_number: Option<PhoneNumber> = "pagerPhoneNumber",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        time_zone: Option<String> = "timeZone",
        trunk_addressing: Option<TrunkAddressing> = "trunkAddressing",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// A user to delete.
    DeletedUser needs {
        user_id: UserId = "userId",
    } has {
        group_id: Option<GroupId> = "groupId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// A user to move to another group.
    MovedUser needs {
        user_id: UserId = "userId",
    } has {
        /// Where to, and as whom.
        destination: Option<MoveDestination> = "destination",
        domain: Option<String> = "domain",
        group_id: Option<GroupId> = "groupId",
        new_user_id: Option<UserId> = "newUserId",
        /// What the new group gets of the old one.
        options: Option<MoveOptions> = "options",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        /// Where from.
        source: Option<MoveSource> = "source",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// Where a user is moved from.
    MoveSource {
        domain: Option<String> = "domain",
        group_id: Option<GroupId> = "groupId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        user_id: Option<UserId> = "userId",
    }
}

model! {
    /// Where a user is moved to, and as whom.
    MoveDestination {
        group_id: Option<GroupId> = "groupId",
        passcode: Option<Secret> = "passcode",
        password: Option<Secret> = "password",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        user_id: Option<UserId> = "userId",
    }
}

model! {
    /// What the new group of a moved user gets of the old one.
    MoveOptions {
        call_processing_policy: Option<bool> = "callProcessingPolicy",
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
    /// A user that gets another number, extension or id.
    UserNumber needs {
        user_id: UserId = "userId",
    } has {
        /// Whether calls to the number are put through.
        activate_phone_number: Option<bool> = "activatePhoneNumber",
        calling_line_id_phone_number: Option<PhoneNumber> = "callingLineIdPhoneNumber",
        domain: Option<String> = "domain",
        extension: Option<String> = "extension",
        group_id: Option<GroupId> = "groupId",
        /// Renames the user.
        new_user_id: Option<UserId> = "newUserId",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// Services that a user gets or loses; what is not listed stays.
    UserServices needs {
        user_id: UserId = "userId",
    } has {
        service_pack_services: Array<Assignment> = "servicePackServices",
        user_services: Array<Assignment> = "userServices",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// Integrated IMP (messaging and presence) of a user, on or off.
    IntegratedImp needs {
        user_id: UserId = "userId",
    } has {
        group_id: Option<GroupId> = "groupId",
        is_active: Option<bool> = "isActive",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}
