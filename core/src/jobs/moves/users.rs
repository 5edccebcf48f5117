//! Users to another group.

use odin_api_engine::http::Response;

use crate::flow::Ctx;
use crate::jobs::each::each;
use crate::jobs::error::named_twice;
use crate::jobs::scope::WIDTH;
use crate::jobs::{AfterUnknown, DoneWhen, Item, JobError, Journal, Past, Plan, Problem, Question, Step};
use crate::users::{self, User, group_id};
use crate::value::{GroupId, UserId};
use crate::{Endpoint, Error, ErrorKind};

/// Users to another group of their enterprise, with their numbers and services.
///
/// Their department and the phones of the old group stay behind, as do hunt groups, call centers and pickup groups of it.
///
/// Planning asks the platform of each user whether it can be moved, which changes nothing: all obstacles are told at once.
/// After a crash, a user is asked for its group.
///
/// Calls: two a user.
///
/// ```
/// use odin_api::flow::Ctx;
/// use odin_api::jobs::moves::MoveUsers;
/// use odin_api::jobs::{JobError, Journal, Report, RunOptions};
///
/// # #[expect(dead_code)]
/// async fn run(ctx: &Ctx, journal: &mut dyn Journal) -> Result<Report, JobError> {
///     let plan = MoveUsers::new(["4001@example.net", "4002@example.net"], "grp2.odin").plan(ctx, journal).await?;
///     plan.run(ctx, journal, &RunOptions::default()).await
/// }
/// ```
#[derive(Debug, Clone)]
pub struct MoveUsers {
    users: Vec<UserId>,
    group_id: GroupId,
}

impl MoveUsers {
    /// These users to this group.
    pub fn new(users: impl IntoIterator<Item = impl Into<UserId>>, group_id: impl Into<GroupId>) -> Self {
        Self { users: users.into_iter().map(Into::into).collect(), group_id: group_id.into() }
    }

    /// Makes the plan. A user that is in the group already is an obstacle, unless the journal says that an earlier run of
    /// this job has moved it.
    pub async fn plan<J: Journal + ?Sized>(&self, ctx: &Ctx, journal: &mut J) -> Result<Plan, JobError> {
        if self.users.is_empty() {
            return Err(JobError::Problems(vec![Problem::new("users", "there are none")]));
        }
        named_twice(self.users.iter().map(UserId::as_str))?;
        let mut plan = Plan::new("moves.users", self.group_id.as_str());
        let past = Past::of(journal, &plan, Some(self.users.iter().map(UserId::as_str).collect()))?;
        let users = if past.is_planned() { past.keys().map(UserId::from).collect() } else { self.users.clone() };
        let mut problems = Vec::new();
        let obstacles = each(ctx, WIDTH, "obstacles", users.clone(), |ctx, user| {
            let group = self.group_id.clone();
            Box::pin(async move { obstacle(&ctx, &user, &group).await })
        });
        let obstacles = obstacles.await?;
        for (user, obstacle) in users.iter().zip(obstacles) {
            match obstacle {
                Obstacle::Is(error) => problems.push(Problem::new(user.as_str(), error)),
                Obstacle::ThereAlready if !past.is_planned() => {
                    problems.push(Problem::new(user.as_str(), format!("it is in {} already", self.group_id)));
                }
                Obstacle::None | Obstacle::ThereAlready => plan.push(Item::new(user.as_str()).step(self.step(user)?)),
            }
        }
        if problems.is_empty() { Ok(plan) } else { Err(JobError::Problems(problems)) }
    }

    /// What moves one of them. Users can be moved within an enterprise only.
    pub(super) fn step(&self, user: &UserId) -> Result<Step, Error> {
        let group = self.group_id.clone();
        let is_there = move |body: &[u8]| is_in(body, &group);
        let question = Question::new(users::Get::new(user).prepare()?, DoneWhen::Found).found_if(is_there);
        let write = group_id::Update::new(user, &self.group_id, false).prepare()?;
        Ok(Step::new(write).after_unknown(AfterUnknown::Ask(question)))
    }
}

enum Obstacle {
    None,
    ThereAlready,
    Is(Error),
}

async fn obstacle(ctx: &Ctx, user: &UserId, group: &GroupId) -> Result<Obstacle, Error> {
    let Err(error) = ctx.call(group_id::Update::new(user, group, true)).await else { return Ok(Obstacle::None) };
    let refusals = [
        ErrorKind::Rejected,
        ErrorKind::NotFound,
        ErrorKind::AlreadyExists,
        ErrorKind::NotAssigned,
        ErrorKind::NoLicenceLeft,
        ErrorKind::Forbidden,
    ];
    if !refusals.contains(&error.kind()) && error.status().is_none_or(|status| status.is_server_error()) {
        return Err(error);
    }
    // An earlier run with the same journal may have moved it.
    match ctx.call(users::Get::new(user)).await {
        Ok(profile) if profile.group_id.as_ref() == Some(group) => Ok(Obstacle::ThereAlready),
        Ok(_) => Ok(Obstacle::Is(error)),
        Err(missing) => Ok(Obstacle::Is(missing)),
    }
}

fn is_in(body: &[u8], group: &GroupId) -> bool {
    let user = users::Get::response(Response::new(body.to_vec().into()));
    user.is_ok_and(|user: User| user.group_id.as_ref() == Some(group))
}
