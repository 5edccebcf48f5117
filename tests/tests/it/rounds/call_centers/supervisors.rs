//! Who watches the agents.

use odin_api::ErrorKind;
use odin_api::groups::call_centers::supervisors::{Create, Delete, List, Update, agents, available};
use odin_api::users::UserRef;
use odin_api::users::call_centers as of_user;

use crate::conformance::{Lab, Stage, Transport};
use crate::rounds::call_centers::centers::{ADA, ALAN, CENTER, GRACE, GROUP, SP, hire};

fn ids(odin: &impl Transport) -> Vec<String> {
    let supervisors = odin.call(List::new(CENTER)).unwrap().supervisors;
    supervisors.iter().map(|row| row.user_id.as_str().to_owned()).collect()
}

pub fn supervisors_come_and_go<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assert_eq!(odin.call(available::ListAvailable::new(SP, GROUP)).unwrap().supervisors.len(), 9);
    odin.call(Create::new(CENTER).supervisors([UserRef::new(GRACE)])).unwrap();
    odin.call(Create::new(CENTER).supervisors([UserRef::new(ADA)])).unwrap();
    assert_eq!(ids(&odin), [GRACE, ADA]);
    odin.call(Update::new(CENTER).supervisors([ADA, ALAN])).unwrap();
    assert_eq!(ids(&odin), [ADA, ALAN], "the list is replaced");
    odin.call(Delete::new(CENTER).supervisors([UserRef::new(ADA)])).unwrap();
    assert_eq!(ids(&odin), [ALAN]);
    assert!(odin.call(Delete::new(CENTER).supervisors([UserRef::new(ADA)])).is_err(), "twice");
    odin.call(Update::new(CENTER).supervisors(Vec::<&str>::new())).unwrap();
    assert!(ids(&odin).is_empty());
}

pub fn supervisors_watch_agents<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    hire(&odin, &[ADA, ALAN]);
    let watch = |id: &str| of_user::supervisors::Create::new(CENTER, GRACE).agents([UserRef::new(id)]);
    assert_eq!(odin.call(watch(ADA)).unwrap_err().kind(), ErrorKind::Rejected, "she is no supervisor yet");
    odin.call(Create::new(CENTER).supervisors([UserRef::new(GRACE)])).unwrap();
    odin.call(watch(ADA)).unwrap();
    odin.call(watch(ALAN)).unwrap();
    assert!(odin.call(watch(GRACE)).is_err(), "she is no agent");
    let watched = |odin: &_| {
        let rows = Transport::call(odin, agents::List::new(CENTER, GRACE)).unwrap();
        rows.iter().map(|row| row.user_id.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(watched(&odin), [ADA, ALAN]);
    let same = odin.call(of_user::agents::supervisors::ListAllAgents::new(CENTER, GRACE)).unwrap();
    assert_eq!(same, odin.call(agents::List::new(CENTER, GRACE)).unwrap());
    let above = odin.call(of_user::agents::supervisors::List::new(ADA, GRACE)).unwrap();
    assert_eq!(above.iter().map(|row| row.user_id.as_str()).collect::<Vec<_>>(), [GRACE]);
    let centers = odin.call(of_user::supervisor::call_centers::List::new(GRACE)).unwrap();
    assert_eq!(centers[0].service_user_id, Some(CENTER.into()));
    let unwatch = of_user::supervisors::Delete::new(CENTER, GRACE).supervisors([UserRef::new(ADA)]);
    odin.call(unwatch).unwrap();
    assert_eq!(watched(&odin), [ALAN]);
    odin.call(Delete::new(CENTER).supervisors([UserRef::new(GRACE)])).unwrap();
    assert!(odin.call(agents::List::new(CENTER, GRACE)).is_err(), "who is no supervisor watches nobody");
}

pub fn listening_is_announced<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let get = || odin.call(of_user::monitoring::Get::new(GRACE)).unwrap();
    assert_eq!(get().play_tone_to_agent_for_silent_monitoring, Some(false));
    odin.call(of_user::monitoring::Update::new(GRACE, true)).unwrap();
    assert_eq!(get().play_tone_to_agent_for_silent_monitoring, Some(true));
}
