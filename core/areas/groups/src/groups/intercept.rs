//! `/groups/intercept`: the whole group is out of service.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::forwarding::InboundInterception;
use crate::shapes::media::{AnnouncementSelection, MediaType};
use crate::value::{GroupId, PhoneNumber, ServiceProviderId};

model! {
    /// Intercept Group: the lines of the group are out of service, and callers are told so.
    InterceptGroup {
        is_active: Option<bool> = "isActive",
        /// Which announcement callers hear.
        announcement_selection: Option<AnnouncementSelection> = "announcementSelection",
        /// What the announcement of the group is.
        audio_file_description: Option<String> = "audioFileDescription",
        audio_media_type: Option<MediaType> = "audioMediaType",
        inbound_call_mode: Option<InboundInterception> = "inboundCallMode",
        /// Whether callers come to the voice mail.
        route_to_voice_mail: Option<bool> = "routeToVoiceMail",
        /// Whether callers are told the new number.
        play_new_phone_number: Option<bool> = "playNewPhoneNumber",
        new_phone_number: Option<PhoneNumber> = "newPhoneNumber",
        /// Whether callers who press 0 are transferred.
        transfer_on_zero_to_phone_number: Option<bool> = "transferOnZeroToPhoneNumber",
        /// Where to.
        transfer_phone_number: Option<PhoneNumber> = "transferPhoneNumber",
        /// Whether users may make local calls all the same.
        allow_outbound_local_calls: Option<bool> = "allowOutboundLocalCalls",
        /// Whether calls that users may not make are rerouted.
        reroute_outbound_calls: Option<bool> = "rerouteOutboundCalls",
        /// Where to.
        outbound_reroute_phone_number: Option<PhoneNumber> = "outboundReroutePhoneNumber",
    }
}

endpoint! {
    /// The Intercept of a group: whether it is out of service, and what callers hear.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::intercept::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"isActive":true,"inboundCallMode":"Intercept All"}"#;
    /// let intercept = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(intercept.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("intercept", "suspend group", "out of service"))]
    Get = GET "/groups/intercept", id "groups.intercept.get", Safe, Sent -> InterceptGroup;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Takes a group out of service, or puts it into service; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::intercept::Update;
    /// let update = Update::new("ent.odin", "grp.odin").is_active(true).play_new_phone_number(true).new_phone_number("+12125550100");
    /// ```
    #[doc(alias("intercept", "suspend group", "out of service"))]
    Update = PUT "/groups/intercept", id "groups.intercept.update", Idempotent, Sent -> WriteResponse<InterceptGroup>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        allow_outbound_local_calls: bool = "allowOutboundLocalCalls",
        announcement_selection: AnnouncementSelection = "announcementSelection",
        audio_file_description: String = "audioFileDescription",
        /// The whole announcement in base64: see [`encode`](crate::shapes::media::encode). It is never read back.
        audio_media_content: String = "audioMediaContent",
        audio_media_type: MediaType = "audioMediaType",
        inbound_call_mode: InboundInterception = "inboundCallMode",
        is_active: bool = "isActive",
        new_phone_number: PhoneNumber = "newPhoneNumber" [Chars(0, 23)],
        outbound_reroute_phone_number: PhoneNumber = "outboundReroutePhoneNumber" [Chars(0, 161)],
        play_new_phone_number: bool = "playNewPhoneNumber",
        reroute_outbound_calls: bool = "rerouteOutboundCalls",
        route_to_voice_mail: bool = "routeToVoiceMail",
        transfer_on_zero_to_phone_number: bool = "transferOnZeroToPhoneNumber",
        transfer_phone_number: PhoneNumber = "transferPhoneNumber" [Chars(0, 30)],
    }
}
