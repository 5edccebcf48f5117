//! `/users/group-id`: moving a user to another group.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::users::User;
use crate::value::{GroupId, UserId};

endpoint! {
    /// Moves a user to another group of the same enterprise, or only checks whether that is possible.
    ///
    /// The answer is the user as it is now. How obstacles are reported is not documented: see
    /// [`WriteResponse::body`](crate::WriteResponse::body).
    ///
    /// ```
    /// use odin_api::users::group_id::Update;
    /// let dry_run = Update::new("4001@example.net", "grp2.odin", true);
    /// let in_earnest = Update::new("4001@example.net", "grp2.odin", false);
    /// ```
    #[doc(alias = "move user")]
    Update = PUT "/users/group-id", id "users.group-id.update", NotIdempotent, Sent -> WriteResponse<User>;
    new {
        user_id: UserId = Body "userId",
        new_group_id: GroupId = Body "newGroupId" [Chars(1, 30)],
        /// True: nothing is moved.
        evaluate_only: bool = Body "evaluateOnly",
    }
}
