//! `/users/call-centers/agents/sign-out`: signing an agent out.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::UserId;

endpoint! {
    /// Signs an agent out of all call centers.
    ///
    /// The source has the singular `/user` in this path; the plural of the other operations is used.
    ///
    /// ```
    /// use odin_api::users::call_centers::agents::sign_out::SignOut;
    /// let sign_out = SignOut::new("4001@example.net");
    /// ```
    SignOut = PUT "/users/call-centers/agents/sign-out", id "users.call-centers.agents.sign-out.sign-out",
        Idempotent, Inferred -> WriteResponse;
    new { agent_user_id: UserId = Body "agentUserId" }
}
