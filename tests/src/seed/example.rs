//! The example platform: small, documented, with someone for every role and every failure.

use serde_json::{Value, json};

use crate::branding;
use crate::json::Fields;
use crate::login::LoginType;
use crate::seed::SeedLogin;
use crate::seed::build::{
    domain, enrol, fields, give_number, group, line_on, numbers, pack, person, provider, spare_number, telephone,
    voice_portal,
};
use crate::world::{Account, GroupKey, Licence, Reseller, ServicePack, User, World, tables};

/// The answer that the API's documentation shows for the services of a user.
const DOCUMENTED_SERVICES: &str = include_str!("users_services.seed.json");

pub(super) const LOGINS: &[SeedLogin] = &[
    login("admin", "admin", "system administrator"),
    login("provisioning", "provisioning", "provisioning administrator"),
    login("reseller", "reseller", "administrator of reseller res.odin"),
    login("sp.admin", "sp.admin", "administrator of enterprise ent.odin"),
    login("group.admin", "group.admin", "administrator of group grp.odin"),
    login("dept.admin", "dept.admin", "administrator of department Sales in grp.odin"),
    login("expired", "expired", "user whose password has expired"),
    login("123456789@test.com", "documented", "the user of the API's documentation, in group Test of TestGroup"),
    login("4001@example.net", "user4001", "user in grp.odin; so are 4002 to 4007, likewise"),
];

const fn login(name: &'static str, password: &'static str, role: &'static str) -> SeedLogin {
    SeedLogin { name, password, role }
}

/// Services that a plain telephone user has.
pub(super) const STANDARD: &[&str] =
    &["Call Forwarding Always", "Call Forwarding Busy", "Call Forwarding No Answer", "Call Waiting", "Do Not Disturb"];

/// Services that groups are authorised for.
pub(super) const AUTHORISED: &[&str] = &[
    "Alternate Numbers",
    "Anonymous Call Rejection",
    "Authentication",
    "Automatic Callback",
    "Barge-in Exempt",
    "Basic Call Logs",
    "Call Forwarding Always",
    "Call Forwarding Always Secondary",
    "Call Forwarding Busy",
    "Call Forwarding No Answer",
    "Call Forwarding Not Reachable",
    "Call Forwarding Selective",
    "Call Waiting",
    "Calling Line ID Delivery Blocking",
    "Do Not Disturb",
    "Shared Call Appearance",
    "Three-Way Call",
    "Voice Messaging User",
];

/// Services that the main group of the example's enterprise, and every generated group, itself has.
pub(super) const OWN_SERVICES: [&str; 8] = [
    "Auto Attendant",
    "Auto Attendant - Standard",
    "Call Center",
    "Call Pickup",
    "Emergency Zones",
    "Hunt Group",
    "Trunk Group",
    "Voice Messaging Group",
];

pub(super) fn fill(world: &mut World) {
    for name in ["example.net", "test.com", "api.example.net", "lab.example.net"] {
        domain(world, name);
    }
    let reseller = Reseller { name: "Odin Resale".to_owned(), ..Reseller::default() };
    world.resellers.insert("res.odin".to_owned(), reseller);
    let host = fields(json!({ "id": 1, "hostname": "localhost" }));
    world.system.table_mut(branding::HOSTNAMES).insert("1".to_owned(), host);
    documented_group(world);
    enterprise(world);
    administrators(world);
}

/// The service provider of the documented user, built from the documented answer.
fn documented_group(world: &mut World) {
    let answer: Value = serde_json::from_str(DOCUMENTED_SERVICES).unwrap_or_default();
    let text = |value: &Value, name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let rows = |name: &str| answer[name].as_array().cloned().unwrap_or_default();
    let key = GroupKey::new(&text(&answer, "serviceProviderId"), &text(&answer, "groupId"));

    let mut user = person(&text(&answer, "userId"), &key, "Founding", "User");
    let mut packs: Vec<ServicePack> = Vec::new();
    for row in rows("servicePackServices") {
        let name = text(&row, "serviceName");
        if row["assigned"] == true {
            user.packs.insert(name.clone());
        }
        packs.push(pack(&name, &text(&row, "description"), STANDARD));
    }
    let mut group = group(&key, "Test", "test.com", &[], &packs);
    for row in rows("userServices") {
        let name = text(&row, "serviceName");
        if row["assigned"] == true {
            user.services.insert(name.clone());
        }
        group.user_services.push(Licence::unlimited(&name));
    }
    let mut provider = provider(&key.service_provider_id, "Test Group", "test.com", false);
    let beyond =
        group.user_services.iter().filter(|licence| Licence::find(&provider.user_services, &licence.name).is_none());
    let beyond: Vec<Licence> = beyond.cloned().collect();
    provider.user_services.extend(beyond);
    provider.packs = packs;
    world.providers.insert(provider.id.clone(), provider);
    world.groups.insert(key, group);
    give_number(world, &mut user, "+1-2015556789");
    enrol(world, user, Some("documented"));
}

