//! The flow as a graph of Graphviz.

use std::fmt::Write as _;

use super::flow::{CallFlow, Edge, Node};
use crate::report::markup;

impl CallFlow {
    /// The flow in the DOT language, for Graphviz and compatible programs.
    ///
    /// Texts from the platform are quoted, so they cannot become markup.
    pub fn to_dot(&self) -> String {
        let mut dot = String::from(
            "digraph calls {\n  rankdir=LR;\n  node [shape=box, style=\"rounded,filled\", fontname=\"Helvetica\", fontcolor=white];\n  edge [fontname=\"Helvetica\", fontsize=10];\n",
        );
        for (place, node) in self.nodes().iter().enumerate() {
            let label = markup::dot(node.lines());
            let _ = writeln!(dot, "  n{place} [label={label}, fillcolor=\"{}\"];", node.kind.color());
        }
        for edge in self.edges() {
            let Edge { from, to, kind, label, overridden } = edge;
            let style = if *overridden { ", style=dashed" } else { "" };
            let label = markup::dot([label]);
            let _ = writeln!(dot, "  n{from} -> n{to} [label={label}, color=\"{}\"{style}];", kind.color());
        }
        dot.push_str("}\n");
        dot
    }
}

impl Node {
    /// What to show of it where there is only text.
    pub(super) fn lines(&self) -> Vec<String> {
        let mut lines = vec![format!("{}: {}", self.kind.label(), self.title)];
        lines.extend(self.numbers());
        lines.extend(self.details.iter().map(|detail| format!("{}: {}", detail.name, detail.value)));
        lines.extend(self.problems.iter().map(|problem| format!("Not read: {problem}")));
        lines
    }

    /// Its extension and phone number in one line.
    pub(super) fn numbers(&self) -> Option<String> {
        let numbers: Vec<&str> =
            [&self.extension, &self.phone_number].into_iter().flatten().map(String::as_str).collect();
        (!numbers.is_empty()).then(|| numbers.join(" · "))
    }
}
