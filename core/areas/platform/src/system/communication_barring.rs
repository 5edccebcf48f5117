//! `/system/communication-barring`: what bars calls, as the platform defines it.

pub mod profiles;
