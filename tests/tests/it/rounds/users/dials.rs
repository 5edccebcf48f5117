//! Numbers that a user has at hand.

use odin_api::ErrorKind;
use odin_api::users::speed_dial_100::{self as dials, SpeedCode100};

use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::generic::assign_every_service;

const ADA: &str = "4001@example.net";

pub fn codes_have_numbers<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assign_every_service(&odin);
    let codes = [SpeedCode100::of("07", "2105554321").description("Workshop"), SpeedCode100::of("08", "2105554322")];
    let create = dials::Create::new(ADA).speed_codes(codes.clone());
    odin.call(create.clone()).unwrap();
    assert_eq!(odin.call(create).unwrap_err().kind(), ErrorKind::AlreadyExists);
    odin.call(dials::Update::new(ADA).speed_codes([SpeedCode100::of("08", "2105550000")])).unwrap();
    let all = odin.call(dials::List::new(ADA)).unwrap().speed_codes;
    assert_eq!((all.len(), &all[0]), (2, &codes[0]));
    assert_eq!(all[1].phone_number.get().unwrap(), &"2105550000");
    odin.call(dials::Delete::new(ADA).speed_codes([SpeedCode100::named("07")])).unwrap();
    assert_eq!(odin.call(dials::List::new(ADA)).unwrap().speed_codes.len(), 1);
    let error = odin.call(dials::Delete::new(ADA).speed_codes([SpeedCode100::named("100")])).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument, "codes have two digits");
}
