//! `/users/integrated-imp/password`

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::UserId;

endpoint! {
    /// Gives the chat account of a user a new password, which the platform makes up and nobody is shown.
    ///
    /// Clients of BroadWorks fetch it for themselves. Inferred from the rules of the API: no client was seen to send it.
    ///
    /// ```
    /// use odin_api::users::integrated_imp::password::Update;
    /// let update = Update::new("4001@example.net");
    /// ```
    Update = PUT "/users/integrated-imp/password", id "users.integrated-imp.password.update", NotIdempotent, Inferred
        -> WriteResponse;
    new { user_id: UserId = Body "userId" }
}
