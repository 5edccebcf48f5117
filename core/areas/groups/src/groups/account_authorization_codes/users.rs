//! `/groups/account-authorization-codes/users`: who can be made to dial codes.

use crate::declare::endpoint;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId};

endpoint! {
    /// The users of a group who can be made to dial account or authorization codes. Not seen anywhere: path and fields follow the rules of the API.
    ///
    /// ```
    /// use odin_api::groups::account_authorization_codes::users::ListAvailable;
    /// let list = ListAvailable::new("ent.odin", "grp.odin");
    /// ```
    ListAvailable = GET "/groups/account-authorization-codes/users",
        id "groups.account-authorization-codes.users.list-available", Safe, Inferred -> Array<UserRow>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}
