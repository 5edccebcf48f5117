//! What the types of a shape's fields say, asked once for each shape.

use std::any::TypeId;
use std::cell::RefCell;
use std::collections::HashMap;

use odin_api::json::{FieldDescription, Shape};

thread_local! {
    static DESCRIBED: RefCell<HashMap<TypeId, &'static [FieldDescription]>> = RefCell::default();
}

/// [`Shape::describe`], remembered: the properties ask for the same few hundred shapes a million times.
pub fn fields(shape: &Shape) -> &'static [FieldDescription] {
    DESCRIBED.with_borrow_mut(|described| {
        *described.entry(shape.id()).or_insert_with(|| Box::leak(shape.describe().into_boxed_slice()))
    })
}
