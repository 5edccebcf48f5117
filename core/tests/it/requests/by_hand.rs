//! Requests of every form, written out: what `every` proves of all operations by rules, here for the eye.

use odin_api::shapes::{device::DeviceLevel, media::MediaType, people::Address, schedule::FromDnCriteria};
use odin_api::users::call_forwarding_selective::criteria::{self, ForwardSelection};
use odin_api::users::call_records::{self, UserIds};
use odin_api::users::services::settings::{self, Settings, Switch};
use odin_api::users::shared_call_appearance::endpoints;
use odin_api::users::{self, announcements, reset};
use odin_api::value::{Patch, Pattern};
use odin_api::{Custom, Endpoint, auth, groups, service_providers};
use serde_json::{Value, json};

use crate::requests::urls::site;

/// Method, target and body, `null` where there is none.
fn sent(call: &impl Endpoint) -> (String, Value) {
    let request = call.request(&site(), None).expect("a sound request");
    let target = request.uri().path_and_query().expect("a target").as_str();
    let target = target.strip_prefix("/api/v2").expect("below the base URL");
    let body =
        if request.body().is_empty() { Value::Null } else { serde_json::from_slice(request.body()).expect("JSON") };
    (format!("{} {target}", request.method()), body)
}

#[track_caller]
fn check(call: &impl Endpoint, line: &str, body: Value) {
    assert_eq!(sent(call), (line.to_owned(), body));
}

#[test]
fn ids_and_names_are_encoded_whole() {
    let get = users::services::Get::new("4001+a@example.net");
    check(&get, "GET /users/services?userId=4001%2Ba%40example.net", Value::Null);
    let get = groups::device_types::files::Get::new("ent.odin", "grp.odin", "Polycom IP5000", "%BWMACADDRESS%.cfg");
    let line = "GET /groups/device-types/files?serviceProviderId=ent.odin&groupId=grp.odin&deviceType=Polycom%20IP5000\
        &fileFormat=%25BWMACADDRESS%25.cfg";
    check(&get, line, Value::Null);
    check(&auth::sso::CreateFor::new("a/b c"), "PUT /auth/sso/a%2Fb%20c", Value::Null);
}

#[test]
fn a_query_has_flags_numbers_words_patterns_and_constants() {
    let get = service_providers::services::Get::new("ent.odin").only_licensed(true).only_authorised(false);
    let line = "GET /service-providers/services?serviceProviderId=ent.odin&onlyLicensed=true&onlyAuthorised=false";
    check(&get, line, Value::Null);
    let list = groups::devices::List::new("ent.odin", "grp.odin")
        .limit(5)
        .device_name(Pattern::starts_with("phone"))
        .net_address(Pattern::equals("192.0.2.6"))
        .version(Pattern::contains("VVX"));
    let line = "GET /groups/devices?serviceProviderId=ent.odin&groupId=grp.odin&limit=5&deviceName=phone%2A\
        &netAddress=192.0.2.6&version=%2AVVX%2A";
    check(&list, line, Value::Null);
    let available = groups::devices::ListAvailable::new("ent.odin", "grp.odin").is_music_on_holds(true);
    let line = "GET /groups/devices?q=available&serviceProviderId=ent.odin&groupId=grp.odin&isMusicOnHolds=true";
    check(&available, line, Value::Null);
    let ports =
        groups::devices::available_ports::Get::new("ent.odin", "grp.odin", "gateway 1", DeviceLevel::ServiceProvider);
    let line = "GET /groups/devices/available-ports?serviceProviderId=ent.odin&groupId=grp.odin&deviceName=gateway%201\
        &deviceLevel=Service%20Provider";
    check(&ports, line, Value::Null);
    let get = announcements::Get::new("4001@example.net", "Closed", MediaType::Wav);
    check(&get, "GET /users/announcements?userId=4001%40example.net&name=Closed&mediaType=WAV", Value::Null);
    let available =
        announcements::ListAvailable::to("4001@example.net").announcement_type(announcements::AnnouncementType::Audio);
    check(&available, "GET /users/announcements?userId=4001%40example.net&available=true&type=Audio", Value::Null);
    let delete = groups::events::Delete::new("ent.odin", "grp.odin", "A name", "Time", "Christmas");
    let line = "DELETE /groups/events?serviceProviderId=ent.odin&groupId=grp.odin&name=A%20name&type=Time\
        &eventName=Christmas";
    check(&delete, line, Value::Null);
}

