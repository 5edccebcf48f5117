//! What jobs cost in a group of 10,000 users: ours over hyper, 32 calls at once, against the same requests sent bare by
//! hyper-util, 32 at once, and against the Python client odins-spear, all with the rate limit off.
//!
//! The simulator is a process of its own, and so is whatever is measured. Prints the time, how many calls it took, and the
//! most memory. `cargo bench -p odin-api-sim --bench jobs`; `tests/peer/run.sh` installs the Python client.

#[path = "jobs/bare.rs"]
mod bare;
#[path = "shared/memory.rs"]
mod memory;
#[path = "jobs/ours.rs"]
mod ours;
#[path = "jobs/processes.rs"]
mod processes;

use self::processes::{Measured, Simulator};

/// The generated group.
const SP: &str = "sp0001";
const GROUP: &str = "sp0001-g01";
const USERS: usize = 10_000;
/// Calls at once.
const WIDTH: usize = 32;
/// How often ours and the bare requests are measured, in turn.
const ROUNDS: usize = 5;

/// A job, and what the Python client has for it.
struct Job {
    name: &'static str,
    peer: &'static str,
    /// How many calls that takes: N users, L licences in use, A auto attendants, H hunt groups, C call centers, K forwardings.
    formula: &'static str,
}

const JOBS: [Job; 4] = [
    Job { name: "audit", peer: "group_audit", formula: "4 + L" },
    Job { name: "registrations", peer: "user_registration", formula: "1" },
    Job { name: "statistics", peer: "group_users_call_statistics", formula: "1 + 2 N" },
    Job { name: "call-flow", peer: "call_flow", formula: "10 + A + 6 C + H + K" },
];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [_, "serve"] => processes::serve(),
        [_, "ours", job, url] => ours::measure(job, url),
        [_, "bare", job, url] => bare::measure(job, url),
        // Cargo adds an argument of its own.
        _ => compare(),
    }
}

fn compare() {
    let simulator = Simulator::start();
    println!("{USERS} users in one group; medians of {ROUNDS} rounds, the Python client once:");
    for job in &JOBS {
        let (mut ours, mut bare) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            ours.push(processes::this("ours", job.name, &simulator.url));
            bare.push(processes::this("bare", job.name, &simulator.url));
        }
        let mut ratios: Vec<f64> = ours.iter().zip(&bare).map(|(ours, bare)| ours.seconds / bare.seconds).collect();
        ratios.sort_by(f64::total_cmp);
        let (ours, bare) = (median(ours), median(bare));
        println!("{}:", job.name);
        println!("  ours  {ours}; {:.2} of bare ({:.2} to {:.2})", ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
        println!("  bare  {bare}");
        match processes::peer(job.peer, &simulator.url) {
            Ok(peer) => println!(
                "  peer  {:.2} s for {} calls ({}): {:.0} times as long as ours",
                peer.seconds,
                peer.calls,
                job.formula,
                peer.seconds / ours.seconds
            ),
            Err(why) => println!("  peer  no figure: {why}"),
        }
    }
}

fn median(mut runs: Vec<Measured>) -> Measured {
    runs.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
    runs.swap_remove(runs.len() / 2)
}
