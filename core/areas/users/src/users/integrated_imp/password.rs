//! `/users/integrated-imp/password`: the password of the chat account.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::UserId;

endpoint! {
    /// Gives the chat account of a user a new password, which the platform makes up and nobody is shown.
    ///
    /// Clients of BroadWorks fetch it themselves.
    ///
    /// ```
    /// use odin_api::users::integrated_imp::password::Update;
    /// let update = Update::new("4001@example.net");
    /// ```
    #[doc(alias("chat", "XMPP", "instant messaging"))]
    Update = PUT "/users/integrated-imp/password", id "users.integrated-imp.password.update", NotIdempotent, Inferred
        -> WriteResponse;
    new { user_id: UserId = Body "userId" }
}
