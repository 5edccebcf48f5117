//! `/branding`

use odin_api::ErrorKind;
use odin_api::branding::{applications, emails, hostnames, modules, resources, settings, templates};
use odin_api::value::{Patch, Secret};

use crate::conformance::{Lab, Stage, Transport};

/// A new host name, by its number.
fn host(odin: &impl Transport, name: &str) -> i64 {
    odin.call(hostnames::Create::new(name)).unwrap().record.expect("the record").id
}

fn names(odin: &impl Transport) -> Vec<String> {
    odin.call(hostnames::List::new()).unwrap().iter().map(|host| host.hostname.clone()).collect()
}

pub fn a_host_name_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assert_eq!(names(&odin), ["localhost"]);
    let id = host(&odin, "portal.example.net");
    assert_eq!(odin.call(hostnames::Get::new(id)).unwrap().hostname, "portal.example.net");
    let taken = odin.call(hostnames::Create::new("portal.example.net")).unwrap_err();
    assert_eq!(taken.kind(), ErrorKind::AlreadyExists);
    let renamed = odin.call(hostnames::Update::new(id, "phones.example.net")).unwrap().record.expect("the record");
    assert_eq!((renamed.id, renamed.hostname.as_str()), (id, "phones.example.net"));
    assert_eq!(names(&odin), ["localhost", "phones.example.net"]);
    // What it has goes with it, and does not come back with its number.
    odin.call(settings::Update::new(id).session_timeout(30)).unwrap();
    odin.call(resources::Create::new(id, "Help", "/help", true)).unwrap();
    odin.call(hostnames::Delete::new(id)).unwrap();
    assert_eq!(odin.call(hostnames::Get::new(id)).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(odin.call(settings::Get::new(id)).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(host(&odin, "again.example.net"), id);
    assert_eq!(odin.call(settings::Get::new(id)).unwrap().session_timeout, None);
    assert!(odin.call(resources::List::new(id)).unwrap().is_empty());
}

pub fn links_come_and_go<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let (one, other) = (host(&odin, "one.example.net"), host(&odin, "other.example.net"));
    let mail = "https://mail.example.net";
    let create = applications::Create::new(one, "Webmail", mail, true).partner("webex");
    let made = odin.call(create).unwrap().record.expect("the record");
    let id = made.id.expect("a number");
    assert_eq!(odin.call(applications::Get::new(id)).unwrap(), made);
    assert_eq!((made.window, made.hostname_id, made.partner.as_deref()), (Some(true), Some(one), Some("webex")));
    odin.call(applications::Update::new(id, "Mail", mail).window(false).partner(Patch::Clear)).unwrap();
    let listed = odin.call(applications::List::new(one)).unwrap();
    assert_eq!((listed.len(), listed[0].name.as_deref(), listed[0].window), (1, Some("Mail"), Some(false)));
    assert_eq!(listed[0].partner, None);
    assert!(odin.call(applications::List::new(other)).unwrap().is_empty());
    odin.call(applications::Delete::new(id)).unwrap();
    assert_eq!(odin.call(applications::Get::new(id)).unwrap_err().kind(), ErrorKind::NotFound);
    let nowhere = odin.call(applications::Create::new(999, "Webmail", mail, true)).unwrap_err();
    assert_eq!(nowhere.kind(), ErrorKind::NotFound);

    let create = resources::Create::new(one, "Help", "/help", true).image_icon("iVBORw0KGgo=").description("Answers");
    let id = odin.call(create).unwrap().record.and_then(|made| made.id).expect("a number");
    odin.call(resources::Update::new(id, "Help!", "/help").description(Patch::Clear)).unwrap();
    let link = odin.call(resources::Get::new(id)).unwrap();
    assert_eq!((link.name.as_deref(), link.image_icon.as_deref()), (Some("Help!"), Some("iVBORw0KGgo=")));
    assert_eq!(link.description, None);
    assert_eq!(odin.call(resources::List::new(one)).unwrap()[..], *std::slice::from_ref(&link));
    // Users ask by the name in their browser.
    let user = place.client("4001@example.net", "user4001");
    let quick = |name: &str| user.call(resources::hostname::List::new(name)).unwrap();
    assert_eq!(quick("one.example.net")[..], [link]);
    assert!(quick("other.example.net").is_empty() && quick("nobody.example.net").is_empty());
    assert_eq!(user.call(resources::List::new(one)).unwrap_err().kind(), ErrorKind::Forbidden);
    odin.call(resources::Delete::new(id)).unwrap();
    assert!(quick("one.example.net").is_empty());
}

