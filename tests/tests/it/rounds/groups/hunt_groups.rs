//! `/groups/hunt-groups`

use odin_api::ErrorKind;
use odin_api::groups::hunt_groups::{
    Agent, Create, Delete, Get, HuntGroup, List, Policy, Update, remove_user, status, user, users,
    weighted_call_distribution,
};
use odin_api::shapes::service::ServiceInstanceProfile;
use odin_api::value::Array;

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const HUNT: &str = "hg.support@example.net";
const ADA: &str = "4001@example.net";
const ALAN: &str = "4002@example.net";

pub fn profile(name: &str) -> ServiceInstanceProfile {
    let mut profile = ServiceInstanceProfile::default();
    profile.name = name.to_owned().into();
    profile.calling_line_id_first_name = "Hunt".to_owned().into();
    profile.calling_line_id_last_name = name.to_owned().into();
    profile
}

fn support(agents: &[&str]) -> Create {
    let create = Create::new(SP, GROUP, HUNT, profile("Support"), Policy::Circular, 4, 10);
    create.agents(agents.iter().copied())
}

fn ids(agents: &Array<Agent>) -> Vec<&str> {
    agents.iter().map(|agent| agent.user_id.as_str()).collect()
}

fn unchanged() -> ServiceInstanceProfile {
    ServiceInstanceProfile::default()
}

pub fn a_hunt_group_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let mut numbered = support(&[ALAN, ADA]);
    numbered.service_instance_profile.phone_number = odin_api::value::PhoneNumber::from("2015554100").into();
    numbered.service_instance_profile.extension = "4100".to_owned().into();
    let made = odin.call(numbered.allow_call_waiting_for_agents(true)).unwrap().record.unwrap();
    assert_eq!(made.service_user_id, Some(HUNT.into()));
    assert_eq!(made.policy, Some(Policy::Circular));
    assert_eq!((made.no_answer_number_of_rings, made.forward_timeout_seconds), (Some(4), Some(10)));
    assert_eq!(ids(&made.agents), [ALAN, ADA], "in the order given");
    assert_eq!(made.agents[1].first_name.as_deref(), Some("Ada"));
    assert_eq!(made.allow_call_waiting_for_agents, Some(true));
    assert_eq!((made.is_enterprise, made.hunt_after_no_answer), (Some(true), Some(false)));

    let read: HuntGroup = odin.call(Get::new(HUNT)).unwrap();
    assert_eq!(read, made);
    assert!(read.extra.is_empty(), "{:?}", read.extra);
    let rows = odin.call(List::new(SP, GROUP)).unwrap();
    let names: Vec<_> = rows.iter().map(|row| row.name.as_deref().unwrap()).collect();
    assert_eq!(names, ["Sales Hunt", "Support"]);
    assert_eq!(rows[1].extension.as_deref(), Some("4100"));
    assert_eq!(rows[1].phone_number, Some("2015554100".into()));

    let change = Update::new(HUNT, profile("Help desk"))
        .policy(Policy::Simultaneous)
        .forward_after_timeout(true)
        .forward_to_phone_number("4003");
    let changed = odin.call(change).unwrap().record.unwrap();
    assert_eq!(changed.policy, Some(Policy::Simultaneous));
    assert_eq!(changed.forward_to_phone_number, Some("4003".into()));
    assert_eq!(ids(&changed.agents), [ALAN, ADA], "agents that are not sent stay");
    let shown = changed.service_instance_profile.as_ref().unwrap();
    assert_eq!(shown.name.get().map(String::as_str), Some("Help desk"));
    assert_eq!(shown.extension.get().map(String::as_str), Some("4100"), "what is not sent stays");

    let deleted = odin.call(Delete::new(HUNT)).unwrap().record.unwrap();
    assert_eq!(deleted, changed, "the answer is what was deleted");
    assert_eq!(odin.call(Get::new(HUNT)).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(odin.call(List::new(SP, GROUP)).unwrap().len(), 1);
}

pub fn agents_come_and_go<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(support(&[ADA])).unwrap();
    let available = odin.call(users::ListAvailable::new(SP, GROUP)).unwrap();
    assert_eq!(available.len(), 9);
    assert_eq!(available[0].department.as_deref(), Some("Sales (grp.odin)"));

    let replaced = odin.call(Update::new(HUNT, unchanged()).agents([ALAN, "4003@example.net"])).unwrap();
    assert_eq!(ids(&replaced.record.unwrap().agents), [ALAN, "4003@example.net"]);
    let of_ada = odin.call(user::List::new(SP, GROUP, ADA)).unwrap();
    assert!(of_ada.is_empty());
    let of_alan = odin.call(user::List::new(SP, GROUP, ALAN)).unwrap();
    assert_eq!((of_alan.len(), of_alan[0].name.as_deref()), (1, Some("Support")));
    assert_eq!((of_alan[0].is_active, of_alan[0].policy.clone()), (Some(true), Some(Policy::Circular)));
    assert_eq!(of_alan[0].agents[0].group_name.as_deref(), Some("Odin Group"));

    odin.call(Update::new("hg.sales@example.net", unchanged()).agents([ALAN])).unwrap();
    let left = odin.call(remove_user::RemoveUser::new(SP, GROUP, ALAN)).unwrap().record.unwrap();
    assert_eq!(left.as_slice(), ["hg.sales@example.net", HUNT]);
    assert!(odin.call(user::List::new(SP, GROUP, ALAN)).unwrap().is_empty());
    assert_eq!(ids(&odin.call(Get::new(HUNT)).unwrap().agents), ["4003@example.net"]);
    let none = odin.call(remove_user::RemoveUser::new(SP, GROUP, ALAN)).unwrap().record.unwrap();
    assert!(none.is_empty());
    let emptied = odin.call(Update::new(HUNT, unchanged()).agents([""; 0])).unwrap().record.unwrap();
    assert!(emptied.agents.is_empty(), "an empty list removes everybody");
}

