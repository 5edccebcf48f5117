//! `/system/automatic-callback/release-cause`: after which failed calls Automatic Callback is offered.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, open_enum};

open_enum! {
    /// Why a call came to nothing.
    ReleaseCause {
        Busy = "Busy",
        Forbidden = "Forbidden",
        GlobalFailure = "Global Failure",
        RequestFailure = "Request Failure",
        ServerFailure = "Server Failure",
        TranslationFailure = "Translation Failure",
        TemporarilyUnavailable = "Temporarily Unavailable",
        UserNotFound = "User Not Found",
        RequestTimeout = "Request Timeout",
    }
}

model! {
    /// After which failed calls Automatic Callback is offered.
    ReleaseCauses {
        release_causes: Array<ReleaseCause> = "releaseCauses",
    }
}

endpoint! {
    /// After which failed calls Automatic Callback is offered.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::system::automatic_callback::release_cause::{List, ReleaseCause};
    /// let call = List::new();
    /// let answer = r#"["Busy","Request Timeout"]"#;
    /// let causes = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(causes[0], ReleaseCause::Busy);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("call back", "camp on"))]
    List = GET "/system/automatic-callback/release-cause", id "system.automatic-callback.release-cause.list", Safe, Inferred
        -> Array<ReleaseCause>;
    new {}
}

endpoint! {
    /// Offers Automatic Callback after more kinds of failed calls.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::automatic_callback::release_cause::{Create, ReleaseCause};
    /// let create = Create::new().release_causes([ReleaseCause::RequestTimeout]);
    /// ```
    #[doc(alias = "call back")]
    Create = POST "/system/automatic-callback/release-cause", id "system.automatic-callback.release-cause.create", NotIdempotent, Inferred
        -> WriteResponse<ReleaseCauses>;
    new {}
    lists {
        release_causes: ReleaseCause = "releaseCauses",
    }
}

endpoint! {
    /// No longer offers Automatic Callback after some kinds of failed calls.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::automatic_callback::release_cause::{Delete, ReleaseCause};
    /// let delete = Delete::new().release_causes([ReleaseCause::RequestTimeout]);
    /// ```
    Delete = DELETE "/system/automatic-callback/release-cause", id "system.automatic-callback.release-cause.delete", NotIdempotent, Inferred
        -> WriteResponse;
    new {}
    lists {
        release_causes: ReleaseCause = "releaseCauses",
    }
    one_of ["releaseCauses"]
}
