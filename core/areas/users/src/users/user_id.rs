//! `/users/user-id`: renaming a user.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::UserId;

endpoint! {
    /// Gives a user another id, domain included.
    ///
    /// Phones whose line/port follows the id may lose their registration. The answer is an empty list.
    ///
    /// ```
    /// use odin_api::users::user_id::Update;
    /// let rename = Update::new("4001@example.net", "ada@example.net");
    /// ```
    #[doc(alias = "rename user")]
    Update = PUT "/users/user-id", id "users.user-id.update", NotIdempotent, Sent -> WriteResponse;
    new {
        user_id: UserId = Body "userId",
        new_user_id: UserId = Body "newUserId" [Chars(1, 161)],
    }
}
