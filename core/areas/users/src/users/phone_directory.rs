//! `/users/phone-directory`: whom a user can call by name.

use crate::declare::endpoint;
pub use crate::shapes::directory::DirectoryEntry;
use crate::value::{Array, UserId};

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
