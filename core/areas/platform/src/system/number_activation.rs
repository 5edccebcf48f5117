//! `/system/number-activation`: who may activate numbers.

use crate::declare::{endpoint, model};
use crate::value::open_enum;

open_enum! {
    /// Who may activate numbers.
    NumberActivationMode {
        /// Nobody: each number works at once.
        Off = "Off",
        UserActivationEnabled = "User Activation Enabled",
        GroupAndUserActivationEnabled = "Group And User Activation Enabled",
    }
}

model! {
    /// Who may activate numbers.
    SystemNumberActivation {
        /// Whether the numbers of enterprise trunks are activated in ranges.
        enable_enterprise_trunk_number_range_activation: Option<bool> = "enableEnterpriseTrunkNumberRangeActivation",
        number_activation_mode: Option<NumberActivationMode> = "numberActivationMode",
    }
}

endpoint! {
    /// Whether numbers are activated before they work, and by whom.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::system::number_activation::{Get, NumberActivationMode};
    /// let call = Get::new();
    /// let answer = r#"{"numberActivationMode":"Off"}"#;
    /// let settings = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(settings.number_activation_mode, Some(NumberActivationMode::Off));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "DN activation")]
    Get = GET "/system/number-activation", id "system.number-activation.get", Safe, Inferred -> SystemNumberActivation;
    new {}
}
