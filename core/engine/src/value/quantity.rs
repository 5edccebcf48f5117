//! Numbers that may have no limit.

use super::scalar::store;
use crate::json::{Field, FieldResult, Item, Kind, Mismatch, Plain, Scalar, Source, View, int_of, put};

/// A quantity, capacity or limit: a number, or unlimited (`-1` on the wire).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Quantity {
    /// No limit.
    Unlimited,
    /// This many.
    Of(u32),
}

impl Quantity {
    /// The number, if there is a limit.
    pub fn limit(self) -> Option<u32> {
        match self {
            Self::Unlimited => None,
            Self::Of(number) => Some(number),
        }
    }

    fn from_wire(number: i64) -> Option<Self> {
        if number == -1 { Some(Self::Unlimited) } else { u32::try_from(number).ok().map(Self::Of) }
    }

    fn to_wire(self) -> i64 {
        self.limit().map_or(-1, i64::from)
    }
}

impl From<u32> for Quantity {
    fn from(number: u32) -> Self {
        Self::Of(number)
    }
}

/// Unlimited is more than any number.
impl Ord for Quantity {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let rank = |quantity: &Self| quantity.limit().map_or(u64::MAX, u64::from);
        rank(self).cmp(&rank(other))
    }
}

impl PartialOrd for Quantity {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl std::fmt::Display for Quantity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unlimited => f.pad("unlimited"),
            Self::Of(number) => std::fmt::Display::fmt(number, f),
        }
    }
}

impl Item for Quantity {
    fn read_into(place: &mut Option<Self>, source: &mut dyn Source) -> FieldResult {
        const EXPECTED: &str = "a quantity, -1 for unlimited,";
        let scalar = source.scalar()?;
        if matches!(&scalar, Scalar::Text(text) if text.eq_ignore_ascii_case("unlimited")) {
            *place = Some(Self::Unlimited);
            return Ok(None);
        }
        let mut number = None;
        let mismatch = store(&mut number, int_of(scalar, EXPECTED));
        *place = number.and_then(Self::from_wire);
        Ok(match number {
            Some(number) if place.is_none() => Some(Mismatch::new(EXPECTED, number.into())),
            _ => mismatch,
        })
    }
    #[inline]
    fn of(plain: Plain) -> Option<Self> {
        i64::of(plain).and_then(Self::from_wire)
    }
    fn view(&self) -> View<'_> {
        View::Int(self.to_wire())
    }
    fn kind() -> Kind {
        Kind::Quantity
    }
}

/// Zero: the value of a required field before it is read.
impl Default for Quantity {
    fn default() -> Self {
        Self::Of(0)
    }
}

/// A required quantity of a request.
impl Field for Quantity {
    fn read(&mut self, source: &mut dyn Source) -> FieldResult {
        super::required(self, source)
    }
    fn put(&mut self, plain: Plain) -> bool {
        put(self, Self::of(plain))
    }
    fn view(&self) -> View<'_> {
        Item::view(self)
    }
    fn kind(&self) -> Kind {
        Kind::Quantity
    }
}

crate::json::serde_item!(Quantity);
