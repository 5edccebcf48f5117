//! The users of a group as a table: CSV on standard output, with what only their own records have, such as e-mail addresses.
//!
//! `cargo run -p odin-api-ureq --example users_csv -- ent.odin grp.odin`, with `ODIN_BASE_URL`, `ODIN_USERNAME` and
//! `ODIN_PASSWORD` set. Half a table would be misleading, so a user that cannot be read is an error.

use std::process::ExitCode;

use odin_api::users::{self, User};
use odin_api::{Error, value::PhoneNumber};
use odin_api_ureq::Client;

/// In quotes where it must be.
fn field(text: Option<&str>) -> String {
    let text = text.unwrap_or_default();
    if text.contains([',', '"', '\r', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

fn row(user: &User) -> String {
    let (id, number) = (Some(user.user_id.as_str()), user.phone_number.as_ref().map(PhoneNumber::as_str));
    let names = [id, user.last_name.as_deref(), user.first_name.as_deref()];
    let rest = [user.extension.as_deref(), number, user.email_address.as_deref(), user.title.as_deref()];
    names.into_iter().chain(rest).map(field).collect::<Vec<_>>().join(",")
}

fn read(provider: &str, group: &str) -> Result<Vec<User>, Error> {
    Client::from_env()?.build()?.try_run(|ctx| async move {
        let users = ctx.call(users::List::of_group(provider, group)).await?.strict()?;
        let records = ctx.map(8, users, |user| ctx.call(users::Get::new(user.user_id))).await;
        records.into_iter().collect()
    })
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [provider, group] = &args[..] else {
        eprintln!("usage: users_csv SERVICE_PROVIDER GROUP");
        return ExitCode::from(2);
    };
    match read(provider, group) {
        Ok(users) => {
            println!("user id,last name,first name,extension,number,e-mail,title");
            users.iter().map(row).for_each(|row| println!("{row}"));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
