//! What happens during a call.

use serde_json::Value;

use crate::declare::model;
use crate::value::Array;

model! {
    /// Automatic Hold/Retrieve.
    AutomaticHoldRetrieve {
        is_active: Option<bool> = "isActive",
        recall_timer_seconds: Option<i64> = "recallTimerSeconds",
    }
}

model! {
    /// Busy Lamp Field.
    BusyLampField {
        enable_call_park_notification: Option<bool> = "enableCallParkNotification",
        users: Array<Value> = "users",
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
    }
}

model! {
    /// Call Waiting.
    CallWaiting {
        is_active: Option<bool> = "isActive",
        disable_calling_line_id_delivery: Option<bool> = "disableCallingLineIdDelivery",
    }
}

model! {
    /// Communication Barring User-Control.
    CommunicationBarringUserControl {
        lockout_status: Option<bool> = "lockoutStatus",
        profile_table: Array<Value> = "profileTable",
    }
}

model! {
    /// Directed Call Pickup with Barge-in.
    DirectedCallPickupWithBargeIn {
        enable_barge_in_warning_tone: Option<bool> = "enableBargeInWarningTone",
        enable_automatic_target_selection: Option<bool> = "enableAutomaticTargetSelection",
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
    }
}

model! {
    /// Push to Talk.
    PushToTalk {
        allow_auto_answer: Option<bool> = "allowAutoAnswer",
        outgoing_connection_selection: Option<String> = "outgoingConnectionSelection",
        access_list_selection: Option<String> = "accessListSelection",
        users: Array<Value> = "users",
    }
}
