//! Properties of every model, generated from the shapes as data: whoever declares a model gets these tests with it.

mod costumes;
mod damage;
mod damaged;
mod kept;
mod lists;
mod reads_anything;
mod required;
mod round_trip;
mod run;
mod shown;
mod walk;
mod wrong;
