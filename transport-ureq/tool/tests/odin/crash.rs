//! `kill -9` at random points of a job, and the same command again.
//!
//! A point is a number of requests that the server has seen, so nothing depends on how fast anything is.

mod passwords;
mod sheets;

use std::path::Path;

use odin_sim::Server;

use crate::support::odin;

const POINTS: usize = 50;

/// xorshift: the points are the same in each run of the test.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).expect("it is below a number of this size")
    }
}

/// Runs a job until the server has seen so many requests more, or to its end. Whether it was killed.
fn run_until(server: &Server, folder: &Path, job: &[&str], requests: u64) -> bool {
    let mut command = odin(server, folder);
    let due = server.odin().requests() + requests;
    let mut child = command.args(job).stdout(std::process::Stdio::null()).spawn().expect("it runs");
    while server.odin().requests() < due {
        if child.try_wait().expect("a child").is_some() {
            return false;
        }
        std::thread::yield_now();
    }
    child.kill().expect("a child"); // SIGKILL
    child.wait().expect("its end");
    true
}
