//! The calls of users in a period: one by one, by day or hour, and counted for each user.

mod buckets;
mod records;
mod statistics;

pub use buckets::{Bucket, CallCounts, TimeZone, Utc, count};
pub use records::records;
pub use statistics::{UserStatistics, statistics};

use serde::Deserialize;

use super::each::each;
use super::scope::{Scope, WIDTH};
use crate::flow::Ctx;
use crate::groups::reports::users::List;
use crate::value::{Array, GroupId, ServicePackName, ServiceProviderId, UserId};
use crate::{Endpoint as _, Error};

/// What is needed of a row of the report of users. The rest, most of it, is skipped.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    user_id: UserId,
    service_provider_id: Option<ServiceProviderId>,
    group_id: Option<GroupId>,
    last_name: Option<String>,
    first_name: Option<String>,
    extension: Option<String>,
    #[serde(default)]
    service_packs: Array<ServicePackName>,
}

/// The users of a scope, with their service packs: a call for a group or service provider, and one more for the platform.
async fn users(ctx: &Ctx, scope: &Scope) -> Result<Vec<Row>, Error> {
    let providers = scope.service_providers(ctx).await?;
    let group = scope.group_id().cloned();
    let found = each(ctx, WIDTH, "users", providers, |ctx, provider| {
        let mut list = List::new(provider);
        if let Some(group) = &group {
            list = list.group_id(group);
        }
        Box::pin(async move { ctx.call(list.read_as::<Vec<Row>>()).await })
    });
    Ok(found.await?.into_iter().flatten().collect())
}
