//! `/groups/clone`, `/service-providers/clone`

use odin_api::groups::clone::{auto_attendant, group, services};
use odin_api::service_providers::clone::service_provider;
use odin_api::shapes::service::ServiceInstanceProfile;
use odin_api::tasks::{self, rows};
use odin_api::value::Patch;
use odin_api::{ErrorKind, groups, service_providers};

use super::tasks::{GROUP, SP, finish, founding};
use crate::conformance::{Lab, Stage, Transport};

fn services_of(odin: &impl Transport, sp: &str, group: &str) -> Vec<String> {
    let all = odin.call(groups::services::Get::new(sp, group)).unwrap();
    let authorized = all.user_services.iter().filter(|service| service.authorized == Some(true));
    authorized.map(|service| service.service_name.to_string()).collect()
}

pub fn a_group_is_copied<S: Stage>(lab: &Lab<S>) {
    let place = founding(lab);
    let odin = place.admin();
    let due = services_of(&odin, SP, GROUP);
    let copy = |id: &str| group::NewGroup::new(SP, id, "The second");
    let mut options = group::CloneOptions::default();
    options.services = Some(true);
    odin.call(group::Clone::new(SP, GROUP, copy("grp.copy"), options.clone())).unwrap();
    let (old, new) = (odin.call(groups::Get::new(SP, GROUP)), odin.call(groups::Get::new(SP, "grp.copy")));
    let (old, new) = (old.unwrap(), new.unwrap());
    assert_eq!(new.group_name.as_deref(), Some("The second"));
    assert_eq!(
        (new.default_domain, new.user_limit, new.time_zone),
        (old.default_domain, old.user_limit, old.time_zone)
    );
    assert_eq!(services_of(&odin, SP, "grp.copy"), due);
    assert!(
        odin.call(odin_api::users::List::of_group(SP, "grp.copy")).unwrap().is_empty(),
        "users stay where they are"
    );
    options.services = Some(false);
    odin.call(group::Clone::new(SP, GROUP, copy("grp.bare"), options.clone())).unwrap();
    assert!(services_of(&odin, SP, "grp.bare").is_empty());
    assert!(odin.call(group::Clone::new(SP, GROUP, copy("grp.bare"), options)).is_err(), "it is there already");

    odin.call(services::Clone::new(SP, GROUP, services::Destination::new(SP, "grp.bare"))).unwrap();
    assert_eq!(services_of(&odin, SP, "grp.bare"), due);
    let nowhere = services::Clone::new(SP, GROUP, services::Destination::new(SP, "nowhere"));
    assert_eq!(odin.call(nowhere).unwrap_err().kind(), ErrorKind::NotFound);

    // A task does the same for many.
    let from = || rows::GroupPlace::new(SP, GROUP);
    let copies = ["grp.third", "grp.copy"].map(|id| rows::GroupClone::new(from(), rows::GroupPlace::new(SP, id)));
    let report = finish(&odin, tasks::CreateGroupBulkClone::new().data(copies));
    assert_eq!(report.failed().map(|(row, _)| row).collect::<Vec<_>>(), [1]);
    assert!(odin.call(groups::Get::new(SP, "grp.third")).is_ok());
}

pub fn a_service_provider_is_copied<S: Stage>(lab: &Lab<S>) {
    let place = founding(lab);
    let odin = place.admin();
    let mut options = service_provider::CloneOptions::default();
    options.services = Some(true);
    let copy = service_provider::NewServiceProvider::new("ent.copy", "The second");
    odin.call(service_provider::Clone::new(SP, copy, options)).unwrap();
    let of = |id: &str| odin.call(service_providers::services::Get::new(id)).unwrap().user_services.len();
    assert_eq!(of("ent.copy"), of(SP));
    assert!(odin.call(groups::List::new("ent.copy")).unwrap().is_empty(), "groups stay where they are");
    let from = rows::ServiceProviderPlace::new(SP);
    let mut to = rows::ServiceProviderPlace::new("ent.third");
    to.service_provider_name = Some("The third".into());
    let row = rows::ServiceProviderClone::new(from, to);
    assert_eq!(finish(&odin, tasks::CreateServiceProviderBulkClone::new().data([row])).failed().count(), 0);
    let third = odin.call(service_providers::Get::new("ent.third")).unwrap();
    assert_eq!(third.service_provider_name.as_deref(), Some("The third"));
}

pub fn an_auto_attendant_is_copied<S: Stage>(lab: &Lab<S>) {
    let place = founding(lab);
    let odin = place.admin();
    let rows = odin.call(groups::auto_attendants::List::new(SP, GROUP)).unwrap();
    let original = rows[0].service_user_id.clone();
    let mut profile = ServiceInstanceProfile::default();
    profile.name = Patch::Set("Branch".into());
    let copy = auto_attendant::NewAutoAttendant::new(SP, GROUP, "aa.branch@example.net", profile);
    odin.call(auto_attendant::Clone::new(&original, copy)).unwrap();
    let get = |id: &str| odin.call(groups::auto_attendants::Get::new(id)).unwrap();
    let (old, new) = (get(original.as_str()), get("aa.branch@example.net"));
    assert_eq!((&new.business_hours_menu, new.kind), (&old.business_hours_menu, old.kind));
    assert_eq!(new.service_instance_profile.unwrap().name, Patch::Set("Branch".into()));
}
