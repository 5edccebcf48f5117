//! The program `odin`: see its README.

mod call_flow;
mod calls;
mod completions;
mod connect;
mod devices;
mod digests;
mod failure;
mod files;
mod free_extensions;
mod given;
mod moves;
mod out;
mod output;
mod password_file;
mod passwords;
mod progress;
mod reading;
mod sheet;
mod trunk_capacity;
mod voicemail;
mod webex;
mod whose;
mod words;
mod writing;

use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use crate::connect::Connection;
use crate::failure::Failure;

/// Jobs on the Odin API.
#[derive(Debug, Parser)]
#[command(name = "odin", version, about, long_about = LONG, after_help = AFTER, propagate_version = true)]
struct Program {
    #[command(flatten)]
    connection: Connection,
    #[command(subcommand)]
    job: Job,
}

const LONG: &str = "Jobs on Rev.io's Odin API, the REST layer over Cisco BroadWorks.";

const AFTER: &str = "\
ODIN_BASE_URL is the server, ODIN_USERNAME and ODIN_PASSWORD are the login. The password can also be read from
--password-file; if it is in neither, the program asks for it. Without ODIN_BASE_URL, a simulated platform is used.

Exit status:
  0  everything is done
  1  some of it failed, the rest is done
  2  nothing was begun: wrong arguments, no login, a journal that cannot be used
  3  for some of it, it is unknown whether it was done
  4  stopped before the end";

#[derive(Debug, Subcommand)]
enum Job {
    CallCenterDigest(digests::CallCenterDigest),
    CallFlow(call_flow::Arguments),
    Calls(calls::Calls),
    Completions(completions::Completions),
    DeviceTags(devices::DeviceTagsArguments),
    FreeExtensions(free_extensions::FreeExtensions),
    Licences(reading::Licences),
    MoveGroup(moves::MoveGroupArguments),
    MoveNumbers(moves::MoveNumbersArguments),
    MoveUsers(moves::MoveUsersArguments),
    Passwords(passwords::Arguments),
    RebuildDevices(devices::RebuildDevicesArguments),
    Registrations(reading::Registrations),
    RemoveNumbers(moves::RemoveNumbersArguments),
    ResetDevices(devices::ResetDevicesArguments),
    Sheet(sheet::Arguments),
    TrunkCapacity(trunk_capacity::TrunkCapacity),
    UserDigest(digests::UserDigest),
    UserReport(reading::UserReport),
    Voicemail(voicemail::Arguments),
    Webex(webex::WebexArguments),
    Whose(whose::Whose),
}

impl Job {
    fn run(self, connection: &Connection) -> Result<ExitCode, Failure> {
        match self {
            Self::CallCenterDigest(job) => job.run(connection),
            Self::CallFlow(arguments) => arguments.run(connection),
            Self::Calls(job) => job.run(connection),
            Self::Completions(arguments) => arguments.run(),
            Self::DeviceTags(arguments) => arguments.run(connection),
            Self::FreeExtensions(job) => job.run(connection),
            Self::Licences(job) => job.run(connection),
            Self::MoveGroup(arguments) => arguments.run(connection),
            Self::MoveNumbers(arguments) => arguments.run(connection),
            Self::MoveUsers(arguments) => arguments.run(connection),
            Self::Passwords(arguments) => passwords::run(&arguments, connection),
            Self::RebuildDevices(arguments) => arguments.run(connection),
            Self::Registrations(job) => job.run(connection),
            Self::RemoveNumbers(arguments) => arguments.run(connection),
            Self::ResetDevices(arguments) => arguments.run(connection),
            Self::Sheet(arguments) => sheet::run(&arguments, connection),
            Self::TrunkCapacity(job) => job.run(connection),
            Self::UserDigest(job) => job.run(connection),
            Self::UserReport(job) => job.run(connection),
            Self::Voicemail(arguments) => arguments.run(connection),
            Self::Webex(arguments) => arguments.run(connection),
            Self::Whose(job) => job.run(connection),
        }
    }
}

fn main() -> ExitCode {
    let mut command = words::without_blanks(Program::command());
    let program =
        Program::from_arg_matches(&command.get_matches_mut()).unwrap_or_else(|error| error.format(&mut command).exit());
    program.job.run(&program.connection).unwrap_or_else(|failure| {
        eprintln!("error: {failure}");
        ExitCode::from(2)
    })
}
