//! `/audits`: backups of a group, and of what it stands in, as JSON.
//!
//! A backup takes its time: it is started ([`Create`]), consists of parts, and its state is asked for until it has ended.
//! [`run`](run()) does that, for [exports](crate::exports) and [imports](crate::imports) as well.

pub mod details;
mod job;
mod run;
pub mod types;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, ServiceProviderId};

pub use crate::tasks::{Ending, Status};
pub use job::Job;
pub use run::{Details, JobReport, Start, follow, run};

model! {
    /// What a backup is of. What is not set is up to the server.
    AuditScope {
        /// What belongs to the whole platform.
        audit_system: Option<bool> = "audit.system",
        /// The service provider or enterprise of the group.
        audit_service_provider: Option<bool> = "audit.serviceProvider",
        /// The devices of the group.
        audit_group_devices: Option<bool> = "audit.group.devices",
        /// The group with its users.
        audit_group: Option<bool> = "audit.group",
    }
}

model! {
    /// The options of a backup, which an [`AuditScope`] turns into.
    AuditOptions {
        audits: Option<AuditScope> = "audits",
    }
}

impl From<AuditScope> for AuditOptions {
    fn from(scope: AuditScope) -> Self {
        Self { audits: Some(scope), ..Self::default() }
    }
}

endpoint! {
    /// One backup, or one of its parts.
    ///
    /// ```
    /// use odin_api::{Endpoint, audits::Get};
    /// let call = Get::new(7).include_data(true);
    /// let job = Get::response(http::Response::new(r#"{"id":7,"status":"completed","serviceType":"Group"}"#.into()))?;
    /// assert!(job.is_over());
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("backup", "snapshot"))]
    Get = GET "/audits", id "audits.get", Safe, Sent -> Job;
    new { id: i64 = Query "id" }
    query {
        /// Whether its parts are wanted as well.
        include_children: bool = "includeChildren",
        /// Whether what was read is wanted as well, which may be large.
        include_data: bool = "includeData",
    }
}

endpoint! {
    /// The backups that were made, without their parts.
    ///
    /// ```
    /// use odin_api::{Endpoint, audits::List};
    /// let call = List::new().limit(50).service_provider_id("ent.odin");
    /// let jobs = List::response(http::Response::new(r#"[{"id":7,"status":"pending","groupId":"grp.odin"}]"#.into()))?;
    /// assert!(!jobs[0].is_over());
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("backup", "snapshot"))]
    List = GET "/audits", id "audits.list", Safe, Sent -> Array<Job>;
    new {}
    query {
        /// How many at the most; 0 for all.
        limit: i64 = "limit",
        /// Whether their parts are wanted as well.
        include_children: bool = "includeChildren",
        /// Whether what was read is wanted as well, which may be large.
        include_data: bool = "includeData",
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId",
    }
}

endpoint! {
    /// Starts a backup of a group; [`run`](run()) waits for its end as well.
    ///
    /// Whether the answer has the id of the backup was never seen: without it, look into the [list](List).
    ///
    /// ```
    /// use odin_api::audits::{AuditScope, Create};
    /// let mut scope = AuditScope::default();
    /// scope.audit_group = Some(true);
    /// scope.audit_group_devices = Some(true);
    /// let create = Create::new("ent.odin", "grp.odin", scope);
    /// ```
    #[doc(alias("backup", "snapshot"))]
    Create = POST "/audits", id "audits.create", NotIdempotent, Sent -> WriteResponse<Job>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        /// What the backup is of.
        options: AuditOptions = Body "options",
    }
}
