//! `/users/voice-messaging`: the voice mail of a user.

pub mod advanced;
pub mod greetings;
pub mod message;
pub mod messages;
pub mod user_distribution_list;
pub mod user_distribution_lists;
pub mod voice_portal;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::{people::BulkUser, service::BulkService};
use crate::users::{BulkUpdated, UserRef};
use crate::value::{Array, GroupId, Patch, PhoneNumber, ServiceProviderId, UserId, open_enum};

use advanced::VoiceMessagingAdvanced;
use greetings::VoiceMessagingGreeting;
use voice_portal::VoiceMessagingVoicePortal;

open_enum! {
    /// Where messages go.
    Processing {
        /// To the mailbox.
        UnifiedMessaging = "Unified Voice and Email Messaging",
        /// By e-mail only.
        DeliverToEmail = "Deliver To Email Address Only",
    }
}

model! {
    /// Voice messaging of a user: whether, for which calls, and where messages go.
    VoiceMessaging {
        is_active: Option<bool> = "isActive",
        processing: Option<Processing> = "processing",
        /// For [`Processing::DeliverToEmail`].
        voice_message_delivery_email_address: Patch<String> = "voiceMessageDeliveryEmailAddress",
        use_phone_message_waiting_indicator: Option<bool> = "usePhoneMessageWaitingIndicator",
        send_voice_message_notify_email: Option<bool> = "sendVoiceMessageNotifyEmail",
        voice_message_notify_email_address: Patch<String> = "voiceMessageNotifyEmailAddress" [Chars(0, 80)],
        send_carbon_copy_voice_message: Option<bool> = "sendCarbonCopyVoiceMessage",
        voice_message_carbon_copy_email_address: Patch<String> = "voiceMessageCarbonCopyEmailAddress" [Chars(0, 80)],
        /// Whether a caller who dials 0 reaches [`VoiceMessaging::transfer_phone_number`].
        transfer_on_zero_to_phone_number: Option<bool> = "transferOnZeroToPhoneNumber",
        transfer_phone_number: Patch<PhoneNumber> = "transferPhoneNumber" [Chars(0, 30)],
        always_redirect_to_voice_mail: Option<bool> = "alwaysRedirectToVoiceMail",
        busy_redirect_to_voice_mail: Option<bool> = "busyRedirectToVoiceMail",
        no_answer_redirect_to_voice_mail: Option<bool> = "noAnswerRedirectToVoiceMail",
        out_of_primary_zone_redirect_to_voice_mail: Option<bool> = "outOfPrimaryZoneRedirectToVoiceMail",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        user_id: Option<UserId> = "userId",
        is_enterprise: Option<bool> = "isEnterprise",
        /// Where the whole mailbox comes in one answer, as the next two.
        advanced: Option<VoiceMessagingAdvanced> = "Voice Messaging User Advanced",
        greeting: Option<VoiceMessagingGreeting> = "Voice Messaging User Greeting",
        voice_portal: Option<VoiceMessagingVoicePortal> = "Voice Messaging User Voice Portal",
    }
}

endpoint! {
    /// The voice messaging of a user.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::voice_messaging::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"busyRedirectToVoiceMail":true}"#;
    /// let mail = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(mail.busy_redirect_to_voice_mail, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("voicemail", "voice mail"))]
    Get = GET "/users/voice-messaging", id "users.voice-messaging.get", Safe, Sent -> VoiceMessaging;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the voice messaging of a user.
    ///
    /// The API's own client sends the whole record back; [`Endpoint::record`](crate::Endpoint::record) does the same.
    ///
    /// ```
    /// use odin_api::users::voice_messaging::Update;
    /// let update = Update::new("4001@example.net").busy_redirect_to_voice_mail(true).no_answer_redirect_to_voice_mail(true);
    /// ```
    #[doc(alias("voicemail", "voice mail"))]
    Update = PUT "/users/voice-messaging", id "users.voice-messaging.update", Idempotent, Sent -> WriteResponse<VoiceMessaging>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        processing: Processing = "processing",
        voice_message_delivery_email_address: String = "voiceMessageDeliveryEmailAddress",
        use_phone_message_waiting_indicator: bool = "usePhoneMessageWaitingIndicator",
        send_voice_message_notify_email: bool = "sendVoiceMessageNotifyEmail",
        voice_message_notify_email_address: String = "voiceMessageNotifyEmailAddress" [Chars(0, 80)],
        send_carbon_copy_voice_message: bool = "sendCarbonCopyVoiceMessage",
        voice_message_carbon_copy_email_address: String = "voiceMessageCarbonCopyEmailAddress" [Chars(0, 80)],
        transfer_on_zero_to_phone_number: bool = "transferOnZeroToPhoneNumber",
        transfer_phone_number: PhoneNumber = "transferPhoneNumber" [Chars(0, 30)],
        always_redirect_to_voice_mail: bool = "alwaysRedirectToVoiceMail",
        busy_redirect_to_voice_mail: bool = "busyRedirectToVoiceMail",
        no_answer_redirect_to_voice_mail: bool = "noAnswerRedirectToVoiceMail",
        out_of_primary_zone_redirect_to_voice_mail: bool = "outOfPrimaryZoneRedirectToVoiceMail",
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId",
        is_enterprise: bool = "isEnterprise",
    }
}

model! {
    /// A user of a group with its voice messaging.
    Row {
        service: Option<BulkService> = "service",
        user: Option<BulkUser> = "user",
        /// Empty where the user does not have the service.
        data: Option<VoiceMessaging> = "data",
    }
}

endpoint! {
    /// The voice messaging of every user of a group, also of those who do not have the service.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::voice_messaging::ListBulk};
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"service":{"assigned":false},"user":{"userId":"4001@example.net"},"data":[]}]"#;
    /// let rows = ListBulk::response(http::Response::new(answer.into()))?;
    /// assert_eq!(rows[0].user.as_ref().unwrap().user_id, "4001@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    ListBulk = GET "/users/voice-messaging/bulk", id "users.voice-messaging.list-bulk", Safe, Sent -> Array<Row>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Gives the same voice messaging to many users; fields that `data` leaves out stay as they are with each of them.
    ///
    /// ```
    /// use odin_api::users::{UserRef, voice_messaging::{UpdateBulk, VoiceMessaging}};
    /// let mut on = VoiceMessaging::default();
    /// on.is_active = Some(true);
    /// let update = UpdateBulk::new(on).users([UserRef::new("4001@example.net"), UserRef::new("4002@example.net")]);
    /// ```
    UpdateBulk = PUT "/users/voice-messaging/bulk", id "users.voice-messaging.update-bulk", Idempotent, Sent -> WriteResponse<BulkUpdated>;
    new { data: VoiceMessaging = Body "data" }
    items { users: UserRef = "users" }
    one_of ["users"]
}
