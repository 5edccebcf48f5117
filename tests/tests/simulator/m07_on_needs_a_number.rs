//! A service cannot be switched on without the number or address it needs.

use serde_json::{Value, json};

use crate::support::Api;

const ADA: &str = "4001@example.net";
const GRACE: &str = "4004@example.net";
const CENTER: &str = "cc.support@example.net";
const HUNT: &str = "hg.sales@example.net";
const ATTENDANT: &str = "aa.main@example.net";

/// The path, what names the owner, what switches on, and what is missing.
type Row = (&'static str, Value, Value, &'static str, Value);

/// Queues and hunt groups.
fn of_instances() -> Vec<Row> {
    let number = || json!("2015554112");
    let mail = || json!("grace@example.com");
    let hunt = || json!({ "serviceUserId": HUNT });
    let center = || json!({ "serviceUserId": CENTER });
    vec![
        ("/groups/hunt-groups", hunt(), json!({ "forwardAfterTimeout": true }), "forwardToPhoneNumber", number()),
        (
            "/groups/hunt-groups",
            hunt(),
            json!({ "enableNotReachableForwarding": true }),
            "notReachableForwardToPhoneNumber",
            number(),
        ),
        ("/groups/call-centers/overflow", center(), json!({ "action": "Transfer" }), "transferPhoneNumber", number()),
        (
            "/groups/call-centers/bounced-calls",
            center(),
            json!({ "enableTransfer": true }),
            "transferPhoneNumber",
            number(),
        ),
        (
            "/groups/call-centers/forced-forwarding",
            center(),
            json!({ "enabled": true }),
            "forwardToPhoneNumber",
            number(),
        ),
        (
            "/groups/call-centers/night-service",
            center(),
            json!({ "action": "Transfer" }),
            "transferPhoneNumber",
            number(),
        ),
        (
            "/groups/call-centers/holiday-service",
            center(),
            json!({ "action": "Transfer" }),
            "transferPhoneNumber",
            number(),
        ),
        (
            "/groups/call-centers/stranded-calls",
            center(),
            json!({ "action": "Transfer" }),
            "transferPhoneNumber",
            number(),
        ),
        (
            "/groups/call-centers/reporting",
            center(),
            json!({ "generateDailyReport": true }),
            "reportingEmailAddress1",
            mail(),
        ),
        (
            "/groups/call-centers/thresholds",
            center(),
            json!({ "enableNotificationEmail": true }),
            "notificationEmailAddresses",
            json!(["a@b.c"]),
        ),
    ]
}

/// Services of users.
fn of_users() -> Vec<Row> {
    let number = || json!("2015554112");
    let mail = || json!("grace@example.com");
    let grace = || json!({ "userId": GRACE });
    vec![
        (
            "/users/call-forwarding-always",
            json!({ "userId": ADA }),
            json!({ "isActive": true }),
            "forwardToPhoneNumber",
            number(),
        ),
        (
            "/users/call-forwarding-busy",
            json!({ "userId": ADA }),
            json!({ "isActive": true }),
            "forwardToPhoneNumber",
            number(),
        ),
        (
            "/users/call-forwarding-not-reachable",
            json!({ "userId": ADA }),
            json!({ "isActive": true }),
            "forwardToPhoneNumber",
            number(),
        ),
        (
            "/users/voice-messaging",
            grace(),
            json!({ "transferOnZeroToPhoneNumber": true }),
            "transferPhoneNumber",
            number(),
        ),
        (
            "/users/voice-messaging",
            grace(),
            json!({ "sendVoiceMessageNotifyEmail": true }),
            "voiceMessageNotifyEmailAddress",
            mail(),
        ),
        (
            "/users/voice-messaging",
            grace(),
            json!({ "sendCarbonCopyVoiceMessage": true }),
            "voiceMessageCarbonCopyEmailAddress",
            mail(),
        ),
        (
            "/users/voice-messaging",
            grace(),
            json!({ "processing": "Deliver To Email Address Only" }),
            "voiceMessageDeliveryEmailAddress",
            mail(),
        ),
        (
            "/users/voice-messaging/greetings",
            grace(),
            json!({ "disableMessageDeposit": true, "disableMessageDepositAction": "Forward" }),
            "greetingOnlyForwardDestination",
            number(),
        ),
        (
            "/users/voice-messaging/advanced",
            grace(),
            json!({ "mailServerSelection": "Personal Mail Server" }),
            "personalMailServerNetAddress",
            json!("mail.example.com"),
        ),
    ]
}

