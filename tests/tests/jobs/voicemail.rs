//! Voice mail for many users: on for each, as it was said, and without a second licence.

use std::collections::{BTreeMap, BTreeSet};

use odin_api::flow::Ctx;
use odin_api::jobs::voicemail::Voicemail;
use odin_api::jobs::{JobError, Journal, MemoryJournal, NoJournal, Report, RunOptions};
use odin_api::testing::Server;
use odin_api::users::services::{self, Assignment};
use odin_api::users::voice_messaging::{self, Processing, voice_portal};
use odin_api::value::PhoneNumber;
use odin_api::{Error, ErrorKind, users};
use odin_sim::Odin;
use serde_json::{Value, json};

use crate::call_flow::company::Asker;
use crate::place::places;
use crate::schedule::shuffled;
use crate::whose::requests;

const HOMES: [(&str, &str); 2] = [("ent.odin", "grp.odin"), ("sp0001", "sp0001-g01")];
const SERVICE: &str = "Voice Messaging User";
const ASSIGN: &str = "users/services:update";
const UPDATE: &str = "users/voice-messaging:update";
const PORTAL: &str = "users/voice-messaging/voice-portal:update";

/// Some have the service, on its own or in a pack, and some do not. There are licences for all.
fn platform() -> Odin {
    let mut odin = Odin::generate(11, 60);
    let asker = &mut Asker::new(&mut odin);
    let any = json!([{"serviceName": SERVICE, "authorized": true, "quantity": -1}]);
    asker.ask("PUT", "/service-providers/services", &json!({"serviceProviderId": "sp0001", "userServices": any}));
    let group = json!({"serviceProviderId": "sp0001", "groupId": "sp0001-g01", "userServices": any});
    asker.ask("PUT", "/groups/services", &group);
    odin.clear_records();
    odin
}

fn all_of(home: (&str, &str)) -> Voicemail {
    let job = Voicemail::new(home.0, home.1).on_busy(true).on_no_answer(false).transfer_on_zero("4000");
    job.copy_by_mail(false).automatic_login(true)
}

async fn run(ctx: Ctx, job: &Voicemail, journal: &mut (dyn Journal + Send)) -> Result<Report, JobError> {
    job.plan(&ctx, journal).await?.run(&ctx, journal, &RunOptions::default()).await
}

/// The same with nothing but calls, one after the other. How many got the service.
async fn naive(ctx: Ctx, home: (&str, &str)) -> Result<usize, Error> {
    let mut new = 0;
    for user in ctx.call(users::List::of_group(home.0, home.1)).await? {
        let id = user.user_id;
        match ctx.call(voice_messaging::Get::new(&id)).await {
            Err(error) if error.kind() == ErrorKind::NotAssigned => {
                new += 1;
                ctx.call(services::Update::new(&id).user_services([Assignment::assign(SERVICE)])).await?;
            }
            other => drop(other?),
        }
        let on = voice_messaging::Update::new(&id).is_active(true).processing(Processing::UnifiedMessaging);
        let on = on.send_carbon_copy_voice_message(false).busy_redirect_to_voice_mail(true);
        let on = on.no_answer_redirect_to_voice_mail(false).transfer_on_zero_to_phone_number(true);
        ctx.call(on.transfer_phone_number("4000")).await?;
        ctx.call(voice_portal::Update::new(&id).voice_portal_auto_login(true)).await?;
    }
    Ok(new)
}

/// The services of each user of a group, and its voice mail if it has that.
type State = BTreeMap<String, [String; 3]>;

async fn state_of(ctx: Ctx, home: (&str, &str)) -> Result<State, Error> {
    let mut state = State::new();
    for user in ctx.call(users::List::of_group(home.0, home.1)).await? {
        let id = user.user_id;
        let services = ctx.call(services::Get::new(&id)).await?;
        let mail = ctx.call(voice_messaging::Get::new(&id)).await;
        let portal = ctx.call(voice_portal::Get::new(&id)).await;
        let parts = [format!("{services:?}"), format!("{:?}", mail.ok()), format!("{:?}", portal.ok())];
        state.insert(id.to_string(), parts);
    }
    Ok(state)
}

