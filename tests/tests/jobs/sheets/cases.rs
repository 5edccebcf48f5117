//! A sheet of each kind, what single calls do in its place, and what to compare.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use odin_api::flow::Ctx;
use odin_api::groups::auto_attendants::{self, AutoAttendantType};
use odin_api::groups::call_centers::{self, CallCenterType};
use odin_api::groups::hunt_groups::{self, Policy};
use odin_api::groups::{self, admins, call_pickup::groups as pickup, devices, dns};
use odin_api::jobs::sheets::Action;
use odin_api::service_providers::{admins as provider_admins, dns as provider_dns};
use odin_api::shapes::device::{AccessDeviceEndpoint, DeviceLevel};
use odin_api::shapes::people::Access;
use odin_api::shapes::service::ServiceInstanceProfile;
use odin_api::users::services::{Assignment, Update as Services};
use odin_api::users::{self, EndpointType, voice_messaging};
use odin_api::value::{NumberRange, Patch};
use odin_api::{Call, Endpoint, Error};

pub type Doing = Pin<Box<dyn Future<Output = Result<(), Error>> + Send>>;

pub struct Case {
    pub kind: &'static str,
    pub action: Action,
    pub text: &'static str,
    /// What has to be there.
    pub before: fn(Ctx) -> Doing,
    pub by_hand: fn(Ctx) -> Doing,
    pub questions: fn() -> Vec<Call>,
}

impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.kind, self.action)
    }
}

/// A case; the calls of the two flows are sent one after the other.
macro_rules! case {
    (
        $kind:literal $action:ident $text:expr;
        before { $($before:expr;)* }
        by_hand { $($call:expr;)* }
        questions { $($question:expr;)* }
    ) => {
        Case {
            kind: $kind,
            action: Action::$action,
            text: $text,
            before: |ctx| Box::pin(async move { let _ = &ctx; $(ctx.call($before).await?;)* Ok(()) }),
            by_hand: |ctx| Box::pin(async move { $(ctx.call($call).await?;)* Ok(()) }),
            questions: || vec![$($question.prepare().expect("a call")),*],
        }
    };
}

const P: &str = "ent.odin";
const G: &str = "grp.odin";
const ADA: &str = "4001@example.net";
const ALAN: &str = "4002@example.net";
const GRACE: &str = "4004@example.net";
const HUNT: &str = "hg.new@example.net";
const CENTER: &str = "cc.new@example.net";
const ATTENDANT: &str = "aa.new@example.net";

fn profile(name: &str, extension: &str) -> ServiceInstanceProfile {
    let mut profile = ServiceInstanceProfile::default();
    profile.name = name.into();
    profile.calling_line_id_last_name = name.into();
    profile.calling_line_id_first_name = name.into();
    profile.extension = extension.into();
    profile
}

fn hunt_group() -> hunt_groups::Create {
    hunt_groups::Create::new(P, G, HUNT, profile("New", "4310"), Policy::Regular, 5, 10)
}

fn call_center() -> call_centers::Create {
    call_centers::Create::new(P, G, CENTER, CallCenterType::Basic, Policy::Uniform, profile("New", "4320"))
}

fn auto_attendant() -> auto_attendants::Create {
    auto_attendants::Create::named(P, G, ATTENDANT, AutoAttendantType::Basic, "New")
        .service_instance_profile(profile("New", "4330"))
}

fn range(first: &str, last: &str) -> [NumberRange; 1] {
    [NumberRange::between(first, last)]
}

pub fn all() -> Vec<Case> {
    [users(), instances(), menus(), small(), numbers(), people(), services()].into_iter().flatten().collect()
}

