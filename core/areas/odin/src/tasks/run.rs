//! Submitting tasks, and waiting for their end.

use super::{
    Create, CreateEnterpriseTrunkEnterprise, CreateGroupBulkClone, CreateGroupDeviceCreate, CreateGroupDeviceTagModify,
    CreateGroupDeviceUpsert, CreateGroupDnsAssign, CreateGroupDnsUnassign, CreateGroupServicesUpdate,
    CreateGroupTrunkGroup, CreateGroupTrunkGroupCreate, CreateGroupTrunkGroupUpdate, CreateServiceProviderBulkClone,
    CreateTrunkGroupCallCapacity, CreateUserAuthenticationUpdate, CreateUserCreate, CreateUserDelete,
    CreateUserIntegratedImpUpdate, CreateUserMove, CreateUserNumberUpdate, CreateUserPasswordUpdate,
    CreateUserPasswordsUpdate, CreateUserPortalPasscodeUpdate, CreateUserServicesUpdate,
    CreateUserSharedcallappearanceUpdate, CreateUserUconeUpdate, Ending, Get, Outcome, Report, Task,
};
use crate::Endpoint;
use crate::flow::{Ctx, Polling};
use crate::response::WriteResponse;

/// An operation that submits a task.
pub trait Submit: Endpoint<Response = WriteResponse<Task>> + Sized {
    /// How many rows it has.
    fn rows(&self) -> usize;
    /// Numbers the rows from 1, as the vendor's own client does.
    fn number(&mut self);
    /// Itself with at most so many rows, and others with the rest.
    fn split(self, most: usize) -> Vec<Self>;
}

macro_rules! submits {
    ($($name:ident),*) => {
        $(impl Submit for $name {
            fn rows(&self) -> usize {
                self.data.len()
            }
            fn number(&mut self) {
                for (index, row) in (1..).zip(self.data.iter_mut()) {
                    row.index = Some(index);
                }
            }
            fn split(mut self, most: usize) -> Vec<Self> {
                // Without rows, the check of the arguments says what is missing.
                if self.data.len() <= most.max(1) {
                    return vec![self];
                }
                let rows = std::mem::take(&mut self.data);
                rows.chunks(most.max(1)).map(|rows| self.clone().data(rows.iter().cloned())).collect()
            }
        })*
    };
}

submits! {
    Create,
    CreateEnterpriseTrunkEnterprise,
    CreateGroupBulkClone,
    CreateGroupDeviceCreate,
    CreateGroupDeviceTagModify,
    CreateGroupDeviceUpsert,
    CreateGroupDnsAssign,
    CreateGroupDnsUnassign,
    CreateGroupServicesUpdate,
    CreateGroupTrunkGroup,
    CreateGroupTrunkGroupCreate,
    CreateGroupTrunkGroupUpdate,
    CreateServiceProviderBulkClone,
    CreateTrunkGroupCallCapacity,
    CreateUserAuthenticationUpdate,
    CreateUserCreate,
    CreateUserDelete,
    CreateUserIntegratedImpUpdate,
    CreateUserMove,
    CreateUserNumberUpdate,
    CreateUserPasswordUpdate,
    CreateUserPasswordsUpdate,
    CreateUserPortalPasscodeUpdate,
    CreateUserServicesUpdate,
    CreateUserSharedcallappearanceUpdate,
    CreateUserUconeUpdate
}

/// How [`run`] submits rows, and how it waits for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// So many rows make a task; the next one is submitted when it is over. All rows in one task unless it is set.
    pub batch: usize,
    /// How often to ask for a task, and for how long.
    pub polling: Polling,
}

impl Default for Options {
    fn default() -> Self {
        Self { batch: usize::MAX, polling: Polling::default() }
    }
}

impl Options {
    /// At most so many rows in a task.
    pub fn batches_of(rows: usize) -> Self {
        Self { batch: rows, ..Self::default() }
    }
}