#[test]
fn a_list_in_a_query_is_joined_or_repeated_as_the_operation_has_it() {
    let time = |text: &str| text.parse::<odin_api::value::Timestamp>().expect("a time");
    let users = UserIds::of(["4001@example.net", "4002@example.net"]);
    let list = call_records::details::List::new(time("2024-11-04T00:00:00Z"), time("2024-11-05T00:00:00Z"), users);
    let line = "GET /users/call-records/details?startTime=2024-11-04T00%3A00%3A00Z&endTime=2024-11-05T00%3A00%3A00Z\
        &userIds=4001%40example.net%2C4002%40example.net";
    check(&list, line, Value::Null);
    // The percent signs around the name of a tag are put there.
    let tags = groups::devices::multiple_tags::Delete::of("ent.odin", "grp.odin", "phone4001", ["BLF_LIST", "%LOGO%"]);
    let line = "DELETE /groups/devices/multiple-tags?serviceProviderId=ent.odin&groupId=grp.odin&deviceName=phone4001\
        &tags=%25BLF_LIST%25&tags=%25LOGO%25";
    check(&tags, line, Value::Null);
    let tags =
        service_providers::devices::multiple_tags::Delete::of("ent.odin", "gateway1", ["LOGO"]).group_id("grp.odin");
    let line = "DELETE /service-providers/devices/multiple-tags?serviceProviderId=ent.odin&deviceName=gateway1\
        &tags=%25LOGO%25&groupId=grp.odin";
    check(&tags, line, Value::Null);
    let tags = odin_api::system::devices::multiple_tags::Delete::of("conference1", ["LOGO"]);
    check(&tags, "DELETE /system/devices/multiple-tags?deviceName=conference1&tags=%25LOGO%25", Value::Null);
}

#[test]
fn a_body_has_what_is_set_what_is_cleared_and_what_is_inside() {
    check(&users::Update::new("4001@example.net"), "PUT /users", json!({"userId": "4001@example.net"}));
    let mut address = Address::default();
    address.city = Patch::Set("Berlin".into());
    let mut update = users::Update::new("4001@example.net").title("Chef").address(address).aliases([""; 0]);
    update.email_address = Patch::Clear;
    let body = json!({
        "userId": "4001@example.net", "title": "Chef", "emailAddress": null, "address": {"city": "Berlin"}, "aliases": [],
    });
    check(&update, "PUT /users", body);
    let create =
        criteria::Create::new("4001@example.net", "The boss", ForwardSelection::DefaultNumber, FromDnCriteria::any());
    let body = json!({
        "userId": "4001@example.net", "criteriaName": "The boss",
        "forwardToNumberSelection": "Forward To Default Number", "fromDnCriteria": {"fromDnCriteriaSelection": "Any"},
    });
    check(&create, "POST /users/call-forwarding-selective/criteria", body);
    let mut settings = Settings::new("4001@example.net");
    let mut on = Switch::default();
    on.is_active = Some(true);
    settings.integrated_imp = Some(on);
    let body = json!({"userId": "4001@example.net", "Integrated IMP": {"isActive": true}});
    check(&settings::Update::new(settings), "PUT /users/services/settings", body);
}

#[test]
fn query_and_body_go_together() {
    let create = service_providers::call_centers::threshold_profiles::Create::new("ent.odin", "Sales", "A description");
    let line = "POST /service-providers/call-centers/threshold-profiles?serviceProviderId=ent.odin&profileName=Sales";
    check(&create, line, json!({"profileDescription": "A description"}));
}

#[test]
fn short_ways_to_say_it_fill_in_the_rest() {
    let body = json!({
        "userId": "4001@example.net", "removeFromGroupServices": true, "removeCallRecords": true,
        "removeAlternateUserIds": true, "removeWebexPerson": true, "cycleServicePacks": true,
        "resetPasswordPasscode": true,
    });
    check(&reset::Reset::everything("4001@example.net"), "POST /users/reset", body);
    let create = endpoints::Create::of("4001@example.net", "phone", DeviceLevel::Group, "4001_2@example.net");
    let body = json!({
        "userId": "4001@example.net", "linePort": "4001_2@example.net", "isActive": true, "allowOrigination": true,
        "allowTermination": true, "deviceName": "phone", "deviceLevel": "Group",
    });
    check(&create, "POST /users/shared-call-appearance/endpoints", body);
}

#[test]
fn a_call_of_ones_own_is_sent_as_it_is_written() {
    let custom = Custom::put("/groups/new%20thing").query("groupId", "a+b").json(json!([1, null]));
    check(&custom, "PUT /groups/new%20thing?groupId=a%2Bb", json!([1, null]));
}
