//! `/users/push-to-talk`: the phone as an intercom.

pub mod users;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// Whose calls are answered.
    PushToTalkAccess {
        /// Those of the listed users.
        Selected = "Allow Calls From Selected Users",
        /// Those of all but the listed users.
        AllButSelected = "Allow Calls From Everyone Except Selected Users",
    }
}

open_enum! {
    /// In which direction the called party is heard.
    PushToTalkConnection {
        /// The user speaks, the other listens.
        OneWay = "One Way",
        TwoWay = "Two Way",
    }
}

model! {
    /// Push to Talk: the phone as an intercom, which answers calls of certain users by itself.
    #[doc(alias = "intercom")]
    PushToTalk {
        /// Whether the phone answers by itself.
        allow_auto_answer: Option<bool> = "allowAutoAnswer",
        outgoing_connection_selection: Option<PushToTalkConnection> = "outgoingConnectionSelection",
        access_list_selection: Option<PushToTalkAccess> = "accessListSelection",
        /// Whom the access list is about.
        users: Array<UserRow> = "users",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Push to Talk of a user: whose calls its phone answers by itself.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::push_to_talk::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"allowAutoAnswer":true,"outgoingConnectionSelection":"Two Way",
    ///     "accessListSelection":"Allow Calls From Everyone Except Selected Users"}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.allow_auto_answer, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "intercom")]
    Get = GET "/users/push-to-talk", id "users.push-to-talk.get", Safe, Sent -> PushToTalk;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Push to Talk of a user; what is not set stays as it is.
    ///
    /// A list of users replaces the one that is there. [`users::ListAvailable`] names those who can be on it.
    ///
    /// ```
    /// use odin_api::users::push_to_talk::{PushToTalkAccess, Update};
    /// let update = Update::new("4001@example.net")
    ///     .access_list_selection(PushToTalkAccess::Selected)
    ///     .users(["4002@example.net", "4003@example.net"]);
    /// ```
    #[doc(alias = "intercom")]
    Update = PUT "/users/push-to-talk", id "users.push-to-talk.update", Idempotent, Sent -> WriteResponse<PushToTalk>;
    new { user_id: UserId = Body "userId" }
    body {
        allow_auto_answer: bool = "allowAutoAnswer",
        outgoing_connection_selection: PushToTalkConnection = "outgoingConnectionSelection",
        access_list_selection: PushToTalkAccess = "accessListSelection",
    }
    lists {
        users: UserRow = "users",
    }
}