fn users() -> Vec<Case> {
    vec![
        case! {
            "users" Create "serviceProviderId,groupId,userId,firstName,lastName,password,phoneNumber,extension,\
                accessDeviceEndpoint.accessDevice.deviceName,accessDeviceEndpoint.linePort,device.deviceType,\
                device.macAddress,servicePackServices[0],userServices[0],voiceMessaging.isActive,\
                authentication.newPassword,aliases[0],address.city\n\
                ent.odin,grp.odin,4101@example.net,Kay,McNulty,Secret-4101,+1-2015554101,4101,phone4101,\
                4101_lp@example.net,Polycom VVX 400,00005E004101,Premium,,true,Hush-one-1,kay@example.net,Berlin\n\
                ent.odin,grp.odin,4102@example.net,Betty,Snyder,,+1-2015554102,4102,,,,,Standard,\
                Call Forwarding Not Reachable,,,,\n\
                ent.odin,grp.odin,4103@example.net,Marlyn,Wescoff,,,,,,,,,,,,,\n";
            before {}
            by_hand {
                devices::Create::new(P, G, "phone4101", "Polycom VVX 400").device_level(DeviceLevel::Group)
                    .mac_address("00005E004101");
                users::Create::named(P, G, "4101@example.net", "Kay", "McNulty").password("Secret-4101")
                    .phone_number("+1-2015554101").extension("4101").aliases(["kay@example.net"])
                    .endpoint_type(EndpointType::AccessDeviceEndpoint)
                    .address({ let mut it = odin_api::shapes::people::Address::default(); it.city = "Berlin".into(); it })
                    .access_device_endpoint(
                        AccessDeviceEndpoint::on("phone4101", DeviceLevel::Group).line_port("4101_lp@example.net"),
                    );
                Services::new("4101@example.net").service_pack_services([Assignment::assign("Premium")]);
                voice_messaging::Update::new("4101@example.net").is_active(true);
                users::authentication::Update::new("4101@example.net").new_password("Hush-one-1");
                users::Create::named(P, G, "4102@example.net", "Betty", "Snyder").phone_number("+1-2015554102")
                    .extension("4102");
                Services::new("4102@example.net").service_pack_services([Assignment::assign("Standard")])
                    .user_services([Assignment::assign("Call Forwarding Not Reachable")]);
                users::Create::named(P, G, "4103@example.net", "Marlyn", "Wescoff");
            }
            questions {
                users::Get::new("4101@example.net");
                users::Get::new("4102@example.net");
                users::Get::new("4103@example.net");
                users::services::Get::new("4101@example.net");
                users::services::Get::new("4102@example.net");
                users::services::Get::new("4103@example.net");
                voice_messaging::Get::new("4101@example.net");
                users::authentication::Get::new("4101@example.net");
                devices::Get::new(P, G, "phone4101");
            }
        },
        case! {
            "users" Change "userId,title,emailAddress,aliases[0],aliases[1],userServices[0].serviceName,\
                userServices[0].assigned,newUserId,allowVideo,voiceMessaging.isActive\n\
                4001@example.net,Countess,null,,ada2@example.net,Call Forwarding Not Reachable,false,,TRUE,\n\
                4002@example.net,,,null,,,,alan@example.net,,\n\
                4004@example.net,\"Rear\nAdmiral, \"\"Amazing\"\"\",,,,,,,,false\n";
            before {}
            by_hand {
                users::Update::new(ADA).title("Countess").email_address(Patch::Clear).aliases(["ada2@example.net"])
                    .allow_video(true);
                Services::new(ADA).user_services([Assignment::unassign("Call Forwarding Not Reachable")]);
                users::Update::new(ALAN).aliases([""; 0]);
                users::user_id::Update::new(ALAN, "alan@example.net");
                users::Update::new(GRACE).title("Rear\nAdmiral, \"Amazing\"");
                voice_messaging::Update::new(GRACE).is_active(false);
            }
            questions {
                users::Get::new(ADA);
                users::Get::new(ALAN);
                users::Get::new("alan@example.net");
                users::Get::new(GRACE);
                users::services::Get::new(ADA);
                voice_messaging::Get::new(GRACE);
            }
        },
        case! {
            "users" Delete "userId\n4006@example.net\n4007@example.net\n";
            before {}
            by_hand {
                users::Delete::new("4006@example.net");
                users::Delete::new("4007@example.net");
            }
            questions { users::List::of_group(P, G); }
        },
    ]
}

