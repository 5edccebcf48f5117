//! Properties of every model, generated from the shapes as data: whoever declares a model gets these tests with it.

mod bad_texts;
mod bare_lists;
mod costumes;
mod damage;
mod damaged;
mod foreign;
mod gaps;
mod kept;
mod lists;
mod reads_anything;
mod required;
mod round_trip;
mod run;
mod shown;
mod visible;
mod walk;
mod wrong;
