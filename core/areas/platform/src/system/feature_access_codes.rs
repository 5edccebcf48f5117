//! `/system/feature-access-codes`: what is dialed to use a feature, unless a group has codes of its own.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::dialing::FeatureAccessCode;
use crate::value::Array;

endpoint! {
    /// The feature access codes of the platform.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::feature_access_codes::Get};
    /// let call = Get::new();
    /// let answer = r#"[{"featureAccessCodeName":"Call Return","mainCode":"*69","enableFAC":true}]"#;
    /// let codes = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(codes[0].main_code.as_deref(), Some("*69"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "FAC")]
    #[doc(alias = "star codes")]
    Get = GET "/system/feature-access-codes", id "system.feature-access-codes.get", Safe, Inferred
        -> Array<FeatureAccessCode>;
    new {}
}

endpoint! {
    /// Changes feature access codes of the platform.
    ///
    /// ```
    /// use odin_api::shapes::dialing::FeatureAccessCode;
    /// use odin_api::system::feature_access_codes::Update;
    /// let mut call_return = FeatureAccessCode::new("Call Return");
    /// call_return.main_code = Some("*69".to_owned());
    /// let update = Update::new().feature_access_codes([call_return]);
    /// ```
    #[doc(alias = "FAC")]
    #[doc(alias = "star codes")]
    Update = PUT "/system/feature-access-codes", id "system.feature-access-codes.update", Idempotent, Inferred
        -> WriteResponse;
    new {}
    items { feature_access_codes: FeatureAccessCode = "featureAccessCodes" }
}
