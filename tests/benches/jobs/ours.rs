//! The jobs, over hyper.

use std::time::Instant;

use odin_api::flow::Ctx;
use odin_api::jobs::calls::statistics;
use odin_api::jobs::{Scope, licences, registrations};
use odin_api::policy::Rate;
use odin_api::report::call_flow::{self, Query};
use odin_api::users::call_records::Period;
use odin_api::value::Timestamp;
use odin_api::{Error, Proxy};
use odin_api_hyper::Client;

use super::processes::Measured;
use super::{GROUP, SP, WIDTH};

/// Does a job; how many rows or boxes it gave.
pub async fn run(job: &str, ctx: &Ctx) -> Result<usize, Error> {
    let scope = Scope::group(SP, GROUP);
    Ok(match job {
        "audit" => licences::audit(ctx, &scope).await?.iter().map(|audit| audit.licences.len()).sum(),
        "registrations" => registrations::registrations(ctx, &scope).await?.len(),
        "statistics" => statistics(ctx, &scope, &period()).await?.len(),
        "call-flow" => call_flow::fetch(ctx, &Query::new(SP, GROUP, CALLED)).await?.nodes().len(),
        _ => panic!("no job: {job}"),
    })
}

/// The extension of an auto attendant of the group.
const CALLED: &str = "010000";

fn period() -> Period {
    let day = |day| Timestamp::day(2024, 11, day).expect("a day");
    Period::between(day(27), day(29)).expect("a period")
}

pub fn measure(job: &str, url: &str) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let client = Client::builder(url).expect("a base URL").credentials("admin", "admin");
    let client = client.rate(Rate::unlimited()).max_in_flight(WIDTH).proxy(Proxy::Direct).build().expect("a client");
    let name = job.to_owned();
    let start = Instant::now();
    let found = runtime.block_on(client.try_run(|ctx| async move { run(&name, &ctx).await })).expect("a result");
    let took = start.elapsed();
    assert!(found > 0, "{job} found nothing");
    let calls = client.with_exchange(|exchange| exchange.stats()).succeeded;
    Measured::say(took.as_secs_f64(), usize::try_from(calls).expect("not that many"));
}
