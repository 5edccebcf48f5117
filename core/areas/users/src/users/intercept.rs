//! `/users/intercept`: the line is out of service.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::media::AnnouncementSelection;
use crate::value::{GroupId, Patch, PhoneNumber, ServiceProviderId, UserId, open_enum};

pub use crate::shapes::forwarding::InboundInterception;

open_enum! {
    /// Which calls the user may make.
    OutboundInterception {
        BlockAll = "Block All",
        AllowLocalCalls = "Allow Outbound Local Calls",
        AllowEnterpriseAndGroupCalls = "Allow Outbound Enterprise And Group Calls",
    }
}

model! {
    /// Intercept User: the line is out of service, and callers are told so.
    #[doc(alias = "suspend line")]
    #[doc(alias = "out of service")]
    InterceptUser {
        is_active: Option<bool> = "isActive",
        announcement_selection: Option<AnnouncementSelection> = "announcementSelection",
        inbound_call_mode: Option<InboundInterception> = "inboundCallMode",
        /// Whether callers hear the alternate announcement of the platform.
        alternate_blocking_announcement: Option<bool> = "alternateBlockingAnnouncement",
        /// Whether calls to the mobile phone of the user come through.
        exempt_inbound_mobility_calls: Option<bool> = "exemptInboundMobilityCalls",
        /// Whether further phones of the user do not ring.
        disable_parallel_ringing_to_network_locations: Option<bool> = "disableParallelRingingToNetworkLocations",
        /// Whether callers get to the voice mail.
        route_to_voice_mail: Option<bool> = "routeToVoiceMail",
        /// Whether callers are told the new number.
        play_new_phone_number: Option<bool> = "playNewPhoneNumber",
        new_phone_number: Patch<PhoneNumber> = "newPhoneNumber" [Chars(0, 23)],
        /// Whether callers who press 0 are transferred.
        transfer_on_zero_to_phone_number: Option<bool> = "transferOnZeroToPhoneNumber",
        /// Where they are transferred to.
        transfer_phone_number: Patch<PhoneNumber> = "transferPhoneNumber" [Chars(0, 30)],
        outbound_call_mode: Option<OutboundInterception> = "outboundCallMode",
        /// Whether the mobile phone of the user may call.
        exempt_outbound_mobility_calls: Option<bool> = "exemptOutboundMobilityCalls",
        /// Whether calls that the user may not make are rerouted.
        reroute_outbound_calls: Option<bool> = "rerouteOutboundCalls",
        /// Where they are rerouted to.
        outbound_reroute_phone_number: Patch<PhoneNumber> = "outboundReroutePhoneNumber" [Chars(0, 161)],
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Intercept of a user: whether the line is out of service, and what callers hear.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::intercept::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"inboundCallMode":"Allow System Dns","alternateBlockingAnnouncement":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("suspend line", "out of service"))]
    Get = GET "/users/intercept", id "users.intercept.get", Safe, Sent -> InterceptUser;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Intercept of a user; what is not set stays as it is.
    ///
    /// The files of announcements of the user's own cannot be set here. The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::intercept::Update;
    /// let moved = Update::new("4001@example.net")
    ///     .is_active(true)
    ///     .play_new_phone_number(true)
    ///     .new_phone_number("5135552000");
    /// ```
    #[doc(alias("suspend line", "out of service"))]
    Update = PUT "/users/intercept", id "users.intercept.update", Idempotent, Sent -> WriteResponse<InterceptUser>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        announcement_selection: AnnouncementSelection = "announcementSelection",
        inbound_call_mode: InboundInterception = "inboundCallMode",
        alternate_blocking_announcement: bool = "alternateBlockingAnnouncement",
        exempt_inbound_mobility_calls: bool = "exemptInboundMobilityCalls",
        disable_parallel_ringing_to_network_locations: bool = "disableParallelRingingToNetworkLocations",
        route_to_voice_mail: bool = "routeToVoiceMail",
        play_new_phone_number: bool = "playNewPhoneNumber",
        new_phone_number: PhoneNumber = "newPhoneNumber" [Chars(0, 23)],
        transfer_on_zero_to_phone_number: bool = "transferOnZeroToPhoneNumber",
        transfer_phone_number: PhoneNumber = "transferPhoneNumber" [Chars(0, 30)],
        outbound_call_mode: OutboundInterception = "outboundCallMode",
        exempt_outbound_mobility_calls: bool = "exemptOutboundMobilityCalls",
        reroute_outbound_calls: bool = "rerouteOutboundCalls",
        outbound_reroute_phone_number: PhoneNumber = "outboundReroutePhoneNumber" [Chars(0, 161)],
    }
}
