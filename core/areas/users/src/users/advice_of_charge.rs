//! `/users/advice-of-charge`: the phone is told what a call costs.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{GroupId, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// When the phone is told what a call costs.
    ChargeAdvice {
        DuringCall = "During Call",
        EndOfCall = "End Of Call",
    }
}

model! {
    /// Advice of Charge: whether and when the phone is told what a call costs.
    #[doc(alias = "AOC")]
    AdviceOfCharge {
        is_active: Option<bool> = "isActive",
        aoc_type: Option<ChargeAdvice> = "aocType",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// Whether and when the phone of a user is told what a call costs.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::advice_of_charge::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"aocType":"End Of Call"}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("AOC", "call cost"))]
    Get = GET "/users/advice-of-charge", id "users.advice-of-charge.get", Safe, Sent -> AdviceOfCharge;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Advice of Charge of a user; what is not set stays as it is.
    ///
    /// The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::advice_of_charge::{ChargeAdvice, Update};
    /// let update = Update::new("4001@example.net").is_active(true).aoc_type(ChargeAdvice::EndOfCall);
    /// ```
    #[doc(alias("AOC", "call cost"))]
    Update = PUT "/users/advice-of-charge", id "users.advice-of-charge.update",
        Idempotent, Sent -> WriteResponse<AdviceOfCharge>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        aoc_type: ChargeAdvice = "aocType",
    }
}
