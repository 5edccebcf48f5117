//! An audit in async code: which licences the groups of a service provider use, and who has them.
//!
//! `cargo run -p odin-api-hyper --example audit -- ent.odin`, with `ODIN_BASE_URL`, `ODIN_USERNAME` and `ODIN_PASSWORD` set.

use odin_api::jobs::{Scope, licences};
use odin_api_hyper::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let provider = std::env::args().nth(1).ok_or("usage: audit SERVICE_PROVIDER")?;
    let odin = Client::from_env()?.build()?;
    let scope = Scope::service_provider(provider);
    let audits = odin.try_run(|ctx| async move { licences::audit(&ctx, &scope).await }).await?;
    for audit in audits {
        println!("{}", audit.group.map(|group| group.group_id.to_string()).unwrap_or_default());
        for licence in audit.licences {
            let usage = licence.usage.map(|usage| usage.to_string()).unwrap_or_default();
            let users: Vec<_> = licence.users.iter().map(odin_api::value::UserId::as_str).collect();
            let line = format!("{usage:>4}  {}  {}", licence.name.unwrap_or_default(), users.join(", "));
            println!("{}", line.trim_end());
        }
    }
    Ok(())
}
