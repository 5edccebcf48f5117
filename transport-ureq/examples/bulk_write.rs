//! A bulk write in blocking code: forwards all calls of the users on standard input to one number.
//!
//! `cargo run -p odin-api-ureq --example bulk_write -- 1509 < users.txt`, with `ODIN_BASE_URL`, `ODIN_USERNAME` and
//! `ODIN_PASSWORD` set. With a `FileJournal` instead of `NoJournal` it goes on where it was interrupted, as `sip_reset` does.

use std::error::Error;

use odin_api::Endpoint;
use odin_api::jobs::{Item, NoJournal, Plan, RunOptions, Step};
use odin_api::users::call_forwarding_always::Update;
use odin_api_ureq::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let number = std::env::args().nth(1).ok_or("usage: bulk_write NUMBER < USERS")?;
    let mut plan = Plan::new("my-tool.forward", &*number);
    for user in std::io::stdin().lines() {
        let user = user?;
        let forward = Update::new(&*user).is_active(true).forward_to_phone_number(&*number);
        // The same again leads to the same, so an unknown outcome may be tried again.
        plan.push(Item::new(user).step(Step::new(forward.prepare()?)));
    }
    print!("{plan}"); // every request, before the first one is sent
    let odin = Client::from_env()?.build()?;
    let report = odin.try_run(async |ctx| plan.run(&ctx, &mut NoJournal, &RunOptions::default()).await)?;
    for item in &report.items {
        let why = item.outcome.error().map(|error| format!(": {error}")).unwrap_or_default();
        println!("{}: {}{why}", item.key, item.outcome.word());
    }
    if report.is_done() { Ok(()) } else { Err(report.counts().to_string().into()) }
}
