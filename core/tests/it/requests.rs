//! Requests: what goes into a URL comes out of it, at its place; credentials go where they must and nowhere else.

mod by_hand;
mod every;
mod field_names;
mod headers;
mod injection;
mod limits;
mod paths;
mod sites;
mod urls;
