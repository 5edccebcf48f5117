//! `/service-providers` and `/enterprises`.

use crate::login::LoginType::User;
use crate::tables::entries::groups::{LIMITS, PASSCODES, PASSWORDS};
use crate::tables::{keyed, setting};

// rule: documented
#[rustfmt::skip]
pub(super) const SETTINGS: &[setting::Entry] = &[
    setting("/service-providers/advice-of-charge"),
    setting("/service-providers/call-processing-policy").at_first(LIMITS),
    setting("/service-providers/emergency-call-notifications"),
    setting("/service-providers/integrated-imp"),
    setting("/service-providers/passcode-rules").at_first(PASSCODES),
    setting("/service-providers/password-rules").at_first(PASSWORDS).seen_by(User),
    setting("/service-providers/routing-profile"),
    setting("/service-providers/sip-authentication-password-rules").at_first(PASSWORDS).seen_by(User),
];

pub(super) const TABLES: &[keyed::Entry] = &[];
