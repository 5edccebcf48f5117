//! `/tasks`: work that the server does in the background, row by row.
//!
//! A task is submitted with its rows ([`CreateUserCreate`] and its like), and its state is asked for until it has ended.
//! [`run`](run()) does that, and says what became of each row.

mod report;
pub mod rows;
mod run;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, ServiceProviderId, UserId, open_enum};

pub use report::{Ending, Outcome, Report};
pub use run::{Options, Submit, follow, run};

open_enum! {
    /// How far a task, or a row of it, is.
    Status {
        /// Waiting, or being worked on.
        Pending = "pending",
        /// Ended; a task that is completed may have rows that failed.
        Completed = "completed",
        Failed = "failed",
    }
}

model! {
    /// A row of a task, and what became of it. What was submitted with the row is in `extra`.
    TaskRow {
        /// The type of the task.
        task: Option<String> = "task",
        /// Which row it is, from 1.
        index: Option<i64> = "index",
        /// Absent while nobody has worked on it.
        status: Option<Status> = "status",
        /// Why it failed; a completed row may have one as well.
        error: Option<String> = "error",
        user_id: Option<UserId> = "userId",
        /// The id that the user was given, if it is another one.
        new_user_id: Option<UserId> = "newUserId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}

model! {
    /// A task: what is done, how far it is, and its rows.
    Task {
        id: Option<i64> = "id",
        /// What is done, such as `user.create`.
        kind: Option<String> = "type",
        status: Option<Status> = "status",
        /// Why the task as a whole failed; see its rows for theirs.
        error: Option<String> = "error",
        description: Option<String> = "description",
        /// Who submitted it.
        user_id: Option<UserId> = "userId",
        updated_at: Option<String> = "updatedAt",
        /// The rows, in the order in which they were submitted.
        data: Array<TaskRow> = "data",
    }
}

impl Task {
    /// Whether the server has ended its work on it, be it with success or not.
    pub fn is_over(&self) -> bool {
        matches!(self.status, Some(Status::Completed | Status::Failed))
    }
}

endpoint! {
    /// A task with its rows, and how far they are.
    ///
    /// ```
    /// use odin_api::{Endpoint, tasks::Get};
    /// let call = Get::new(7);
    /// let answer = r#"{"id":7,"status":"completed","data":[{"status":"failed","error":"no such user"}]}"#;
    /// let task = Get::response(http::Response::new(answer.into()))?;
    /// assert!(task.is_over());
    /// assert_eq!(task.data[0].error.as_deref(), Some("no such user"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("bulk", "job", "background"))]
    Get = GET "/tasks", id "tasks.get", Safe, Sent -> Task;
    new { id: i64 = Query "id" }
}

endpoint! {
    /// The tasks that were submitted, each with all of its rows.
    ///
    /// ```
    /// use odin_api::tasks::{List, Status};
    /// let list = List::new().limit(50).status(Status::Pending).kind("user.create,user.delete");
    /// ```
    #[doc(alias("bulk", "job", "background"))]
    List = GET "/tasks", id "tasks.list", Safe, Sent -> Array<Task>;
    new {}
    query {
        /// How many at the most.
        limit: i64 = "limit",
        status: Status = "status",
        /// Types, separated by commas.
        kind: String = "type",
    }
}

endpoint! {
    /// Submits a task of any type, such as one that has no operation of its own here.
    ///
    /// ```
    /// use odin_api::tasks::{Create, rows::Row};
    /// let mut row = Row::new("hunt.group.create");
    /// row.extra.insert("groupId", "grp.odin");
    /// let create = Create::new("hunt.group.create").data([row]);
    /// ```
    #[doc(alias("bulk", "job", "background"))]
    Create = POST "/tasks", id "tasks.create", NotIdempotent, Sent -> WriteResponse<Task>;
    new {
        /// The type: what is done.
        kind: String = Body "type",
    }
    lists { data: rows::Row = "data" }
    one_of ["data"]
}

/// Submissions: each with the type of its task, which stands in the rows as well, and with the rows that it takes.
macro_rules! submissions {
    ($($(#[$doc:meta])* $name:ident = $kind:literal, id $id:literal, $evidence:ident, $row:ty;)*) => {$(
        endpoint! {
            $(#[$doc])*
            $name = POST "/tasks", id $id, NotIdempotent, $evidence -> WriteResponse<Task>;
            new {}
            lists { data: $row = "data" }
            constants { "type" = $kind, "data[].task" = $kind }
            one_of ["data"]
        }
    )*};
}

submissions! {
    /// Creates enterprise trunks.
    ///
    /// The vendor marked this type as temporary.
    ///
    /// ```
    /// use odin_api::tasks::{CreateEnterpriseTrunkEnterprise, rows::EnterpriseTrunk};
    /// let row = EnterpriseTrunk::new("ent.odin", "trunk.main");
    /// let create = CreateEnterpriseTrunkEnterprise::new().data([row]);
    /// ```
    #[doc(alias("bulk"))]
    CreateEnterpriseTrunkEnterprise = "enterprise.trunk.enterprise", id "tasks.create-enterprise-trunk-enterprise", Sent, rows::EnterpriseTrunk;

    /// Copies groups.
    ///
    /// Takes a login of a group or above.
    ///
    /// ```
    /// use odin_api::tasks::{CreateGroupBulkClone, rows::{GroupClone, GroupPlace}};
    /// let row = GroupClone::new(GroupPlace::new("ent.odin", "grp.odin"), GroupPlace::new("ent.odin", "grp2.odin"));
    /// let create = CreateGroupBulkClone::new().data([row]);
    /// ```
    #[doc(alias("bulk", "copy group"))]
    CreateGroupBulkClone = "group.bulk.clone", id "tasks.create-group-bulk-clone", Sent, rows::GroupClone;

    /// Creates devices of groups.
    ///
    /// ```
    /// use odin_api::tasks::{CreateGroupDeviceCreate, rows::NewDevice};
    /// let row = NewDevice::new("Polycom VVX 400", "desk.4010");
    /// let create = CreateGroupDeviceCreate::new().data([row]);
    /// ```
    #[doc(alias("bulk", "phone"))]
    CreateGroupDeviceCreate = "group.device.create", id "tasks.create-group-device-create", Sent, rows::NewDevice;

    /// Sets custom tags of devices of groups.
    ///
    /// ```
    /// use odin_api::shapes::device::DeviceTag;
    /// use odin_api::tasks::{CreateGroupDeviceTagModify, rows::DeviceTags};
    /// let mut row = DeviceTags::new("ent.odin", "grp.odin", "desk.4001");
    /// row.tags = [DeviceTag::of("BLF_LIST", "4002")].into();
    /// let create = CreateGroupDeviceTagModify::new().data([row]);
    /// ```
    #[doc(alias("bulk", "phone"))]
    CreateGroupDeviceTagModify = "group.device.tag.modify", id "tasks.create-group-device-tag-modify", Sent, rows::DeviceTags;

    /// Creates devices of groups, or changes those that are there.
    ///
    /// ```
    /// use odin_api::tasks::{CreateGroupDeviceUpsert, rows::DeviceUpsert};
    /// let row = DeviceUpsert::new("ent.odin", "grp.odin", "Polycom VVX 400", "desk.4010");
    /// let create = CreateGroupDeviceUpsert::new().data([row]);
    /// ```
    #[doc(alias("bulk", "phone"))]
    CreateGroupDeviceUpsert = "group.device.upsert", id "tasks.create-group-device-upsert", Sent, rows::DeviceUpsert;

    /// Gives numbers to groups.
    ///
    /// Takes a login of a reseller or above.
    ///
    /// ```
    /// use odin_api::tasks::{CreateGroupDnsAssign, rows::GroupNumbers};
    /// use odin_api::value::NumberRange;
    /// let mut row = GroupNumbers::new("ent.odin", "grp.odin");
    /// row.dns = [NumberRange::single("+1-2015554200")].into();
    /// let create = CreateGroupDnsAssign::new().data([row]);
    /// ```
    #[doc(alias("bulk", "DID"))]
    CreateGroupDnsAssign = "group.dns.assign", id "tasks.create-group-dns-assign", Sent, rows::GroupNumbers;

    /// Takes numbers from groups.
    ///
    /// Takes a login of a reseller or above.
    ///
    /// ```
    /// use odin_api::tasks::{CreateGroupDnsUnassign, rows::GroupNumbers};
    /// use odin_api::value::NumberRange;
    /// let mut row = GroupNumbers::new("ent.odin", "grp.odin");
    /// row.dns = [NumberRange::single("+1-2015554200")].into();
    /// let create = CreateGroupDnsUnassign::new().data([row]);
    /// ```
    #[doc(alias("bulk", "DID"))]
    CreateGroupDnsUnassign = "group.dns.unassign", id "tasks.create-group-dns-unassign", Sent, rows::GroupNumbers;

    /// Authorises services for groups.
    ///
    /// ```
    /// use odin_api::tasks::{CreateGroupServicesUpdate, rows::{GroupServices, ServiceChange}};
    /// let mut row = GroupServices::new("ent.odin", "grp.odin");
    /// row.user_services = [ServiceChange::new("Do Not Disturb", true)].into();
    /// let create = CreateGroupServicesUpdate::new().data([row]);
    /// ```
    #[doc(alias("bulk", "license", "licence"))]
    CreateGroupServicesUpdate = "group.services.update", id "tasks.create-group-services-update", Sent, rows::GroupServices;

    /// Creates trunk groups, by the older name of the type.
    ///
    /// [`CreateGroupTrunkGroupCreate`] is the same.
    ///
    /// ```
    /// use odin_api::tasks::{CreateGroupTrunkGroup, rows::NewTrunkGroup};
    /// let row = NewTrunkGroup::new("ent.odin", "grp.odin", "trunk.main", 20);
    /// let create = CreateGroupTrunkGroup::new().data([row]);
    /// ```
    #[doc(alias("bulk", "SIP trunk"))]
    CreateGroupTrunkGroup = "group.trunk.group", id "tasks.create-group-trunk-group", Sent, rows::NewTrunkGroup;

    /// Creates trunk groups.
    ///
    /// ```
    /// use odin_api::tasks::{CreateGroupTrunkGroupCreate, rows::NewTrunkGroup};
    /// let row = NewTrunkGroup::new("ent.odin", "grp.odin", "trunk.main", 20);
    /// let create = CreateGroupTrunkGroupCreate::new().data([row]);
    /// ```
    #[doc(alias("bulk", "SIP trunk"))]
    CreateGroupTrunkGroupCreate = "group.trunk.group.create", id "tasks.create-group-trunk-group-create", Sent, rows::NewTrunkGroup;

    /// Changes trunk groups.
    ///
    /// ```
    /// use odin_api::tasks::{CreateGroupTrunkGroupUpdate, rows::TrunkGroupUpdate};
    /// let mut row = TrunkGroupUpdate::new("ent.odin", "grp.odin", "trunk.main");
    /// row.require_authentication = Some(true);
    /// let create = CreateGroupTrunkGroupUpdate::new().data([row]);
    /// ```
    #[doc(alias("bulk", "SIP trunk"))]
    CreateGroupTrunkGroupUpdate = "group.trunk.group.update", id "tasks.create-group-trunk-group-update", Sent, rows::TrunkGroupUpdate;

    /// Copies service providers.
    ///
    /// Takes a login of a reseller or above.
    ///
    /// ```
    /// use odin_api::tasks::{CreateServiceProviderBulkClone, rows::{ServiceProviderClone, ServiceProviderPlace}};
    /// let row = ServiceProviderClone::new(ServiceProviderPlace::new("ent.odin"), ServiceProviderPlace::new("ent2.odin"));
    /// let create = CreateServiceProviderBulkClone::new().data([row]);
    /// ```
    #[doc(alias("bulk", "copy"))]
    CreateServiceProviderBulkClone = "service.provider.bulk.clone", id "tasks.create-service-provider-bulk-clone", Sent, rows::ServiceProviderClone;

    /// Sets how many calls trunk groups may carry, of service providers or of groups.
    ///
    /// ```
    /// use odin_api::tasks::{CreateTrunkGroupCallCapacity, rows::CallCapacities};
    /// let mut row = CallCapacities::new("ent.odin");
    /// row.group_id = Some("grp.odin".into());
    /// let create = CreateTrunkGroupCallCapacity::new().data([row]);
    /// ```
    #[doc(alias("bulk", "SIP trunk"))]
    CreateTrunkGroupCallCapacity = "trunk.group.call.capacity", id "tasks.create-trunk-group-call-capacity", Sent, rows::CallCapacities;

    /// Gives users new SIP user names and passwords.
    ///
    /// ```
    /// use odin_api::tasks::{CreateUserAuthenticationUpdate, rows::UserAuthentication};
    /// let row = UserAuthentication::new("4001@example.net", "4001", "a SIP secret");
    /// let create = CreateUserAuthenticationUpdate::new().data([row]);
    /// ```
    #[doc(alias("bulk", "SIP password"))]
    CreateUserAuthenticationUpdate = "user.authentication.update", id "tasks.create-user-authentication-update", Sent, rows::UserAuthentication;

    /// Creates users.
    ///
    /// Takes the policy `userAccess`.
    ///
    /// ```
    /// use odin_api::tasks::{CreateUserCreate, rows::NewUser};
    /// let row = NewUser::new("ent.odin", "grp.odin", "4010@example.net", "Lovelace", "Ada", "Lovelace", "Ada", "a secret");
    /// let create = CreateUserCreate::new().data([row]);
    /// ```
    #[doc(alias("bulk", "new user", "provision"))]
    CreateUserCreate = "user.create", id "tasks.create-user-create", Sent, rows::NewUser;

    /// Deletes users.
    ///
    /// Takes the policy `userAccess`, in full.
    ///
    /// ```
    /// use odin_api::tasks::{CreateUserDelete, rows::DeletedUser};
    /// let row = DeletedUser::new("4001@example.net");
    /// let create = CreateUserDelete::new().data([row]);
    /// ```
    #[doc(alias("bulk", "remove user"))]
    CreateUserDelete = "user.delete", id "tasks.create-user-delete", Sent, rows::DeletedUser;

    /// Switches messaging and presence of users on or off.
    ///
    /// ```
    /// use odin_api::tasks::{CreateUserIntegratedImpUpdate, rows::IntegratedImp};
    /// let mut row = IntegratedImp::new("4001@example.net");
    /// row.is_active = Some(true);
    /// let create = CreateUserIntegratedImpUpdate::new().data([row]);
    /// ```
    #[doc(alias("bulk", "chat"))]
    CreateUserIntegratedImpUpdate = "user.integrated.imp.update", id "tasks.create-user-integrated-imp-update", Sent, rows::IntegratedImp;

    /// Moves users to other groups.
    ///
    /// No client is known to send it: the vendor's own builds the rows, but does not submit them.
    ///
    /// ```
    /// use odin_api::tasks::{CreateUserMove, rows::MovedUser};
    /// let row = MovedUser::new("4001@example.net");
    /// let create = CreateUserMove::new().data([row]);
    /// ```
    #[doc(alias("bulk", "move user"))]
    CreateUserMove = "user.move", id "tasks.create-user-move", Documented, rows::MovedUser;

    /// Gives users other numbers, extensions or ids.
    ///
    /// ```
    /// use odin_api::tasks::{CreateUserNumberUpdate, rows::UserNumber};
    /// let mut row = UserNumber::new("4001@example.net");
    /// row.extension = Some("4901".into());
    /// let create = CreateUserNumberUpdate::new().data([row]);
    /// ```
    #[doc(alias("bulk", "rename user"))]
    CreateUserNumberUpdate = "user.number.update", id "tasks.create-user-number-update", Sent, rows::UserNumber;

    /// Gives users new passwords for the web portal.
    ///
    /// ```
    /// use odin_api::tasks::{CreateUserPasswordUpdate, rows::UserPassword};
    /// let row = UserPassword::new("4001@example.net", "a secret");
    /// let create = CreateUserPasswordUpdate::new().data([row]);
    /// ```
    #[doc(alias("bulk", "reset password"))]
    CreateUserPasswordUpdate = "user.password.update", id "tasks.create-user-password-update", Sent, rows::UserPassword;

    /// Gives users new passwords, passcodes, and SIP user names and passwords.
    ///
    /// ```
    /// use odin_api::tasks::{CreateUserPasswordsUpdate, rows::UserPasswords};
    /// let row = UserPasswords::new("4001@example.net", "a secret", "7391", "4001", "a SIP secret");
    /// let create = CreateUserPasswordsUpdate::new().data([row]);
    /// ```
    #[doc(alias("bulk", "reset password"))]
    CreateUserPasswordsUpdate = "user.passwords.update", id "tasks.create-user-passwords-update", Sent, rows::UserPasswords;

    /// Gives users new passcodes for the voice portal.
    ///
    /// ```
    /// use odin_api::tasks::{CreateUserPortalPasscodeUpdate, rows::UserPasscode};
    /// let row = UserPasscode::new("4001@example.net", "7391");
    /// let create = CreateUserPortalPasscodeUpdate::new().data([row]);
    /// ```
    #[doc(alias("bulk", "voicemail", "PIN"))]
    CreateUserPortalPasscodeUpdate = "user.portal.passcode.update", id "tasks.create-user-portal-passcode-update", Sent, rows::UserPasscode;

    /// Assigns and unassigns services of users.
    ///
    /// ```
    /// use odin_api::shapes::service::Assignment;
    /// use odin_api::tasks::{CreateUserServicesUpdate, rows::UserServices};
    /// let mut row = UserServices::new("4001@example.net");
    /// row.user_services = [Assignment::assign("Do Not Disturb")].into();
    /// let create = CreateUserServicesUpdate::new().data([row]);
    /// ```
    #[doc(alias("bulk", "license", "licence"))]
    CreateUserServicesUpdate = "user.services.update", id "tasks.create-user-services-update", Sent, rows::UserServices;

    /// Adds phones to the lines of users, with the services for it.
    ///
    /// ```
    /// use odin_api::tasks::{CreateUserSharedcallappearanceUpdate, rows::SharedLine};
    /// let row = SharedLine::new("4001@example.net");
    /// let create = CreateUserSharedcallappearanceUpdate::new().data([row]);
    /// ```
    #[doc(alias("bulk", "SCA", "second phone"))]
    CreateUserSharedcallappearanceUpdate = "user.sharedcallappearance.update", id "tasks.create-user-sharedcallappearance-update", Sent, rows::SharedLine;

    /// Sets users up for UC-One: services, lines and phones.
    ///
    /// ```
    /// use odin_api::tasks::{CreateUserUconeUpdate, rows::SharedLine};
    /// let row = SharedLine::new("4001@example.net");
    /// let create = CreateUserUconeUpdate::new().data([row]);
    /// ```
    #[doc(alias("bulk", "softphone"))]
    CreateUserUconeUpdate = "user.ucone.update", id "tasks.create-user-ucone-update", Sent, rows::SharedLine;
}
