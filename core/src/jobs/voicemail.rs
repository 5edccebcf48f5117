//! Voice mail for many users.

use std::collections::BTreeMap;

use serde_json::json;

use super::error::{JobError, Problem, named_twice};
use super::journal::Journal;
use super::past::Past;
use super::plan::{Item, Plan, Step};
use crate::flow::Ctx;
use crate::users::services::{Assignment, Update as Services};
use crate::users::voice_messaging::{ListBulk, Processing, Row, Update, voice_portal};
use crate::value::{GroupId, PhoneNumber, ServiceProviderId, UserId};
use crate::{Endpoint, Error};

/// Voice mail for the users of a group, all of them or some: it is switched on, and what is set here is set for everyone.
///
/// What is not set stays as it is. Users who do not have the service get it, and lose it again if their voice mail cannot be
/// switched on; users who have it, on its own or in a pack, take no second licence.
///
/// Each user is an item, by its id. Everything can be repeated, so that no fate stays unknown for long.
///
/// Calls: one to list the users; for each user one, one more to assign the service, and one for
/// [`automatic_login`](Self::automatic_login).
///
/// ```
/// use odin_api::flow::Ctx;
/// use odin_api::jobs::voicemail::Voicemail;
/// use odin_api::jobs::{JobError, Journal, Report, RunOptions};
///
/// # #[expect(dead_code)]
/// async fn run(ctx: &Ctx, journal: &mut dyn Journal) -> Result<Report, JobError> {
///     let job = Voicemail::new("ent.odin", "grp.odin").copy_by_mail(true).on_no_answer(true).transfer_on_zero("4000");
///     job.plan(ctx, journal).await?.run(ctx, journal, &RunOptions::default()).await
/// }
/// ```
#[derive(Debug, Clone)]
pub struct Voicemail {
    service_provider_id: ServiceProviderId,
    group_id: GroupId,
    users: Option<Vec<UserId>>,
    copy_by_mail: Option<bool>,
    on_busy: Option<bool>,
    on_no_answer: Option<bool>,
    transfer_on_zero: Option<PhoneNumber>,
    automatic_login: Option<bool>,
}

const SERVICE: &str = "Voice Messaging User";

/// Whether a user gets the service: a later run with the same journal cannot see who had it before.
const NEW: &str = "newMailbox";

impl Voicemail {
    /// For all users of a group.
    pub fn new(service_provider_id: impl Into<ServiceProviderId>, group_id: impl Into<GroupId>) -> Self {
        Self {
            service_provider_id: service_provider_id.into(),
            group_id: group_id.into(),
            users: None,
            copy_by_mail: None,
            on_busy: None,
            on_no_answer: None,
            transfer_on_zero: None,
            automatic_login: None,
        }
    }

    /// Only for these users of the group.
    #[must_use]
    pub fn users(mut self, users: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        self.users = Some(users.into_iter().map(Into::into).collect());
        self
    }

    /// Keeps messages in the mailbox, and sends a copy to the mail address in each user's profile, or none.
    #[must_use]
    pub fn copy_by_mail(mut self, is_sent: bool) -> Self {
        self.copy_by_mail = Some(is_sent);
        self
    }

    /// Whether calls go to voice mail while the user is busy.
    #[must_use]
    pub fn on_busy(mut self, redirects: bool) -> Self {
        self.on_busy = Some(redirects);
        self
    }

    /// Whether calls that nobody answers go to voice mail.
    #[must_use]
    pub fn on_no_answer(mut self, redirects: bool) -> Self {
        self.on_no_answer = Some(redirects);
        self
    }

    /// Puts callers who press 0 through to this number, of at most 30 characters.
    #[must_use]
    pub fn transfer_on_zero(mut self, number: impl Into<PhoneNumber>) -> Self {
        self.transfer_on_zero = Some(number.into());
        self
    }

    /// Whether the voice portal needs no passcode from the user's own phone.
    #[must_use]
    pub fn automatic_login(mut self, is_automatic: bool) -> Self {
        self.automatic_login = Some(is_automatic);
        self
    }

