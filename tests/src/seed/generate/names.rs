//! What generated things are called.

pub(super) const FIRST: &[&str] = &[
    "Anna", "Ben", "Carla", "David", "Elena", "Felix", "Grace", "Hugo", "Ines", "Jonas", "Karin", "Louis", "Maria",
    "Noah", "Olga", "Paul",
];
pub(super) const LAST: &[&str] = &[
    "Adams", "Baker", "Clark", "Dupont", "Evans", "Fischer", "Garcia", "Hansen", "Ito", "Jones", "Keller", "Lopez",
    "Miller", "Novak", "Olsen", "Parker", "Rossi", "Smith", "Turner", "Weber",
];
pub(super) const DEPARTMENTS: &[&str] = &["Accounts", "Sales", "Support", "Warehouse"];
pub(super) const TELEPHONES: &[&str] = &["Polycom VVX 400", "Yealink T46", "Cisco 8841"];
pub(super) const TIME_ZONES: &[&str] =
    &["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "Europe/London"];
pub(super) const STREETS: &[&str] = &["Main Street", "Oak Avenue", "Station Road", "Harbour Lane"];
pub(super) const CITIES: &[(&str, &str)] =
    &[("Hoboken", "New Jersey"), ("Boston", "Massachusetts"), ("Austin", "Texas"), ("Reno", "Nevada")];
