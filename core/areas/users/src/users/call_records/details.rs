//! `/users/call-records/details`: calls one by one.

use std::collections::BTreeSet;

use super::{CallRecords, Period, UserIds, during};
use crate::Error;
use crate::declare::endpoint;
use crate::flow::Ctx;
use crate::value::{Timestamp, UserId};

endpoint! {
    /// The calls of users, one by one. The server may leave some out: see [`CallRecords::is_cut`].
    ///
    /// The users are named in the URL, which has room for a few hundred: [`ListByPost`] takes more.
    ///
    /// ```
    /// use odin_api::users::call_records::{Period, UserIds, details::List};
    /// let day = Period::between("2024-11-04T00:00:00Z".parse()?, "2024-11-04T23:59:59Z".parse()?)?;
    /// let list = List::during(&day, UserIds::of(["4001@example.net", "4002@example.net"]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[doc(alias("CDR", "call detail record", "call history", "call log"))]
    List = GET "/users/call-records/details", id "users.call-records.details.list", Safe, Sent -> CallRecords;
    new {
        start_time: Timestamp = Query "startTime",
        end_time: Timestamp = Query "endTime",
        user_ids: UserIds = Query "userIds",
    }
}

during!(List);

endpoint! {
    /// The calls of users, one by one, for lists of users that are too long for a URL.
    ///
    /// The vendor's own reports send up to [`BATCH`] users at once; [`in_batches`](Self::in_batches) divides more, and
    /// [`list_all`] asks for all of them. Those reports send times without a zone; here they are sent as [`List`] sends them.
    ///
    /// ```
    /// use odin_api::users::call_records::{Period, details::ListByPost};
    /// let day = Period::between("2024-11-04T00:00:00Z".parse()?, "2024-11-04T23:59:59Z".parse()?)?;
    /// let list = ListByPost::during(&day, ["4001@example.net", "4002@example.net"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[doc(alias("CDR", "call detail record", "call history", "call log"))]
    ListByPost = POST "/users/call-records/details", id "users.call-records.details.list-by-post", Safe, Sent -> CallRecords;
    new {
        start_time: Timestamp = Body "startTime",
        end_time: Timestamp = Body "endTime",
    }
    lists { user_ids: UserId = "userIds" }
    one_of ["userIds"]
}

/// How many users the vendor's own reports ask for at once.
pub const BATCH: usize = 100;

impl ListByPost {
    /// What these users did in a period.
    pub fn during(period: &Period, user_ids: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        Self::new(period.start(), period.end()).user_ids(user_ids)
    }

    /// Calls of [`BATCH`] users each, in the order of the users; each user once.
    ///
    /// ```
    /// use odin_api::users::call_records::{Period, details::ListByPost};
    /// let day = Period::between("2024-11-04T00:00:00Z".parse()?, "2024-11-04T23:59:59Z".parse()?)?;
    /// let users = (4000..4250).map(|extension| format!("{extension}@example.net"));
    /// let batches = ListByPost::in_batches(&day, users);
    /// assert_eq!(batches.iter().map(|batch| batch.user_ids.len()).collect::<Vec<_>>(), [100, 100, 50]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn in_batches(period: &Period, user_ids: impl IntoIterator<Item = impl Into<UserId>>) -> Vec<Self> {
        let mut known = BTreeSet::new();
        let users: Vec<UserId> =
            user_ids.into_iter().map(Into::into).filter(|user: &UserId| known.insert(user.clone())).collect();
        users.chunks(BATCH).map(|batch| Self::during(period, batch)).collect()
    }
}

/// The calls of any number of users, as a flow: asked for in batches of [`BATCH`], one after the other.
///
/// Returns the answers as they came, in the order of the users; each says whether the server [left
/// out](CallRecords::is_cut) some of its calls. Progress is reported after each batch. The first batch that fails ends the
/// flow with its error; since it only reads, it can be repeated.
///
/// ```
/// use odin_api::Error;
/// use odin_api::flow::Ctx;
/// use odin_api::users::call_records::{Period, details};
///
/// async fn count(ctx: Ctx, day: Period, users: Vec<String>) -> Result<usize, Error> {
///     let answers = details::list_all(&ctx, &day, users).await?;
///     Ok(answers.iter().flat_map(|answer| answer.data.iter()).count())
/// }
/// ```
pub async fn list_all(
    ctx: &Ctx,
    period: &Period,
    user_ids: impl IntoIterator<Item = impl Into<UserId>>,
) -> Result<Vec<CallRecords>, Error> {
    let batches = ListByPost::in_batches(period, user_ids);
    let (count, mut answers) = (batches.len(), Vec::new());
    for batch in batches {
        answers.push(ctx.call(batch).await?);
        ctx.progress(answers.len(), count, "batches of users");
    }
    Ok(answers)
}