/// Submits rows, waits until the server is through with them, and says what became of each: a flow.
///
/// Progress is reported whenever the server was asked. `go_on` sees the same, and ends it all by returning false. The API
/// cannot stop a task: what was submitted goes on, and what was not yet submitted never is. So rows that somebody
/// may want to stop are submitted in [batches](Options::batches_of). If the flow itself is dropped or cancelled, whatever
/// `go_on` has seen is what is known, ids included; [`follow`] takes it up again.
///
/// A question that fails for the moment is asked again until the time is up. A submission is never repeated unless it is
/// certain that the server did not get it: where that is not certain, its rows are [`Open`](Outcome::Open).
///
/// ```
/// use odin_api::flow::Ctx;
/// use odin_api::tasks::{self, CreateUserDelete, Ending, Options, rows::DeletedUser};
///
/// async fn delete(ctx: &Ctx, users: Vec<String>) -> bool {
///     let create = CreateUserDelete::new().data(users.into_iter().map(DeletedUser::new));
///     // Ten failures are enough.
///     let report = tasks::run(ctx, create, &Options::batches_of(50), |so_far| so_far.failed().count() < 10).await;
///     for (row, why) in report.failed() {
///         println!("row {row}: {why:?}");
///     }
///     matches!(report.ending, Ending::Over) && report.failed().count() == 0
/// }
/// ```
pub async fn run<S: Submit>(ctx: &Ctx, create: S, options: &Options, mut go_on: impl FnMut(&Report) -> bool) -> Report {
    let total = create.rows();
    let mut report = Report::of(total);
    let mut next = 0;
    for mut batch in create.split(options.batch) {
        batch.number();
        let (first, count) = (next, batch.rows());
        next = first + count;
        let submitted = ctx.call(batch).await;
        let certainly_not = submitted.as_ref().is_err_and(|error| !error.may_have_happened());
        if !certainly_not {
            report.outcomes[first..next].fill(Outcome::Open);
        }
        let task = match submitted {
            Ok(answer) => answer.record,
            Err(error) => {
                report.ending = Ending::Broken(error);
                return report;
            }
        };
        let Some((id, task)) = task.and_then(|task| Some((task.id?, task))) else {
            report.ending = Ending::Unnamed;
            return report;
        };
        report.see(first, task);
        if !watch(ctx, id, first, &mut report, &options.polling, &mut go_on).await {
            if matches!(report.ending, Ending::Over) && next < total {
                report.ending = Ending::Stopped;
            }
            return report;
        }
    }
    report
}

/// Waits for the end of a task that was submitted before, and says what became of each of its rows: a flow.
///
/// ```
/// use odin_api::flow::{Ctx, Polling};
/// use odin_api::tasks;
///
/// async fn failed(ctx: &Ctx, id: i64) -> usize {
///     tasks::follow(ctx, id, &Polling::default(), |_| true).await.failed().count()
/// }
/// ```
pub async fn follow(ctx: &Ctx, id: i64, polling: &Polling, mut go_on: impl FnMut(&Report) -> bool) -> Report {
    let mut report = Report::of(0);
    match ctx.call(Get::new(id)).await {
        Ok(task) => {
            report.outcomes = vec![Outcome::Open; task.data.len() + task.data.rejected().len()];
            let over = task.is_over();
            report.see(0, task);
            if !go_on(&report) && !over {
                report.ending = Ending::Stopped;
            } else if !over {
                watch(ctx, id, 0, &mut report, polling, &mut go_on).await;
            }
        }
        Err(error) => report.ending = Ending::Broken(error),
    }
    report
}

/// Asks for a task until it is over. False when the caller wants no more, or when its end is not known.
async fn watch(
    ctx: &Ctx,
    id: i64,
    first: usize,
    report: &mut Report,
    polling: &Polling,
    go_on: &mut impl FnMut(&Report) -> bool,
) -> bool {
    let mut waits = polling.start(ctx);
    loop {
        if !waits.wait(ctx).await {
            report.ending = Ending::OutOfTime;
            return false;
        }
        let task = match ctx.call(Get::new(id)).await {
            Ok(task) => task,
            Err(error) if error.is_transient() => continue,
            Err(error) => {
                report.ending = Ending::Broken(error);
                return false;
            }
        };
        let over = task.is_over();
        report.see(first, task);
        ctx.progress(report.ended(), report.outcomes.len(), "rows of tasks");
        let more = go_on(report);
        if over {
            return more;
        }
        if !more {
            report.ending = Ending::Stopped;
            return false;
        }
    }
}
