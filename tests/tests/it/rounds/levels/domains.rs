//! `/system/domains`, `/service-providers/domains` and `/groups/domains`

use odin_api::groups::domains as of_group;
use odin_api::service_providers::domains as of_provider;
use odin_api::system::domains as of_system;
use odin_api::{ErrorKind, users};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const NEW: &str = "new.example.net";

pub fn domains_go_down_the_levels<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let to_provider = || of_provider::Create::new(SP).domains([NEW]);
    assert_eq!(odin.call(to_provider()).unwrap_err().kind(), ErrorKind::NotFound, "the platform does not have it");
    let all = odin.call(of_system::Create::new().domains([NEW])).unwrap().record.unwrap();
    assert!(all.domains.iter().any(|domain| domain == NEW));
    assert_eq!(odin.call(of_system::List::new()).unwrap().domains, all.domains);
    assert_eq!(odin.call(of_system::Create::new().domains([NEW])).unwrap_err().kind(), ErrorKind::AlreadyExists);

    let user = |id: &str| users::Create::new(SP, GROUP, format!("{id}@{NEW}"), "New", "User", "New", "User");
    assert_eq!(odin.call(user("1")).unwrap_err().kind(), ErrorKind::NotFound, "the service provider does not have it");
    odin.call(to_provider()).unwrap();
    assert_eq!(odin.call(of_provider::List::new(SP)).unwrap().domains.len(), 4);
    let of_its_own = odin.call(of_group::Create::new(SP, GROUP).domains([NEW])).unwrap().record.unwrap();
    assert_eq!(of_its_own.default.as_deref(), Some("example.net"));
    odin.call(user("1")).unwrap();
    assert_eq!(odin.call(of_group::Get::new(SP, GROUP)).unwrap(), of_its_own);

    let from_group = || of_group::Delete::new(SP, GROUP).domains([NEW]);
    let from_provider = || of_provider::Delete::new(SP).domains([NEW]);
    let from_system = || of_system::Delete::new().domains([NEW]);
    let refused = odin.call(from_group()).unwrap_err();
    assert_eq!(refused.server_text(), Some("Domain in use: new.example.net"));
    assert_eq!(odin.call(from_provider()).unwrap_err().kind(), ErrorKind::Rejected);
    assert_eq!(odin.call(from_system()).unwrap_err().kind(), ErrorKind::Rejected);
    odin.call(users::Delete::new(format!("1@{NEW}"))).unwrap();
    odin.call(from_group()).unwrap();
    assert_eq!(odin.call(user("2")).unwrap_err().kind(), ErrorKind::NotFound, "it is the group's no longer");
    odin.call(from_provider()).unwrap();
    odin.call(from_system()).unwrap();
    assert_eq!(odin.call(from_system()).unwrap_err().kind(), ErrorKind::NotFound);
    let below = place.client("group.admin", "group.admin");
    assert_eq!(below.call(of_provider::List::new(SP)).unwrap().domains.len(), 3, "its page asks for them");
    assert_eq!(below.call(of_group::Create::new(SP, GROUP).domains([NEW])).unwrap_err().kind(), ErrorKind::Forbidden);
}

pub fn a_list_replaces_the_present_one<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let change = of_group::Update::new(SP, GROUP).domains(["example.net", "lab.example.net"]);
    let group = odin.call(change.default("lab.example.net")).unwrap().record.unwrap();
    assert_eq!(group.default.as_deref(), Some("lab.example.net"));
    assert_eq!(group.domains.iter().collect::<Vec<_>>(), ["example.net", "lab.example.net"]);
    let strange = of_group::Update::new(SP, GROUP).domains(["example.net"]).default("api.example.net");
    assert_eq!(odin.call(strange).unwrap_err().kind(), ErrorKind::Rejected, "the default is none of them");
    let unused = of_group::Update::new(SP, GROUP).domains(["lab.example.net"]);
    assert_eq!(odin.call(unused).unwrap_err().kind(), ErrorKind::Rejected, "users have the other one");
    assert_eq!(odin.call(of_group::Get::new(SP, GROUP)).unwrap(), group, "nothing has changed");

    let change = of_provider::Update::new(SP, "example.net").domains(["example.net", "lab.example.net"]);
    let provider = odin.call(change).unwrap().record.unwrap();
    assert_eq!(provider.domains.len(), 2);
    let needed = of_provider::Update::new(SP, "example.net").domains(["example.net"]);
    assert_eq!(odin.call(needed).unwrap_err().kind(), ErrorKind::Rejected, "a group has the other one");
    assert_eq!(odin.call(of_provider::List::new(SP)).unwrap(), provider);
}
