//! `/groups/users`: with the feature `users`, whose models an audit shows.

pub mod audit;
