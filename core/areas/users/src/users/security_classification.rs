//! `/users/security-classification`: how confidential the calls of the user may be.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, Patch, ServiceProviderId, UserId};

model! {
    /// Security Classification: how confidential the calls of a user may be.
    SecurityClassification {
        /// A classification of the platform, by its name.
        security_classification: Patch<String> = "securityClassification" [Chars(0, 40)],
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The security classification of a user: how confidential its calls may be.
    ///
    /// No source shows the name of the classification in the answer.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::security_classification::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"userId":"4001@example.net"}"#.into()))?;
    /// assert_eq!(setting.security_classification.get(), None);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users/security-classification", id "users.security-classification.get",
        Safe, Inferred -> SecurityClassification;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the security classification of a user, or takes it away.
    ///
    /// ```
    /// use odin_api::{users::security_classification::Update, value::Patch};
    /// let secret = Update::new("4001@example.net").security_classification("Secret");
    /// let none = Update::new("4001@example.net").security_classification(Patch::Clear);
    /// ```
    Update = PUT "/users/security-classification", id "users.security-classification.update",
        Idempotent, Inferred -> WriteResponse<SecurityClassification>;
    new { user_id: UserId = Body "userId" }
    body {
        security_classification: String = "securityClassification" [Chars(0, 40)],
    }
}
