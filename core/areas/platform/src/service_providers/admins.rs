//! `/service-providers/admins`: the administrators of a service provider.

pub mod policies;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, Secret, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// What an administrator of a service provider is for.
    AdministratorType {
        Normal = "Normal",
        /// The service provider's own staff, with less reach.
        Customer = "Customer",
        PasswordResetOnly = "Password Reset Only",
    }
}

model! {
    /// An administrator of a service provider.
    ServiceProviderAdmin {
        user_id: Option<UserId> = "userId",
        /// What some rows carry in place of the user id: see [`ServiceProviderAdmin::id`].
        administrator_id: Option<UserId> = "administratorID",
        administrator_type: Option<AdministratorType> = "administratorType",
        first_name: Option<String> = "firstName",
        last_name: Option<String> = "lastName",
        language: Option<String> = "language",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        locale: Option<String> = "locale",
        encoding: Option<String> = "encoding",
        account_disabled: Option<bool> = "accountDisabled",
        last_authenticated_date: Option<String> = "lastAuthenticatedDate",
        has_password: Option<bool> = "hasPassword",
    }
}

impl ServiceProviderAdmin {
    /// The id, under whichever name the record has it.
    pub fn id(&self) -> Option<&UserId> {
        self.user_id.as_ref().or(self.administrator_id.as_ref())
    }
}

endpoint! {
    /// An administrator of a service provider; declared in the API's own client, which never calls it.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::service_providers::admins::{AdministratorType, Get};
    /// let answer = r#"{"userId":"ann","administratorType":"Customer","lastName":"Smith"}"#;
    /// let admin = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(admin.administrator_type, Some(AdministratorType::Customer));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/service-providers/admins", id "service-providers.admins.get", Safe, Documented -> ServiceProviderAdmin;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// The administrators of a service provider.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::service_providers::admins::{AdministratorType, List};
    /// let answer = r#"[{"administratorID":"ann","administratorType":"Password Reset Only"}]"#;
    /// let admins = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(admins[0].id().map(|id| id.as_str()), Some("ann"));
    /// assert_eq!(admins[0].administrator_type, Some(AdministratorType::PasswordResetOnly));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "administrator")]
    List = GET "/service-providers/admins", id "service-providers.admins.list", Safe, Sent
        -> Array<ServiceProviderAdmin>;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Creates an administrator of a service provider.
    ///
    /// Some platforms before 7.0.12 ignore it and keep the type `Normal`.
    ///
    /// ```
    /// use odin_api::service_providers::admins::{AdministratorType, Create};
    /// let create = Create::new("ent.odin", "ann@example.net", "Secret-1", AdministratorType::Normal, "English")
    ///     .first_name("Ann")
    ///     .last_name("Smith");
    /// ```
    #[doc(alias = "administrator")]
    Create = POST "/service-providers/admins", id "service-providers.admins.create", NotIdempotent, Sent
        -> WriteResponse<ServiceProviderAdmin>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        user_id: UserId = Body "userId" [Chars(1, 161)],
        password: Secret = Body "password" [Chars(6, 60)],
        administrator_type: AdministratorType = Body "administratorType",
        /// The portal sends the default language of the system.
        language: String = Body "language" [Chars(1, 40)],
    }
    body {
        first_name: String = "firstName" [Chars(0, 30)],
        last_name: String = "lastName" [Chars(0, 30)],
    }
}

endpoint! {
    /// Changes an administrator of a service provider, the password included.
    ///
    /// A user who changes the own password has to log in again. Since it may set a password, it is not retried blindly.
    ///
    /// ```
    /// use odin_api::service_providers::admins::Update;
    /// let update = Update::new("ann@example.net").password("Secret-2");
    /// assert!(!format!("{update:?}").contains("Secret-2"));
    /// ```
    Update = PUT "/service-providers/admins", id "service-providers.admins.update", NotIdempotent, Sent
        -> WriteResponse<ServiceProviderAdmin>;
    new { user_id: UserId = Body "userId" }
    body {
        service_provider_id: ServiceProviderId = "serviceProviderId",
        password: Secret = "password" [Chars(6, 60)],
        /// Sent back as read: it cannot change.
        administrator_type: AdministratorType = "administratorType",
        first_name: String = "firstName" [Chars(0, 30)],
        last_name: String = "lastName" [Chars(0, 30)],
        language: String = "language" [Chars(0, 40)],
    }
}

endpoint! {
    /// Deletes an administrator of a service provider.
    ///
    /// ```
    /// use odin_api::service_providers::admins::Delete;
    /// let delete = Delete::new("ann@example.net");
    /// ```
    Delete = DELETE "/service-providers/admins", id "service-providers.admins.delete", NotIdempotent, Sent -> WriteResponse;
    new { user_id: UserId = Query "userId" }
}
