//! Shared by the blocking and the async example: arguments, the server to use, and the table.

use std::env;
use std::fmt::Write as _;
use std::io::Write as _;

use odin_api::users::services::{UserService, UserServicePack, UserServices};
use odin_api::{Error, ErrorKind};
use odin_sim::{Odin, Server};

const USAGE: &str = concat!(
    "\
Prints the services and service packs of a user.

usage: ",
    env!("CARGO_BIN_NAME"),
    " [USER_ID] [--assigned] [--json]

  USER_ID     the user (default: 123456789@test.com)
  --assigned  only what is assigned
  --json      the answer as JSON

A real Odin is asked where ODIN_BASE_URL, ODIN_USERNAME and ODIN_PASSWORD are set,
otherwise a simulator that is started for the purpose."
);

/// A user of the built-in simulator.
const FOUNDING: &str = "123456789@test.com";

pub struct Args {
    pub user_id: String,
    assigned: bool,
    json: bool,
}

impl Args {
    /// Reads the command line; exits if it asks for help or is not valid.
    pub fn read() -> Self {
        let mut args = Self { user_id: FOUNDING.to_owned(), assigned: false, json: false };
        let mut users = 0;
        for argument in env::args().skip(1) {
            match argument.as_str() {
                "--assigned" => args.assigned = true,
                "--json" => args.json = true,
                "--help" | "-h" => {
                    print(USAGE);
                    std::process::exit(0);
                }
                option if option.starts_with('-') => refuse(&format!("unknown option {option}; see --help")),
                user => {
                    users += 1;
                    user.clone_into(&mut args.user_id);
                }
            }
        }
        if users > 1 {
            refuse("more than one user id; see --help");
        }
        args
    }

    /// The answer in the requested format.
    pub fn render(&self, mut services: UserServices) -> String {
        if self.assigned {
            services.user_services.retain(UserService::is_assigned);
            services.service_pack_services.retain(UserServicePack::is_assigned);
        }
        if self.json {
            return serde_json::to_string_pretty(&services).expect("a model is JSON");
        }
        let mut rows = vec![["", "KIND", "NAME", "DESCRIPTION"].map(str::to_owned)];
        let mark = |assigned| if assigned { "*" } else { "" }.to_owned();
        for service in &services.user_services {
            let name = service.service_name.to_string();
            let shown = service.alias.clone().filter(|alias| *alias != name).unwrap_or_default();
            rows.push([mark(service.is_assigned()), "service".to_owned(), name, shown]);
        }
        for pack in &services.service_pack_services {
            let name = pack.service_name.as_ref().map(ToString::to_string).unwrap_or_default();
            let description = pack.description.clone().unwrap_or_default();
            rows.push([mark(pack.is_assigned()), "pack".to_owned(), name, description]);
        }
        let mut text = format!("{} (* = assigned)\n", services.user_id);
        table(&rows, &mut text);
        text
    }
}

/// Columns as wide as their widest cell.
fn table(rows: &[[String; 4]], text: &mut String) {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths = [width(0), width(1), width(2)];
    for row in rows {
        let [mark, kind, name, rest] = row;
        let [a, b, c] = widths;
        let line = format!("{mark:a$} {kind:b$}  {name:c$}  {rest}");
        let _ = write!(text, "\n{}", line.trim_end());
    }
}

/// The server, the login, and the built-in simulator if there is no real server.
pub struct Target {
    pub base_url: String,
    pub username: String,
    pub password: String,
    _simulator: Option<Server>,
}

impl Target {
    /// From the environment; otherwise starts a simulator.
    pub fn find() -> Self {
        let set = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
        let Some(base_url) = set("ODIN_BASE_URL") else {
            eprintln!("No ODIN_BASE_URL is set: asking a built-in simulator, not a real Odin.");
            let simulator = Server::start(Odin::example());
            let base_url = simulator.base_url();
            let admin = || "admin".to_owned();
            return Self { base_url, username: admin(), password: admin(), _simulator: Some(simulator) };
        };
        let (Some(username), Some(password)) = (set("ODIN_USERNAME"), set("ODIN_PASSWORD")) else {
            refuse("ODIN_BASE_URL is set: set ODIN_USERNAME and ODIN_PASSWORD too");
        };
        Self { base_url, username, password, _simulator: None }
    }
}

/// One line with the error and, if there is one, the remedy.
pub fn explain(error: &Error) -> String {
    let hint = match error.kind() {
        ErrorKind::PasswordExpired => " (the password has expired: set a new one, then try again)",
        ErrorKind::LoginRefused => " (check ODIN_USERNAME and ODIN_PASSWORD)",
        ErrorKind::Site | ErrorKind::Resolve | ErrorKind::Connect => " (check ODIN_BASE_URL)",
        _ => "",
    };
    format!("error: {error}{hint}")
}

/// Prints a text; the reader of a pipe may stop early.
pub fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    if writeln!(out, "{text}").and_then(|()| out.flush()).is_err() {
        std::process::exit(1);
    }
}

fn refuse(why: &str) -> ! {
    eprintln!("error: {why}");
    std::process::exit(2);
}