#[test]
fn everyone_of_a_group_gets_it() {
    for home in HOMES {
        let mut oracle = platform();
        let new = shuffled(1, &mut oracle, |ctx| naive(ctx, home)).expect("voice mail");
        let expected = shuffled(1, &mut oracle, |ctx| state_of(ctx, home)).expect("a state");
        println!("{home:?}: {new} of {} get the service", expected.len());
        assert!(new > 0 && new < expected.len(), "{new} of {}: some have it", expected.len());
        for place in places(platform) {
            let mut journal = MemoryJournal::default();
            let report = place.run(async |ctx| run(ctx, &all_of(home), &mut journal).await).expect("a report");
            assert!(report.is_done(), "{}: {report:?}", place.name);
            assert_eq!(requests(&place.odin()), 1 + new + 2 * expected.len(), "{}", place.name);
            assert_eq!(place.run(|ctx| state_of(ctx, home)).expect("a state"), expected, "{}", place.name);
            // Again with the same journal: nothing is written.
            place.odin().clear_records();
            let report = place.run(async |ctx| run(ctx, &all_of(home), &mut journal).await).expect("a report");
            assert!(report.items.iter().all(|item| item.earlier), "{}", place.name);
            assert_eq!(requests(&place.odin()), 1, "{}", place.name);
        }
    }
}

#[test]
fn a_fifth_of_the_requests_may_fail() {
    for home in HOMES {
        let mut oracle = platform();
        shuffled(1, &mut oracle, |ctx| naive(ctx, home)).expect("voice mail");
        let expected = shuffled(1, &mut oracle, |ctx| state_of(ctx, home)).expect("a state");
        for place in places(platform) {
            place.odin().seed_faults(7);
            for fault in ["reset", "503", "500", "429=0"] {
                place.fault(&format!("{fault}@/~0.05"));
            }
            let (job, mut journal, mut runs) = (all_of(home), MemoryJournal::default(), 0);
            loop {
                runs += 1;
                match place.run(|ctx| run(ctx, &job, &mut journal)) {
                    Ok(report) if report.is_done() => break,
                    Ok(_) | Err(JobError::Call(_)) => assert!(runs < 200, "{}: it never ends", place.name),
                    Err(error) => panic!("{}: {error}", place.name),
                }
            }
            place.odin().clear_faults();
            assert_eq!(place.run(|ctx| state_of(ctx, home)).expect("a state"), expected, "{}", place.name);
        }
    }
}

#[test]
fn a_thousand_schedules_end_alike() {
    let home = HOMES[0];
    let mut oracle = Odin::example();
    shuffled(1, &mut oracle, |ctx| naive(ctx, home)).expect("voice mail");
    let rows = async |ctx: Ctx| ctx.call(voice_messaging::ListBulk::new(home.0, home.1)).await.expect("voice mail");
    let expected = shuffled(1, &mut oracle, rows);
    let mut orders = BTreeSet::new();
    for seed in 0..1000 {
        let (mut odin, mut journal) = (Odin::example(), MemoryJournal::default());
        odin.add_fault("400@PUT:/users/voice-messaging$#3".parse().expect("a fault"));
        odin.add_fault("reset@PUT:/users/voice-messaging$#5".parse().expect("a fault"));
        let report =
            shuffled(seed, &mut odin, async |ctx| run(ctx, &all_of(home), &mut journal).await).expect("a report");
        assert_eq!((report.counts().done, report.counts().failed), (8, 1), "schedule {seed}: {report:?}");
        orders.insert(journal.expose().to_owned());
        let report =
            shuffled(seed, &mut odin, async |ctx| run(ctx, &all_of(home), &mut journal).await).expect("a report");
        assert!(report.is_done(), "schedule {seed}: {report:?}");
        assert_eq!(shuffled(seed, &mut odin, rows), expected, "schedule {seed}");
        assert_eq!(odin.count(PORTAL), 9, "schedule {seed}");
    }
    assert!(orders.len() > 900, "the schedules differ: {}", orders.len());
}

