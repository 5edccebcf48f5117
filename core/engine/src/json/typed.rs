//! Reading into types of the caller: serde's, with what a wanted type can direct of the leniency that models have.
//!
//! What `serde_json` alone makes of a list, it is: [`strict`] only counts memory. Where that fails, a type says what it
//! wants (a flag, a text, a list), and the value is brought into that form: the visitors of [`lenient`] stand between the
//! type and `serde_json`. What nobody wants is skipped, so a type pays for its own fields.

mod access;
mod lenient;
mod scalar;
mod strict;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use serde::de::{DeserializeOwned, DeserializeSeed as _};
use serde_json::Value;

use super::any::Any;
use super::context::Context;
use super::model::Model;
use super::object::{KNOWN, only_list};
use super::read::{ReadError, Step, Unfit};
use super::repair::repair;
use super::shape::{Kind, Shape};
use lenient::Lenient;

const SEVERAL: &str = "expected one object, not a list of several";
const MIXED: &str = "expected a list, not an object of which some keys are numbers";

/// What an operation answers: how its server deviates from what a type wants can depend on it.
#[derive(Clone, Copy)]
pub(crate) struct Answer {
    /// The record, or the record that is listed.
    pub(crate) shape: Option<&'static Shape>,
    /// Whether the answer is a list.
    pub(crate) is_list: bool,
}

/// Why there is no value.
pub(crate) enum Unread {
    /// No JSON, or too large: the type has no part in it.
    Body(ReadError),
    /// The type does not take it: its own words may quote one of these texts and numbers.
    Unfit(Unfit, Vec<String>),
}

/// The state of one reading.
struct Reading<'a> {
    context: &'a Context,
    answer: Answer,
    /// Where the error is, innermost step first: noted while it passes.
    path: RefCell<Vec<Step>>,
    /// Whether the outermost object has a key that is known.
    known: Cell<bool>,
    /// Keys below which an empty text is none for an `Option`, since what is in it does not take one.
    blanks: &'a BTreeSet<String>,
    /// Whether it is so for the value that is read now.
    blank_is_none: Cell<bool>,
    /// An `Option` did not take an empty text: at the key that is noted next.
    blank_refused: Cell<bool>,
    blank_key: RefCell<Option<String>>,
}

impl<'a> Reading<'a> {
    fn new(context: &'a Context, answer: Answer, blanks: &'a BTreeSet<String>) -> Self {
        Self {
            context,
            answer,
            path: RefCell::default(),
            known: Cell::new(false),
            blanks,
            blank_is_none: Cell::new(blanks.contains("")),
            blank_refused: Cell::new(false),
            blank_key: RefCell::default(),
        }
    }

    /// A key of an object, whose value is read next.
    #[inline]
    fn enter(&self, key: &str) {
        if !self.blanks.is_empty() {
            self.blank_is_none.set(self.blanks.contains(key));
        }
    }

    /// The error passes this step.
    #[cold]
    fn failed_at(&self, step: Step) {
        if let Step::Key(key) = &step
            && self.blank_refused.take()
        {
            *self.blank_key.borrow_mut() = Some(key.to_string());
        }
        self.path.borrow_mut().push(step);
    }

    /// The key below which an `Option` did not take an empty text; without one around it, it is none.
    fn blank_key(&self) -> Option<String> {
        self.blank_key.take().or_else(|| self.blank_refused.take().then(String::new))
    }

    /// The answer as an empty model, and the place of the one list in it, if it is an object around one.
    fn around_list(&self) -> Option<(Box<dyn Model>, usize, &'static str)> {
        let shape = self.answer.shape.filter(|_| !self.answer.is_list)?;
        let mut model = (shape.make)();
        let mut list = None;
        model.fields_mut(&mut |shape, places, _| list = only_list(shape, places));
        list.map(|index| (model, index, shape.fields[index].key))
    }

