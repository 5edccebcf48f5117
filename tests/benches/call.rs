//! What a call costs: ours against bare ureq and bare hyper with a derived struct, in one run.
//!
//! Prints processor time (user and system, of this process only: the server is another one) and ratios of interleaved
//! rounds with their quartiles, instructions in user space where `valgrind` is there, and what one call costs a program
//! that has just started.
//! `cargo bench -p odin-api-sim --bench call`

#[cfg(unix)]
#[path = "call/parts.rs"]
mod call;

#[cfg(unix)]
fn main() {
    call::main();
}

#[cfg(not(unix))]
fn main() {
    println!("this benchmark reads the clocks of Unix");
}
