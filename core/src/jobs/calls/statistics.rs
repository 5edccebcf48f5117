//! How many calls each user had.

use super::{Row, users};
use crate::declare::model;
use crate::flow::Ctx;
use crate::jobs::each::each;
use crate::jobs::scope::Scope;
use crate::users::call_records::Period;
use crate::users::call_records::stats::{CallStats, Get};
use crate::value::{Array, GroupId, ServicePackName, ServiceProviderId, UserId};
use crate::{Error, ErrorKind};

model! {
    /// A user with its calls of a period.
    UserStatistics {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        extension: Option<String> = "extension",
        user_id: Option<UserId> = "userId",
        service_packs: Array<ServicePackName> = "servicePacks",
        total: Option<i64> = "total",
        total_answered_and_missed: Option<i64> = "totalAnsweredAndMissed",
        answered_total: Option<i64> = "answeredTotal",
        missed_total: Option<i64> = "missedTotal",
        busy_total: Option<i64> = "busyTotal",
        redirect_total: Option<i64> = "redirectTotal",
        received_total: Option<i64> = "receivedTotal",
        received_missed: Option<i64> = "receivedMissed",
        received_answered: Option<i64> = "receivedAnswered",
        placed_total: Option<i64> = "placedTotal",
        placed_missed: Option<i64> = "placedMissed",
        placed_answered: Option<i64> = "placedAnswered",
        /// Why the calls of this user could not be read; its figures are absent then.
        error: Option<String> = "error",
    }
}

/// How many users are asked about at the same time, as far as the client's own limits let them.
const AT_ONCE: usize = 32;

/// A row a user, in the order of the server, for a period of at most three months.
///
/// A user without calls has zeros. One whose calls are refused or cannot be read has the reason in
/// [`UserStatistics::error`], and the others are there; without a session it is an error.
///
/// Calls: one for the users of a group or service provider (for the platform one a service provider, and one more), and one
/// a user.
pub async fn statistics(ctx: &Ctx, scope: &Scope, period: &Period) -> Result<Vec<UserStatistics>, Error> {
    let users = users(ctx, scope).await?;
    each(ctx, AT_ONCE, "users", users, |ctx, user: Row| {
        let get = Get::during(period, &user.user_id);
        Box::pin(async move {
            match ctx.call(get).await {
                Ok(stats) => Ok(row(user, &stats)),
                Err(error) if is_of_the_user(&error) => {
                    Ok(UserStatistics { error: Some(error.to_string()), ..face(user) })
                }
                Err(error) => Err(error),
            }
        })
    })
    .await
}

/// Whether an error says something of one user, rather than of the session or the way to the server.
fn is_of_the_user(error: &Error) -> bool {
    let refused =
        [ErrorKind::Forbidden, ErrorKind::NotAssigned, ErrorKind::NotFound, ErrorKind::Rejected, ErrorKind::Unreadable];
    refused.contains(&error.kind())
}

fn face(user: Row) -> UserStatistics {
    let filled = |text: Option<String>| text.filter(|text| !text.is_empty());
    UserStatistics {
        service_provider_id: user.service_provider_id,
        group_id: user.group_id,
        last_name: filled(user.last_name),
        first_name: filled(user.first_name),
        extension: filled(user.extension),
        user_id: Some(user.user_id),
        service_packs: user.service_packs,
        ..UserStatistics::default()
    }
}

fn row(user: Row, stats: &CallStats) -> UserStatistics {
    let calls = |count: Option<i64>| Some(count.unwrap_or_default());
    UserStatistics {
        total: calls(stats.total),
        total_answered_and_missed: calls(stats.total_answered_and_missed),
        answered_total: calls(stats.answered_total),
        missed_total: calls(stats.missed_total),
        busy_total: calls(stats.busy_total),
        redirect_total: calls(stats.redirect_total),
        received_total: calls(stats.received_total),
        received_missed: calls(stats.received_missed),
        received_answered: calls(stats.received_answered),
        placed_total: calls(stats.placed_total),
        placed_missed: calls(stats.placed_missed),
        placed_answered: calls(stats.placed_answered),
        ..face(user)
    }
}
