//! `/users/phone-directory`: whom a user can call by name.

use crate::declare::{endpoint, model};
use crate::value::{Array, PhoneNumber, UserId};

model! {
    /// An entry of the directory.
    DirectoryEntry {
        /// Last name first, as in `Lovelace, Ada`.
        name: Option<String> = "name" [Chars(0, 50)],
        number: Option<PhoneNumber> = "number",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// The directory of a user: the people of the group, or of the whole enterprise.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::phone_directory::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"[{"userId":"4002@example.net","name":"Turing, Alan","extension":"1002"}]"#;
    /// let directory = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(directory[0].extension.as_deref(), Some("1002"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "contacts")]
    #[doc(alias = "address book")]
    List = GET "/users/phone-directory", id "users.phone-directory.list", Safe, Sent -> Array<DirectoryEntry>;
    new { user_id: UserId = Query "userId" }
}
