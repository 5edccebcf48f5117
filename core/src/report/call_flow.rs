//! Call flows: where calls to a number go, through menus, hunt groups, call centers and call forwarding, to where they end.
//!
//! [`fetch`] reads what can be reached from a number, an extension or an alias, and nothing else. The result is a
//! [`CallFlow`], a graph that is plain data: [`Serialize`](serde::Serialize) writes it as JSON, and there are
//! [DOT](CallFlow::to_dot), [Mermaid](CallFlow::to_mermaid), a picture ([SVG](CallFlow::to_svg), laid out here, without
//! any other program) and a [page](CallFlow::to_html) to open, search and zoom. The same flow always gives the same output.
//!
//! ```no_run
//! use odin_api::report::call_flow::{Query, fetch};
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let server = odin_api::testing::Server::new(|_| serde_json::json!([]));
//! # let mut odin: odin_api::testing::Client = server.client();
//! let query = Query::new("ent.odin", "grp.odin", "+1-2015554010");
//! let flow = odin.run(async |ctx| fetch(&ctx, &query).await)??;
//! std::fs::write("calls.svg", flow.to_svg())?;
//! std::fs::write("calls.html", flow.to_html())?;
//! # Ok(()) }
//! ```
//!
//! # What is followed
//!
//! | from | to |
//! |---|---|
//! | auto attendant | its menu for business hours; with a schedule also the one for other hours, with a holiday schedule the one for holidays |
//! | menu, submenu | numbers, submenus and mailboxes of its keys; what the other keys do is written in its box |
//! | hunt group | agents; the number for calls that nobody answers, and the one for when the group is unreachable |
//! | call center | agents; overflow, stranded, bounced and forced calls, night and holiday service, as far as its type has them |
//! | user | call forwarding: always, selective, busy, no answer, not reachable; what rings at the same time or in turn; voice mail; what the CommPilot Express profile that holds says; night forwarding, to the number of the group |
//! | mailbox | the number that 0 leads to |
//!
//! A setting that is switched off is not shown. One that is on, but has no effect while another one is on (call forwarding
//! behind [`Always`](EdgeKind::Always), a queue behind [`Forced`](EdgeKind::Forced)), is marked
//! [`overridden`](Edge::overridden) and followed. Which of CommPilot Express, night forwarding and the other forwardings acts
//! first is not documented: none of these three overrides another.
//!
//! Numbers are compared as numbers, not as texts: `+1-2015554010`, `2015554010` and `+12015554010` are the same. A number that
//! nobody in the group has is an end ([`Outside`](NodeKind::Outside)): another group, or another network. The extensions of
//! alternate and DNIS numbers are not read.
//!
//! Auto attendants, hunt groups and call centers may have services of users themselves, such as call forwarding always. They are
//! read and drawn with [`Query::instance_services`], which takes a call more for each of those that are reached.
//!
//! # How many calls
//!
//! Up to six for the group (four lists, a fifth only if a number is in none of them, and its night forwarding only if a user
//! who is reached has it), then one for each user, auto
//! attendant, submenu and hunt group that is reached, and 2, 4 or 8 for a call center, depending on its type. A flow that starts at an alias of a
//! service instance reads all of them in the group to find it.

mod directory;
mod dot;
mod fetch;
mod flow;
mod html;
mod kinds;
mod legend;
mod lists;
mod mermaid;
mod picture;
mod query;
mod sketch;
mod subject;
mod survey;
mod svg;

pub use fetch::fetch;
pub use flow::{CallFlow, Detail, Edge, Node};
pub use kinds::{EdgeKind, NodeKind};
pub use query::Query;
