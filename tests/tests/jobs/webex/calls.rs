//! How many calls it takes, against those of the peer: 8 for each user with a service pack and chat, 6 without both, and it does
//! not look before it writes.

use odin_api::flow::Ctx;
use odin_api::jobs::webex::{Webex, WebexUser};
use odin_api::jobs::{MemoryJournal, NoJournal};
use odin_sim::Odin;
use serde_json::json;

use super::{GROUP, PEOPLE, carry_out, platform};
use crate::call_flow::company::Asker;
use crate::schedule::shuffled;
use crate::whose::requests;

type Person = (&'static str, &'static str, bool);

fn bare(people: &[Person]) -> Webex {
    Webex::new(GROUP.0, GROUP.1, people.iter().map(|(id, address, _)| WebexUser::new(*id, *address)))
}

/// How many calls a first run takes.
fn calls(odin: &mut Odin, job: &Webex) -> usize {
    odin.clear_records();
    let mut journal = MemoryJournal::default();
    let (_, report) = shuffled(1, odin, async |ctx: Ctx| carry_out(ctx, job, &mut journal).await).expect("a report");
    assert!(report.is_done(), "{report:?}");
    requests(odin)
}

/// Never more than the peer, but for what it loses, which takes a call for each user whose report has no further names: the peer
/// replaces them unseen. Besides, a few users may take more, since the peer does not look: a single one takes one more with a
/// phone, and one more with a service pack that may bring chat; two users one more with both. All but one of these users have
/// such a pack. A user whose pack brings chat may have it on, which takes a call to know, and so do packs of which each user
/// has another.
#[test]
fn no_more_than_the_peer() {
    let start = || {
        let mut odin = platform();
        for (id, ..) in PEOPLE {
            let service = json!([{ "serviceName": "Shared Call Appearance", "assigned": true }]);
            Asker::new(&mut odin).ask("PUT", "/users/services", &json!({ "userId": id, "userServices": service }));
        }
        odin
    };
    for count in 1..=PEOPLE.len() {
        for first in 0..=PEOPLE.len() - count {
            let people = &PEOPLE[first..first + count];
            let further = people.iter().filter(|(.., has_phone)| *has_phone).count();
            let unnamed = people.iter().filter(|(id, ..)| *id != "4001@example.net").count();
            let has_pack = people.iter().any(|(id, ..)| *id != "4006@example.net");
            for (job, writes, peer, packs) in [
                (bare(people), 3, 6, 0),
                (bare(people).service_pack("Webex"), 4, 7, 0),
                (bare(people).service_pack("Webex").integrated_imp(), 5, 8, usize::from(has_pack)),
            ] {
                let (made, peer) = (calls(&mut start(), &job), peer * count);
                // The reports and the writes; the passwords and the devices; the names, and the packs, or the chat of a single user.
                assert_eq!(made, (1 + writes) * count + further + 2 + unnamed + packs, "{people:?}");
                let more = match count {
                    1 => further + packs,
                    2 => usize::from(further == 2 && packs == 1),
                    _ => 0,
                };
                assert!(made - unnamed <= peer + more, "{people:?}: {made}, and the peer {peer}");
            }
        }
    }
}

/// The platform, where these people have this pack, which brings these services.
fn with_pack(people: &[Person], services: &[&str]) -> Odin {
    let mut odin = platform();
    let asker = &mut Asker::new(&mut odin);
    let pack = json!({
        "serviceProviderId": GROUP.0, "servicePackName": "Office", "isAvailableForUse": true, "servicePackQuantity": -1,
        "userServices": services.iter().map(|name| json!({ "serviceName": name })).collect::<Vec<_>>(),
    });
    asker.ask("POST", "/service-providers/service-packs", &pack);
    let change = json!({ "serviceName": "Office", "authorized": true, "quantity": -1 });
    let group = json!({ "serviceProviderId": GROUP.0, "groupId": GROUP.1, "servicePackServices": [change] });
    asker.ask("PUT", "/groups/services", &group);
    for (id, ..) in people {
        let packs = json!([{ "serviceName": "Office", "assigned": true }]);
        asker.ask("PUT", "/users/services", &json!({ "userId": id, "servicePackServices": packs }));
    }
    odin
}

