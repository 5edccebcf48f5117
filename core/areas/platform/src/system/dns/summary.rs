//! `/system/dns/summary`

use crate::declare::{endpoint, model};
use crate::value::{Array, NumberRange, PhoneNumber, ResellerId, ServiceProviderId};

model! {
    /// A number or range, and who has it.
    DnSummary needs {
        min: PhoneNumber = "min",
    } has {
        /// Absent for a single number.
        max: Option<PhoneNumber> = "max",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        is_enterprise: Option<bool> = "isEnterprise",
        reseller_id: Option<ResellerId> = "resellerId",
    }
}

impl DnSummary {
    /// As a range, which can be counted and expanded.
    pub fn range(&self) -> NumberRange {
        NumberRange::from_ends(&self.min, self.max.as_ref())
    }
}

endpoint! {
    /// Every number on the platform, with its service provider: a large answer.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::system::dns::summary::List;
    /// let answer = r#"[{"isEnterprise":true,"serviceProviderId":"ent.odin","min":"+1-2395551110","max":""}]"#;
    /// let numbers = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(numbers[0].range().count(), Ok(1));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/system/dns/summary", id "system.dns.summary.list", Safe, Sent -> Array<DnSummary>;
}
