//! Reports: values that say how a platform is set up, and what shows them. Nothing here does I/O.
//!
//! [`call_flow`] follows calls to a number, through menus, hunt groups, call centers and forwardings to where they end.

pub mod call_flow;
mod diagram;
mod markup;
mod text;
