//! A small reader of the pictures, so that what is tested is what is shown.

/// A rectangle, by its corners.
#[derive(Debug, Clone, Copy)]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Area {
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether a point is inside, by more than a little.
    pub fn holds(&self, (x, y): (f64, f64)) -> bool {
        let little = 0.6;
        self.left + little < x && x < self.right - little && self.top + little < y && y < self.bottom - little
    }
}

pub struct Card {
    pub area: Area,
    /// Where each text begins, relative to the card, and what it says.
    pub texts: Vec<(f64, f64, String)>,
}

pub struct Line {
    pub from: usize,
    pub to: usize,
    /// Points on it, close together, from its start to its end.
    pub points: Vec<(f64, f64)>,
}

pub struct Picture {
    pub width: f64,
    pub height: f64,
    pub cards: Vec<Card>,
    pub lines: Vec<Line>,
}

/// The value of an attribute of the element that a text begins with.
fn attribute<'a>(element: &'a str, name: &str) -> &'a str {
    let tag = &element[..element.find('>').expect("a tag ends")];
    let start = tag.find(&format!(" {name}=\"")).unwrap_or_else(|| panic!("no {name} in {tag}")) + name.len() + 3;
    let rest = &tag[start..];
    &rest[..rest.find('"').expect("a value ends")]
}

fn number(text: &str) -> f64 {
    text.parse().unwrap_or_else(|_| panic!("{text} is no number"))
}

fn numbers(text: &str) -> Vec<f64> {
    text.split([' ', ',']).filter(|part| !part.is_empty()).map(number).collect()
}

impl Picture {
    pub fn read(svg: &str) -> Self {
        let cards = svg.split("<g class=\"cf-node\"").skip(1).map(card).collect();
        let lines = svg.match_indices("<path class=\"cf-edge").map(|(at, _)| &svg[at..]);
        let lines = lines.filter(|path| path[..path.find('>').expect("a tag")].contains("data-from")).map(line);
        Self {
            width: number(attribute(svg, "width")),
            height: number(attribute(svg, "height")),
            cards,
            lines: lines.collect(),
        }
    }
}

fn card(group: &str) -> Card {
    let place = attribute(group, "transform").trim_start_matches("translate(").trim_end_matches(')');
    let [left, top] = numbers(place)[..] else { panic!("{place}") };
    let rect = &group[group.find("<rect class=\"cf-card\"").expect("a card")..];
    let (width, height) = (number(attribute(rect, "width")), number(attribute(rect, "height")));
    let body = &group[..group.find("</g>").expect("an end")];
    let texts = body.match_indices("<text ").map(|(at, _)| {
        let text = &body[at..];
        let content = &text[text.find('>').expect("a tag") + 1..text.find("</text>").expect("an end")];
        (number(attribute(text, "x")), number(attribute(text, "y")), content.to_owned())
    });
    let area = Area { left, top, right: left + width, bottom: top + height };
    Card { area, texts: texts.collect() }
}

fn line(path: &str) -> Line {
    let place = |name| attribute(path, name).trim_start_matches('n').parse().expect("a place");
    let mut points: Vec<(f64, f64)> = Vec::new();
    let data = attribute(path, "d");
    let mut steps: Vec<(char, Vec<f64>)> = Vec::new();
    let starts: Vec<usize> = data.match_indices(['M', 'L', 'C']).map(|(at, _)| at).collect();
    for (index, at) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(data.len());
        steps.push((data[*at..].chars().next().expect("a letter"), numbers(&data[at + 1..end])));
    }
    for (letter, values) in steps {
        match (letter, &values[..]) {
            ('M', [x, y]) => points.push((*x, *y)),
            ('L', [x, y]) => between(&mut points, |from, part| (mix(from.0, *x, part), mix(from.1, *y, part))),
            ('C', [ax, ay, bx, by, x, y]) => {
                between(&mut points, |from, part| (bend(from.0, *ax, *bx, *x, part), bend(from.1, *ay, *by, *y, part)));
            }
            other => panic!("{other:?}"),
        }
    }
    Line { from: place("data-from"), to: place("data-to"), points }
}

fn between(points: &mut Vec<(f64, f64)>, at: impl Fn((f64, f64), f64) -> (f64, f64)) {
    let from = *points.last().expect("a start");
    points.extend((1..=40).map(|step| at(from, f64::from(step) / 40.0)));
}

fn mix(from: f64, to: f64, part: f64) -> f64 {
    from + (to - from) * part
}

fn bend(from: f64, a: f64, b: f64, to: f64, t: f64) -> f64 {
    let s = 1.0 - t;
    s * s * s * from + 3.0 * s * s * t * a + 3.0 * s * t * t * b + t * t * t * to
}