    /// The key of the field that a plain text is read into, in the operation's own record or in the items of its list.
    fn bare(&self) -> Option<&'static str> {
        let of_items = || {
            let (model, index, _) = self.around_list()?;
            let mut kind = None;
            model.fields(&mut |_, fields, _| kind = Some(fields[index].kind()));
            if let Some(Kind::Object(shape)) = kind { shape.bare } else { None }
        };
        self.answer.shape?.bare.or_else(of_items)
    }

    /// Whether the operation's own record has this key.
    fn declares(&self, key: &str) -> bool {
        self.answer.shape.is_some_and(|shape| shape.fields.iter().any(|field| field.key == key))
    }

    fn unread(&self, error: &serde_json::Error, text: &str) -> Unread {
        if let Some(limit) = self.context.exceeded() {
            return Unread::Body(ReadError::Memory(limit));
        }
        let message = error.to_string();
        if !error.is_data() {
            return Unread::Body(ReadError::Syntax(message));
        }
        let place = format!(" at line {} column {}", error.line(), error.column());
        let message = message.strip_suffix(&place).unwrap_or(&message);
        let path: Vec<Step> = self.path.take().into_iter().rev().collect();
        if let Some(why) = reason(message) {
            return Unread::Unfit(Unfit { path, why }, Vec::new());
        }
        match scalars_at(text, &path, &self.context.once_more()) {
            Ok(scalars) => Unread::Unfit(Unfit { path, why: message.to_owned() }, scalars),
            Err(_) => Unread::Unfit(Unfit { path, why: "expected something else".to_owned() }, Vec::new()),
        }
    }
}

/// serde's own reason without the value, which may be a secret; `None` if the words are a type's own.
fn reason(message: &str) -> Option<String> {
    let starts = |words: &[&str]| words.iter().any(|start| message.starts_with(start));
    let is_ours = [SEVERAL, MIXED].contains(&message) || message.strip_prefix("expected ") == Some(KNOWN);
    if is_ours || starts(&["missing field `", "duplicate field `", "unknown field `"]) {
        return Some(message.to_owned());
    }
    if !starts(&["invalid type: ", "invalid value: ", "invalid length ", "unknown variant `"]) {
        return None;
    }
    let expected = message.rsplit_once(", expected ").map(|(_, expected)| expected);
    Some(format!("expected {}", expected.unwrap_or("something else")))
}

/// The texts and numbers in a part of a body.
fn scalars_at(text: &str, path: &[Step], context: &Context) -> Result<Vec<String>, serde_json::Error> {
    let whole = Any::kept(context).deserialize(&mut serde_json::Deserializer::from_str(text))?;
    // What is read leniently may be fewer steps away: then it is around.
    let part = path.iter().fold(&whole, |part, step| {
        let next = match step {
            Step::Key(key) => part.get(key.as_ref()),
            Step::Index(index) => part.get(index),
        };
        next.unwrap_or(part)
    });
    let (mut scalars, mut rest) = (Vec::new(), vec![part]);
    while let Some(value) = rest.pop() {
        match value {
            Value::String(text) => scalars.push(text.clone()),
            Value::Number(number) => scalars.push(number.to_string()),
            Value::Array(items) => rest.extend(items),
            Value::Object(map) => rest.extend(map.values()),
            Value::Null | Value::Bool(_) => {}
        }
    }
    Ok(scalars)
}

/// Reads a body. One that is nearly JSON is repaired, as for models.
pub(crate) fn read_typed<T: DeserializeOwned>(body: &[u8], context: &Context, answer: Answer) -> Result<T, Unread> {
    let why = match std::str::from_utf8(body) {
        Ok(text) => match once(text, context, answer) {
            Ok(value) => return Ok(value),
            Err(Unread::Body(ReadError::Syntax(why))) => why,
            Err(why) => return Err(why),
        },
        Err(error) => format!("not UTF-8: {error}"),
    };
    let syntax = || Unread::Body(ReadError::Syntax(why));
    let Some((text, mark)) = repair(body) else { return Err(syntax()) };
    match once(&text, &context.again(mark, false), answer) {
        Ok(value) => Ok(value),
        Err(memory @ Unread::Body(ReadError::Memory(_))) => Err(memory),
        // As for models: the error of the original text.
        Err(_) => Err(syntax()),
    }
}

fn once<T: DeserializeOwned>(text: &str, context: &Context, answer: Answer) -> Result<T, Unread> {
    let text = text.trim_start_matches('\u{feff}');
    if context.mark.is_none()
        && let Some(list) = strict::read_list(text, context)
    {
        return Ok(list);
    }
    let mut blanks = BTreeSet::new();
    loop {
        let context = context.once_more();
        let reading = Reading::new(&context, answer, &blanks);
        let mut deserializer = serde_json::Deserializer::from_str(text);
        let value = T::deserialize(Lenient::outermost(&mut deserializer, &reading));
        let error = match value.and_then(|value| deserializer.end().map(|()| value)) {
            Ok(value) => return Ok(value),
            Err(error) => error,
        };
        match reading.blank_key() {
            // An `Option` does not tell what is in it, until that is read.
            Some(key) if !blanks.contains(&key) => drop(blanks.insert(key)),
            _ => return Err(reading.unread(&error, text)),
        }
    }
}
