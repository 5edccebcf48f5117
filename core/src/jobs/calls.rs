//! The calls of users in a period: one by one, by day or hour, and counted for each user.

mod buckets;
mod records;
mod statistics;

pub use buckets::{Bucket, CallCounts, TimeZone, Utc, count};
pub use records::records;
pub use statistics::{UserStatistics, statistics};

use super::each::each;
use super::scope::{Scope, WIDTH};
use crate::Error;
use crate::flow::Ctx;
use crate::groups::reports::users::{List, UserReport};

/// The users of a scope, with their service packs: a call for a group or service provider, and one more for the platform.
async fn users(ctx: &Ctx, scope: &Scope) -> Result<Vec<UserReport>, Error> {
    let providers = scope.service_providers(ctx).await?;
    let group = scope.group_id().cloned();
    let found = each(ctx, WIDTH, "users", providers, |ctx, provider| {
        let mut list = List::new(provider);
        if let Some(group) = &group {
            list = list.group_id(group);
        }
        Box::pin(async move { Ok(ctx.call(list).await?.strict()?) })
    });
    Ok(found.await?.into_iter().flatten().collect())
}
