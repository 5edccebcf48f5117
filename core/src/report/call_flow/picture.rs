//! The cards of a picture: what stands in them, how large they are, and where lines leave them.

use super::flow::{CallFlow, Node};
use crate::report::diagram::{self, Drawing, Link, Shape};
use crate::report::markup;
use crate::report::text::Font;

pub(super) const KIND: Font = Font { size: 10.0, bold: false };
pub(super) const TITLE: Font = Font { size: 13.0, bold: true };
pub(super) const NUMBERS: Font = Font { size: 12.0, bold: false };
pub(super) const ROW: Font = Font { size: 12.0, bold: false };
pub(super) const NOTE: Font = Font { size: 11.0, bold: false };

/// The heights of the parts of a card.
pub(super) const HEADING: f64 = 42.0;
pub(super) const LINE: f64 = 20.0;
pub(super) const FOOT: f64 = 8.0;
/// From the border of a card to its texts.
pub(super) const PADDING: f64 = 12.0;
const WIDTHS: (f64, f64) = (120.0, 300.0);
/// Of more details only the first are shown.
const DETAILS: usize = 14;

/// The most lines that a problem takes.
const PROBLEM: usize = 4;

/// One line of a card below its heading.
pub(super) struct Row {
    pub(super) text: String,
    pub(super) look: Look,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Look {
    Numbers,
    Detail,
    Problem,
    /// A line leaves here.
    Exit,
}

impl Look {
    pub(super) fn font(self) -> Font {
        match self {
            Self::Numbers => NUMBERS,
            Self::Detail | Self::Problem => NOTE,
            Self::Exit => ROW,
        }
    }
}

/// A node as it is drawn.
pub(super) struct Card {
    pub(super) kind: String,
    pub(super) title: String,
    pub(super) rows: Vec<Row>,
    pub(super) shape: Shape,
}

pub(super) struct Picture {
    pub(super) cards: Vec<Card>,
    pub(super) drawing: Drawing,
}

impl Picture {
    pub(super) fn of(flow: &CallFlow) -> Self {
        let mut ports = vec![HEADING / 2.0; flow.edges().len()];
        let cards: Vec<Card> =
            flow.nodes().iter().enumerate().map(|(place, node)| card(flow, place, node, &mut ports)).collect();
        let links: Vec<Link> = flow
            .edges()
            .iter()
            .zip(ports)
            .map(|(edge, port)| {
                let look = edge.kind.family() as u8 * 2 + u8::from(edge.overridden);
                Link { from: edge.from, to: edge.to, port, look }
            })
            .collect();
        let shapes: Vec<Shape> = cards.iter().map(|card| card.shape).collect();
        Self { drawing: diagram::draw(&shapes, &links), cards }
    }
}

fn card(flow: &CallFlow, place: usize, node: &Node, ports: &mut [f64]) -> Card {
    let mut rows: Vec<Row> = Vec::new();
    let mut row = |text: String, look: Look| {
        let text = markup::one_line(&text);
        rows.push(Row { text: look.font().fit(&text, WIDTHS.1 - 2.0 * PADDING), look });
    };
    if let Some(numbers) = node.numbers() {
        row(numbers, Look::Numbers);
    }
    for detail in node.details.iter().take(DETAILS) {
        row(format!("{}: {}", detail.name, detail.value), Look::Detail);
    }
    if let Some(more) = node.details.len().checked_sub(DETAILS).filter(|more| *more > 0) {
        row(format!("and {more} more"), Look::Detail);
    }
    for problem in &node.problems {
        let problem = markup::one_line(&format!("Not read: {problem}"));
        for line in NOTE.wrap(&problem, WIDTHS.1 - 2.0 * PADDING, PROBLEM) {
            row(line, Look::Problem);
        }
    }
    let mut exits = Vec::new();
    for (index, edge) in flow.edges().iter().enumerate().filter(|(_, edge)| edge.from == place) {
        if !edge.label.trim().is_empty() {
            row(edge.label.clone(), Look::Exit);
            exits.push(index);
        }
    }
    let first = rows.len() - exits.len();
    for (number, index) in exits.into_iter().enumerate() {
        ports[index] = middle(first + number);
    }
    let kind = node.kind.label().to_owned();
    let title = TITLE.fit(&markup::one_line(node.title.trim()), WIDTHS.1 - 2.0 * PADDING);
    let texts = rows.iter().map(|row| row.look.font().width(&row.text));
    let widest = texts.chain([KIND.width(&kind), TITLE.width(&title)]).fold(0.0, f64::max);
    let width = (widest + 2.0 * PADDING).ceil().clamp(WIDTHS.0, WIDTHS.1);
    let body =
        if rows.is_empty() { 0.0 } else { LINE * f64::from(u32::try_from(rows.len()).unwrap_or(u32::MAX)) + FOOT };
    let shape = Shape { width, height: HEADING + body, entry: HEADING / 2.0 };
    Card { kind, title, rows, shape }
}

/// The middle of a row, from the top of its card.
pub(super) fn middle(row: usize) -> f64 {
    let before = f64::from(u32::try_from(row).unwrap_or(u32::MAX));
    HEADING + FOOT / 2.0 + LINE * (before + 0.5)
}
