//! Pictures: no two boxes touch, no line crosses a box, lines begin and end at their boxes, and texts stay inside.

use odin_api::report::call_flow::{CallFlow, Detail, EdgeKind, Node, NodeKind};
use proptest::prelude::*;

use crate::gallery;
use crate::svg::Picture;

/// The least room between boxes that are above each other.
const APART: f64 = 10.0;

/// What has to be true of each picture.
fn check(flow: &CallFlow) -> Result<(), String> {
    let svg = flow.to_svg();
    let picture = Picture::read(&svg);
    if picture.cards.len() != flow.nodes().len() || picture.lines.len() != flow.edges().len() {
        return Err("not everything is drawn".to_owned());
    }
    for (index, card) in picture.cards.iter().enumerate() {
        let mut grown = card.area;
        grown.bottom += APART;
        for (other, neighbour) in picture.cards.iter().enumerate() {
            if other != index && grown.overlaps(&neighbour.area) {
                return Err(format!("boxes {index} and {other}: {:?}, {:?}", card.area, neighbour.area));
            }
        }
        let (width, height) = (card.area.right - card.area.left, card.area.bottom - card.area.top);
        let mut below = 0.0;
        for (x, y, text) in &card.texts {
            if *x < 8.0 || *x > width || *y < below + 11.0 || *y > height - 6.0 {
                return Err(format!("text {text:?} of box {index} at {x}, {y} of {width}, {height}, below {below}"));
            }
            below = *y;
        }
        let margin = 20.0;
        if card.area.right > picture.width - margin || card.area.bottom > picture.height - margin {
            return Err(format!("box {index} is not in the picture"));
        }
    }
    for line in &picture.lines {
        let (from, to) = (picture.cards[line.from].area, picture.cards[line.to].area);
        let (start, end) = (line.points[0], *line.points.last().expect("an end"));
        for ((x, y), area, what) in [(start, from, "starts"), (end, to, "ends")] {
            let at_side = (x - area.left).abs() < 0.01 || (x - area.right).abs() < 0.01;
            if !at_side || y < area.top || y > area.bottom {
                return Err(format!("a line {what} at {x}, {y}, not at {area:?}"));
            }
        }
        for point in &line.points {
            if let Some(index) = picture.cards.iter().position(|card| card.area.holds(*point)) {
                return Err(format!("the line from {} to {} crosses box {index} at {point:?}", line.from, line.to));
            }
            if point.0 > picture.width || point.1 > picture.height {
                return Err(format!("the line from {} to {} leaves the picture", line.from, line.to));
            }
        }
    }
    Ok(())
}

#[test]
fn the_gallery_is_well_drawn() {
    for (name, flow) in gallery::all() {
        check(&flow).unwrap_or_else(|why| panic!("{name}: {why}"));
    }
}

/// Up to sixty boxes with up to a hundred and twenty lines, any way round.
fn flows() -> impl Strategy<Value = CallFlow> {
    let node = (any::<prop::sample::Index>(), "[A-Za-z ]{1,40}", 0_usize..18);
    let edge = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        "[a-z0-9 ]{0,30}",
        any::<bool>(),
    );
    (prop::collection::vec(node, 0..60), prop::collection::vec(edge, 0..120)).prop_map(|(nodes, edges)| {
        let mut flow = CallFlow::new(Node::new("caller", NodeKind::Caller, "4001"));
        for (index, (kind, title, details)) in nodes.into_iter().enumerate() {
            let mut node = Node::new(format!("node:{index}"), NodeKind::ALL[kind.index(NodeKind::ALL.len())], title);
            node.details = (0..details).map(|detail| Detail::new("Detail", detail.to_string())).collect();
            flow.add(node);
        }
        let count = flow.nodes().len();
        for (from, to, kind, label, overridden) in edges {
            let kind = EdgeKind::ALL[kind.index(EdgeKind::ALL.len())];
            flow.connect(from.index(count), to.index(count), kind, label).overridden = overridden;
        }
        flow
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_flow_is_well_drawn(flow in flows()) {
        check(&flow).map_err(TestCaseError::fail)?;
    }

    /// The same flow is drawn in the same way.
    #[test]
    fn a_picture_depends_on_nothing_else(flow in flows()) {
        prop_assert_eq!(flow.to_svg(), flow.clone().to_svg());
    }
}
