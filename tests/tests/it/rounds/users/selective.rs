//! Services that look at who calls: their criteria.

use odin_api::shapes::criteria::Activation;
use odin_api::shapes::schedule::{FromDnCriteria, FromDnSelection};
use odin_api::users::call_to_numbers::{self, CallToType};
use odin_api::users::{
    broad_works_anywhere as anywhere, call_notify as notify, pre_alerting, priority_alert as alert,
    selective_call_acceptance as acceptance, selective_call_rejection as rejection, sequential_ring as sequential,
    simultaneous_ring_personal as simultaneous,
};
use odin_api::{Endpoint, ErrorKind};

use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::generic::assign_every_service;

const ADA: &str = "4001@example.net";

/// A criterion is made, switched on by the service, shown in a row, and taken away.
macro_rules! switches {
    ($odin:ident, $service:ident, $selection:ident) => {{
        let only = FromDnCriteria::only(["+1-2015550001"]);
        let made = $odin.call($service::criteria::Create::new(ADA, "boss", only)).unwrap().record.unwrap();
        assert_eq!(made.criteria_name, "boss");
        let off = $odin.call($service::Get::new(ADA)).unwrap().criteria;
        assert_eq!((off.len(), off[0].is_active), (1, Some(false)), "off at first");
        let on = $service::Update::new(ADA).criteria([Activation::new("boss", true)]);
        let now = $odin.call(on).unwrap().record.unwrap().criteria;
        assert_eq!(now[0].is_active, Some(true));
        let rows = $odin.call($service::criteria::List::new(ADA)).unwrap();
        assert_eq!((rows[0].is_active, &rows[0].from_dn_criteria), (Some(true), &now[0].from_dn_criteria));
        let schedule = rows[0].time_schedule.as_ref().unwrap();
        assert_eq!(schedule.name.as_deref(), Some("Every Day All Day"));
        let nobody = $service::Update::new(ADA).criteria([Activation::new("nobody", true)]);
        assert_eq!($odin.call(nobody).unwrap_err().kind(), ErrorKind::NotFound);
        let mut every = FromDnCriteria::default();
        every.from_dn_criteria_selection = Some(FromDnSelection::$selection);
        let change = $service::criteria::Update::new(ADA, "boss", "everyone").from_dn_criteria(every.clone());
        $odin.call(change).unwrap();
        let read = $odin.call($service::criteria::Get::new(ADA, "everyone")).unwrap();
        assert_eq!(read.from_dn_criteria.unwrap().from_dn_criteria_selection, every.from_dn_criteria_selection);
        assert_eq!($odin.call($service::Get::new(ADA)).unwrap().criteria[0].is_active, Some(true), "a change keeps it");
    }};
}

pub fn some_callers_are_told_apart<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assign_every_service(&odin);
    switches!(odin, notify, Any);
    switches!(odin, alert, AnyExternal);
    switches!(odin, sequential, Any);
    switches!(odin, simultaneous, Any);
    let details = odin.call(alert::details::List::new(ADA)).unwrap();
    assert_eq!(details[0], odin.call(alert::criteria::Get::new(ADA, "everyone")).unwrap());
    odin.call(alert::criteria::Delete::new(ADA, "everyone")).unwrap();
    assert!(odin.call(alert::details::List::new(ADA)).unwrap().is_empty());
    let again = odin.call(notify::Update::new(ADA).record(&odin.call(notify::Get::new(ADA)).unwrap())).unwrap();
    assert_eq!(again.record.unwrap().criteria[0].is_active, Some(true), "put back as it came");
}

/// A criterion is made, switched on, off and taken away by the calls of the service itself.
macro_rules! activates {
    ($odin:ident, $service:ident) => {{
        let only = FromDnCriteria::only(["+1-2015550001"]);
        $odin.call($service::Create::new(ADA, "them").from_dn_criteria(only)).unwrap();
        for on in [true, false] {
            $odin.call($service::activation::Activate::new(ADA).criteria([Activation::new("them", on)])).unwrap();
            let rows = $odin.call($service::List::new(ADA)).unwrap();
            assert_eq!((rows.len(), rows[0].is_active), (1, Some(on)));
        }
        let change = $service::Update::new(ADA, "them").from_dn_criteria(FromDnCriteria::any());
        $odin.call(change).unwrap();
        let read = $odin.call($service::Get::new(ADA, "them")).unwrap();
        assert_eq!(read.from_dn_criteria.unwrap().from_dn_criteria_selection, Some(FromDnSelection::Any));
    }};
}

