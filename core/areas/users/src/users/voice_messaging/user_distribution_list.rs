//! `/users/voice-messaging/user-distribution-list`: one list of people to send a message to.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, Patch, PhoneNumber, UserId};

model! {
    /// A distribution list of a user's voice mail; the fields are inferred from BroadWorks.
    DistributionList {
        /// 0 to 14.
        list_id: Option<i64> = "listId",
        description: Patch<String> = "description",
        /// Numbers or SIP URIs.
        phone_numbers: Array<PhoneNumber> = "phoneNumbers",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// One distribution list. The documented answer is an empty object.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::voice_messaging::user_distribution_list::Get};
    /// let call = Get::new("4001@example.net", 3);
    /// let answer = r#"{"listId":3,"phoneNumbers":["+1-5135551000"]}"#;
    /// let list = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.phone_numbers[0], "+1-5135551000");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users/voice-messaging/user-distribution-list", id "users.voice-messaging.user-distribution-list.get", Safe, Sent -> DistributionList;
    new {
        user_id: UserId = Query "userId",
        list_id: i64 = Query "listId" [Range(0, 14)],
    }
}

endpoint! {
    /// Changes a distribution list; its numbers are replaced as a whole.
    ///
    /// The documented body has the number of the list as text, which is what is sent.
    ///
    /// ```
    /// use odin_api::users::voice_messaging::user_distribution_list::Update;
    /// let update = Update::new("4001@example.net", "0").description("Sales").phone_numbers(["2095554001", "2095554002"]);
    /// ```
    Update = PUT "/users/voice-messaging/user-distribution-list", id "users.voice-messaging.user-distribution-list.update", Idempotent, Documented -> WriteResponse<DistributionList>;
    new {
        user_id: UserId = Body "userId",
        /// `0` to `14`.
        list_id: String = Body "listId" [Digits(1, 2)],
    }
    body { description: String = "description" [Chars(0, 80)] }
    lists { phone_numbers: PhoneNumber = "phoneNumbers" [Chars(1, 161)] }
}
