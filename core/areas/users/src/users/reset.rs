//! `/users/reset`: returning a user to its initial state.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::UserId;

endpoint! {
    /// Resets a user for the next person to take over its number and phone. It cannot be undone.
    ///
    /// The API wants every choice to be made: start from [`Reset::nothing`] or [`Reset::everything`].
    ///
    /// ```
    /// use odin_api::users::reset::Reset;
    /// let mut reset = Reset::new("4001@example.net", true, true, true, false, false, true);
    /// reset.remove_call_records = false;
    /// ```
    Reset = POST "/users/reset", id "users.reset.reset", NotIdempotent, Sent -> WriteResponse;
    new {
        user_id: UserId = Body "userId",
        /// Out of hunt groups, call centers, call pickup groups and so on.
        remove_from_group_services: bool = Body "removeFromGroupServices",
        /// Forgets its call records.
        remove_call_records: bool = Body "removeCallRecords",
        /// Forgets its alternate user ids.
        remove_alternate_user_ids: bool = Body "removeAlternateUserIds",
        /// Removes its person from Webex.
        remove_webex_person: bool = Body "removeWebexPerson",
        /// Takes its service packs away and gives them back, which returns all their settings to the defaults.
        cycle_service_packs: bool = Body "cycleServicePacks",
        /// Gives it a new password and voice portal passcode.
        reset_password_passcode: bool = Body "resetPasswordPasscode",
    }
}

impl Reset {
    /// Resets nothing yet: set what is to be reset.
    ///
    /// ```
    /// use odin_api::users::reset::Reset;
    /// let mut reset = Reset::nothing("4001@example.net");
    /// reset.cycle_service_packs = true;
    /// ```
    pub fn nothing(user_id: impl Into<UserId>) -> Self {
        Self::new(user_id, false, false, false, false, false, false)
    }

    /// Resets everything.
    pub fn everything(user_id: impl Into<UserId>) -> Self {
        Self::new(user_id, true, true, true, true, true, true)
    }
}
