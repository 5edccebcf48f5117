//! The devices of a group: tagged, rebuilt and restarted, each once, or told why not.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use odin_api::flow::Ctx;
use odin_api::groups::devices::{self, rebuild::Rebuild, reset::Reset, tags};
use odin_api::jobs::devices::Devices;
use odin_api::jobs::{JobError, Journal, MemoryJournal, NoJournal, Outcome, Report, RunOptions};
use odin_api::policy::{Rate, Retry};
use odin_api::testing::Server;
use odin_api::value::Patch;
use odin_api::{Endpoint, Error};
use odin_sim::Odin;
use serde_json::Value;

use crate::place::{answer, places};
use crate::schedule::shuffled;
use crate::whose::requests;

const HOMES: [(&str, &str); 2] = [("ent.odin", "grp.odin"), ("sp0001", "sp0001-g01")];
const CREATE: &str = "groups/devices/tags:create";
const REBUILD: &str = "groups/devices/rebuild:rebuild";
const RESET: &str = "groups/devices/reset:reset";

fn platform() -> Odin {
    Odin::generate(11, 60)
}

fn all_of(home: (&str, &str)) -> Devices {
    Devices::new(home.0, home.1).tag("LOGO", "odin.png").tag("%LANGUAGE%", "English").rebuild().reset()
}

async fn run(ctx: Ctx, job: &Devices, journal: &mut (dyn Journal + Send)) -> Result<Report, JobError> {
    job.plan(&ctx, journal).await?.run(&ctx, journal, &RunOptions::default()).await
}

/// The same with nothing but calls, one after the other; which devices it worked for.
async fn naive(ctx: Ctx, home: (&str, &str)) -> Result<BTreeMap<String, bool>, Error> {
    let mut done = BTreeMap::new();
    for device in ctx.call(devices::List::new(home.0, home.1)).await? {
        let name = device.device_name.expect("a name");
        let all = async {
            ctx.call(tags::Create::new(home.0, home.1, &name, "LOGO").tag_value("odin.png")).await?;
            ctx.call(tags::Create::new(home.0, home.1, &name, "LANGUAGE").tag_value("English")).await?;
            ctx.call(Rebuild::new(home.0, home.1, &name)).await?;
            ctx.call(Reset::new(home.0, home.1, &name)).await
        };
        done.insert(name.to_string(), all.await.is_ok());
    }
    Ok(done)
}

/// Device, name and value of each tag of a group.
type Tags = BTreeSet<(String, String, Option<String>)>;

async fn tags_of(ctx: Ctx, home: (&str, &str)) -> Result<Tags, Error> {
    let list = ctx.call(tags::ListBulk::new(home.0, home.1)).await?;
    let row = |tag: &odin_api::shapes::device::DeviceTag| {
        let value = match &tag.tag_value {
            Patch::Set(value) => Some(value.clone()),
            _ => None,
        };
        (tag.device_name.as_ref().expect("a device").to_string(), tag.tag_name.to_string(), value)
    };
    Ok(list.iter().map(row).collect())
}

fn done(report: &Report) -> BTreeMap<String, bool> {
    report.items.iter().map(|item| (item.key.clone(), item.outcome.is_done())).collect()
}

fn counts(odin: &Odin) -> [u64; 3] {
    [CREATE, REBUILD, RESET].map(|operation| odin.count(operation))
}

#[test]
fn all_devices_of_a_group_are_tagged_rebuilt_and_restarted() {
    for home in HOMES {
        let mut oracle = platform();
        let expected = shuffled(1, &mut oracle, |ctx| naive(ctx, home)).expect("devices");
        let naive_counts = counts(&oracle);
        let tags = shuffled(1, &mut oracle, |ctx| tags_of(ctx, home)).expect("tags");
        assert!(expected.len() >= 5 && tags.len() >= 2 * expected.len(), "{tags:?}");
        for place in places(platform) {
            let mut journal = MemoryJournal::default();
            let report = place.run(async |ctx| run(ctx, &all_of(home), &mut journal).await).expect("a report");
            assert_eq!(done(&report), expected, "{}: {report:?}", place.name);
            assert_eq!(requests(&place.odin()), 1 + 4 * expected.len(), "{}", place.name);
            assert_eq!(counts(&place.odin()), naive_counts, "{}", place.name);
            assert_eq!(place.run(|ctx| tags_of(ctx, home)).expect("tags"), tags, "{}", place.name);
            // Again with the same journal: only what was refused is tried, and nothing is listed.
            place.odin().clear_records();
            place.run(async |ctx| run(ctx, &all_of(home), &mut journal).await).expect("a report");
            assert_eq!(requests(&place.odin()), expected.values().filter(|done| !**done).count(), "{}", place.name);
            // Without it: tags that are there are set again.
            let report = place.run(async |ctx| run(ctx, &all_of(home), &mut NoJournal).await).expect("a report");
            assert_eq!(done(&report), expected, "{}", place.name);
        }
    }
}

