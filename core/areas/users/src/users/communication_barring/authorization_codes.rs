//! `/users/communication-barring/authorization-codes`: the codes that let barred calls of a user through.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::dialing::AuthorizationCode;
use crate::value::{Array, Secret, UserId};

endpoint! {
    /// The codes that let barred calls of a user through.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::communication_barring::authorization_codes::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"[{"code":"4711","description":"Sales"}]"#;
    /// let codes = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(codes[0].code.expose(), "4711");
    /// assert!(!format!("{codes:?}").contains("4711"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "call barring")]
    List = GET "/users/communication-barring/authorization-codes",
        id "users.communication-barring.authorization-codes.list", Safe, Sent -> Array<AuthorizationCode>;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Gives a user a code that lets barred calls through.
    ///
    /// ```
    /// use odin_api::users::communication_barring::authorization_codes::Create;
    /// let create = Create::new("4001@example.net", "4711").description("Sales");
    /// ```
    #[doc(alias = "call barring")]
    Create = POST "/users/communication-barring/authorization-codes",
        id "users.communication-barring.authorization-codes.create", NotIdempotent, Sent -> WriteResponse<AuthorizationCode>;
    new {
        user_id: UserId = Body "userId",
        code: Secret = Body "code" [Chars(2, 14)],
    }
    body { description: String = "description" [Chars(0, 80)] }
}

endpoint! {
    /// Takes a code that lets barred calls through from a user.
    ///
    /// The code is in the URL of the request, where proxies may log it.
    ///
    /// ```
    /// use odin_api::users::communication_barring::authorization_codes::Delete;
    /// let delete = Delete::new("4001@example.net", "4711");
    /// ```
    #[doc(alias = "call barring")]
    Delete = DELETE "/users/communication-barring/authorization-codes",
        id "users.communication-barring.authorization-codes.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
        code: Secret = Query "code",
    }
}
