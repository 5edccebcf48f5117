//! Draws where calls to a number, an extension or an alias go: as `calls.svg`, `calls.html` and `calls.dot`.
//!
//! `cargo run -p odin-api-ureq --example call_flow -- 4000` asks a built-in simulator;
//! `... --example call_flow -- 4000 ent.odin grp.odin` the platform of `ODIN_BASE_URL`, `ODIN_USERNAME`, `ODIN_PASSWORD`.

use std::error::Error;
use std::process::ExitCode;

use odin_api::report::call_flow::{Query, fetch};
use odin_api_ureq::Client;

fn draw() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    // Kept until the end: it stops when it is dropped.
    let simulator;
    let (odin, query) = match &args[..] {
        [called] => {
            simulator = odin_sim::Server::start(odin_sim::Odin::example());
            let odin = Client::builder(&*simulator.base_url())?.credentials("admin", "admin").build()?;
            (odin, Query::new("ent.odin", "grp.odin", called))
        }
        [called, provider, group] => (Client::from_env()?.build()?, Query::new(provider, group, called)),
        _ => return Err("usage: call_flow NUMBER [SERVICE_PROVIDER GROUP]".into()),
    };
    let flow = odin.try_run(|ctx| async move { fetch(&ctx, &query).await })?;
    for (file, text) in [("calls.svg", flow.to_svg()), ("calls.html", flow.to_html()), ("calls.dot", flow.to_dot())] {
        std::fs::write(file, text)?;
        println!("{file}");
    }
    for (node, problem) in flow.problems() {
        eprintln!("{} may lead further: {problem}", node.title);
    }
    Ok(())
}

fn main() -> ExitCode {
    draw().map_or_else(
        |error| {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}
