//! `/passcode/generate`, `/password/generate` and `/sip-password/generate`

use std::collections::BTreeSet;

use odin_api::users::{passwords, portal_passcode};
use odin_api::value::{Array, Secret};
use odin_api::{ErrorKind, passcode, password, sip_password};
use odin_sim::Odin;

use crate::conformance::{Lab, Place, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const ADA: &str = "4001@example.net";

fn different(secrets: &Array<Secret>) -> BTreeSet<&str> {
    secrets.iter().map(Secret::expose).collect()
}

pub fn passcodes_are_made<S: Stage>(lab: &Lab<S>) {
    use passcode::generate::{Generate, GenerateMany};
    let place = lab.founding();
    let odin = place.admin();
    let one = odin.call(Generate::new(SP, GROUP)).unwrap().passcode;
    assert!(one.expose().len() == 8 && one.expose().bytes().all(|byte| byte.is_ascii_digit()));
    assert!(!format!("{one:?}").contains(one.expose()));
    odin.call(portal_passcode::Update::new(ADA, one)).unwrap();
    let many = odin.call(GenerateMany::new(SP, GROUP, 100)).unwrap().passcodes;
    assert_eq!(different(&many).len(), 100);
    assert_eq!(odin.call(Generate::new(SP, "nowhere")).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(odin.call(GenerateMany::new(SP, GROUP, 0)).unwrap_err().kind(), ErrorKind::Rejected);
    let user = place.client(ADA, "user4001");
    assert_eq!(user.call(Generate::new(SP, GROUP)).unwrap_err().kind(), ErrorKind::Forbidden);

    let first = |seed: u64| {
        let place: Place<S> = lab.place(Odin::generate(seed, 0));
        place.admin().call(GenerateMany::new(SP, GROUP, 3)).unwrap().passcodes
    };
    assert_eq!(different(&first(7)), different(&first(7)), "the seed decides");
    assert_ne!(different(&first(7)), different(&first(8)));
}

pub fn passwords_are_made<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let strong = |secret: &Secret| {
        let text = secret.expose();
        let has = |class: fn(&char) -> bool| text.chars().any(|char| class(&char));
        assert!((6..=60).contains(&text.len()), "{text}");
        assert!(has(char::is_ascii_digit) && has(char::is_ascii_uppercase), "{text}");
        assert!(has(char::is_ascii_lowercase) && has(char::is_ascii_punctuation), "{text}");
    };
    let one = odin.call(password::generate::Generate::new(SP, GROUP)).unwrap().password;
    strong(&one);
    odin.call(passwords::Update::new(ADA, one.clone())).unwrap();
    assert!(place.odin().accepts_password(ADA, one.expose()));
    let many = odin.call(password::generate::GenerateMany::new(SP, GROUP, 60)).unwrap().passwords;
    many.iter().for_each(strong);
    assert_eq!(different(&many).len(), 60);
    strong(&odin.call(sip_password::generate::Generate::new()).unwrap().password);
    let sip = odin.call(sip_password::generate::GenerateMany::new(15)).unwrap().passwords;
    sip.iter().for_each(strong);
    assert_eq!(different(&sip).len(), 15);
    let unknown = odin.call(password::generate::Generate::new("nowhere", GROUP)).unwrap_err();
    assert_eq!(unknown.kind(), ErrorKind::NotFound);
}
