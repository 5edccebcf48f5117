//! `/users/push-notification-registration`: the apps that are woken for calls.

use crate::declare::{endpoint, model};
use crate::shapes::people::BulkUser;
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// An app on a mobile phone that is woken for calls.
    PushRegistration {
        registration_id: Option<String> = "registrationId",
        application_id: Option<String> = "applicationId",
        application_version: Option<String> = "applicationVersion",
        /// The operating system of the phone.
        device_os_type: Option<String> = "deviceOsType",
        device_version: Option<String> = "deviceVersion",
        push_notification_client_version: Option<String> = "pushNotificationClientVersion",
        registration_date: Option<String> = "registrationDate",
        /// By which the push service of the vendor finds the phone.
        token: Option<String> = "token",
        /// What it is woken for, as a text. No source shows its form: if it is no text, it is in `extra`.
        events: Option<String> = "events",
    }
}

model! {
    /// The apps of a user that are woken for calls.
    PushRegistrations {
        registrations: Array<PushRegistration> = "registrations",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// The apps of a user that are woken for calls.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::push_notification_registration::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"userId":"4001@example.net","registrations":[{"registrationId":"17","deviceOsType":"iOS"}]}"#;
    /// let found = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(found.registrations[0].device_os_type.as_deref(), Some("iOS"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("mobile app", "softphone"))]
    Get = GET "/users/push-notification-registration", id "users.push-notification-registration.get",
        Safe, Inferred -> PushRegistrations;
    new { user_id: UserId = Query "userId" }
    query {
        /// Only this one.
        registration_id: String = "registrationId",
    }
}

model! {
    /// A user of a group with its apps.
    UserPushRegistrations {
        profile: Option<BulkUser> = "profile",
        data: Option<PushRegistrations> = "data",
    }
}

model! {
    /// The users of a group with their apps.
    GroupPushRegistrations {
        users: Array<UserPushRegistrations> = "users",
    }
}

endpoint! {
    /// The apps of every user of a group that are woken for calls.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::push_notification_registration::ListBulk};
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"{"users":[{"profile":{"userId":"4001@example.net"},
    ///     "data":{"registrations":[{"registrationId":"17","deviceOsType":"iOS"}]}}]}"#;
    /// let group = ListBulk::response(http::Response::new(answer.into()))?;
    /// assert_eq!(group.users[0].data.as_ref().unwrap().registrations.len(), 1);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("mobile app", "softphone"))]
    ListBulk = GET "/users/push-notification-registration/bulk", id "users.push-notification-registration.list-bulk",
        Safe, Sent -> GroupPushRegistrations;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
