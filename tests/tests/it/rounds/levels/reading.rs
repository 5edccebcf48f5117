//! What is read and not written: reference lists, directories, reports and calls.

use odin_api::groups::call_records::{detail, download, missed, placed, received, related, stats};
use odin_api::groups::devices::files as device_files;
use odin_api::service_providers::{self, phone_directory, reports};
use odin_api::system::{files, languages, licensing, states_provinces, time_zones};
use odin_api::value::Timestamp;
use odin_api::{ErrorKind, enterprises};
use odin_sim::{Now, PhoneCall};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const ADA: &str = "4001@example.net";
const ALAN: &str = "4002@example.net";
/// 2024-11-04, 8 o'clock in the morning.
const MORNING: u64 = 1_730_707_200;

pub fn everybody_reads_what_the_platform_has<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    for who in ["admin", "group.admin", "dept.admin"] {
        let odin = place.client(who, who);
        let all = odin.call(languages::List::new()).unwrap();
        assert_eq!((all.default.as_deref(), all.languages[0].locale.as_deref()), (Some("English"), Some("en_US")));
        assert!(odin.call(time_zones::List::new()).unwrap().iter().any(|zone| zone.key.as_deref() == Some("UTC")));
        assert!(odin.call(states_provinces::List::new()).unwrap().iter().all(|state| state.display_name.is_some()));
        let own = odin.call(service_providers::languages::List::new(SP)).unwrap();
        assert_eq!(own.default_language.as_deref(), Some("English"), "{who}");
    }
}

pub fn licences_are_counted<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let licensing = place.admin().call(licensing::Get::new()).unwrap();
    let users = &licensing.subscribers[0];
    assert_eq!(users.used.as_deref().and_then(|text| text.parse::<u32>().ok()).map(|used| used >= 3), Some(true));
    assert!(licensing.user_services.iter().any(|row| row.name.as_deref() == Some("Call Waiting")));
    let low = place.client("sp.admin", "sp.admin").call(licensing::Get::new()).unwrap_err();
    assert_eq!(low.kind(), ErrorKind::Forbidden);
}

pub fn files_are_read<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let update = device_files::Update::new(SP, GROUP, "phone4001", "%BWMACADDRESS%.cfg");
    let file = odin.call(update.upload(b"<config/>", 100).unwrap()).unwrap().record.unwrap();
    let name = file.configuration_file_name.unwrap();
    let content = odin.call(files::Get::new(&name)).unwrap().file_content;
    assert_eq!(content.as_deref(), Some("PGNvbmZpZy8+"), "in Base64");
    assert_eq!(odin.call(files::Get::new("other.cfg")).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn people_are_found<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let directory = odin.call(phone_directory::List::new(SP)).unwrap();
    let ada = directory.iter().find(|entry| entry.user_id == Some(ADA.into())).unwrap();
    assert_eq!((ada.group_id.clone(), ada.email_address.clone()), (Some(GROUP.into()), None));
    assert!(ada.name.as_deref().unwrap().contains(", "));
    let more = odin.call(enterprises::phone_directory::List::new(SP).is_extended_info_requested(true)).unwrap();
    let row = more.iter().find(|entry| entry.user_id == Some(ADA.into())).unwrap();
    assert_eq!((row.name.clone(), row.is_virtual_on_net_user), (ada.name.clone(), Some(false)));
    assert!(row.last_name.is_some() && ada.last_name.is_none(), "what is asked for only");
    let groups = odin.call(reports::List::new()).unwrap();
    let ours = groups.iter().find(|row| row.group_id == Some(GROUP.into())).unwrap();
    assert_eq!((ours.is_enterprise, ours.user_limit), (Some(true), Some(500)));
    let own = place.client("sp.admin", "sp.admin").call(reports::List::new()).unwrap();
    assert!(own.len() < groups.len() && own.iter().all(|row| row.service_provider_id == Some(SP.into())));
    let report = odin.call(reports::users::List::new(SP)).unwrap();
    assert!(report.iter().any(|user| user.user_id == ALAN && user.group_id == Some(GROUP.into())));
}

pub fn calls_of_a_group_are_told<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let call = |placed, at, spoke, through_call_center| PhoneCall {
        other: "2015550000".into(),
        placed,
        start: Now::seconds(at),
        rang: 5,
        spoke,
        through_call_center,
    };
    for (who, what) in [
        (ALAN, call(true, MORNING + 60, None, false)),
        (ADA, call(true, MORNING, Some(60), false)),
        (ADA, call(false, MORNING + 120, Some(30), true)),
        (ALAN, call(false, MORNING + 180, None, false)),
        (ALAN, call(false, MORNING + 86_400, Some(10), false)),
    ] {
        assert!(place.odin().record_call(who, &what));
    }
    let time = |text: &str| text.parse::<Timestamp>().unwrap();
    let (start, end) = (|| time("2024-11-04T00:00:00Z"), || time("2024-11-04T23:59:59Z"));
    let all = odin.call(detail::List::new(SP, GROUP, start(), end())).unwrap();
    assert_eq!(all.iter().map(|call| call.user_id.clone().unwrap()).collect::<Vec<_>>(), [ADA, ALAN, ADA, ALAN]);
    assert_eq!(odin.call(detail::List::new(SP, GROUP, start(), end()).limit(2)).unwrap().len(), 2);
    assert_eq!(odin.call(placed::List::new(SP, GROUP, start(), end())).unwrap().len(), 2);
    assert_eq!(odin.call(received::List::new(SP, GROUP, start(), end())).unwrap().len(), 1);
    let lost = odin.call(missed::List::new(SP, GROUP, start(), end())).unwrap();
    assert_eq!((lost.len(), lost[0].user_id.clone()), (1, Some(ALAN.into())));
    let through = odin.call(related::List::new(SP, GROUP, "Call Center", start(), end())).unwrap();
    assert_eq!((through.len(), through[0].user_id.clone()), (1, Some(ADA.into())));
    let counts = odin.call(stats::Get::new(SP, GROUP, start(), end())).unwrap();
    assert_eq!((counts.total, counts.placed_missed, counts.received_answered), (Some(4), Some(1), Some(1)));
    let file = odin.call(download::Download::new(SP, GROUP, start(), end(), "a token")).unwrap().into_body();
    let text = String::from_utf8(file.to_vec()).unwrap();
    assert_eq!(text.lines().count(), 5, "{text}");
    assert!(text.starts_with("startTime,userId,") && text.contains(ADA), "{text}");
    let elsewhere =
        place.client("group.admin", "group.admin").call(stats::Get::new("TestGroup", "Test", start(), end()));
    assert!(elsewhere.is_err());
}
