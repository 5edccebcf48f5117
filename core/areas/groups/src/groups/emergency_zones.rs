//! `/groups/emergency-zones`: from which networks phones may register and call for help.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, ServiceProviderId, open_enum};

open_enum! {
    /// What phones outside the home zone may not do.
    Prohibition {
        Everything = "Prohibit all registrations and call originations",
        EmergencyCalls = "Prohibit emergency call originations",
    }
}

model! {
    /// IP addresses from one to another, both included.
    AddressRange needs {
        min: String = "min",
        max: String = "max",
    } has {}
}

impl AddressRange {
    /// One address.
    pub fn single(address: impl Into<String>) -> Self {
        let address = address.into();
        Self::new(address.clone(), address)
    }
}

model! {
    /// The emergency zones of a group.
    EmergencyZones {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_active: Option<bool> = "isActive",
        emergency_zones_prohibition: Option<Prohibition> = "emergencyZonesProhibition",
        /// Whether an address is notified of emergency calls.
        send_emergency_call_notify_email: Option<bool> = "sendEmergencyCallNotifyEmail",
        emergency_call_notify_email_address: Option<String> = "emergencyCallNotifyEmailAddress",
        /// The home zone.
        ip_addresses: Array<AddressRange> = "ipAddresses",
    }
}

endpoint! {
    /// The emergency zones of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::emergency_zones::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"isActive":true,"ipAddresses":[{"min":"10.0.0.1","max":"10.0.0.9"}]}"#;
    /// let zones = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(zones.ip_addresses[0].min, "10.0.0.1");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("E911", "emergency calls"))]
    Get = GET "/groups/emergency-zones", id "groups.emergency-zones.get", Safe, Inferred -> EmergencyZones;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Adds addresses to the home zone.
    ///
    /// ```
    /// use odin_api::groups::emergency_zones::{AddressRange, Create};
    /// let create = Create::new("ent.odin", "grp.odin").ip_addresses([AddressRange::new("192.0.2.4", "192.0.2.5")]);
    /// ```
    #[doc(alias("E911", "emergency calls"))]
    Create = POST "/groups/emergency-zones", id "groups.emergency-zones.create", NotIdempotent, Sent -> WriteResponse<EmergencyZones>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    lists { ip_addresses: AddressRange = "ipAddresses" }
    one_of ["ipAddresses"]
}

endpoint! {
    /// Changes the emergency zones of a group; what is not set stays as it is.
    ///
    /// An e-mail address alone does not switch the notification on: [`Update::notify`] sets both.
    ///
    /// ```
    /// use odin_api::groups::emergency_zones::{Prohibition, Update};
    /// let update = Update::new("ent.odin", "grp.odin")
    ///     .is_active(true)
    ///     .emergency_zones_prohibition(Prohibition::EmergencyCalls);
    /// ```
    #[doc(alias("E911", "emergency calls"))]
    Update = PUT "/groups/emergency-zones", id "groups.emergency-zones.update", Idempotent, Sent
        -> WriteResponse<EmergencyZones>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        is_active: bool = "isActive",
        emergency_zones_prohibition: Prohibition = "emergencyZonesProhibition",
        send_emergency_call_notify_email: bool = "sendEmergencyCallNotifyEmail",
        emergency_call_notify_email_address: String = "emergencyCallNotifyEmailAddress" [Chars(0, 80)],
    }
    lists { ip_addresses: AddressRange = "ipAddresses" }
}

impl Update {
    /// Notifies this address of emergency calls.
    pub fn notify(self, email_address: impl Into<String>) -> Self {
        self.send_emergency_call_notify_email(true).emergency_call_notify_email_address(email_address)
    }
}

endpoint! {
    /// Takes addresses out of the home zone.
    ///
    /// ```
    /// use odin_api::groups::emergency_zones::{AddressRange, Delete};
    /// let delete = Delete::new("ent.odin", "grp.odin").ip_addresses([AddressRange::new("10.0.0.1", "10.0.0.9")]);
    /// ```
    Delete = DELETE "/groups/emergency-zones", id "groups.emergency-zones.delete", NotIdempotent, Inferred -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    lists { ip_addresses: AddressRange = "ipAddresses" }
    one_of ["ipAddresses"]
}
