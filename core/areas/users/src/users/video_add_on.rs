//! `/users/video-add-on`: a device for the video of calls.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::device::{AccessDevice, DeviceLevel};
use crate::value::{Boxed, DeviceName, GroupId, LinePort, Patch, ServiceProviderId, UserId};

model! {
    /// The device that shows the video.
    VideoEndpoint {
        access_device: Option<Boxed<AccessDevice>> = "accessDevice",
        line_port: Option<LinePort> = "linePort" [Chars(0, 161)],
        /// A SIP address, for a device that does not register.
        contact: Patch<String> = "contact" [Chars(0, 1020)],
        path_header: Patch<String> = "pathHeader" [Chars(0, 1024)],
        port_number: Option<i64> = "portNumber" [Range(1, 1024)],
    }
}

impl VideoEndpoint {
    /// An endpoint on this device, which is defined on that level, with the address that it registers with.
    pub fn on(
        device_name: impl Into<DeviceName>,
        device_level: impl Into<DeviceLevel>,
        line_port: impl Into<LinePort>,
    ) -> Self {
        let device = AccessDevice::named(device_name, device_level);
        Self { access_device: Some(device.into()), line_port: Some(line_port.into()), ..Self::default() }
    }
}

model! {
    /// Video Add-On: a second device shows the video of calls.
    VideoAddOn {
        is_active: Option<bool> = "isActive",
        /// How long a call of the user waits for the video: 2, 5 or 10.
        max_originating_call_delay_seconds: Option<i64> = "maxOriginatingCallDelaySeconds",
        /// No source shows it in an answer.
        access_device_endpoint: Option<VideoEndpoint> = "accessDeviceEndpoint",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Video Add-On of a user: which device shows the video of calls.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::video_add_on::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"isActive":true,"maxOriginatingCallDelaySeconds":2}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.max_originating_call_delay_seconds, Some(2));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "video call")]
    Get = GET "/users/video-add-on", id "users.video-add-on.get", Safe, Inferred -> VideoAddOn;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Video Add-On of a user; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::shapes::device::DeviceLevel;
    /// use odin_api::users::video_add_on::{Update, VideoEndpoint};
    /// let camera = VideoEndpoint::on("camera", DeviceLevel::Group, "4001_video@example.net");
    /// let update = Update::new("4001@example.net").is_active(true).access_device_endpoint(camera);
    /// ```
    #[doc(alias = "video call")]
    Update = PUT "/users/video-add-on", id "users.video-add-on.update",
        Idempotent, Inferred -> WriteResponse<VideoAddOn>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        /// How long a call of the user waits for the video: 2, 5 or 10.
        max_originating_call_delay_seconds: i64 = "maxOriginatingCallDelaySeconds",
        access_device_endpoint: VideoEndpoint = "accessDeviceEndpoint",
    }
}
