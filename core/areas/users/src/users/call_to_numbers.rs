//! `/users/call-to-numbers`: the numbers at which a user can be called.

use crate::declare::{endpoint, model};
use crate::value::{Array, PhoneNumber, UserId, open_enum};

open_enum! {
    /// Which of the numbers of a user a call is to.
    CallToType {
        Primary = "Primary",
        Alternate1 = "Alternate1",
        Alternate2 = "Alternate2",
        Alternate3 = "Alternate3",
        Alternate4 = "Alternate4",
        Alternate5 = "Alternate5",
        Alternate6 = "Alternate6",
        Alternate7 = "Alternate7",
        Alternate8 = "Alternate8",
        Alternate9 = "Alternate9",
        Alternate10 = "Alternate10",
        BroadWorksMobility = "BroadWorks Mobility",
    }
}

model! {
    /// A number at which a user can be called: its own, an alternate one, or the mobile one.
    CallToNumber {
        kind: Option<CallToType> = "type",
        number: Option<PhoneNumber> = "number" [Chars(0, 23)],
        extension: Option<String> = "extension" [Chars(0, 20)],
    }
}

endpoint! {
    /// The numbers at which a user can be called; criteria of some services tell them apart.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::call_to_numbers::{CallToType, List}};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"[{"type":"Primary","number":"+1-5135551000","extension":"1000"}]"#;
    /// let numbers = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(numbers[0].kind, Some(CallToType::Primary));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "alternate numbers")]
    List = GET "/users/call-to-numbers", id "users.call-to-numbers.list", Safe, Inferred -> Array<CallToNumber>;
    new { user_id: UserId = Query "userId" }
}
