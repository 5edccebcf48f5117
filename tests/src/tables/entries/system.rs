//! `/system` and `/resellers`.

use crate::config::Quirks;
use crate::json::Fields;
use crate::login::LoginType::User;
use crate::tables::entries::groups::{PASSCODES, PASSWORDS};
use crate::tables::{keyed, setting, table};

// rule: assumed
fn version(record: &mut Fields, _: Quirks) {
    record.insert("version".to_owned(), "23.0_1.1075".into());
}

// rule: documented
#[rustfmt::skip]
pub(super) const SETTINGS: &[setting::Entry] = &[
    setting("/resellers/emergency-call-notifications"),
    setting("/resellers/emergency-zones"),
    setting("/system/advice-of-charge"),
    setting("/system/anonymous-call-rejection"),
    setting("/system/attendant-console"),
    setting("/system/automatic-callback"),
    setting("/system/collaborate"),
    setting("/system/connected-line-identification-presentation"),
    setting("/system/emergency-call-notifications"),
    setting("/system/emergency-zones"),
    setting("/system/number-activation"),
    setting("/system/passcode-rules").at_first(PASSCODES),
    setting("/system/password-rules").at_first(PASSWORDS),
    setting("/system/sip-authentication-password-rules").at_first(PASSWORDS).seen_by(User),
    setting("/system/software-version").viewed(version),
];

// rule: documented
#[rustfmt::skip]
pub(super) const TABLES: &[keyed::Entry] = &[
    table("/system/advice-of-charge/cost-information-source"),
    table("/system/network-class-of-services"),
];