pub fn a_deleted_user_is_no_agent_any_more<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(support(&[ADA, ALAN])).unwrap();
    odin.call(odin_api::users::Delete::new(ADA)).unwrap();
    assert_eq!(ids(&odin.call(Get::new(HUNT)).unwrap().agents), [ALAN]);
}

pub fn weights_make_a_hundred<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(support(&[ADA, ALAN])).unwrap();
    let shares = || weighted_call_distribution::Update::weights(HUNT, [(ADA, 30), (ALAN, 70)]).unwrap();
    assert_eq!(odin.call(shares()).unwrap_err().kind(), ErrorKind::Rejected, "only when the policy is Weighted");
    odin.call(Update::new(HUNT, unchanged()).policy(Policy::Weighted)).unwrap();
    odin.call(shares()).unwrap();
    let agents = odin.call(Get::new(HUNT)).unwrap().agents;
    assert_eq!(agents.iter().map(|agent| agent.weight).collect::<Vec<_>>(), [Some(30), Some(70)]);
    let mut half = weighted_call_distribution::Update::new(HUNT);
    half.agents.push(ADA);
    half.agents[0].weight = Some(50);
    assert_eq!(odin.call(half).unwrap_err().kind(), ErrorKind::Rejected, "the server adds up, too");
    let stranger = weighted_call_distribution::Update::weights(HUNT, [("4003@example.net", 100)]).unwrap();
    assert_eq!(odin.call(stranger).unwrap_err().kind(), ErrorKind::Rejected);
}

pub fn hunt_groups_are_switched<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(support(&[])).unwrap();
    let active =
        || odin.call(List::new(SP, GROUP)).unwrap().iter().map(|row| row.is_active.unwrap()).collect::<Vec<_>>();
    assert_eq!(active(), [true, true]);
    odin.call(status::Update::new().set(HUNT, false)).unwrap();
    assert_eq!(active(), [true, false]);
    let mut rows = odin.call(List::new(SP, GROUP)).unwrap();
    rows[0].is_active = Some(false);
    rows[1].is_active = Some(true);
    odin.call(status::Update::new().instances(rows)).unwrap();
    assert_eq!(active(), [false, true], "whole rows do as well");
    odin.call(Update::new("hg.sales@example.net", unchanged()).policy(Policy::Uniform)).unwrap();
    assert_eq!(active(), [false, true], "a change of settings does not switch");
    let with_unknown = status::Update::new().set(HUNT, false).set("nobody@example.net", false);
    assert_eq!(odin.call(with_unknown).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(active(), [false, true], "all or none");
}

pub fn what_does_not_exist_is_refused<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let kind = |create: Create| odin.call(create).unwrap_err().kind();
    assert_eq!(kind(support(&["nobody@example.net"])), ErrorKind::NotFound);
    assert_eq!(kind(support(&["cc.support@example.net"])), ErrorKind::Rejected, "only people are agents");
    assert_eq!(kind(support(&[ADA, ADA])), ErrorKind::Rejected);
    let elsewhere = Create::new(SP, "grp2.odin", HUNT, profile("Support"), Policy::Regular, 5, 0);
    assert_eq!(kind(elsewhere), ErrorKind::NotAssigned, "that group does not have the service");
    let taken = Create::new(SP, GROUP, ADA, profile("Support"), Policy::Regular, 5, 0);
    assert_eq!(kind(taken), ErrorKind::AlreadyExists);
    let nameless = Create::new(SP, GROUP, HUNT, unchanged(), Policy::Regular, 5, 0);
    assert_eq!(kind(nameless), ErrorKind::Rejected);
    assert_eq!(odin.call(Get::new("aa.main@example.net")).unwrap_err().kind(), ErrorKind::NotFound, "not a hunt group");
    let rings = Create::new(SP, GROUP, HUNT, profile("Support"), Policy::Regular, 21, 0);
    assert_eq!(kind(rings), ErrorKind::Argument);
    let unknown = odin.call(user::List::new(SP, GROUP, "nobody@example.net"));
    assert_eq!(unknown.unwrap_err().kind(), ErrorKind::NotFound);
}
