//! The profile that all virtual users share.

use crate::declare::model;
use crate::shapes::people::Department;
use crate::value::{Array, Patch, PhoneNumber, Secret};

model! {
    /// Name, number and place of a virtual user: an auto attendant, a call center, a hunt group and so on.
    ///
    /// Three-state fields, since profiles are written as well as read.
    ServiceInstanceProfile {
        name: Patch<String> = "name" [Chars(0, 30)],
        calling_line_id_last_name: Patch<String> = "callingLineIdLastName" [Chars(0, 30)],
        calling_line_id_first_name: Patch<String> = "callingLineIdFirstName" [Chars(0, 30)],
        hiragana_last_name: Patch<String> = "hiraganaLastName" [Chars(0, 30)],
        hiragana_first_name: Patch<String> = "hiraganaFirstName" [Chars(0, 30)],
        phone_number: Patch<PhoneNumber> = "phoneNumber" [Chars(0, 23)],
        extension: Patch<String> = "extension" [Chars(0, 20)],
        /// Only written.
        password: Patch<Secret> = "password" [Chars(0, 60)],
        department: Patch<Department> = "department",
        language: Patch<String> = "language" [Chars(0, 40)],
        time_zone: Patch<String> = "timeZone" [Chars(0, 127)],
        /// Only read.
        time_zone_display_name: Patch<String> = "timeZoneDisplayName",
        aliases: Array<String> = "aliases" [Items(3)],
        public_user_identity: Patch<String> = "publicUserIdentity" [Chars(0, 161)],
        country_code: Patch<String> = "countryCode",
        national_prefix: Patch<String> = "nationalPrefix",
    }
}
