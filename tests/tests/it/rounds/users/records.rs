//! What users did, and everything about them.

use odin_api::ErrorKind;
use odin_api::users::call_records::{
    CallDirection, Period, UserIds, daily, detail, details, hourly, related, stats, summary,
};
use odin_api::users::{audit, basic_call_logs, do_not_disturb, reports};
use odin_api::value::Timestamp;
use odin_sim::{Now, PhoneCall};

use crate::conformance::{Lab, Stage, Transport};

const ADA: &str = "4001@example.net";
const ALAN: &str = "4002@example.net";
/// 2024-11-04, 8 o'clock in the morning.
const MORNING: u64 = 1_730_707_200;

fn call(placed: bool, at: u64, spoke: Option<u32>, through_call_center: bool) -> PhoneCall {
    PhoneCall { other: "2015550000".into(), placed, start: Now::seconds(at), rang: 5, spoke, through_call_center }
}

pub fn the_last_calls_are_listed<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assert!(odin.call(basic_call_logs::Get::new(ADA)).unwrap().placed.is_empty());
    for what in [
        call(true, MORNING, Some(60), false),
        call(true, MORNING + 600, None, false),
        call(false, MORNING + 1200, Some(30), false),
        call(false, MORNING + 7200, None, false),
    ] {
        assert!(place.odin().record_call(ADA, &what));
    }
    let logs = odin.call(basic_call_logs::Get::new(ADA)).unwrap();
    assert_eq!((logs.placed.len(), logs.received.len(), logs.missed.len()), (2, 1, 1));
    assert_eq!(logs.placed[0].time.as_deref(), Some("2024-11-04 08:10:00"), "the latest first");
    assert_eq!(logs.missed[0].phone_number.as_ref().unwrap().as_str(), "2015550000");
}

pub fn calls_are_counted<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let time = |text: &str| text.parse::<Timestamp>().unwrap();
    let day = Period::between(time("2024-11-04T00:00:00Z"), time("2024-11-04T23:59:59Z")).unwrap();
    let both = || UserIds::of([ADA, ALAN]);
    let quiet = odin.call(stats::Get::during(&day, ADA)).unwrap();
    assert_eq!((quiet.total, quiet.user_id), (None, None), "no calls, no numbers");
    for (who, what) in [
        (ADA, call(true, MORNING, Some(60), false)),
        (ADA, call(true, MORNING + 600, Some(30), false)),
        (ADA, call(false, MORNING + 7200, None, false)),
        (ALAN, call(false, MORNING + 60, Some(10), true)),
        (ALAN, call(false, MORNING + 86_400, Some(10), false)),
    ] {
        assert!(place.odin().record_call(who, &what));
    }
    let counts = odin.call(stats::Get::during(&day, ADA)).unwrap();
    assert_eq!((counts.total, counts.placed_answered, counts.received_missed), (Some(3), Some(2), Some(1)));
    assert_eq!(odin.call(stats::Get::during(&day, both())).unwrap().total, Some(4), "several users in one call");
    let east = Period::between(time("2024-11-04T03:00:00-05:00"), time("2024-11-04T03:05:00-05:00")).unwrap();
    assert_eq!(odin.call(stats::Get::during(&east, ADA)).unwrap().total, Some(1), "offsets are understood");

    let rows = odin.call(details::List::during(&day, both())).unwrap();
    assert_eq!((rows.count, rows.total, rows.is_cut()), (Some(4), Some(4), false));
    assert_eq!(rows.data[0].direction, Some(CallDirection::Placed));
    assert_eq!(rows.data[0].start_time.as_deref(), Some("2024-11-04 08:00:00"));
    assert_eq!(rows.data[0].total_time.as_deref(), Some("00:01:05"));
    assert_eq!(odin.call(detail::List::during(&day, both())).unwrap(), rows);
    assert_eq!(odin.call(details::ListByPost::during(&day, [ADA, ALAN])).unwrap(), rows);
    let hours = odin.call(hourly::List::during(&day, ADA)).unwrap();
    assert_eq!(hours.iter().map(|row| row.total_calls.unwrap()).collect::<Vec<_>>(), [2, 1]);
    let days = odin.call(daily::List::during(&day, ADA)).unwrap();
    assert_eq!((days.len(), days[0].total_calls, days[0].placed_seconds), (1, Some(3), Some(90)));
    let centers = related::List::new(day.start(), day.end(), "Call Center", ALAN);
    assert_eq!(odin.call(centers).unwrap().len(), 1);
    let totals = odin.call(summary::List::during(&day, both())).unwrap();
    assert_eq!((totals[0].outbound_calls, totals[1].inbound_calls), (Some(2), Some(1)));
    assert_eq!(totals[0].outbound_time.as_deref(), Some("00:01:40"));
    assert_eq!(odin.call(summary::ListByPost::during(&day, [ADA, ALAN])).unwrap(), totals);

    let year = stats::Get::new(time("2024-01-01T00:00:00Z"), time("2024-12-31T00:00:00Z"), ADA);
    assert_eq!(odin.call(year).unwrap_err().kind(), ErrorKind::Rejected, "three months at a time");
}

pub fn everything_is_in_one_record<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    odin.call(do_not_disturb::Update::new(ADA).is_active(true)).unwrap();
    let audit = odin.call(audit::Get::new(ADA)).unwrap();
    let settings = audit.settings.unwrap();
    assert_eq!(settings.user.unwrap().first_name.as_deref(), Some("Ada"));
    assert_eq!(settings.call_processing_policy.unwrap().max_redirection_depth, Some(5));
    let services = audit.user_services.unwrap();
    assert_eq!(services.do_not_disturb.unwrap().is_active, Some(true));
    let packs = services.services_assignment.unwrap().service_pack_services;
    assert_eq!(packs.iter().filter(|pack| pack.is_assigned()).count(), 1);
    assert!(services.services_assigned.unwrap().user_services.len() > 4);

    let report = odin.call(reports::users::Get::new(ADA)).unwrap();
    assert_eq!((report.department_name.as_deref(), report.in_trunk_group), (Some("Sales"), Some(false)));
    assert_eq!((report.service_packs[0].as_str(), report.user_line_ports[0].as_str()), ("Standard", ADA));
}
