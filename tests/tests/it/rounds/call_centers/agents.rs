//! Who answers the calls.

use odin_api::groups::call_centers::agents::{Agent, Create, Delete, List, Update, available, unlicensed};
use odin_api::groups::call_centers::{self, CallCenterType, RoutingType, disposition_codes, dnis};
use odin_api::users::call_center::{self, AgentCallCenterChange, AgentState, DnisKey};
use odin_api::users::call_centers as of_user;
use odin_api::users::{self, UserRef};
use odin_api::{ErrorKind, enterprises};

use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::call_centers::centers::{ADA, ALAN, CENTER, GRACE, GROUP, SP, create, hire, license};

fn ids(odin: &impl Transport, center: &str) -> Vec<String> {
    let agents = odin.call(List::new(center)).unwrap().agents;
    agents.iter().map(|agent| agent.user_id.as_str().to_owned()).collect()
}

pub fn agents_come_and_go<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let candidates = || odin.call(available::ListAvailable::new(SP, GROUP, CallCenterType::Premium)).unwrap().agents;
    assert!(candidates().is_empty(), "nobody has a license");
    let refused = odin.call(Create::new(CENTER).agents([UserRef::new(ADA)])).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::NotAssigned);
    license(&odin, "Premium", &[ADA, ALAN]);
    license(&odin, "Standard", &[GRACE]);
    assert_eq!(candidates().iter().map(|agent| agent.user_id.as_str()).collect::<Vec<_>>(), [ADA, ALAN]);

    odin.call(Create::new(CENTER).agents([UserRef::new(ALAN)])).unwrap();
    odin.call(Create::new(CENTER).agents([UserRef::new(ADA)])).unwrap();
    assert_eq!(ids(&odin, CENTER), [ALAN, ADA], "in the order in which they came");
    assert!(odin.call(Create::new(CENTER).agents([UserRef::new(ADA)])).is_err(), "twice");
    let unknown = odin.call(Create::new(CENTER).agents([UserRef::new("nobody@example.net")])).unwrap_err();
    assert_eq!(unknown.kind(), ErrorKind::NotFound);

    odin.call(call_centers::Update::new(CENTER).routing_type(RoutingType::SkillBased)).unwrap();
    let mut agents = odin.call(List::new(CENTER)).unwrap().agents;
    agents.reverse();
    agents[0].skill_level = Some(5);
    odin.call(Update::new(CENTER).agents(agents)).unwrap();
    let agents = odin.call(List::new(CENTER)).unwrap().agents;
    assert_eq!((agents[0].user_id.as_str(), agents[0].skill_level, agents[1].skill_level), (ADA, Some(5), Some(1)));

    odin.call(create("standard@example.net", CallCenterType::Standard)).unwrap();
    odin.call(Create::new("standard@example.net").agents([UserRef::new(GRACE), UserRef::new(ADA)])).unwrap();
    let unfit = odin.call(unlicensed::List::new("standard@example.net", CallCenterType::Premium)).unwrap();
    assert_eq!(unfit.iter().map(|agent| agent.user_id.as_str()).collect::<Vec<_>>(), [GRACE]);

    odin.call(Delete::new(CENTER).agents([UserRef::new(ADA)])).unwrap();
    assert_eq!(ids(&odin, CENTER), [ALAN]);
    odin.call(Update::new(CENTER).agents(Vec::<Agent>::new())).unwrap();
    assert!(ids(&odin, CENTER).is_empty(), "an empty list removes everybody");
}

pub fn a_deleted_user_is_no_agent_any_more<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    hire(&odin, &[ADA, ALAN]);
    odin.call(users::Delete::new(ADA)).unwrap();
    assert_eq!(ids(&odin, CENTER), [ALAN]);
    odin.call(users::Create::new(SP, GROUP, ADA, "Ada", "Again", "Ada", "Again")).unwrap();
    assert_eq!(ids(&odin, CENTER), [ALAN], "nor is another user of the same id");
}