#[test]
fn a_fifth_of_the_requests_may_fail() {
    for home in HOMES {
        let mut oracle = platform();
        let expected = shuffled(1, &mut oracle, |ctx| naive(ctx, home)).expect("devices");
        let tags = shuffled(1, &mut oracle, |ctx| tags_of(ctx, home)).expect("tags");
        for place in places(platform) {
            place.odin().seed_faults(7);
            for fault in ["reset", "503", "502", "429=0"] {
                place.fault(&format!("{fault}@/~0.05"));
            }
            let (job, mut journal) = (all_of(home), MemoryJournal::default());
            // A restart of which nobody knows whether it was carried out is left to people.
            let is_settled = |report: &Report| {
                report.items.iter().all(|item| match &item.outcome {
                    Outcome::Done => true,
                    Outcome::FateUnknown(_) => item.steps_done == 3,
                    // The restart is what is refused: the rest was done before.
                    _ => !expected[&item.key] && item.steps_done == 3,
                })
            };
            let ended = (0..200).find_map(|_| match place.run(|ctx| run(ctx, &job, &mut journal)) {
                Ok(report) => Some(report).filter(is_settled),
                Err(JobError::Call(_)) => None,
                Err(error) => panic!("{}: {error}", place.name),
            });
            let report = ended.expect("it ends");
            place.odin().clear_faults();
            assert_eq!(place.run(|ctx| tags_of(ctx, home)).expect("tags"), tags, "{}", place.name);
            assert!(report.items.iter().all(|item| expected[&item.key] || !item.outcome.is_done()), "{report:?}");
            let unknown = report.counts().unknown;
            let restarts = usize::try_from(place.odin().count(RESET)).expect("few");
            let known = report.counts().done;
            assert!((known..=known + unknown).contains(&restarts), "{}: {restarts}: {report:?}", place.name);
        }
    }
}

/// Whatever is lost on the way, and however often the job is run.
#[test]
fn no_device_is_restarted_twice() {
    let mut unknown = 0;
    for seed in 0..40 {
        let mut odin = Odin::example();
        odin.seed_faults(seed);
        for fault in ["reset", "503", "502", "500"] {
            odin.add_fault(format!("{fault}@POST:/groups~0.1").parse().expect("a fault"));
        }
        let restarted = Arc::new(Mutex::new(Vec::<String>::new()));
        let seen = Arc::clone(&restarted);
        let server = Server::new(move |request| {
            let before = odin.count(RESET);
            let body: Value = serde_json::from_slice(request.body()).unwrap_or_default();
            let answer = answer(&mut odin, request);
            if odin.count(RESET) > before {
                seen.lock().expect("a lock").push(body["deviceName"].to_string());
            }
            answer
        });
        let builder = odin_api_ureq::Client::builder("https://odin.example.net/api/v2").expect("a site");
        let builder = builder.credentials("admin", "admin").rate(Rate::unlimited());
        let retry = Retry::default().base(Duration::from_millis(1));
        let client = builder.retry(retry).in_memory(&server).expect("a client");
        let (job, mut journal) = (all_of(HOMES[0]), MemoryJournal::default());
        for _ in 0..20 {
            match client.try_run(|ctx| run(ctx, &job, &mut journal)) {
                Ok(report) => unknown += report.counts().unknown,
                Err(error) => assert!(matches!(error, JobError::Call(_)), "{error}"),
            }
        }
        let restarted = restarted.lock().expect("a lock");
        let different: BTreeSet<_> = restarted.iter().collect();
        assert_eq!(different.len(), restarted.len(), "seed {seed}: {restarted:?}");
    }
    assert!(unknown > 0, "some fate is unknown");
}

