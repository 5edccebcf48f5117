//! `/groups/communication-barring/profiles`: the barring profiles that a group may use.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, ServiceProviderId};

model! {
    /// The barring profiles that a group may use, by their names.
    BarringProfiles {
        profiles: Array<String> = "profiles",
    }
}

endpoint! {
    /// The barring profiles that a group may use.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::communication_barring::profiles::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"{"profiles":["No international calls"]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.profiles[0], "No international calls");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "call barring")]
    List = GET "/groups/communication-barring/profiles", id "groups.communication-barring.profiles.list", Safe, Sent
        -> BarringProfiles;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Changes which barring profiles a group may use; the list replaces the one that is there.
    ///
    /// Declared in the API's own client, which never calls it.
    ///
    /// ```
    /// use odin_api::groups::communication_barring::profiles::Update;
    /// let update = Update::new("ent.odin", "grp.odin").profiles(["No international calls"]);
    /// ```
    #[doc(alias = "call barring")]
    Update = PUT "/groups/communication-barring/profiles", id "groups.communication-barring.profiles.update", Idempotent,
        Documented -> WriteResponse<BarringProfiles>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    lists { profiles: String = "profiles" }
}
