//! Where calls go that need approval.

use crate::declare::model;
use crate::value::{Patch, PhoneNumber};

model! {
    /// Where calls are transferred to for approval; [`Patch::Clear`] takes a number away.
    TransferNumbers {
        phone_number01: Patch<PhoneNumber> = "phoneNumber01" [Chars(0, 30)],
        phone_number02: Patch<PhoneNumber> = "phoneNumber02" [Chars(0, 30)],
        phone_number03: Patch<PhoneNumber> = "phoneNumber03" [Chars(0, 30)],
    }
}
