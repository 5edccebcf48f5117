//! `/groups/call-centers/dnis`: the numbers under which a Premium call center is called.

pub mod announcements;
pub mod instances;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, PhoneNumber, ServiceUserId, open_enum};

open_enum! {
    /// How urgent calls to a DNIS number are.
    Priority {
        Highest = "0 - Highest",
        High = "1 - High",
        Medium = "2 - Medium",
        Low = "3 - Low",
    }
}

model! {
    /// A DNIS number, as lists show it.
    Dnis from "name" needs {
        name: String = "name",
    } has {
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        priority: Option<Priority> = "priority",
        /// Whether it is the call center's own number.
        is_primary_dnis: Option<bool> = "isPrimaryDNIS",
    }
}

model! {
    /// What a call center makes of the number that was called, and the numbers.
    DnisSettings needs {
        service_user_id: ServiceUserId = "serviceUserId",
    } has {
        /// Whether agents see the number that was called.
        display_dnis_number: Option<bool> = "displayDNISNumber",
        /// Whether agents see its name.
        display_dnis_name: Option<bool> = "displayDNISName",
        promote_calls_from_priority_1_to_0: Option<bool> = "promoteCallsFromPriority1to0",
        promote_calls_from_priority_1_to_0_seconds: Option<i64>
            = "promoteCallsFromPriority1to0Seconds" [Range(1, 1800)],
        promote_calls_from_priority_2_to_1: Option<bool> = "promoteCallsFromPriority2to1",
        promote_calls_from_priority_2_to_1_seconds: Option<i64>
            = "promoteCallsFromPriority2to1Seconds" [Range(1, 1800)],
        promote_calls_from_priority_3_to_2: Option<bool> = "promoteCallsFromPriority3to2",
        promote_calls_from_priority_3_to_2_seconds: Option<i64>
            = "promoteCallsFromPriority3to2Seconds" [Range(1, 1800)],
        instances: Array<Dnis> = "instances",
    }
}

endpoint! {
    /// The DNIS settings of a call center, with its DNIS numbers.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::call_centers::dnis::Get};
    /// let call = Get::new("cc.support@example.net");
    /// let answer = r#"{"serviceUserId":"cc.support@example.net","displayDNISNumber":true}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.display_dnis_number, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/groups/call-centers/dnis", id "groups.call-centers.dnis.get", Safe, Sent -> DnisSettings;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Changes the DNIS settings; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::groups::call_centers::dnis::Update;
    /// let update = Update::new("cc.support@example.net").display_dnis_name(true);
    /// ```
    Update = PUT "/groups/call-centers/dnis", id "groups.call-centers.dnis.update",
        Idempotent, Sent -> WriteResponse<DnisSettings>;
    new { service_user_id: ServiceUserId = Body "serviceUserId" }
    body {
        /// Whether agents see the number that was called.
        display_dnis_number: bool = "displayDNISNumber",
        /// Whether agents see its name.
        display_dnis_name: bool = "displayDNISName",
        promote_calls_from_priority_1_to_0: bool = "promoteCallsFromPriority1to0",
        promote_calls_from_priority_1_to_0_seconds: i64 = "promoteCallsFromPriority1to0Seconds" [Range(1, 1800)],
        promote_calls_from_priority_2_to_1: bool = "promoteCallsFromPriority2to1",
        promote_calls_from_priority_2_to_1_seconds: i64 = "promoteCallsFromPriority2to1Seconds" [Range(1, 1800)],
        promote_calls_from_priority_3_to_2: bool = "promoteCallsFromPriority3to2",
        promote_calls_from_priority_3_to_2_seconds: i64 = "promoteCallsFromPriority3to2Seconds" [Range(1, 1800)],
    }
    items {
        /// Sent back as read: DNIS numbers are changed by [`instances`].
        instances: Dnis = "instances",
    }
}
