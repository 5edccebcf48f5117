//! State shared while reading one text: the memory left, and irregularities of the value read last.

use std::cell::{Cell, RefCell};

use serde::de::Error as _;
use serde_json::Value;

use super::order::Order;
use super::read::FatalError;

/// The state of reading one text.
#[derive(Debug)]
pub struct Context {
    left: Cell<usize>,
    limit: usize,
    exceeded: Cell<bool>,
    /// In a repaired text, the mark that follows each replacement character.
    pub(super) mark: Option<char>,
    /// What was odd about the values since [`Context::begin_value`]; nearly always nothing.
    notes: Cell<u8>,
    known: Cell<bool>,
    unwraps: Cell<bool>,
    repeated: RefCell<Vec<(String, Value)>>,
    pub(super) order: Order,
}

/// Average overhead of an allocation.
pub(super) const ALLOCATION: usize = 24;
/// What the smallest allocation takes.
const LEAST_ALLOCATION: usize = 32;
/// The largest items that count as small; a JSON value is one, whatever its size.
const SMALL: usize = if size_of::<Value>() > 64 { size_of::<Value>() } else { 64 };
/// The first entry of a map allocates a whole node.
pub(super) const FIRST_ENTRY: usize = 11 * ENTRY + 64;
const ENTRY: usize = size_of::<String>() + size_of::<Value>();
/// The part of an entry in the nodes above those that hold the entries.
const INNER_NODE: usize = 8;

/// With the feature `arbitrary_precision` of `serde_json`, a number is a text.
const NUMBER: usize = if size_of::<serde_json::Number>() > 2 * size_of::<u64>() { 16 + ALLOCATION } else { 0 };

const ODD: u8 = 1;
const EMPTY: u8 = 2;
const REPEATED: u8 = 4;

fn text_cost(text: &str) -> usize {
    (text.len() + ALLOCATION).max(LEAST_ALLOCATION)
}

