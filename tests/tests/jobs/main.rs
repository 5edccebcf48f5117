//! Jobs, on both transports, against the simulator: what each module tests stands at its head.

mod call_flow;
mod calls;
mod devices;
mod digests;
mod free_extensions;
mod helpers;
mod journal_lines;
mod journals;
mod move_group;
mod moves;
mod other_items;
mod passwords;
mod place;
mod plans;
mod reading;
mod schedule;
mod sheets;
mod taking_back;
mod trunk_capacity;
mod voicemail;
mod webex;
mod whose;