/// A user who had no voice mail does not keep the licence, and the same journal tries again.
#[test]
fn a_service_without_use_is_taken_back() {
    let home = HOMES[0];
    let mut odin = platform();
    let before = shuffled(1, &mut odin, |ctx| state_of(ctx, home)).expect("a state");
    let lacking: Vec<_> = before.iter().filter(|(_, parts)| parts[1] == "None").map(|(id, _)| id.clone()).collect();
    let job = all_of(home).users([lacking[0].as_str()]);
    odin.add_fault("400@PUT:/users/voice-messaging$#1".parse().expect("a fault"));
    let mut journal = MemoryJournal::default();
    let report = shuffled(1, &mut odin, |ctx| run(ctx, &job, &mut journal)).expect("a report");
    assert_eq!((report.counts().failed, report.items[0].steps_done), (1, 0), "{report:?}");
    assert_eq!(report.items[0].key, lacking[0]);
    assert_eq!(shuffled(1, &mut odin, |ctx| state_of(ctx, home)).expect("a state"), before);
    let report = shuffled(1, &mut odin, |ctx| run(ctx, &job, &mut journal)).expect("a report");
    assert!(report.is_done() && odin.count(UPDATE) == 1, "{report:?}");
}

/// A later run with the same journal sees who had no voice mail before.
#[test]
fn it_goes_on_where_it_ended() {
    let home = HOMES[0];
    let (mut odin, mut journal) = (platform(), MemoryJournal::default());
    odin.add_fault("400@PUT:/users/voice-messaging/voice-portal$%2".parse().expect("a fault"));
    let report = shuffled(1, &mut odin, async |ctx| run(ctx, &all_of(home), &mut journal).await).expect("a report");
    assert!(report.counts().failed > 1 && report.counts().done > 1, "{report:?}");
    odin.clear_faults();
    let (assigned, updated) = (odin.count(ASSIGN), odin.count(UPDATE));
    let failed = report.counts().failed;
    let report = shuffled(1, &mut odin, async |ctx| run(ctx, &all_of(home), &mut journal).await).expect("a report");
    assert!(report.is_done(), "{report:?}");
    assert_eq!((odin.count(ASSIGN), odin.count(UPDATE)), (assigned, updated), "what is done is left alone");
    assert_eq!(odin.count(PORTAL), u64::try_from(report.items.len()).expect("few"), "{failed} were tried again");
    let some = all_of(home).users(["4001@example.net"]);
    let error = shuffled(1, &mut odin, |ctx| run(ctx, &some, &mut journal)).expect_err("another job");
    assert!(error.to_string().contains("not to voicemail of some users of ent.odin/grp.odin"), "{error}");
}

