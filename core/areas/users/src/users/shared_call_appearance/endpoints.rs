//! `/users/shared-call-appearance/endpoints`: the further phones of a line.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::device::DeviceLevel;
use crate::value::{DeviceName, LinePort, UserId};

model! {
    /// A further phone of a line, and what it may do. Device name, level and line/port together are its key.
    SharedEndpoint {
        user_id: Option<UserId> = "userId",
        is_active: Option<bool> = "isActive",
        /// Whether it can place calls for the line.
        allow_origination: Option<bool> = "allowOrigination",
        /// Whether it rings for calls to the line.
        allow_termination: Option<bool> = "allowTermination",
        device_name: Option<DeviceName> = "deviceName",
        device_level: Option<DeviceLevel> = "deviceLevel",
        line_port: Option<LinePort> = "linePort",
    }
}

endpoint! {
    /// One further phone of a line.
    ///
    /// ```
    /// use odin_api::shapes::device::DeviceLevel;
    /// use odin_api::users::shared_call_appearance::endpoints::Get;
    /// let get = Get::new("4001@example.net", "phone", DeviceLevel::Group, "4001_2@example.net");
    /// ```
    Get = GET "/users/shared-call-appearance/endpoints", id "users.shared-call-appearance.endpoints.get", Safe, Sent -> SharedEndpoint;
    new {
        user_id: UserId = Query "userId",
        device_name: DeviceName = Query "deviceName",
        device_level: DeviceLevel = Query "deviceLevel",
        line_port: LinePort = Query "linePort",
    }
}

endpoint! {
    /// Adds a phone to a line.
    ///
    /// ```
    /// use odin_api::shapes::device::DeviceLevel;
    /// use odin_api::users::shared_call_appearance::endpoints::Create;
    /// let mut lobby = Create::of("4001@example.net", "lobby", DeviceLevel::Group, "4001_lobby@example.net");
    /// lobby.allow_origination = false;
    /// ```
    #[doc(alias("shared line", "SCA", "second phone"))]
    Create = POST "/users/shared-call-appearance/endpoints", id "users.shared-call-appearance.endpoints.create", NotIdempotent, Sent -> WriteResponse<SharedEndpoint>;
    new {
        user_id: UserId = Body "userId",
        line_port: LinePort = Body "linePort" [Chars(1, 161)],
        is_active: bool = Body "isActive",
        allow_origination: bool = Body "allowOrigination",
        allow_termination: bool = Body "allowTermination",
        device_name: DeviceName = Body "deviceName" [Chars(1, 40)],
        device_level: DeviceLevel = Body "deviceLevel",
    }
}

impl Create {
    /// A phone that is active and can place and take calls.
    pub fn of(
        user_id: impl Into<UserId>,
        device_name: impl Into<DeviceName>,
        device_level: DeviceLevel,
        line_port: impl Into<LinePort>,
    ) -> Self {
        Self::new(user_id, line_port, true, true, true, device_name, device_level)
    }
}

endpoint! {
    /// Changes what a further phone of a line may do; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::shapes::device::DeviceLevel;
    /// use odin_api::users::shared_call_appearance::endpoints::Update;
    /// let update = Update::new("4001@example.net", "phone", DeviceLevel::Group, "4001_2@example.net");
    /// let mute = update.allow_termination(false);
    /// ```
    Update = PUT "/users/shared-call-appearance/endpoints", id "users.shared-call-appearance.endpoints.update", Idempotent, Sent -> WriteResponse<SharedEndpoint>;
    new {
        user_id: UserId = Body "userId",
        device_name: DeviceName = Body "deviceName",
        device_level: DeviceLevel = Body "deviceLevel",
        line_port: LinePort = Body "linePort",
    }
    body {
        is_active: bool = "isActive",
        allow_origination: bool = "allowOrigination",
        allow_termination: bool = "allowTermination",
    }
}

endpoint! {
    /// Takes a phone off a line.
    ///
    /// The key goes into the body, as the API's own client has it; another client sends it in the query.
    ///
    /// ```
    /// use odin_api::shapes::device::DeviceLevel;
    /// use odin_api::users::shared_call_appearance::endpoints::Delete;
    /// let delete = Delete::new("4001@example.net", "phone", DeviceLevel::Group, "4001_2@example.net");
    /// ```
    Delete = DELETE "/users/shared-call-appearance/endpoints", id "users.shared-call-appearance.endpoints.delete", NotIdempotent, Sent -> WriteResponse<SharedEndpoint>;
    new {
        user_id: UserId = Body "userId",
        device_name: DeviceName = Body "deviceName",
        device_level: DeviceLevel = Body "deviceLevel",
        line_port: LinePort = Body "linePort",
    }
}
