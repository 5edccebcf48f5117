//! `/branding/modules`: the parts of the portal, and who sees and uses them.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::Array;

model! {
    /// What a kind of login may do in a part of the portal.
    Permission {
        read: Option<bool> = "read",
        create: Option<bool> = "create",
        update: Option<bool> = "update",
        delete: Option<bool> = "delete",
    }
}

model! {
    /// What each kind of login may do in a part of the portal; older records lack some.
    Permissions {
        system: Option<Permission> = "system",
        provisioning: Option<Permission> = "provisioning",
        reseller: Option<Permission> = "reseller",
        service_provider: Option<Permission> = "serviceProvider",
        group: Option<Permission> = "group",
        group_department: Option<Permission> = "groupDepartment",
        user: Option<Permission> = "user",
    }
}

model! {
    /// A part of the portal, such as the screen of a service.
    Module {
        id: Option<i64> = "id",
        hostname_id: Option<i64> = "hostnameId",
        /// The name by which the portal knows it, such as `Call Forwarding Always`.
        name: Option<String> = "name",
        /// The name that is shown.
        alias: Option<String> = "alias",
        description: Option<String> = "description",
        url: Option<String> = "url",
        /// What each kind of login may do in it.
        permissions: Option<Permissions> = "permissions",
    }
}

endpoint! {
    /// One part of the portal of a host name.
    ///
    /// ```
    /// use odin_api::{Endpoint, branding::modules::Get};
    /// let call = Get::new(1, 14);
    /// let answer = r#"{"id":14,"name":"Call Park","permissions":{"user":{"read":true,"update":false}}}"#;
    /// let module = Get::response(http::Response::new(answer.into()))?;
    /// let user = module.permissions.and_then(|permissions| permissions.user);
    /// assert_eq!(user.and_then(|user| user.update), Some(false));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/branding/modules", id "branding.modules.get", Safe, Sent -> Module;
    new {
        hostname_id: i64 = Query "hostnameId",
        id: i64 = Query "id",
    }
}

endpoint! {
    /// All parts of the portal of a host name, and who sees them.
    ///
    /// ```
    /// use odin_api::{Endpoint, branding::modules::List};
    /// let call = List::new(1);
    /// let modules = List::response(http::Response::new(r#"[{"id":14,"name":"Call Park","alias":"Parking"}]"#.into()))?;
    /// assert_eq!(modules[0].alias.as_deref(), Some("Parking"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/branding/modules", id "branding.modules.list", Safe, Sent -> Array<Module>;
    new { hostname_id: i64 = Query "hostnameId" }
}

endpoint! {
    /// Changes how a part of the portal is called and who may use it; the portal sends the whole record back.
    ///
    /// The name cannot change.
    ///
    /// ```
    /// use odin_api::branding::modules::{Permission, Permissions, Update};
    /// let mut user = Permission::default();
    /// user.read = Some(true);
    /// let mut permissions = Permissions::default();
    /// permissions.user = Some(user);
    /// let update = Update::new(14, "Call Park", "Parking", permissions).hostname_id(1);
    /// ```
    Update = PUT "/branding/modules", id "branding.modules.update", Idempotent, Sent -> WriteResponse<Module>;
    new {
        id: i64 = Body "id",
        name: String = Body "name",
        /// The name that is shown.
        alias: String = Body "alias",
        permissions: Permissions = Body "permissions",
    }
    body {
        hostname_id: i64 = "hostnameId",
        description: String = "description",
        url: String = "url",
    }
}
