//! Services that send calls elsewhere.

use serde_json::Value;

use crate::declare::model;
use crate::value::{Array, Patch, PhoneNumber};

model! {
    /// Call Forwarding Always Secondary.
    CallForwardingAlwaysSecondary {
        is_active: Option<bool> = "isActive",
        is_ring_splash_active: Option<bool> = "isRingSplashActive",
    }
}

model! {
    /// Group Night Forwarding.
    GroupNightForwarding {
        night_forwarding: Option<String> = "nightForwarding",
        group_night_forwarding: Option<String> = "groupNightForwarding",
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
        criteria: Array<Value> = "criteria",
    }
}

model! {
    /// Simultaneous Ring Personal.
    SimultaneousRingPersonal {
        is_active: Option<bool> = "isActive",
        do_not_ring_if_on_call: Option<bool> = "doNotRingIfOnCall",
        criteria: Array<Value> = "criteria",
        locations: Array<Value> = "locations",
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
    }
}

model! {
    /// What CommPilot Express does with a call.
    CommPilotAction {
        action: Option<String> = "action",
    }
}

model! {
    /// The CommPilot Express profile "available in office".
    CommPilotInOffice {
        busy_setting: Option<CommPilotAction> = "busySetting",
        no_answer_setting: Option<CommPilotAction> = "noAnswerSetting",
    }
}

model! {
    /// Whom CommPilot Express tells of a call.
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
    }
}

model! {
    /// Priority Alert.
    PriorityAlert {
        is_active: Option<bool> = "isActive",
        criteria: Array<Value> = "criteria",
    }
}

model! {
    /// Call Notify.
    CallNotify {
        criteria: Array<Value> = "criteria",
    }
}

model! {
    /// Pre-alerting Announcement.
    PreAlertingAnnouncement {
        is_active: Option<bool> = "isActive",
        audio_selection: Option<String> = "audioSelection",
        video_selection: Option<String> = "videoSelection",
        criteria: Array<Value> = "criteria",
    }
}
