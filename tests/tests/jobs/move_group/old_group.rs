//! The group that is moved.

use odin_sim::Odin;
use serde_json::{Value, json};

use crate::call_flow::company::Asker;

pub(super) type Home = (&'static str, &'static str);
pub(super) const FROM: Home = ("ent.odin", "old.odin");
pub(super) const NEAR: Home = ("ent.odin", "new.odin");
pub(super) const FAR: Home = ("sp0001", "new.odin");
pub(super) const PEOPLE: [&str; 4] =
    ["7001@example.net", "7002@lab.example.net", "7003@example.net", "7004@example.net"];

/// A group of an enterprise with users, numbers and departments, of which nearly every setting was changed.
pub(super) fn platform() -> Odin {
    let mut odin = Odin::example();
    furnish(&mut Asker::new(&mut odin), true);
    odin.clear_records();
    odin
}

/// The same without users, beside a service provider that could have it.
pub(super) fn empty_of_people() -> Odin {
    let mut odin = Odin::generate(11, 40);
    let asker = &mut Asker::new(&mut odin);
    furnish(asker, false);
    // What the other service provider must have.
    asker.ask(
        "PUT",
        "/service-providers/domains",
        &json!({
            "serviceProviderId": FAR.0, "default": "sp0001.example.net",
            "domains": ["sp0001.example.net", "example.net", "lab.example.net"],
        }),
    );
    let services = [json!({"serviceName": "Voice Messaging User", "authorized": true, "quantity": -1})];
    asker.ask("PUT", "/service-providers/services", &json!({"serviceProviderId": FAR.0, "userServices": services}));
    odin.clear_records();
    odin
}

/// A body about the old group.
pub(super) fn of(mut body: Value) -> Value {
    body["serviceProviderId"] = FROM.0.into();
    body["groupId"] = FROM.1.into();
    body
}

/// Rows of services, with what is said of each.
pub(super) fn named(names: &[&str], more: &Value) -> Vec<Value> {
    let row = |name: &&str| {
        let mut row = more.clone();
        row["serviceName"] = (*name).into();
        row
    };
    names.iter().map(row).collect()
}

fn furnish(asker: &mut Asker<'_>, with_people: bool) {
    asker.ask("POST", "/groups", &of(json!({
        "groupName": "Old Group", "defaultDomain": "example.net", "userLimit": 77, "timeZone": "America/Chicago",
        "callingLineIdName": "Old and Good", "locationDialingCode": "881",
        "contact": {"contactName": "Ann", "contactNumber": "2015550000", "contactEmail": "ann@example.com"},
        "address": {"addressLine1": "1 Main Street", "city": "Springfield", "stateOrProvince": "Illinois", "country": "USA"},
    })));
    asker.ask("PUT", "/groups/services", &of(json!({
        "userServices": named(&["Do Not Disturb", "Call Forwarding Always", "Voice Messaging User"], &json!({"authorized": true, "quantity": 12})),
        "servicePackServices": named(&["Standard", "Premium"], &json!({"authorized": true, "quantity": 9})),
        "groupServices": named(
            &["Call Park", "Call Pickup", "Group Night Forwarding", "Incoming Calling Plan", "Intercept Group", "Music On Hold",
              "Outgoing Calling Plan", "Voice Messaging Group", "Hunt Group", "Trunk Group"],
            &json!({"authorized": true, "assigned": true}),
        ),
    })));
    asker.ask(
        "PUT",
        "/groups/domains",
        &of(json!({"default": "example.net", "domains": ["example.net", "lab.example.net"]})),
    );
    for (name, parent) in [("Sales", None), ("Inside", Some("Sales")), ("Alpha", Some("Inside"))] {
        let parent = parent.map(|name| of(json!({"name": name})));
        asker.ask(
            "POST",
            "/groups/departments",
            &of(json!({
                "name": name, "callingLineIdName": format!("The {name}"), "parentDepartment": parent,
            })),
        );
    }
    let settings = [
        (
            "call-processing-policy",
            json!({"useGroupCLIDSetting": true, "clidPolicy": "Use Group CLID", "maxRedirectionDepth": 9}),
        ),
        ("policy", json!({"callingPlanAccess": "Restricted", "userAccess": "No Access"})),
        ("extensions", json!({"minExtensionLength": 3, "maxExtensionLength": 5, "defaultExtensionLength": 4})),
        (
            "passcode-rules",
            json!({"minCodeLength": 5, "maxCodeLength": 9, "expirePasscode": true, "passcodeExpiresDays": 90}),
        ),
        ("password-rules", json!({"minLength": 9, "minDigits": 2})),
        ("routing-profile", json!({"routingProfile": "west"})),
        ("call-park", json!({"recallTimerSeconds": 77, "displayTimerSeconds": 9})),
        ("intercept", json!({"isActive": false, "playNewPhoneNumber": true, "newPhoneNumber": "2015550123"})),
        ("communication-barring", json!({"useDefaultServiceProviderProfile": true})),
        (
            "emergency-call-notifications",
            json!({"sendEmergencyCallNotificationEmail": true, "emergencyCallNotifyEmailAddress": "a@example.com"}),
        ),
        ("music-on-hold", json!({"isActiveDuringCallHold": false})),
        ("voice-messaging", json!({"holdPeriodDays": 30, "doesMessageAge": true})),
        (
            "voice-messaging/voice-portal",
            json!({"isActive": true, "useVoicePortalWizard": false, "serviceInstanceProfile": {"name": "Mailbox", "extension": "7999"}}),
        ),
        ("trunk-groups/call-capacity", json!({"maxActiveCalls": 7})),
        (
            "calling-plans/incoming",
            json!({"departments": [{"department": of(json!({"name": "Sales"})), "allowFromOutsideGroup": "Disallow"}]}),
        ),
    ];
    for (path, body) in settings {
        asker.ask("PUT", &format!("/groups/{path}"), &of(body));
    }
    asker.ask("POST", "/groups/dns", &of(json!({"dns": [{"min": "+1-2015554200", "max": "+1-2015554209"}]})));
    asker.ask(
        "PUT",
        "/groups/dns",
        &of(json!({"dns": [{"min": "+1-2015554206", "max": "+1-2015554207", "activated": true}]})),
    );
    if with_people {
        add_people(asker);
    }
    asker.ask("PUT", "/groups", &of(json!({"callingLineIdPhoneNumber": "+1-2015554207"})));
}

