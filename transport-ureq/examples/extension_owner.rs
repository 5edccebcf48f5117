//! Who answers at an extension of a group: a user, a hunt group, an auto attendant or a call center.
//!
//! `cargo run -p odin-api-ureq --example extension_owner -- ent.odin grp.odin 4001`, with `ODIN_BASE_URL`,
//! `ODIN_USERNAME` and `ODIN_PASSWORD` set. The exit code is 1 if nobody does, and 2 after an error.

use std::process::ExitCode;

use odin_api::groups::{auto_attendants, call_centers, hunt_groups};
use odin_api::value::Pattern;
use odin_api::{Error, ErrorKind, users};
use odin_api_ureq::Client;

/// The virtual user of a list that has the extension. A group without the service has none.
macro_rules! find {
    ($kind:literal, $list:expr, $extension:ident) => {
        match $list {
            Ok(rows) => {
                rows.strict()?.into_iter().find(|row| row.extension.as_deref() == Some($extension)).map(|row| {
                    format!("{} {} ({})", $kind, row.service_user_id, row.name.as_deref().unwrap_or("no name"))
                })
            }
            Err(error) if error.kind() == ErrorKind::NotAssigned => None,
            Err(error) => return Err(error),
        }
    };
}

fn owner(odin: &Client, provider: &str, group: &str, extension: &str) -> Result<Option<String>, Error> {
    let search = users::Search::new().service_provider_id(provider).group_id(group);
    let users = odin.call(search.extension(Pattern::equals(extension)))?.strict()?;
    if let Some(user) = users.into_iter().find(|user| user.extension.as_deref() == Some(extension)) {
        let names = [user.first_name, user.last_name].into_iter().flatten().collect::<Vec<_>>().join(" ");
        return Ok(Some(format!("user {} ({names})", user.user_id)));
    }
    let hunt_group = find!("hunt group", odin.call(hunt_groups::List::new(provider, group)), extension);
    let attendant = find!("auto attendant", odin.call(auto_attendants::List::new(provider, group)), extension);
    let call_center = find!("call center", odin.call(call_centers::List::new(provider, group)), extension);
    Ok(hunt_group.or(attendant).or(call_center))
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [provider, group, extension] = &args[..] else {
        eprintln!("usage: extension_owner SERVICE_PROVIDER GROUP EXTENSION");
        return ExitCode::from(2);
    };
    let odin = Client::from_env().and_then(odin_api::Builder::build);
    match odin.and_then(|odin| owner(&odin, provider, group, extension)) {
        Ok(Some(owner)) => println!("{extension}: {owner}"),
        Ok(None) => {
            println!("{extension}: nobody");
            return ExitCode::FAILURE;
        }
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}
