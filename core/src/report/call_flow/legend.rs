//! What the colours of a picture mean: of those that are in it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::flow::CallFlow;
use super::kinds::Family;
use crate::report::diagram::Point;
use crate::report::text::Font;

const FONT: Font = Font { size: 11.0, bold: false };
const LINE: f64 = 22.0;
/// A swatch, and the room behind each entry.
const SWATCH: f64 = 34.0;
const GAP: f64 = 22.0;
/// A legend is at least as wide as this allows, however narrow the picture.
const LEAST: f64 = 460.0;

/// The legend, and how large it is.
pub(super) fn of(flow: &CallFlow, width: f64) -> (String, Point) {
    let width = width.max(LEAST);
    let kinds: BTreeSet<_> = flow.nodes().iter().skip(1).map(|node| node.kind).collect();
    let families: BTreeSet<_> = flow.edges().iter().map(|edge| edge.kind.family()).collect();
    let mut entries: Vec<(String, String)> = Vec::new();
    for kind in kinds {
        let swatch = format!(r#"<rect x="0" y="-11" width="26" height="14" rx="3" fill="{}"/>"#, kind.color());
        entries.push((swatch, kind.label().to_owned()));
    }
    let stroke = |color: &str, arrow: &str, class: &str| {
        format!(
            r#"<path class="cf-edge{class}" d="M0 -4L26 -4" stroke="{color}" marker-end="url(#cf-arrow-{arrow})"/>"#
        )
    };
    for family in families {
        entries.push((stroke(family.color(), family.word(), ""), format!("call {}", family.label())));
    }
    if flow.edges().iter().any(|edge| edge.overridden) {
        let family = Family::Way;
        let text = "is on, but another setting acts first".to_owned();
        entries.push((stroke(family.color(), family.word(), " cf-off"), text));
    }
    let (mut svg, mut at, mut widest) = (String::new(), Point { x: 0.0, y: 11.0 }, 0.0_f64);
    for (swatch, text) in entries {
        let needed = SWATCH + FONT.width(&text);
        if at.x > 0.0 && at.x + needed > width {
            at = Point { x: 0.0, y: at.y + LINE };
        }
        let Point { x, y } = at;
        let _ = writeln!(
            svg,
            r#"<g transform="translate({} {y})">{swatch}<text class="cf-legend" x="{SWATCH}">{text}</text></g>"#,
            x.round()
        );
        at.x += needed + GAP;
        widest = widest.max(at.x - GAP);
    }
    (svg, Point { x: widest.ceil(), y: at.y + 4.0 })
}
