//! Menus of auto attendants and the keys in them.

use serde_json::{Value, json};

use crate::failure::Failure;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::profile::write_flag;

const KEYS: &[&str] = &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"];
const ACTIONS: &[&str] = &[
    "Transfer With Prompt",
    "Transfer Without Prompt",
    "Transfer To Operator",
    "Transfer To Submenu",
    "Name Dialing",
    "Extension Dialing",
    "Transfer To Mailbox",
    "Play Announcement",
    "Repeat Menu",
    "Exit",
];
/// Actions that lead to a number.
const NUMBERED: &[&str] =
    &["Transfer With Prompt", "Transfer Without Prompt", "Transfer To Operator", "Transfer To Mailbox"];
const BACK: &str = "Return to Previous Menu";
const TO_SUBMENU: &str = "Transfer To Submenu";

/// Where a menu is, which decides what its keys may do.
pub(super) struct Place<'a> {
    /// The submenus to which keys may lead; none where there are no submenus.
    pub(super) submenus: Option<Vec<&'a str>>,
    pub(super) is_submenu: bool,
}

/// The menu that every auto attendant has at first.
pub(super) fn first() -> Fields {
    let key = |key: &str, action: &str| json!({ "key": key, "action": action, "description": null, "phoneNumber": null, "submenuId": null });
    let menu = json!({
        "announcementSelection": "Default",
        "enableFirstMenuLevelExtensionDialing": false,
        "keys": [key("0", "Transfer To Operator"), key("1", "Extension Dialing"), key("2", "Name Dialing")],
    });
    json::object(&menu).unwrap_or_default()
}

/// A menu after a change: keys that are not mentioned stay, keys without an action go.
pub(super) fn change(menu: &mut Fields, change: &Fields, place: &Place<'_>) -> Result<(), Failure> {
    let dialing = if place.is_submenu { "enableLevelExtensionDialing" } else { "enableFirstMenuLevelExtensionDialing" };
    write_flag(menu, change, dialing)?;
    match change.get("announcementSelection").and_then(Value::as_str) {
        None => {}
        Some(selection @ ("Default" | "Personal")) => {
            menu.insert("announcementSelection".to_owned(), selection.into());
        }
        // rule: OCI, AnnouncementSelection
        Some(_) => return Err(Failure::invalid("announcementSelection", "must be Default or Personal")),
    }
    match change.get("audioFile") {
        None => {}
        Some(Value::Null) => drop(menu.remove("audioFile")),
        Some(file) => drop(menu.insert("audioFile".to_owned(), file.clone())),
    }
    let mut keys = menu.get("keys").and_then(Value::as_array).cloned().unwrap_or_default();
    for row in record::rows(change, "keys")?.unwrap_or_default() {
        let key = row.get("key").and_then(json::text).unwrap_or_default();
        if !KEYS.contains(&key.as_str()) {
            // rule: OCI, AutoAttendantMenuKey
            return Err(Failure::invalid("key", "must be a key of a telephone"));
        }
        let before = keys.iter().position(|entry| entry["key"] == *key).map(|at| keys.remove(at));
        let Some(action) = row.get("action").and_then(Value::as_str).filter(|action| !action.is_empty()) else {
            continue;
        };
        let entry = entry(&key, action, row, place)?;
        // A key that came with the auto attendant may stay as it is.
        if before.as_ref() != Some(&entry) {
            check_complete(&entry, action)?;
        }
        keys.push(entry);
    }
    keys.sort_by_key(|entry| KEYS.iter().position(|key| entry["key"] == *key));
    menu.insert("keys".to_owned(), keys.into());
    Ok(())
}

fn entry(key: &str, action: &str, row: &Fields, place: &Place<'_>) -> Result<Value, Failure> {
    let known = ACTIONS.contains(&action) || (place.is_submenu && action == BACK);
    if !known {
        // rule: OCI, AutoAttendantKeyAction
        return Err(Failure::invalid("action", "unknown in this menu"));
    }
    let text = |name: &str| row.get(name).and_then(json::text).filter(|text| !text.is_empty());
    if text("description").is_some_and(|text| text.chars().count() > 25) {
        // rule: documented
        return Err(Failure::invalid("description", "longer than 25 characters"));
    }
    if action == TO_SUBMENU {
        // rule: documented
        let id = text("submenuId").ok_or_else(|| Failure::missing("submenuId"))?;
        if !place.submenus.as_ref().is_some_and(|known| known.contains(&id.as_str())) {
            return Err(Failure::not_found("Submenu", &id));
        }
    }
    let mut entry = json!({
        "key": key,
        "action": action,
        "description": text("description"),
        "phoneNumber": text("phoneNumber"),
        "submenuId": text("submenuId").filter(|_| action == TO_SUBMENU),
    });
    if let Some(file) = row.get("audioFile").filter(|file| !file.is_null()) {
        entry["audioFile"] = file.clone();
    }
    Ok(entry)
}

/// Refuses a key that transfers without a number or plays nothing.
fn check_complete(entry: &Value, action: &str) -> Result<(), Failure> {
    if NUMBERED.contains(&action) && entry["phoneNumber"].is_null() {
        // rule: documented
        return Err(Failure::missing("phoneNumber"));
    }
    if action == "Play Announcement" && entry["audioFile"].is_null() {
        // rule: documented
        return Err(Failure::missing("audioFile"));
    }
    Ok(())
}

/// Whether a key of the menu leads to a submenu.
pub(super) fn leads_to(menu: &Fields, submenu: &str) -> bool {
    let keys = menu.get("keys").and_then(Value::as_array);
    keys.into_iter().flatten().any(|entry| entry["action"] == TO_SUBMENU && entry["submenuId"] == submenu)
}

/// Follows the new name of a submenu.
pub(super) fn rename(menu: &mut Fields, submenu: &str, new_name: &str) {
    for entry in menu.get_mut("keys").and_then(Value::as_array_mut).into_iter().flatten() {
        if entry["submenuId"] == submenu {
            entry["submenuId"] = new_name.into();
        }
    }
}

/// Takes out the keys that transfer to one of the numbers; tells whether there were any.
pub(super) fn forget(menu: &mut Fields, is_one: impl Fn(&str) -> bool) -> bool {
    let Some(keys) = menu.get_mut("keys").and_then(Value::as_array_mut) else { return false };
    let before = keys.len();
    keys.retain(|entry| !entry["phoneNumber"].as_str().is_some_and(&is_one));
    keys.len() < before
}