fn enterprise(world: &mut World) {
    let packs =
        [pack("Standard", "Telephone with call forwarding", STANDARD), pack("Premium", "Everything", AUTHORISED)];
    let mut enterprise = provider("ent.odin", "Odin Enterprise", "example.net", true);
    enterprise.profile.insert("resellerId".to_owned(), "res.odin".into());
    enterprise.packs = packs.to_vec();
    for name in ["api.example.net", "lab.example.net"] {
        enterprise.holdings.table_mut(tables::DOMAINS).insert(name.to_owned(), Fields::new());
    }
    world.providers.insert(enterprise.id.clone(), enterprise);

    let key = GroupKey::new("ent.odin", "grp.odin");
    let mut main = group(&key, "Odin Group", "example.net", AUTHORISED, &packs);
    let agents = ["Call Center - Basic", "Call Center - Standard", "Call Center - Premium"];
    main.user_services.extend(agents.into_iter().map(Licence::unlimited));
    main.own_licences = OWN_SERVICES.map(Licence::unlimited).to_vec();
    main.own_services = OWN_SERVICES.map(str::to_owned).to_vec();
    for name in ["Sales", "Support"] {
        main.holdings.table_mut(tables::DEPARTMENTS).insert(name.to_owned(), Fields::new());
    }
    let trunk = fields(json!({ "name": "trunk.odin", "maxActiveCalls": 10 }));
    main.holdings.table_mut(tables::TRUNK_GROUPS).insert("trunk.odin".to_owned(), trunk);
    for number in 4001..=4005 {
        let phone = telephone("Polycom VVX 400", &format!("00005E00{number}"));
        main.holdings.table_mut(tables::DEVICES).insert(format!("phone{number}"), phone);
    }
    world.groups.insert(key.clone(), main);
    voice_portal(world, &key);
    let branch = GroupKey::new("ent.odin", "grp2.odin");
    let empty = group(&branch, "Odin Branch", "example.net", AUTHORISED, &packs);
    world.groups.insert(branch, empty);

    people(world, &key);
    instances(world, &key);
    numbers(world, &key, (4100..4120).map(|line| format!("201555{line}")));
    for line in 4200..4210 {
        spare_number(world, &key.service_provider_id, &format!("201555{line}"));
    }
}

/// Users 4001 to 4008, each a little different; the last one has no password.
fn people(world: &mut World, key: &GroupKey) {
    let names = [
        ("4001", "Ada", "Lovelace"),
        ("4002", "Alan", "Turing"),
        ("4003", "4003", "4003"),
        ("4004", "Grace", "Hopper"),
        ("4005", "Edsger", "Dijkstra"),
        ("4006", "Barbara", "Liskov"),
        ("4007", "Donald", "Knuth"),
        ("4008", "Tony", "Hoare"),
    ];
    for (line, first, last) in names {
        let mut user = person(&format!("{line}@example.net"), key, first, last);
        give_number(world, &mut user, &format!("201555{line}"));
        user.packs.insert("Standard".to_owned());
        match line {
            "4001" => {
                let email = "ada@example.com";
                user.services.insert("Call Forwarding Not Reachable".to_owned());
                user.profile.insert("emailAddress".to_owned(), email.into());
                user.profile.insert("aliases".to_owned(), json!(["ada@example.net"]));
                user.profile.insert(
                    "alternateUserId".to_owned(),
                    json!([{ "alternateUserId": email, "description": "single sign-on" }]),
                );
            }
            "4004" => user.packs = ["Premium".to_owned()].into(),
            "4006" => {
                user.packs.clear();
                user.profile.insert("mobilePhoneNumber".to_owned(), "2015559999".into());
            }
            "4007" => {
                let trunk = json!({
                    "trunkGroupDeviceEndpoint": {
                        "name": "trunk.odin",
                        "linePort": "4007_trunk@example.net",
                        "contacts": [],
                    },
                });
                user.profile.insert("trunkAddressing".to_owned(), trunk);
            }
            _ => {}
        }
        if ("4001"..="4005").contains(&line) {
            line_on(&mut user, &format!("phone{line}"));
        }
        if let Some(name) = match line {
            "4001" | "4002" => Some("Sales"),
            "4003" => Some("Support"),
            _ => None,
        } {
            let department = json!({
                "serviceProviderId": key.service_provider_id,
                "groupId": key.group_id,
                "name": name,
            });
            user.profile.insert("department".to_owned(), department);
        }
        let password = format!("user{line}");
        enrol(world, user, (line != "4008").then_some(&password));
    }
    let late = person("expired@example.net", key, "Late", "Riser");
    world.users.insert(late);
    let account = Account::new("expired@example.net", LoginType::User, Some("expired"));
    world.accounts.insert(account.expired(30));
}

/// Service instances, which are virtual users.
fn instances(world: &mut World, key: &GroupKey) {
    for (id, kind, name, number) in [
        ("aa.main@example.net", "Auto Attendant", "Main Menu", "2015554000"),
        ("hg.sales@example.net", "Hunt Group", "Sales Hunt", "2015554010"),
        ("cc.support@example.net", "Call Center", "Support Center", "2015554020"),
    ] {
        let mut instance = User { service_type: Some(kind.to_owned()), ..person(id, key, kind, name) };
        give_number(world, &mut instance, number);
        world.users.insert(instance);
    }
}

fn administrators(world: &mut World) {
    let account = |name: &str, login| Account::new(name, login, Some(name));
    let group = |name, login| account(name, login).at_provider("ent.odin").at_group("grp.odin");
    for account in [
        account("admin", LoginType::System),
        account("provisioning", LoginType::Provisioning),
        account("reseller", LoginType::Reseller).at_reseller("res.odin"),
        account("sp.admin", LoginType::ServiceProvider).at_provider("ent.odin"),
        group("group.admin", LoginType::Group),
        group("dept.admin", LoginType::GroupDepartment).at_department("Sales"),
    ] {
        world.accounts.insert(account);
    }
}
