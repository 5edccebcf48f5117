//! `/self-service`

use odin_api::self_service::reset_password_from_link::Reset;
use odin_api::self_service::send_reset_password_link::Send;
use odin_api::self_service::validate_token::Validate;
use odin_api::users;

use crate::conformance::{Lab, Stage, Transport};

const ADA: &str = "4001@example.net";
const MAIL: &str = "ada@example.net";

pub fn a_forgotten_password_is_replaced<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    place.admin().call(users::Update::new(ADA).email_address(MAIL)).unwrap();
    // Nobody needs to be logged in.
    let anybody = place.client("nobody", "nothing");
    let refused = anybody.call(Send::new(ADA, "babbage@example.net", "a human")).unwrap_err();
    assert!(refused.to_string().contains("no such user"), "{refused}");
    assert!(place.odin().mailed_token(ADA).is_none());
    assert!(anybody.call(Send::new(ADA, MAIL, "a human")).unwrap().is_success());
    let token = place.odin().mailed_token(ADA).unwrap().to_owned();
    assert!(anybody.call(Validate::new(MAIL, "another")).is_err());
    assert_eq!(anybody.call(Validate::new(MAIL, &*token)).unwrap().success, Some(true));
    let new = "Analytic-Engine-1";
    assert!(anybody.call(Reset::new(MAIL, &*token, new, "Analytic-Engine-2")).is_err());
    assert!(anybody.call(Reset::new(MAIL, &*token, new, new)).unwrap().is_success());
    assert!(place.client(ADA, new).call(users::Get::new(ADA)).is_ok());
    assert!(anybody.call(Reset::new(MAIL, &*token, new, new)).is_err(), "a link is good for once");
}
