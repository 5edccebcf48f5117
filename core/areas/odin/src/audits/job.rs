//! Work that consists of parts: backups, exports and imports.

use serde_json::Value;

use crate::declare::model;
use crate::tasks::Status;
use crate::value::{DeviceName, GroupId, ServiceProviderId, UserId};

model! {
    /// A backup, export or import, or one of the parts that it consists of.
    Job {
        id: Option<i64> = "id",
        /// What is done.
        kind: Option<String> = "type",
        /// What it is done with, such as a group, a device, or a service of a user.
        service_type: Option<String> = "serviceType",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        user_id: Option<UserId> = "userId",
        device_name: Option<DeviceName> = "deviceName",
        /// How far it is. The words are those of tasks, as far as known; others are kept as they come.
        status: Option<Status> = "status",
        /// How often it was tried: the server tries again what fails.
        attempt: Option<i64> = "attempt",
        /// Why it failed.
        error: Option<String> = "error",
        description: Option<String> = "description",
        created_at: Option<String> = "created_at",
        /// When it is tried again.
        next_at: Option<String> = "next_at",
        /// For an export: the backup that is sent.
        audit_id: Option<i64> = "auditId",
        /// For an export: the URL that it is sent to.
        endpoint: Option<String> = "endpoint",
        /// What was read, or is written; only if it was asked for. That of an export has passwords in clear: `Debug` hides
        /// what is called a password, passcode or the like, and nothing else does.
        data: Option<Value> = "data",
    }
}

impl Job {
    /// Whether the server has ended its work on it, be it with success or not.
    ///
    /// What failed and [is tried again](Job::next_at) goes on, and so does what has a status that nobody knows.
    pub fn is_over(&self) -> bool {
        match self.status {
            Some(Status::Completed) => true,
            Some(Status::Failed) => self.next_at.as_deref().unwrap_or_default().is_empty(),
            _ => false,
        }
    }

    /// Whether it failed, for good or for the moment.
    pub fn has_failed(&self) -> bool {
        matches!(self.status, Some(Status::Failed))
    }
}
