//! `/users/attendant-console`: the console of a receptionist in the browser.

pub mod users;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// What the console shows of each colleague.
    ConsoleColumn {
        Action = "Action",
        Department = "Department",
        Email = "Email",
        Extension = "Extension",
        Mobile = "Mobile",
        Name = "Name",
        PhoneNumber = "Phone Number",
        Pager = "Pager",
        Status = "Status",
        Title = "Title",
    }
}

model! {
    /// Attendant Console: the console of a receptionist in the browser, with the state of the lines of colleagues.
    #[doc(alias = "receptionist")]
    AttendantConsole {
        /// Whether the console opens when the user logs in.
        launch_on_login: Option<bool> = "launchOnLogin",
        /// Whether the user may choose what the console shows of calls.
        allow_user_config_call_details: Option<bool> = "allowUserConfigCallDetails",
        /// Whether the console shows who talks with whom.
        allow_user_view_call_details: Option<bool> = "allowUserViewCallDetails",
        display_columns: Array<ConsoleColumn> = "displayColumns" [Items(10)],
        /// Whose state the console shows.
        users: Array<UserRow> = "users",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Attendant Console of a user: whose lines the console shows, and what it shows of them.
    ///
    /// BroadWorks has had no command for it since release 22.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::attendant_console::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"launchOnLogin":true,"allowUserConfigCallDetails":true,"allowUserViewCallDetails":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.launch_on_login, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("receptionist", "BLF"))]
    Get = GET "/users/attendant-console", id "users.attendant-console.get", Safe, Inferred -> AttendantConsole;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Attendant Console of a user; what is not set stays as it is.
    ///
    /// The lists replace those that are there. [`users::ListAvailable`] names the users who can be shown.
    /// BroadWorks has had no command for it since release 22.
    ///
    /// ```
    /// use odin_api::users::attendant_console::{ConsoleColumn, Update};
    /// let update = Update::new("4001@example.net")
    ///     .display_columns([ConsoleColumn::Name, ConsoleColumn::Status])
    ///     .users(["4002@example.net"]);
    /// ```
    #[doc(alias("receptionist", "BLF"))]
    Update = PUT "/users/attendant-console", id "users.attendant-console.update",
        Idempotent, Inferred -> WriteResponse<AttendantConsole>;
    new { user_id: UserId = Body "userId" }
    body {
        launch_on_login: bool = "launchOnLogin",
        allow_user_config_call_details: bool = "allowUserConfigCallDetails",
        allow_user_view_call_details: bool = "allowUserViewCallDetails",
    }
    lists {
        display_columns: ConsoleColumn = "displayColumns" [Items(10)],
        users: UserRow = "users",
    }
}
