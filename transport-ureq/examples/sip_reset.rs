//! Gives new SIP passwords to the users whose ids are on standard input, and keeps them in a journal for the phones:
//! `sip_reset SERVICE_PROVIDER GROUP JOURNAL < users.txt`, with `ODIN_BASE_URL`, `ODIN_USERNAME` and `ODIN_PASSWORD` set.
//!
//! When a run was interrupted, start it again with the same journal and the same users: what is set is left alone, and
//! what may be set is set again to the same password.

use std::error::Error;
use std::process::ExitCode;

use odin_api::jobs::RunOptions;
use odin_api::jobs::passwords::{PasswordKind, Passwords};
use odin_api_journal::FileJournal;
use odin_api_ureq::Client;

/// Whether all have their new password.
fn run() -> Result<bool, Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [provider, group, journal] = &args[..] else {
        return Err("usage: sip_reset SERVICE_PROVIDER GROUP JOURNAL < USERS".into());
    };
    let users = std::io::stdin().lines().collect::<Result<Vec<_>, _>>()?;
    let mut journal = FileJournal::open(journal)?;
    let odin = Client::from_env()?.build()?;
    let job = Passwords::new(PasswordKind::Sip, &**provider, &**group).users(users);
    let report = odin.try_run(async |ctx| {
        let plan = job.plan(&ctx, &mut journal).await?;
        plan.run(&ctx, &mut journal, &RunOptions::default()).await
    })?;
    for item in &report.items {
        let why = item.outcome.error().map(|error| format!(": {error}")).unwrap_or_default();
        println!("{}: {}{why}", item.key, item.outcome.word());
    }
    Ok(report.is_done())
}

fn main() -> ExitCode {
    let report = |error| eprintln!("error: {error}");
    run().map_err(report).map_or(ExitCode::from(2), |good| ExitCode::from(u8::from(!good)))
}
