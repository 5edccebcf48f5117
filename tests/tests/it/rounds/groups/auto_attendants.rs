//! `/groups/auto-attendants`

use odin_api::ErrorKind;
use odin_api::groups::auto_attendants::{
    AutoAttendantType, Create, Delete, Get, KeyAction, KeyEntry, List, Menu, MenuKey, Update, remove_user, status,
    submenus, user,
};
use odin_api::groups::schedules;
use odin_api::shapes::{
    media::AnnouncementSelection,
    schedule::{ScheduleRef, ScheduleType},
    service::ServiceInstanceProfile,
};
use odin_api::value::Patch;

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const MAIN: &str = "aa.main@example.net";
const NEW: &str = "aa.new@example.net";

fn unchanged() -> ServiceInstanceProfile {
    ServiceInstanceProfile::default()
}

fn menu(keys: impl IntoIterator<Item = KeyEntry>) -> Menu {
    let mut menu = Menu::default();
    menu.keys = keys.into_iter().collect();
    menu
}

fn keys(menu: &Menu) -> Vec<(&str, Option<&KeyAction>)> {
    menu.keys.iter().map(|entry| (entry.key.as_str(), entry.action.get())).collect()
}

fn standard(id: &str) -> Create {
    Create::named(SP, GROUP, id, AutoAttendantType::Standard, "Standard")
}

pub fn an_auto_attendant_lives_and_dies<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let made = odin.call(Create::named(SP, GROUP, NEW, AutoAttendantType::Basic, "Reception")).unwrap().record.unwrap();
    assert_eq!((made.kind.clone(), made.first_digit_timeout_seconds), (Some(AutoAttendantType::Basic), Some(10)));
    let first = made.business_hours_menu.as_ref().unwrap();
    assert_eq!(
        keys(first),
        [
            ("0", Some(&KeyAction::TransferToOperator)),
            ("1", Some(&KeyAction::ExtensionDialing)),
            ("2", Some(&KeyAction::NameDialing)),
        ]
    );
    assert!(made.holiday_menu.is_none(), "only Standard ones have it");
    assert_eq!(odin.call(Get::new(NEW)).unwrap(), made);
    let rows = odin.call(List::new(SP, GROUP)).unwrap();
    assert_eq!(rows.iter().map(|row| row.name.as_deref().unwrap()).collect::<Vec<_>>(), ["Main Menu", "Reception"]);
    assert_eq!((rows[0].phone_number.clone(), rows[0].video), (Some("2015554000".into()), Some(false)));

    let change = Update::new(NEW, unchanged()).kind(AutoAttendantType::Standard).first_digit_timeout_seconds(3);
    let changed = odin.call(change).unwrap().record.unwrap();
    assert_eq!((changed.first_digit_timeout_seconds, changed.holiday_menu.is_some()), (Some(3), true));
    assert_eq!(odin.call(Delete::new(NEW)).unwrap().record.unwrap(), changed, "the answer is what was deleted");
    assert_eq!(odin.call(Get::new(NEW)).unwrap_err().kind(), ErrorKind::NotFound);
    let elsewhere = Create::named(SP, "grp2.odin", NEW, AutoAttendantType::Basic, "Branch");
    assert_eq!(
        odin.call(elsewhere).unwrap_err().kind(),
        ErrorKind::NotAssigned,
        "that group does not have the service"
    );
}

pub fn keys_are_merged<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let change = menu([KeyEntry::transfer(MenuKey::One, "4001"), KeyEntry::with(MenuKey::Pound, KeyAction::Exit)]);
    let after = odin.call(Update::new(MAIN, unchanged()).business_hours_menu(change)).unwrap().record.unwrap();
    let business = after.business_hours_menu.unwrap();
    assert_eq!(
        keys(&business),
        [
            ("0", Some(&KeyAction::TransferToOperator)),
            ("1", Some(&KeyAction::TransferWithoutPrompt)),
            ("2", Some(&KeyAction::NameDialing)),
            ("#", Some(&KeyAction::Exit)),
        ]
    );
    assert_eq!(business.keys[1].phone_number, Patch::Set("4001".into()));
    let gone = menu([KeyEntry::removed(MenuKey::Zero), KeyEntry::removed(MenuKey::Pound)]);
    let after = odin.call(Update::new(MAIN, unchanged()).business_hours_menu(gone)).unwrap().record.unwrap();
    assert_eq!(after.business_hours_menu.unwrap().keys.len(), 2);
    assert_eq!(after.after_hours_menu.unwrap().keys.len(), 3, "the other menu is untouched");
    let strange = menu([KeyEntry::submenu(MenuKey::One, "nowhere")]);
    let refused = odin.call(Update::new(MAIN, unchanged()).business_hours_menu(strange)).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::NotFound);
    let back = menu([KeyEntry::with(MenuKey::One, KeyAction::ReturnToPreviousMenu)]);
    let refused = odin.call(Update::new(MAIN, unchanged()).business_hours_menu(back)).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Rejected, "there is no menu above");
}

pub fn auto_attendants_are_switched<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(status::Update::new().set(MAIN, false)).unwrap();
    assert_eq!(odin.call(List::new(SP, GROUP)).unwrap()[0].is_active, Some(false));
    let mut rows = odin.call(List::new(SP, GROUP)).unwrap();
    rows[0].is_active = Some(true);
    odin.call(status::Update::new().instances(rows)).unwrap();
    assert_eq!(odin.call(List::new(SP, GROUP)).unwrap()[0].is_active, Some(true));
}

