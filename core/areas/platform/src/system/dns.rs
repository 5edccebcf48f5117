//! `/system/dns`: the phone numbers (DNs) of the platform.

pub mod search;
pub mod summary;
pub mod utilization;

use crate::declare::{endpoint, model};
use crate::shapes::number::UserType;
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// Where a number is used.
    DnUse {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        /// Absent for a number that no group has.
        group_id: Option<GroupId> = "groupId",
        /// Absent for an unassigned number.
        user_id: Option<UserId> = "userId",
        user_type: Option<UserType> = "userType",
        /// Whether the group shows it to called parties.
        is_group_calling_line_id: Option<bool> = "isGroupCallingLineId",
        is_activated: Option<bool> = "isActivated",
    }
}

endpoint! {
    /// Where a number is used.
    ///
    /// No answer is documented; this one is inferred from BroadWorks. One client puts a `+` before the number
    /// although its documentation leaves the country code out: the number is sent as given.
    ///
    /// ```
    /// use odin_api::system::dns::Get;
    /// let get = Get::new("+1-2015554001");
    /// ```
    Get = GET "/system/dns", id "system.dns.get", Safe, Sent -> Array<DnUse>;
    new { phone_number: PhoneNumber = Query "phoneNumber" }
}