pub fn some_callers_are_accepted_or_rejected<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assign_every_service(&odin);
    activates!(odin, acceptance);
    activates!(odin, rejection);
    let details = odin.call(rejection::details::List::new(ADA)).unwrap();
    assert_eq!(details[0], odin.call(rejection::Get::new(ADA, "them")).unwrap());
    odin.call(acceptance::Delete::new(ADA, "them")).unwrap();
    odin.call(rejection::Delete::new(ADA, "them")).unwrap();
    assert!(odin.call(rejection::List::new(ADA)).unwrap().is_empty());
}

pub fn other_phones_ring<S: Stage>(lab: &Lab<S>) {
    const MOBILE: &str = "+1-2015559999";
    let odin = lab.founding().admin();
    assign_every_service(&odin);
    odin.call(anywhere::Update::new(ADA).alert_all_locations_for_group_paging_calls(true)).unwrap();
    let create = anywhere::phone_numbers::Create::new(ADA, MOBILE, "Mobile").is_active(true);
    odin.call(create.clone()).unwrap();
    assert_eq!(odin.call(create).unwrap_err().kind(), ErrorKind::AlreadyExists);
    let home = || FromDnCriteria::only(["+1-2015550001"]);
    let lost = anywhere::criteria::Create::new(ADA, "+1-2015550000", "home", home());
    assert_eq!(odin.call(lost).unwrap_err().kind(), ErrorKind::NotFound, "a criterion of no phone");
    odin.call(anywhere::criteria::Create::new(ADA, MOBILE, "home", home())).unwrap();
    odin.call(anywhere::criteria::Update::new(ADA, MOBILE, "home", "family").blacklisted(true)).unwrap();
    let read = odin.call(anywhere::criteria::Get::new(ADA, MOBILE, "family")).unwrap();
    assert_eq!((read.blacklisted, read.from_dn_criteria.unwrap().phone_numbers), (Some(true), home().phone_numbers));
    let update = anywhere::phone_numbers::Update::new(ADA, MOBILE).new_phone_number("+1-2015558888").description("Car");
    odin.call(update).unwrap();
    let car = odin.call(anywhere::phone_numbers::Get::new(ADA, "+1-2015558888")).unwrap();
    assert_eq!(car.description.get().map(String::as_str), Some("Car"));
    odin.call(anywhere::criteria::Get::new(ADA, "+1-2015558888", "family")).unwrap();
    let all = odin.call(anywhere::Get::new(ADA)).unwrap();
    assert_eq!((all.phone_numbers.len(), all.alert_all_locations_for_group_paging_calls), (1, Some(true)));
    assert_eq!(all.phone_numbers[0].phone_number.as_ref().unwrap(), &"+1-2015558888");
    odin.call(anywhere::criteria::Delete::new(ADA, "+1-2015558888", "family")).unwrap();
    odin.call(anywhere::phone_numbers::Delete::new(ADA, "+1-2015558888")).unwrap();
    assert!(odin.call(anywhere::Get::new(ADA)).unwrap().phone_numbers.is_empty());
}

pub fn callers_hear_something_first<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assign_every_service(&odin);
    let numbers = odin.call(call_to_numbers::List::new(ADA)).unwrap();
    assert_eq!(numbers[0].kind, Some(CallToType::Primary));
    let only = FromDnCriteria::only(["+1-2015550001"]);
    let create = pre_alerting::criteria::Create::new(ADA, "boss", false, only);
    odin.call(create.call_to_numbers([numbers[0].clone()])).unwrap();
    odin.call(pre_alerting::Update::new(ADA).criteria([Activation::new("boss", true)])).unwrap();
    odin.call(pre_alerting::criteria::Update::new(ADA, "boss").new_criteria_name("the boss").blacklisted(true))
        .unwrap();
    let read = odin.call(pre_alerting::criteria::Get::new(ADA, "the boss")).unwrap();
    assert_eq!((read.blacklisted, &read.call_to_numbers[0]), (Some(true), &numbers[0]));
    let rows = odin.call(pre_alerting::Get::new(ADA)).unwrap().criteria;
    assert_eq!(rows[0].is_active, Some(true));
    odin.call(pre_alerting::criteria::Delete::new(ADA, "the boss")).unwrap();
    assert!(odin.call(pre_alerting::Get::new(ADA)).unwrap().criteria.is_empty());
}
