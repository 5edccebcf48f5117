//! `/groups/call-centers`: the call centers themselves.

use odin_api::groups::call_centers::{
    CallCenterRow, CallCenterType, Create, Delete, Get, List, Policy, RoutingType, Update, agents, enhanced_reporting,
    forced_forwarding, status, stranded_calls, threshold_profiles,
};
use odin_api::shapes::service::ServiceInstanceProfile;
use odin_api::value::Patch;
use odin_api::{Endpoint, ErrorKind, users};

use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::call_centers::round;

pub const CENTER: &str = "cc.support@example.net";
pub const SP: &str = "ent.odin";
pub const GROUP: &str = "grp.odin";
pub const ADA: &str = "4001@example.net";
pub const ALAN: &str = "4002@example.net";
pub const GRACE: &str = "4004@example.net";

/// Gives users a license for call centers of a type.
pub fn license(odin: &impl Transport, kind: &str, ids: &[&str]) {
    for id in ids {
        let service = users::services::Assignment::assign(format!("Call Center - {kind}"));
        odin.call(users::services::Update::new(*id).user_services([service])).unwrap();
    }
}

/// Gives users a license, and makes them agents of the founding call center.
pub fn hire(odin: &impl Transport, ids: &[&str]) {
    license(odin, "Premium", ids);
    let agents = ids.iter().map(|id| users::UserRef::new(*id));
    odin.call(agents::Create::new(CENTER).agents(agents)).unwrap();
}

fn profile(name: &str) -> ServiceInstanceProfile {
    let mut profile = ServiceInstanceProfile::default();
    profile.name = name.to_owned().into();
    profile
}

pub fn create(id: &str, kind: CallCenterType) -> Create {
    Create::new(SP, GROUP, id, kind, Policy::Uniform, profile("Orders"))
}

pub fn a_call_center_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let mut create = create("orders@example.net", CallCenterType::Premium).queue_length(7).escape_digit("3");
    let mut profile = profile("Orders");
    profile.phone_number = Patch::Set("2015554105".into());
    profile.extension = Patch::Set("4105".to_owned());
    create.service_instance_profile = profile;
    let written = odin.call(create).unwrap();
    let center = odin.call(Get::new("orders@example.net")).unwrap();
    assert_eq!(written.record.as_ref(), Some(&center));
    assert_eq!((center.queue_length, center.escape_digit.as_deref()), (Some(7), Some("3")));
    assert_eq!(center.call_center_type, Some(CallCenterType::Premium));
    let shown = center.service_instance_profile.as_ref().unwrap();
    assert_eq!(shown.name.get().map(String::as_str), Some("Orders"));
    assert_eq!(shown.extension.get().map(String::as_str), Some("4105"));

    let back = odin.call(Update::new("orders@example.net").record(&center)).unwrap();
    assert_eq!(back.record.as_ref(), Some(&center), "putting back what was read changes nothing");
    odin.call(Update::new("orders@example.net").policy(Policy::Regular).routing_type(RoutingType::SkillBased)).unwrap();
    let rows = odin.call(List::new(SP, GROUP)).unwrap();
    let ids: Vec<_> = rows.iter().map(|row| row.service_user_id.as_str()).collect();
    assert_eq!(ids, [CENTER, "orders@example.net"]);
    assert_eq!((rows[1].policy.as_ref(), rows[1].name.as_deref()), (Some(&Policy::Regular), Some("Orders")));

    odin.call(Delete::new("orders@example.net")).unwrap();
    assert_eq!(odin.call(Get::new("orders@example.net")).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(odin.call(List::new(SP, GROUP)).unwrap().len(), 1);
    let other = odin.call(Get::new("hg.sales@example.net")).unwrap_err();
    assert_eq!(other.kind(), ErrorKind::NotFound, "a hunt group is no call center");
}

pub fn types_differ<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    odin.call(create("basic@example.net", CallCenterType::Basic)).unwrap();
    let center = odin.call(Get::new("basic@example.net")).unwrap();
    assert_eq!((center.enable_reporting, center.routing_type.as_ref()), (None, None));
    let error = odin.call(forced_forwarding::Get::new("basic@example.net")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Rejected);
    odin.call(Update::new("basic@example.net").call_center_type(CallCenterType::Standard)).unwrap();
    assert!(odin.call(stranded_calls::Get::new("basic@example.net")).is_ok());
    assert!(odin.call(forced_forwarding::Get::new("basic@example.net")).is_err());
    let nameless = Create::new(SP, GROUP, "x@example.net", CallCenterType::Basic, Policy::Regular, profile(""));
    assert_eq!(odin.call(nameless).unwrap_err().kind(), ErrorKind::Rejected);
    let elsewhere = Create::new(SP, "grp2.odin", "x@example.net", CallCenterType::Basic, Policy::Regular, profile("X"));
    assert_eq!(
        odin.call(elsewhere).unwrap_err().kind(),
        ErrorKind::NotAssigned,
        "that group does not have the service"
    );
    let long = odin.call(Update::new(CENTER).queue_length(526)).unwrap_err();
    assert_eq!(long.kind(), ErrorKind::Argument);
}

pub fn call_centers_are_switched<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let mut row = odin.call(List::new(SP, GROUP)).unwrap().into_vec().remove(0);
    assert_eq!(row.is_active, Some(true));
    row.is_active = Some(false);
    odin.call(status::Update::new().instances([row])).unwrap();
    assert_eq!(odin.call(List::new(SP, GROUP)).unwrap()[0].is_active, Some(false));
    let mut unknown = CallCenterRow::new("nobody@example.net");
    unknown.is_active = Some(true);
    let error = odin.call(status::Update::new().instances([unknown])).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);

    hire(&odin, &[ADA]);
    assert!(odin.call(status::Get::new(CENTER)).unwrap().agents_currently_staffed.is_empty(), "nobody is signed in");
    odin.call(users::call_center::Update::new(ADA).agent_acd_state("Available")).unwrap();
    let queue = odin.call(status::Get::new(CENTER)).unwrap();
    assert_eq!((queue.number_of_calls_queued_now, queue.agents_currently_staffed.len()), (Some(0), 1));
    assert_eq!(queue.agents_currently_staffed[0].user_id, ADA);
}

pub fn a_group_of_a_service_provider_has_reports_of_its_own<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    round!(
        odin,
        odin_api::groups::call_centers::enhanced_reporting,
        ("TestGroup", "Test"),
        |update| update.reporting_server(enhanced_reporting::ReportingServer::Enhanced),
        |read| read.reporting_server.as_ref().is_some_and(|server| server.as_str() == "Enhanced")
    );
    let of_enterprise = odin.call(enhanced_reporting::Get::new(SP, GROUP)).unwrap_err();
    assert_eq!(of_enterprise.kind(), ErrorKind::Rejected);
    let profiles = odin.call(threshold_profiles::List::new("TestGroup", "Test")).unwrap();
    assert_eq!(profiles[0].default, Some(true));
}
