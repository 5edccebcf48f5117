//! The arguments of a write while they are put together from the cells of a row.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::cell;
use super::kind::{Default, Part};
use super::path::{Leaf, Step, resolve, without_numbers};
use crate::json::{Kind, Shape};

/// Values by their places.
#[derive(Default)]
pub(super) struct Tree(BTreeMap<&'static str, Node>);

enum Node {
    Value(Value),
    Object(Tree),
    /// Items by the numbers that they have in the sheet.
    List(BTreeMap<usize, Node>),
}

/// Two cells say different things of the same place.
pub(super) struct Contradiction;

impl Tree {
    /// Puts a value at a place; `null` as an item of a list is no item, but makes it a list.
    pub(super) fn put(&mut self, steps: &[Step], value: Value) -> Result<(), Contradiction> {
        let [step, rest @ ..] = steps else { return Err(Contradiction) };
        let Some(index) = step.index else {
            if let Some(node) = self.0.get_mut(step.key) {
                return node.put(rest, value);
            }
            self.0.insert(step.key, Node::new(rest, value)?);
            return Ok(());
        };
        let list = self.0.entry(step.key).or_insert_with(|| Node::List(BTreeMap::new()));
        let Node::List(items) = list else { return Err(Contradiction) };
        if rest.is_empty() && value.is_null() {
            return Ok(());
        }
        if let Some(node) = items.get_mut(&index) {
            return node.put(rest, value);
        }
        items.insert(index, Node::new(rest, value)?);
        Ok(())
    }

    fn get(&self, steps: &[Step]) -> Option<&Value> {
        let [step, rest @ ..] = steps else { return None };
        let node = match (self.0.get(step.key)?, step.index) {
            (Node::List(items), Some(index)) => items.get(&index)?,
            (node, None) => node,
            (_, Some(_)) => return None,
        };
        match node {
            Node::Value(value) if rest.is_empty() => Some(value),
            Node::Object(tree) => tree.get(rest),
            Node::Value(_) | Node::List(_) => None,
        }
    }

    /// The value of a field.
    pub(super) fn field(&self, key: &str) -> Option<&Value> {
        match self.0.get(key)? {
            Node::Value(value) => Some(value),
            Node::Object(_) | Node::List(_) => None,
        }
    }

    /// Whether there is an object at a place.
    fn has(&self, steps: &[Step]) -> bool {
        match steps {
            [] => true,
            [step, rest @ ..] => {
                let node = match (self.0.get(step.key), step.index) {
                    (Some(Node::List(items)), Some(index)) => items.get(&index),
                    (node, _) => node,
                };
                node.and_then(Node::tree).is_some_and(|tree| tree.has(rest))
            }
        }
    }

    /// Fills in what a part says of arguments that nobody set, in objects that are there. Those that are the same as another
    /// one are returned, with the other.
    pub(super) fn complete(&mut self, part: &Part) -> Vec<(&'static str, &'static str)> {
        let mut derived = Vec::new();
        for (name, default) in part.defaults.iter().filter(|(name, _)| !name.contains("[]")) {
            let Ok(path) = resolve(part.operation.arguments, name) else { continue };
            let [above @ .., _] = path.steps.as_slice() else { continue };
            if self.get(&path.steps).is_some() || !self.has(above) {
                continue;
            }
            let value = match default {
                Default::Is(text) => written(&path.leaf, text),
                Default::As(other) => {
                    derived.push((*name, *other));
                    let other = resolve(part.operation.arguments, other).ok();
                    other.and_then(|other| self.get(&other.steps).filter(|value| !value.is_null()).cloned())
                }
                Default::With(other, text) => self.0.contains_key(other).then(|| written(&path.leaf, text)).flatten(),
            };
            if let Some(value) = value {
                // There is nothing at that place.
                let _ = self.put(&path.steps, value);
            }
        }
        derived
    }

    /// As JSON. The names of what is required and was not given are added to `missing`.
    pub(super) fn json(&self, part: &Part, missing: &mut Vec<String>) -> Map<String, Value> {
        self.object(part, part.operation.arguments, "", missing)
    }

    fn object(
        &self,
        part: &Part,
        shape: &'static Shape,
        before: &str,
        missing: &mut Vec<String>,
    ) -> Map<String, Value> {
        let mut map = Map::new();
        for field in shape.describe() {
            let name = format!("{before}{}", field.key);
            let value = match (self.0.get(field.key), field.kind) {
                (Some(node), kind) => Some(node.json(part, kind, &name, missing)),
                (None, _) if !field.required => None,
                (None, kind) => {
                    let pattern = without_numbers(&name);
                    let default = part.defaults.iter().find(|(known, _)| *known == pattern);
                    match (default, kind) {
                        (Some((_, Default::Is(text))), kind) => cell::value(kind, text, &[]).ok(),
                        (_, Kind::Object(_)) => None,
                        _ => {
                            missing.push(name);
                            None
                        }
                    }
                }
            };
            if let Some(value) = value {
                map.insert(field.key.to_owned(), value);
            }
        }
        map
    }

    /// The name of a place in the sheet, from its path in what is sent, `$.aliases[1]`: items that are blank are not sent.
    pub(super) fn name(&self, path: &str) -> String {
        let path = path.trim_start_matches('$').trim_start_matches('.');
        let (mut tree, mut name) = (Some(self), String::new());
        for segment in path.split('.').filter(|segment| !segment.is_empty()) {
            let (key, index) = segment.split_once('[').map_or((segment, None), |(key, index)| {
                (key, index.strip_suffix(']').and_then(|index| index.parse::<usize>().ok()))
            });
            let node = tree.and_then(|tree| tree.0.get(key));
            if !name.is_empty() {
                name.push('.');
            }
            name.push_str(key);
            tree = match (node, index) {
                (Some(Node::List(items)), Some(index)) => {
                    let item = items.iter().nth(index);
                    let number = item.map_or(index, |(number, _)| *number).to_string();
                    name.extend(["[", &number, "]"]);
                    item.and_then(|(_, node)| node.tree())
                }
                (Some(node), _) => node.tree(),
                (None, _) => None,
            };
        }
        name
    }
}

impl Node {
    /// What is at the end of a way.
    fn new(steps: &[Step], value: Value) -> Result<Self, Contradiction> {
        if steps.is_empty() {
            return Ok(Self::Value(value));
        }
        let mut tree = Tree::default();
        tree.put(steps, value)?;
        Ok(Self::Object(tree))
    }

    fn put(&mut self, steps: &[Step], value: Value) -> Result<(), Contradiction> {
        match self {
            Self::Object(tree) if !steps.is_empty() => tree.put(steps, value),
            Self::Value(known) if steps.is_empty() && *known == value => Ok(()),
            _ => Err(Contradiction),
        }
    }

    fn tree(&self) -> Option<&Tree> {
        if let Self::Object(tree) = self { Some(tree) } else { None }
    }

    fn json(&self, part: &Part, kind: Kind, name: &str, missing: &mut Vec<String>) -> Value {
        match (self, kind) {
            (Self::Value(value), _) => value.clone(),
            (Self::Object(tree), Kind::Object(shape)) => tree.object(part, shape, &format!("{name}."), missing).into(),
            (Self::List(items), kind) => {
                items.iter().map(|(index, node)| node.json(part, kind, &format!("{name}[{index}]"), missing)).collect()
            }
            (Self::Object(_), _) => Value::Null,
        }
    }
}

fn written(leaf: &Leaf, text: &str) -> Option<Value> {
    match leaf {
        Leaf::Value { kind, .. } | Leaf::Item { kind } => cell::value(*kind, text, &[]).ok(),
        Leaf::Whole { .. } => None,
    }
}
