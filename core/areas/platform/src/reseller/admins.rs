//! `/reseller/admins`: the administrators of a reseller.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, ResellerId, Secret, UserId};

model! {
    /// An administrator of a reseller.
    ResellerAdmin {
        user_id: Option<UserId> = "userId",
        /// What rows of a list carry in place of the user id: see [`ResellerAdmin::id`].
        administrator_id: Option<UserId> = "administratorID",
        first_name: Option<String> = "firstName",
        last_name: Option<String> = "lastName",
        language: Option<String> = "language",
        reseller_id: Option<ResellerId> = "resellerId",
    }
}

impl ResellerAdmin {
    /// The id, under whichever name the record has it.
    pub fn id(&self) -> Option<&UserId> {
        self.user_id.as_ref().or(self.administrator_id.as_ref())
    }
}

model! {
    /// The administrators of a reseller.
    ResellerAdmins {
        /// The administrators, whatever the key says.
        resellers: Array<ResellerAdmin> = "resellers",
    }
}

endpoint! {
    /// An administrator of a reseller; declared in the API's own client, which never calls it.
    ///
    /// ```
    /// use odin_api::{Endpoint, reseller::admins::Get};
    /// let call = Get::new("ann@example.net");
    /// let answer = r#"{"userId":"ann@example.net","lastName":"Smith"}"#;
    /// let admin = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(admin.last_name.as_deref(), Some("Smith"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "administrator")]
    Get = GET "/reseller/admins", id "reseller.admins.get", Safe, Documented -> ResellerAdmin;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// The administrators of a reseller.
    ///
    /// ```
    /// use odin_api::{Endpoint, reseller::admins::List};
    /// let call = List::new("res.odin");
    /// let answer = r#"{"resellers":[{"administratorID":"ann@example.net","lastName":"Smith"}]}"#;
    /// let admins = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(admins.resellers[0].id().map(|id| id.as_str()), Some("ann@example.net"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "administrator")]
    List = GET "/reseller/admins", id "reseller.admins.list", Safe, Sent -> ResellerAdmins;
    new { reseller_id: ResellerId = Query "resellerId" }
}

endpoint! {
    /// Creates an administrator of a reseller.
    ///
    /// ```
    /// use odin_api::reseller::admins::Create;
    /// let create = Create::new("res.odin", "ann@example.net", "Secret-1").first_name("Ann").last_name("Smith");
    /// assert!(!format!("{create:?}").contains("Secret-1"));
    /// ```
    #[doc(alias = "administrator")]
    Create = POST "/reseller/admins", id "reseller.admins.create", NotIdempotent, Sent -> WriteResponse<ResellerAdmin>;
    new {
        reseller_id: ResellerId = Body "resellerId",
        user_id: UserId = Body "userId",
        password: Secret = Body "password" [Chars(1, 60)],
    }
    body {
        first_name: String = "firstName" [Chars(0, 30)],
        last_name: String = "lastName" [Chars(0, 30)],
    }
}

endpoint! {
    /// Changes an administrator of a reseller, the password included.
    ///
    /// Since it may set a password, it is not retried blindly.
    ///
    /// ```
    /// use odin_api::reseller::admins::Update;
    /// let update = Update::new("res.odin", "ann@example.net").password("Secret-2");
    /// assert!(!format!("{update:?}").contains("Secret-2"));
    /// ```
    Update = PUT "/reseller/admins", id "reseller.admins.update", NotIdempotent, Sent -> WriteResponse<ResellerAdmin>;
    new {
        reseller_id: ResellerId = Body "resellerId",
        user_id: UserId = Body "userId",
    }
    body {
        /// Sent back as read.
        administrator_id: UserId = "administratorID",
        first_name: String = "firstName" [Chars(0, 30)],
        language: String = "language" [Chars(0, 40)],
        last_name: String = "lastName" [Chars(0, 30)],
        password: Secret = "password" [Chars(0, 60)],
    }
}

endpoint! {
    /// Deletes an administrator of a reseller.
    ///
    /// ```
    /// use odin_api::reseller::admins::Delete;
    /// let delete = Delete::new("ann@example.net");
    /// ```
    Delete = DELETE "/reseller/admins", id "reseller.admins.delete", NotIdempotent, Sent -> WriteResponse;
    new { user_id: UserId = Query "userId" }
}
