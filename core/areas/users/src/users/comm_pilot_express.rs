//! `/users/comm-pilot-express`: one profile decides what happens to calls.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, Patch, PhoneNumber, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// Where the user is, and so what happens to calls.
    CommPilotProfile {
        AvailableInOffice = "Available In Office",
        AvailableOutOfOffice = "Available Out Of Office",
        Busy = "Busy",
        Unavailable = "Unavailable",
    }
}

open_enum! {
    /// What happens to a call.
    CommPilotTreatment {
        TransferToVoiceMail = "Transfer To Voice Mail",
        Forward = "Forward",
    }
}

open_enum! {
    /// Which greeting the voice mail plays.
    CommPilotGreeting {
        NoAnswer = "No Answer",
        Unavailable = "Unavailable",
    }
}

model! {
    /// What happens to a call, and where it goes.
    CommPilotAction {
        action: Option<CommPilotTreatment> = "action",
        /// A number or a SIP URI, with [`CommPilotTreatment::Forward`].
        forwarding_phone_number: Patch<PhoneNumber> = "forwardingPhoneNumber" [Chars(0, 161)],
    }
}

impl CommPilotAction {
    /// Calls go to voice mail.
    pub fn voice_mail() -> Self {
        Self { action: Some(CommPilotTreatment::TransferToVoiceMail), ..Self::default() }
    }

    /// Calls go to this number.
    pub fn forward_to(phone_number: impl Into<PhoneNumber>) -> Self {
        Self {
            action: Some(CommPilotTreatment::Forward),
            forwarding_phone_number: phone_number.into().into(),
            ..Self::default()
        }
    }
}

model! {
    /// The profile "available in office".
    CommPilotInOffice {
        /// Rings together with the phone.
        additional_phone_number_to_ring: Patch<PhoneNumber> = "additionalPhoneNumberToRing" [Chars(0, 161)],
        busy_setting: Option<CommPilotAction> = "busySetting",
        no_answer_setting: Option<CommPilotAction> = "noAnswerSetting",
    }
}

model! {
    /// Whether an e-mail reports a call, and who gets it.
    CommPilotNotify {
        send_email: Option<bool> = "sendEmail",
        email_address: Patch<String> = "emailAddress" [Chars(0, 80)],
    }
}

model! {
    /// The profile "available out of office".
    CommPilotOutOfOffice {
        incoming_calls: Option<CommPilotAction> = "incomingCalls",
        incoming_call_notify: Option<CommPilotNotify> = "incomingCallNotify",
    }
}

model! {
    /// Which calls go to voice mail, and which do not.
    CommPilotExcept {
        send_calls_to_voice_mail_except_excluded_numbers: Option<bool> = "sendCallsToVoiceMailExceptExcludedNumbers",
        excluded_phone_number01: Patch<PhoneNumber> = "excludedPhoneNumber01" [Chars(0, 23)],
        excluded_phone_number02: Patch<PhoneNumber> = "excludedPhoneNumber02" [Chars(0, 23)],
        excluded_phone_number03: Patch<PhoneNumber> = "excludedPhoneNumber03" [Chars(0, 23)],
        /// Where calls from the excluded numbers go: a number or a SIP URI.
        forward_excluded_numbers_to: Patch<PhoneNumber> = "forwardExcludedNumbersTo" [Chars(0, 161)],
    }
}

model! {
    /// The profile "busy".
    CommPilotBusy {
        incoming_calls: Option<CommPilotExcept> = "incomingCalls",
        voice_mail_notify: Option<CommPilotNotify> = "voiceMailNotify",
    }
}

model! {
    /// The profile "unavailable".
    CommPilotUnavailable {
        incoming_calls: Option<CommPilotExcept> = "incomingCalls",
        voice_mail_greeting: Option<CommPilotGreeting> = "voiceMailGreeting",
    }
}

model! {
    /// CommPilot Express: four profiles, one of which decides what happens to the calls of a user.
    #[doc(alias = "presence")]
    CommPilotExpress {
        /// The profile that holds now; none while the service is off.
        profile: Patch<CommPilotProfile> = "profile",
        available_in_office: Option<CommPilotInOffice> = "availableInOffice",
        available_out_of_office: Option<CommPilotOutOfOffice> = "availableOutOfOffice",
        busy: Option<CommPilotBusy> = "busy",
        unavailable: Option<CommPilotUnavailable> = "unavailable",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The CommPilot Express profiles of a user, and the one that holds now.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::comm_pilot_express::{CommPilotProfile, Get}};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"profile":"Busy","busy":{"incomingCalls":{"sendCallsToVoiceMailExceptExcludedNumbers":true}}}"#;
    /// let express = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(express.profile.get(), Some(&CommPilotProfile::Busy));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("presence", "out of office"))]
    Get = GET "/users/comm-pilot-express", id "users.comm-pilot-express.get", Safe, Inferred -> CommPilotExpress;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the CommPilot Express profiles of a user, or which of them holds; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::comm_pilot_express::{CommPilotAction, CommPilotOutOfOffice, CommPilotProfile, Update};
    /// let mut away = CommPilotOutOfOffice::default();
    /// away.incoming_calls = Some(CommPilotAction::forward_to("5135551234"));
    /// let update = Update::new("4001@example.net")
    ///     .profile(CommPilotProfile::AvailableOutOfOffice)
    ///     .available_out_of_office(away);
    /// ```
    #[doc(alias("presence", "out of office"))]
    Update = PUT "/users/comm-pilot-express", id "users.comm-pilot-express.update",
        Idempotent, Inferred -> WriteResponse<CommPilotExpress>;
    new { user_id: UserId = Body "userId" }
    body {
        /// The profile that is to hold; cleared, the service is off.
        profile: CommPilotProfile = "profile",
        available_in_office: CommPilotInOffice = "availableInOffice",
        available_out_of_office: CommPilotOutOfOffice = "availableOutOfOffice",
        busy: CommPilotBusy = "busy",
        unavailable: CommPilotUnavailable = "unavailable",
    }
}
