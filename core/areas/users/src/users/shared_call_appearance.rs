//! `/users/shared-call-appearance`: the line of a user on more than one phone.

pub mod endpoints;

use crate::declare::{endpoint, model};
use crate::json::{Kind, ReadError, model_json};
use crate::response::{RawResponse, Response, WriteResponse};
use crate::shapes::{device::DeviceLevel, people::BulkUser};
use crate::value::{Array, DeviceName, GroupId, LinePort, ServiceProviderId, UserId};

pub use crate::shapes::device::BridgeWarningTone;

model! {
    /// A further phone of a line.
    Appearance {
        device_type: Option<String> = "deviceType",
        device_name: Option<DeviceName> = "deviceName",
        device_level: Option<DeviceLevel> = "deviceLevel",
        line_port: Option<LinePort> = "linePort",
        is_active: Option<bool> = "isActive",
        mac_address: Option<String> = "macAddress",
        port_number: Option<String> = "portNumber",
        sip_contact: Option<String> = "sipContact",
        /// Whether calls can be made from it.
        allow_origination: Option<bool> = "allowOrigination",
        /// Whether it rings.
        allow_termination: Option<bool> = "allowTermination",
        device_support_visual_device_management: Option<bool> = "deviceSupportVisualDeviceManagement",
    }
}

model! {
    /// The shared call appearance of a user: how the phones of the line share calls, and which they are.
    SharedCallAppearance {
        user_id: Option<UserId> = "userId",
        is_active: Option<bool> = "isActive",
        alert_all_appearances_for_click_to_dial_calls: Option<bool> = "alertAllAppearancesForClickToDialCalls",
        alert_all_appearances_for_group_paging_calls: Option<bool> = "alertAllAppearancesForGroupPagingCalls",
        /// How many further phones the service that the user has allows.
        max_appearances: Option<i64> = "maxAppearances",
        /// Whether another phone of the line can pick up a held call.
        allow_sca_call_retrieve: Option<bool> = "allowSCACallRetrieve",
        /// Whether the user has a service that allows calls on several phones at once.
        enable_multiple_call_arrangement: Option<bool> = "enableMultipleCallArrangement",
        /// Counts only with [`SharedCallAppearance::enable_multiple_call_arrangement`].
        multiple_call_arrangement_is_active: Option<bool> = "multipleCallArrangementIsActive",
        allow_bridging_between_locations: Option<bool> = "allowBridgingBetweenLocations",
        bridge_warning_tone: Option<BridgeWarningTone> = "bridgeWarningTone",
        enable_call_park_notification: Option<bool> = "enableCallParkNotification",
        endpoints: Array<Appearance> = "endpoints",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// How the phones of a user's line share calls, and which they are.
    ///
    /// One documented example shows an endpoint in a list instead; its fields are then in `extra`.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::shared_call_appearance::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"userId":"4001@example.net","maxAppearances":35,
    ///     "endpoints":[{"linePort":"4001_2@example.net","isActive":true}]}"#;
    /// let line = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(line.endpoints[0].is_active, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("shared line", "SCA", "second phone"))]
    Get = GET "/users/shared-call-appearance", id "users.shared-call-appearance.get", Safe, Sent -> SharedCallAppearance;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes how the phones of a user's line share calls; what is not set stays as it is.
    ///
    /// Phones are added and removed with [`endpoints`]; the portal only sends `maxAppearances` and `endpoints` back.
    ///
    /// ```
    /// use odin_api::users::shared_call_appearance::{BridgeWarningTone, Update};
    /// let update = Update::new("4001@example.net").bridge_warning_tone(BridgeWarningTone::BargeIn);
    /// ```
    #[doc(alias("shared line", "SCA", "second phone"))]
    Update = PUT "/users/shared-call-appearance", id "users.shared-call-appearance.update", Idempotent, Sent -> WriteResponse<SharedCallAppearance>;
    new { user_id: UserId = Body "userId" }
    body {
        is_active: bool = "isActive",
        alert_all_appearances_for_click_to_dial_calls: bool = "alertAllAppearancesForClickToDialCalls",
        alert_all_appearances_for_group_paging_calls: bool = "alertAllAppearancesForGroupPagingCalls",
        max_appearances: i64 = "maxAppearances",
        allow_sca_call_retrieve: bool = "allowSCACallRetrieve",
        enable_multiple_call_arrangement: bool = "enableMultipleCallArrangement",
        multiple_call_arrangement_is_active: bool = "multipleCallArrangementIsActive",
        allow_bridging_between_locations: bool = "allowBridgingBetweenLocations",
        bridge_warning_tone: BridgeWarningTone = "bridgeWarningTone",
        enable_call_park_notification: bool = "enableCallParkNotification",
    }
    items { endpoints: Appearance = "endpoints" }
}

model! {
    /// A user of a group with its shared call appearance.
    SharedLine {
        profile: Option<BulkUser> = "profile",
        data: Option<SharedCallAppearance> = "data",
        /// The other fields are for servers that list endpoints, each with its user.
        user_id: Option<UserId> = "userId",
        is_active: Option<bool> = "isActive",
        allow_origination: Option<bool> = "allowOrigination",
        allow_termination: Option<bool> = "allowTermination",
        device_name: Option<DeviceName> = "deviceName",
        device_level: Option<DeviceLevel> = "deviceLevel",
        line_port: Option<LinePort> = "linePort",
    }
}

impl SharedLine {
    /// Whose line it is.
    pub fn owner(&self) -> Option<&UserId> {
        self.profile.as_ref().map(|profile| &profile.user_id).or(self.user_id.as_ref())
    }
}

model! {
    /// The users of a group with their shared call appearances.
    SharedLines {
        users: Array<SharedLine> = "users",
    }
}

/// The users of a group with their shared call appearances, whichever way the server lists them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GroupSharedLines(SharedLines);

impl std::ops::Deref for GroupSharedLines {
    type Target = SharedLines;
    fn deref(&self) -> &SharedLines {
        &self.0
    }
}

impl From<SharedLines> for GroupSharedLines {
    fn from(lines: SharedLines) -> Self {
        Self(lines)
    }
}

impl Response for GroupSharedLines {
    #[inline]
    fn decode(answer: &RawResponse) -> Result<Self, ReadError> {
        SharedLines::decode(answer).map(Self)
    }
    fn kind() -> Kind {
        SharedLines::kind()
    }
    #[inline]
    fn to_json(&self) -> serde_json::Value {
        model_json(&self.0)
    }
}

endpoint! {
    /// The shared call appearance of every user of a group.
    ///
    /// The API's own client reads users with their profile and data; the one documented example lists bare endpoints.
    /// Both are read.
    ///
    /// ```
    /// use odin_api::users::shared_call_appearance::ListBulk;
    /// let list = ListBulk::new("ent.odin", "grp.odin");
    /// ```
    ListBulk = GET "/users/shared-call-appearance/bulk", id "users.shared-call-appearance.list-bulk", Safe, Sent -> GroupSharedLines;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
