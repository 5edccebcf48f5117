//! The simulator through its public interface.

mod access;
mod auth;
mod dates;
mod devices;
#[path = "../it/catalogue/facts.rs"]
#[allow(dead_code, reason = "the comparison of the client with the catalogue needs more of it")]
mod facts;
mod faults;
mod founding;
mod generated;
mod groups;
mod instances;
mod licences;
mod m01_numbers_are_held_once;
mod m02_moving_users;
mod m03_new_names_are_followed;
mod m04_identity_is_unique;
mod m05_references_are_checked;
mod m06_limits_hold;
mod m07_on_needs_a_number;
mod m08_enterprises_share_their_people;
mod m09_no_refusal_in_passing;
mod m10_scale;
mod m11_answers_are_shaped_as_documented;
mod m12_the_vendors_web_client;
mod m13_what_groups_have_is_seen_elsewhere;
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
mod tables;
mod users;
mod web_client;
mod web_folder;
