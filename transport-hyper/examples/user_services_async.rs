//! Prints the services and service packs of a user: the async version.
//!
//! `cargo run -p odin-api-hyper --example user_services_async -- --help`

#[path = "../../transport-ureq/examples/user_services/support.rs"]
mod support;

use std::process::ExitCode;

use odin_api::Error;
use odin_api::users::services::{Get, UserServices};
use support::{Args, Target};

async fn ask(args: &Args) -> Result<UserServices, Error> {
    let target = Target::find();
    let odin =
        odin_api_hyper::Client::builder(&target.base_url)?.credentials(&target.username, &target.password).build()?;
    odin.call(Get::new(&args.user_id)).await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let args = Args::read();
    match ask(&args).await {
        Ok(services) => {
            support::print(&args.render(services));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{}", support::explain(&error));
            ExitCode::FAILURE
        }
    }
}
