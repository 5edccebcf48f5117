//! How far down each item is: lines as level as the order and the room for the boxes allow.

use super::{APART, LANES_APART, Layers};

/// How often the heights are evened out.
const ROUNDS: usize = 30;

/// A neighbour of an item, and how much further down than it the item would be if their line were level.
struct Pull {
    from: usize,
    offset: f64,
    weight: f64,
}

/// The top of each item.
pub(super) fn tops(layers: &Layers) -> Vec<f64> {
    let mut tops = vec![0.0; layers.items.len()];
    for column in &layers.columns {
        let mut next = 0.0;
        for pair in column.windows(2) {
            tops[pair[0]] = next;
            next += step(layers, pair[0], pair[1]);
        }
        if let Some(last) = column.last() {
            tops[*last] = next;
        }
    }
    let (from_left, from_right) = pulls(layers);
    for round in 0..ROUNDS {
        // First everything follows what leads to it; then both sides count.
        let both = round > 1;
        let columns: Vec<usize> = match round % 2 {
            0 => (0..layers.columns.len()).collect(),
            _ => (0..layers.columns.len()).rev().collect(),
        };
        for column in columns {
            let wanted = |item: usize| {
                let right = from_right[item].iter().filter(|_| both || round % 2 == 1);
                let left = from_left[item].iter().filter(|_| both || round % 2 == 0);
                let (mut sum, mut weight) = (0.0, 0.0);
                for pull in left.chain(right) {
                    sum += (tops[pull.from] + pull.offset) * pull.weight;
                    weight += pull.weight;
                }
                if weight > 0.0 { (sum / weight, weight) } else { (tops[item], 0.01) }
            };
            let wishes: Vec<(f64, f64)> = layers.columns[column].iter().map(|item| wanted(*item)).collect();
            settle(layers, column, &wishes, &mut tops);
        }
    }
    let least = tops.iter().copied().fold(f64::INFINITY, f64::min);
    tops.iter().map(|top| (top - least).round()).collect()
}

/// How far the top of an item is at least from that of the next one.
fn step(layers: &Layers, upper: usize, lower: usize) -> f64 {
    let lanes = layers.items[upper].shape.is_none() && layers.items[lower].shape.is_none();
    layers.items[upper].height + if lanes { LANES_APART } else { APART }
}

fn pulls(layers: &Layers) -> (Vec<Vec<Pull>>, Vec<Vec<Pull>>) {
    let empty = || layers.items.iter().map(|_| Vec::new()).collect::<Vec<Vec<Pull>>>();
    let (mut from_left, mut from_right) = (empty(), empty());
    for join in layers.joins.iter().flatten() {
        let is_lane = |item: usize| layers.items[item].shape.is_none();
        // Long lines are the worse the more they bend.
        let weight = match (is_lane(join.left), is_lane(join.right)) {
            (true, true) => 8.0,
            (false, false) => 1.0,
            _ => 2.0,
        };
        let offset = join.left_port - join.right_port;
        from_left[join.right].push(Pull { from: join.left, offset, weight });
        from_right[join.left].push(Pull { from: join.right, offset: -offset, weight });
    }
    (from_left, from_right)
}

/// Gives every item of a column its wish as far as the others leave room: the least sum of weighted squares, found by
/// pooling neighbours that are in each other's way.
fn settle(layers: &Layers, column: usize, wishes: &[(f64, f64)], tops: &mut [f64]) {
    let items = &layers.columns[column];
    // Where each item would be if the first were at 0 and all stood as close as they may.
    let mut packed = vec![0.0; items.len()];
    for index in 1..items.len() {
        packed[index] = packed[index - 1] + step(layers, items[index - 1], items[index]);
    }
    // A run of items as close as they may stand: its place, its weight, how many.
    let mut runs: Vec<(f64, f64, usize)> = Vec::new();
    for (index, (wish, weight)) in wishes.iter().enumerate() {
        let mut run = (wish - packed[index], *weight, 1);
        while let Some(above) = runs.pop_if(|above| above.0 > run.0) {
            let weight = above.1 + run.1;
            run = ((above.0 * above.1 + run.0 * run.1) / weight, weight, above.2 + run.2);
        }
        runs.push(run);
    }
    let mut index = 0;
    for (place, _, count) in runs {
        for _ in 0..count {
            tops[items[index]] = place + packed[index];
            index += 1;
        }
    }
}
