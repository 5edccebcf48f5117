//! `/ui`

use odin_api::branding::{applications, emails, hostnames, modules, resources, settings, templates};
use odin_api::{ErrorKind, ui};

use crate::conformance::{Lab, Stage, Transport};

/// Where the simulator of both transports is reached.
const HOST: &str = "127.0.0.1";

pub fn it_shows_the_branding_of_its_host_name<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    // Nobody needs to be logged in to read it.
    let anybody = place.client("nobody", "nothing");
    assert!(anybody.call(ui::applications::List::new()).unwrap().is_empty());
    assert_eq!(anybody.call(ui::settings::Get::new()).unwrap().session_timeout, None);
    assert_eq!(anybody.call(ui::templates::Get::new()).unwrap().page_title, None);
    let modules = anybody.call(ui::modules::List::new()).unwrap();
    assert_eq!(modules.len(), 96);
    for module in &modules {
        let permissions = module.permissions.as_ref().expect("permissions");
        assert!(permissions.system.is_some() && permissions.user.is_some() && module.name.is_some());
    }
    let logo = anybody.call(ui::images::Get::new("imageLoginLogo.png")).unwrap();
    assert_eq!(logo.headers()["content-type"], "image/png");
    assert!(logo.body().starts_with(b"\x89PNG"));

    let id = odin.call(hostnames::Create::new(HOST)).unwrap().record.expect("the record").id;
    odin.call(applications::Create::new(id, "Webmail", "/mail", true)).unwrap();
    odin.call(resources::Create::new(id, "Help", "/help", true)).unwrap();
    odin.call(settings::Update::new(id).session_timeout(30)).unwrap();
    let looks = templates::Update::new(id).page_title("Phones").style_custom_css("body { color: navy }");
    odin.call(looks.image_icon("AAEC")).unwrap();
    odin.call(emails::Update::new(id).mail_subject("Your new password").mail_password("letter box")).unwrap();
    let module = modules[0].clone();
    let permissions = module.permissions.expect("permissions");
    let number = module.id.expect("a number");
    odin.call(modules::Update::new(number, "Advice Of Charge", "Charges", permissions).hostname_id(id)).unwrap();

    assert_eq!(anybody.call(ui::applications::List::new()).unwrap()[0].name.as_deref(), Some("Webmail"));
    assert_eq!(anybody.call(ui::resources::List::new()).unwrap()[0].name.as_deref(), Some("Help"));
    assert_eq!(anybody.call(ui::settings::Get::new()).unwrap().session_timeout, Some(30));
    let template = anybody.call(ui::templates::Get::new()).unwrap();
    assert_eq!((template.page_title.as_deref(), template.image_icon), (Some("Phones"), None));
    assert_eq!(anybody.call(ui::modules::List::new()).unwrap()[0].alias.as_deref(), Some("Charges"));
    let email = anybody.call(ui::emails::Get::new()).unwrap();
    assert_eq!(email.mail_subject.as_deref(), Some("Your new password"));
    assert!(email.mail_password.is_none(), "not for anybody");
    let icon = anybody.call(ui::images::Get::new("imageIcon.png").size("32x32")).unwrap();
    assert_eq!(&icon.body()[..], [0, 1, 2]);
    let style = anybody.call(ui::styles::Get::new()).unwrap();
    assert_eq!(style.headers()["content-type"], "text/css");
    assert_eq!(&style.body()[..], b"body { color: navy }");
    let other = anybody.call(ui::images::Get::new("../branding.png")).unwrap_err();
    assert_eq!(other.kind(), ErrorKind::NotFound);
}
