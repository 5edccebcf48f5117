//! `/service-providers/dns`

use odin_api::service_providers::dns::{Create, Delete, List, ServiceProviderDn, ServiceProviderDns, search::Search};
use odin_api::value::{GroupId, NumberRange, Pattern, PhoneNumber};
use odin_api::{ErrorKind, groups};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";

/// First, last and group of every row; what a group has cannot be deleted.
fn rows(numbers: &ServiceProviderDns) -> Vec<(&str, Option<&str>, Option<&str>)> {
    let deletable = |dn: &ServiceProviderDn| dn.can_delete == Some(dn.group_id.is_none());
    assert!(numbers.dns.iter().all(deletable), "{numbers:?}");
    let ends = numbers.dns.iter().map(|dn| (dn.min.as_str(), dn.max.as_ref().map(PhoneNumber::as_str)));
    let groups = numbers.dns.iter().map(|dn| dn.group_id.as_ref().map(GroupId::as_str));
    ends.zip(groups).map(|((first, last), group)| (first, last, group)).collect()
}

fn count(numbers: &ServiceProviderDns) -> u64 {
    numbers.dns.iter().map(|dn| dn.range().count().unwrap()).sum()
}

pub fn numbers_come_and_go<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let before = odin.call(List::new(SP)).unwrap();
    assert_eq!(before.service_provider_id, Some(SP.into()));
    assert_eq!(
        rows(&before),
        [
            ("+1-2015554000", Some("+1-2015554008"), Some("grp.odin")),
            ("+1-2015554010", None, Some("grp.odin")),
            ("+1-2015554020", None, Some("grp.odin")),
            ("+1-2015554100", Some("+1-2015554119"), Some("grp.odin")),
            ("+1-2015554200", Some("+1-2015554209"), None),
        ]
    );
    assert_eq!(count(&odin.call(List::new(SP).q("activated")).unwrap()), 31);
    assert_eq!(odin.call(List::new(SP).q("everything")).unwrap_err().kind(), ErrorKind::Rejected);
    assert_eq!(odin.call(List::new("nowhere")).unwrap_err().kind(), ErrorKind::NotFound);

    let wanted = [NumberRange::single("+1-2015554300"), NumberRange::between("+1-2015554210", "+1-2015554211")];
    let after = odin.call(Create::new(SP).dns(wanted)).unwrap().record.unwrap();
    assert_eq!(rows(&after)[4..], [("+1-2015554200", Some("+1-2015554211"), None), ("+1-2015554300", None, None),]);
    for (taken, why) in [
        (NumberRange::single("+1-2015554001"), "Phone number already exists: +1-2015554001"),
        (NumberRange::single("+1-2015556789"), "Phone number already exists: +1-2015556789"),
        (NumberRange::between("+1-2015554299", "+1-2015554301"), "Phone number already exists: +1-2015554300"),
    ] {
        let refused = odin.call(Create::new(SP).dns([taken])).unwrap_err();
        assert_eq!((refused.kind(), refused.server_text()), (ErrorKind::AlreadyExists, Some(why)));
    }
    let reversed = Create::new(SP).dns([NumberRange::between("+1-2015554309", "+1-2015554308")]);
    assert_eq!(odin.call(reversed).unwrap_err().kind(), ErrorKind::Rejected);
    assert_eq!(odin.call(Create::new(SP)).unwrap_err().kind(), ErrorKind::Argument);
    assert_eq!(odin.call(List::new(SP)).unwrap(), after, "all or none");

    let single = || NumberRange::single("+1-2015554300");
    odin.call(groups::dns::Create::new(SP, "grp2.odin").dns([single()])).unwrap();
    for (kept, why) in [
        (single(), "Phone number in use: +1-2015554300"),
        (NumberRange::single("+1-2015556789"), "Phone number not available in the service provider: +1-2015556789"),
    ] {
        let both = Delete::new(SP).dns([NumberRange::single("+1-2015554200"), kept]);
        assert_eq!(odin.call(both).unwrap_err().server_text(), Some(why));
    }
    odin.call(groups::dns::Delete::new(SP, "grp2.odin").dns([single()])).unwrap();
    let away = [single(), NumberRange::between("+1-2015554210", "+1-2015554211")];
    let left = odin.call(Delete::new(SP).dns(away)).unwrap().record.unwrap();
    assert_eq!(left, before);
    let refused = place.client("sp.admin", "sp.admin").call(Create::new(SP).dns([single()])).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Forbidden, "numbers come from above");
}

pub fn numbers_that_somebody_has_are_found<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.client("sp.admin", "sp.admin");
    assert_eq!(odin.call(Search::new(SP)).unwrap().len(), 11);
    let found = odin.call(Search::new(SP).dn(Pattern::equals("+1-2015554002"))).unwrap();
    assert_eq!((found.len(), found[0].first_name.as_deref()), (1, Some("Alan")));
    assert_eq!((found[0].group_id.clone(), found[0].user_id_short.as_deref()), (Some("grp.odin".into()), Some("4002")));
    assert_eq!(odin.call(Search::new(SP).dn(Pattern::starts_with("2015554")).limit(4)).unwrap().len(), 4);
    assert_eq!(odin.call(Search::new(SP).dn(Pattern::contains("5541"))).unwrap().len(), 0, "nobody has those");
    let hunt = odin.call(Search::new(SP).dn(Pattern::equals("2015554010"))).unwrap();
    assert_eq!(hunt[0].user_type, Some("Hunt Group".into()));
    assert_eq!(odin.call(Search::new("TestGroup")).unwrap_err().kind(), ErrorKind::Forbidden);
}
