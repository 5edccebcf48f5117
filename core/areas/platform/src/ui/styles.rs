//! `/ui/styles`: the style sheet of the portal.

pub mod style_css;
