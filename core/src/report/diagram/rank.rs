//! Which column each box is in, and the lanes of lines that pass columns.

use std::collections::BTreeMap;

use super::{Item, Join, LANE, Layers, Link, Shape};

/// The column of each box: all links lead to the right, apart from those that close a circle, which are marked.
pub(super) fn ranks(boxes: usize, links: &[Link]) -> (Vec<usize>, Vec<bool>) {
    let mut leaving: Vec<Vec<usize>> = vec![Vec::new(); boxes];
    for (index, link) in links.iter().enumerate() {
        leaving[link.from].push(index);
    }
    let backward = closing(&leaving, links);
    let ends = |index: usize| {
        let link = &links[index];
        if backward[index] { (link.to, link.from) } else { (link.from, link.to) }
    };
    let straight = || (0..links.len()).filter(|index| links[*index].from != links[*index].to).map(ends);
    let mut before = vec![0_usize; boxes];
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); boxes];
    for (left, right) in straight() {
        before[right] += 1;
        after[left].push(right);
    }
    let mut ranks = vec![0_usize; boxes];
    let mut ready: Vec<usize> = (0..boxes).filter(|index| before[*index] == 0).collect();
    while let Some(left) = ready.pop() {
        for &right in &after[left] {
            ranks[right] = ranks[right].max(ranks[left] + 1);
            before[right] -= 1;
            if before[right] == 0 {
                ready.push(right);
            }
        }
    }
    (ranks, backward)
}

/// The links that lead to a box from which they were reached, in a walk through all boxes.
fn closing(leaving: &[Vec<usize>], links: &[Link]) -> Vec<bool> {
    #[derive(Clone, Copy, PartialEq)]
    enum Seen {
        No,
        Open,
        Closed,
    }
    let mut seen = vec![Seen::No; leaving.len()];
    let mut backward = vec![false; links.len()];
    for root in 0..leaving.len() {
        if seen[root] != Seen::No {
            continue;
        }
        seen[root] = Seen::Open;
        // A box, and how many of its links were walked.
        let mut walk = vec![(root, 0)];
        while let Some((at, walked)) = walk.last_mut() {
            let Some(&index) = leaving[*at].get(*walked) else {
                seen[*at] = Seen::Closed;
                walk.pop();
                continue;
            };
            *walked += 1;
            let to = links[index].to;
            match seen[to] {
                Seen::Open => backward[index] = true,
                Seen::No => {
                    seen[to] = Seen::Open;
                    walk.push((to, 0));
                }
                Seen::Closed => {}
            }
        }
    }
    backward
}

/// Boxes and lanes in their columns, in no good order yet.
pub(super) fn layers(shapes: &[Shape], links: &[Link], ranks: &[usize], backward: Vec<bool>) -> Layers {
    let mut columns: Vec<Vec<usize>> = vec![Vec::new(); ranks.iter().max().map_or(0, |most| most + 1)];
    let mut joins: Vec<Vec<Join>> = vec![Vec::new(); columns.len()];
    let mut items: Vec<Item> = Vec::new();
    for (index, shape) in shapes.iter().enumerate() {
        items.push(Item { shape: Some(index), height: shape.height });
        columns[ranks[index]].push(index);
    }
    let mut lanes: BTreeMap<(usize, u8, usize), usize> = BTreeMap::new();
    let mut paths = Vec::with_capacity(links.len());
    for (link, backward) in links.iter().zip(&backward) {
        if link.from == link.to {
            paths.push(Vec::new());
            continue;
        }
        let (left, right) = if *backward { (link.to, link.from) } else { (link.from, link.to) };
        let mut path = vec![left];
        for (rank, column) in columns.iter_mut().enumerate().take(ranks[right]).skip(ranks[left] + 1) {
            let lane = *lanes.entry((link.to, link.look, rank)).or_insert_with(|| {
                items.push(Item { shape: None, height: LANE });
                column.push(items.len() - 1);
                items.len() - 1
            });
            path.push(lane);
        }
        path.push(right);
        for (step, pair) in path.windows(2).enumerate() {
            let port = |item: usize| match item {
                lane if lane >= shapes.len() => LANE / 2.0,
                leaves if leaves == link.from => link.port,
                enters => shapes[enters].entry,
            };
            let join = Join { left: pair[0], right: pair[1], left_port: port(pair[0]), right_port: port(pair[1]) };
            joins[ranks[left] + step].push(join);
        }
        paths.push(path);
    }
    Layers { items, columns, joins, paths, backward }
}
