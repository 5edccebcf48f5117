//! What each login may see.

use odin_api::{ErrorKind, auth, users};

use super::{Lab, Stage, Transport};

pub fn every_login_sees_its_own<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    for (login, password, users) in [
        ("admin", "admin", 10),
        ("provisioning", "provisioning", 10),
        ("reseller", "reseller", 9),
        ("sp.admin", "sp.admin", 9),
        ("group.admin", "group.admin", 9),
        ("dept.admin", "dept.admin", 2),
        ("4001@example.net", "user4001", 1),
        ("4001", "user4001", 1),
    ] {
        let odin = place.client(login, password);
        assert_eq!(odin.call(users::List::new()).unwrap().len(), users, "{login}");
        let session = odin.call(auth::session::Get::new()).unwrap();
        assert_eq!(session.user_id.unwrap().as_str().split('@').next(), login.split('@').next());
    }
    let error = place.client("dept.admin", "dept.admin").call(users::Get::new("4005@example.net")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Forbidden);
}
