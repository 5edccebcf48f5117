//! `/self-service`: the way back for a user who has forgotten the password, by a link in a mail. No login is needed.

pub mod reset_password_from_link;
pub mod send_reset_password_link;
pub mod validate_token;

use crate::declare::model;

model! {
    /// What became of it.
    Outcome {
        /// `success`, unless it failed.
        status: Option<String> = "status",
        /// What the server has to say.
        message: Option<String> = "message",
        /// Why it failed. An answer that has this is an error of the call as well.
        error: Option<String> = "error",
    }
}

impl Outcome {
    /// Whether the server did it: it may answer with a status of 200 and refuse.
    pub fn is_success(&self) -> bool {
        self.status.as_deref() == Some("success")
    }
}
