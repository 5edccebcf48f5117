//! `/users/call-centers/disposition-codes`: what an agent may say about a call afterwards.

use crate::declare::{endpoint, model};
use crate::shapes::call_center::CodeLevel;
use crate::value::{Array, UserId};

model! {
    /// A disposition code that an agent may use.
    AvailableCode {
        code: Option<String> = "code",
        description: Option<String> = "description",
        level: Option<CodeLevel> = "level",
    }
}

endpoint! {
    /// The disposition codes that an agent may use.
    ///
    /// No source shows the answer: its fields are inferred from BroadWorks.
    ///
    /// ```
    /// use odin_api::users::call_centers::disposition_codes::List;
    /// let list = List::new("4001@example.net");
    /// ```
    List = GET "/users/call-centers/disposition-codes", id "users.call-centers.disposition-codes.list",
        Safe, Sent -> Array<AvailableCode>;
    new { user_id: UserId = Query "userId" }
}