pub fn a_mail_server_is_set_up<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let id = host(&odin, "portal.example.net");
    assert!(odin.call(emails::List::new(id)).unwrap().is_empty());
    let create = emails::Create::new().hostname_id(id).mail_host("mail.example.net").mail_port("587");
    odin.call(create).unwrap();
    odin.call(emails::Update::new(id).mail_password("letter box")).unwrap();
    let email = odin.call(emails::Get::new(id)).unwrap();
    assert_eq!((email.mail_host.as_deref(), email.mail_port.as_deref()), (Some("mail.example.net"), Some("587")));
    assert_eq!(email.mail_password.as_ref().map(Secret::expose), Some("letter box"));
    assert!(!format!("{email:?}").contains("letter box"));
    let number = odin.call(emails::List::new(id)).unwrap()[0].id.expect("a number");
    odin.call(emails::Delete::new(number)).unwrap();
    assert_eq!(odin.call(emails::Get::new(id)).unwrap().mail_host, None);
}

pub fn looks_are_kept<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let id = host(&odin, "portal.example.net");
    odin.call(settings::Update::new(id).session_timeout(30).edit_clid(true)).unwrap();
    odin.call(settings::Update::new(id).edit_clid(false)).unwrap();
    let kept = odin.call(settings::Get::new(id)).unwrap();
    assert_eq!((kept.session_timeout, kept.edit_clid, kept.hostname_id), (Some(30), Some(false), Some(id)));
    odin.call(settings::Update::new(id).session_timeout(Patch::Clear)).unwrap();
    assert_eq!(odin.call(settings::Get::new(id)).unwrap().session_timeout, None);
    odin.call(templates::Update::new(id).page_title("Phones").image_icon("iVBORw0KGgo=")).unwrap();
    odin.call(templates::Update::new(id).style_menu_color("#004080")).unwrap();
    let template = odin.call(templates::Get::new(id)).unwrap();
    assert_eq!(template.page_title.as_deref(), Some("Phones"));
    assert_eq!(template.style_menu_color.as_deref(), Some("#004080"));
    assert_eq!(template.image_icon.as_deref(), Some("iVBORw0KGgo="));
    assert!(template.user_landing_page_options.iter().any(|page| page == "feature-quick-set"));
}

pub fn modules_are_given<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let (one, other) = (host(&odin, "one.example.net"), host(&odin, "other.example.net"));
    let all = odin.call(modules::List::new(one)).unwrap();
    let park = all.iter().find(|module| module.name.as_deref() == Some("Call Park")).expect("a module").clone();
    let id = park.id.expect("a number");
    let mut permissions = park.permissions.clone().expect("permissions");
    assert_eq!(permissions.user.as_ref().and_then(|user| user.read), Some(true));
    permissions.user.as_mut().expect("users").read = Some(false);
    odin.call(modules::Update::new(id, "Another name", "Parking", permissions).hostname_id(one)).unwrap();
    let changed = odin.call(modules::Get::new(one, id)).unwrap();
    let user = changed.permissions.and_then(|permissions| permissions.user).expect("users");
    assert_eq!((user.read, user.update), (Some(false), Some(true)));
    assert_eq!((changed.name.as_deref(), changed.alias.as_deref()), (Some("Call Park"), Some("Parking")));
    let mut elsewhere = odin.call(modules::Get::new(other, id)).unwrap();
    elsewhere.hostname_id = Some(one);
    assert_eq!(elsewhere, park);
}

pub fn a_copy_goes_its_own_way<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let one = host(&odin, "one.example.net");
    odin.call(templates::Update::new(one).page_title("Phones")).unwrap();
    odin.call(applications::Create::new(one, "Webmail", "/mail", true)).unwrap();
    let copy = hostnames::clone::Clone::new(one, "other.example.net");
    let other = odin.call(copy).unwrap().record.expect("the record").id;
    odin.call(templates::Update::new(other).page_copyright("Nobody")).unwrap();
    let (one_looks, other_looks) =
        (odin.call(templates::Get::new(one)).unwrap(), odin.call(templates::Get::new(other)).unwrap());
    assert_eq!((one_looks.page_title.as_deref(), one_looks.page_copyright), (Some("Phones"), None));
    assert_eq!((other_looks.page_title.as_deref(), other_looks.hostname_id), (Some("Phones"), Some(other)));
    assert_eq!(other_looks.page_copyright.as_deref(), Some("Nobody"));
    let copied = odin.call(applications::List::new(other)).unwrap();
    assert_eq!(copied[0].hostname_id, Some(other));
    odin.call(hostnames::Delete::new(one)).unwrap();
    assert_eq!(odin.call(applications::List::new(other)).unwrap(), copied);
}
