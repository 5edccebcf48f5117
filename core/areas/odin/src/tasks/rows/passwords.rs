//! Rows of tasks about passwords.

use crate::declare::model;
use crate::value::{GroupId, Secret, ServiceProviderId, UserId};

model! {
    /// A new password of a user, for the web portal.
    UserPassword needs {
        user_id: UserId = "userId",
        new_password: Secret = "newPassword",
    } has {
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// A new passcode of a user, for the voice portal.
    UserPasscode needs {
        user_id: UserId = "userId",
        passcode: Secret = "passcode",
    } has {
        group_id: Option<GroupId> = "groupId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// A new SIP user name and password of a user.
    UserAuthentication needs {
        user_id: UserId = "userId",
        /// The SIP user name.
        user_name: String = "userName",
        new_password: Secret = "newPassword",
    } has {
        /// Writes the files of the phone again.
        rebuild_device: Option<bool> = "rebuildDevice",
        /// Restarts the phone.
        reset_device: Option<bool> = "resetDevice",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}

model! {
    /// New secrets of a user: password, passcode, and SIP user name and password.
    UserPasswords needs {
        user_id: UserId = "userId",
        /// For the web portal.
        new_password: Secret = "newPassword",
        /// For the voice portal.
        new_passcode: Secret = "newPasscode",
        /// The SIP user name.
        user_name: String = "userName",
        /// For SIP.
        new_authentication_password: Secret = "newAuthenticationPassword",
    } has {
        /// Writes the files of the phone again.
        rebuild_device: Option<bool> = "rebuildDevice",
        /// Restarts the phone.
        reset_device: Option<bool> = "resetDevice",
        /// Which row it is, from 1: see [`Submit::number`](crate::tasks::Submit::number).
        index: Option<i64> = "index",
    }
}
