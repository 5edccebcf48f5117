//! What a user logs in with, and what became of each thing.

use super::things::Write;
use super::{Thing, Webex};
use crate::jobs::report::{ItemReport, Outcome, Report, StepOutcome};
use crate::jobs::{Plan, Table};
use crate::value::{DeviceName, LinePort, Secret, UserId};

/// A user: what it logs in with, and what became of each thing.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct WebexResult {
    /// The user.
    pub user_id: UserId,
    /// What it logs in with.
    pub email_address: String,
    /// Its device.
    pub device_name: DeviceName,
    /// The line/port of the device. One that was there before may have another.
    pub line_port: LinePort,
    /// What became of the user as a whole.
    pub outcome: Outcome,
    /// Why it could not be taken back, where that was tried: what was done is still there.
    pub stranded: Option<crate::Error>,
    /// What became of each thing that it lacked.
    pub things: Vec<(Thing, StepOutcome)>,
    /// The new password for logging in, if it was set or may have been.
    pub password: Option<Secret>,
    /// The password with which the device fetches its files, if it was set or may have been.
    pub device_password: Option<Secret>,
}

impl Webex {
    /// What became of each user of a plan of this job, by name, with the passwords that were set.
    pub fn results(&self, plan: &Plan, report: &Report) -> Vec<WebexResult> {
        let items = plan.items().iter().zip(&report.items);
        let found = items.filter_map(|(item, report)| {
            let user = self.users.iter().find(|user| user.user_id == item.key())?;
            let things = things_of(report);
            let secret = |thing| {
                let is_set = |(known, outcome): &(Thing, StepOutcome)| {
                    *known == thing && matches!(outcome, StepOutcome::Done | StepOutcome::FateUnknown)
                };
                things.iter().any(is_set)
            };
            let password = report.secrets.last().filter(|_| secret(Thing::Password)).cloned();
            let device_password = report.secrets.first().filter(|_| secret(Thing::Device)).cloned();
            Some(WebexResult {
                user_id: user.user_id.clone(),
                email_address: user.email_address.clone(),
                device_name: user.device_name(),
                line_port: user.line_port(),
                outcome: report.outcome.clone(),
                stranded: report.stranded.clone(),
                things,
                password,
                device_password,
            })
        });
        found.collect()
    }
}

fn things_of(report: &ItemReport) -> Vec<(Thing, StepOutcome)> {
    let steps = report.steps.iter();
    steps.flat_map(|step| Write::sets(step.name).into_iter().map(|thing| (thing, step.outcome))).collect()
}

impl WebexResult {
    /// A row for each user, without passwords: what became of it and of each thing. A thing that it had already is blank.
    pub fn table(results: &[Self]) -> Table {
        let names = ["userId", "emailAddress", "deviceName", "outcome"];
        let columns = names.into_iter().chain(Thing::ALL.map(Thing::word)).chain(["error"]);
        let row = |result: &Self| {
            let mut row = vec![
                result.user_id.to_string(),
                result.email_address.clone(),
                result.device_name.to_string(),
                result.outcome.word().to_owned(),
            ];
            let word = |thing| result.things.iter().find(|(known, _)| *known == thing).map(|(_, it)| it.word());
            row.extend(Thing::ALL.map(|thing| word(thing).unwrap_or_default().to_owned()));
            row.push(result.outcome.error().map(ToString::to_string).unwrap_or_default());
            row
        };
        Table { columns: columns.map(str::to_owned).collect(), rows: results.iter().map(row).collect() }
    }
}
