//! `/users/broad-works-anywhere/phone-numbers`: the other phones of a user.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::criteria::{Activation, CriterionRow};
use crate::value::{Array, Patch, PhoneNumber, UserId};

model! {
    /// A phone that rings as if it were the user's own.
    AnywhereNumber {
        phone_number: Option<PhoneNumber> = "phoneNumber" [Chars(0, 23)],
        /// What it is, such as `Mobile`.
        description: Patch<String> = "description" [Chars(0, 80)],
        is_active: Option<bool> = "isActive",
        /// Shown in place of the number when the user calls from this phone; a number or a SIP URI.
        outbound_alternate_number: Patch<PhoneNumber> = "outboundAlternateNumber" [Chars(0, 161)],
        /// Whether services of BroadWorks are reached from this phone during a call.
        broadworks_call_control: Option<bool> = "broadworksCallControl",
        /// Whether calls that this phone forwards come back to the user.
        use_diversion_inhibitor: Option<bool> = "useDiversionInhibitor",
        /// Whether whoever picks up must press a key, so that a mailbox does not take the call.
        answer_confirmation_required: Option<bool> = "answerConfirmationRequired",
        /// For which calls it rings; without any, for all.
        criteria: Array<CriterionRow> = "criteria",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// One of the other phones of a user.
    ///
    /// Documented, but not seen to be sent: [`super::Get`] shows all of them.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::broad_works_anywhere::phone_numbers::Get};
    /// let call = Get::new("4001@example.net", "+1-2015559999");
    /// let answer = r#"{"description":"Mobile","isActive":true,"criteria":[]}"#;
    /// let phone = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(phone.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("BWA", "mobile twinning"))]
    Get = GET "/users/broad-works-anywhere/phone-numbers", id "users.broad-works-anywhere.phone-numbers.get", Safe, Documented
        -> AnywhereNumber;
    new {
        user_id: UserId = Query "userId",
        phone_number: PhoneNumber = Query "phoneNumber",
    }
}

endpoint! {
    /// Adds a phone that rings as if it were the user's own.
    ///
    /// ```
    /// use odin_api::users::broad_works_anywhere::phone_numbers::Create;
    /// let create = Create::new("4001@example.net", "+1-2015559999", "Mobile").is_active(true);
    /// ```
    #[doc(alias("BWA", "mobile twinning"))]
    Create = POST "/users/broad-works-anywhere/phone-numbers", id "users.broad-works-anywhere.phone-numbers.create", NotIdempotent, Sent
        -> WriteResponse<AnywhereNumber>;
    new {
        user_id: UserId = Body "userId",
        phone_number: PhoneNumber = Body "phoneNumber" [Chars(1, 23)],
        description: String = Body "description" [Chars(1, 80)],
    }
    body {
        is_active: bool = "isActive",
        /// Shown in place of the number when the user calls from this phone; a number or a SIP URI.
        outbound_alternate_number: PhoneNumber = "outboundAlternateNumber" [Chars(0, 161)],
        broadworks_call_control: bool = "broadworksCallControl",
        use_diversion_inhibitor: bool = "useDiversionInhibitor",
        answer_confirmation_required: bool = "answerConfirmationRequired",
    }
}

endpoint! {
    /// Changes one of the other phones of a user, and switches its criteria on and off.
    ///
    /// What is not set stays as it is.
    ///
    /// ```
    /// use odin_api::shapes::criteria::Activation;
    /// use odin_api::users::broad_works_anywhere::phone_numbers::Update;
    /// let update = Update::new("4001@example.net", "+1-2015559999")
    ///     .description("Private mobile")
    ///     .criteria([Activation::new("Office hours", true)]);
    /// ```
    #[doc(alias("BWA", "mobile twinning"))]
    Update = PUT "/users/broad-works-anywhere/phone-numbers", id "users.broad-works-anywhere.phone-numbers.update", NotIdempotent, Sent
        -> WriteResponse<AnywhereNumber>;
    new {
        user_id: UserId = Body "userId",
        phone_number: PhoneNumber = Body "phoneNumber",
    }
    body {
        /// Another number in its place, which is why the operation is not repeated when its answer is lost.
        new_phone_number: PhoneNumber = "newPhoneNumber" [Chars(0, 23)],
        description: String = "description" [Chars(0, 80)],
        is_active: bool = "isActive",
        /// Shown in place of the number when the user calls from this phone; a number or a SIP URI.
        outbound_alternate_number: PhoneNumber = "outboundAlternateNumber" [Chars(0, 161)],
        broadworks_call_control: bool = "broadworksCallControl",
        use_diversion_inhibitor: bool = "useDiversionInhibitor",
        answer_confirmation_required: bool = "answerConfirmationRequired",
    }
    items { criteria: Activation = "criteria" }
}

endpoint! {
    /// Removes one of the other phones of a user, with its criteria.
    ///
    /// ```
    /// use odin_api::users::broad_works_anywhere::phone_numbers::Delete;
    /// let delete = Delete::new("4001@example.net", "+1-2015559999");
    /// ```
    #[doc(alias("BWA", "mobile twinning"))]
    Delete = DELETE "/users/broad-works-anywhere/phone-numbers", id "users.broad-works-anywhere.phone-numbers.delete", NotIdempotent, Sent
        -> WriteResponse;
    new {
        user_id: UserId = Query "userId",
        phone_number: PhoneNumber = Query "phoneNumber",
    }
}
