//! `/groups/voice-messaging/voice-portal`: the number that users call to hear their messages.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::service::ServiceInstanceProfile;
use crate::value::{GroupId, ServiceProviderId, ServiceUserId, open_enum};

open_enum! {
    /// Whose external voice portal calls go to.
    RoutingScope {
        System = "System",
        Group = "Group",
    }
}

model! {
    /// The voice portal of a group.
    VoicePortal {
        service_user_id: Option<ServiceUserId> = "serviceUserId",
        service_instance_profile: Option<ServiceInstanceProfile> = "serviceInstanceProfile",
        is_active: Option<bool> = "isActive",
        /// Whether users of other groups of the enterprise may log in here.
        enable_extended_scope: Option<bool> = "enableExtendedScope",
        allow_identification_by_phone_number_or_voice_mail_aliases_on_login: Option<bool> =
            "allowIdentificationByPhoneNumberOrVoiceMailAliasesOnLogin",
        use_voice_portal_wizard: Option<bool> = "useVoicePortalWizard",
        voice_portal_external_routing_scope: Option<RoutingScope> = "voicePortalExternalRoutingScope",
        use_external_routing: Option<bool> = "useExternalRouting",
        external_routing_address: Option<String> = "externalRoutingAddress",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}

endpoint! {
    /// The voice portal of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::voice_messaging::voice_portal::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"serviceUserId":"vm.portal@example.net","isActive":true}"#;
    /// let portal = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(portal.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "voicemail")]
    Get = GET "/groups/voice-messaging/voice-portal", id "groups.voice-messaging.voice-portal.get", Safe, Sent
        -> VoicePortal;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes the voice portal of a group, or switches it on and off.
    ///
    /// ```
    /// use odin_api::groups::voice_messaging::voice_portal::Update;
    /// let on = Update::new("ent.odin", "grp.odin").is_active(true);
    /// ```
    #[doc(alias = "voicemail")]
    Update = PUT "/groups/voice-messaging/voice-portal", id "groups.voice-messaging.voice-portal.update", Idempotent,
        Sent -> WriteResponse<VoicePortal>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        service_user_id: ServiceUserId = "serviceUserId",
        service_instance_profile: ServiceInstanceProfile = "serviceInstanceProfile",
        is_active: bool = "isActive",
        enable_extended_scope: bool = "enableExtendedScope",
        allow_identification_by_phone_number_or_voice_mail_aliases_on_login: bool =
            "allowIdentificationByPhoneNumberOrVoiceMailAliasesOnLogin",
        use_voice_portal_wizard: bool = "useVoicePortalWizard",
        voice_portal_external_routing_scope: RoutingScope = "voicePortalExternalRoutingScope",
        use_external_routing: bool = "useExternalRouting",
        external_routing_address: String = "externalRoutingAddress" [Chars(0, 161)],
    }
}
