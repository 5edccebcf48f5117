//! `/users/personal-phone-list`: a user's own directory.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, PhoneNumber, UserId};

model! {
    /// An entry of a user's own directory.
    PhoneListEntry {
        name: Option<String> = "name",
        phone_number: Option<PhoneNumber> = "phoneNumber" [Chars(0, 30)],
    }
}

impl PhoneListEntry {
    /// A name and its number.
    pub fn of(name: impl Into<String>, phone_number: impl Into<PhoneNumber>) -> Self {
        Self { phone_number: Some(phone_number.into()), ..Self::named(name) }
    }

    /// Names an entry, to delete it.
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: Some(name.into()), ..Self::default() }
    }
}

model! {
    /// A user's own directory.
    PersonalPhoneList {
        entries: Array<PhoneListEntry> = "entries",
    }
}

endpoint! {
    /// A user's own directory.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::personal_phone_list::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"{"entries":[{"name":"Dentist","phoneNumber":"+1-2105554321"}]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.entries[0].name.as_deref(), Some("Dentist"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "contacts")]
    #[doc(alias = "address book")]
    List = GET "/users/personal-phone-list", id "users.personal-phone-list.list", Safe, Sent -> PersonalPhoneList;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Adds entries to a user's own directory; their names must be free.
    ///
    /// ```
    /// use odin_api::users::personal_phone_list::{Create, PhoneListEntry};
    /// let create = Create::new("4001@example.net").entries([PhoneListEntry::of("Dentist", "+1-2105554321")]);
    /// ```
    #[doc(alias("contacts", "address book"))]
    Create = POST "/users/personal-phone-list", id "users.personal-phone-list.create", NotIdempotent, Sent
        -> WriteResponse<PersonalPhoneList>;
    new { user_id: UserId = Body "userId" }
    lists { entries: PhoneListEntry = "entries" }
    one_of ["entries"]
}

endpoint! {
    /// Changes one entry of a user's own directory.
    ///
    /// The API requires the new name: repeat the old one to keep it.
    ///
    /// ```
    /// use odin_api::users::personal_phone_list::Update;
    /// let update = Update::new("4001@example.net", "Dentist", "Dentist", "+1-2105550000");
    /// ```
    #[doc(alias("contacts", "address book"))]
    Update = PUT "/users/personal-phone-list", id "users.personal-phone-list.update", NotIdempotent, Sent
        -> WriteResponse<PhoneListEntry>;
    new {
        user_id: UserId = Body "userId",
        name: String = Body "name",
        new_name: String = Body "newName",
        phone_number: PhoneNumber = Body "phoneNumber" [Chars(1, 30)],
    }
}

endpoint! {
    /// Removes entries from a user's own directory. They are in the body, which some proxies drop from a `DELETE`.
    ///
    /// ```
    /// use odin_api::users::personal_phone_list::{Delete, PhoneListEntry};
    /// let delete = Delete::new("4001@example.net").entries([PhoneListEntry::named("Dentist")]);
    /// ```
    #[doc(alias("contacts", "address book"))]
    Delete = DELETE "/users/personal-phone-list", id "users.personal-phone-list.delete", NotIdempotent, Sent -> WriteResponse;
    new { user_id: UserId = Body "userId" }
    lists { entries: PhoneListEntry = "entries" }
    one_of ["entries"]
}