fn instances() -> Vec<Case> {
    vec![
        case! {
            "hunt-groups" Create "serviceProviderId,groupId,serviceUserId,serviceInstanceProfile.name,\
                serviceInstanceProfile.extension,agents[0],agents[1].userId,isActive\n\
                ent.odin,grp.odin,hg.new@example.net,New,4310,4001@example.net,4002@example.net,false\n";
            before {}
            by_hand {
                hunt_group().agents([ADA, ALAN]);
                hunt_groups::status::Update::new().set(HUNT, false);
            }
            questions { hunt_groups::Get::new(HUNT); hunt_groups::List::new(P, G); }
        },
        case! {
            "hunt-groups" Change "serviceUserId,policy,agents[0],serviceInstanceProfile.extension\n\
                hg.new@example.net,circular,4004@example.net,null\n";
            before { hunt_group().agents([ADA, ALAN]); }
            by_hand {
                hunt_groups::Update::new(HUNT, { let mut it = ServiceInstanceProfile::default(); it.extension = Patch::Clear; it })
                    .policy(Policy::Circular).agents([GRACE]);
            }
            questions { hunt_groups::Get::new(HUNT); }
        },
        case! {
            "hunt-groups" Delete "serviceUserId\nhg.sales@example.net\n";
            before {}
            by_hand { hunt_groups::Delete::new("hg.sales@example.net"); }
            questions { hunt_groups::List::new(P, G); }
        },
        case! {
            "call-centers" Create "serviceProviderId,groupId,serviceUserId,type,policy,serviceInstanceProfile.name,\
                serviceInstanceProfile.extension,queueLength,agents[0],agents[1],isActive\n\
                ent.odin,grp.odin,cc.new@example.net,Basic,Uniform,New,4320,7,4001@example.net,4004@example.net,true\n";
            before {
                Services::new(ADA).user_services([Assignment::assign("Call Center - Basic")]);
                Services::new(GRACE).user_services([Assignment::assign("Call Center - Basic")]);
            }
            by_hand {
                call_center().queue_length(7);
                call_centers::agents::Update::new(CENTER).agents([ADA, GRACE]);
                call_centers::status::Update::new().instances({
                    let mut row = call_centers::CallCenterRow::new(CENTER);
                    row.is_active = Some(true);
                    [row]
                });
            }
            questions {
                call_centers::Get::new(CENTER);
                call_centers::List::new(P, G);
                call_centers::agents::List::new(CENTER);
            }
        },
        case! {
            "call-centers" Change "serviceUserId,queueLength,agents[0]\ncc.new@example.net,9,null\n";
            before {
                Services::new(ADA).user_services([Assignment::assign("Call Center - Basic")]);
                call_center();
                call_centers::agents::Update::new(CENTER).agents([ADA]);
            }
            by_hand {
                call_centers::Update::new(CENTER).queue_length(9);
                call_centers::agents::Update::new(CENTER).agents([""; 0]);
            }
            questions { call_centers::Get::new(CENTER); call_centers::agents::List::new(CENTER); }
        },
        case! {
            "call-centers" Delete "serviceUserId,groupId\ncc.support@example.net,grp.odin\n";
            before {}
            by_hand { call_centers::Delete::new("cc.support@example.net"); }
            questions { call_centers::List::new(P, G); }
        },
    ]
}

fn menus() -> Vec<Case> {
    vec![
        case! {
            "auto-attendants" Create "serviceProviderId,groupId,serviceUserId,type,serviceInstanceProfile.name,\
                serviceInstanceProfile.extension,businessHoursMenu.keys[0].key,businessHoursMenu.keys[0].action,\
                businessHoursMenu.keys[0].phoneNumber,isActive\n\
                ent.odin,grp.odin,aa.new@example.net,Basic,New,4330,1,Transfer Without Prompt,4001,false\n";
            before {}
            by_hand {
                auto_attendant().business_hours_menu({
                    let mut menu = auto_attendants::Menu::default();
                    menu.keys.push(auto_attendants::KeyEntry::transfer(auto_attendants::MenuKey::One, "4001"));
                    menu
                });
                auto_attendants::status::Update::new().set(ATTENDANT, false);
            }
            questions { auto_attendants::Get::new(ATTENDANT); auto_attendants::List::new(P, G); }
        },
        case! {
            "auto-attendants" Change "serviceUserId,firstDigitTimeoutSeconds,serviceInstanceProfile.extension,isActive\n\
                aa.new@example.net,20,4331,\naa.main@example.net,,,false\n";
            before { auto_attendant(); }
            by_hand {
                auto_attendants::Update::new(ATTENDANT, {
                    let mut it = ServiceInstanceProfile::default();
                    it.extension = "4331".into();
                    it
                }).first_digit_timeout_seconds(20);
                auto_attendants::status::Update::new().set("aa.main@example.net", false);
            }
            questions { auto_attendants::Get::new(ATTENDANT); auto_attendants::List::new(P, G); }
        },
        case! {
            "auto-attendants" Delete "serviceUserId\naa.main@example.net\n";
            before {}
            by_hand { auto_attendants::Delete::new("aa.main@example.net"); }
            questions { auto_attendants::List::new(P, G); }
        },
    ]
}

