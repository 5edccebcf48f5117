//! Creates users from a table on standard input, with extension and services. The plan is made first, and shown:
//!
//! ```sh
//! provisioning --dry-run < users.csv         # what would be sent, without the passwords
//! provisioning --dry-run --curl < users.csv  # the same as commands for a shell
//! provisioning < users.csv
//! ```
//!
//! Each line is `user id,first name,last name,extension,password`. The server and the login are in `ODIN_BASE_URL`,
//! `ODIN_USERNAME` and `ODIN_PASSWORD`, the group in `ODIN_GROUP` (`service provider/group`); `ODIN_RATE` says how many
//! requests a second the server can take, five unless it is set. It can be run again: users that exist already get the rest
//! of their plan.

use std::env::{args, var};
use std::process::ExitCode;

use odin_api::flow::Ctx;
use odin_api::policy::Rate;
use odin_api::users::services::{self, Assignment};
use odin_api::{Call, Endpoint, Error, ErrorKind, Safety, Site, users};

type Failure = Box<dyn std::error::Error>;

/// The calls for one user, in order.
struct Plan {
    user_id: String,
    calls: Vec<Call>,
}

impl Plan {
    fn read(line: &str, group: &str) -> Result<Self, Failure> {
        let [user_id, first, last, extension, password] = line.split(',').map(str::trim).collect::<Vec<_>>()[..] else {
            return Err(format!("five columns are needed, not: {}", line.split(',').next().unwrap_or_default()).into());
        };
        let (provider, group) = group.split_once('/').ok_or("ODIN_GROUP is `service provider/group`")?;
        let create = users::Create::new(provider, group, user_id, first, last, first, last).password(password);
        let update = users::Update::new(user_id).extension(extension);
        let services = ["Do Not Disturb", "Call Forwarding Always"].map(Assignment::assign);
        let assign = services::Update::new(user_id).user_services(services);
        let calls = vec![create.prepare()?, update.prepare()?, assign.prepare()?];
        Ok(Self { user_id: user_id.to_owned(), calls })
    }

    /// Whether the user was created, or existed.
    async fn run(self, ctx: &Ctx) -> Result<bool, Error> {
        let mut created = true;
        for call in self.calls {
            let is_new = call.safety() == Safety::NotIdempotent;
            match ctx.call(call).await {
                Err(error) if is_new && error.kind() == ErrorKind::AlreadyExists => created = false,
                result => drop(result?),
            }
        }
        Ok(created)
    }
}

/// The error names the variable.
fn required(name: &str) -> Result<String, Failure> {
    var(name).map_err(|why| format!("{name}: {why}").into())
}

fn provision() -> Result<bool, Failure> {
    let site = Site::new(&required("ODIN_BASE_URL")?)?;
    let group = required("ODIN_GROUP")?;
    let lines = std::io::stdin().lines().collect::<Result<Vec<_>, _>>()?;
    // Nothing is sent before the whole table is known to be good.
    let plans = lines.iter().map(|line| Plan::read(line, &group)).collect::<Result<Vec<_>, _>>()?;
    if args().any(|argument| argument == "--dry-run") {
        let as_curl = args().any(|argument| argument == "--curl");
        for call in plans.iter().flat_map(|plan| &plan.calls) {
            println!("{}", if as_curl { call.curl(&site) } else { call.show(&site) });
        }
        return Ok(true);
    }
    let rate = var("ODIN_RATE").map_or(Ok(5.0), |rate| rate.parse().map_err(|why| format!("ODIN_RATE: {why}")))?;
    let odin = odin_api_ureq::Client::from_env()?.rate(Rate::per_second(rate)).build()?;
    let outcomes = odin.run_with(
        |ctx| async move {
            let (ctx, total) = (&ctx, plans.len());
            let done = &std::sync::atomic::AtomicUsize::new(0);
            let work = |plan: Plan| async move {
                let outcome = (plan.user_id.clone(), plan.run(ctx).await);
                ctx.progress(1 + done.fetch_add(1, std::sync::atomic::Ordering::Relaxed), total, &outcome.0);
                outcome
            };
            ctx.map(8, plans, work).await
        },
        |step| eprintln!("{}/{} {}", step.done, step.total, step.note),
    )?;
    let (mut created, mut existed, mut failed) = (0, 0, 0);
    for (user_id, outcome) in outcomes {
        match outcome {
            Ok(true) => created += 1,
            Ok(false) => existed += 1,
            Err(error) => {
                failed += 1;
                println!("{user_id}: {error} ({:?})", error.fate());
            }
        }
    }
    println!("{created} created, {existed} existed, {failed} failed");
    Ok(failed == 0)
}

fn main() -> ExitCode {
    match provision() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
