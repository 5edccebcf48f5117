//! `/groups/viewable-packs`: which of their services users see in the portal.

pub mod services;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// A service that users with a viewable pack see.
    PackService needs {
        id: i64 = "id",
        name: String = "name",
    } has {}
}

model! {
    /// A viewable pack; a row of a list has no services.
    ViewablePack {
        id: Option<i64> = "id",
        name: Option<String> = "name",
        /// The services that are seen.
        services: Array<PackService> = "services",
    }
}

model! {
    /// A user, and its viewable pack.
    PackUser needs {
        user_id: UserId = "userId",
    } has {
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
        phone_number: Option<PhoneNumber> = "phoneNumber",
        /// Absent for a user who sees everything.
        virtual_pack_id: Option<i64> = "virtualPackId",
        virtual_pack_name: Option<String> = "virtualPackName",
    }
}

endpoint! {
    /// A viewable pack with its services.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::viewable_packs::Get};
    /// let call = Get::new("ent.odin", "grp.odin", 1);
    /// let answer = r#"{"id":1,"name":"Simple","services":[{"id":4,"name":"Do Not Disturb"}]}"#;
    /// let pack = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(pack.services[0].name, "Do Not Disturb");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("virtual pack", "visible services", "hide services"))]
    Get = GET "/groups/viewable-packs", id "groups.viewable-packs.get", Safe, Sent -> ViewablePack;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        id: i64 = Query "id",
    }
}

endpoint! {
    /// The viewable packs of a group, without their services.
    ///
    /// ```
    /// use odin_api::groups::viewable_packs::List;
    /// let list = List::new("ent.odin", "grp.odin");
    /// ```
    #[doc(alias("virtual pack", "visible services", "hide services"))]
    List = GET "/groups/viewable-packs", id "groups.viewable-packs.list", Safe, Sent -> Array<ViewablePack>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Creates a viewable pack.
    ///
    /// ```
    /// use odin_api::groups::viewable_packs::{Create, PackService};
    /// let create = Create::new("ent.odin", "grp.odin", "Simple").services([PackService::new(4, "Do Not Disturb")]);
    /// ```
    #[doc(alias("virtual pack", "visible services", "hide services"))]
    Create = POST "/groups/viewable-packs", id "groups.viewable-packs.create", NotIdempotent, Sent -> WriteResponse<ViewablePack>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        name: String = Body "name",
    }
    lists {
        /// As `services` lists them.
        services: PackService = "services",
    }
    one_of ["services"]
}

endpoint! {
    /// Changes a viewable pack: its name, and the services that are seen with it.
    ///
    /// ```
    /// use odin_api::groups::viewable_packs::{PackService, Update};
    /// let services = [PackService::new(4, "Do Not Disturb"), PackService::new(9, "Call Waiting")];
    /// let update = Update::new("ent.odin", "grp.odin", 1, "Simple").services(services);
    /// ```
    #[doc(alias("virtual pack", "visible services", "hide services"))]
    Update = PUT "/groups/viewable-packs", id "groups.viewable-packs.update", Idempotent, Sent -> WriteResponse<ViewablePack>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        id: i64 = Body "id",
        name: String = Body "name",
    }
    lists {
        /// As `services` lists them.
        services: PackService = "services",
    }
    one_of ["services"]
}

endpoint! {
    /// Deletes a viewable pack: those who had it see everything.
    ///
    /// ```
    /// use odin_api::groups::viewable_packs::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin", 1);
    /// ```
    #[doc(alias("virtual pack", "visible services", "hide services"))]
    Delete = DELETE "/groups/viewable-packs", id "groups.viewable-packs.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        id: i64 = Query "id",
    }
}

endpoint! {
    /// The users of a group, each with its viewable pack.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::viewable_packs::ListBulk};
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"userId":"4001@example.net","virtualPackId":1,"virtualPackName":"Simple"}]"#;
    /// let users = ListBulk::response(http::Response::new(answer.into()))?;
    /// assert_eq!(users[0].virtual_pack_id, Some(1));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("virtual pack", "visible services", "hide services"))]
    ListBulk = GET "/groups/viewable-packs/bulk", id "groups.viewable-packs.list-bulk", Safe, Sent -> Array<PackUser>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Gives a viewable pack to users of a group, or takes theirs: without `id`, they see everything.
    ///
    /// ```
    /// use odin_api::groups::viewable_packs::{PackUser, UpdateBulk};
    /// let users = [PackUser::new("4001@example.net"), PackUser::new("4002@example.net")];
    /// let update = UpdateBulk::new("ent.odin", "grp.odin").id(1).users(users);
    /// ```
    #[doc(alias("virtual pack", "visible services", "hide services"))]
    UpdateBulk = PUT "/groups/viewable-packs/bulk", id "groups.viewable-packs.update-bulk", Idempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    body {
        /// The pack.
        id: i64 = "id",
    }
    items { users: PackUser = "users" }
    one_of ["users"]
}
