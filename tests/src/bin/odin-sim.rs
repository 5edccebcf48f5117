//! The simulator as a program.

use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use odin_sim::{Now, Odin, Quirks, Rule, Server, seed_logins};

const HELP: &str = "\
odin-sim: a simulated Odin platform

usage: odin-sim [options]

  --listen ADDRESS      where to listen (default 127.0.0.1:0, a free port)
  --seed NUMBER         seed of the generated platform, of generated passwords and of faults by
                        chance; the same seed gives the same (default 0)
  --users NUMBER        number of generated users beside the built-in ones (default 0), in
                        service providers sp0001, sp0002, ... with groups sp0001-g01, ...,
                        numbers, services, telephones, trunk groups, auto attendants, hunt
                        groups and call centers; administrators sp0001.admin, sp0001-g01.admin
                        and so on, all passwords are `generated`
  --calls NUMBER        number of calls that all users make to each other in the hours before the
                        start (default 0)
  --messages NUMBER     number of voice messages, spread over those who have a mailbox, left in
                        the hours before the start (default 100)
  --token-life SECONDS  how long a token is good for (default 86400)
  --clean               without the oddities of the real server's JSON
  --fault FAULT         something that goes wrong; may be given many times
  --web DIR             serve the files of a folder, such as a web client, at all paths that
                        are not the API's
  --list-users          print the ids of all users
  --help                this text

FAULT is KIND[=ARGUMENT][!][@[METHOD:]PATH[$]][WHEN][*LIMIT]

  KIND     an HTTP status: 503, 502-html (a page of HTML), 429=2 (Retry-After: 2)
           expire-token    the caller's token ends its life now
           not-json        a body that is no JSON
           wrong-type      the right body as text/html
           delay=MILLIS    the answer comes late
           hang            the answer never comes
           drop            connection reset, request not carried out
           reset           connection reset before the answer, request carried out
           reset-headers   connection reset in the headers of the answer
           reset-body      connection reset in the body of the answer
           truncate        connection closed in the body of the answer
           oversize=BYTES  the body is filled up to this size
           close-idle      connection closed without a word after the answer
           close-on-reuse  connection reset when the next request comes
  !        the request is carried out first, and then the fault takes the place of the answer
  PATH     start of a path below the prefix of the API; with $ the whole path
  WHEN     #N the Nth matching request, %N every Nth, ~P each with probability P,
           ?P the same, but whatever the order of requests, the same ones are struck
  LIMIT    strikes at most this many times

for example  --fault '503@GET:/users/services%10'  --fault 'reset!@POST:/users$#1'
";

struct Options {
    listen: SocketAddr,
    seed: u64,
    users: usize,
    calls: usize,
    messages: usize,
    token_life: Option<u64>,
    clean: bool,
    faults: Vec<Rule>,
    web: Option<PathBuf>,
    list_users: bool,
}

enum Wish {
    Help,
    Serve(Box<Options>),
}

fn main() -> ExitCode {
    match parse(std::env::args().skip(1)) {
        Err(why) => {
            eprintln!("odin-sim: {why} (see --help)");
            ExitCode::from(2)
        }
        Ok(Wish::Help) => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        Ok(Wish::Serve(options)) => match serve(*options) {
            Ok(()) => ExitCode::SUCCESS,
            Err(why) => {
                eprintln!("odin-sim: {why}");
                ExitCode::FAILURE
            }
        },
    }
}

fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Wish, String> {
    let mut options = Options {
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        seed: 0,
        users: 0,
        calls: 0,
        messages: 100,
        token_life: None,
        clean: false,
        faults: Vec::new(),
        web: None,
        list_users: false,
    };
    while let Some(name) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("{name} needs a value"));
        match name.as_str() {
            "--help" | "-h" => return Ok(Wish::Help),
            "--listen" => options.listen = number(&name, &value()?)?,
            "--seed" => options.seed = number(&name, &value()?)?,
            "--users" => options.users = number(&name, &value()?)?,
            "--messages" => options.messages = number(&name, &value()?)?,
            "--calls" => options.calls = number(&name, &value()?)?,
            "--token-life" => options.token_life = Some(number(&name, &value()?)?),
            "--fault" => options.faults.push(value()?.parse()?),
            "--web" => options.web = Some(value()?.into()),
            "--clean" => options.clean = true,
            "--list-users" => options.list_users = true,
            _ => return Err(format!("unknown argument {name}")),
        }
    }
    Ok(Wish::Serve(Box::new(options)))
}

fn number<T: std::str::FromStr>(name: &str, value: &str) -> Result<T, String> {
    value.parse().map_err(|_| format!("{name} does not take \"{value}\""))
}

fn serve(options: Options) -> io::Result<()> {
    let mut odin = Odin::generate(options.seed, options.users);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    odin.generate_calls(options.seed, options.calls, Now::new(now));
    odin.generate_messages(options.seed, options.messages, Now::new(now));
    if let Some(seconds) = options.token_life {
        odin.config_mut().token_life = Duration::from_secs(seconds);
    }
    if options.clean {
        odin.config_mut().quirks = Quirks::clean();
    }
    for fault in options.faults {
        odin.add_fault(fault);
    }
    let server = Server::bind(options.listen, odin)?;
    if let Some(folder) = &options.web {
        let named = |why: io::Error| io::Error::new(why.kind(), format!("{}: {why}", folder.display()));
        server.serve_files(folder).map_err(named)?;
    }
    let mut out = io::stdout().lock();
    writeln!(out, "listening on {}", server.base_url())?;
    out.flush()?;
    for login in seed_logins() {
        writeln!(out, "{}\t{}\t{}", login.name, login.password, login.role)?;
    }
    if options.users > 0 {
        writeln!(
            out,
            "sp0001.admin\tgenerated\tadministrator of the first generated service provider; all generated passwords are alike"
        )?;
    }
    if options.list_users {
        for id in server.odin().user_ids() {
            writeln!(out, "{id}")?;
        }
    }
    out.flush()?;
    drop(out);
    server.wait();
    Ok(())
}
