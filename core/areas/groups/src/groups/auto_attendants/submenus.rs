//! `/groups/auto-attendants/submenus`: menus below the first level, of auto attendants of type Standard.

pub mod usage;

use super::KeyEntry;
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::media::{AnnouncementFile, AnnouncementSelection};
use crate::value::{Array, ServiceUserId};

model! {
    /// A submenu.
    Submenu {
        service_user_id: Option<ServiceUserId> = "serviceUserId",
        submenu_id: Option<String> = "submenuId",
        announcement_selection: Option<AnnouncementSelection> = "announcementSelection",
        audio_file: Option<AnnouncementFile> = "audioFile",
        /// Whether the caller may dial an extension at any time.
        enable_level_extension_dialing: Option<bool> = "enableLevelExtensionDialing",
        keys: Array<KeyEntry> = "keys",
    }
}

model! {
    /// A submenu in a list.
    SubmenuRow needs {
        submenu_id: String = "submenuId",
    } has {
        is_used: Option<bool> = "isUsed",
        service_user_id: Option<ServiceUserId> = "serviceUserId",
    }
}

endpoint! {
    /// A submenu with its keys.
    ///
    /// ```
    /// use odin_api::groups::auto_attendants::submenus::Get;
    /// let get = Get::new("aa.main@example.net", "opening times");
    /// ```
    Get = GET "/groups/auto-attendants/submenus", id "groups.auto-attendants.submenus.get", Safe, Sent -> Submenu;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
        submenu_id: String = Query "submenuId",
    }
}

endpoint! {
    /// The submenus of an auto attendant.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::auto_attendants::submenus::List};
    /// let call = List::new("aa.main@example.net");
    /// let answer = r#"[{"submenuId":"opening times","isUsed":true}]"#;
    /// let menus = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(menus[0].submenu_id, "opening times");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/groups/auto-attendants/submenus", id "groups.auto-attendants.submenus.list", Safe, Sent
        -> Array<SubmenuRow>;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

endpoint! {
    /// Creates a submenu without keys; the answer is empty.
    ///
    /// ```
    /// use odin_api::shapes::media::AnnouncementSelection;
    /// use odin_api::groups::auto_attendants::submenus::Create;
    /// let create = Create::new("aa.main@example.net", "opening times", AnnouncementSelection::Default, false);
    /// ```
    Create = POST "/groups/auto-attendants/submenus", id "groups.auto-attendants.submenus.create", NotIdempotent, Sent
        -> WriteResponse<Submenu>;
    new {
        service_user_id: ServiceUserId = Body "serviceUserId",
        submenu_id: String = Body "submenuId" [Chars(1, 40)],
        announcement_selection: AnnouncementSelection = Body "announcementSelection",
        enable_level_extension_dialing: bool = Body "enableLevelExtensionDialing",
    }
}

endpoint! {
    /// Changes a submenu; keys that are not listed stay, one without an action is removed.
    ///
    /// ```
    /// use odin_api::groups::auto_attendants::{KeyAction, KeyEntry, MenuKey, submenus::Update};
    /// let update = Update::new("aa.main@example.net", "opening times").keys([
    ///     KeyEntry::with(MenuKey::Star, KeyAction::ReturnToPreviousMenu),
    ///     KeyEntry::removed(MenuKey::Five),
    /// ]);
    /// ```
    Update = PUT "/groups/auto-attendants/submenus", id "groups.auto-attendants.submenus.update", NotIdempotent, Sent
        -> WriteResponse<Submenu>;
    new {
        service_user_id: ServiceUserId = Body "serviceUserId",
        submenu_id: String = Body "submenuId",
    }
    body {
        /// Renames it, which is why the operation is not repeated when its answer is lost.
        new_submenu_id: String = "newSubmenuId" [Chars(1, 40)],
        announcement_selection: AnnouncementSelection = "announcementSelection",
        audio_file: AnnouncementFile = "audioFile",
        enable_level_extension_dialing: bool = "enableLevelExtensionDialing",
    }
    lists { keys: KeyEntry = "keys" [Items(12)] }
}

endpoint! {
    /// Deletes a submenu; the portal looks at its [`usage`] first.
    ///
    /// ```
    /// use odin_api::groups::auto_attendants::submenus::Delete;
    /// let delete = Delete::new("aa.main@example.net", "opening times");
    /// ```
    Delete = DELETE "/groups/auto-attendants/submenus", id "groups.auto-attendants.submenus.delete", NotIdempotent, Sent
        -> WriteResponse;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
        submenu_id: String = Query "submenuId",
    }
}
