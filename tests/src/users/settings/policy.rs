//! What every user has: policies.

use crate::users::settings::{Field, Setting};

const CLID: &[&str] = &["Use DN", "Use Configurable CLID", "Use Group CLID"];

// rule: OCI, UserCallProcessingModifyPolicyRequest14sp7
pub(crate) const TABLE: &[Setting] = &[Setting::new(
    "call-processing-policy",
    "",
    &[
        Field::flag("useUserCLIDSetting", false),
        Field::flag("useUserMediaSetting", false),
        Field::flag("useUserCallLimitsSetting", false),
        Field::flag("useUserDCLIDSetting", false),
        Field::flag("useUserTranslationRoutingSetting", false),
        Field::flag("useMaxSimultaneousCalls", true),
        Field::count("maxSimultaneousCalls", 1, 999_999, 5),
        Field::flag("useMaxSimultaneousVideoCalls", true),
        Field::count("maxSimultaneousVideoCalls", 1, 999_999, 5),
        Field::flag("useMaxCallTimeForAnsweredCalls", true),
        Field::count("maxCallTimeForAnsweredCallsMinutes", 3, 2880, 1440),
        Field::flag("useMaxCallTimeForUnansweredCalls", false),
        Field::count("maxCallTimeForUnansweredCallsMinutes", 1, 2880, 2),
        Field::choice(
            "mediaPolicySelection",
            &["No Restrictions", "Use Uncompressed Codec", "Use Supported Media Set"],
        ),
        Field::text("supportedMediaSetName", 80),
        Field::flag("useMaxConcurrentRedirectedCalls", true),
        Field::count("maxConcurrentRedirectedCalls", 1, 999_999, 5),
        Field::flag("useMaxFindMeFollowMeDepth", true),
        Field::count("maxFindMeFollowMeDepth", 1, 100, 2),
        Field::count("maxRedirectionDepth", 1, 100, 5),
        Field::flag("useMaxConcurrentFindMeFollowMeInvocations", true),
        Field::count("maxConcurrentFindMeFollowMeInvocations", 1, 999_999, 2),
        Field::choice("clidPolicy", CLID),
        Field::choice("emergencyClidPolicy", CLID),
        Field::flag("allowAlternateNumbersForRedirectingIdentity", true),
        Field::flag("useGroupName", false),
        Field::flag("blockCallingNameForExternalCalls", false),
        Field::flag("enableDialableCallerID", false),
        Field::flag("allowConfigurableCLIDForRedirectingIdentity", true),
        Field::flag("allowDepartmentCLIDNameOverride", false),
        Field::flag("useUserPhoneListLookupSetting", false),
        Field::flag("enablePhoneListLookup", false),
        Field::flag("useMaxConcurrentTerminatingAlertingRequests", false),
        Field::count("maxConcurrentTerminatingAlertingRequests", 1, 50, 10),
        Field::flag("includeRedirectionsInMaximumNumberOfConcurrentCalls", false),
        Field::text("routeOverrideDomain", 80),
        Field::text("routeOverridePrefix", 10),
        Field::flag("allowMobileDNForRedirectingIdentity", false),
        Field::flag("allowUserSelectionOfExternalCLIDPolicy", false),
        Field::flag("allowUserConfigurableCLIDModification", false),
    ],
)
.kept_as("Call Processing Policy")
// rule: assumed
.needs(&[(&[("mediaPolicySelection", "Use Supported Media Set")], "supportedMediaSetName")])];
