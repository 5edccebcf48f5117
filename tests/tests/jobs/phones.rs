//! Phones and voice mail of a group: each once, or told why not.

use std::collections::BTreeSet;

use odin_api::flow::Ctx;
use odin_api::groups::devices::tags;
use odin_api::jobs::phones::{PhoneTask, Phones};
use odin_api::jobs::voicemail::Voicemail;
use odin_api::jobs::{JobError, MemoryJournal, NoJournal, Outcome, Report, RunOptions};
use odin_api::value::PhoneNumber;
use odin_api::{Error, users};
use odin_sim::Odin;

use crate::place::places;
use crate::schedule::shuffled;
use crate::whose::requests;

fn phones() -> Phones {
    let tag = PhoneTask::Tag("%LOGO%".to_owned(), "odin.png".to_owned());
    Phones::new("ent.odin", "grp.odin", [tag, PhoneTask::Rebuild, PhoneTask::Reset])
}

async fn run(ctx: Ctx, journal: &mut MemoryJournal) -> Result<Report, JobError> {
    phones().plan(&ctx).await?.run(&ctx, journal, &RunOptions::default()).await
}

#[test]
fn all_phones_of_a_group_are_tagged_rebuilt_and_restarted() {
    for place in places(Odin::founding) {
        let report = place.run(async |ctx| run(ctx, &mut MemoryJournal::default()).await).expect("a report");
        assert!(report.is_done() && report.items.len() == 5, "{}: {report:?}", place.name);
        assert_eq!(requests(&place.odin()), 1 + 5 * 3, "{}", place.name);
        for operation in ["groups/devices/rebuild:rebuild", "groups/devices/reset:reset"] {
            assert_eq!(place.odin().count(operation), 5, "{}: {operation}", place.name);
        }
        for item in &report.items {
            let tags: Result<_, Error> =
                place.run(async |ctx| ctx.call(tags::List::new("ent.odin", "grp.odin", &*item.key)).await);
            let tags = tags.expect("tags");
            assert!(
                tags.iter().any(|tag| tag.tag_value.get().is_some_and(|value| value == "odin.png")),
                "{}: {tags:?}",
                item.key
            );
        }
        // Once more: a tag that is there is set again.
        let report = place.run(async |ctx| run(ctx, &mut MemoryJournal::default()).await).expect("a report");
        assert!(report.is_done(), "{}: {report:?}", place.name);
    }
}

#[test]
fn a_fifth_of_the_requests_may_fail() {
    for place in places(Odin::founding) {
        place.odin().seed_faults(7);
        for fault in ["503", "502", "429=0"] {
            place.fault(&format!("{fault}@/groups~0.07"));
        }
        let mut journal = MemoryJournal::default();
        // A restart of which nobody knows whether it was carried out is left to people.
        let settled = |report: &Report| {
            report.items.iter().all(|item| matches!(item.outcome, Outcome::Done | Outcome::FateUnknown(_)))
        };
        let ended = (0..100).find_map(|_| match place.run(async |ctx| run(ctx, &mut journal).await) {
            Ok(report) => Some(report).filter(settled),
            Err(JobError::Call(_)) => None,
            Err(error) => panic!("{}: {error}", place.name),
        });
        let report = ended.expect("it ends");
        let restarts = usize::try_from(place.odin().count("groups/devices/reset:reset")).expect("a number");
        assert!((report.counts().done..=5).contains(&restarts), "{}: none is restarted twice: {report:?}", place.name);
    }
}

#[test]
fn a_thousand_schedules_end_alike() {
    let mut orders = BTreeSet::new();
    for seed in 0..1000 {
        let (mut odin, mut journal) = (Odin::founding(), MemoryJournal::default());
        odin.add_fault("400@POST:/groups/devices/reset$#2".parse().expect("a fault"));
        let report = shuffled(seed, &mut odin, |ctx| run(ctx, &mut journal)).expect("a report");
        assert_eq!((report.counts().done, report.counts().failed), (4, 1), "schedule {seed}");
        orders.insert(journal.expose().to_owned());
        let report = shuffled(seed, &mut odin, |ctx| run(ctx, &mut journal)).expect("a report");
        assert!(report.is_done() && odin.count("groups/devices/reset:reset") == 5, "schedule {seed}");
    }
    assert!(orders.len() > 900, "the schedules differ: {}", orders.len());
}

#[test]
fn phones_that_are_not_there_are_told() {
    let mut odin = Odin::founding();
    for (job, message) in [
        (phones().named(["phone4001", "none"]), "none: the group grp.odin has no such device"),
        (phones().of_type("None"), "devices: there are none"),
        (Phones::new("ent.odin", "grp.odin", []), "tasks: there are none"),
    ] {
        let plan = shuffled(1, &mut odin, async |ctx: Ctx| job.plan(&ctx).await);
        assert_eq!(plan.expect_err("an error").to_string(), message);
    }
    let some = phones().named(["phone4001"]);
    let plan = shuffled(1, &mut odin, async |ctx: Ctx| some.plan(&ctx).await).expect("a plan");
    assert_eq!((plan.items().len(), plan.calls().count()), (1, 3));
}

fn voicemail() -> Voicemail {
    Voicemail::new("ent.odin", "grp.odin").when_busy(true).when_unanswered(true).transfer_on_zero("4000")
}

/// The peer has the name of this job, and nothing behind it.
#[test]
fn defect_115_voice_mail_is_switched_on_for_many_users() {
    for place in places(Odin::founding) {
        let job =
            async |ctx: Ctx| voicemail().plan(&ctx).await?.run(&ctx, &mut NoJournal, &RunOptions::default()).await;
        let report = place.run(job).expect("a report");
        assert!(report.is_done() && report.items.len() == 9, "{}: {report:?}", place.name);
        assert_eq!(requests(&place.odin()), 1 + 2 * 9, "{}", place.name);
        for item in &report.items {
            let mail: Result<_, Error> =
                place.run(async |ctx| ctx.call(users::voice_messaging::Get::new(&*item.key)).await);
            let mail = mail.expect("voice mail");
            assert_eq!((mail.is_active, mail.busy_redirect_to_voice_mail), (Some(true), Some(true)), "{}", item.key);
            assert_eq!(mail.transfer_phone_number.get().map(PhoneNumber::as_str), Some("4000"), "{}", item.key);
        }
        let job = async |ctx: Ctx| {
            voicemail().mail(true).users(["4001@example.net", "4002@example.net", "none"]).plan(&ctx).await
        };
        let error = place.run(job).expect_err("an error");
        let why = "4002@example.net: it has no mail address\nnone: the group grp.odin has no such user";
        assert_eq!(error.to_string(), why, "{}", place.name);
    }
}