pub fn users_are_taken_out_of_menus<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let change = menu([
        KeyEntry::transfer(MenuKey::Four, "+1-2015554001"),
        KeyEntry::transfer(MenuKey::Five, "4001"),
        KeyEntry::transfer(MenuKey::Six, "4002"),
    ]);
    odin.call(Update::new(MAIN, unchanged()).after_hours_menu(change)).unwrap();
    let remove = || remove_user::RemoveUser::new(SP, GROUP, "4001@example.net");
    assert_eq!(odin.call(remove()).unwrap().record.unwrap().as_slice(), [MAIN]);
    assert!(odin.call(remove()).unwrap().record.unwrap().is_empty());
    let all = odin.call(user::List::new(SP, GROUP, "4001@example.net")).unwrap();
    assert_eq!((all.len(), all[0].name.as_deref(), all[0].is_active), (1, Some("Main Menu"), Some(true)));
    let left = all[0].after_hours_menu.as_ref().unwrap();
    assert_eq!(keys(left).last(), Some(&("6", Some(&KeyAction::TransferWithoutPrompt))));
    assert_eq!(left.keys.len(), 4);
}

pub fn submenus_live_and_die<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let create = |of: &str, id: &str| submenus::Create::new(of, id, AnnouncementSelection::Default, true);
    assert_eq!(odin.call(create(MAIN, "times")).unwrap_err().kind(), ErrorKind::Rejected, "it is a Basic one");
    odin.call(standard(NEW)).unwrap();
    odin.call(create(NEW, "times")).unwrap();
    odin.call(create(NEW, "sales")).unwrap();
    assert_eq!(odin.call(create(NEW, "sales")).unwrap_err().kind(), ErrorKind::AlreadyExists, "it exists");
    let rows = odin.call(submenus::List::new(NEW)).unwrap();
    assert_eq!(
        rows.iter().map(|row| (row.submenu_id.as_str(), row.is_used)).collect::<Vec<_>>(),
        [("sales", Some(false)), ("times", Some(false)),]
    );
    let update = submenus::Update::new(NEW, "times").new_submenu_id("opening times").keys([
        KeyEntry::with(MenuKey::Star, KeyAction::ReturnToPreviousMenu),
        KeyEntry::submenu(MenuKey::One, "sales"),
    ]);
    odin.call(update).unwrap();
    let read = odin.call(submenus::Get::new(NEW, "opening times")).unwrap();
    assert_eq!((read.keys.len(), read.enable_level_extension_dialing), (2, Some(true)));
    odin.call(Update::new(NEW, unchanged()).holiday_menu(menu([KeyEntry::submenu(MenuKey::Nine, "sales")]))).unwrap();
    let usage = odin.call(submenus::usage::List::new(NEW, "sales")).unwrap();
    let usage: Vec<_> = usage.iter().map(|row| (row.kind.as_deref().unwrap(), row.submenu_id.as_deref())).collect();
    assert_eq!(usage, [("Holiday Menu", None), ("Submenu", Some("opening times"))]);
    assert_eq!(odin.call(submenus::Delete::new(NEW, "sales")).unwrap_err().kind(), ErrorKind::Rejected, "it is in use");
    odin.call(submenus::Update::new(NEW, "sales").new_submenu_id("orders")).unwrap();
    assert_eq!(odin.call(submenus::usage::List::new(NEW, "orders")).unwrap().len(), 2, "keys follow the name");
    odin.call(submenus::Delete::new(NEW, "opening times")).unwrap();
    assert_eq!(odin.call(submenus::List::new(NEW)).unwrap().len(), 1);
    assert_eq!(odin.call(submenus::Get::new(NEW, "opening times")).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn opening_times_are_schedules<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let mut times = ScheduleRef::default();
    times.name = Some("Office".into());
    let set = || Update::new(MAIN, unchanged()).business_hours(times.clone());
    assert_eq!(odin.call(set()).unwrap_err().kind(), ErrorKind::NotFound);
    odin.call(schedules::Create::new(SP, GROUP, "Office", ScheduleType::Time)).unwrap();
    let hours = odin.call(set()).unwrap().record.unwrap().business_hours.unwrap();
    assert_eq!((hours.name.as_deref(), hours.schedule_type), (Some("Office"), Some(ScheduleType::Time)));
    let delete = |name: &str| odin.call(schedules::Delete::new(SP, GROUP, name, ScheduleType::Time));
    assert_eq!(delete("Office").unwrap_err().kind(), ErrorKind::Rejected, "it is in use");
    odin.call(schedules::Update::new(SP, GROUP, "Office", ScheduleType::Time, "Shop")).unwrap();
    let followed = odin.call(Get::new(MAIN)).unwrap().business_hours.unwrap();
    assert_eq!(followed.name.as_deref(), Some("Shop"), "a reference follows the name");
    let mut always = Update::new(MAIN, unchanged());
    always.business_hours = Patch::Clear;
    assert!(odin.call(always).unwrap().record.unwrap().business_hours.is_none());
    delete("Shop").unwrap();
}
