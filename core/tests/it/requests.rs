//! Requests: what goes into a URL comes out of it, at its place; credentials go where they must and nowhere else.

mod every;
mod headers;
mod injection;
mod paths;
mod sites;
mod urls;