    /// Makes the plan. If the journal has it already, the users are taken from there.
    ///
    /// Users that are not of the group, or have no mail address where one is needed, are an error: all of them at once.
    pub async fn plan<J: Journal + ?Sized>(&self, ctx: &Ctx, journal: &mut J) -> Result<Plan, JobError> {
        if self.users.as_ref().is_some_and(Vec::is_empty) {
            return Err(JobError::problem("users", "there are none"));
        }
        named_twice(self.users.iter().flatten().map(UserId::as_str))?;
        let mut plan = Plan::new("voicemail", self.target());
        let past =
            Past::of(journal, &plan, self.users.as_ref().map(|users| users.iter().map(UserId::as_str).collect()))?;
        let rows = ctx.call(ListBulk::new(&self.service_provider_id, &self.group_id)).await?;
        let rows = rows.strict().map_err(Error::from)?;
        let rows: BTreeMap<&str, &Row> =
            rows.iter().map(|row| (row.user.as_ref().map_or("", |user| user.user_id.as_str()), row)).collect();
        let people = if past.is_planned() {
            past.keys().map(|id| (id, past.found(id).is_some_and(|found| found[NEW] == true))).collect()
        } else {
            self.find(&rows)?
        };
        let mut problems = Vec::new();
        for (id, is_new) in people {
            match self.mail_address(rows.get(id).copied()) {
                Ok(address) => plan.push(self.item(&UserId::from(id), is_new, address)?),
                Err(why) => problems.push(Problem::new(id, why)),
            }
        }
        if problems.is_empty() { Ok(plan) } else { Err(JobError::Problems(problems)) }
    }

    fn target(&self) -> String {
        let group = format!("{}/{}", self.service_provider_id, self.group_id);
        match &self.users {
            Some(_) => format!("some users of {group}"),
            None => group,
        }
    }

    /// The users, and whether they get the service.
    fn find<'r>(&'r self, rows: &BTreeMap<&'r str, &Row>) -> Result<Vec<(&'r str, bool)>, JobError> {
        let mut problems = Vec::new();
        if rows.contains_key("") {
            problems.push(Problem::new("users", "the list of the server has a row without a user"));
        }
        let is_new = |row: &Row| row.service.as_ref().is_none_or(|service| service.assigned != Some(true));
        let mut people: Vec<_> = Vec::new();
        if self.users.is_none() {
            people.extend(rows.iter().map(|(id, row)| (*id, is_new(row))));
        }
        for user in self.users.iter().flatten().map(UserId::as_str) {
            match rows.get(user) {
                Some(row) => people.push((user, is_new(row))),
                None => problems.push(Problem::new(user, format!("the group {} has no such user", self.group_id))),
            }
        }
        if people.is_empty() && problems.is_empty() {
            problems.push(Problem::new("users", format!("the group {} has none", self.group_id)));
        }
        if problems.is_empty() { Ok(people) } else { Err(JobError::Problems(problems)) }
    }

    /// Where the copies for a user go, if there are any.
    fn mail_address<'r>(&self, row: Option<&'r Row>) -> Result<Option<&'r str>, String> {
        if self.copy_by_mail != Some(true) {
            return Ok(None);
        }
        let Some(user) = row.and_then(|row| row.user.as_ref()) else {
            return Err(format!("the group {} has no such user", self.group_id));
        };
        let address = user.email_address.as_deref().filter(|address| !address.is_empty());
        address.map(Some).ok_or_else(|| "it has no mail address".to_owned())
    }

    fn item(&self, user: &UserId, is_new: bool, address: Option<&str>) -> Result<Item, Error> {
        let mut update = Update::new(user)
            .is_active(true)
            .busy_redirect_to_voice_mail(self.on_busy)
            .no_answer_redirect_to_voice_mail(self.on_no_answer);
        if let Some(is_sent) = self.copy_by_mail {
            update = update.processing(Processing::UnifiedMessaging).send_carbon_copy_voice_message(is_sent);
        }
        if let Some(address) = address {
            update = update.voice_message_carbon_copy_email_address(address);
        }
        if let Some(number) = &self.transfer_on_zero {
            update = update.transfer_on_zero_to_phone_number(true).transfer_phone_number(number);
        }
        let mut item = Item::new(user.as_str()).found(json!({ NEW: is_new }));
        if is_new {
            let services = |assignment| Services::new(user).user_services([assignment]).prepare();
            let assign = Step::new(services(Assignment::assign(SERVICE))?);
            item = item.step(assign.undone_by(Step::new(services(Assignment::unassign(SERVICE))?)));
        }
        item = item.step(Step::new(update.prepare()?));
        if let Some(is_automatic) = self.automatic_login {
            let portal = voice_portal::Update::new(user).voice_portal_auto_login(is_automatic);
            item = item.step(Step::new(portal.prepare()?));
        }
        Ok(item)
    }
}
