//! `/users/feature-access-codes/details`: which feature access codes a user may dial.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::dialing::FeatureAccessCode;
use crate::value::{Array, UserId};

endpoint! {
    /// The feature access codes of a user, and which of them the user may dial.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::feature_access_codes::details::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"[{"featureAccessCodeName":"Call Return","mainCode":"*69","enableFAC":false}]"#;
    /// let codes = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(codes[0].enable_fac, Some(false));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "FAC")]
    #[doc(alias = "star codes")]
    List = GET "/users/feature-access-codes/details", id "users.feature-access-codes.details.list", Safe, Inferred
        -> Array<FeatureAccessCode>;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes which feature access codes a user may dial.
    ///
    /// The codes themselves are those of the group; only [`FeatureAccessCode::enable_fac`] counts.
    ///
    /// ```
    /// use odin_api::shapes::dialing::FeatureAccessCode;
    /// use odin_api::users::feature_access_codes::details::Update;
    /// let mut call_return = FeatureAccessCode::new("Call Return");
    /// call_return.enable_fac = Some(false);
    /// let update = Update::new("4001@example.net").feature_access_codes([call_return]);
    /// ```
    #[doc(alias = "FAC")]
    #[doc(alias = "star codes")]
    Update = PUT "/users/feature-access-codes/details", id "users.feature-access-codes.details.update", Idempotent, Inferred
        -> WriteResponse;
    new { user_id: UserId = Body "userId" }
    items { feature_access_codes: FeatureAccessCode = "featureAccessCodes" }
}
