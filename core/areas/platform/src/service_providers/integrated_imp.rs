//! `/service-providers/integrated-imp`: instant messaging and presence of a service provider.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Secret, ServiceProviderId, open_enum};

open_enum! {
    /// Which user id a messaging id is made of.
    ImpIdType {
        Primary = "Primary",
        Alternate = "Alternate",
    }
}

model! {
    /// The messaging server of a service provider.
    ServiceProviderIntegratedImp {
        /// Where browsers connect (BOSH).
        bosh_url: Option<String> = "boshURL",
        /// Which user id the messaging id is made of.
        default_imp_id_type: Option<ImpIdType> = "defaultImpIdType",
        /// Where accounts on the server are created.
        provisioning_url: Option<String> = "provisioningUrl",
        /// The login for that.
        provisioning_user_id: Option<String> = "provisioningUserId",
        /// The domain of messaging ids.
        service_domain: Option<String> = "serviceDomain",
        service_port: Option<i64> = "servicePort",
        /// Whether that is up to the reseller.
        use_reseller_imp_id_setting: Option<bool> = "useResellerIMPIdSetting",
        /// Whether the server is that of the system.
        use_system_messaging_server: Option<bool> = "useSystemMessagingServer",
        /// Whether the domain and port are those of the system.
        use_system_service_domain: Option<bool> = "useSystemServiceDomain",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
    }
}

endpoint! {
    /// The server for instant messaging and presence of a service provider.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::integrated_imp::Get};
    /// let call = Get::new("ent.odin");
    /// let answer = r#"{"useSystemServiceDomain":false,"serviceDomain":"im.example.net","servicePort":5222}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.service_port, Some(5222));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("IMP", "chat", "XMPP"))]
    Get = GET "/service-providers/integrated-imp", id "service-providers.integrated-imp.get", Safe, Inferred
        -> ServiceProviderIntegratedImp;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Changes the server for instant messaging and presence of a service provider; what is not set stays as it is.
    ///
    /// The password is written only: no answer shows it.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::service_providers::integrated_imp::Update;
    /// let change = Update::new("ent.odin").use_system_service_domain(false).service_domain("im.example.net");
    /// ```
    #[doc(alias("IMP", "chat", "XMPP"))]
    Update = PUT "/service-providers/integrated-imp", id "service-providers.integrated-imp.update", Idempotent, Inferred
        -> WriteResponse<ServiceProviderIntegratedImp>;
    new { service_provider_id: ServiceProviderId = Body "serviceProviderId" }
    body {
        /// Where browsers connect (BOSH).
        bosh_url: String = "boshURL" [Chars(0, 256)],
        /// Which user id the messaging id is made of.
        default_imp_id_type: ImpIdType = "defaultImpIdType",
        /// The password for that.
        provisioning_password: Secret = "provisioningPassword" [Chars(0, 20)],
        /// Where accounts on the server are created.
        provisioning_url: String = "provisioningUrl" [Chars(0, 256)],
        /// The login for that.
        provisioning_user_id: String = "provisioningUserId" [Chars(0, 80)],
        /// The domain of messaging ids.
        service_domain: String = "serviceDomain" [Chars(0, 80)],
        service_port: i64 = "servicePort" [Range(1, 65_535)],
        /// Whether that is up to the reseller.
        use_reseller_imp_id_setting: bool = "useResellerIMPIdSetting",
        /// Whether the server is that of the system.
        use_system_messaging_server: bool = "useSystemMessagingServer",
        /// Whether the domain and port are those of the system.
        use_system_service_domain: bool = "useSystemServiceDomain",
    }
}
