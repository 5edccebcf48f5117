//! Reports: values that say how a platform is set up, and what shows them. Nothing here does I/O.
//!
//! [`call_flow`] follows calls to a number, through menus, hunt groups, call centers and forwardings to where they end.

#[cfg(all(feature = "groups", feature = "users"))]
pub mod call_flow;
#[cfg(all(feature = "groups", feature = "users"))]
mod diagram;
#[cfg(all(feature = "groups", feature = "users"))]
mod markup;
#[cfg(all(feature = "groups", feature = "users"))]
mod text;
