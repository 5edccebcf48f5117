//! What another client gets wrong about groups and their resources, done right.

use crate::defects::platform::{Platform, body, site};
use odin_api::groups::admins::policies::{Access, Policies, UpdateBulk};
use odin_api::groups::auto_attendants::{self, AutoAttendantType, KeyAction, KeyEntry, submenus};
use odin_api::groups::emergency_zones::{self, AddressRange};
use odin_api::groups::hunt_groups::{self, Policy, weighted_call_distribution};
use odin_api::groups::{announcements, call_pickup, dns, trunk_groups};
use odin_api::shapes::{
    media::{FileError, MediaType},
    service::ServiceInstanceProfile,
};
use odin_api::value::{NumberRange, Patch, Pattern, Quantity};
use odin_api::{Endpoint, ErrorKind};
use serde_json::{Value, json};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const ADA: &str = "4001@example.net";
const ALAN: &str = "4002@example.net";

fn target(call: &impl Endpoint) -> String {
    call.request(&site(), None).unwrap().uri().path_and_query().unwrap().to_string()
}

fn hunt(id: &str) -> hunt_groups::Create {
    let mut profile = ServiceInstanceProfile::default();
    profile.name = id.to_owned().into();
    profile.calling_line_id_first_name = "Hunt".to_owned().into();
    profile.calling_line_id_last_name = id.to_owned().into();
    hunt_groups::Create::new(SP, GROUP, format!("{id}@example.net"), profile, Policy::Regular, 5, 0)
}

#[test]
fn defect_043_a_hunt_group_without_agents_has_none() {
    let mut platform = Platform::new();
    platform.call(&hunt("first").agents([ADA])).unwrap();
    let second = hunt("second");
    assert_eq!(body(&second).get("agents"), None);
    assert!(platform.call(&second).unwrap().record.unwrap().agents.is_empty());
}

#[test]
fn defect_044_nothing_of_one_creation_is_left_for_the_next() {
    let first = trunk_groups::Create::new(SP, GROUP, "one", 5).pilot_user_id(ADA).invitation_timeout(9).with_defaults();
    let second = body(&trunk_groups::Create::new(SP, GROUP, "two", 5).with_defaults());
    assert_eq!(body(&first)["invitationTimeout"], 9);
    assert_eq!((second.get("pilotUserId"), &second["invitationTimeout"]), (None, &json!(6)));
}

#[test]
fn defect_047_the_number_is_always_searched_for() {
    let search = dns::search::Search::new(SP, GROUP).dn(Pattern::equals("2015554001"));
    assert!(target(&search).ends_with("&dn=2015554001"));
    let mut platform = Platform::new();
    assert_eq!(platform.call(&search).unwrap().len(), 1);
}

#[test]
fn defect_051_a_pickup_group_is_addressed_by_its_present_name() {
    use call_pickup::groups::{Create, Get, Update};
    let rename = Update::new(SP, GROUP, "Desk").new_name("Front desk");
    let keys = json!({ "serviceProviderId": SP, "groupId": GROUP, "name": "Desk", "newName": "Front desk" });
    assert_eq!(body(&rename), keys);
    let users = Update::new(SP, GROUP, "Front desk").users([ADA]);
    assert_eq!(body(&users).get("newName"), None);
    let mut platform = Platform::new();
    platform.call(&Create::new(SP, GROUP, "Desk")).unwrap();
    platform.call(&rename).unwrap();
    platform.call(&users).unwrap();
    assert_eq!(platform.call(&Get::new(SP, GROUP, "Front desk")).unwrap().users.len(), 1);
}

#[test]
fn defect_052_candidates_for_pickup_have_a_whole_path() {
    let list = call_pickup::users::ListAvailable::new(SP, GROUP);
    let sent = target(&list);
    assert_eq!(sent, "/api/v2/groups/call-pickup/users?serviceProviderId=ent.odin&groupId=grp.odin");
    assert_eq!(Platform::new().call(&list).unwrap().len(), 9);
}

#[test]
fn defect_064_a_submenu_is_changed() {
    let id = "aa.new@example.net";
    let change = submenus::Update::new(id, "times").keys([KeyEntry::with("*", KeyAction::ReturnToPreviousMenu)]);
    assert_eq!(body(&change)["serviceUserId"], id, "a text, no list");
    let mut platform = Platform::new();
    platform.call(&auto_attendants::Create::named(SP, GROUP, id, AutoAttendantType::Standard, "New")).unwrap();
    platform.call(&submenus::Create::new(id, "times", "Default", true)).unwrap();
    platform.call(&change).unwrap();
    assert_eq!(platform.call(&submenus::Get::new(id, "times")).unwrap().keys.len(), 1);
}

#[test]
fn defect_065_sip_names_go_out_only_where_they_are_wanted() {
    let open = body(&trunk_groups::Create::new(SP, GROUP, "open", 5).with_defaults());
    assert_eq!((&open["requireAuthentication"], open.get("sipAuthenticationUserName")), (&json!(false), None));
    assert_eq!(open.get("sipAuthenticationPassword"), None);
    assert_eq!(open["useSystemUserLookupPolicy"], true, "a flag is a flag, no text");
}

