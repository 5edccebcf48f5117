//! Contact persons.

use crate::declare::model;
use crate::value::Patch;

model! {
    /// The contact of a service provider or a group.
    Contact {
        contact_name: Patch<String> = "contactName" [Chars(0, 30)],
        contact_number: Patch<String> = "contactNumber" [Chars(0, 30)],
        contact_email: Patch<String> = "contactEmail" [Chars(0, 80)],
    }
}