#[test]
fn users_who_cannot_have_it_are_told_all_at_once() {
    let mut odin = Odin::example();
    let home = HOMES[0];
    let none: [&str; 0] = [];
    for (job, message) in [
        (
            all_of(home).copy_by_mail(true).users(["4001@example.net", "4002@example.net", "4003@example.net"]),
            "4002@example.net: it has no mail address\n4003@example.net: it has no mail address",
        ),
        (
            all_of(home).users(["none", "4001@example.net", "nobody"]),
            "none: the group grp.odin has no such user\nnobody: the group grp.odin has no such user",
        ),
        (all_of(home).users(["4001@example.net", "4001@example.net"]), "4001@example.net: it is named twice"),
        (all_of(home).users(none), "users: there are none"),
    ] {
        let plan = shuffled(1, &mut odin, async |ctx: Ctx| job.plan(&ctx, &mut NoJournal).await);
        assert_eq!(plan.expect_err("an error").to_string(), message);
    }
    let long = all_of(home).transfer_on_zero("4".repeat(31));
    let plan = shuffled(1, &mut odin, async |ctx: Ctx| long.plan(&ctx, &mut NoJournal).await);
    assert!(plan.expect_err("an error").to_string().contains("transferPhoneNumber"));
    assert_eq!([ASSIGN, UPDATE, PORTAL].map(|operation| odin.count(operation)), [0; 3], "nothing was written");
    let job = Voicemail::new(home.0, home.1).users(["4001@example.net"]).copy_by_mail(true);
    let plan = shuffled(1, &mut odin, async |ctx: Ctx| job.plan(&ctx, &mut NoJournal).await).expect("a plan");
    let calls: Vec<_> = plan.calls().map(ToString::to_string).collect();
    assert!(calls.last().is_some_and(|call| call.contains(r#""voiceMessageCarbonCopyEmailAddress":""#)), "{calls:?}");
}

/// A group in which these users are, with what the server says of their voice mail.
fn planned(job: &Voicemail, rows: Value, journal: &mut MemoryJournal) -> Result<Vec<String>, String> {
    let server = Server::new(move |_| rows.clone());
    let plan = server.run(async |ctx| job.plan(&ctx, journal).await).expect("it ran");
    plan.map(|plan| plan.calls().map(ToString::to_string).collect()).map_err(|error| error.to_string())
}

#[test]
fn what_the_list_of_the_server_lacks_is_told() {
    let row = |id: &str, address: &str| json!({"service": {"assigned": true}, "user": {"userId": id, "emailAddress": address}});
    let job = Voicemail::new("sp", "g").copy_by_mail(true).automatic_login(false);
    let mut journal = MemoryJournal::default();
    for (rows, why) in [
        (json!([]), "users: the group g has none"),
        (json!([row("a@b", "")]), "a@b: it has no mail address"),
        (
            json!([row("a@b", "a@mail"), {"service": {"assigned": true}}]),
            "users: the list of the server has a row without a user",
        ),
    ] {
        assert_eq!(planned(&job, rows, &mut journal).expect_err("no plan"), why);
    }
    let calls = planned(&job, json!([row("a@b", "a@mail")]), &mut journal).expect("a plan");
    assert_eq!(
        calls,
        [
            r#"PUT /users/voice-messaging {"userId":"a@b","isActive":true,"processing":"Unified Voice and Email Messaging","sendCarbonCopyVoiceMessage":true,"voiceMessageCarbonCopyEmailAddress":"a@mail"}"#,
            r#"PUT /users/voice-messaging/voice-portal {"userId":"a@b","voicePortalAutoLogin":false}"#,
        ]
    );
    // A user who has left the group since the journal was begun.
    let server = Server::new(move |request| match request.method().as_str() {
        "GET" => (200, json!([row("a@b", "a@mail")])),
        _ => (400, json!({"error": "no"})),
    });
    let run = server.run(async |ctx| run(ctx, &job, &mut journal).await).expect("it ran").expect("a report");
    assert_eq!(run.counts().failed, 1);
    assert_eq!(planned(&job, json!([]), &mut journal).expect_err("no plan"), "a@b: the group g has no such user");
}

/// The peer has the name of this job, and nothing behind it.
#[test]
fn defect_115_voice_mail_is_switched_on_for_many_users() {
    for place in places(Odin::example) {
        // Both are on at first.
        let job = Voicemail::new("ent.odin", "grp.odin").on_busy(true).on_no_answer(false).transfer_on_zero("4000");
        let report = place.run(async |ctx| run(ctx, &job, &mut NoJournal).await).expect("a report");
        assert!(report.is_done() && report.items.len() == 9, "{}: {report:?}", place.name);
        for item in &report.items {
            let id = &*item.key;
            let mail: Result<_, Error> = place.run(async |ctx| ctx.call(voice_messaging::Get::new(id)).await);
            let mail = mail.expect("voice mail");
            let redirects = (mail.busy_redirect_to_voice_mail, mail.no_answer_redirect_to_voice_mail);
            assert_eq!((mail.is_active, redirects), (Some(true), (Some(true), Some(false))), "{id}");
            assert_eq!(mail.transfer_phone_number.get().map(PhoneNumber::as_str), Some("4000"), "{id}");
        }
    }
}
