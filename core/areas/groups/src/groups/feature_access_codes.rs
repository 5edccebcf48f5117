//! `/groups/feature-access-codes`: what the users of a group dial to use a feature.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::dialing::FeatureAccessCode;
use crate::value::{Array, GroupId, ServiceProviderId, open_enum};

open_enum! {
    /// Whose feature access codes hold in a group.
    FeatureAccessCodeLevel {
        ServiceProvider = "Service Provider",
        /// Those of the group itself.
        Group = "Group",
    }
}

model! {
    /// The feature access codes of a group.
    #[doc(alias = "FAC")]
    GroupFeatureAccessCodes {
        use_feature_access_code_level: Option<FeatureAccessCodeLevel> = "useFeatureAccessCodeLevel",
        feature_access_codes: Array<FeatureAccessCode> = "featureAccessCodes",
    }
}

endpoint! {
    /// What the users of a group dial to use a feature.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::feature_access_codes::Get};
    /// let call = Get::new("ent.odin", "grp.odin");
    /// let answer = r#"{"useFeatureAccessCodeLevel":"Group",
    ///     "featureAccessCodes":[{"featureAccessCodeName":"Call Return","mainCode":"*69"}]}"#;
    /// let codes = Get::response(http::Response::new(answer.into()))?.feature_access_codes;
    /// assert_eq!(codes[0].main_code.as_deref(), Some("*69"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "FAC")]
    #[doc(alias = "star codes")]
    Get = GET "/groups/feature-access-codes", id "groups.feature-access-codes.get", Safe, Sent -> GroupFeatureAccessCodes;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes what the users of a group dial to use a feature, or restores the default codes.
    ///
    /// The API's own client sends the whole list even to change one code, and `restore_default_codes` with nothing else.
    ///
    /// ```
    /// use odin_api::groups::feature_access_codes::{FeatureAccessCodeLevel, Update};
    /// use odin_api::shapes::dialing::FeatureAccessCode;
    /// let mut call_return = FeatureAccessCode::new("Call Return");
    /// call_return.main_code = Some("*69".to_owned());
    /// let own = Update::new("ent.odin", "grp.odin")
    ///     .use_feature_access_code_level(FeatureAccessCodeLevel::Group)
    ///     .feature_access_codes([call_return]);
    /// let usual = Update::new("ent.odin", "grp.odin").restore_default_codes(true);
    /// ```
    #[doc(alias = "FAC")]
    #[doc(alias = "star codes")]
    Update = PUT "/groups/feature-access-codes", id "groups.feature-access-codes.update", Idempotent, Sent
        -> WriteResponse<GroupFeatureAccessCodes>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        /// Whose codes hold.
        use_feature_access_code_level: FeatureAccessCodeLevel = "useFeatureAccessCodeLevel",
        /// True takes back all codes of the group's own.
        restore_default_codes: bool = "restoreDefaultCodes",
    }
    items { feature_access_codes: FeatureAccessCode = "featureAccessCodes" }
}
