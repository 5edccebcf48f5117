//! Boxes in columns, and lines between them that cross no box: a layered layout, after Sugiyama.
//!
//! A line leaves its box at a row (on the right, or on the left where it leads back) and enters the other at the height
//! of its heading. Lines over several columns pass through lanes that are kept free for them between the boxes, and bend
//! only between columns, where no boxes are.

mod order;
mod place;
mod rank;
mod route;

/// The distance of boxes that are above each other.
const APART: f64 = 16.0;
/// The distance of lanes from each other.
const LANES_APART: f64 = 7.0;
const LANE: f64 = 3.0;

/// A box to be placed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    pub(super) width: f64,
    pub(super) height: f64,
    /// Where lines enter, from the top.
    pub(super) entry: f64,
}

/// A line to be drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Where it leaves, from the top of its box.
    pub(super) port: f64,
    /// Lines of one look to one box share their lanes.
    pub(super) look: u8,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
}

/// A part of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Step {
    Line(Point),
    /// A cubic curve: two points that pull, and its end.
    Curve(Point, Point, Point),
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub(super) start: Point,
    pub(super) steps: Vec<Step>,
}

/// What came of it. It begins at the origin.
#[derive(Debug)]
pub(super) struct Drawing {
    /// The upper left corner of each box.
    pub(super) corners: Vec<Point>,
    pub(super) lines: Vec<Line>,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// What stands in a column: a box, or the lane of a line that passes.
#[derive(Debug)]
struct Item {
    shape: Option<usize>,
    height: f64,
}

/// Two items in neighbouring columns with a line between them.
#[derive(Debug, Clone, Copy)]
struct Join {
    left: usize,
    right: usize,
    /// Where the line is at either, from its top.
    left_port: f64,
    right_port: f64,
}

/// The items of all columns, from top to bottom.
#[derive(Debug)]
struct Layers {
    items: Vec<Item>,
    columns: Vec<Vec<usize>>,
    /// Those between a column and the next.
    joins: Vec<Vec<Join>>,
    /// The items through which each link passes, from left to right; none for a link from a box to itself.
    paths: Vec<Vec<usize>>,
    /// Links that lead to the left.
    backward: Vec<bool>,
}

/// Places the boxes and draws the links. The first box comes first; links name boxes that are there.
pub(super) fn draw(shapes: &[Shape], links: &[Link]) -> Drawing {
    let (ranks, backward) = rank::ranks(shapes.len(), links);
    let mut layers = rank::layers(shapes, links, &ranks, backward);
    order::arrange(&mut layers);
    let tops = place::tops(&layers);
    route::drawing(shapes, links, &layers, &tops)
}
