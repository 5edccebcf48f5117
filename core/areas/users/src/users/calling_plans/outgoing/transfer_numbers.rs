//! `/users/calling-plans/outgoing/transfer-numbers`: where calls of a user go that need approval.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::dialing::TransferNumbers;
use crate::users::calling_plans::outgoing::Transferring;
use crate::value::UserId;

endpoint! {
    /// The numbers to which calls of a user are transferred for approval.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::calling_plans::outgoing::transfer_numbers::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"useCustomSettings":true,"userNumbers":{"phoneNumber01":"+12015550100"}}"#;
    /// let numbers = Get::response(http::Response::new(answer.into()))?.user_numbers.unwrap_or_default();
    /// assert_eq!(numbers.phone_number01.get().unwrap(), "+12015550100");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "OCP")]
    Get = GET "/users/calling-plans/outgoing/transfer-numbers", id "users.calling-plans.outgoing.transfer-numbers.get", Safe, Sent -> Transferring;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the numbers to which calls of a user are transferred for approval.
    ///
    /// What is not set stays as it is; the answer is the part as it is now.
    ///
    /// ```
    /// use odin_api::users::calling_plans::outgoing::transfer_numbers::Update;
    /// use odin_api::shapes::dialing::TransferNumbers;
    /// use odin_api::value::Patch;
    /// let mut numbers = TransferNumbers::default();
    /// numbers.phone_number01 = "+12015550100".into();
    /// numbers.phone_number02 = Patch::Clear;
    /// let update = Update::new("4001@example.net").use_custom_settings(true).user_numbers(numbers);
    /// ```
    #[doc(alias = "OCP")]
    Update = PUT "/users/calling-plans/outgoing/transfer-numbers", id "users.calling-plans.outgoing.transfer-numbers.update", Idempotent, Sent
        -> WriteResponse<Transferring>;
    new { user_id: UserId = Body "userId" }
    body {
        use_custom_settings: bool = "useCustomSettings",
        user_numbers: TransferNumbers = "userNumbers",
    }
}
