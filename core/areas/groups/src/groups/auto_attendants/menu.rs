//! Menus of auto attendants: which key does what.

use crate::declare::model;
use crate::shapes::media::{AnnouncementFile, AnnouncementSelection};
use crate::value::{Array, Patch, PhoneNumber, open_enum};

open_enum! {
    /// A key of a telephone.
    MenuKey {
        Zero = "0",
        One = "1",
        Two = "2",
        Three = "3",
        Four = "4",
        Five = "5",
        Six = "6",
        Seven = "7",
        Eight = "8",
        Nine = "9",
        Star = "*",
        Pound = "#",
    }
}

open_enum! {
    /// What a key of a menu does.
    KeyAction {
        TransferWithPrompt = "Transfer With Prompt",
        TransferWithoutPrompt = "Transfer Without Prompt",
        TransferToOperator = "Transfer To Operator",
        /// Only in auto attendants of type Standard.
        TransferToSubmenu = "Transfer To Submenu",
        NameDialing = "Name Dialing",
        ExtensionDialing = "Extension Dialing",
        TransferToMailbox = "Transfer To Mailbox",
        PlayAnnouncement = "Play Announcement",
        RepeatMenu = "Repeat Menu",
        Exit = "Exit",
        /// Only in submenus.
        ReturnToPreviousMenu = "Return to Previous Menu",
    }
}

model! {
    /// A key of a menu; three-state fields, since menus are written as well as read.
    ///
    /// A key that is sent without an action ([`KeyEntry::removed`]) is removed from the menu; one that is not sent
    /// stays.
    KeyEntry needs {
        key: MenuKey = "key",
    } has {
        action: Patch<KeyAction> = "action",
        /// The API's own client allows 25 characters, BroadWorks 20.
        description: Patch<String> = "description" [Chars(0, 25)],
        /// Where to; for the transfers.
        phone_number: Patch<PhoneNumber> = "phoneNumber" [Chars(0, 30)],
        /// Where to, with [`KeyAction::TransferToSubmenu`].
        submenu_id: Patch<String> = "submenuId" [Chars(0, 40)],
        /// What is played, with [`KeyAction::PlayAnnouncement`].
        audio_file: Patch<AnnouncementFile> = "audioFile",
    }
}

impl KeyEntry {
    /// A key with what it does.
    pub fn with(key: impl Into<MenuKey>, action: impl Into<KeyAction>) -> Self {
        Self { action: Patch::Set(action.into()), ..Self::new(key) }
    }

    /// A key that transfers the caller to a number.
    pub fn transfer(key: impl Into<MenuKey>, phone_number: impl Into<PhoneNumber>) -> Self {
        Self { phone_number: Patch::Set(phone_number.into()), ..Self::with(key, KeyAction::TransferWithoutPrompt) }
    }

    /// A key that leads to a submenu.
    pub fn submenu(key: impl Into<MenuKey>, submenu_id: impl Into<String>) -> Self {
        Self { submenu_id: Patch::Set(submenu_id.into()), ..Self::with(key, KeyAction::TransferToSubmenu) }
    }

    /// A key that is to do nothing any more.
    pub fn removed(key: impl Into<MenuKey>) -> Self {
        Self { action: Patch::Clear, ..Self::new(key) }
    }
}

model! {
    /// A menu of the first level.
    Menu {
        announcement_selection: Patch<AnnouncementSelection> = "announcementSelection",
        audio_file: Patch<AnnouncementFile> = "audioFile",
        /// Whether the caller may dial an extension at once.
        enable_first_menu_level_extension_dialing: Patch<bool> = "enableFirstMenuLevelExtensionDialing",
        /// At most one entry a key.
        keys: Array<KeyEntry> = "keys" [Items(12)],
    }
}
