//! The program `odin` as people run it, against a simulated platform behind a socket.
#![cfg(unix)]

mod call_flow;
mod crash;
mod defects;
mod devices;
mod examples;
mod figures;
mod moves;
mod passwords;
mod reading;
mod sheet;
mod support;
mod voicemail;
mod webex;
mod whose;
mod words;
