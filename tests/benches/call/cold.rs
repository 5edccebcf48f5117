//! One call of a program that has just started: how long it takes, and how much memory.

use std::process::{Command, Stdio};
use std::time::Instant;

use odin_api::users;

use super::{USER, bare, builder, median};

const STARTS: usize = 40;

/// In a process of its own: makes one call, and tells the milliseconds that it took and the most memory in kilobytes.
pub fn once(client: &str, url: &str) {
    let start = Instant::now();
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let get = users::services::Get::new(USER);
    match client {
        "nothing" => {}
        "bare ureq" => drop(bare::Ureq::new(url).get(USER)),
        "bare hyper-util" => drop(runtime().block_on(bare::Hyper::new(url).get(USER))),
        "odin-api-ureq" => {
            let odin: odin_api_ureq::Client = builder(url).build().expect("a client");
            drop(odin.call(get).expect("an answer"));
        }
        "odin-api-hyper" => {
            let odin: odin_api_hyper::Client = builder(url).build().expect("a client");
            drop(runtime().block_on(odin.call(get)).expect("an answer"));
        }
        other => panic!("no client is called {other}"),
    }
    let took = start.elapsed().as_secs_f64() * 1e3;
    println!("{took} {}", super::memory::peak().unwrap_or_default());
}

/// Starts each program many times, by turns.
pub fn start(url: &str) {
    let programs = ["nothing", "bare ureq", "odin-api-ureq", "bare hyper-util", "odin-api-hyper"];
    let mut samples = [const { [const { Vec::new() }; 3] }; 5];
    for _ in 0..STARTS {
        for (program, [whole, call, memory]) in programs.iter().zip(&mut samples) {
            let this = std::env::current_exe().expect("this program");
            let start = Instant::now();
            let output = Command::new(this).args(["once", program, url]).stdin(Stdio::null()).output();
            whole.push(start.elapsed().as_secs_f64() * 1e3);
            let output = output.expect("a process");
            assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
            let told = String::from_utf8(output.stdout).expect("text");
            let mut told = told.split_whitespace().map(|number| number.parse().expect("a number"));
            call.push(told.next().expect("the time"));
            memory.push(told.next().expect("the memory"));
        }
    }
    println!("one call of a new process, medians of {STARTS}:");
    for (program, [whole, call, memory]) in programs.iter().zip(&samples) {
        let (whole, call, memory) = (median(whole), median(call), median(memory));
        println!("  {program:16} {whole:6.2} ms, of which {call:6.2} ms for the call, {memory:5.2} MB at the most");
    }
}
