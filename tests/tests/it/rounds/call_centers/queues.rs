//! What happens to calls in a queue, and what is known of them.

use odin_api::groups::call_centers::announcements::{ComfortMessage, EntranceMessage};
use odin_api::groups::call_centers::disposition_codes::{self, CodeLevel, DispositionCodeRef, codes};
use odin_api::groups::call_centers::dnis::{self, Priority, instances};
use odin_api::groups::call_centers::night_service::NightAction;
use odin_api::groups::call_centers::{MessageSource, overflow, reporting, statistics};
use odin_api::groups::schedules;
use odin_api::shapes::{
    media::{AnnouncementFile, MediaType},
    schedule::{ScheduleRef, ScheduleType},
};
use odin_api::value::Patch;
use odin_api::{Endpoint, ErrorKind, enterprises};

use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::call_centers::centers::{ADA, CENTER, SP, hire};
use crate::rounds::call_centers::round;

const WAV: &[u8] = b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0";

pub fn treatments_are_kept<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let reason = enterprises::call_centers::agent_unavailable_codes::Create::new(SP, "1001", "Lunch", true);
    odin.call(reason).unwrap();
    let upload = odin_api::users::announcements::Create::from_bytes(CENTER, "wait.wav", WAV, 1000);
    odin.call(upload.unwrap()).unwrap();
    let file = || AnnouncementFile::stored("wait.wav", MediaType::Wav, "User");
    let holidays = schedules::Create::new(SP, "grp.odin", "Christmas", ScheduleType::Holiday);
    odin.call(holidays).unwrap();
    round!(
        odin,
        odin_api::groups::call_centers::overflow,
        (CENTER),
        |update| update
            .action("Transfer")
            .transfer_phone_number("+1-2015554001")
            .audio_message_source(MessageSource::File)
            .audio_file_list([file()]),
        |read| read.audio_file_list.len() == 1
            && read.transfer_phone_number.as_ref().is_some_and(|number| number.as_str() == "+1-2015554001")
    );
    round!(
        odin,
        odin_api::groups::call_centers::bounced_calls,
        (CENTER),
        |update| update.is_active(true).number_of_rings_before_bouncing_call(3),
        |read| read.number_of_rings_before_bouncing_call == Some(3)
    );
    round!(
        odin,
        odin_api::groups::call_centers::forced_forwarding,
        (CENTER),
        |update| update.enabled(true).forward_to_phone_number("4001"),
        |read| read.enabled == Some(true)
    );
    round!(
        odin,
        odin_api::groups::call_centers::stranded_calls,
        (CENTER),
        |update| update.action("Night Service"),
        |read| { read.action.as_ref().is_some_and(|action| action.as_str() == "Night Service") }
    );
    round!(
        odin,
        odin_api::groups::call_centers::stranded_calls_unavailable,
        (CENTER),
        |update| update
            .action("Busy")
            .condition_policy_on_number_of_agents_with_specified_unavailable_code(true)
            .number_of_agents_with_specified_unavailable_code(2)
            .agents_unavailable_code("1001"),
        |read| read.agents_unavailable_code.as_deref() == Some("1001")
    );
    round!(
        odin,
        odin_api::groups::call_centers::stranded_calls_unavailable,
        (CENTER),
        |update| update.condition_policy_on_number_of_agents_with_specified_unavailable_code(false),
        |read| {
            read.agents_unavailable_code.is_none() && read.number_of_agents_with_specified_unavailable_code.is_none()
        }
    );
    round!(
        odin,
        odin_api::groups::call_centers::holiday_service,
        (CENTER),
        |update| {
            let mut schedule = ScheduleRef::default();
            schedule.name = Some("Christmas".to_owned());
            update.action(NightAction::Busy).holiday_schedule(schedule)
        },
        |read| read.holiday_schedule.as_ref().is_some_and(|schedule| schedule.name.as_deref() == Some("Christmas"))
    );
    round!(
        odin,
        odin_api::groups::call_centers::night_service,
        (CENTER),
        |update| {
            let mut update =
                update.action(NightAction::Transfer).transfer_phone_number("4001").force_night_service(true);
            update.business_hours = Patch::Clear;
            update
        },
        |read| read.business_hours.is_none() && read.force_night_service == Some(true)
    );
}

