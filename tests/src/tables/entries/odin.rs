//! What is Odin's own, with no BroadWorks behind it.

use crate::branding;
use crate::tables::{keyed, table};

// rule: documented
#[rustfmt::skip]
pub(super) const TABLES: &[keyed::Entry] = &[
    table("/branding/applications").called("Application").within("hostnameId", branding::HOSTNAMES),
    table("/branding/hostnames").called("Host name").unique("hostname").beside(branding::BESIDE),
    table("/branding/resources").called("Resource").within("hostnameId", branding::HOSTNAMES),
];
