//! The program `odin` as people run it, against a simulated platform behind a socket.
#![cfg(unix)]

mod crash;
mod passwords;
mod reading;
mod sheet;
mod support;
