//! The order of keys that the objects of a text have in common.

use std::cell::Cell;

use super::shape::FieldShape;

/// Where the next key was found the last time, counted from the field behind the one before it: at 0, as the model has it,
/// until it was somewhere else. The rows of a list have their keys in one order, which need not be that of the model.
///
/// Models share the entries: what is found there is a guess.
#[derive(Debug)]
pub(super) struct Order([Cell<u8>; ENTRIES]);

const ENTRIES: usize = 256;

impl Order {
    pub(super) fn new() -> Self {
        Self([const { Cell::new(0) }; ENTRIES])
    }

    #[inline]
    fn entry(&self, fields: &'static [FieldShape], next: usize) -> &Cell<u8> {
        &self.0[((fields.as_ptr().addr() >> 4) + next) % ENTRIES]
    }

    /// The field of a key, of which the one behind the last field is `next`.
    #[inline]
    pub(super) fn find(&self, fields: &'static [FieldShape], next: usize, key: &str) -> Option<usize> {
        let guess = (next + usize::from(self.entry(fields, next).get())) % ENTRIES;
        match fields.get(guess) {
            Some(field) if same(field.key.as_bytes(), key.as_bytes()) => Some(guess),
            _ => self.search(fields, next, key),
        }
    }

    #[inline(never)]
    fn search(&self, fields: &'static [FieldShape], next: usize, key: &str) -> Option<usize> {
        let found = fields.iter().position(|field| field.key == key)?;
        // Both are less than the number of entries, so this is the way from one to the other around them all.
        self.entry(fields, next).set(u8::try_from((found + ENTRIES - next) % ENTRIES).unwrap_or_default());
        Some(found)
    }
}

/// Whether two keys are the same: they are short, so that to call `memcmp` takes longer than to compare them.
#[inline]
fn same(a: &[u8], b: &[u8]) -> bool {
    /// Compares both ends, which overlap unless the key is twice as long.
    #[inline]
    fn ends<const N: usize>(a: &[u8], b: &[u8]) -> bool {
        a.first_chunk::<N>() == b.first_chunk::<N>() && a.last_chunk::<N>() == b.last_chunk::<N>()
    }
    a.len() == b.len()
        && match a.len() {
            8..=16 => ends::<8>(a, b),
            4..=7 => ends::<4>(a, b),
            17..=32 => ends::<16>(a, b),
            _ => a == b,
        }
}
