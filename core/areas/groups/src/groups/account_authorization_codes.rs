//! `/groups/account-authorization-codes`: codes that users dial to have a call charged to an account, or allowed.

pub mod details;
pub mod users;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::{dialing::AuthorizationCode, people::UserRow};
use crate::value::{Array, GroupId, ServiceProviderId, open_enum};

open_enum! {
    /// What the codes are for.
    CodeType {
        /// Calls are charged to the account; any code of the right length does.
        AccountCode = "Account Code",
        /// Calls get through with a code of the [list](details) only.
        AuthorizationCode = "Authorization Code",
        Deactivated = "Deactivated",
    }
}

model! {
    /// The account and authorization codes of a group.
    AccountAuthorizationCodes {
        kind: Option<CodeType> = "type",
        /// How many digits each code has.
        number_of_digits: Option<i64> = "numberOfDigits" [Range(2, 14)],
        /// Whether local and toll-free calls need no code.
        allow_local_and_toll_free_calls: Option<bool> = "allowLocalAndTollFreeCalls",
        /// Users who must dial a code.
        mandatory_usage_users: Array<UserRow> = "mandatoryUsageUsers",
        /// Users who may dial one.
        optional_usage_users: Array<UserRow> = "optionalUsageUsers",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}

endpoint! {
    /// How a group uses account and authorization codes; [`details`] lists them.
    ///
    /// ```
    /// use odin_api::groups::account_authorization_codes::{CodeType, Get};
    /// use odin_api::Endpoint;
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"type":"Account Code","numberOfDigits":4,"mandatoryUsageUsers":[{"userId":"4001@example.net"}]}"#;
    /// let codes = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(codes.kind, Some(CodeType::AccountCode));
    /// assert_eq!(codes.mandatory_usage_users[0].user_id, "4001@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("account code", "billing code"))]
    Get = GET "/groups/account-authorization-codes", id "groups.account-authorization-codes.get", Safe, Inferred
        -> AccountAuthorizationCodes;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Adds account or authorization codes to a group.
    ///
    /// ```
    /// use odin_api::groups::account_authorization_codes::Create;
    /// use odin_api::shapes::dialing::AuthorizationCode;
    /// let create = Create::new("ent.odin", "grp.odin").codes([AuthorizationCode::new("4711")]);
    /// ```
    #[doc(alias("account code", "billing code"))]
    Create = POST "/groups/account-authorization-codes", id "groups.account-authorization-codes.create", NotIdempotent,
        Inferred -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    lists { codes: AuthorizationCode = "codes" }
    one_of ["codes"]
}

endpoint! {
    /// Changes how a group uses account and authorization codes.
    ///
    /// What is not set stays as it is. A list of users replaces the one that is there.
    ///
    /// ```
    /// use odin_api::groups::account_authorization_codes::{CodeType, Update};
    /// let update = Update::new("ent.odin", "grp.odin")
    ///     .code_type(CodeType::AccountCode)
    ///     .number_of_digits(4)
    ///     .mandatory_usage_users(["4001@example.net"]);
    /// ```
    #[doc(alias("account code", "billing code"))]
    Update = PUT "/groups/account-authorization-codes", id "groups.account-authorization-codes.update", Idempotent, Inferred
        -> WriteResponse<AccountAuthorizationCodes>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        code_type: CodeType = "codeType",
        number_of_digits: i64 = "numberOfDigits" [Range(2, 14)],
        allow_local_and_toll_free_calls: bool = "allowLocalAndTollFreeCalls",
    }
    lists {
        mandatory_usage_users: UserRow = "mandatoryUsageUsers",
        optional_usage_users: UserRow = "optionalUsageUsers",
    }
}

endpoint! {
    /// Removes account or authorization codes from a group.
    ///
    /// ```
    /// use odin_api::groups::account_authorization_codes::Delete;
    /// use odin_api::shapes::dialing::AuthorizationCode;
    /// let delete = Delete::new("ent.odin", "grp.odin").codes([AuthorizationCode::new("4711")]);
    /// ```
    #[doc(alias("account code", "billing code"))]
    Delete = DELETE "/groups/account-authorization-codes", id "groups.account-authorization-codes.delete", NotIdempotent,
        Inferred -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    lists { codes: AuthorizationCode = "codes" }
    one_of ["codes"]
}
