//! `/ui`: what the vendor's web client reads when it is loaded, without a login: the branding of the host name under
//! which it is reached.

pub mod applications;
pub mod emails;
pub mod images;
pub mod modules;
pub mod resources;
pub mod settings;
pub mod styles;
pub mod templates;
