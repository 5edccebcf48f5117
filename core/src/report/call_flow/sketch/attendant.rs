//! Auto attendants: their menus, and submenus.

use super::{Inner, Place, Sketch, filled};
use crate::groups::auto_attendants::submenus::Submenu;
use crate::groups::auto_attendants::{AutoAttendant, KeyAction, KeyEntry, Menu};
use crate::report::call_flow::kinds::{EdgeKind, NodeKind};
use crate::report::call_flow::subject::Subject;
use crate::shapes::schedule::ScheduleRef;
use crate::value::ServiceUserId;

/// How lists show that there is no schedule.
const NO_SCHEDULE: [&str; 2] = ["Every Day All Day", "None"];

/// An auto attendant with the menus that its schedules let callers reach.
pub(in super::super) fn attendant(id: &ServiceUserId, record: &AutoAttendant) -> Sketch {
    let mut sketch = Sketch::default();
    if let Some(profile) = &record.service_instance_profile {
        sketch.aliases = profile.aliases.iter().cloned().collect();
    }
    if let Some(kind) = &record.kind {
        sketch.detail("Type", kind.as_str());
    }
    let (business, holidays) = (named(record.business_hours.as_ref()), named(record.holiday_schedule.as_ref()));
    let mut menu = |kind: EdgeKind, suffix, title: &str, when: Option<&str>, menu: &Option<Menu>| {
        let Some(menu) = menu else { return };
        let mut inner = Inner::new(suffix, NodeKind::Menu, title);
        *inner.sketch = keys(id, menu.keys.as_slice());
        if menu.enable_first_menu_level_extension_dialing.get() == Some(&true) {
            inner.sketch.detail("Extensions", "may be dialled at once");
        }
        let label = when.map_or_else(|| kind.label().to_owned(), |when| format!("{} ({when})", kind.label()));
        sketch.exit(kind, label, Place::Inner(inner));
    };
    let always = business.is_none().then_some("always");
    menu(EdgeKind::BusinessHours, "business-hours", "Business hours", business.or(always), &record.business_hours_menu);
    if business.is_some() {
        menu(EdgeKind::AfterHours, "after-hours", "After hours", None, &record.after_hours_menu);
    }
    if holidays.is_some() {
        menu(EdgeKind::Holidays, "holidays", "Holidays", holidays, &record.holiday_menu);
    }
    sketch
}

/// A submenu of an auto attendant.
pub(in super::super) fn submenu(id: &ServiceUserId, record: &Submenu) -> Sketch {
    let mut sketch = keys(id, record.keys.as_slice());
    if record.enable_level_extension_dialing == Some(true) {
        sketch.detail("Extensions", "may be dialled at any time");
    }
    sketch
}

/// The name of a schedule that is one.
fn named(schedule: Option<&ScheduleRef>) -> Option<&str> {
    filled(schedule.and_then(|schedule| schedule.name.as_deref())).filter(|name| !NO_SCHEDULE.contains(name))
}

fn keys(id: &ServiceUserId, keys: &[KeyEntry]) -> Sketch {
    let mut sketch = Sketch::default();
    for entry in keys {
        let Some(action) = entry.action.get() else { continue };
        let key = entry.key.as_str();
        let description = filled(entry.description.get().map(String::as_str));
        let number = entry.phone_number.get();
        let submenu = filled(entry.submenu_id.get().map(String::as_str));
        let label = match (description, action) {
            (Some(description), _) => format!("{key} {description}"),
            (None, KeyAction::TransferWithPrompt | KeyAction::TransferWithoutPrompt) => format!("{key} Transfer"),
            (None, KeyAction::TransferToOperator) => format!("{key} Operator"),
            (None, KeyAction::TransferToMailbox) => format!("{key} Mailbox"),
            (None, KeyAction::TransferToSubmenu) => format!("{key} {}", submenu.unwrap_or("Submenu")),
            (None, other) => format!("{key} {other}"),
        };
        match action {
            KeyAction::TransferToSubmenu => match submenu {
                Some(name) => {
                    let subject = Subject::Submenu(id.clone(), name.to_owned());
                    sketch.exit(EdgeKind::Key, label, Place::Subject(subject));
                }
                None => sketch.detail(label, "no submenu set"),
            },
            KeyAction::TransferToMailbox => match number {
                Some(number) => sketch.exit(EdgeKind::Key, label, Place::MailboxOf(number.as_str().to_owned())),
                None => sketch.detail(label, "no mailbox set"),
            },
            KeyAction::TransferWithPrompt | KeyAction::TransferWithoutPrompt | KeyAction::TransferToOperator => {
                sketch.dial(EdgeKind::Key, label, number);
            }
            // An action that this version does not know, with a number: most likely a way to it.
            KeyAction::Unknown(_) if number.is_some() => sketch.dial(EdgeKind::Key, label, number),
            _ => sketch.detail(format!("Key {key}"), description.unwrap_or(action.as_str())),
        }
    }
    sketch
}
