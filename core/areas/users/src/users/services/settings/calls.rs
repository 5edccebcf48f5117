//! What happens during a call.

use serde_json::Value;

use crate::declare::model;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, Patch, ServiceProviderId, UserId};

model! {
    /// Automatic Hold/Retrieve.
    AutomaticHoldRetrieve {
        is_active: Option<bool> = "isActive",
        recall_timer_seconds: Option<i64> = "recallTimerSeconds",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Call Recording.
    CallRecording {
        recording_option: Option<String> = "recordingOption",
        pause_resume_notification: Option<String> = "pauseResumeNotification",
        enable_call_recording_announcement: Option<bool> = "enableCallRecordingAnnouncement",
        enable_record_call_repeat_warning_tone: Option<bool> = "enableRecordCallRepeatWarningTone",
        record_call_repeat_warning_tone_timer_seconds: Option<i64> = "recordCallRepeatWarningToneTimerSeconds",
        enable_voice_mail_recording: Option<bool> = "enableVoiceMailRecording",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Call Transfer.
    CallTransfer {
        is_recall_active: Option<bool> = "isRecallActive",
        recall_number_of_rings: Option<i64> = "recallNumberOfRings",
        use_diversion_inhibitor_for_blind_transfer: Option<bool> = "useDiversionInhibitorForBlindTransfer",
        use_diversion_inhibitor_for_consultative_calls: Option<bool> = "useDiversionInhibitorForConsultativeCalls",
        enable_busy_camp_on: Option<bool> = "enableBusyCampOn",
        busy_camp_on_seconds: Option<i64> = "busyCampOnSeconds",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Call Waiting.
    CallWaiting {
        is_active: Option<bool> = "isActive",
        disable_calling_line_id_delivery: Option<bool> = "disableCallingLineIdDelivery",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Directed Call Pickup with Barge-in.
    DirectedCallPickupWithBargeIn {
        enable_barge_in_warning_tone: Option<bool> = "enableBargeInWarningTone",
        enable_automatic_target_selection: Option<bool> = "enableAutomaticTargetSelection",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Executive-Assistant.
    ExecutiveAssistant {
        enable_divert: Option<bool> = "enableDivert",
        executives: Array<Value> = "executives",
    }
}

model! {
    /// External Custom Ringback.
    ExternalCustomRingback {
        is_active: Option<bool> = "isActive",
        use_setting_level: Option<String> = "useSettingLevel",
        sip_request_uri: Patch<String> = "sipRequestURI",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Push to Talk.
    PushToTalk {
        allow_auto_answer: Option<bool> = "allowAutoAnswer",
        outgoing_connection_selection: Option<String> = "outgoingConnectionSelection",
        access_list_selection: Option<String> = "accessListSelection",
        users: Array<UserRow> = "users",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Attendant Console.
    AttendantConsole {
        launch_on_login: Option<bool> = "launchOnLogin",
        allow_user_config_call_details: Option<bool> = "allowUserConfigCallDetails",
        allow_user_view_call_details: Option<bool> = "allowUserViewCallDetails",
        /// Whose state the console shows.
        users: Array<UserRow> = "users",
        display_columns: Array<String> = "displayColumns",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// CommPilot Call Manager.
    CallManager {
        launch_on_login: Option<bool> = "launchOnLogin",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// Outlook Integration.
    OutlookIntegration {
        is_active: Option<bool> = "isActive",
        contact_retrieval_selection: Option<String> = "contactRetrievalSelection",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}
