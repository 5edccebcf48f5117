//! The simulator through its public interface.

mod access;
mod auth;
mod devices;
mod faults;
mod founding;
mod generated;
mod groups;
mod instances;
mod licences;
mod m01_numbers_are_held_once;
mod m03_new_names_are_followed;
mod m05_references_are_checked;
mod numbers;
mod policies;
mod program;
mod properties;
mod providers;
mod reports;
mod routes;
mod rules;
mod scale;
mod server;
mod services;
mod settings;
mod support;
mod users;