/// A call that was made, without what it asks about.
fn asked<'a>(odin: &'a Odin, path: &'a str) -> usize {
    odin.records().filter(|record| record.method == "GET" && record.path == path).count()
}

const CHAT: &str = "/users/integrated-imp";
const PACKS: &str = "/service-providers/service-packs";

/// Another pack may bring chat, and that may be on: which packs do is asked where that takes fewer calls than to ask about
/// each user, and allowed.
#[test]
fn a_pack_of_many_users_is_asked_about_once() {
    let plan = |odin: &mut Odin, people: &[Person]| {
        odin.clear_records();
        let job = bare(people).service_pack("Webex").integrated_imp();
        let plan = shuffled(1, odin, async |ctx: Ctx| job.plan(&ctx, &mut NoJournal).await).expect("a plan");
        let steps: Vec<_> =
            plan.items().iter().map(|item| item.steps().iter().any(|it| it.name() == "integratedImp")).collect();
        (steps, asked(odin, PACKS), asked(odin, CHAT))
    };
    // All but the fourth have the pack of the example.
    let three = &PEOPLE[..3];
    assert_eq!(plan(&mut platform(), three), (vec![true; 3], 1, 0));
    assert_eq!(plan(&mut platform(), &PEOPLE), (vec![true; 6], 1, 0));
    assert_eq!(plan(&mut platform(), &PEOPLE[2..4]), (vec![true; 2], 0, 1), "one user is asked about");
    assert_eq!(plan(&mut platform(), &PEOPLE[3..4]), (vec![true], 0, 0), "without a pack there is nothing to ask");
    let chat = ["Call Waiting", "Integrated IMP"];
    assert_eq!(plan(&mut with_pack(&PEOPLE[..1], &chat), three), (vec![true; 3], 2, 1), "one has a pack with chat");
    // The pack brings it, and one of them has it on.
    let mut odin = with_pack(three, &chat);
    Asker::new(&mut odin).ask("PUT", CHAT, &json!({ "userId": PEOPLE[1].0, "isActive": true }));
    assert_eq!(plan(&mut odin, three), (vec![true, false, true], 2, 3));
    assert_eq!(plan(&mut odin, &PEOPLE[1..2]), (vec![false], 0, 1));
    // Who may not see packs asks about each user, and any other failure is one.
    for status in ["403", "404"] {
        odin.add_fault(format!("{status}@GET:{PACKS}").parse().expect("a fault"));
        assert_eq!(plan(&mut odin, three), (vec![true, false, true], 2, 3), "{status}");
        odin.clear_faults();
    }
    odin.add_fault(format!("400@GET:{PACKS}").parse().expect("a fault"));
    let job = bare(three).integrated_imp();
    let error = shuffled(1, &mut odin, async |ctx: Ctx| job.plan(&ctx, &mut NoJournal).await);
    assert!(error.expect_err("a failure").to_string().contains("service-packs"));
}

/// The list of the devices is asked for once, and a device about which it does not say enough is asked about.
#[test]
fn devices_of_several_users_are_listed_once() {
    let mut odin = platform();
    let asker = &mut Asker::new(&mut odin);
    for name in ["4001_WBX", "phone_4002_WBX"] {
        let device = json!({
            "serviceProviderId": GROUP.0, "groupId": GROUP.1, "deviceName": name, "deviceType": Webex::DEVICE_TYPE,
        });
        asker.ask("POST", "/groups/devices", &device);
    }
    odin.clear_records();
    let job = bare(&PEOPLE[..3]);
    let plan = shuffled(1, &mut odin, async |ctx: Ctx| job.plan(&ctx, &mut NoJournal).await).expect("a plan");
    let creates: Vec<_> = plan.items().iter().map(|item| item.steps().iter().any(|it| it.name() == "device")).collect();
    assert_eq!(creates, [false, true, true], "one is there, without a line");
    let of_devices = odin.records().filter(|record| record.path == "/groups/devices");
    let queries: Vec<_> = of_devices.map(|record| record.query.clone()).collect();
    assert_eq!(queries.len(), 2, "{queries:?}");
    assert!(queries[0].contains("deviceName=%2A_WBX%2A") && queries[1].ends_with("deviceName=4001_WBX"), "{queries:?}");
}
