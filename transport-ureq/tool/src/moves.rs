//! `odin move-group`, `odin move-numbers`, `odin move-users` and `odin remove-numbers`

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use odin_api::jobs::moves::{GroupPart, MoveGroup, MoveNumbers, MoveUsers, ParseGroupPartError, RemoveNumbers};
use odin_api::value::NumberRange;

use crate::connect::Connection;
use crate::failure::Failure;
use crate::files;
use crate::writing::{Writing, carry_out};

/// A number, or a range of numbers with a colon between its ends.
fn range(text: &str) -> Result<NumberRange, String> {
    let range = match text.split_once(':') {
        Some((min, max)) => NumberRange::between(min.trim(), max.trim()),
        None => NumberRange::single(text.trim()),
    };
    match range.count() {
        Ok(1..=10_000) => Ok(range),
        Ok(count) => Err(format!("{count} numbers are too many")),
        Err(why) if text.contains(':') => Err(why.to_string()),
        Err(_) => Err("it is no number such as +1-2015554100".to_owned()),
    }
}

/// Move numbers that nobody has to another group, also of another service provider
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin move-numbers +1-2015554100 --service-provider ent.odin --group grp.odin --to-group grp2.odin --dry-run
  odin move-numbers +1-2015554100:+1-2015554109 --service-provider ent.odin --group grp.odin --to-service-provider sp0001 \
--to-group sp0001-g01 --journal move.journal

If a step fails, those before it are taken back. With --journal, the same command goes on after a crash.")]
pub struct MoveNumbersArguments {
    /// Numbers, and ranges with a colon between their ends
    #[arg(required = true, value_name = "NUMBER[:NUMBER]", value_parser = range, allow_hyphen_values = false)]
    numbers: Vec<NumberRange>,
    /// The service provider or enterprise that has them
    #[arg(long, value_name = "ID")]
    service_provider: String,
    /// The group that has them
    #[arg(long, value_name = "ID")]
    group: String,
    /// The service provider or enterprise that gets them, if it is another one
    #[arg(long, value_name = "ID")]
    to_service_provider: Option<String>,
    /// The group that gets them
    #[arg(long, value_name = "ID")]
    to_group: String,
    #[command(flatten)]
    writing: Writing,
}

impl MoveNumbersArguments {
    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        let to = self.to_service_provider.as_ref().unwrap_or(&self.service_provider);
        let (from, to) = ((&*self.service_provider, &*self.group), (&**to, &*self.to_group));
        let job = MoveNumbers::new(from, to, self.numbers.clone());
        carry_out(&self.writing, connection, async |ctx, journal| job.plan(ctx, journal).await)
    }
}

/// Take numbers that nobody has away from a group and from its service provider
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin remove-numbers +1-2015554100:+1-2015554109 --service-provider ent.odin --group grp.odin --dry-run
  odin remove-numbers +1-2015554100 --service-provider ent.odin --group grp.odin --journal remove.journal")]
pub struct RemoveNumbersArguments {
    /// Numbers, and ranges with a colon between their ends
    #[arg(required = true, value_name = "NUMBER[:NUMBER]", value_parser = range)]
    numbers: Vec<NumberRange>,
    /// The service provider or enterprise of the group
    #[arg(long, value_name = "ID")]
    service_provider: String,
    /// The group that has them
    #[arg(long, value_name = "ID")]
    group: String,
    #[command(flatten)]
    writing: Writing,
}

impl RemoveNumbersArguments {
    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        let job = RemoveNumbers::new(&*self.service_provider, &*self.group, self.numbers.clone());
        carry_out(&self.writing, connection, async |ctx, journal| job.plan(ctx, journal).await)
    }
}

/// Move users to another group of their enterprise, with their numbers and services
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin move-users 4006@example.net 4008@example.net --to-group grp2.odin --dry-run
  odin move-users --users people.txt --to-group grp2.odin --journal move.journal

Their department and the phones of the old group stay behind. Obstacles are told before anybody is moved.")]
pub struct MoveUsersArguments {
    /// The users
    #[arg(value_name = "USER ID", required_unless_present = "users")]
    user: Vec<String>,
    /// The users in this file, an id a line; - is standard input
    #[arg(long, value_name = "FILE", conflicts_with = "user")]
    users: Option<PathBuf>,
    /// The group that they come to
    #[arg(long, value_name = "ID")]
    to_group: String,
    #[command(flatten)]
    writing: Writing,
}

impl MoveUsersArguments {
    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        let users = match &self.users {
            Some(path) => files::lines(path)?,
            None => self.user.clone(),
        };
        let job = MoveUsers::new(users, &*self.to_group);
        carry_out(&self.writing, connection, async |ctx, journal| job.plan(ctx, journal).await)
    }
}

/// What may stay behind.
#[derive(Debug, Clone, Copy)]
enum Left {
    Everything,
    Part(GroupPart),
}

fn left(word: &str) -> Result<Left, String> {
    if word == "all" {
        return Ok(Left::Everything);
    }
    word.parse().map(Left::Part).map_err(|why: ParseGroupPartError| format!("{why}, nor all"))
}

/// Move a group to another service provider or enterprise, or to another id within its own
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin move-group --service-provider ent.odin --group grp2.odin --to-group branch.odin --dry-run
  odin move-group --service-provider ent.odin --group grp.odin --to-group hq.odin --leave devices,trunk-groups \
--journal move.journal

The group is created anew with its settings, services, departments and domains; then its numbers and users are moved; then
the old group is deleted, if nothing is left in it. Users can be moved within an enterprise only. They lose their phones of
the old group. Passwords of administrators and devices cannot be read, nor can hunt groups and the like be moved: what there
is of it is told before anything is written, and nothing is, unless --leave lets it stay behind; then the old group stays
as well. With --journal, the same command goes on after an error or a crash.")]
pub struct MoveGroupArguments {
    /// The service provider or enterprise that has the group
    #[arg(long, value_name = "ID")]
    service_provider: String,
    /// The group
    #[arg(long, value_name = "ID")]
    group: String,
    /// The service provider or enterprise that gets it, if it is another one
    #[arg(long, value_name = "ID")]
    to_service_provider: Option<String>,
    /// What the group is called there
    #[arg(long, value_name = "ID")]
    to_group: String,
    /// What may stay behind, with commas: hunt-groups, devices and so on, as it is told, or all
    #[arg(long, value_name = "PART", value_delimiter = ',', value_parser = left)]
    leave: Vec<Left>,
    #[command(flatten)]
    writing: Writing,
}

impl MoveGroupArguments {
    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        if self.writing.journal.is_none() && !self.writing.dry_run {
            let why = "a group that is half moved cannot be planned again: use --journal FILE, or --dry-run";
            return Err(Failure::new(why));
        }
        let to = self.to_service_provider.as_ref().unwrap_or(&self.service_provider);
        let (from, to) = ((&*self.service_provider, &*self.group), (&**to, &*self.to_group));
        let job = self.leave.iter().fold(MoveGroup::new(from, to), |job, left| match left {
            Left::Everything => job.leaving_everything(),
            Left::Part(part) => job.leaving([*part]),
        });
        carry_out(&self.writing, connection, async |ctx, journal| job.plan(ctx, journal).await)
    }
}