/// Trunk groups and voice portals.
fn of_groups() -> Vec<Row> {
    let number = || json!("2015554112");
    let trunk = || json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "name": "trunk.odin" });
    vec![
        (
            "/groups/trunk-groups",
            trunk(),
            json!({ "callForwardingAlwaysAction": "Forward" }),
            "callForwardingAlwaysForwardAddress",
            number(),
        ),
        (
            "/groups/trunk-groups",
            trunk(),
            json!({ "capacityExceededAction": "Forward" }),
            "capacityExceededForwardAddress",
            number(),
        ),
        (
            "/groups/trunk-groups",
            trunk(),
            json!({ "unreachableDestinationAction": "Forward" }),
            "unreachableDestinationForwardAddress",
            number(),
        ),
        (
            "/groups/trunk-groups",
            trunk(),
            json!({ "callForwardingAlwaysAction": "Reroute" }),
            "callForwardingAlwaysRerouteTrunkGroupKey",
            trunk(),
        ),
        (
            "/groups/trunk-groups",
            trunk(),
            json!({ "capacityExceededAction": "Reroute" }),
            "capacityExceededRerouteTrunkGroupKey",
            trunk(),
        ),
        (
            "/groups/trunk-groups",
            trunk(),
            json!({ "unreachableDestinationAction": "Reroute" }),
            "unreachableDestinationRerouteTrunkGroupKey",
            trunk(),
        ),
        (
            "/groups/voice-messaging/voice-portal",
            json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin" }),
            json!({ "useExternalRouting": true }),
            "externalRoutingAddress",
            json!("portal@example.net"),
        ),
    ]
}

fn rows() -> impl Iterator<Item = Row> {
    of_instances().into_iter().chain(of_users()).chain(of_groups())
}

fn with(owner: &Value, change: &Value, field: Option<(&str, &Value)>) -> Value {
    let mut body = owner.clone();
    for (name, value) in change.as_object().expect("an object") {
        body[name] = value.clone();
    }
    if let Some((name, value)) = field {
        body[name] = value.clone();
    }
    body
}

#[test]
fn what_is_switched_on_has_what_it_needs() {
    for (path, owner, on, needed, value) in rows() {
        let mut api = Api::admin();
        for missing in [None, Some((needed, &Value::Null))] {
            let (status, answer) = api.put(path, &with(&owner, &on, missing));
            assert_eq!(
                (status, &answer["error"]),
                (400, &json!(format!("The {needed} field is required."))),
                "{path} {on}"
            );
        }
        api.write(path, &with(&owner, &on, Some((needed, &value))));
        let cleared = with(&owner, &json!({}), Some((needed, &Value::Null)));
        assert_eq!(api.put(path, &cleared).0, 400, "{path}: it is on and needs {needed}");
        api.write(path, &owner);
    }
}

#[test]
fn a_hunt_group_is_created_with_what_it_needs() {
    let mut api = Api::admin();
    let profile = json!({ "name": "x", "callingLineIdLastName": "x", "callingLineIdFirstName": "x" });
    let mut body = json!({ "serviceProviderId": "ent.odin", "groupId": "grp.odin", "serviceUserId": "x@example.net", "policy": "Regular",
        "noAnswerNumberOfRings": 5, "forwardTimeoutSeconds": 10, "forwardAfterTimeout": true, "serviceInstanceProfile": profile });
    assert_eq!(api.post("/groups/hunt-groups", &body).0, 400);
    body["forwardToPhoneNumber"] = "4002".into();
    assert_eq!(api.post("/groups/hunt-groups", &body).0, 200);
}

#[test]
fn a_key_that_transfers_has_a_number() {
    let mut api = Api::admin();
    let menu =
        |menu: &str, key: &Value| json!({ "serviceUserId": ATTENDANT, "type": "Standard", menu: { "keys": [key] } });
    for action in ["Transfer With Prompt", "Transfer Without Prompt", "Transfer To Operator", "Transfer To Mailbox"] {
        let without = json!({ "key": "4", "action": action });
        for name in ["businessHoursMenu", "afterHoursMenu", "holidayMenu"] {
            let (status, answer) = api.put("/groups/auto-attendants", &menu(name, &without));
            assert_eq!((status, &answer["error"]), (400, &json!("The phoneNumber field is required.")), "{action}");
        }
        let submenu = json!({ "serviceUserId": ATTENDANT, "submenuId": "sub", "announcementSelection": "Default",
            "enableLevelExtensionDialing": false, "keys": [without] });
        assert_eq!(api.post("/groups/auto-attendants/submenus", &submenu).0, 400, "{action}");
        let within = json!({ "key": "4", "action": action, "phoneNumber": "4001" });
        api.write("/groups/auto-attendants", &menu("businessHoursMenu", &within));
        let (status, _) = api.put(
            "/groups/auto-attendants",
            &menu("businessHoursMenu", &json!({ "key": "4", "action": action, "phoneNumber": "" })),
        );
        assert_eq!(status, 400, "{action}");
    }
    assert_eq!(
        api.put(
            "/groups/auto-attendants",
            &menu("afterHoursMenu", &json!({ "key": "6", "action": "Play Announcement" }))
        )
        .0,
        400
    );
    for free in ["Name Dialing", "Extension Dialing", "Repeat Menu", "Exit"] {
        api.write("/groups/auto-attendants", &menu("afterHoursMenu", &json!({ "key": "6", "action": free })));
    }
}

#[test]
fn an_auto_attendant_as_it_was_read_can_be_written() {
    let mut api = Api::admin();
    let read = api.read(&format!("/groups/auto-attendants?serviceUserId={ATTENDANT}"));
    assert_eq!(api.write("/groups/auto-attendants", &read), read);
}
