//! `/users/classmark`: the class of the line, which the network is told.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, Patch, ServiceProviderId, UserId};

model! {
    /// Classmark: the class of a line, which the network is told when the user calls.
    Classmark {
        /// A classmark of the platform, by its name.
        classmark: Patch<String> = "classmark" [Chars(0, 40)],
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The classmark of a user: the class of its line, which the network is told.
    ///
    /// No source shows the name of the classmark in the answer.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::classmark::Get};
    /// let call = Get::new("4001@example.net");
    /// let setting = Get::response(http::Response::new(r#"{"userId":"4001@example.net"}"#.into()))?;
    /// assert_eq!(setting.classmark.get(), None);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users/classmark", id "users.classmark.get", Safe, Inferred -> Classmark;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the classmark of a user, or takes it away.
    ///
    /// ```
    /// use odin_api::{users::classmark::Update, value::Patch};
    /// let gold = Update::new("4001@example.net").classmark("gold");
    /// let none = Update::new("4001@example.net").classmark(Patch::Clear);
    /// ```
    Update = PUT "/users/classmark", id "users.classmark.update", Idempotent, Inferred -> WriteResponse<Classmark>;
    new { user_id: UserId = Body "userId" }
    body {
        classmark: String = "classmark" [Chars(0, 40)],
    }
}
