//! The flow as a picture.

use std::fmt::Write as _;

use super::flow::{CallFlow, Edge};
use super::kinds::Family;
use super::legend;
use super::picture::{Card, HEADING, Look, PADDING, Picture, middle};
use crate::report::diagram::{Line, Point, Step};
use crate::report::markup::xml;

/// Around everything.
const MARGIN: f64 = 24.0;
/// The names of these fonts; the first that a viewer has is taken.
const FONTS: &str = "DejaVu Sans, Verdana, Bitstream Vera Sans, Arial, Helvetica, sans-serif";
const STYLE: &str = "\
.cf-paper{fill:#ffffff}\
.cf-card{fill:#ffffff;stroke-width:1.5}\
.cf-kind{font-size:10px;fill:#ffffff}\
.cf-title{font-size:13px;font-weight:bold;fill:#ffffff}\
.cf-numbers{font-size:12px;fill:#111827}\
.cf-detail{font-size:11px;fill:#4b5563}\
.cf-problem{font-size:11px;fill:#b91c1c}\
.cf-exit{font-size:12px;fill:#111827}\
.cf-edge{fill:none;stroke-width:1.6}\
.cf-off{stroke-dasharray:5 4}\
.cf-legend{font-size:11px;fill:#374151}";

impl CallFlow {
    /// The flow as an SVG picture: laid out here, self-contained, on a white background, with a legend.
    ///
    /// No two boxes touch, and no line crosses a box. Text that is too wide for its box is cut; the whole text is the box's
    /// title, which viewers show at the pointer.
    pub fn to_svg(&self) -> String {
        let picture = Picture::of(self);
        let mut body = String::new();
        let (corners, lines) = (&picture.drawing.corners, &picture.drawing.lines);
        for (edge, line) in self.edges().iter().zip(lines) {
            path(&mut body, edge, line);
        }
        for (place, (card, corner)) in picture.cards.iter().zip(corners).enumerate() {
            node(&mut body, self, place, card, *corner);
        }
        for (edge, line) in self.edges().iter().zip(lines) {
            if !edge.label.trim().is_empty() {
                let Point { x, y } = line.start;
                let color = edge.kind.color();
                let _ = writeln!(body, r#"<circle class="cf-port" cx="{x}" cy="{y}" r="3.5" fill="{color}"/>"#);
            }
        }
        let (legend, size) = legend::of(self, picture.drawing.width);
        let width = picture.drawing.width.max(size.x) + 2.0 * MARGIN;
        let below = picture.drawing.height + MARGIN;
        let height = below + size.y + 2.0 * MARGIN;
        let title = xml(&format!("Calls to {}", self.nodes()[0].title));
        let mut svg = String::new();
        let _ = writeln!(
            svg,
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" font-family="{FONTS}">"#
        );
        let _ = writeln!(svg, "<title>{title}</title>\n<style>{STYLE}</style>\n<defs>");
        for family in Family::ALL {
            let (word, color) = (family.word(), family.color());
            let _ = writeln!(
                svg,
                r#"<marker id="cf-arrow-{word}" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="{color}"/></marker>"#
            );
        }
        let _ = writeln!(svg, "</defs>\n<rect class=\"cf-paper\" width=\"{width}\" height=\"{height}\"/>");
        let _ = write!(svg, "<g transform=\"translate({MARGIN} {MARGIN})\">\n{body}");
        let _ = write!(svg, "<g class=\"cf-key\" transform=\"translate(0 {below})\">\n{legend}</g>\n</g>\n</svg>\n");
        svg
    }
}

fn path(svg: &mut String, edge: &Edge, line: &Line) {
    let off = if edge.overridden { " cf-off" } else { "" };
    let (from, to, color, arrow) = (edge.from, edge.to, edge.kind.color(), edge.kind.family().word());
    let _ = write!(
        svg,
        r#"<path class="cf-edge{off}" data-from="n{from}" data-to="n{to}" stroke="{color}" marker-end="url(#cf-arrow-{arrow})" d="M{} {}"#,
        line.start.x, line.start.y
    );
    for step in &line.steps {
        let _ = match step {
            Step::Line(end) => write!(svg, "L{} {}", end.x, end.y),
            Step::Curve(a, b, end) => write!(svg, "C{} {} {} {} {} {}", a.x, a.y, b.x, b.y, end.x, end.y),
        };
    }
    let label = if edge.label.trim().is_empty() { edge.kind.label() } else { &edge.label };
    let _ = writeln!(svg, r#""><title>{}</title></path>"#, xml(label));
}

fn node(svg: &mut String, flow: &CallFlow, place: usize, card: &Card, corner: Point) {
    let node = &flow.nodes()[place];
    let (color, width, height) = (node.kind.color(), card.shape.width, card.shape.height);
    let whole = node.lines().into_iter().chain(node.user_id.clone());
    let whole = whole.map(|line| xml(&line)).collect::<Vec<_>>().join("\n");
    let Point { x, y } = corner;
    let word = node.kind.word();
    let _ = writeln!(
        svg,
        r#"<g class="cf-node" id="n{place}" data-kind="{word}" transform="translate({x} {y})"><title>{whole}</title>"#
    );
    let _ = writeln!(svg, r#"<rect class="cf-card" width="{width}" height="{height}" rx="7" stroke="{color}"/>"#);
    // The heading is round above, and below where nothing follows.
    let rest = width - 14.0;
    let heading = if card.rows.is_empty() {
        format!(r#"<rect width="{width}" height="{HEADING}" rx="7" fill="{color}"/>"#)
    } else {
        let side = HEADING - 7.0;
        format!(r#"<path d="M0 {HEADING}v-{side}a7 7 0 0 1 7 -7h{rest}a7 7 0 0 1 7 7v{side}z" fill="{color}"/>"#)
    };
    let _ = writeln!(svg, "{heading}");
    let _ = writeln!(svg, r#"<text class="cf-kind" x="{PADDING}" y="16">{}</text>"#, xml(&card.kind));
    let _ = writeln!(svg, r#"<text class="cf-title" x="{PADDING}" y="33">{}</text>"#, xml(&card.title));
    for (index, row) in card.rows.iter().enumerate() {
        let class = match row.look {
            Look::Numbers => "cf-numbers",
            Look::Detail => "cf-detail",
            Look::Problem => "cf-problem",
            Look::Exit => "cf-exit",
        };
        let y = middle(index) + 4.0;
        let _ = writeln!(svg, r#"<text class="{class}" x="{PADDING}" y="{y}">{}</text>"#, xml(&row.text));
    }
    svg.push_str("</g>\n");
}
