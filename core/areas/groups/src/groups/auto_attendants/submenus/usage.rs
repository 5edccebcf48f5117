//! `/groups/auto-attendants/submenus/usage`

use crate::declare::{endpoint, model};
use crate::value::{Array, ServiceUserId};

model! {
    /// A menu that leads to a submenu.
    Usage {
        /// Such as `Business Hours Menu`.
        kind: Option<String> = "type",
        /// Where it is a submenu: which one.
        submenu_id: Option<String> = "submenuId",
    }
}

endpoint! {
    /// The menus of the same auto attendant that lead to a submenu.
    ///
    /// ```
    /// use odin_api::groups::auto_attendants::submenus::usage::List;
    /// let list = List::new("aa.main@example.net", "opening times");
    /// ```
    List = GET "/groups/auto-attendants/submenus/usage", id "groups.auto-attendants.submenus.usage.list", Safe, Sent
        -> Array<Usage>;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
        submenu_id: String = Query "submenuId",
    }
}
