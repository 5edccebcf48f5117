//! Calls one by one.

use super::users;
use crate::Error;
use crate::flow::Ctx;
use crate::jobs::each::each;
use crate::jobs::scope::{Scope, WIDTH};
use crate::users::call_records::details::{BATCH, ListByPost};
use crate::users::call_records::{CallRecord, Period};
use crate::value::{Timestamp, UserId};

/// All calls of the users of a scope that began in a period (at most three months), in the order of users and times.
///
/// The server gives at most 1,000 calls at a time and says how many there are: where that is more, the period is halved, or
/// the users are, until all of them are there.
///
/// Calls: one for the users, one for each 100 of them; two more for each answer that was cut.
///
/// # Errors
///
/// If one user has more calls in one second than the server gives.
///
/// ```
/// use odin_api::flow::Ctx;
/// use odin_api::jobs::{Scope, calls};
/// use odin_api::users::call_records::Period;
///
/// # #[expect(dead_code)]
/// async fn hours(ctx: &Ctx) -> Result<(), Box<dyn std::error::Error>> {
///     let period = Period::between("2024-11-04T00:00:00Z".parse()?, "2024-11-10T23:59:59Z".parse()?)?;
///     let records = calls::records(ctx, &Scope::group("ent.odin", "grp.odin"), &period).await?;
///     for hour in calls::count(&records, calls::Bucket::Hour, &calls::Utc) {
///         println!("{:?}: {:?}", hour.start, hour.total);
///     }
///     Ok(())
/// }
/// ```
pub async fn records(ctx: &Ctx, scope: &Scope, period: &Period) -> Result<Vec<CallRecord>, Error> {
    let users: Vec<UserId> = users(ctx, scope).await?.into_iter().map(|user| user.user_id).collect();
    let mut due: Vec<Part> =
        users.chunks(BATCH).map(|users| Part { users: users.to_vec(), period: period.clone() }).collect();
    let mut all = Vec::new();
    while !due.is_empty() {
        let answers = each(ctx, WIDTH, "calls", std::mem::take(&mut due), |ctx, part: Part| {
            Box::pin(async move {
                let answer = ctx.call(ListByPost::during(&part.period, &part.users)).await?;
                let (given, total) = (answer.data.len(), answer.total.unwrap_or_default());
                let is_cut = usize::try_from(total).is_ok_and(|total| total > given);
                Ok((part, is_cut, answer.data.strict()?))
            })
        });
        for (part, is_cut, records) in answers.await? {
            if is_cut { due.extend(part.halves()?) } else { all.extend(records) }
        }
    }
    let key = |record: &CallRecord| {
        let user = record.user_id.as_ref().map(ToString::to_string);
        (user, record.start_time.clone(), record.release_time_utc.clone(), record.record_id.clone())
    };
    all.sort_by_cached_key(key);
    Ok(all)
}

/// Some users in a part of the period.
struct Part {
    users: Vec<UserId>,
    period: Period,
}

impl Part {
    fn halves(self) -> Result<[Self; 2], Error> {
        let seconds = self.period.start().unix_seconds().zip(self.period.end().unix_seconds());
        if let Some((start, end)) = seconds.filter(|(start, end)| start < end) {
            let middle = start + (end - start) / 2;
            let half = |first: Timestamp, last: Timestamp| {
                let period = Period::between(first, last).map_err(|why| Error::argument("period", why))?;
                Ok::<_, Error>(Self { users: self.users.clone(), period })
            };
            let at = |seconds| Timestamp::from_unix_seconds(seconds).map_err(|why| Error::argument("period", why));
            return Ok([
                half(self.period.start().clone(), at(middle)?)?,
                half(at(middle + 1)?, self.period.end().clone())?,
            ]);
        }
        if let [user] = &self.users[..] {
            let why = format!("{user} has more calls in one second than the server gives at a time");
            return Err(Error::argument("period", why));
        }
        let (first, second) = self.users.split_at(self.users.len() / 2);
        Ok([first, second].map(|users| Self { users: users.to_vec(), period: self.period.clone() }))
    }
}