impl Context {
    /// Creates a context that limits the memory that reading may take, in bytes.
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            left: Cell::new(limit),
            limit,
            exceeded: Cell::new(false),
            mark: None,
            notes: Cell::new(0),
            known: Cell::new(true),
            unwraps: Cell::new(false),
            repeated: RefCell::default(),
            order: Order::new(),
        }
    }

    /// Creates a context for values that are already in memory.
    pub(crate) fn unlimited() -> Self {
        Self::new(usize::MAX)
    }

    /// Allows a bare list in place of the outermost object, if that has only one list.
    pub(crate) fn unwrapping(self) -> Self {
        self.unwraps.set(true);
        self
    }

    pub(super) fn unwraps(&self) -> bool {
        self.unwraps.get()
    }

    /// Whether the next object may be a bare list; true at most once.
    pub(super) fn take_unwraps(&self) -> bool {
        self.unwraps.replace(false)
    }

    /// Creates a context for reading the same text once more.
    pub(super) fn once_more(&self) -> Self {
        Self { mark: self.mark, ..Self::new(self.limit) }
    }

    /// Creates a context for a second reading, of the repaired text.
    pub(super) fn again(&self, mark: char, unwraps: bool) -> Self {
        Self { mark: Some(mark), unwraps: Cell::new(unwraps), ..Self::new(self.limit) }
    }

    /// Counts memory before it is allocated.
    #[inline]
    pub(crate) fn charge(&self, bytes: usize) -> Result<(), FatalError> {
        let Some(left) = self.left.get().checked_sub(bytes) else {
            self.exceeded.set(true);
            return Err(FatalError::custom("reading it takes too much memory"));
        };
        self.left.set(left);
        Ok(())
    }

    #[inline]
    pub(super) fn charge_text(&self, text: &str) -> Result<(), FatalError> {
        if text.is_empty() {
            self.note(EMPTY);
            return Ok(());
        }
        self.charge(text_cost(text))
    }

    /// Hands a text that needs no closer look to `put`, and counts it if that takes it. False if it is to be read instead.
    #[inline]
    pub(super) fn put_text(&self, text: &str, put: impl FnOnce(&str) -> bool) -> bool {
        if text.is_empty() || self.mark.is_some() || self.is_repeated() {
            return false;
        }
        match self.left.get().checked_sub(text_cost(text)) {
            Some(left) if put(text) => {
                self.left.set(left);
                true
            }
            _ => false,
        }
    }

    /// Counts an item of a list, which grows by doubling. One of small items leaves as much behind where it was before; one
    /// of large items is so large itself that the allocator does not copy it.
    #[inline]
    pub(crate) fn charge_item<T>(&self) -> Result<(), FatalError> {
        let size = size_of::<T>();
        self.charge(if size <= SMALL { 3 * size } else { size + size / 2 })
    }

    /// Counts a number in an unknown value.
    pub(super) fn charge_number(&self) -> Result<(), FatalError> {
        self.charge(NUMBER)
    }

    /// Counts a value on the heap, and a number in it.
    pub(crate) fn charge_box<T>(&self) -> Result<(), FatalError> {
        self.charge(size_of::<T>() + ALLOCATION + NUMBER)
    }

    /// Counts an entry of a map. Its nodes are half full if the keys come in their order, and are in nodes themselves.
    pub(super) fn charge_entry(&self, first: bool, key: &str) -> Result<(), FatalError> {
        self.charge(if first { FIRST_ENTRY } else { 2 * ENTRY + INNER_NODE } + key.len() + ALLOCATION)
    }

    /// The memory that is left for items, if each byte of a body were a text of its own.
    pub(super) fn left_beside_texts(&self, body: &str) -> usize {
        self.left.get().saturating_sub(body.len().saturating_mul(8))
    }

    /// The limit, if it was exceeded.
    pub(super) fn exceeded(&self) -> Option<usize> {
        self.exceeded.get().then_some(self.limit)
    }

    /// Removes the repair marks from a text, and records that there were some.
    #[inline]
    pub(super) fn unmarked(&self, text: String) -> String {
        match self.mark {
            Some(mark) if text.contains(mark) => {
                self.note(ODD);
                text.replace(mark, "")
            }
            _ => text,
        }
    }

    /// Clears the irregularities of earlier values.
    #[inline]
    pub(super) fn begin_value(&self) {
        self.notes.set(self.notes.get() & REPEATED);
    }

    /// Whether there is anything odd about the values since then.
    #[inline]
    pub(super) fn is_odd(&self) -> bool {
        self.notes.get() != 0
    }

    /// Whether a replaced value is still to be kept by an object.
    #[inline]
    pub(super) fn is_repeated(&self) -> bool {
        self.notes.get() & REPEATED != 0
    }

    #[inline]
    fn note(&self, note: u8) {
        self.notes.set(self.notes.get() | note);
    }

    #[inline]
    fn take(&self, note: u8) -> bool {
        let notes = self.notes.get();
        self.notes.set(notes & !note);
        notes & note != 0
    }

    #[inline]
    pub(super) fn note_odd(&self) {
        self.note(ODD);
    }

    /// The memory counted so far.
    pub(super) fn spent(&self) -> usize {
        self.limit - self.left.get()
    }

    /// Takes the flag whether a text since then was malformed.
    #[inline]
    pub(crate) fn take_odd(&self) -> bool {
        self.take(ODD)
    }

    /// Takes the flag whether a text since then was empty.
    #[inline]
    pub(super) fn take_empty(&self) -> bool {
        self.take(EMPTY)
    }

    /// Whether the object read last had a known key, or no keys at all.
    #[inline]
    pub(crate) fn known(&self) -> bool {
        self.known.get()
    }

    #[inline]
    pub(super) fn set_known(&self, known: bool) {
        self.known.set(known);
    }

    /// Records a value in an unknown object that was replaced by a later one with the same key.
    pub(super) fn repeat(&self, key: String, value: Value) {
        self.note(REPEATED);
        self.repeated.borrow_mut().push((key, value));
    }

    /// Takes the replaced values, to be kept by the enclosing object.
    #[inline]
    pub(crate) fn take_repeated(&self) -> Vec<(String, Value)> {
        if self.take(REPEATED) { self.repeated.take() } else { Vec::new() }
    }
}
