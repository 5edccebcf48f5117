//! `/groups/series-completion`: calls to a busy line go on to the next line of a series.

pub mod users;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::people::UserRow;
use crate::value::{Array, GroupId, ServiceProviderId};

model! {
    /// The users of a series, in the order in which a call goes from one to the next.
    Series {
        name: Option<String> = "name",
        users: Array<UserRow> = "users",
    }
}

model! {
    /// The names of the series of a group.
    SeriesList {
        names: Array<String> = "names",
    }
}

endpoint! {
    /// The users of a series.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::series_completion::Get};
    /// let call = Get::new("ent.odin", "grp.odin", "Sales");
    /// let answer = r#"{"users":[{"userId":"4001@example.net"},{"userId":"4002@example.net"}]}"#;
    /// let series = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(series.users[1].user_id, "4002@example.net");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("series completion", "line hunting", "roll over"))]
    Get = GET "/groups/series-completion", id "groups.series-completion.get", Safe, Sent -> Series;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}

endpoint! {
    /// The series of a group, by name.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::series_completion::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"{"names":["Sales","Support"]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.names[0], "Sales");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("series completion", "line hunting", "roll over"))]
    List = GET "/groups/series-completion", id "groups.series-completion.list", Safe, Sent -> SeriesList;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Creates a series; each user is in one at the most.
    ///
    /// ```
    /// use odin_api::groups::series_completion::Create;
    /// let create = Create::new("ent.odin", "grp.odin", "Sales").users(["4001@example.net", "4002@example.net"]);
    /// ```
    #[doc(alias("series completion", "line hunting", "roll over"))]
    Create = POST "/groups/series-completion", id "groups.series-completion.create", NotIdempotent, Sent
        -> WriteResponse<Series>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        name: String = Body "name" [Chars(1, 80)],
    }
    body {
        /// The portal sends it here as well; it means nothing.
        new_name: String = "newName",
    }
    lists {
        users: UserRow = "users",
    }
    one_of ["users"]
}

endpoint! {
    /// Replaces the users of a series, and may rename it.
    ///
    /// ```
    /// use odin_api::groups::series_completion::Update;
    /// let update = Update::new("ent.odin", "grp.odin", "Sales", "Sales").users(["4002@example.net", "4001@example.net"]);
    /// ```
    #[doc(alias("series completion", "line hunting", "roll over"))]
    Update = PUT "/groups/series-completion", id "groups.series-completion.update", NotIdempotent, Sent
        -> WriteResponse<Series>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        /// The present name.
        name: String = Body "name",
        /// The present name again where it stays. A new one is why the operation is not repeated when its answer is lost.
        new_name: String = Body "newName" [Chars(1, 80)],
    }
    lists {
        users: UserRow = "users",
    }
    one_of ["users"]
}

endpoint! {
    /// Deletes a series.
    ///
    /// ```
    /// use odin_api::groups::series_completion::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin", "Sales");
    /// ```
    Delete = DELETE "/groups/series-completion", id "groups.series-completion.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}
