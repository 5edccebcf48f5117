//! Postal addresses.

use crate::declare::model;
use crate::value::Patch;

model! {
    /// A postal address; three-state fields, since addresses are written as well as read.
    Address {
        address_line1: Patch<String> = "addressLine1" [Chars(0, 80)],
        address_line2: Patch<String> = "addressLine2" [Chars(0, 80)],
        city: Patch<String> = "city" [Chars(0, 50)],
        /// A key of `GET /system/states-provinces`.
        state_or_province: Patch<String> = "stateOrProvince" [Chars(0, 50)],
        /// The text shown for the state or province; only read.
        state_or_province_display_name: Patch<String> = "stateOrProvinceDisplayName",
        zip_or_postal_code: Patch<String> = "zipOrPostalCode" [Chars(0, 50)],
        country: Patch<String> = "country" [Chars(0, 50)],
    }
}
