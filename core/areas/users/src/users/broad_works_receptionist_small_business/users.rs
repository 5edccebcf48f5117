//! `/users/broad-works-receptionist-small-business/users`

use super::WatchedUser;
use crate::declare::endpoint;
use crate::value::{Array, UserId};

endpoint! {
    /// Whose lines the receptionist client of a user can show.
    ///
    /// ```
    /// use odin_api::users::broad_works_receptionist_small_business::users::ListAvailable;
    /// let list = ListAvailable::new("4001@example.net");
    /// ```
    #[doc(alias = "receptionist")]
    ListAvailable = GET "/users/broad-works-receptionist-small-business/users",
        id "users.broad-works-receptionist-small-business.users.list-available", Safe, Inferred -> Array<WatchedUser>;
    new { user_id: UserId = Query "userId" }
}