pub fn what_callers_hear_is_kept<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    round!(
        odin,
        odin_api::groups::call_centers::announcements,
        (CENTER),
        |update| {
            let mut entrance = EntranceMessage::default();
            entrance.enabled = true.into();
            entrance.audio_url_list = ["http://media.example.net/hello.wav"].into_iter().collect();
            let mut comfort = ComfortMessage::default();
            comfort.time_between_comfort_messages_seconds = 60.into();
            update.entrance_message(entrance).comfort_message(comfort)
        },
        |read| {
            let (entrance, comfort) = (read.entrance_message.as_ref().unwrap(), read.comfort_message.as_ref().unwrap());
            entrance.enabled.get() == Some(&true)
                && entrance.audio_url_list.len() == 1
                && comfort.time_between_comfort_messages_seconds.get() == Some(&60)
                && comfort.enabled.get() == Some(&false)
        }
    );
    round!(
        odin,
        odin_api::groups::call_centers::comfort_message_bypass,
        (CENTER),
        |update| update.enabled(true).call_waiting_age_threshold_seconds(15),
        |read| read.call_waiting_age_threshold_seconds == Some(15)
    );
    round!(
        odin,
        odin_api::groups::call_centers::distinctive_ringing,
        (CENTER),
        |update| update.distinctive_ringing_ring_pattern_for_call_center("Long-Long"),
        |read| {
            read.distinctive_ringing_ring_pattern_for_call_center.as_ref().is_some_and(|it| it.as_str() == "Long-Long")
        }
    );
}

pub fn what_supervisors_see_is_kept<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    round!(
        odin,
        odin_api::groups::call_centers::queue_status_notifications,
        (CENTER),
        |update| update.enable_queue_depth_threshold(true).number_of_calls_threshold(20),
        |read| read.number_of_calls_threshold == Some(20)
    );
    round!(
        odin,
        odin_api::groups::call_centers::reporting,
        (CENTER),
        |update| update.collection_period_minutes(60).reporting_email_address1("boss@example.com"),
        |read| read.collection_period_minutes == Some(60)
            && read.reporting_email_address1.as_deref() == Some("boss@example.com")
    );
    let odd = odin.call(reporting::Update::new(CENTER).collection_period_minutes(20)).unwrap_err();
    assert_eq!(odd.kind(), ErrorKind::Rejected);
    round!(
        odin,
        odin_api::groups::call_centers::thresholds,
        (CENTER),
        |update| update
            .is_active(true)
            .threshold_current_calls_in_queue_red(30)
            .notification_email_addresses(["boss@example.com"]),
        |read| {
            read.threshold_current_calls_in_queue_red == Some(30)
                && read.threshold_current_calls_in_queue_yellow.is_none()
                && read.notification_email_addresses.len() == 1
        }
    );
    let center = odin.call(odin_api::groups::call_centers::Get::new(CENTER)).unwrap();
    assert_eq!(center.call_center_queue_thresholds_is_active, Some(true));

    hire(&odin, &[ADA]);
    let get = statistics::Get::new(CENTER).start("2026-03-02T00:00:00.000Z").end("2026-03-03T00:00:00.000Z");
    let figures = odin.call(get).unwrap();
    assert_eq!(figures.queue_statistics.unwrap().number_of_calls_answered, Some(0));
    assert_eq!(figures.agent_statistics[0].agent_user_id, Some(ADA.into()));
    assert_eq!(figures.agent_statistics[0].available, Some(true), "which came as a text");
}

pub fn a_transfer_needs_a_number<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let error = odin.call(overflow::Update::new(CENTER).action("Transfer")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Rejected);
    assert_eq!(error.server_text(), Some("The transferPhoneNumber field is required."));
    let code = DispositionCodeRef::default();
    let forced = disposition_codes::Update::new(CENTER).force_use_of_call_disposition_codes(true);
    assert!(odin.call(forced.default_call_disposition_code(code)).is_err());
}

