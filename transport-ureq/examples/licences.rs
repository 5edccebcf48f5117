//! How many licences a group uses: counted at its users, beside what the group may use, with a progress bar.
//!
//! `cargo run -p odin-api-ureq --example licences -- ent.odin grp.odin`, with `ODIN_BASE_URL`, `ODIN_USERNAME` and
//! `ODIN_PASSWORD` set. Half a count would be misleading, so a user that cannot be asked is an error.

use std::collections::BTreeMap;
use std::process::ExitCode;

use indicatif::ProgressBar;
use odin_api::value::{Quantity, ServiceName};
use odin_api::{Error, groups, users};
use odin_api_ureq::Client;

/// How many users have each service and service pack.
fn count(odin: &Client, provider: &str, group: &str) -> Result<BTreeMap<ServiceName, u32>, Error> {
    odin.try_run(|ctx| async move {
        let users = ctx.call(users::List::of_group(provider, group)).await?.strict()?;
        let bar = ProgressBar::new(users.len() as u64);
        let (mut used, mut failed) = (BTreeMap::new(), None);
        let ask = |user: users::User| ctx.call(users::services::Get::new(user.user_id));
        ctx.for_each(8, users, ask, |answer| {
            bar.inc(1);
            let services = match answer {
                Ok(services) => services,
                Err(error) => return failed = Some(error),
            };
            let own = services.user_services.iter().filter(|service| service.is_assigned());
            let packs = services.service_pack_services.iter().filter(|pack| pack.is_assigned());
            let packs = packs.filter_map(|pack| pack.service_name.as_ref().map(ServiceName::from));
            for name in own.map(|service| service.service_name.clone()).chain(packs) {
                *used.entry(name).or_default() += 1;
            }
        })
        .await;
        bar.finish_and_clear();
        failed.map_or(Ok(used), Err)
    })
}

fn print(provider: &str, group: &str) -> Result<(), Error> {
    let odin = Client::from_env()?.build()?;
    let may = odin.call(groups::services::Get::new(provider, group))?;
    let packs = may.service_pack_services.iter().map(|pack| (pack.name().map(ServiceName::from), pack.quantity));
    let services = may.user_services.iter().map(|service| (Some(service.service_name.clone()), service.quantity));
    let allowed: BTreeMap<_, _> = packs.chain(services).collect();
    for (name, used) in count(&odin, provider, group)? {
        let allowed = allowed.get(&Some(name.clone())).copied().flatten().unwrap_or(Quantity::Of(0));
        println!("{used:4} of {allowed:<9}  {name}");
    }
    Ok(())
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [provider, group] = &args[..] else {
        eprintln!("usage: licences SERVICE_PROVIDER GROUP");
        return ExitCode::from(2);
    };
    let Err(error) = print(provider, group) else { return ExitCode::SUCCESS };
    eprintln!("error: {error}");
    ExitCode::FAILURE
}
