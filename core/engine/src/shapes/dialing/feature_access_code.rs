//! Codes that are dialed to use a feature.

use crate::declare::model;

model! {
    /// A feature and the code that is dialed to use it, such as `*72`.
    #[doc(alias = "FAC")]
    #[doc(alias = "star code")]
    FeatureAccessCode needs {
        /// Such as `Call Forwarding Always Activation`.
        feature_access_code_name: String = "featureAccessCodeName",
    } has {
        main_code: Option<String> = "mainCode" [Chars(0, 5)],
        /// A second code for the same.
        alternate_code: Option<String> = "alternateCode" [Chars(0, 5)],
        /// Whether the code can be dialed.
        enable_fac: Option<bool> = "enableFAC",
    }
}
