//! Starting backups, exports and imports, and waiting for their end.

use super::{Ending, Job};
use crate::Endpoint;
use crate::flow::{Ctx, Polling};
use crate::response::WriteResponse;
use crate::value::Array;

/// An operation that reads a backup, export or import with its parts.
pub trait Details: Endpoint<Response = Array<Job>> + Clone + Send {}

impl Details for super::details::json::Get {}
impl Details for crate::exports::details::json::Get {}
impl Details for crate::imports::details::json::Get {}

/// An operation that starts a backup, export or import.
pub trait Start: Endpoint<Response = WriteResponse<Job>> {
    /// What reads it with its parts.
    type Details: Details;
    /// The operation that reads the one with this id.
    fn details(id: i64) -> Self::Details;
}

macro_rules! starts {
    ($($area:ident),*) => {
        $(impl Start for crate::$area::Create {
            type Details = crate::$area::details::json::Get;
            fn details(id: i64) -> Self::Details {
                Self::Details::new(id)
            }
        })*
    };
}
starts!(audits, exports, imports);

/// What became of a backup, export or import, so far or in the end.
#[derive(Debug)]
#[non_exhaustive]
pub struct JobReport {
    /// The whole of it, as it was last seen.
    pub job: Option<Job>,
    /// Its parts, as they were last seen.
    pub parts: Vec<Job>,
    /// So many parts could not be read.
    pub unread: usize,
    /// How it ended; while it lasts, [`Ending::Over`] means nothing.
    pub ending: Ending,
}

impl JobReport {
    const fn new(job: Option<Job>) -> Self {
        Self { job, parts: Vec::new(), unread: 0, ending: Ending::Over }
    }

    fn ended(mut self, ending: Ending) -> Self {
        self.ending = ending;
        self
    }

    /// The parts that failed, and are not tried again, with what the server says.
    pub fn failed(&self) -> impl Iterator<Item = (&Job, Option<&str>)> {
        let failed = self.parts.iter().filter(|part| part.has_failed() && part.is_over());
        failed.map(|part| (part, part.error.as_deref()))
    }

    /// The first of all is the whole, the others are its parts.
    fn see(&mut self, all: Array<Job>) {
        self.unread = all.rejected().len();
        let whole_is_unread = all.rejected().first().is_some_and(|rejected| rejected.index() == 0);
        let mut all = all.into_iter();
        if !whole_is_unread && let Some(whole) = all.next() {
            self.job = Some(whole);
        }
        self.parts = all.collect();
    }

    fn is_over(&self) -> bool {
        self.job.as_ref().is_some_and(Job::is_over)
    }
}

/// Starts a backup, export or import, waits until the server is through with it, and says what became of its parts: a flow.
///
/// Progress is reported whenever the server was asked. `go_on` sees the same, and ends it all by returning false; the API has
/// no way to stop what was started. Each question reads all parts, of which there may be thousands: for a large group, give
/// [`Polling`] a longer [`longest`](Polling::longest). A question that fails for the moment is asked again until the time is
/// up; what starts the work is never sent twice.
///
/// ```
/// use odin_api::audits::{self, AuditScope, Create, Ending};
/// use odin_api::flow::{Ctx, Polling};
///
/// async fn back_up(ctx: &Ctx, group: &str) -> bool {
///     let mut scope = AuditScope::default();
///     scope.audit_group = Some(true);
///     let create = Create::new("ent.odin", group, scope);
///     let report = audits::run(ctx, create, &Polling::default(), |_| true).await;
///     for (part, why) in report.failed() {
///         println!("{:?}: {why:?}", part.user_id);
///     }
///     matches!(report.ending, Ending::Over) && report.failed().count() == 0
/// }
/// ```
pub async fn run<S: Start>(ctx: &Ctx, start: S, polling: &Polling, go_on: impl FnMut(&JobReport) -> bool) -> JobReport {
    let job = match ctx.call(start).await {
        Ok(answer) => answer.record,
        Err(error) => return JobReport::new(None).ended(Ending::Broken(error)),
    };
    let id = job.as_ref().and_then(|job| job.id);
    let report = JobReport::new(job);
    match id {
        Some(id) => watch(ctx, S::details(id), report, polling, go_on).await,
        None => report.ended(Ending::Unnamed),
    }
}

/// Waits for the end of a backup, export or import that was started before, and says what became of its parts: a flow.
///
/// ```
/// use odin_api::flow::{Ctx, Polling};
/// use odin_api::{audits, exports};
///
/// async fn failed(ctx: &Ctx, export: i64) -> usize {
///     let details = exports::details::json::Get::new(export);
///     audits::follow(ctx, details, &Polling::default(), |_| true).await.failed().count()
/// }
/// ```
pub async fn follow<D: Details>(
    ctx: &Ctx,
    details: D,
    polling: &Polling,
    go_on: impl FnMut(&JobReport) -> bool,
) -> JobReport {
    watch(ctx, details, JobReport::new(None), polling, go_on).await
}

async fn watch<D: Details>(
    ctx: &Ctx,
    details: D,
    mut report: JobReport,
    polling: &Polling,
    mut go_on: impl FnMut(&JobReport) -> bool,
) -> JobReport {
    let mut waits = polling.start(ctx);
    loop {
        if !waits.wait(ctx).await {
            return report.ended(Ending::OutOfTime);
        }
        match ctx.call(details.clone()).await {
            Ok(all) => report.see(all),
            Err(error) if error.is_transient() => continue,
            Err(error) => return report.ended(Ending::Broken(error)),
        }
        let done = report.parts.iter().filter(|part| part.is_over()).count();
        ctx.progress(done, report.parts.len() + report.unread, "parts");
        let more = go_on(&report);
        if report.is_over() {
            return report;
        }
        if !more {
            return report.ended(Ending::Stopped);
        }
    }
}