/// A journal that ends after any line.
#[test]
fn after_a_crash_at_any_point_the_same_journal_goes_on() {
    let job = all_of(HOMES[0]).named(["phone4001"]);
    let (mut odin, mut first) = (Odin::example(), MemoryJournal::default());
    let plan = shuffled(1, &mut odin, async |ctx: Ctx| job.plan(&ctx, &mut NoJournal).await).expect("a plan");
    shuffled(1, &mut odin, |ctx| run(ctx, &job, &mut first)).expect("a report");
    let lines: Vec<&str> = first.expose().split_inclusive('\n').collect();
    let is_begun = |line: &&&str| line.contains(r#""begun""#);
    assert_eq!(lines.iter().filter(is_begun).count(), 4, "{}", first.expose());
    for kept in 0..=lines.len() {
        let begun = lines[..kept].iter().filter(is_begun).count();
        let is_open = lines[..kept].last().as_ref().is_some_and(is_begun);
        // The write of the last line may have been carried out, or not.
        for sent in if is_open { vec![begun - 1, begun] } else { vec![begun] } {
            let mut odin = Odin::example();
            for step in &plan.items()[0].steps()[..sent] {
                let call = step.call().clone();
                shuffled(1, &mut odin, async |ctx: Ctx| ctx.call(call).await).expect("a write");
            }
            let mut journal = MemoryJournal::with(lines[..kept].concat());
            let report = shuffled(1, &mut odin, |ctx| run(ctx, &job, &mut journal)).expect("a report");
            let item = &report.items[0];
            if is_open && begun == 4 {
                assert!(matches!(item.outcome, Outcome::FateUnknown(_)), "line {kept}: {report:?}");
                assert_eq!(odin.count(RESET), u64::from(sent == 4), "line {kept}");
            } else {
                assert!(item.outcome.is_done() && odin.count(RESET) == 1, "line {kept}: {report:?}");
            }
        }
    }
}

#[test]
fn a_thousand_schedules_end_alike() {
    let home = HOMES[0];
    let mut oracle = Odin::example();
    shuffled(1, &mut oracle, |ctx| naive(ctx, home)).expect("devices");
    let tags = shuffled(1, &mut oracle, |ctx| tags_of(ctx, home)).expect("tags");
    let mut orders = BTreeSet::new();
    for seed in 0..1000 {
        let (mut odin, mut journal) = (Odin::example(), MemoryJournal::default());
        odin.add_fault("400@POST:/groups/devices/reset$#2".parse().expect("a fault"));
        let report =
            shuffled(seed, &mut odin, async |ctx| run(ctx, &all_of(home), &mut journal).await).expect("a report");
        assert_eq!((report.counts().done, report.counts().failed), (4, 1), "schedule {seed}");
        orders.insert(journal.expose().to_owned());
        let report =
            shuffled(seed, &mut odin, async |ctx| run(ctx, &all_of(home), &mut journal).await).expect("a report");
        assert!(report.is_done() && counts(&odin) == [10, 5, 5], "schedule {seed}");
        assert_eq!(shuffled(seed, &mut odin, |ctx| tags_of(ctx, home)).expect("tags"), tags, "schedule {seed}");
    }
    assert!(orders.len() > 900, "the schedules differ: {}", orders.len());
}

#[test]
fn devices_that_are_not_there_are_told() {
    let mut odin = Odin::example();
    let (home, all) = (HOMES[0], all_of(HOMES[0]));
    let none: [&str; 0] = [];
    let types = "Polycom VVX 400";
    for (job, message) in [
        (
            all.clone().named(["phone4001", "none", "nobody"]),
            "none: the group grp.odin has no such device\nnobody: the group grp.odin has no such device".to_owned(),
        ),
        (all.clone().named(["phone4001", "phone4001"]), "phone4001: it is named twice".to_owned()),
        (all.clone().named(none), "devices: there are none".to_owned()),
        (all.clone().tag("LOGO", "other.png"), "%LOGO%: it is named twice".to_owned()),
        (all.clone().of_type("None"), format!("devices: the group grp.odin has none of the type None, but of {types}")),
        (all.clone().of_type("None").named(["phone4001"]), "phone4001: it is of the type Polycom VVX 400".to_owned()),
        (Devices::new("ent.odin", "grp2.odin").reset(), "devices: the group grp2.odin has none".to_owned()),
        (Devices::new(home.0, home.1), "devices: neither a tag nor a rebuild nor a reset is asked for".to_owned()),
    ] {
        let plan = shuffled(1, &mut odin, async |ctx: Ctx| job.plan(&ctx, &mut NoJournal).await);
        assert_eq!(plan.expect_err("an error").to_string(), message);
    }
    let long = all.clone().tag("LONG", "x".repeat(257));
    let plan = shuffled(1, &mut odin, async |ctx: Ctx| long.plan(&ctx, &mut NoJournal).await);
    assert!(plan.expect_err("an error").to_string().contains("tagValue"));
    assert_eq!(counts(&odin), [0; 3], "nothing was written");
    let some = all.named(["phone4001"]).of_type("Polycom VVX 400");
    let plan = shuffled(1, &mut odin, async |ctx: Ctx| some.plan(&ctx, &mut NoJournal).await).expect("a plan");
    assert_eq!((plan.items().len(), plan.calls().count()), (1, 4));
}

/// The devices of the journal are those of the job, whatever the group has by now; another choice is another job.
#[test]
fn a_journal_knows_which_devices_it_is_about() {
    let (mut odin, mut journal) = (Odin::example(), MemoryJournal::default());
    odin.add_fault("400@POST:/groups/devices/reset$#2".parse().expect("a fault"));
    let job = all_of(HOMES[0]);
    shuffled(1, &mut odin, |ctx| run(ctx, &job, &mut journal)).expect("a report");
    let create =
        devices::Create::new("ent.odin", "grp.odin", "new phone", "Polycom VVX 400").prepare().expect("a call");
    shuffled(1, &mut odin, async |ctx: Ctx| ctx.call(create).await).expect("a device");
    let report = shuffled(1, &mut odin, |ctx| run(ctx, &job, &mut journal)).expect("a report");
    assert!(report.is_done() && report.items.len() == 5, "{report:?}");
    let before = counts(&odin);
    for (other, message) in [
        (
            job.clone().of_type("Polycom VVX 400"),
            "it belongs to devices.tags+rebuild+reset of ent.odin/grp.odin, not to",
        ),
        (job.clone().named(["phone4001"]), "not to devices.tags+rebuild+reset of some devices of ent.odin/grp.odin"),
        (Devices::new("ent.odin", "grp.odin").reset(), "not to devices.reset of ent.odin/grp.odin"),
        (
            job.tag("MORE", "1"),
            "it belongs to another devices.tags+rebuild+reset of ent.odin/grp.odin, with other requests",
        ),
    ] {
        let error = shuffled(1, &mut odin, |ctx| run(ctx, &other, &mut journal)).expect_err("another job");
        assert!(error.to_string().contains(message), "{error}");
    }
    assert_eq!(counts(&odin), before);
}

#[test]
fn a_device_without_a_name_in_the_list_of_the_server_is_told() {
    let server = Server::new(|_| serde_json::json!([{"deviceName": "phone", "deviceType": "A"}, {"deviceType": "A"}]));
    for job in [all_of(HOMES[0]), all_of(HOMES[0]).named(["phone"])] {
        let plan = server.run(async |ctx: Ctx| job.plan(&ctx, &mut NoJournal).await).expect("it ran");
        assert_eq!(plan.expect_err("no plan").to_string(), "devices: the list of the server has one without a name");
    }
    let server = Server::new(|_| serde_json::json!([]));
    let job = all_of(("sp", "g")).of_type("A");
    let plan = server.run(async |ctx: Ctx| job.plan(&ctx, &mut NoJournal).await).expect("it ran");
    assert_eq!(plan.expect_err("no plan").to_string(), "devices: the group g has none");
}
