//! What the call centers of an enterprise share.

use odin_api::enterprises::call_centers::agent_unavailable_codes as reasons;
use odin_api::enterprises::call_centers::agent_unavailable_codes_settings::{self as reason_settings, CodeState};
use odin_api::enterprises::call_centers::enhanced_reporting::{scheduled_report_call_centers, scheduled_reports};
use odin_api::enterprises::call_centers::enhanced_reporting_branding::{self as branding, BrandingChoice};
use odin_api::enterprises::call_centers::routing_policy::{self, RoutingPolicyChoice, RoutingPriority};
use odin_api::enterprises::call_centers::{
    call_disposition_code as code, call_disposition_code_usage, call_disposition_codes, enhanced_reporting,
};
use odin_api::groups::call_centers::CallCenterType;
use odin_api::groups::call_centers::disposition_codes::{self, DispositionCodeRef};
use odin_api::service_providers::call_centers::{threshold_default_profile, threshold_profiles as profiles};
use odin_api::users::{UserRef, call_center};
use odin_api::{Endpoint, ErrorKind, enterprises};

use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::call_centers::centers::{ADA, CENTER, SP, create, hire};
use crate::rounds::call_centers::round;

pub fn defaults_are_kept<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().client("sp.admin", "sp.admin");
    round!(
        odin,
        odin_api::enterprises::call_centers,
        (SP),
        |update| update.use_system_default_guard_timer(false).guard_timer_seconds(7),
        |read| read.guard_timer_seconds == Some(7) && read.use_system_default_guard_timer == Some(false)
    );
}

