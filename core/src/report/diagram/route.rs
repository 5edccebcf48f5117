//! The columns side by side, and the lines.

use super::{Drawing, Layers, Line, Link, Point, Shape, Step};

/// The room between two columns: at least and at most.
const ROOM: (f64, f64) = (64.0, 160.0);
/// How much of it a line takes for each pixel that it climbs.
const SLOPE: f64 = 0.14;
/// How far a line from a box to itself reaches out.
const LOOP: f64 = 30.0;

pub(super) fn drawing(shapes: &[Shape], links: &[Link], layers: &Layers, tops: &[f64]) -> Drawing {
    // Of each column: where it begins and ends.
    let mut edges = Vec::with_capacity(layers.columns.len());
    let mut x = 0.0;
    for (column, joins) in layers.columns.iter().zip(&layers.joins) {
        let widths = column.iter().filter_map(|item| layers.items[*item].shape).map(|shape| shapes[shape].width);
        let end = x + widths.fold(0.0, f64::max);
        edges.push((x, end));
        let climbs = joins.iter().map(|join| {
            let (left, right) = (tops[join.left] + join.left_port, tops[join.right] + join.right_port);
            (left - right).abs()
        });
        x = end + (ROOM.0 + climbs.fold(0.0, f64::max) * SLOPE).min(ROOM.1).round();
    }
    let mut column_of = vec![0; layers.items.len()];
    for (index, column) in layers.columns.iter().enumerate() {
        for item in column {
            column_of[*item] = index;
        }
    }
    let corners: Vec<Point> =
        (0..shapes.len()).map(|shape| Point { x: edges[column_of[shape]].0, y: tops[shape] }).collect();
    let drawn: Vec<Line> = (0..links.len())
        .map(|index| match &layers.paths[index][..] {
            [] => around(&shapes[links[index].from], corners[links[index].from], links[index].port),
            path => {
                let line = through(shapes, &links[index], path, &column_of, &edges, tops);
                if layers.backward[index] { turned(line) } else { line }
            }
        })
        .collect();
    let right = |(corner, shape): (&Point, &Shape)| corner.x + shape.width;
    let bottom = |(corner, shape): (&Point, &Shape)| corner.y + shape.height;
    // What is around a box of the last column reaches beyond it; a lane may be below all boxes.
    let loops = links
        .iter()
        .filter(|link| link.from == link.to)
        .map(|link| right((&corners[link.from], &shapes[link.from])) + LOOP);
    let lanes = tops.iter().zip(&layers.items).map(|(top, item)| top + item.height);
    let width = corners.iter().zip(shapes).map(right).chain(loops).fold(0.0, f64::max);
    let height = corners.iter().zip(shapes).map(bottom).chain(lanes).fold(0.0, f64::max);
    Drawing { corners, lines: drawn, width, height }
}

/// From left to right through all its items.
fn through(
    shapes: &[Shape],
    link: &Link,
    path: &[usize],
    column_of: &[usize],
    edges: &[(f64, f64)],
    tops: &[f64],
) -> Line {
    let height = |item: usize| match shapes.get(item) {
        None => tops[item] + super::LANE / 2.0,
        Some(_) if item == link.from => tops[item] + link.port,
        Some(shape) => tops[item] + shape.entry,
    };
    let first = path[0];
    let begin = edges[column_of[first]];
    let start = Point { x: begin.0 + shapes[first].width, y: height(first) };
    let mut steps = Vec::new();
    let mut at = start;
    for &item in path {
        let (left, right) = edges[column_of[item]];
        let y = height(item);
        if item != first {
            let middle = f64::midpoint(at.x, left);
            steps.push(Step::Curve(Point { x: middle, y: at.y }, Point { x: middle, y }, Point { x: left, y }));
        }
        // Through the column, unless this is where the line ends.
        at = Point { x: right, y };
        let passes = shapes.get(item).is_none() || (item == first && right > start.x);
        if passes {
            steps.push(Step::Line(at));
        }
    }
    Line { start, steps }
}

/// The same line the other way round.
fn turned(line: Line) -> Line {
    let mut from = line.start;
    let mut steps = Vec::with_capacity(line.steps.len());
    for step in line.steps {
        let (reversed, end) = match step {
            Step::Line(end) => (Step::Line(from), end),
            Step::Curve(a, b, end) => (Step::Curve(b, a, from), end),
        };
        steps.push(reversed);
        from = end;
    }
    steps.reverse();
    Line { start: from, steps }
}

/// From a row of a box to its own heading.
fn around(shape: &Shape, corner: Point, port: f64) -> Line {
    let x = corner.x + shape.width;
    let (start, end) = (Point { x, y: corner.y + port }, Point { x, y: corner.y + shape.entry });
    let out = |point: Point| Point { x: x + LOOP * 4.0 / 3.0, y: point.y };
    Line { start, steps: vec![Step::Curve(out(start), out(end), end)] }
}
