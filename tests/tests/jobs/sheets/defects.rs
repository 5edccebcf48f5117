//! What the peer gets wrong where sheets do the same.

use odin_api::jobs::sheets::Action;
use odin_api::jobs::{JobError, MemoryJournal, Report, RunOptions};
use odin_sim::Odin;

use super::planned;
use crate::place::places;

/// The peer sent a single number with `max` null, although the API wants both ends.
#[test]
fn defect_087_a_single_number_has_both_ends() {
    for action in [Action::Create, Action::Delete] {
        let plan = planned("numbers", action, "serviceProviderId,groupId,min\nent.odin,grp.odin,+1-2015554200\n");
        let ends = r#""dns":[{"min":"+1-2015554200","max":"+1-2015554200"}]"#;
        assert!(plan.to_string().contains(ends), "{plan}");
    }
}

/// The peer swallowed what failed on the way, and returned a normal result.
#[test]
fn defect_094_what_failed_on_the_way_is_told_and_tried_again() {
    let text = "serviceProviderId,groupId,userId,firstName,lastName,servicePackServices[0],voiceMessaging.isActive\n\
                ent.odin,grp.odin,4101@example.net,Kay,McNulty,Premium,true\n";
    let plan = planned("users", Action::Create, text);
    for place in places(Odin::example) {
        place.fault("403@PUT:/users/services$#1");
        let mut journal = MemoryJournal::default();
        let mut run = || -> Report {
            let report: Result<_, JobError> =
                place.run(async |ctx| plan.run(&ctx, &mut journal, &RunOptions::default()).await);
            report.expect("a report")
        };
        let report = run();
        assert_eq!((report.items[0].outcome.word(), report.items[0].steps_done), ("failed", 1), "{}", place.name);
        assert_eq!(place.odin().count("users/voice-messaging:update"), 0, "nothing is done after it");
        assert!(run().is_done());
        assert_eq!(place.odin().count("users/:create"), 1, "{}: not again", place.name);
        assert!(place.odin().has_service("4101@example.net", "Voice Messaging User"));
    }
}

/// The peer replaced the whole list of alternate ids of a user for one more: a sheet replaces a list too, but only where it
/// has a column of it, and a second run of the same job does nothing.
#[test]
fn defect_096_a_second_run_does_nothing_and_other_lists_stay() {
    let plan = planned("users", Action::Change, "userId,title\n4001@example.net,Countess\n");
    for place in places(Odin::example) {
        let mut journal = MemoryJournal::default();
        for earlier in [false, true] {
            let report: Result<Report, JobError> =
                place.run(async |ctx| plan.run(&ctx, &mut journal, &RunOptions::default()).await);
            assert_eq!(report.expect("a report").items[0].earlier, earlier, "{}", place.name);
        }
        assert_eq!(place.odin().count("users/:update"), 1, "{}", place.name);
        let user: Result<_, odin_api::Error> =
            place.run(async |ctx| ctx.call(odin_api::users::Get::new("4001@example.net")).await);
        let user = user.expect("a user");
        assert_eq!((user.alternate_user_id.len(), user.aliases.len()), (1, 1), "{}", place.name);
    }
}

/// The peer's two functions for many users at once were stubs.
#[test]
fn defect_115_voicemail_is_switched_on_for_many() {
    let plan = planned("users", Action::Change, "userId,voiceMessaging.isActive\n4004@example.net,true\n");
    assert_eq!(plan.to_string(), "PUT /users/voice-messaging {\"userId\":\"4004@example.net\",\"isActive\":true}\n");
}
