//! `/system/anonymous-call-rejection`: what counts as an anonymous call.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;

model! {
    /// What counts as an anonymous call, for users who reject them.
    SystemAnonymousCallRejection {
        /// Whether calls without an asserted identity (the SIP header P-Asserted-Identity) are rejected, too.
        pai_required: Option<bool> = "paiRequired",
        /// Whether only calls from inside the network are looked at.
        screen_only_local_calls: Option<bool> = "screenOnlyLocalCalls",
    }
}

endpoint! {
    /// What counts as an anonymous call, on the whole platform.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::anonymous_call_rejection::Get};
    /// let call = Get::new();
    /// let answer = r#"{"paiRequired":true,"screenOnlyLocalCalls":false}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.pai_required, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "ACR")]
    Get = GET "/system/anonymous-call-rejection", id "system.anonymous-call-rejection.get", Safe, Inferred
        -> SystemAnonymousCallRejection;
    new {}
}

endpoint! {
    /// Changes what counts as an anonymous call, on the whole platform; what is not set stays as it is.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::anonymous_call_rejection::Update;
    /// let change = Update::new().screen_only_local_calls(true);
    /// ```
    #[doc(alias = "ACR")]
    Update = PUT "/system/anonymous-call-rejection", id "system.anonymous-call-rejection.update", Idempotent, Inferred
        -> WriteResponse<SystemAnonymousCallRejection>;
    new {}
    body {
        /// Whether calls without an asserted identity (the SIP header P-Asserted-Identity) are rejected, too.
        pai_required: bool = "paiRequired",
        /// Whether only calls from inside the network are looked at.
        screen_only_local_calls: bool = "screenOnlyLocalCalls",
    }
}