#[test]
fn defect_066_emergency_zones_are_switched_off_and_cleared() {
    let mut platform = Platform::new();
    let home = [AddressRange::single("192.0.2.3")];
    let on = emergency_zones::Update::new(SP, GROUP).is_active(true).notify("guard@example.com").ip_addresses(home);
    platform.call(&on).unwrap();
    let mut off = emergency_zones::Update::new(SP, GROUP)
        .is_active(false)
        .send_emergency_call_notify_email(false)
        .ip_addresses(Vec::<AddressRange>::new());
    off.emergency_call_notify_email_address = Patch::Clear;
    let sent = body(&off);
    assert_eq!((&sent["isActive"], &sent["ipAddresses"]), (&json!(false), &json!([])));
    assert_eq!(sent["emergencyCallNotifyEmailAddress"], Value::Null);
    platform.call(&off).unwrap();
    let after = platform.call(&emergency_zones::Get::new(SP, GROUP)).unwrap();
    assert_eq!((after.is_active, after.send_emergency_call_notify_email), (Some(false), Some(false)));
    assert!(after.ip_addresses.is_empty() && after.emergency_call_notify_email_address.is_none());
}

#[test]
fn defect_070_weights_are_checked_before_they_go_out() {
    let short = weighted_call_distribution::Update::weights("hg@example.net", [(ADA, 60), (ALAN, 30)]).unwrap_err();
    assert_eq!(short.kind(), ErrorKind::Argument);
    assert!(short.to_string().contains("the weights make 90, not 100"), "{short}");
    let text: hunt_groups::Agent = serde_json::from_value(json!({ "userId": ADA, "weight": "60" })).unwrap();
    assert_eq!(text.weight, Some(60), "a weight that came as text is a number");
    assert!(weighted_call_distribution::Update::weights("hg@example.net", [(ADA, 60), (ALAN, 40)]).is_ok());
}

#[test]
fn defect_074_what_was_given_to_administrators_comes_back() {
    let mut change = Policies::default();
    change.admin_access = Some(Access::None);
    let update = UpdateBulk::new(change.clone()).users(["group.admin"]);
    let given = Platform::new().call(&update).unwrap().record.unwrap();
    assert_eq!((given.users[0].user_id.as_str(), given.data), ("group.admin", Some(change)));
}

#[test]
fn defect_077_the_call_capacity_has_all_fields_and_a_zero() {
    let update = trunk_groups::call_capacity::Update::new(SP, GROUP, 0)
        .bursting_max_active_calls(Quantity::Unlimited)
        .number_of_bursting_btlus(5);
    let sent = body(&update);
    assert_eq!((&sent["maxActiveCalls"], &sent["burstingMaxActiveCalls"]), (&json!(0), &json!(-1)));
    assert_eq!(sent["numberOfBurstingBTLUs"], 5);
    let after = Platform::new().call(&update).unwrap().record.unwrap();
    assert_eq!(after.number_of_bursting_btlus, Some(Quantity::Of(5)));
}

#[test]
fn defect_078_a_file_is_checked_before_it_goes_out() {
    let upload = |bytes: &[u8]| announcements::Create::upload(SP, GROUP, "greeting", "Hello", bytes, 1000);
    assert_eq!(upload(b"").unwrap_err(), FileError::Empty);
    assert_eq!(upload(b"ID3 is no format of the API").unwrap_err(), FileError::UnknownFormat);
    let large = [b"RIFF\x24\0\0\0WAVEfmt ".as_slice(), &[0; 1000]].concat();
    assert_eq!(upload(&large).unwrap_err(), FileError::TooLarge { size: 1016, at_most: 1000 });
    let film = upload(b"\0\0\0\x14ftypqt  film").unwrap();
    assert_eq!((film.media_type, film.content.as_str()), (MediaType::Mov, "AAAAFGZ0eXBxdCAgZmlsbQ=="));
    let update = announcements::Update::keeping_name(SP, GROUP, "greeting", MediaType::Wav);
    assert_eq!(update.file(b"\0\0\0\x14ftypqt  film", 1000).unwrap_err(), FileError::UnknownFormat);
}

#[test]
fn defect_082_an_auto_attendant_needs_no_more_than_what_is_required() {
    let create = auto_attendants::Create::new(
        SP,
        GROUP,
        "aa.new@example.net",
        AutoAttendantType::Basic,
        false,
        "Group",
        "Group",
        "LastName + FirstName",
        1,
    );
    let sent = body(&create);
    assert_eq!((sent.get("serviceInstanceProfile"), &sent["enableVideo"]), (None, &json!(false)));
    let named = auto_attendants::Create::named(SP, GROUP, "aa.new@example.net", AutoAttendantType::Basic, "New");
    assert!(Platform::new().call(&named).is_ok());
}

#[test]
fn defect_087_a_single_number_has_equal_ends() {
    let assign = dns::AssignBulk::new(SP, GROUP).dns([NumberRange::single("+1-2015554200")]);
    assert_eq!(body(&assign)["dns"], json!([{ "min": "+1-2015554200", "max": "+1-2015554200" }]));
    assert!(Platform::new().call(&assign).is_ok());
}
