//! `/users/calling-plans/outgoing/authorization-codes/codes`: the codes that let calls of a user through.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::dialing::AuthorizationCode;
use crate::value::{Array, Secret, UserId};

endpoint! {
    /// The authorization codes of a user.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_plans::outgoing::authorization_codes::codes::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"[{"code":"4711","description":"Sales"}]"#;
    /// let codes = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(codes[0].code.expose(), "4711");
    /// assert!(!format!("{codes:?}").contains("4711"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "account code")]
    List = GET "/users/calling-plans/outgoing/authorization-codes/codes",
        id "users.calling-plans.outgoing.authorization-codes.codes.list", Safe, Sent -> Array<AuthorizationCode>;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Gives a user an authorization code.
    ///
    /// ```
    /// use odin_api::users::calling_plans::outgoing::authorization_codes::codes::Create;
    /// let create = Create::new("4001@example.net", "4711").description("Sales");
    /// ```
    #[doc(alias = "account code")]
    Create = POST "/users/calling-plans/outgoing/authorization-codes/codes",
        id "users.calling-plans.outgoing.authorization-codes.codes.create", NotIdempotent, Sent -> WriteResponse<AuthorizationCode>;
    new {
        user_id: UserId = Body "userId",
        code: Secret = Body "code" [Chars(2, 14)],
    }
    body { description: String = "description" [Chars(0, 80)] }
}

endpoint! {
    /// Takes an authorization code from a user.
    ///
    /// The code is in the URL of the request, where proxies may log it.
    ///
    /// ```
    /// use odin_api::users::calling_plans::outgoing::authorization_codes::codes::Delete;
    /// let delete = Delete::new("4001@example.net", "4711");
    /// ```
    #[doc(alias = "account code")]
    Delete = DELETE "/users/calling-plans/outgoing/authorization-codes/codes",
        id "users.calling-plans.outgoing.authorization-codes.codes.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
        code: Secret = Query "code",
    }
}