fn small() -> Vec<Case> {
    vec![
        case! {
            "pickup-groups" Create "serviceProviderId,groupId,name,users[0],users[1]\n\
                ent.odin,grp.odin,Desk,4001@example.net,4002@example.net\nent.odin,grp.odin,Empty,,\n";
            before {}
            by_hand {
                pickup::Create::new(P, G, "Desk").users([ADA, ALAN]);
                pickup::Create::new(P, G, "Empty");
            }
            questions { pickup::Get::new(P, G, "Desk"); pickup::Get::new(P, G, "Empty"); }
        },
        case! {
            "pickup-groups" Change "serviceProviderId,groupId,name,newName,users[0]\n\
                ent.odin,grp.odin,Desk,Front,\nent.odin,grp.odin,Empty,,4004@example.net\n";
            before {
                pickup::Create::new(P, G, "Desk").users([ADA, ALAN]);
                pickup::Create::new(P, G, "Empty");
            }
            by_hand {
                pickup::Update::new(P, G, "Desk").new_name("Front");
                pickup::Update::new(P, G, "Empty").users([GRACE]);
            }
            questions { pickup::Get::new(P, G, "Front"); pickup::Get::new(P, G, "Desk"); pickup::Get::new(P, G, "Empty"); }
        },
        case! {
            "pickup-groups" Delete "serviceProviderId,groupId,name\nent.odin,grp.odin,Desk\n";
            before { pickup::Create::new(P, G, "Desk").users([ADA]); }
            by_hand { pickup::Delete::new(P, G, "Desk"); }
            questions { pickup::List::new(P, G); }
        },
        case! {
            "devices" Create "serviceProviderId,groupId,deviceName,deviceType,macAddress,transportProtocol,\
                accessDeviceCredentials.userName,accessDeviceCredentials.password,useCustomUserNamePassword\n\
                ent.odin,grp.odin,one,Polycom VVX 400,00005E000001,UDP,one,Hush-one,true\n\
                ent.odin,grp.odin,two,Polycom VVX 400,,,,,\n";
            before {}
            by_hand {
                devices::Create::new(P, G, "one", "Polycom VVX 400").mac_address("00005E000001")
                    .transport_protocol(odin_api::shapes::device::TransportProtocol::Udp)
                    .use_custom_user_name_password(true)
                    .access_device_credentials(odin_api::shapes::device::AccessDeviceCredentials::of("one", "Hush-one"));
                devices::Create::new(P, G, "two", "Polycom VVX 400");
            }
            questions { devices::Get::new(P, G, "one"); devices::Get::new(P, G, "two"); }
        },
        case! {
            "devices" Change "serviceProviderId,groupId,deviceName,description,macAddress\n\
                ent.odin,grp.odin,phone4001,Desk of Ada,null\n";
            before {}
            by_hand { devices::Update::new(P, G, "phone4001").description("Desk of Ada").mac_address(Patch::Clear); }
            questions { devices::Get::new(P, G, "phone4001"); }
        },
        case! {
            "devices" Delete "serviceProviderId,groupId,deviceName\nent.odin,grp.odin,spare\n";
            before { devices::Create::new(P, G, "spare", "Polycom VVX 400"); }
            by_hand { devices::Delete::new(P, G, "spare"); }
            questions { devices::List::new(P, G); }
        },
        case! {
            "call-forwarding" Change "userId,always.isActive,always.forwardToPhoneNumber,busy.forwardToPhoneNumber,\
                noAnswer.isActive,noAnswer.forwardToPhoneNumber,noAnswer.numberOfRings,notReachable.isActive,\
                notReachable.forwardToPhoneNumber\n\
                4001@example.net,true,4004,,,,,yes,+1-2015550000\n4002@example.net,,,4001,True,4004,4,,\n";
            before {}
            by_hand {
                users::call_forwarding_always::Update::new(ADA).is_active(true).forward_to_phone_number("4004");
                users::call_forwarding_not_reachable::Update::new(ADA).is_active(true)
                    .forward_to_phone_number("+1-2015550000");
                users::call_forwarding_busy::Update::new(ALAN).forward_to_phone_number("4001");
                users::call_forwarding_no_answer::Update::new(ALAN).is_active(true).forward_to_phone_number("4004")
                    .number_of_rings(4);
            }
            questions {
                users::call_forwarding_always::Get::new(ADA);
                users::call_forwarding_not_reachable::Get::new(ADA);
                users::call_forwarding_busy::Get::new(ALAN);
                users::call_forwarding_no_answer::Get::new(ALAN);
            }
        },
    ]
}

