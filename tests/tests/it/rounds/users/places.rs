//! Executives with their assistants, and guests at desks.

use odin_api::shapes::criteria::Activation;
use odin_api::shapes::schedule::{FromDnCriteria, FromDnSelection};
use odin_api::users::executive::assistants;
use odin_api::users::executive::filtering::{self, FilteringMode, criteria};
use odin_api::users::executive::screening_alerting::{self as alerting, AlertingMode};
use odin_api::users::flexible_seating::{self as seating, guest};

use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::generic::assign_every_service;

const ADA: &str = "4001@example.net";

pub fn executives_have_assistants<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assign_every_service(&odin);
    odin.call(assistants::Update::new(ADA).allow_opt_in_out(true).users(["4002@example.net"])).unwrap();
    let all = odin.call(assistants::Get::new(ADA)).unwrap();
    assert_eq!((all.allow_opt_in_out, &all.users[0].user_id), (Some(true), &"4002@example.net".into()));
    assert!(all.users[0].last_name.is_some(), "a row shows who it is");

    odin.call(alerting::Update::new(ADA).alerting_mode(AlertingMode::Sequential).call_push_recall_number_of_rings(7))
        .unwrap();
    let rings = odin.call(alerting::Get::new(ADA)).unwrap();
    assert_eq!(
        (rings.alerting_mode, rings.call_push_recall_number_of_rings),
        (Some(AlertingMode::Sequential), Some(7))
    );

    let mut outside = FromDnCriteria::default();
    outside.from_dn_criteria_selection = Some(FromDnSelection::AnyExternal);
    odin.call(criteria::Create::new(ADA, "outside", true, outside)).unwrap();
    odin.call(criteria::Update::new(ADA, "outside").new_criteria_name("customers").filter(false)).unwrap();
    assert_eq!(odin.call(criteria::Get::new(ADA, "customers")).unwrap().filter, Some(false));
    let on = [Activation::new("customers", true)];
    odin.call(filtering::Update::new(ADA).filtering_mode(FilteringMode::Advanced).criteria(on)).unwrap();
    let now = odin.call(filtering::Get::new(ADA)).unwrap();
    assert_eq!((now.filtering_mode, now.criteria[0].is_active), (Some(FilteringMode::Advanced), Some(true)));
    odin.call(criteria::Delete::new(ADA, "customers")).unwrap();
    assert!(odin.call(filtering::Get::new(ADA)).unwrap().criteria.is_empty());
}

pub fn guests_sit_down<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assign_every_service(&odin);
    odin.call(guest::Update::new(ADA).is_active(true).association_limit_hours(8).unlock_phone_pin_code("2468"))
        .unwrap();
    let now = odin.call(guest::Get::new(ADA)).unwrap();
    assert_eq!((now.is_active, now.association_limit_hours), (Some(true), Some(8)));
    assert!(!format!("{now:?}").contains("2468"));
    let rows = odin.call(seating::ListBulk::new("ent.odin", "grp.odin")).unwrap();
    let own = rows.iter().find(|row| row.user.as_ref().is_some_and(|user| user.user_id == ADA)).unwrap();
    assert_eq!(own.data.as_ref().unwrap().association_limit_hours, Some(8));
    assert!(odin.call(guest::hosts::ListAvailable::new(ADA)).unwrap().is_empty(), "the group has no desks");
}
