//! Voice mail for many users.

use std::collections::BTreeSet;

use super::error::{JobError, Problem};
use super::plan::{Item, Plan, Step};
use crate::flow::Ctx;
use crate::users::services::{Assignment, Update as Services};
use crate::users::voice_messaging::{Processing, Update};
use crate::users::{self, User};
use crate::value::{GroupId, PhoneNumber, ServiceProviderId, UserId};
use crate::{Endpoint, Error};

/// Voice mail for users of a group: the service is assigned, and what is set here is set.
///
/// What is not set stays as it is. Everything can be repeated, so the fate of nothing stays unknown for long.
///
/// Calls: one to list the users, and two a user.
///
/// ```
/// use odin_api::flow::Ctx;
/// use odin_api::jobs::voicemail::Voicemail;
/// use odin_api::jobs::{JobError, NoJournal, Report, RunOptions};
///
/// # #[expect(dead_code)]
/// async fn run(ctx: &Ctx) -> Result<Report, JobError> {
///     let job = Voicemail::new("ent.odin", "grp.odin").mail(true).when_unanswered(true).transfer_on_zero("4000");
///     job.plan(ctx).await?.run(ctx, &mut NoJournal, &RunOptions::default()).await
/// }
/// ```
#[derive(Debug, Clone)]
pub struct Voicemail {
    service_provider_id: ServiceProviderId,
    group_id: GroupId,
    users: Vec<UserId>,
    mail: Option<bool>,
    when_busy: Option<bool>,
    when_unanswered: Option<bool>,
    transfer_on_zero: Option<PhoneNumber>,
}

impl Voicemail {
    /// For all users of a group.
    pub fn new(service_provider_id: impl Into<ServiceProviderId>, group_id: impl Into<GroupId>) -> Self {
        Self {
            service_provider_id: service_provider_id.into(),
            group_id: group_id.into(),
            users: Vec::new(),
            mail: None,
            when_busy: None,
            when_unanswered: None,
            transfer_on_zero: None,
        }
    }

    /// Only for these users of the group.
    #[must_use]
    pub fn users(mut self, users: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        self.users = users.into_iter().map(Into::into).collect();
        self
    }

    /// Sends messages to the mail address in each user's profile as well; or does not.
    #[must_use]
    pub fn mail(mut self, mail: bool) -> Self {
        self.mail = Some(mail);
        self
    }

    /// Whether calls go to voice mail while the user is busy.
    #[must_use]
    pub fn when_busy(mut self, redirects: bool) -> Self {
        self.when_busy = Some(redirects);
        self
    }

    /// Whether calls go to voice mail that nobody answers.
    #[must_use]
    pub fn when_unanswered(mut self, redirects: bool) -> Self {
        self.when_unanswered = Some(redirects);
        self
    }

    /// Puts callers who press 0 through to this number.
    #[must_use]
    pub fn transfer_on_zero(mut self, number: impl Into<PhoneNumber>) -> Self {
        self.transfer_on_zero = Some(number.into());
        self
    }

    /// Makes the plan. Users that are not of the group, or have no mail address where one is needed, are told at once.
    pub async fn plan(&self, ctx: &Ctx) -> Result<Plan, JobError> {
        let list = users::List::of_group(&self.service_provider_id, &self.group_id).extended(true);
        let list = ctx.call(list).await?.strict().map_err(Error::from)?;
        let mut missing: BTreeSet<&str> = self.users.iter().map(UserId::as_str).collect();
        let mut plan = Plan::new("voicemail", format!("{}/{}", self.service_provider_id, self.group_id));
        let mut problems = Vec::new();
        for user in &list {
            let id = user.user_id.as_str();
            if !missing.remove(id) && !self.users.is_empty() {
                continue;
            }
            match self.item(user)? {
                Some(item) => plan.push(item),
                None => problems.push(Problem::new(id, "it has no mail address")),
            }
        }
        let stranger = |id| Problem::new(id, format!("the group {} has no such user", self.group_id));
        problems.extend(missing.into_iter().map(stranger));
        if plan.items().is_empty() && problems.is_empty() {
            problems.push(Problem::new("users", "there are none"));
        }
        if problems.is_empty() { Ok(plan) } else { Err(JobError::Problems(problems)) }
    }

    /// None for a user without the mail address that is needed.
    fn item(&self, user: &User) -> Result<Option<Item>, Error> {
        let mut update = Update::new(&user.user_id).is_active(true);
        if let Some(mail) = self.mail {
            update = update.processing(Processing::UnifiedMessaging).send_carbon_copy_voice_message(mail);
            if mail {
                let Some(address) = user.email_address.as_deref().filter(|address| !address.is_empty()) else {
                    return Ok(None);
                };
                update = update.voice_message_carbon_copy_email_address(address);
            }
        }
        if let Some(redirects) = self.when_busy {
            update = update.busy_redirect_to_voice_mail(redirects);
        }
        if let Some(redirects) = self.when_unanswered {
            update = update.no_answer_redirect_to_voice_mail(redirects);
        }
        if let Some(number) = &self.transfer_on_zero {
            update = update.transfer_on_zero_to_phone_number(true).transfer_phone_number(number);
        }
        let assign = Services::new(&user.user_id).user_services([Assignment::assign("Voice Messaging User")]);
        let item = Item::new(user.user_id.as_str()).step(Step::new(assign.prepare()?));
        Ok(Some(item.step(Step::new(update.prepare()?))))
    }
}
