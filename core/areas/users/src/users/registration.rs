//! `/users/registration`: which phones of a user are registered, and from where.

use crate::declare::{endpoint, model};
use crate::shapes::{device::DeviceLevel, people::BulkUser};
use crate::value::{Array, DeviceName, GroupId, LinePort, ServiceProviderId, UserId};

model! {
    /// One registered phone.
    Registration {
        device_level: Option<DeviceLevel> = "deviceLevel",
        device_name: Option<DeviceName> = "deviceName",
        /// Its place among the registrations of the line.
        order: Option<i64> = "order",
        /// The SIP address at which it is reached.
        uri: Option<String> = "uRI",
        /// When it ends, as a text in the server's time zone: `Thu May 23 08:33:00 EDT 2019`.
        expiration: Option<String> = "expiration",
        line_port: Option<LinePort> = "line/Port",
        /// `Primary`, `Shared Call Appearance` and so on.
        endpoint_type: Option<String> = "endpointType",
        public_net_address: Option<String> = "publicNetAddress",
        public_port: Option<i64> = "publicPort",
        private_net_address: Option<String> = "privateNetAddress",
        private_port: Option<i64> = "privatePort",
        user_agent: Option<String> = "userAgent",
        /// When failed attempts locked the phone out, and until when.
        lockout_started: Option<String> = "lockoutStarted",
        lockout_expires: Option<String> = "lockoutExpires",
        lockout_count: Option<i64> = "lockoutCount",
        access_info: Option<String> = "accessInfo",
        /// The line/port once more, where a server spells it this way.
        line_port_camel: Option<LinePort> = "linePort",
    }
}

impl Registration {
    /// The line/port under either of its spellings.
    pub fn line(&self) -> Option<&LinePort> {
        self.line_port.as_ref().or(self.line_port_camel.as_ref())
    }
}

model! {
    /// The registered phones of a user; none where nothing is registered.
    Registrations {
        registrations: Array<Registration> = "registrations",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// The phones of a user that are registered now.
    ///
    /// ```
    /// use odin_api::{Endpoint, users};
    /// let answer = r#"{"registrations":[{"line/Port":"4001@example.net","order":"1"}],"userId":"4001@example.net"}"#;
    /// let found = users::registration::Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(found.registrations[0].line().unwrap(), &"4001@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("SIP registration", "registered phones"))]
    Get = GET "/users/registration", id "users.registration.get", Safe, Sent -> Registrations;
    new { user_id: UserId = Query "userId" }
}

model! {
    /// A user of a group with its registered phones.
    UserRegistrations {
        profile: Option<BulkUser> = "profile",
        data: Option<Registrations> = "data",
    }
}

model! {
    /// The users of a group with their registered phones.
    GroupRegistrations {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        users: Array<UserRegistrations> = "users",
    }
}

endpoint! {
    /// The registered phones of every user of a group.
    ///
    /// ```
    /// use odin_api::users::registration::ListBulk;
    /// let list = ListBulk::new("ent.odin", "grp.odin");
    /// ```
    #[doc(alias("SIP registration", "registered phones"))]
    ListBulk = GET "/users/registration/bulk", id "users.registration.list-bulk", Safe, Sent -> GroupRegistrations;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