fn numbers() -> Vec<Case> {
    vec![
        case! {
            "numbers" Create "serviceProviderId,groupId,min,max\nent.odin,grp.odin,+1-2015554200,\n\
                ent.odin,grp2.odin,+1-2015554203,+1-2015554205\n";
            before {}
            by_hand {
                dns::Create::new(P, G).dns([NumberRange::single("+1-2015554200")]);
                dns::Create::new(P, "grp2.odin").dns(range("+1-2015554203", "+1-2015554205"));
            }
            questions { dns::List::new(P, G); dns::List::new(P, "grp2.odin"); }
        },
        case! {
            "numbers" Change "serviceProviderId,groupId,phoneNumber,max,activated\nent.odin,grp.odin,+1-2015554110,,true\n\
                ent.odin,grp.odin,+1-2015554112,+1-2015554114,true\n";
            before {}
            by_hand {
                dns::Update::new(P, G).dns([dns::Activation::single(true, "+1-2015554110")]);
                dns::Update::new(P, G)
                    .dns([dns::Activation::range(true, &NumberRange::between("+1-2015554112", "+1-2015554114"))]);
            }
            questions { dns::List::new(P, G); }
        },
        case! {
            "numbers" Delete "serviceProviderId,groupId,min,max\nent.odin,grp.odin,+1-2015554110,+1-2015554112\n";
            before {}
            by_hand { dns::Delete::new(P, G).dns(range("+1-2015554110", "+1-2015554112")); }
            questions { dns::List::new(P, G); }
        },
        case! {
            "service-provider-numbers" Create "serviceProviderId,min,max\nent.odin,+1-2015556000,+1-2015556009\n";
            before {}
            by_hand { provider_dns::Create::new(P).dns(range("+1-2015556000", "+1-2015556009")); }
            questions { provider_dns::List::new(P); }
        },
        case! {
            "service-provider-numbers" Delete "serviceProviderId,min,max\nent.odin,+1-2015554207,\n";
            before {}
            by_hand { provider_dns::Delete::new(P).dns([NumberRange::single("+1-2015554207")]); }
            questions { provider_dns::List::new(P); }
        },
    ]
}

