//! `/service-providers/service-packs` and `/system/service-packs`

use odin_api::service_providers::service_packs::{Create, Delete, Get, List, Update, usage};
use odin_api::system::service_packs;
use odin_api::value::Quantity;
use odin_api::{ErrorKind, groups, users};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const ADA: &str = "4001@example.net";

pub fn a_service_pack_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let create = |name: &str| Create::new(SP, name, true, Quantity::Of(20));
    let of_two = |name: &str| create(name).user_services(["Call Waiting", "Do Not Disturb"]);
    let made = odin.call(of_two("Desk").service_pack_description("Quiet")).unwrap().record.unwrap();
    assert_eq!((made.service_pack_quantity, made.is_available_for_use), (Some(Quantity::Of(20)), Some(true)));
    assert_eq!(
        made.user_services.iter().map(|it| it.service_name.as_str()).collect::<Vec<_>>(),
        ["Call Waiting", "Do Not Disturb"]
    );
    assert_eq!(odin.call(Get::new(SP, "Desk")).unwrap(), made);
    assert_eq!(odin.call(of_two("Desk")).unwrap_err().kind(), ErrorKind::AlreadyExists);
    let strange = create("Odd").user_services(["Teleportation"]);
    assert_eq!(odin.call(strange).unwrap_err().kind(), ErrorKind::NotAssigned);

    let change = groups::services::ServiceChange::authorize("Desk", Quantity::Of(5));
    odin.call(groups::services::Update::new(SP, GROUP).service_pack_services([change])).unwrap();
    let assignment = users::services::Assignment::assign("Desk");
    odin.call(users::services::Update::new(ADA).service_pack_services([assignment])).unwrap();
    let listed = odin.call(List::new(SP).include_utilization(true)).unwrap();
    let desk = listed.iter().find(|pack| pack.service_pack_name == Some("Desk".into())).unwrap();
    assert_eq!((desk.allowed_quantity, desk.assigned_quantity), (Some(Quantity::Of(5)), Some(Quantity::Of(1))));
    assert_eq!(desk.utilization[0].group, Some(GROUP.into()));
    assert_eq!((desk.utilization[0].total_packs, desk.utilization[0].assigned), (Some(Quantity::Of(5)), Some(1)));
    let plain = odin.call(List::new(SP)).unwrap();
    assert!(plain.iter().all(|pack| pack.utilization.is_empty()), "only where it is asked for");
    let with = odin.call(usage::List::new(SP, "Do Not Disturb")).unwrap();
    let with = with.iter().find(|pack| pack.service_pack_name == Some("Desk".into())).unwrap();
    assert_eq!((with.total_packs, with.allocated_to_groups), (Some(Quantity::Of(20)), Some(Quantity::Of(5))));

    let rename = Update::new(SP, "Desk").new_service_pack_name("Office").service_pack_quantity(Quantity::Unlimited);
    let renamed = odin.call(rename).unwrap().record.unwrap();
    assert_eq!(renamed.service_pack_quantity, Some(Quantity::Unlimited));
    assert_eq!(renamed.user_services.len(), 2, "its services stay");
    let rows = odin.call(service_packs::List::new()).unwrap();
    let row = rows.iter().find(|row| row.service_pack_name == Some("Office".into())).unwrap();
    assert_eq!(
        (row.group_id.clone(), row.assigned, row.total_packs),
        (Some(GROUP.into()), Some(1), Some(Quantity::Of(5)))
    );
    let has = |name: &str| {
        let services = odin.call(users::services::Get::new(ADA)).unwrap();
        services
            .service_pack_services
            .iter()
            .any(|pack| pack.service_name == Some(name.into()) && pack.assigned == Some(true))
    };
    assert!(has("Office"), "the user has it under its new name");
    odin.call(Delete::new(SP, "Office")).unwrap();
    assert!(!has("Office"), "it goes from users");
    assert_eq!(odin.call(Get::new(SP, "Office")).unwrap_err().kind(), ErrorKind::NotFound);
    let rows = odin.call(service_packs::List::new()).unwrap();
    assert!(rows.iter().all(|row| row.service_pack_name != Some("Office".into())), "and from groups");
}
