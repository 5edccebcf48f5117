//! The client: of the server in the environment, or of a simulated one.

use std::env::VarError;
use std::io::{IsTerminal as _, stdin};
use std::path::PathBuf;

use clap::Args;
use odin_api::policy::Rate;
use odin_api::value::Secret;
use odin_api_ureq::Client;

use crate::failure::Failure;

/// How the server is reached.
#[derive(Debug, Args)]
pub struct Connection {
    /// Read the password of the login from the first line of this file
    #[arg(long, global = true, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// How many requests per second to send to the server
    #[arg(long, global = true, value_name = "NUMBER", default_value_t = 5.0, value_parser = rate)]
    rate: f64,
}

fn rate(text: &str) -> Result<f64, String> {
    match text.parse() {
        Ok(rate) if (0.01..=100_000.0).contains(&rate) => Ok(rate),
        _ => Err("a number from 0.01 to 100000".to_owned()),
    }
}

/// A variable that is set and not empty.
fn variable(name: &str) -> Result<Option<String>, Failure> {
    match std::env::var(name) {
        Ok(text) if text.is_empty() => Ok(None),
        Ok(text) => Ok(Some(text)),
        Err(VarError::NotPresent) => Ok(None),
        Err(error) => Err(Failure::new(format!("{name}: {error}"))),
    }
}

impl Connection {
    /// A client; it logs in with its first call.
    pub fn client(&self) -> Result<Client, Failure> {
        let Some(url) = variable("ODIN_BASE_URL")? else { return self.demo() };
        let Some(name) = variable("ODIN_USERNAME")? else {
            return Err(Failure::new("ODIN_USERNAME is not set: it is the name of your login"));
        };
        let password = self.password(&name)?;
        let builder = Client::builder(url.as_str())?.credentials(name, password);
        Ok(builder.rate(Rate::per_second(self.rate)).build()?)
    }

    fn password(&self, name: &str) -> Result<Secret, Failure> {
        if let Some(path) = &self.password_file {
            let text = std::fs::read_to_string(path).map(Secret::from);
            let text = text.map_err(|error| Failure::file(path, "read", error))?;
            let line = text.expose().lines().next().unwrap_or_default();
            return if line.is_empty() { Err(Failure::file(path, "used", "it is empty")) } else { Ok(line.into()) };
        }
        if let Some(password) = variable("ODIN_PASSWORD")? {
            return Ok(password.into());
        }
        if !stdin().is_terminal() {
            let why = "the password is neither in ODIN_PASSWORD nor in --password-file, and nobody can be asked for it";
            return Err(Failure::new(why));
        }
        Ok(rpassword::prompt_password(format!("Password of {name}: "))?.into())
    }

    #[cfg(not(feature = "demo"))]
    #[expect(clippy::unused_self, reason = "as with the demo")]
    fn demo(&self) -> Result<Client, Failure> {
        Err(Failure::new(
            "ODIN_BASE_URL is not set: it is the address of the API, such as https://odin.example.net/api/v2",
        ))
    }

    /// A client of a platform that lives as long as this program.
    #[cfg(feature = "demo")]
    #[expect(clippy::unused_self, reason = "as without the demo")]
    fn demo(&self) -> Result<Client, Failure> {
        use std::sync::Mutex;

        use odin_api::testing::Server;
        use odin_sim::{Now, Odin};

        const USERS: usize = 300;
        const SEED: u64 = 7;

        eprintln!(
            "ODIN_BASE_URL is not set: working on a simulated platform that is forgotten afterwards \
             (service provider ent.odin, group grp.odin, and {USERS} users in sp0001, ...)."
        );
        let odin = Mutex::new(Odin::generate(SEED, USERS));
        let server = Server::new(move |request| {
            let mut odin = odin.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            odin.handle(request, Now::seconds(0))
        });
        Ok(Client::builder("https://simulated.example.net/api/v2")?.credentials("admin", "admin").in_memory(&server)?)
    }
}
