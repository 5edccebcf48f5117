//! `/users/executive/assistants`: who takes the calls of an executive.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::UserRow;
use crate::value::{Array, UserId};

model! {
    /// An assistant of an executive.
    Assistant from "userId" needs {
        user_id: UserId = "userId",
    } has {
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        hiragana_last_name: Option<String> = "hiraganaLastName",
        hiragana_first_name: Option<String> = "hiraganaFirstName",
        phone_number: Option<String> = "phoneNumber",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        email_address: Option<String> = "emailAddress",
        /// Whether the assistant takes calls at present; a text, since no source shows its words.
        opt_in: Option<String> = "optin",
        user_external_id: Option<String> = "userExternalId",
        user_place_type: Option<String> = "userPlaceType",
    }
}

model! {
    /// The assistants of an executive.
    Assistants {
        /// Whether assistants may withdraw from calls, and come back.
        allow_opt_in_out: Option<bool> = "allowOptInOut",
        users: Array<Assistant> = "users",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// The assistants of an executive.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::executive::assistants::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"allowOptInOut":true,"users":[{"userId":"4002@example.net"}]}"#;
    /// let assistants = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(assistants.users[0].user_id, "4002@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "secretary")]
    Get = GET "/users/executive/assistants", id "users.executive.assistants.get", Safe, Inferred -> Assistants;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes who takes the calls of an executive; a list of users replaces the one that is there.
    ///
    /// ```
    /// use odin_api::users::executive::assistants::Update;
    /// let update = Update::new("4001@example.net").allow_opt_in_out(true).users(["4002@example.net"]);
    /// ```
    #[doc(alias = "secretary")]
    Update = PUT "/users/executive/assistants", id "users.executive.assistants.update", Idempotent, Inferred
        -> WriteResponse<Assistants>;
    new { user_id: UserId = Body "userId" }
    body {
        /// Whether assistants may withdraw from calls, and come back.
        allow_opt_in_out: bool = "allowOptInOut",
    }
    lists {
        users: UserRow = "users",
    }
}
