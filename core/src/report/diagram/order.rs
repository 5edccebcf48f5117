//! The order of the items in each column, so that few lines cross.

use super::{Join, Layers};

/// How often the columns are gone through, to and fro.
const SWEEPS: usize = 24;

/// Orders each column by where the neighbours of its items are, and keeps the best order found.
pub(super) fn arrange(layers: &mut Layers) {
    let mut best = layers.columns.clone();
    let mut fewest = crossings(layers);
    for sweep in 0..SWEEPS {
        if fewest == 0 {
            break;
        }
        let places = layers.columns.len();
        if sweep % 2 == 0 {
            for column in 1..places {
                sort(layers, column, true);
            }
        } else {
            for column in (0..places.saturating_sub(1)).rev() {
                sort(layers, column, false);
            }
        }
        for column in 0..places {
            swap(layers, column);
        }
        let now = crossings(layers);
        if now < fewest {
            (fewest, best) = (now, layers.columns.clone());
        }
    }
    layers.columns = best;
}

/// The place of each item in its column.
fn positions(layers: &Layers) -> Vec<f64> {
    let mut positions = vec![0.0; layers.items.len()];
    for column in &layers.columns {
        let mut position = 0.0;
        for item in column {
            positions[*item] = position;
            position += 1.0;
        }
    }
    positions
}

/// Where the ends of a line are: the places of its items, and how far down in them.
fn ends(layers: &Layers, positions: &[f64], join: &Join) -> (f64, f64) {
    let end = |item: usize, port: f64| positions[item] + port / (layers.items[item].height + 1.0);
    (end(join.left, join.left_port), end(join.right, join.right_port))
}

/// Sorts a column by the middle of the neighbours on one side; items without any stay where they are.
fn sort(layers: &mut Layers, column: usize, by_left: bool) {
    let positions = positions(layers);
    let joins = if by_left { &layers.joins[column - 1] } else { &layers.joins[column] };
    let mut sums = vec![(0.0, 0.0); layers.items.len()];
    for join in joins {
        let (left, right) = ends(layers, &positions, join);
        let (item, there) = if by_left { (join.right, left) } else { (join.left, right) };
        // A line from far down in a box belongs further down.
        let here = if by_left { 0.0 } else { join.left_port / (layers.items[join.left].height + 1.0) };
        sums[item].0 += there - here;
        sums[item].1 += 1.0;
    }
    let mut items = layers.columns[column].clone();
    let mut movable: Vec<usize> = items.iter().copied().filter(|item| sums[*item].1 > 0.0).collect();
    movable.sort_by(|a, b| (sums[*a].0 / sums[*a].1).total_cmp(&(sums[*b].0 / sums[*b].1)));
    let mut sorted = movable.into_iter();
    for item in &mut items {
        if sums[*item].1 > 0.0
            && let Some(next) = sorted.next()
        {
            *item = next;
        }
    }
    layers.columns[column] = items;
}

/// Swaps neighbours of a column wherever fewer of their lines cross then.
fn swap(layers: &mut Layers, column: usize) {
    let positions = positions(layers);
    let mut lefts: Vec<Vec<f64>> = vec![Vec::new(); layers.items.len()];
    let mut rights = lefts.clone();
    if let Some(joins) = column.checked_sub(1).map(|before| &layers.joins[before]) {
        for join in joins {
            lefts[join.right].push(ends(layers, &positions, join).0);
        }
    }
    for join in &layers.joins[column] {
        rights[join.left].push(ends(layers, &positions, join).1);
    }
    let crossing = |upper: usize, lower: usize| -> usize {
        let side = |there: &[Vec<f64>]| -> usize {
            there[upper].iter().map(|end| there[lower].iter().filter(|other| *other < end).count()).sum()
        };
        side(&lefts) + side(&rights)
    };
    let mut items = layers.columns[column].clone();
    for _ in 0..items.len() {
        let mut swapped = false;
        for place in 1..items.len() {
            let (upper, lower) = (items[place - 1], items[place]);
            if crossing(upper, lower) > crossing(lower, upper) {
                items.swap(place - 1, place);
                swapped = true;
            }
        }
        if !swapped {
            break;
        }
    }
    layers.columns[column] = items;
}

/// How many pairs of lines cross.
fn crossings(layers: &Layers) -> usize {
    let positions = positions(layers);
    let between = |joins: &Vec<Join>| {
        let mut lines: Vec<(f64, f64)> = joins.iter().map(|join| ends(layers, &positions, join)).collect();
        lines.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        inversions(lines.into_iter().map(|(_, right)| right).collect())
    };
    layers.joins.iter().map(between).sum()
}

/// How many pairs are in the wrong order, by merging.
fn inversions(values: Vec<f64>) -> usize {
    fn sort(values: Vec<f64>) -> (Vec<f64>, usize) {
        if values.len() < 2 {
            return (values, 0);
        }
        let mut first = values;
        let second = first.split_off(first.len() / 2);
        let ((first, a), (second, b)) = (sort(first), sort(second));
        let (mut merged, mut count, mut taken) = (Vec::with_capacity(first.len() + second.len()), a + b, 0);
        let mut second = second.into_iter().peekable();
        for value in &first {
            while let Some(lower) = second.next_if(|other| other < value) {
                merged.push(lower);
                count += first.len() - taken;
            }
            merged.push(*value);
            taken += 1;
        }
        merged.extend(second);
        (merged, count)
    }
    sort(values).1
}
