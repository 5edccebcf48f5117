//! `odin voicemail`

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use odin_api::jobs::voicemail::Voicemail;
use odin_api::value::PhoneNumber;

use crate::connect::Connection;
use crate::failure::Failure;
use crate::files;
use crate::writing::{Writing, carry_out_into};

/// Switch voice mail on for all users of a group, or for some
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  odin voicemail --service-provider ent.odin --group grp.odin --on-busy true --on-no-answer true --dry-run
  odin voicemail --service-provider ent.odin --group grp.odin --user 4001@example.net --copy-by-mail true
  odin voicemail --service-provider ent.odin --group grp.odin --users people.txt --transfer-on-zero 4000 \
--journal voicemail.journal

Users who do not have the service get it. What no option says stays as it is. New passcodes: odin passwords voice-portal.")]
pub struct Arguments {
    /// The service provider or enterprise of the group
    #[arg(long, value_name = "ID")]
    service_provider: String,
    /// The group
    #[arg(long, value_name = "ID")]
    group: String,
    /// Only this user; may be given several times
    #[arg(long, value_name = "ID", conflicts_with = "users")]
    user: Vec<String>,
    /// Only the users in this file, one id per line; - is standard input
    #[arg(long, value_name = "FILE")]
    users: Option<PathBuf>,
    /// Keep messages in the mailbox, and send a copy to the mail address in the user's profile, or none
    #[arg(long, value_name = "BOOL")]
    copy_by_mail: Option<bool>,
    /// Whether calls go to voice mail while the user is busy
    #[arg(long, value_name = "BOOL")]
    on_busy: Option<bool>,
    /// Whether calls that nobody answers go to voice mail
    #[arg(long, value_name = "BOOL")]
    on_no_answer: Option<bool>,
    /// Put callers who press 0 through to this number
    #[arg(long, value_name = "NUMBER", value_parser = number)]
    transfer_on_zero: Option<PhoneNumber>,
    /// Whether the voice portal needs no passcode from the user's own phone
    #[arg(long, value_name = "BOOL")]
    automatic_login: Option<bool>,
    /// Write the outcome of each user to this file, which must not exist yet
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    #[command(flatten)]
    writing: Writing,
}

fn number(text: &str) -> Result<PhoneNumber, String> {
    match text.chars().count() {
        0 => Err("there is no number".to_owned()),
        31.. => Err("it is longer than 30 characters".to_owned()),
        _ => Ok(text.into()),
    }
}

impl Arguments {
    fn job(&self) -> Result<Voicemail, Failure> {
        let mut job = Voicemail::new(&*self.service_provider, &*self.group);
        if let Some(path) = &self.users {
            job = job.users(files::lines(path)?);
        } else if !self.user.is_empty() {
            job = job.users(self.user.iter().map(String::as_str));
        }
        if let Some(is_sent) = self.copy_by_mail {
            job = job.copy_by_mail(is_sent);
        }
        if let Some(redirects) = self.on_busy {
            job = job.on_busy(redirects);
        }
        if let Some(redirects) = self.on_no_answer {
            job = job.on_no_answer(redirects);
        }
        if let Some(number) = &self.transfer_on_zero {
            job = job.transfer_on_zero(number);
        }
        if let Some(is_automatic) = self.automatic_login {
            job = job.automatic_login(is_automatic);
        }
        Ok(job)
    }

    pub fn run(&self, connection: &Connection) -> Result<ExitCode, Failure> {
        let job = self.job()?;
        let plan = async |ctx: &_, journal: &mut _| job.plan(ctx, journal).await;
        carry_out_into(self.csv.as_deref(), &self.writing, connection, plan)
    }
}
