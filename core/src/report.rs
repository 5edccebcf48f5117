//! Reports: values that say how a platform is set up, and ways to show them. Nothing here does I/O.
//!
//! [`call_flow`] follows calls to a number, through menus, hunt groups, call centers and call forwarding, to where they end.

pub mod call_flow;
mod diagram;
mod markup;
mod text;
