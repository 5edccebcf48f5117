//! `/users/outlook-integration`: which contacts of Outlook the call manager finds.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// Which contacts are found.
    ContactRetrieval {
        DefaultFolder = "Retrieve Default Contact Folder Only",
        All = "Retrieve All Contacts",
    }
}

model! {
    /// Outlook Integration: which contacts of Outlook the call manager finds.
    OutlookIntegration {
        is_active: Option<bool> = "isActive",
        contact_retrieval_selection: Option<ContactRetrieval> = "contactRetrievalSelection",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// Which contacts of Outlook the call manager finds for a user.
    ///
    /// BroadWorks has had no command for it since release 22.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::outlook_integration::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"contactRetrievalSelection":"Retrieve All Contacts"}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users/outlook-integration", id "users.outlook-integration.get", Safe, Sent -> OutlookIntegration;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes which contacts of Outlook the call manager finds for a user; what is not set stays as it is.
    ///
    /// BroadWorks has had no command for it since release 22.
    ///
    /// ```
    /// use odin_api::users::outlook_integration::{ContactRetrieval, Update};
    /// let update = Update::new("4001@example.net").is_active(true).contact_retrieval_selection(ContactRetrieval::All);
    /// ```
    Update = PUT "/users/outlook-integration", id "users.outlook-integration.update",
        Idempotent, Sent -> WriteResponse<OutlookIntegration>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        contact_retrieval_selection: ContactRetrieval = "contactRetrievalSelection",
    }
}
