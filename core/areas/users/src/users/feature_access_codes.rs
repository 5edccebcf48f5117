//! `/users/feature-access-codes`: what a user dials to use a feature.

pub mod details;

use crate::declare::{endpoint, model};
use crate::shapes::dialing::FeatureAccessCode;
use crate::value::{Array, GroupId, ServiceProviderId, UserId};

model! {
    /// The feature access codes of a user, as an audit shows them.
    FeatureAccessCodes {
        feature_access_codes: Array<FeatureAccessCode> = "featureAccessCodes",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// What a user dials to use a feature.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::feature_access_codes::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"[{"featureAccessCodeName":"Call Forwarding Always Activation","mainCode":"*72"}]"#;
    /// let codes = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(codes[0].main_code.as_deref(), Some("*72"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "FAC")]
    #[doc(alias = "star codes")]
    List = GET "/users/feature-access-codes", id "users.feature-access-codes.list", Safe, Sent -> Array<FeatureAccessCode>;
    new { user_id: UserId = Query "userId" }
}
