//! Services that forward calls.

use crate::declare::model;
use crate::value::{GroupId, Patch, PhoneNumber, ServiceProviderId, UserId};

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
