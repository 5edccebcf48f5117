//! `/users/selective-call-rejection/activation`: criteria are switched on and off.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::criteria::Activation;
use crate::value::UserId;

endpoint! {
    /// Switches criteria of Selective Call Rejection on and off; those that are not named stay as they are.
    ///
    /// The service acts as long as one of its criteria is on.
    ///
    /// ```
    /// use odin_api::shapes::criteria::Activation;
    /// use odin_api::users::selective_call_rejection::activation::Activate;
    /// let activate = Activate::new("4001@example.net").criteria([Activation::new("Sales calls", true)]);
    /// ```
    #[doc(alias("blacklist", "block callers", "call blocking"))]
    Activate = POST "/users/selective-call-rejection/activation", id "users.selective-call-rejection.activation.activate", Idempotent, Sent -> WriteResponse;
    new { user_id: UserId = Body "userId" }
    lists {
        criteria: Activation = "criteria",
    }
    one_of ["criteria"]
}
