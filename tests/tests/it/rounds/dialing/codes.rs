//! Codes that let calls through, and codes that use a feature.

use odin_api::ErrorKind;
use odin_api::groups::account_authorization_codes::{self as account, CodeType};
use odin_api::groups::calling_plans::outgoing::authorization_codes as plan;
use odin_api::groups::communication_barring::authorization_codes as barring;
use odin_api::groups::feature_access_codes::{self as of_group, FeatureAccessCodeLevel};
use odin_api::shapes::dialing::{AuthorizationCode, FeatureAccessCode};
use odin_api::shapes::people::Department;
use odin_api::system::feature_access_codes as of_system;
use odin_api::users::feature_access_codes as of_user;

use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::generic::assign_every_service;

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";

fn code(code: &str, description: &str) -> AuthorizationCode {
    let mut made = AuthorizationCode::new(code);
    made.description = Some(description.to_owned());
    made
}

fn exposed(codes: &[AuthorizationCode]) -> Vec<&str> {
    codes.iter().map(|code| code.code.expose()).collect()
}

pub fn calls_are_charged_to_accounts<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let first = odin.call(account::Get::new(SP, GROUP)).unwrap();
    assert_eq!((first.kind, first.mandatory_usage_users.len()), (Some(CodeType::AccountCode), 0));
    let change = account::Update::new(SP, GROUP).code_type(CodeType::AuthorizationCode).number_of_digits(4);
    odin.call(change.mandatory_usage_users(["4001@example.net"])).unwrap();
    let read = odin.call(account::Get::new(SP, GROUP)).unwrap();
    assert_eq!((read.kind, read.number_of_digits), (Some(CodeType::AuthorizationCode), Some(4)));
    assert_eq!(read.mandatory_usage_users[0].user_id, "4001@example.net");
    let add = || account::Create::new(SP, GROUP).codes([code("4711", "Sales"), code("4712", "Support")]);
    odin.call(add()).unwrap();
    assert_eq!(odin.call(add()).unwrap_err().kind(), ErrorKind::Rejected, "they are there");
    let listed = odin.call(account::details::List::new(SP, GROUP)).unwrap();
    assert_eq!(exposed(&listed), ["4711", "4712"]);
    assert_eq!(listed[0].description.as_deref(), Some("Sales"));
    let delete = || account::Delete::new(SP, GROUP).codes([AuthorizationCode::new("4711")]);
    odin.call(delete()).unwrap();
    assert_eq!(odin.call(delete()).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(exposed(&odin.call(account::details::List::new(SP, GROUP)).unwrap()), ["4712"]);
}

pub fn departments_have_codes<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assign_every_service(&odin);
    let department = |name: &str| {
        let mut department = Department::default();
        department.name = Some(name.to_owned());
        department
    };
    let sales = || department("Sales");
    odin.call(plan::Create::new(SP, GROUP).default(true).codes([code("4711", "Everyone")])).unwrap();
    odin.call(plan::Create::new(SP, GROUP).department(sales()).codes([code("4711", "Sales")])).unwrap();
    let described = || {
        let list = odin.call(plan::List::new(SP, GROUP)).unwrap();
        assert_eq!(list.departments[0].default, Some(true));
        let rows = list.departments.iter().flat_map(|row| row.codes.iter());
        rows.filter_map(|code| code.description.clone()).collect::<Vec<_>>()
    };
    assert_eq!(described(), ["Everyone", "Sales"]);
    odin.call(plan::Delete::new(SP, GROUP).department(sales()).codes([AuthorizationCode::new("4711")])).unwrap();
    assert_eq!(described(), ["Everyone"], "each department has its own");
    let strange = plan::Create::new(SP, GROUP).department(department("Nowhere")).codes([code("4711", "Nobody")]);
    assert_eq!(odin.call(strange).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn barred_calls_get_through<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(barring::Create::new(SP, GROUP).codes([code("4711", "Sales"), code("4712", "Support")])).unwrap();
    let listed = || odin.call(barring::List::new(SP, GROUP)).unwrap().codes;
    assert_eq!(exposed(&listed()), ["4711", "4712"]);
    let delete = || barring::Delete::new(SP, GROUP).codes([AuthorizationCode::new("4711")]);
    odin.call(delete()).unwrap();
    assert_eq!(exposed(&listed()), ["4712"]);
    assert_eq!(odin.call(delete()).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn features_are_dialed<S: Stage>(lab: &Lab<S>) {
    const FEATURE: &str = "Call Return";
    let place = lab.founding();
    let odin = place.admin();
    let code = |main: &str| {
        let mut code = FeatureAccessCode::new(FEATURE);
        code.main_code = Some(main.to_owned());
        code
    };
    let main = |codes: &[FeatureAccessCode]| {
        codes.iter().find(|code| code.feature_access_code_name == FEATURE).and_then(|code| code.main_code.clone())
    };
    let of_all = || main(&odin.call(of_system::Get::new()).unwrap());
    let of_grp = || main(&odin.call(of_group::Get::new(SP, GROUP)).unwrap().feature_access_codes);
    let of_one = || main(&odin.call(of_user::List::new("4001@example.net")).unwrap());
    odin.call(of_system::Update::new().feature_access_codes([code("#69")])).unwrap();
    assert_eq!([of_all(), of_grp(), of_one()], ["#69", "#69", "#69"].map(|code| Some(code.to_owned())));
    let own = of_group::Update::new(SP, GROUP)
        .use_feature_access_code_level(FeatureAccessCodeLevel::Group)
        .feature_access_codes([code("*55")]);
    odin.call(own).unwrap();
    assert_eq!([of_all(), of_grp(), of_one()], ["#69", "*55", "*55"].map(|code| Some(code.to_owned())));
    let taken = of_group::Update::new(SP, GROUP).feature_access_codes([code("*72")]);
    assert_eq!(odin.call(taken).unwrap_err().kind(), ErrorKind::Rejected, "another feature has it");
    odin.call(of_group::Update::new(SP, GROUP).restore_default_codes(true)).unwrap();
    assert_eq!(of_grp().as_deref(), Some("#69"));
    let mut off = FeatureAccessCode::new(FEATURE);
    off.enable_fac = Some(false);
    odin.call(of_user::details::Update::new("4001@example.net").feature_access_codes([off])).unwrap();
    let enabled = |user: &str| {
        let codes = odin.call(of_user::details::List::new(user)).unwrap();
        codes.iter().find(|code| code.feature_access_code_name == FEATURE).and_then(|code| code.enable_fac)
    };
    assert_eq!((enabled("4001@example.net"), enabled("4002@example.net")), (Some(false), Some(true)));
}
