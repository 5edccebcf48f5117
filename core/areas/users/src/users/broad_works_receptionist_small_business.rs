//! `/users/broad-works-receptionist-small-business`: whose lines a receptionist of a small office sees.

pub mod users;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, PhoneNumber, UserId};

model! {
    /// A user whose line a receptionist sees.
    WatchedUser from "userId" needs {
        user_id: UserId = "userId",
    } has {
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        hiragana_last_name: Option<String> = "hiraganaLastName",
        hiragana_first_name: Option<String> = "hiraganaFirstName",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        /// The mobile phone.
        mobile: Option<PhoneNumber> = "mobile",
        /// Name of the department, with its group in parentheses where it has one.
        department: Option<String> = "department",
        title: Option<String> = "title",
        email_address: Option<String> = "emailAddress",
        imp_id: Option<String> = "iMPId",
        group_id: Option<GroupId> = "groupId",
    }
}

endpoint! {
    /// Whose lines the receptionist client of a user shows.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::broad_works_receptionist_small_business::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"[{"userId":"4002@example.net","title":"Engineer"}]"#;
    /// let watched = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(watched[0].title.as_deref(), Some("Engineer"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("receptionist", "BLF"))]
    Get = GET "/users/broad-works-receptionist-small-business", id "users.broad-works-receptionist-small-business.get",
        Safe, Inferred -> Array<WatchedUser>;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes whose lines the receptionist client of a user shows.
    ///
    /// The list replaces the one that is there, and an empty one removes all. [`users::ListAvailable`] names those who
    /// can be shown.
    ///
    /// ```
    /// use odin_api::users::broad_works_receptionist_small_business::Update;
    /// let watch = Update::new("4001@example.net").users(["4002@example.net", "4003@example.net"]);
    /// ```
    #[doc(alias("receptionist", "BLF"))]
    Update = PUT "/users/broad-works-receptionist-small-business",
        id "users.broad-works-receptionist-small-business.update", Idempotent, Inferred -> WriteResponse;
    new { user_id: UserId = Body "userId" }
    lists { users: UserRow = "users" }
}
