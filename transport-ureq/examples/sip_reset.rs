//! Gives new SIP passwords to the users whose ids are on standard input, and keeps them in a journal for the phones:
//! `sip_reset JOURNAL < users.txt`, with `ODIN_BASE_URL`, `ODIN_USERNAME` and `ODIN_PASSWORD` set.
//!
//! Each line of the journal is `user id, password, state` with tabs. A password is written down as `chosen` before it is
//! sent, and as `set` once it is. When a run was interrupted, start it again with the same journal: it sends the chosen
//! passwords again, since they may have arrived or not, and leaves alone what is set.

use std::collections::HashMap;
use std::error::Error;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::ExitCode;

use odin_api::{sip_password::generate::Generate, users::authentication::Update, value::Secret};
use odin_api_ureq::Client;

/// The file, and what was in it: for each user the password, and whether it is set.
struct Journal(File, HashMap<String, (Secret, bool)>);

impl Journal {
    fn open(path: &str) -> Result<Self, Box<dyn Error>> {
        let mut file = File::options().read(true).append(true).create(true).open(path)?;
        let mut known = HashMap::new();
        for line in BufReader::new(&file).lines() {
            if let [id, password, state] = line?.split('\t').collect::<Vec<_>>()[..] {
                known.insert(id.to_owned(), (password.into(), state == "set"));
            }
        }
        writeln!(file)?; // the last line may have been cut off
        Ok(Self(file, known))
    }

    fn write(&mut self, id: &str, password: &Secret, state: &str) -> Result<(), Box<dyn Error>> {
        self.1.insert(id.to_owned(), (password.clone(), state == "set"));
        writeln!(self.0, "{id}\t{}\t{state}", password.expose())?;
        Ok(self.0.sync_data()?)
    }
}

fn reset(odin: &Client, journal: &mut Journal, id: &str) -> Result<&'static str, Box<dyn Error>> {
    let password = match journal.1.get(id) {
        Some((_, true)) => return Ok("was set"),
        Some((password, false)) => password.clone(),
        None => odin.call(Generate::new())?.password,
    };
    journal.write(id, &password, "chosen")?;
    odin.call(Update::new(id).new_password(password.clone()))?;
    journal.write(id, &password, "set")?;
    Ok("set")
}

/// Whether all have their new password.
fn run() -> Result<bool, Box<dyn Error>> {
    let mut journal = Journal::open(&std::env::args().nth(1).ok_or("usage: sip_reset JOURNAL < USERS")?)?;
    let odin = Client::from_env()?.build()?;
    let mut good = true;
    for id in std::io::stdin().lines().collect::<Result<Vec<_>, _>>()? {
        let outcome = reset(&odin, &mut journal, &id);
        good &= outcome.is_ok();
        println!("{id}: {}", outcome.map_or_else(|error| error.to_string(), str::to_owned));
    }
    Ok(good)
}

fn main() -> ExitCode {
    let report = |error| eprintln!("error: {error}");
    run().map_err(report).map_or(ExitCode::from(2), |good| ExitCode::from(u8::from(!good)))
}
