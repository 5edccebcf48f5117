//! `/users`.

use crate::groups::record::Need;
use crate::tables::Start::{Number, On, Word};
use crate::tables::field::Field;
use crate::tables::{available, keyed, setting, table};
use crate::users::rooms;

// rule: assumed
const FORWARDS: &[Need] = &[(&[("isActive", "true")], "forwardToPhoneNumber")];
// rule: assumed
const REMOTE: &[Need] = &[(&[("isActive", "true")], "remoteOfficePhoneNumber")];

// rule: OCI, UserCallProcessingModifyPolicyRequest14sp7
const NEWER_POLICIES: &[Field] = &[
    Field::flag("allowUserConfigurableCLIDModification", false),
    Field::flag("allowUserSelectionOfExternalCLIDPolicy", false),
    Field::text("routeOverrideDomain", 80),
    Field::text("routeOverridePrefix", 10),
    Field::text("supportedMediaSetName", 80),
];

/// What the rows of a receptionist show of a user, all but its id.
const WATCHED: &[&str] = &[
    "department",
    "emailAddress",
    "extension",
    "firstName",
    "hiraganaFirstName",
    "hiraganaLastName",
    "iMPId",
    "lastName",
    "mobile",
    "phoneNumber",
    "title",
];

// rule: documented
#[rustfmt::skip]
pub(super) const SETTINGS: &[setting::Entry] = &[
    setting("/users/advice-of-charge").of("Advice Of Charge"),
    setting("/users/anonymous-call-rejection").of("Anonymous Call Rejection"),
    setting("/users/attendant-console").of("Attendant Console"),
    setting("/users/automatic-callback").of("Automatic Callback"),
    setting("/users/automatic-hold-retrieve").of("Automatic Hold/Retrieve").at_first(&[("recallTimerSeconds", Number(120))]),
    setting("/users/barge-in-exempt").of("Barge-in Exempt"),
    setting("/users/broad-works-anywhere").of("BroadWorks Anywhere").shows("phoneNumbers", "/users/broad-works-anywhere/phone-numbers"),
    setting("/users/broad-works-mobility").of("BroadWorks Mobility"),
    setting("/users/broad-works-receptionist-small-business").of("BroadWorks Receptionist - Small Business").without(WATCHED).by_hand(),
    setting("/users/busy-lamp-field").of("Busy Lamp Field"),
    setting("/users/call-control/applications"),
    setting("/users/call-forwarding-always").of("Call Forwarding Always").needs(FORWARDS),
    setting("/users/call-forwarding-always-secondary").of("Call Forwarding Always Secondary").needs(FORWARDS),
    setting("/users/call-forwarding-busy").of("Call Forwarding Busy").without(&["isRingSplashActive"]).needs(FORWARDS),
    setting("/users/call-forwarding-no-answer").of("Call Forwarding No Answer").at_first(&[("numberOfRings", Number(3))]).needs(FORWARDS),
    setting("/users/call-forwarding-not-reachable").of("Call Forwarding Not Reachable").without(&["numberOfRings"]).needs(FORWARDS),
    setting("/users/call-notify").of("Call Notify").shows("criteria", "/users/call-notify/criteria"),
    setting("/users/call-policies"),
    setting("/users/call-recording").of("Call Recording").at_first(&[("recordCallRepeatWarningToneTimerSeconds", Number(15))]),
    setting("/users/call-transfer").of("Call Transfer").at_first(&[("recallNumberOfRings", Number(4)), ("busyCampOnSeconds", Number(120))]),
    setting("/users/call-waiting").of("Call Waiting"),
    setting("/users/calling-line-id-blocking-override").of("Calling Line ID Blocking Override"),
    setting("/users/calling-line-id-delivery-blocking").of("Calling Line ID Delivery Blocking"),
    setting("/users/calling-name-delivery").of("Calling Name Delivery"),
    setting("/users/calling-name-retrieval").of("Calling Name Retrieval"),
    setting("/users/calling-number-delivery").of("Calling Number Delivery"),
    setting("/users/calling-party-category").of("Calling Party Category"),
    setting("/users/calling-plans/incoming"),
    setting("/users/calling-plans/outgoing/authorization-codes"),
    setting("/users/calling-plans/outgoing/call-me-now"),
    setting("/users/calling-plans/outgoing/digit-plan/call-me-now"),
    setting("/users/calling-plans/outgoing/digit-plan/originating"),
    setting("/users/calling-plans/outgoing/digit-plan/redirecting"),
    setting("/users/calling-plans/outgoing/originating"),
    setting("/users/calling-plans/outgoing/pinhole-digit-plan/call-me-now"),
    setting("/users/calling-plans/outgoing/pinhole-digit-plan/originating"),
    setting("/users/calling-plans/outgoing/pinhole-digit-plan/redirecting"),
    setting("/users/calling-plans/outgoing/redirected"),
    setting("/users/calling-plans/outgoing/redirecting"),
    setting("/users/calling-plans/outgoing/transfer-numbers"),
    setting("/users/charge-number").of("Charge Number"),
    setting("/users/classmark").of("Classmark"),
    setting("/users/comm-pilot-call-manager").of("CommPilot Call Manager"),
    setting("/users/comm-pilot-express").of("CommPilot Express"),
    setting("/users/communication-barring"),
    setting("/users/communication-barring-user").of("Communication Barring User-Control"),
    setting("/users/connected-line-identification-restriction").of("Connected Line Identification Restriction"),
    setting("/users/device-policies"),
    setting("/users/direct-route").of("Direct Route"),
    setting("/users/directed-call-pickup-with-barge-in").of("Directed Call Pickup with Barge-in"),
    setting("/users/do-not-disturb").of("Do Not Disturb"),
    setting("/users/executive-assistant").of("Executive-Assistant").without(&["executives", "optInStatus"]).by_hand(),
    setting("/users/collaborate/instant-room"),
    setting("/users/collaborate/my-room").viewed(rooms::with_id),
    setting("/users/executive/assistants").part_of("Executive"),
    setting("/users/executive/filtering").part_of("Executive").shows("criteria", "/users/executive/filtering/criteria"),
    setting("/users/executive/screening-alerting").part_of("Executive"),
    setting("/users/external-calling-line-id-delivery").of("External Calling Line ID Delivery"),
    setting("/users/external-custom-ringback").of("External Custom Ringback"),
    setting("/users/fax-messaging").of("Fax Messaging"),
    setting("/users/hoteling-guest").of("Hoteling Guest").without(&["hostFirstName", "hostLastName"]).at_first(&[("associationLimitHours", Number(12))]).by_hand(),
    setting("/users/hoteling-host").of("Hoteling Host").without(&["guestExtension", "guestFirstName", "guestLastName", "guestPhoneNumber", "removeGuestAssociation"]).at_first(&[("associationLimitHours", Number(24))]).by_hand(),
    setting("/users/flexible-seating/guest").of("Flexible Seating Guest").without(&["hostAssociationDateTime", "hostAssociationLimitHours", "hostEnforcesAssociationLimit", "hostFirstName", "hostLastName", "users"]).bulk_at("/users/flexible-seating/bulk").by_hand(),
    setting("/users/in-call-service-activation").of("In-Call Service Activation"),
    setting("/users/integrated-imp").of("Integrated IMP"),
    setting("/users/intercept").of("Intercept User"),
    setting("/users/internal-calling-line-id-delivery").of("Internal Calling Line ID Delivery"),
    setting("/users/legacy-automatic-callback").of("Legacy Automatic Callback"),
    setting("/users/malicious-call-trace").of("Malicious Call Trace"),
    setting("/users/music-on-hold").of("Music On Hold User"),
    setting("/users/mwi-delivery-to-mobile-endpoint").of("MWI Delivery to Mobile Endpoint"),
    setting("/users/night-forwarding").of("Group Night Forwarding"),
    setting("/users/number-portability-announcement").of("Number Portability Announcement"),
    setting("/users/outlook-integration").of("Outlook Integration"),
    setting("/users/physical-location").of("Physical Location"),
    setting("/users/polycom-phone-services").of("Polycom Phone Services").without(&["accessDevice"]),
    setting("/users/pre-alerting").of("Pre-alerting Announcement").shows("criteria", "/users/pre-alerting/criteria"),
    setting("/users/preferred-carrier").of("Preferred Carrier User"),
    setting("/users/prepaid").of("Prepaid"),
    setting("/users/primary-endpoint-advanced-setting"),
    setting("/users/priority-alert").of("Priority Alert").shows("criteria", "/users/priority-alert/criteria"),
    setting("/users/privacy").of("Privacy"),
    setting("/users/push-to-talk").of("Push to Talk"),
    setting("/users/remote-office").of("Remote Office").needs(REMOTE),
    setting("/users/route-list").of("Route List"),
    setting("/users/security-classification").of("Security Classification"),
    setting("/users/sequential-ring").of("Sequential Ring").shows("criteria", "/users/sequential-ring/criteria"),
    setting("/users/silent-alerting").of("Silent Alerting"),
    setting("/users/simultaneous-ring-personal").of("Simultaneous Ring Personal").shows("criteria", "/users/simultaneous-ring-personal/criteria"),
    setting("/users/speed-dial-8").of("Speed Dial 8"),
    setting("/users/terminating-alternate-trunk-identity").of("Terminating Alternate Trunk Identity"),
    setting("/users/third-party-voice-mail-support").of("Third-Party Voice Mail Support"),
    setting("/users/two-stage-dialing").of("Two-Stage Dialing"),
    setting("/users/video-add-on").of("Video Add-On"),
    setting("/users/voice-portal-calling").of("Voice Portal Calling"),
    setting("/users/zone-calling-restrictions").of("Zone Calling Restrictions"),
    setting("/users/call-processing-policy")
        .kept_as("Call Processing Policy")
        .also(NEWER_POLICIES)
        .at_first(&[
            ("useMaxSimultaneousCalls", On),
            ("maxSimultaneousCalls", Number(5)),
            ("useMaxSimultaneousVideoCalls", On),
            ("maxSimultaneousVideoCalls", Number(5)),
            ("useMaxCallTimeForAnsweredCalls", On),
            ("maxCallTimeForAnsweredCallsMinutes", Number(1440)),
            ("maxCallTimeForUnansweredCallsMinutes", Number(2)),
            ("mediaPolicySelection", Word("No Restrictions")),
            ("useMaxConcurrentRedirectedCalls", On),
            ("maxConcurrentRedirectedCalls", Number(5)),
            ("useMaxFindMeFollowMeDepth", On),
            ("maxFindMeFollowMeDepth", Number(2)),
            ("maxRedirectionDepth", Number(5)),
            ("useMaxConcurrentFindMeFollowMeInvocations", On),
            ("maxConcurrentFindMeFollowMeInvocations", Number(2)),
            ("allowAlternateNumbersForRedirectingIdentity", On),
            ("allowConfigurableCLIDForRedirectingIdentity", On),
            ("maxConcurrentTerminatingAlertingRequests", Number(10)),
        ])
        .needs(&[(&[("mediaPolicySelection", "Use Supported Media Set")], "supportedMediaSetName")]),
];

