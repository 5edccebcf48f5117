//! Pictures that are easy to read: few lines cross, lines to the same end run together, columns stand at a good distance.

use odin_api::report::call_flow::{CallFlow, Detail, EdgeKind, Node, NodeKind};

use crate::svg::{Line, Picture};

fn flow() -> CallFlow {
    CallFlow::new(Node::new("caller", NodeKind::Caller, "4001"))
}

fn user(flow: &mut CallFlow, name: &str) -> usize {
    flow.add(Node::new(format!("user:{name}"), NodeKind::User, name))
}

/// Three columns of boxes behind the caller, with lines from each to the next only.
fn layered(seed: u32) -> CallFlow {
    let mut state = seed.wrapping_mul(2_654_435_761).max(1);
    let mut below = |limit: usize| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        usize::try_from(state).expect("32 bits") % limit
    };
    let mut flow = flow();
    let mut before = vec![0];
    for column in 0..3 {
        let boxes: Vec<usize> = (0..5).map(|place| user(&mut flow, &format!("{column}.{place}"))).collect();
        for (index, &to) in boxes.iter().enumerate() {
            let from = before[below(before.len())];
            flow.connect(from, to, EdgeKind::Agent, format!("Agent {index}"));
        }
        for index in 0..3 {
            let (from, to) = (before[below(before.len())], boxes[below(boxes.len())]);
            flow.connect(from, to, EdgeKind::Busy, format!("Busy {index}"));
        }
        before = boxes;
    }
    flow
}

/// How many pairs of lines between the same columns are the other way round at their ends.
fn crossings(picture: &Picture) -> usize {
    let ends = |line: &Line| (line.points[0], *line.points.last().expect("an end"));
    let lines: Vec<_> = picture.lines.iter().map(ends).collect();
    let crossed = |a: &((f64, f64), (f64, f64)), b: &((f64, f64), (f64, f64))| {
        let same_columns = (a.1.0 - b.1.0).abs() < 1.0;
        same_columns && (a.0.1 - b.0.1) * (a.1.1 - b.1.1) < 0.0
    };
    let pairs = lines.iter().enumerate().map(|(index, a)| lines[..index].iter().filter(|b| crossed(a, b)).count());
    pairs.sum()
}

/// As few as were found when this was written.
#[test]
fn few_lines_cross() {
    let found: Vec<usize> = (1..=60).map(|seed| crossings(&Picture::read(&layered(seed).to_svg()))).collect();
    let all: usize = found.iter().sum();
    assert!(all <= 850, "{all}: {found:?}");
}

/// Where a line is in the middle of a column.
fn height_at(line: &Line, x: f64) -> f64 {
    let near = |point: &&(f64, f64)| (point.0 - x).abs();
    line.points.iter().min_by(|a, b| near(a).total_cmp(&near(b))).expect("a point").1
}

/// A line that passes a column shares its lane with those that look alike and lead to the same box, and with no others.
#[test]
fn lines_to_the_same_box_run_together() {
    for (second, overridden, is_shared) in
        [(EdgeKind::Busy, false, true), (EdgeKind::Busy, true, false), (EdgeKind::Key, false, false)]
    {
        let mut flow = flow();
        let [ada, bob, between, far] = ["Ada", "Bob", "Between", "Far"].map(|name| user(&mut flow, name));
        flow.connect(0, ada, EdgeKind::Agent, "Agent 1");
        flow.connect(0, bob, EdgeKind::Agent, "Agent 2");
        flow.connect(ada, between, EdgeKind::NoAnswer, "No answer");
        flow.connect(between, far, EdgeKind::NoAnswer, "No answer");
        flow.connect(ada, far, EdgeKind::Busy, "Busy");
        flow.connect(bob, far, second, "Busy").overridden = overridden;
        let picture = Picture::read(&flow.to_svg());
        let column = picture.cards[between].area;
        let passing: Vec<f64> =
            picture.lines[4..].iter().map(|line| height_at(line, f64::midpoint(column.left, column.right))).collect();
        let apart = (passing[0] - passing[1]).abs();
        assert_eq!(apart < 0.1, is_shared, "{passing:?}");
    }
}

/// The room between columns grows with how steep the lines are, up to a limit.
#[test]
fn steep_lines_have_room_but_not_without_end() {
    let room = |boxes: usize| {
        let mut flow = flow();
        for place in 0..boxes {
            let to = user(&mut flow, &format!("Agent {place}"));
            flow.connect(0, to, EdgeKind::Agent, "");
        }
        let picture = Picture::read(&flow.to_svg());
        picture.cards[1].area.left - picture.cards[0].area.right
    };
    let (one, six, sixty) = (room(1), room(6), room(60));
    assert!((one - 64.0).abs() < 0.1 && six > one + 5.0 && (sixty - 160.0).abs() < 0.1, "{one}, {six}, {sixty}");
}

#[test]
fn a_line_from_a_box_to_itself_is_in_the_picture_with_a_margin() {
    let mut flow = flow();
    // More columns than the legend is wide.
    let mut ada = 0;
    for name in ["1", "2", "3", "4", "5", "6", "7", "8"] {
        let next = user(&mut flow, name);
        flow.connect(ada, next, EdgeKind::Busy, "");
        ada = next;
    }
    flow.connect(ada, ada, EdgeKind::Busy, "Busy");
    let picture = Picture::read(&flow.to_svg());
    let reaches = picture.lines[8].points.iter().map(|point| point.0).fold(0.0, f64::max);
    assert!(reaches > picture.cards[ada].area.right + 20.0, "it reaches out");
    // Places are told without the margin on the left.
    assert!(picture.width - reaches > 40.0, "{} of {}", reaches, picture.width);
}

#[test]
fn of_many_details_the_first_are_shown_and_how_many_more_there_are() {
    for (count, last) in [(14, "Detail: 14"), (15, "and 1 more"), (20, "and 6 more")] {
        let mut node = Node::new("user:a", NodeKind::User, "Ada");
        node.details = (1..=count).map(|number| Detail::new("Detail", number.to_string())).collect();
        let mut flow = flow();
        let ada = flow.add(node);
        let picture = Picture::read(&flow.to_svg());
        assert_eq!(picture.cards[ada].texts.last().map(|text| &*text.2), Some(last), "{count}");
    }
}

#[test]
fn the_page_counts_the_boxes() {
    let mut flow = flow();
    assert!(flow.to_html().contains(r#"<output id="found">1 box</output>"#));
    user(&mut flow, "Ada");
    assert!(flow.to_html().contains(r#"<output id="found">2 boxes</output>"#));
}
