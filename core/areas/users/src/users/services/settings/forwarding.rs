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
    /// Call Forwarding Always Secondary.
    CallForwardingAlwaysSecondary {
        is_active: Option<bool> = "isActive",
        is_ring_splash_active: Option<bool> = "isRingSplashActive",
        forward_to_phone_number: Patch<PhoneNumber> = "forwardToPhoneNumber",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Group Night Forwarding.
    GroupNightForwarding {
        night_forwarding: Option<String> = "nightForwarding",
        group_night_forwarding: Option<String> = "groupNightForwarding",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
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
    /// Intercept User.
    InterceptUser {
        is_active: Option<bool> = "isActive",
        announcement_selection: Option<String> = "announcementSelection",
        inbound_call_mode: Option<String> = "inboundCallMode",
        alternate_blocking_announcement: Option<bool> = "alternateBlockingAnnouncement",
        exempt_inbound_mobility_calls: Option<bool> = "exemptInboundMobilityCalls",
        disable_parallel_ringing_to_network_locations: Option<bool> = "disableParallelRingingToNetworkLocations",
        route_to_voice_mail: Option<bool> = "routeToVoiceMail",
        play_new_phone_number: Option<bool> = "playNewPhoneNumber",
        transfer_on_zero_to_phone_number: Option<bool> = "transferOnZeroToPhoneNumber",
        outbound_call_mode: Option<String> = "outboundCallMode",
        exempt_outbound_mobility_calls: Option<bool> = "exemptOutboundMobilityCalls",
        reroute_outbound_calls: Option<bool> = "rerouteOutboundCalls",
        new_phone_number: Patch<PhoneNumber> = "newPhoneNumber",
        transfer_phone_number: Patch<PhoneNumber> = "transferPhoneNumber",
        outbound_reroute_phone_number: Patch<PhoneNumber> = "outboundReroutePhoneNumber",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// How CommPilot Express treats a call.
    CommPilotAction {
        action: Option<String> = "action",
    }
}

model! {
    /// The CommPilot Express profile "available in office".
    CommPilotInOffice {
        busy_setting: Option<CommPilotAction> = "busySetting",
        no_answer_setting: Option<CommPilotAction> = "noAnswerSetting",
        /// Rings together with the phone.
        additional_phone_number_to_ring: Patch<PhoneNumber> = "additionalPhoneNumberToRing",
    }
}

model! {
    /// The addresses that CommPilot Express notifies of a call.
    CommPilotNotify {
        send_email: Option<bool> = "sendEmail",
    }
}

model! {
    /// The CommPilot Express profile "available out of office".
    CommPilotOutOfOffice {
        incoming_calls: Option<CommPilotAction> = "incomingCalls",
        incoming_call_notify: Option<CommPilotNotify> = "incomingCallNotify",
    }
}

model! {
    /// Which calls CommPilot Express sends to voice mail.
    CommPilotExcept {
        send_calls_to_voice_mail_except_excluded_numbers: Option<bool> = "sendCallsToVoiceMailExceptExcludedNumbers",
    }
}

model! {
    /// The CommPilot Express profile "busy".
    CommPilotBusy {
        incoming_calls: Option<CommPilotExcept> = "incomingCalls",
        voice_mail_notify: Option<CommPilotNotify> = "voiceMailNotify",
    }
}

model! {
    /// The CommPilot Express profile "unavailable".
    CommPilotUnavailable {
        incoming_calls: Option<CommPilotExcept> = "incomingCalls",
        voice_mail_greeting: Option<String> = "voiceMailGreeting",
    }
}

model! {
    /// CommPilot Express.
    CommPilotExpress {
        available_in_office: Option<CommPilotInOffice> = "availableInOffice",
        available_out_of_office: Option<CommPilotOutOfOffice> = "availableOutOfOffice",
        busy: Option<CommPilotBusy> = "busy",
        unavailable: Option<CommPilotUnavailable> = "unavailable",
        profile: Option<String> = "profile",
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