pub fn dnis_numbers_come_and_go<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let create = instances::Create::new(CENTER, "Sales").dnis_phone_number("2015554101").priority(Priority::High);
    odin.call(create).unwrap();
    let taken = instances::Create::new(CENTER, "More").dnis_phone_number("2015554101");
    assert_eq!(odin.call(taken).unwrap_err().kind(), ErrorKind::Rejected);
    let number = odin.call(instances::Get::new(CENTER, "Sales")).unwrap();
    assert_eq!(number.dnis_phone_number, Some("2015554101".into()), "which came as a JSON number");
    assert_eq!((number.priority.as_ref(), number.name.as_ref()), (Some(&Priority::High), None));

    round!(
        odin,
        odin_api::groups::call_centers::dnis,
        (CENTER),
        |update| update.display_dnis_name(true).promote_calls_from_priority_1_to_0_seconds(60),
        |read| read.instances.len() == 2
            && read.instances[0].is_primary_dnis == Some(true)
            && read.promote_calls_from_priority_1_to_0_seconds == Some(60)
    );
    round!(
        odin,
        odin_api::groups::call_centers::dnis::announcements,
        (CENTER, "Sales"),
        |update| {
            let mut entrance = EntranceMessage::default();
            entrance.mandatory = true.into();
            update.entrance_message(entrance)
        },
        |read| read.entrance_message.as_ref().is_some_and(|message| message.mandatory.get() == Some(&true))
    );

    let mut rename = instances::Update::new(CENTER).name("Sales").new_dnis_name("Shop");
    rename.dnis_phone_number = Patch::Clear;
    odin.call(rename).unwrap();
    let names = |rows: &[dnis::Dnis]| rows.iter().map(|row| row.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&odin.call(instances::List::new(CENTER)).unwrap()), ["Support Center", "Shop"]);
    assert_eq!(odin.call(instances::Get::new(CENTER, "Shop")).unwrap().dnis_phone_number, None);
    let messages = odin.call(dnis::announcements::Get::new(CENTER, "Shop")).unwrap();
    assert_eq!(messages.entrance_message.unwrap().mandatory.get(), Some(&true), "they go with the name");
    odin.call(instances::Delete::new(CENTER, "Shop")).unwrap();
    assert_eq!(odin.call(instances::Get::new(CENTER, "Shop")).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn disposition_codes_come_and_go<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    odin.call(codes::Create::new(CENTER, "17", true).description("Wrong number")).unwrap();
    assert!(odin.call(codes::Create::new(CENTER, "17", true)).is_err(), "twice");
    odin.call(codes::Update::new(CENTER, "17").is_active(false)).unwrap();
    let code = odin.call(codes::Get::new(CENTER, "17")).unwrap();
    assert_eq!((code.is_active, code.description.as_deref()), (Some(false), Some("Wrong number")));
    let rows = odin.call(codes::List::new(CENTER)).unwrap();
    assert_eq!((rows[0].code.as_deref(), rows[0].level.as_ref()), (Some("17"), Some(&CodeLevel::Queue)));

    let unknown = || {
        let mut code = DispositionCodeRef::default();
        code.code = "99".to_owned().into();
        code
    };
    let error = odin.call(disposition_codes::Update::new(CENTER).default_call_disposition_code(unknown())).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    round!(
        odin,
        odin_api::groups::call_centers::disposition_codes,
        (CENTER),
        |update| {
            let mut code = unknown();
            code.code = "17".to_owned().into();
            update.enable_call_disposition_codes(true).default_call_disposition_code(code)
        },
        |read| read.default_call_disposition_code.as_ref().is_some_and(|code| code.code.get().is_some())
    );
    assert!(odin.call(codes::Delete::new(CENTER, "17")).is_err(), "it is the default");
    let mut clear = disposition_codes::Update::new(CENTER);
    clear.default_call_disposition_code = Patch::Clear;
    odin.call(clear).unwrap();
    odin.call(codes::Delete::new(CENTER, "17")).unwrap();
    assert!(odin.call(codes::List::new(CENTER)).unwrap().is_empty());
}
