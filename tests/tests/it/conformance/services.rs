//! `/users/services`

use odin_api::ErrorKind;
use odin_api::users::services::{Assignment, Get, Update, UserServicePack, assigned, search, settings, viewable};
use odin_api::value::Pattern;

use super::{Lab, Stage, Transport};

const BARBARA: &str = "4006@example.net";

pub fn what_is_assigned_shows_everywhere<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let names = || -> Vec<String> {
        let assigned = odin.call(assigned::List::new(BARBARA)).unwrap();
        let viewable = odin.call(viewable::List::new(BARBARA)).unwrap();
        assert_eq!(assigned.user_services, viewable.user_services);
        assert!(assigned.group_services.iter().any(|service| service.service_name == "Hunt Group"));
        assigned.user_services.iter().map(|service| service.service_name.to_string()).collect()
    };
    assert_eq!(names(), [""; 0], "she starts with nothing");
    let update = Update::new(BARBARA)
        .user_services([Assignment::assign("Three-Way Call"), Assignment::assign("Do Not Disturb")])
        .service_pack_services([Assignment::assign("Standard")]);
    let echo = odin.call(update).unwrap().record.unwrap();
    let read = odin.call(Get::new(BARBARA)).unwrap();
    assert_eq!(read, echo);
    let own: Vec<_> = read.user_services.iter().filter(|s| s.is_assigned()).map(|s| s.service_name.as_str()).collect();
    assert_eq!(own, ["Do Not Disturb", "Three-Way Call"]);
    assert!(read.service_pack_services.iter().any(UserServicePack::is_assigned));
    assert_eq!(names().len(), 6, "five of the pack and one more");
    assert!(place.odin().has_service(BARBARA, "Call Waiting"), "through the pack");

    let mut doubled = odin.call(settings::Get::new(BARBARA)).unwrap();
    doubled.do_not_disturb.as_mut().unwrap().is_active = Some(true);
    odin.call(settings::Update::new(doubled)).unwrap();
    let states = odin.call(assigned::List::new(BARBARA)).unwrap();
    let state = |name: &str| states.user_services.iter().find(|s| s.service_name == name).unwrap().is_active;
    assert_eq!((state("Do Not Disturb"), state("Call Waiting")), (Some(true), Some(false)));
    assert_eq!(state("Three-Way Call"), None, "a service without a switch");

    odin.call(Update::new(BARBARA).service_pack_services([Assignment::unassign("Standard")])).unwrap();
    assert_eq!(names(), ["Do Not Disturb", "Three-Way Call"]);
}

pub fn an_assignment_is_done_whole_or_not_at_all<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let before = odin.call(Get::new(BARBARA)).unwrap();
    let update =
        Update::new(BARBARA).user_services([Assignment::assign("Call Waiting"), Assignment::assign("No Such Service")]);
    let error = odin.call(update).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Rejected);
    assert_eq!(error.server_text(), Some("Service not authorized: No Such Service"));
    assert_eq!(odin.call(Get::new(BARBARA)).unwrap(), before);
    let error = odin.call(Update::new(BARBARA)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument, "a change that changes nothing is a mistake");
}

pub fn service_instances_are_found<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let found = odin.call(search::Search::new().last_name(Pattern::contains("sales"))).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].user_id, "hg.sales@example.net");
    assert_eq!(found[0].service_type.as_deref(), Some("Hunt Group"));
    assert_eq!(found[0].phone_number, Some("2015554010".into()));
    let all = odin.call(search::Search::new().dn(Pattern::starts_with("2015554"))).unwrap();
    assert_eq!(all.len(), 3, "virtual users only");
    let scope = search::Search::new().service_provider_id("ent.odin").group_id("grp.odin").extension("4000");
    assert_eq!(odin.call(scope).unwrap()[0].user_id, "aa.main@example.net");
    let services = odin.call(Get::new(found[0].user_id.as_str())).unwrap();
    assert_eq!(services.user_id, "hg.sales@example.net", "they can have services too");
}

pub fn settings_are_changed_one_by_one<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let read = |id: &str| odin.call(settings::Get::new(id)).unwrap();
    let before = read("4004@example.net");
    assert!(before.extra.get("Basic Call Logs").is_some(), "a service that is not modelled");
    assert!(before.authentication.is_some(), "an empty object that is an empty list");
    assert_eq!(before.do_not_disturb.as_ref().unwrap().is_active, Some(false));
    assert!(before.push_to_talk.is_none());

    let mut change = settings::Settings::new("4004@example.net");
    change.do_not_disturb.clone_from(&before.do_not_disturb);
    change.do_not_disturb.as_mut().unwrap().is_active = Some(true);
    let echo = odin.call(settings::Update::new(change)).unwrap().record.unwrap();
    let mut expected = before.clone();
    expected.do_not_disturb.as_mut().unwrap().is_active = Some(true);
    assert_eq!((&echo, &read("4004@example.net")), (&expected, &expected));

    expected.call_forwarding_no_answer.as_mut().unwrap().number_of_rings = Some(7);
    odin.call(settings::Update::new(expected.clone())).unwrap();
    assert_eq!(read("4004@example.net"), expected, "the whole record, put back with one change");

    let mut change = settings::Settings::new("4004@example.net");
    let mut forwarding = before.call_forwarding_always.clone().unwrap();
    forwarding.is_active = Some(true);
    forwarding.forward_to_phone_number = odin_api::value::Patch::Set("2015554001".into());
    change.call_forwarding_always = Some(forwarding);
    odin.call(settings::Update::new(change)).unwrap();
    let forwarding = read("4004@example.net").call_forwarding_always.unwrap();
    assert_eq!(forwarding.forward_to_phone_number.get(), Some(&"2015554001".into()), "which came as a JSON number");
}
