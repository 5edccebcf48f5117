//! `/users/executive-assistant`: calls of executives that an assistant takes.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, Patch, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// An executive, as an assistant sees it.
    Executive needs {
        user_id: UserId = "userId",
    } has {
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        hiragana_last_name: Option<String> = "hiraganaLastName",
        hiragana_first_name: Option<String> = "hiraganaFirstName",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        department: Option<String> = "department",
        email_address: Option<String> = "emailAddress",
        /// Whether the assistant takes its calls at the moment, as a text; no source shows which.
        assistant_opt_in_status: Option<String> = "assistantOptinStatus",
        /// Whether its assistants decide that for themselves, as a text; no source shows which.
        executive_allow_opt_in: Option<String> = "executiveAllowOptin",
    }
}

model! {
    /// Whether an assistant takes the calls of one executive.
    OptIn needs {
        executive_user_id: UserId = "executiveUserId",
        opt_in: bool = "optIn",
    } has {}
}

model! {
    /// Executive-Assistant: the executives whose calls a user takes, and where those calls go while the user is away.
    #[doc(alias = "secretary")]
    ExecutiveAssistant {
        /// Whether the calls of executives are diverted.
        enable_divert: Option<bool> = "enableDivert",
        /// Where they are diverted to: a number or a SIP URI.
        divert_to_phone_number: Patch<PhoneNumber> = "divertToPhoneNumber" [Chars(0, 161)],
        /// Only read; executives name their assistants themselves.
        executives: Array<Executive> = "executives",
        /// Only written.
        opt_in_status: Array<OptIn> = "optInStatus",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The executives whose calls a user takes.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::executive_assistant::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"enableDivert":false,"executives":[{"userId":"4009@example.net"}]}"#;
    /// let assistant = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(assistant.executives[0].user_id, "4009@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("secretary", "boss-secretary"))]
    Get = GET "/users/executive-assistant", id "users.executive-assistant.get", Safe, Inferred -> ExecutiveAssistant;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes how a user takes the calls of executives; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::users::executive_assistant::{OptIn, Update};
    /// let away = Update::new("4001@example.net").enable_divert(true).divert_to_phone_number("1509");
    /// let back = Update::new("4001@example.net").opt_in_status([OptIn::new("4009@example.net", true)]);
    /// ```
    #[doc(alias("secretary", "boss-secretary"))]
    Update = PUT "/users/executive-assistant", id "users.executive-assistant.update",
        Idempotent, Inferred -> WriteResponse<ExecutiveAssistant>;
    new { user_id: UserId = Body "userId" }
    body {
        enable_divert: bool = "enableDivert",
        divert_to_phone_number: PhoneNumber = "divertToPhoneNumber" [Chars(0, 161)],
    }
    items { opt_in_status: OptIn = "optInStatus" }
}
