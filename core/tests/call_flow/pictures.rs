//! The gallery as files, to be looked at: `ODIN_API_PICTURES=DIR cargo test -p odin-api --test call_flow pictures`.
#![allow(clippy::disallowed_methods, reason = "a test may write files; what it tests does not")]

use std::path::PathBuf;

use crate::gallery;

#[test]
fn pictures_are_written_where_that_is_asked_for() {
    let folder = std::env::var_os("ODIN_API_PICTURES").map(PathBuf::from);
    for (name, flow) in gallery::all() {
        let (svg, html) = (flow.to_svg(), flow.to_html());
        assert!(html.contains(&svg), "{name}: the page shows the picture");
        assert!(flow.to_dot().starts_with("digraph") && flow.to_mermaid().starts_with("flowchart LR"), "{name}");
        let files = [("svg", svg), ("html", html), ("dot", flow.to_dot()), ("mmd", flow.to_mermaid())];
        for (kind, text) in files {
            if let Some(folder) = &folder {
                std::fs::write(folder.join(format!("{name}.{kind}")), text).expect("a folder to write to");
            }
        }
    }
}
