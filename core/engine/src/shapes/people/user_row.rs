//! Users, where a list or a membership shows them.

use crate::declare::model;
use crate::value::{PhoneNumber, UserId};

model! {
    /// A user in a list of members or candidates: a row, not the profile.
    ///
    /// Where members are written, the id is all that counts.
    UserRow from "userId" needs {
        user_id: UserId = "userId",
    } has {
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        hiragana_last_name: Option<String> = "hiraganaLastName",
        hiragana_first_name: Option<String> = "hiraganaFirstName",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        /// Name of the department, with its group in parentheses where it has one.
        department: Option<String> = "department",
        email_address: Option<String> = "emailAddress",
        imp_id: Option<String> = "iMPId",
    }
}

impl<T: Into<UserId>> From<T> for UserRow {
    fn from(user_id: T) -> Self {
        Self::new(user_id)
    }
}
