//! `/branding`: what the portal looks like and offers, one set for each host name under which it is reached.

pub mod applications;
pub mod emails;
pub mod hostnames;
pub mod modules;
pub mod resources;
pub mod settings;
pub mod templates;