// rule: documented
#[rustfmt::skip]
pub(super) const TABLES: &[keyed::Entry] = &[
    table("/users/broad-works-anywhere/criteria").of("BroadWorks Anywhere").below("/users/broad-works-anywhere/phone-numbers"),
    table("/users/broad-works-anywhere/phone-numbers").of("BroadWorks Anywhere"),
    table("/users/call-notify/criteria").of("Call Notify"),
    table("/users/calling-plans/outgoing/authorization-codes/codes"),
    table("/users/collaborate/project-rooms"),
    table("/users/communication-barring/authorization-codes"),
    table("/users/executive/filtering/criteria").of("Executive"),
    table("/users/meet-me-conferencing/conferences"),
    table("/users/personal-phone-list"),
    table("/users/pre-alerting/criteria").of("Pre-alerting Announcement"),
    table("/users/priority-alert/criteria").of("Priority Alert").in_full_at("/users/priority-alert/details"),
    table("/users/selective-call-acceptance").of("Selective Call Acceptance").switched_at("/users/selective-call-acceptance/activation"),
    table("/users/selective-call-rejection").of("Selective Call Rejection").switched_at("/users/selective-call-rejection/activation").in_full_at("/users/selective-call-rejection/details"),
    table("/users/sequential-ring/criteria").of("Sequential Ring"),
    table("/users/simultaneous-ring-personal/criteria").of("Simultaneous Ring Personal"),
    table("/users/speed-dial-100").of("Speed Dial 100"),
];

// rule: documented
#[rustfmt::skip]
pub(super) const AVAILABLE: &[available::Entry] = &[
    available("/users/attendant-console/users").of("Attendant Console"),
    available("/users/broad-works-receptionist-small-business/users").of("BroadWorks Receptionist - Small Business"),
    available("/users/busy-lamp-field/users").of("Busy Lamp Field"),
    available("/users/privacy/monitors").of("Privacy"),
    available("/users/push-to-talk/users").of("Push to Talk"),
];
