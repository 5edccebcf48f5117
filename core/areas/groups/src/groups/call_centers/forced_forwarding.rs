//! `/groups/call-centers/forced-forwarding`: all calls to a call center temporarily forwarded.

use super::MessageSource;
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::media::AnnouncementFile;
use crate::value::{Array, PhoneNumber, ServiceUserId};

model! {
    /// Forced forwarding of a Premium call center.
    ForcedForwarding needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        enabled: Option<bool> = "enabled",
        forward_to_phone_number: Option<PhoneNumber> = "forwardToPhoneNumber" [Chars(0, 161)],
        /// Whether agents and supervisors may switch it by feature access code.
        allow_enable_via_fac: Option<bool> = "allowEnableViaFAC",
        play_announcement_before_forwarding: Option<bool> = "playAnnouncementBeforeForwarding",
        audio_message_source: Option<MessageSource> = "audioMessageSource",
        /// `Default` in every documented record.
        video_message_source: Option<MessageSource> = "videoMessageSource",
        audio_url_list: Array<String> = "audioUrlList" [Items(4)],
        video_url_list: Array<String> = "videoUrlList" [Items(4)],
        audio_file_list: Array<AnnouncementFile> = "audioFileList" [Items(4)],
        video_file_list: Array<AnnouncementFile> = "videoFileList" [Items(4)],
    }
}

endpoint! {
    /// The forced forwarding of a call center.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::forced_forwarding::Get};
    /// let call = Get::new("cc.support@example.net");
    /// let answer = r#"{"serviceUserId":"cc.support@example.net","enabled":true,
    ///     "forwardToPhoneNumber":"+1-5135551000"}"#;
    /// let forwarding = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(forwarding.forward_to_phone_number.as_ref().unwrap(), "+1-5135551000");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/call-centers/forced-forwarding", id "groups.call-centers.forced-forwarding.get",
        Safe, Sent -> ForcedForwarding;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Changes forced forwarding; what is not set stays as it is.
    ///
    /// An unreleased client spells the key `serviceUserID`.
    ///
    /// ```
    /// use odin_api::groups::call_centers::forced_forwarding::Update;
    /// let update = Update::new("cc.support@example.net").enabled(true).forward_to_phone_number("+1-2015554010");
    /// ```
    Update = PUT "/groups/call-centers/forced-forwarding", id "groups.call-centers.forced-forwarding.update",
        Idempotent, Sent -> WriteResponse<ForcedForwarding>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    body {
        enabled: bool = "enabled",
        forward_to_phone_number: PhoneNumber = "forwardToPhoneNumber" [Chars(0, 161)],
        /// Whether agents and supervisors may switch it by feature access code.
        allow_enable_via_fac: bool = "allowEnableViaFAC",
        play_announcement_before_forwarding: bool = "playAnnouncementBeforeForwarding",
        audio_message_source: MessageSource = "audioMessageSource",
        /// `Default` in every documented record.
        video_message_source: MessageSource = "videoMessageSource",
    }
    lists {
        audio_url_list: String = "audioUrlList" [Items(4)],
        video_url_list: String = "videoUrlList" [Items(4)],
        audio_file_list: AnnouncementFile = "audioFileList" [Items(4)],
        video_file_list: AnnouncementFile = "videoFileList" [Items(4)],
    }
}