fn people() -> Vec<Case> {
    vec![
        case! {
            "group-admins" Create "serviceProviderId,groupId,userId,password,firstName,lastName,userAccess,serviceAccess\n\
                ent.odin,grp.odin,new.admin,Secret-1,Jean,Bartik,,Read-Only\nent.odin,grp.odin,other.admin,Secret-2,,,,\n";
            before {}
            by_hand {
                admins::Create::new(P, G, "new.admin", "Secret-1").first_name("Jean").last_name("Bartik");
                admins::policies::Update::new("new.admin").service_access(Access::ReadOnly);
                admins::Create::new(P, G, "other.admin", "Secret-2");
            }
            questions { admins::List::new(P, G); admins::policies::Get::new("new.admin"); }
        },
        case! {
            "group-admins" Change "serviceProviderId,groupId,userId,firstName,lastName,profileAccess\n\
                ent.odin,grp.odin,new.admin,Ruth,null,\n,,group.admin,,,None\n";
            before { admins::Create::new(P, G, "new.admin", "Secret-1").first_name("Jean").last_name("Bartik"); }
            by_hand {
                admins::Update::new(P, G, "new.admin").first_name("Ruth").last_name(Patch::Clear);
                admins::policies::Update::new("group.admin").profile_access(Access::None);
            }
            questions { admins::List::new(P, G); admins::policies::Get::new("group.admin"); }
        },
        case! {
            "group-admins" Delete "userId\nnew.admin\n";
            before { admins::Create::new(P, G, "new.admin", "Secret-1"); }
            by_hand { admins::Delete::new("new.admin"); }
            questions { admins::List::new(P, G); }
        },
        case! {
            "service-provider-admins" Create "serviceProviderId,administratorType,userId,password,language,firstName,\
                webBrandingAccess\nent.odin,normal,new.admin,Secret-1,English,Jean,None\n";
            before {}
            by_hand {
                provider_admins::Create::new(
                    P, "new.admin", "Secret-1", provider_admins::AdministratorType::Normal, "English",
                ).first_name("Jean");
                provider_admins::policies::Update::new("new.admin").web_branding_access(Access::None);
            }
            questions { provider_admins::List::new(P); provider_admins::policies::Get::new("new.admin"); }
        },
        case! {
            "service-provider-admins" Change "userId,firstName,groupAccess\nsp.admin,Sophie,None\n";
            before {}
            by_hand {
                provider_admins::Update::new("sp.admin").first_name("Sophie");
                provider_admins::policies::Update::new("sp.admin")
                    .group_access(provider_admins::policies::GroupAccess::None);
            }
            questions { provider_admins::List::new(P); provider_admins::policies::Get::new("sp.admin"); }
        },
        case! {
            "service-provider-admins" Delete "userId\nnew.admin\n";
            before {
                provider_admins::Create::new(
                    P, "new.admin", "Secret-1", provider_admins::AdministratorType::Normal, "English",
                );
            }
            by_hand { provider_admins::Delete::new("new.admin"); }
            questions { provider_admins::List::new(P); }
        },
    ]
}

fn services() -> Vec<Case> {
    vec![
        case! {
            "services" Create "userId,servicePackServices[0],userServices[0]\n4001@example.net,Premium,\n\
                4006@example.net,,Do Not Disturb\n";
            before {}
            by_hand {
                Services::new(ADA).service_pack_services([Assignment::assign("Premium")]);
                Services::new("4006@example.net").user_services([Assignment::assign("Do Not Disturb")]);
            }
            questions { users::services::Get::new(ADA); users::services::Get::new("4006@example.net"); }
        },
        case! {
            "services" Change "userId,userServices[0].serviceName,userServices[0].assigned,servicePackServices[0].serviceName,\
                servicePackServices[0].assigned\n4001@example.net,Call Forwarding Not Reachable,False,Premium,true\n";
            before {}
            by_hand {
                Services::new(ADA).user_services([Assignment::unassign("Call Forwarding Not Reachable")])
                    .service_pack_services([Assignment::assign("Premium")]);
            }
            questions { users::services::Get::new(ADA); }
        },
        case! {
            "services" Delete "userId,servicePackServices[0]\n4001@example.net,Standard\n";
            before {}
            by_hand { Services::new(ADA).service_pack_services([Assignment::unassign("Standard")]); }
            questions { users::services::Get::new(ADA); }
        },
        case! {
            "group-services" Change "serviceProviderId,groupId,userServices[0].serviceName,userServices[0].authorized,\
                userServices[0].quantity\nent.odin,grp.odin,Call Waiting,true,50\n\
                ent.odin,grp2.odin,Three-Way Call,true,unlimited\n";
            before {}
            by_hand {
                groups::services::Update::new(P, G)
                    .user_services([groups::services::ServiceChange::authorize("Call Waiting", 50)]);
                groups::services::Update::new(P, "grp2.odin").user_services([
                    groups::services::ServiceChange::authorize("Three-Way Call", odin_api::value::Quantity::Unlimited),
                ]);
            }
            questions { groups::services::Get::new(P, G); groups::services::Get::new(P, "grp2.odin"); }
        },
    ]
}