fn add_people(asker: &mut Asker<'_>) {
    for (index, user) in PEOPLE.iter().enumerate() {
        asker.ask("POST", "/users", &of(json!({
            "userId": user, "firstName": "Person", "lastName": format!("No {index}"), "callingLineIdFirstName": "Person",
            "callingLineIdLastName": "Somebody", "password": "Geheim-12345",
        })));
        let department = ["Sales", "Alpha", "Inside"].get(index).map(|name| of(json!({"name": name})));
        asker.ask(
            "PUT",
            "/users",
            &json!({
                "userId": user, "phoneNumber": format!("+1-201555420{index}"), "extension": format!("700{index}"),
                "department": department, "title": "Agent",
            }),
        );
        asker.ask(
            "PUT",
            "/users/services",
            &json!({
                "userId": user, "servicePackServices": named(&["Standard"], &json!({"assigned": true})),
                "userServices": named(&["Voice Messaging User"], &json!({"assigned": true})),
            }),
        );
        asker.ask(
            "PUT",
            "/users/do-not-disturb",
            &json!({"userId": user, "isActive": index % 2 == 0, "ringSplash": false}),
        );
    }
    let update = json!({"name": "Sales", "newName": "Sales", "callingLineIdPhoneNumber": "+1-2015554200"});
    asker.ask("PUT", "/groups/departments", &of(update));
}

pub(super) fn furnished_with_everything() -> Odin {
    let mut odin = Odin::generate(11, 40);
    let asker = &mut Asker::new(&mut odin);
    let of = |mut body: Value| {
        body["serviceProviderId"] = "ent.odin".into();
        body["groupId"] = "grp.odin".into();
        body
    };
    for (path, body) in [
        ("account-authorization-codes", json!({"codes": [{"code": "12", "description": "one"}]})),
        (
            "announcements",
            json!({"name": "Welcome", "mediaType": "WAV", "description": "w", "content": "UklGRgAAAABXQVZF"}),
        ),
        ("call-pickup/groups", json!({"name": "Front", "users": []})),
        ("common-phone-list", json!({"entries": [{"name": "Taxi", "phoneNumber": "2015550199"}]})),
        ("custom-contact-directory", json!({"name": "Doctors", "users": []})),
        ("schedules", json!({"name": "Office", "type": "Time"})),
    ] {
        asker.ask("POST", &format!("/groups/{path}"), &of(body));
    }
    odin.clear_records();
    odin
}
