//! Numbers that a user has at hand.

use odin_api::ErrorKind;
use odin_api::users::personal_phone_list::{self as list, PhoneListEntry};
use odin_api::users::speed_dial_100::{self as dials, SpeedCode100};
use odin_api::users::{dns, phone_directory};

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

pub fn people_have_numbers<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let entries = [PhoneListEntry::of("Dentist", "2105554321"), PhoneListEntry::of("Plumber", "2105554322")];
    let create = list::Create::new(ADA).entries(entries.clone());
    odin.call(create.clone()).unwrap();
    assert_eq!(odin.call(create).unwrap_err().kind(), ErrorKind::AlreadyExists);
    odin.call(list::Update::new(ADA, "Dentist", "Doctor", "2105550000")).unwrap();
    odin.call(list::Delete::new(ADA).entries([PhoneListEntry::named("Plumber")])).unwrap();
    let left = odin.call(list::List::new(ADA)).unwrap().entries;
    assert_eq!(left.as_slice(), [PhoneListEntry::of("Doctor", "2105550000")]);
    let gone = list::Delete::new(ADA).entries([PhoneListEntry::named("Plumber")]);
    assert_eq!(odin.call(gone).unwrap_err().kind(), ErrorKind::NotFound);

    let numbers = odin.call(dns::List::new(ADA)).unwrap();
    let directory = odin.call(phone_directory::List::new(ADA)).unwrap();
    let own = directory.iter().find(|entry| entry.user_id == Some(ADA.into())).unwrap();
    assert_eq!(own.number.as_ref(), Some(&numbers[0].min));
    assert!(own.name.as_deref().unwrap().contains(", "), "last name first: {own:?}");
}
