//! `/groups/dns`

use odin_api::ErrorKind;
use odin_api::groups::dns::{
    Activation, AssignBulk, Create, Delete, GroupDns, List, UnassignBulk, Update, View, details, search,
};
use odin_api::value::{NumberRange, Pattern, PhoneNumber};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";

/// Ends and flags: assigned, activated.
fn ranges(numbers: &GroupDns) -> Vec<(&str, Option<&str>, bool, bool)> {
    let row = |dns: &'_ odin_api::groups::dns::Dns| (dns.assigned.unwrap(), dns.activated.unwrap());
    numbers
        .dns
        .iter()
        .map(|dns| (dns.min.as_str(), dns.max.as_ref().map(PhoneNumber::as_str), row(dns).0, row(dns).1))
        .collect()
}

fn count(numbers: &GroupDns) -> u64 {
    numbers.dns.iter().map(|dns| dns.range().count().unwrap()).sum()
}

pub fn numbers_are_listed_in_ranges<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let all = odin.call(List::new(SP, GROUP)).unwrap();
    assert_eq!(
        ranges(&all),
        [
            ("+1-2015554000", Some("+1-2015554008"), true, true),
            ("+1-2015554010", None, true, true),
            ("+1-2015554020", None, true, true),
            ("+1-2015554100", Some("+1-2015554119"), false, true),
        ]
    );
    assert_eq!(count(&all), 31);
    assert_eq!(odin.call(List::new(SP, GROUP).view(View::Summary)).unwrap(), all);
    let free = odin.call(List::new(SP, GROUP).view(View::Available)).unwrap();
    assert_eq!(count(&free), 20);
    assert!(free.dns[0].range().expand().unwrap().any(|number| number == "+1-2015554107"));
    let unknown = odin.call(List::new(SP, GROUP).view("everything")).unwrap_err();
    assert_eq!(unknown.kind(), ErrorKind::Rejected);
    assert_eq!(odin.call(List::new(SP, "nowhere")).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(count(&odin.call(List::new(SP, "grp2.odin")).unwrap()), 0);
}

pub fn numbers_go_to_a_group_and_back<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let branch = "grp2.odin";
    odin.call(Create::new(SP, branch).dns([NumberRange::single("+1-2015554200")])).unwrap();
    odin.call(AssignBulk::new(SP, branch).dns([NumberRange::between("+1-2015554203", "+1-2015554205")])).unwrap();
    let held = odin.call(List::new(SP, branch)).unwrap();
    assert_eq!(
        ranges(&held),
        [("+1-2015554200", None, false, false), ("+1-2015554203", Some("+1-2015554205"), false, false)]
    );
    for (taken, why) in [
        (NumberRange::single("+1-2015554200"), "it is the group's already"),
        (NumberRange::between("+1-2015554208", "+1-2015554212"), "the range has a gap"),
        (NumberRange::single("+1-2015554101"), "it is another group's"),
        (NumberRange::between("+1-2015554209", "+1-2015554208"), "it ends before it begins"),
        (NumberRange::single("+1-9995550000"), "nobody has it"),
    ] {
        let refused = odin.call(Create::new(SP, branch).dns([taken])).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::Rejected, "{why}");
    }
    assert_eq!(odin.call(List::new(SP, branch)).unwrap(), held, "all or none");

    odin.call(Delete::new(SP, branch).dns([NumberRange::single("+1-2015554200")])).unwrap();
    odin.call(UnassignBulk::new(SP, branch).dns([NumberRange::between("+1-2015554203", "+1-2015554205")])).unwrap();
    assert_eq!(count(&odin.call(List::new(SP, branch)).unwrap()), 0);
    odin.call(Create::new(SP, branch).dns([NumberRange::single("+1-2015554200")])).unwrap();
    let in_use = Delete::new(SP, GROUP).dns([NumberRange::single("+1-2015554001")]);
    assert_eq!(odin.call(in_use).unwrap_err().kind(), ErrorKind::Rejected, "a user has it");
    let empty = Create::new(SP, branch);
    assert_eq!(odin.call(empty).unwrap_err().kind(), ErrorKind::Argument);
}

pub fn numbers_are_activated<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let off = Update::new(SP, GROUP).dns([
        Activation::single(false, "+1-2015554001"),
        Activation::range(false, &NumberRange::between("+1-2015554100", "+1-2015554104")),
    ]);
    let after = odin.call(off).unwrap().record.unwrap();
    assert_eq!(ranges(&after)[1], ("+1-2015554001", None, true, false));
    assert_eq!(count(&after), 31, "the answer has all numbers");
    assert_eq!(count(&odin.call(List::new(SP, GROUP).view(View::Activated)).unwrap()), 25);
    let ada = odin.call(odin_api::users::Get::new("4001@example.net")).unwrap();
    assert_eq!(ada.phone_number_activated, Some(false));
    odin.call(Update::new(SP, GROUP).dns([Activation::single(true, "+1-2015554001")])).unwrap();
    assert_eq!(count(&odin.call(List::new(SP, GROUP).view(View::Activated)).unwrap()), 26);
    let strange = Update::new(SP, GROUP).dns([Activation::single(true, "+1-2015554200")]);
    assert_eq!(odin.call(strange).unwrap_err().kind(), ErrorKind::Rejected);
}

pub fn who_has_a_number_is_told<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let clid = odin_api::groups::Update::new(SP, GROUP).calling_line_id_phone_number("2015554119");
    odin.call(clid).unwrap();
    let all = odin.call(details::List::new(SP, GROUP)).unwrap();
    let holder = |number: &str| all.dns.iter().find(|row| row.phone_numbers.as_deref() == Some(number)).unwrap();
    assert_eq!(holder("+1-2015554003").last_name.as_deref(), Some("4003"), "digits come as a number");
    assert_eq!(holder("+1-2015554010").user_type, Some("Hunt Group".into()));
    assert_eq!(holder("+1-2015554001").department.as_deref(), Some("Sales (grp.odin)"));
    assert_eq!(holder("+1-2015554119").last_name.as_deref(), Some("Group Calling Line ID"));
    let free = holder("+1-2015554100 - +1-2015554118");
    assert_eq!((free.user_id.as_ref(), free.max.as_ref().unwrap().as_str()), (None, "+1-2015554118"));

    let every = odin.call(search::Search::new(SP, GROUP)).unwrap();
    assert_eq!(every.len(), 11);
    let found = odin.call(search::Search::new(SP, GROUP).dn(Pattern::equals("+1-2015554002"))).unwrap();
    assert_eq!((found.len(), found[0].first_name.as_deref()), (1, Some("Alan")));
    assert_eq!(found[0].dns.as_ref().unwrap().activated, Some(true));
    assert_eq!(odin.call(search::Search::new(SP, GROUP).dn(Pattern::contains("55540")).limit(3)).unwrap().len(), 3);
}
