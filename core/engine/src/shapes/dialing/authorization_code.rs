//! Codes that let calls through.

use crate::declare::model;
use crate::value::{Secret, UserId};

model! {
    /// A code that is dialed to get a call through, or to charge it to an account.
    ///
    /// Whoever knows it can make such calls, so it is a secret: nothing prints it.
    AuthorizationCode needs {
        code: Secret = "code" [Chars(2, 14)],
    } has {
        description: Option<String> = "description" [Chars(0, 80)],
        /// Whose code it is, where a list says so; never needed in a write.
        user_id: Option<UserId> = "userId",
    }
}
