//! `/groups/users/audit`

use crate::declare::{endpoint, model};
use crate::users::User;
use crate::users::audit::{AuditedServices, OutgoingCallingPlans, Utilities};
use crate::users::services::UserServices;
use crate::users::services::assigned::AssignedServices;
use crate::users::services::settings::Settings;
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// Everything about a user.
    UserAudit needs {
        user_id: UserId = "userId",
    } has {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        user: Option<User> = "user",
        assigned_services: Option<AssignedServices> = "assignedServices",
        service_assignment: Option<UserServices> = "serviceAssignment",
        service_settings: Option<AuditedServices> = "serviceSettings",
        outgoing_calling_plans: Option<OutgoingCallingPlans> = "outgoingCallingPlans",
        /// Alternate ids, announcements, policies, schedules.
        utilities: Option<Utilities> = "utilities",
    }
}

impl UserAudit {
    /// The settings of the user's services, fit for [`Update`](crate::users::services::settings::Update); `None` where the audit has none.
    #[inline]
    pub fn settings(&self) -> Option<Settings> {
        let mut settings = serde_json::to_value(self.service_settings.as_ref()?).ok()?;
        settings.as_object_mut()?.insert("userId".into(), self.user_id.as_str().into());
        serde_json::from_value(settings).ok()
    }
}

model! {
    /// Users of an audit.
    AuditPart {
        users: Array<UserAudit> = "users",
    }
}

model! {
    /// Everything about all users of a group.
    UsersAudit {
        data: Array<AuditPart> = "data",
    }
}

impl UsersAudit {
    /// All users of all parts.
    pub fn users(&self) -> impl Iterator<Item = &UserAudit> {
        self.data.iter().flat_map(|part| part.users.iter())
    }
}

endpoint! {
    /// Everything about all users of a group: profiles, services, settings. It may take long.
    ///
    /// The form of the answer rests on one documented example.
    ///
    /// ```
    /// use odin_api::groups::users::audit::List;
    /// let list = List::new("ent.odin", "grp.odin");
    /// ```
    List = GET "/groups/users/audit", id "groups.users.audit.list", Safe, Sent -> UsersAudit;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
