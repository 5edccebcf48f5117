//! Services that forward calls.

use crate::declare::model;
use crate::shapes::schedule::{FromDnCriteria, ScheduleRef};
use crate::value::{Array, GroupId, Patch, PhoneNumber, ServiceProviderId, UserId};

/// For which calls a service acts: the kinds of services differ in how they show the callers.
macro_rules! criterion {
    ($(#[$doc:meta])* $name:ident { $($callers:tt)* }) => {
        model! {
            $(#[$doc])*
            $name {
                is_active: Option<bool> = "isActive",
                criteria_name: Option<String> = "criteriaName",
                /// A schedule; the text `Every Day All Day` means no schedule.
                time_schedule: Option<ScheduleRef> = "timeSchedule",
                /// True for calls to which the service does not apply.
                blacklisted: Option<bool> = "blacklisted",
                /// A schedule; the text `None` means no schedule.
                holiday_schedule: Option<ScheduleRef> = "holidaySchedule",
                $($callers)*
                calls_to_type: Option<String> = "callsToType",
                calls_to_number: Option<PhoneNumber> = "callsToNumber",
                calls_to_extension: Option<String> = "callsToExtension",
                from_dn_criteria: Option<FromDnCriteria> = "fromDnCriteria",
                user_id: Option<UserId> = "userId",
            }
        }
    };
}

criterion! {
    /// For which calls a service acts, as its list of criteria shows it.
    Criterion {
        call_from: Option<String> = "callFrom",
        /// Texts to show, such as `All calls`.
        calls_from: Array<String> = "callsFrom",
    }
}

criterion! {
    /// Which calls Selective Call Rejection rejects.
    RejectionCriterion {
        /// Numbers with commas between them.
        calls_from: Option<String> = "callsFrom",
        private: Option<bool> = "private",
    }
}

model! {
    /// Selective Call Acceptance.
    SelectiveCallAcceptance {
        criteria: Array<Criterion> = "criteria",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Selective Call Rejection.
    SelectiveCallRejection {
        criteria: Array<RejectionCriterion> = "criteria",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// A place that rings together with the phone.
    RingLocation {
        phone_number: Option<PhoneNumber> = "phoneNumber",
        answer_confirmation_required: Option<bool> = "answerConfirmationRequired",
    }
}

model! {
    /// One place that Sequential Ring tries.
    SequentialRingLocation {
        phone_number: Patch<PhoneNumber> = "phoneNumber",
        number_of_rings: Option<i64> = "numberOfRings" [Range(0, 20)],
        answer_confirmation_required: Option<bool> = "answerConfirmationRequired",
    }
}

model! {
    /// Sequential Ring.
    SequentialRing {
        ring_base_location_first: Option<bool> = "ringBaseLocationFirst",
        base_location_number_of_rings: Option<i64> = "baseLocationNumberOfRings",
        continue_if_base_location_is_busy: Option<bool> = "continueIfBaseLocationIsBusy",
        caller_may_stop_search: Option<bool> = "callerMayStopSearch",
        locations: Array<SequentialRingLocation> = "locations",
        criteria: Array<Criterion> = "criteria",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Simultaneous Ring Personal.
    SimultaneousRingPersonal {
        is_active: Option<bool> = "isActive",
        do_not_ring_if_on_call: Option<bool> = "doNotRingIfOnCall",
        criteria: Array<Criterion> = "criteria",
        locations: Array<RingLocation> = "locations",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Priority Alert.
    PriorityAlert {
        is_active: Option<bool> = "isActive",
        criteria: Array<Criterion> = "criteria",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Call Notify.
    CallNotify {
        criteria: Array<Criterion> = "criteria",
        call_notify_email_address: Patch<String> = "callNotifyEmailAddress",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Pre-alerting Announcement.
    PreAlertingAnnouncement {
        is_active: Option<bool> = "isActive",
        audio_selection: Option<String> = "audioSelection",
        video_selection: Option<String> = "videoSelection",
        criteria: Array<Criterion> = "criteria",
    }
}
