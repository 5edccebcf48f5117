//! `/users/selective-call-acceptance/activation`: criteria are switched on and off.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::criteria::Activation;
use crate::value::UserId;

endpoint! {
    /// Switches criteria of Selective Call Acceptance on and off; those that are not named stay as they are.
    ///
    /// The service acts as long as one of its criteria is on.
    ///
    /// ```
    /// use odin_api::shapes::criteria::Activation;
    /// use odin_api::users::selective_call_acceptance::activation::Activate;
    /// let activate = Activate::new("4001@example.net").criteria([Activation::new("Family", true)]);
    /// ```
    #[doc(alias("whitelist", "call screening"))]
    Activate = POST "/users/selective-call-acceptance/activation", id "users.selective-call-acceptance.activation.activate", Idempotent, Sent -> WriteResponse;
    new { user_id: UserId = Body "userId" }
    lists {
        criteria: Activation = "criteria",
    }
    one_of ["criteria"]
}
