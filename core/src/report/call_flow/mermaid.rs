//! The flow as a chart of Mermaid.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::flow::CallFlow;
use crate::report::markup;

impl CallFlow {
    /// The flow as a Mermaid flowchart, which many wikis and code hosts can draw.
    ///
    /// Texts from the platform are escaped, so they cannot become markup.
    pub fn to_mermaid(&self) -> String {
        let mut chart = String::from("flowchart LR\n");
        for (place, node) in self.nodes().iter().enumerate() {
            let label = markup::mermaid(node.lines());
            let _ = writeln!(chart, "  n{place}[{label}]:::{}Box", node.kind.word());
        }
        for edge in self.edges() {
            let line = if edge.overridden { "-.->" } else { "-->" };
            let label = if edge.label.trim().is_empty() {
                String::new()
            } else {
                format!("|{}|", markup::mermaid([&edge.label]))
            };
            let _ = writeln!(chart, "  n{} {line}{label} n{}", edge.from, edge.to);
        }
        let kinds: BTreeSet<_> = self.nodes().iter().map(|node| node.kind).collect();
        for kind in kinds {
            // Not `end` alone, which closes a subgraph.
            let _ = writeln!(chart, "  classDef {}Box fill:{},color:#ffffff", kind.word(), kind.color());
        }
        chart
    }
}
