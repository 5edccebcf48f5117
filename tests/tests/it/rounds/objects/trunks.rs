//! Enterprise trunks of groups and of service providers: their trunk groups, and who is reached through them.

use odin_api::shapes::enterprise_trunk::{
    OrderedRouting, OrderingAlgorithm, RouteExhaustionAction, TrunkGroupMember, TrunkUserList,
};
use odin_api::{ErrorKind, groups, service_providers};

use super::{GROUP, SP};
use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::generic::assign_every_service;

const TRUNK: &str = "Trunks";

fn ids(list: &TrunkUserList) -> Vec<&str> {
    list.users.iter().map(|user| user.user_id.as_ref()).collect()
}

fn overflow() -> OrderedRouting {
    let mut routing = OrderedRouting::default();
    routing.ordering_algorithm = Some(OrderingAlgorithm::Overflow);
    routing
}

/// The trunk groups that trunks are made of.
fn make_trunk_groups(odin: &impl Transport) {
    odin.call(groups::trunk_groups::call_capacity::Update::new(SP, GROUP, 20)).unwrap();
    for name in ["tg.one", "tg.two"] {
        odin.call(groups::trunk_groups::Create::new(SP, GROUP, name, 5).with_defaults()).unwrap();
    }
}

pub fn groups_have_trunks<S: Stage>(lab: &Lab<S>) {
    use groups::enterprise_trunks as trunks;
    let place = lab.founding();
    let odin = place.admin();
    assign_every_service(&odin);
    make_trunk_groups(&odin);
    let create = |name: &str, member: &str| {
        trunks::Create::new(SP, GROUP, name, 3, RouteExhaustionAction::None)
            .trunk_groups([TrunkGroupMember::new(member)])
    };
    let nowhere = odin.call(create(TRUNK, "tg.none").ordered_routing(overflow())).unwrap_err();
    assert!(nowhere.to_string().contains("cannot be found"), "{nowhere}");
    odin.call(create(TRUNK, "tg.one").ordered_routing(overflow())).unwrap();
    assert_eq!(odin.call(create("Other", "tg.one")).unwrap_err().kind(), ErrorKind::Rejected, "it is in another");
    let free = odin.call(trunks::available_trunk_groups::ListAvailable::new(SP, GROUP)).unwrap();
    let free: Vec<_> = free.trunk_groups.iter().map(|group| group.trunk_group_name.as_str()).collect();
    assert!(free.contains(&"tg.two") && !free.contains(&"tg.one"));
    let rows = odin.call(trunks::List::new(SP, GROUP)).unwrap();
    assert_eq!(rows[0].routing_type.as_deref(), Some("Ordered"));
    odin.call(trunks::users::Create::new(SP, GROUP, TRUNK).users(["4001@example.net"])).unwrap();
    odin.call(trunks::users::Create::new(SP, GROUP, TRUNK).users(["4002@example.net"])).unwrap();
    let list = |name: &str| odin.call(trunks::users::List::new(SP, GROUP, name)).unwrap();
    assert_eq!(ids(&list(TRUNK)), ["4001@example.net", "4002@example.net"]);
    odin.call(trunks::users::Update::new(SP, GROUP, TRUNK).users(["4002@example.net"])).unwrap();
    let free = odin.call(trunks::available_users::ListAvailable::new(SP, GROUP)).unwrap();
    assert!(ids(&free).contains(&"4001@example.net") && !ids(&free).contains(&"4002@example.net"));
    let change = trunks::Update::new(SP, GROUP, TRUNK).new_enterprise_trunk_name("Lines").maximum_reroute_attempts(5);
    odin.call(change).unwrap();
    let read = odin.call(trunks::Get::new(SP, GROUP, "Lines")).unwrap();
    assert_eq!((read.maximum_reroute_attempts, read.trunk_groups.len()), (Some(5), 1));
    assert_eq!(read.ordered_routing.unwrap().ordering_algorithm, Some(OrderingAlgorithm::Overflow));
    assert_eq!(ids(&list("Lines")), ["4002@example.net"], "users follow the name");
    odin.call(trunks::users::Delete::new(SP, GROUP, "Lines")).unwrap();
    assert!(list("Lines").users.is_empty());
    odin.call(trunks::Delete::new(SP, GROUP, "Lines")).unwrap();
    assert_eq!(odin.call(trunks::Get::new(SP, GROUP, "Lines")).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn providers_have_trunks<S: Stage>(lab: &Lab<S>) {
    use service_providers::enterprise_trunks as trunks;
    let place = lab.founding();
    let odin = place.admin();
    assign_every_service(&odin);
    make_trunk_groups(&odin);
    let member = |name: &str| TrunkGroupMember::of(GROUP, name);
    let create = trunks::Create::new(SP, TRUNK, 3, RouteExhaustionAction::None).trunk_groups([member("tg.one")]);
    odin.call(create).unwrap();
    let free = odin.call(trunks::available_trunk_groups::ListAvailable::new(SP)).unwrap();
    let has = |name: &str| free.trunk_groups.iter().any(|group| group.trunk_group_name == name);
    assert!(has("tg.two") && !has("tg.one"));
    assert!(free.trunk_groups.iter().all(|group| group.group_id.is_some()), "across groups");
    let rows = odin.call(trunks::List::new(SP)).unwrap();
    assert_eq!(rows[0].routing_type.as_deref(), Some("Priority Weighted"), "no order was set");
    odin.call(trunks::users::Create::new(SP, TRUNK).users(["4001@example.net"])).unwrap();
    let list = || odin.call(trunks::users::List::new(SP, TRUNK)).unwrap();
    assert_eq!(ids(&list()), ["4001@example.net"]);
    odin.call(trunks::users::Update::new(SP, TRUNK).users(["4002@example.net"])).unwrap();
    let free = odin.call(trunks::available_users::ListAvailable::new(SP)).unwrap();
    assert!(ids(&free).contains(&"4001@example.net") && !ids(&free).contains(&"4002@example.net"));
    odin.call(trunks::Update::new(SP, TRUNK).trunk_groups([member("tg.two")])).unwrap();
    let read = odin.call(trunks::Get::new(SP, TRUNK)).unwrap();
    assert_eq!((&*read.trunk_groups[0].trunk_group_name, read.trunk_groups.len()), ("tg.two", 1));
    odin.call(trunks::users::Delete::new(SP, TRUNK)).unwrap();
    assert!(list().users.is_empty());
    odin.call(trunks::Delete::new(SP, TRUNK)).unwrap();
    assert!(odin.call(trunks::List::new(SP)).unwrap().is_empty());
}
