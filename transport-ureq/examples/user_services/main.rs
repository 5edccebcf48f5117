//! Prints the services and service packs of a user: the blocking version.
//!
//! `cargo run -p odin-api-ureq --example user_services -- --help`

mod support;

use std::process::ExitCode;

use odin_api::Error;
use odin_api::users::services::{Get, UserServices};
use support::{Args, Target};

fn ask(args: &Args) -> Result<UserServices, Error> {
    let target = Target::find();
    let odin =
        odin_api_ureq::Client::builder(&target.base_url)?.credentials(&target.username, &target.password).build()?;
    odin.call(Get::new(&args.user_id))
}

fn main() -> ExitCode {
    let args = Args::read();
    match ask(&args) {
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