pub fn agents_have_a_state<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assert_eq!(odin.call(call_center::Get::new(ADA)).unwrap_err().kind(), ErrorKind::NotAssigned, "no license");
    hire(&odin, &[ADA]);
    let update = call_center::Update::new(ADA).agent_acd_state(AgentState::Available).guard_timer_seconds(9);
    odin.call(update).unwrap();
    let agent = odin.call(call_center::Get::new(ADA)).unwrap();
    assert_eq!((agent.agent_acd_state, agent.guard_timer_seconds), (Some(AgentState::Available), Some(9)));
    assert_eq!(agent.call_centers[0].service_user_id, CENTER);
    assert_eq!(agent.call_centers[0].call_center_type, Some(CallCenterType::Premium));
    odin.call(of_user::agents::sign_out::SignOut::new(ADA)).unwrap();
    let agent = odin.call(call_center::Get::new(ADA)).unwrap();
    assert_eq!(agent.agent_acd_state, Some(AgentState::SignOut));
    let unknown = call_center::Update::new(ADA).agent_threshold_profile_name("None such");
    assert_eq!(odin.call(unknown).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn a_user_is_given_call_centers<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    odin.call(create("orders@example.net", CallCenterType::Basic)).unwrap();
    hire(&odin, &[ADA, ALAN]);
    odin.call(of_user::agents::Update::new(ADA).call_centers(["orders@example.net"])).unwrap();
    assert_eq!((ids(&odin, CENTER), ids(&odin, "orders@example.net")), (vec![ALAN.to_owned()], vec![ADA.to_owned()]));
    let list = odin.call(of_user::agents::List::new(ADA)).unwrap();
    assert_eq!(list["callCenters"][0]["serviceUserId"], "orders@example.net");
    let unknown = odin.call(of_user::agents::Update::new(ADA).call_centers(["nothing@example.net"])).unwrap_err();
    assert_eq!(unknown.kind(), ErrorKind::NotFound);
}

pub fn users_change_only_their_own_affairs<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    hire(&odin, &[ADA]);
    let own = place.client(ADA, "user4001");
    let leave = || {
        let mut change = AgentCallCenterChange::new(CENTER);
        change.available = false.into();
        call_center::Update::new(ADA).call_centers([change])
    };
    assert_eq!(own.call(leave()).unwrap_err().kind(), ErrorKind::Forbidden, "agents may not log off");
    odin.call(call_centers::Update::new(CENTER).allow_agent_logoff(true)).unwrap();
    own.call(leave()).unwrap();
    assert_eq!(own.call(call_center::Get::new(ADA)).unwrap().call_centers[0].available, Some(false));
    let mut skill = AgentCallCenterChange::new(CENTER);
    skill.skill_level = 3.into();
    let error = own.call(call_center::Update::new(ADA).call_centers([skill])).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Forbidden);
}

pub fn agents_call_out_as_a_call_center<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    hire(&odin, &[ADA]);
    let create = dnis::instances::Create::new(CENTER, "Sales").allow_outgoing_acd_call(true);
    odin.call(create).unwrap();
    odin.call(dnis::instances::Create::new(CENTER, "Inbound")).unwrap();
    let wrapped = odin.call(call_center::dnis::List::new(ADA)).unwrap().dnis;
    let bare = odin.call(of_user::dnis::List::new(ADA)).unwrap();
    assert_eq!((wrapped.len(), &wrapped), (1, &bare));
    assert_eq!(bare[0].name.get().map(String::as_str), Some("Sales"));
    let out = |key: DnisKey| {
        let update = call_center::Update::new(ADA).make_outgoing_calls_as_call_center(true);
        odin.call(update.outgoing_call_dnis(key))
    };
    let mut inbound = bare[0].clone();
    inbound.name = "Inbound".to_owned().into();
    assert_eq!(out(inbound).unwrap_err().kind(), ErrorKind::Rejected);
    out(bare[0].clone()).unwrap();
    let agent = odin.call(call_center::Get::new(ADA)).unwrap();
    assert_eq!(agent.outgoing_call_dnis.as_ref(), Some(&bare[0]));
}

pub fn agents_say_how_a_call_went<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    hire(&odin, &[ADA]);
    let list = || odin.call(of_user::disposition_codes::List::new(ADA)).unwrap();
    odin.call(disposition_codes::codes::Create::new(CENTER, "17", true)).unwrap();
    odin.call(disposition_codes::codes::Create::new(CENTER, "18", false)).unwrap();
    odin.call(enterprises::call_centers::call_disposition_code::Create::new(SP, "90", "Sold", true)).unwrap();
    assert!(list().is_empty(), "codes are not used");
    let update = disposition_codes::Update::new(CENTER).enable_call_disposition_codes(true);
    odin.call(update.include_organization_codes(true)).unwrap();
    assert_eq!(list().iter().map(|code| code.code.as_deref()).collect::<Vec<_>>(), [Some("17"), Some("90")]);
}