pub fn unavailable_codes_come_and_go<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    odin.call(reasons::Create::new(SP, "1001", "1001", true)).unwrap();
    odin.call(reasons::Create::new(SP, "1002", "Lunch", true)).unwrap();
    odin.call(reasons::Update::new(SP, "1002", "Dinner", true)).unwrap();
    let codes = || odin.call(reasons::List::new(SP)).unwrap().codes;
    assert_eq!(codes()[0].description.as_deref(), Some("1001"), "which came as a JSON number");
    assert_eq!(codes()[1].description.as_deref(), Some("Dinner"));
    let update = reason_settings::Update::new(SP).default_agent_unavailable_code_on_dnd("1003");
    assert_eq!(odin.call(update).unwrap_err().kind(), ErrorKind::NotFound);
    round!(
        odin,
        odin_api::enterprises::call_centers::agent_unavailable_codes_settings,
        (SP),
        |update| {
            let mut off = CodeState::new("1002");
            off.is_active = Some(false);
            update
                .enable_agent_unavailable_codes(true)
                .default_agent_unavailable_code_on_dnd("1001")
                .code_state_lists([off])
        },
        |read| read.default_agent_unavailable_code_on_dnd.as_deref() == Some("1001")
            && read.codes[1].is_active == Some(false)
    );
    odin.call(reasons::Delete::new(SP, "1002")).unwrap();
    assert_eq!(codes().len(), 1);
    assert_eq!(odin.call(reasons::Delete::new(SP, "1002")).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn disposition_codes_come_and_go<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    odin.call(code::Create::new(SP, "17", "Wrong number", true)).unwrap();
    odin.call(code::Update::new(SP, "17", "Sold", true)).unwrap();
    assert_eq!(odin.call(code::Get::new(SP, "17")).unwrap().description.as_deref(), Some("Sold"));
    let codes = odin.call(call_disposition_codes::List::new(SP)).unwrap();
    assert_eq!((codes.len(), codes[0].code.as_deref()), (1, Some("17")));
    let mut default = DispositionCodeRef::default();
    default.code = "17".to_owned().into();
    default.level = disposition_codes::CodeLevel::Enterprise.into();
    odin.call(disposition_codes::Update::new(CENTER).default_call_disposition_code(default)).unwrap();
    let usage = odin.call(call_disposition_code_usage::Get::new(SP, "17")).unwrap();
    assert_eq!(usage[0].id, Some(CENTER.into()));
    assert_eq!(odin.call(code::Delete::new(SP, "17")).unwrap_err().kind(), ErrorKind::Rejected, "it is in use");
    odin.call(odin_api::groups::call_centers::Delete::new(CENTER)).unwrap();
    odin.call(code::Delete::new(SP, "17")).unwrap();
    assert_eq!(odin.call(code::Get::new(SP, "17")).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn reports_are_branded_and_scheduled<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    odin.call(enhanced_reporting::Update::new(SP, "Enhanced")).unwrap();
    let server = odin.call(enhanced_reporting::Get::new(SP)).unwrap().reporting_server;
    assert_eq!(server, Some("Enhanced".into()));
    assert!(odin.call(branding::Update::new(SP, BrandingChoice::Custom)).is_err(), "it needs a file");
    odin.call(branding::Update::file(SP, "branding.xsl", b"<xsl:stylesheet/>")).unwrap();
    let shown = odin.call(branding::Get::new(SP)).unwrap();
    assert_eq!(shown.branding_file_description.as_deref(), Some("branding.xsl"));

    let mut template = scheduled_reports::ReportTemplate::default();
    template.template_name = "Agent Activity Detail Report".to_owned().into();
    let mut centers = scheduled_reports::CallCenterSelection::default();
    centers.all_call_center = true.into();
    let report = scheduled_reports::Create::new(SP, "Daily", "What agents did")
        .report_template(template)
        .call_center(centers)
        .email_addresses(["boss@example.com"]);
    odin.call(report).unwrap();
    let rows = odin.call(scheduled_reports::List::new(SP)).unwrap().scheduled_reports;
    assert_eq!(rows[0].report_template_name.as_deref(), Some("Agent Activity Detail Report"));
    let report = odin.call(scheduled_reports::Get::new(SP, "Daily")).unwrap();
    assert_eq!(report.email_address.as_slice(), ["boss@example.com"], "which came without its list");
    let same = odin.call(scheduled_report_call_centers::Get::new(SP, "Daily")).unwrap();
    assert_eq!(same.call_center.unwrap().all_call_center.get(), Some(&true));
    let unknown = odin.call(scheduled_reports::Get::new(SP, "Weekly")).unwrap_err();
    assert_eq!(unknown.kind(), ErrorKind::NotFound);
}

pub fn queues_have_an_order<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    odin.call(create("orders@example.net", CallCenterType::Basic)).unwrap();
    let update = routing_policy::Update::new(SP)
        .routing_policy(RoutingPolicyChoice::Priority)
        .routing_priority_orders([RoutingPriority::new("orders@example.net", "1"), RoutingPriority::new(CENTER, "2")]);
    odin.call(update).unwrap();
    let policy = odin.call(routing_policy::Get::new(SP)).unwrap();
    assert_eq!(policy.routing_policy, Some(RoutingPolicyChoice::Priority));
    let order: Vec<_> = policy.call_centers.iter().map(|it| (it.service_user_id.as_str(), it.priority)).collect();
    assert_eq!(order, [("orders@example.net", Some(1)), (CENTER, Some(2))]);
    let unknown = [RoutingPriority::new("nothing@example.net", "1")];
    let error = odin.call(routing_policy::Update::new(SP).routing_priority_orders(unknown)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
}

pub fn threshold_profiles_come_and_go<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    hire(&odin, &[ADA]);
    odin.call(call_center::Update::new(ADA).agent_acd_state("Available")).unwrap();
    let default = |agents: bool| odin.call(threshold_default_profile::Get::new(SP, agents)).unwrap();
    assert_eq!(default(true).agents[0].user_id, ADA);
    assert!(!default(false).agents.is_present());

    odin.call(profiles::Create::new(SP, "Sales", "For the sales team")).unwrap();
    let update = profiles::Update::new(SP, "Sales")
        .new_profile_name("Shop")
        .threshold_average_wrap_up_time_red(120)
        .agents([UserRef::new(ADA)]);
    odin.call(update).unwrap();
    let profile = odin.call(profiles::Get::new(SP, "Shop")).unwrap();
    assert_eq!((profile.threshold_average_wrap_up_time_red, profile.agents.len()), (Some(120), 1));
    let agent = odin.call(call_center::Get::new(ADA)).unwrap();
    assert_eq!(agent.agent_threshold_profile_name.as_deref(), Some("Shop"));
    let names: Vec<_> = odin.call(profiles::List::new(SP)).unwrap().into_iter().map(|row| row.name).collect();
    assert_eq!(names, ["Default Agent Threshold Profile", "Shop"]);
    odin.call(profiles::Delete::new(SP, "Shop")).unwrap();
    assert_eq!(default(true).agents[0].user_id, ADA, "agents go back to the default");
    assert_eq!(odin.call(profiles::Get::new(SP, "Shop")).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn a_service_provider_is_no_enterprise<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let error = odin.call(enterprises::call_centers::Get::new("TestGroup")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Rejected);
    let group = place.client("group.admin", "group.admin");
    let error = group.call(enterprises::call_centers::Get::new(SP)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Forbidden);
}
